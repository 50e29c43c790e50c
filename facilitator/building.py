"""The journey from a plan to its files, in five steps: load, check, compose, render, publish."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.diagnostics import Diagnostic, FacilitatorError, has_errors, in_order
from facilitator.publishing import (
    BuiltFile,
    Clock,
    Delivery,
    Input,
    Product,
    Roots,
    folder_for,
    origin,
    publish,
    standing,
)
from facilitator.rendering import OUTPUTS, Output
from facilitator.rendering.drawing import Drawn, draw, needed
from facilitator.settings import Settings
from facilitator.workspace import workspace_of

if TYPE_CHECKING:
    from facilitator.loading import Session
    from facilitator.pack import Pack

#: Told before each step: its name, and the file that it is about.
Progress = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a plan. `was_current` says that nothing had changed and nothing was drawn."""

    plan: Path
    folder: Path
    files: tuple[BuiltFile, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    was_current: bool = False

    @property
    def ok(self) -> bool:
        """Whether every file that the plan makes now stands in the folder."""
        is_whole = all(file.state != "failed" for file in self.files)
        return is_whole and not has_errors(self.diagnostics)


def check(
    path: str | Path,
    *,
    brand: str | Path | None = None,
    overrides: Mapping[str, str] | None = None,
) -> tuple[Diagnostic, ...]:
    """All that there is to say about a plan and what it uses, in order of place: the faults that
    keep it from being loaded, or else what its checks find. Writes nothing, and never raises."""
    brand_path = None if brand is None else Path(brand)
    try:
        return _check(_load(Path(path), brand_path, overrides or {}))
    except FacilitatorError as error:
        return error.diagnostics


def _load(plan: Path, brand: Path | None, overrides: Mapping[str, str]) -> Session:
    """Step 1: the plan with its catalogue and brand. Raises FacilitatorError with every fault."""
    from facilitator.loading import read_session

    return read_session(plan, brand_path=brand, overrides=overrides)


def _check(session: Session) -> tuple[Diagnostic, ...]:
    """Step 2: what is worth saying about a sound plan, in order of place. Changes nothing."""
    from facilitator.checking import check

    said = check(session.plan, session.catalogue, session.brand)
    return in_order([*session.warnings, *said])


def _compose(session: Session, folder: Path) -> Pack:
    """Step 3: every slide, paragraph, card and clock time, in no format. The plan names its
    pictures from `folder`."""
    from facilitator.composing import compose

    return compose(session.plan, session.catalogue, session.brand, folder, session.scenarios)


@dataclass(frozen=True, slots=True)
class Steps:
    """The first four steps, each in the hands of a function; `outputs` are the renderers."""

    load: Callable[[Path, Path | None, Mapping[str, str]], Session] = _load
    check: Callable[[Session], tuple[Diagnostic, ...]] = _check
    compose: Callable[[Session, Path], Pack] = _compose
    outputs: Mapping[str, Output] = field(default_factory=lambda: OUTPUTS)


@dataclass(frozen=True, slots=True)
class _Order:
    """What was asked for. `named` is the plan's path as it was given: complaints say it so."""

    named: Path
    plan: Path
    brand: Path | None
    folder: Path
    roots: Roots
    names: tuple[str, ...]
    only: tuple[str, ...]
    wanted: tuple[str, ...]
    overrides: Mapping[str, str]
    settings: Settings
    force: bool

    @property
    def options(self) -> dict[str, object]:
        """The part of it that changes what is built; it names no place on this machine."""
        return {
            "plan": self.roots.located(self.plan)[1],
            "brand": self.brand and self.roots.located(self.brand)[1],
            "overrides": dict(sorted(self.overrides.items())),
            "source_date": self.settings.source_date.isoformat(),
        }

    @property
    def sources(self) -> tuple[Path, ...]:
        return (self.plan,) if self.brand is None else (self.plan, self.brand)


def build(
    path: str | Path,
    *,
    only: Iterable[str] = (),
    extras: Iterable[str] = (),
    output: str | Path | None = None,
    brand: str | Path | None = None,
    force: bool = False,
    overrides: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    progress: Progress = lambda step, file: None,
    clock: Clock = datetime.now,
    steps: Steps | None = None,
) -> BuildResult:
    """Build the files of one plan into `<output>/<plan's file name>/`.

    `only` names outputs (`deck`, `handout`, ...), and the others stay as they are; `extras` names
    those that are built on request (`boards`), beside what is built anyway; `output` is the
    workspace's `output/` unless given; `force` builds although nothing has changed;
    `overrides` are facts of the day (date, start, participants, venue, organisation), as text;
    `clock` dates the names of edited files that are set aside. A file that could not be drawn or
    written is `failed` in the result, and the others are there.

    Raises FacilitatorError, and writes nothing, where the plan or what it uses is at fault.
    """
    steps = steps or Steps()
    plan = Path(os.path.normpath(Path(path).absolute()))
    workspace = workspace_of(plan)
    brand = None if brand is None else Path(brand).absolute()
    asked = _known(extras, steps.outputs)
    chosen = _known(only, steps.outputs)
    order = _Order(
        named=Path(path),
        plan=plan,
        brand=brand,
        folder=folder_for(plan, workspace, None if output is None else Path(output)),
        roots=Roots(workspace, brand and brand.parent),
        names=tuple(steps.outputs),
        only=_known((*chosen, *asked), steps.outputs) if chosen else (),
        wanted=_wanted(chosen, asked, steps.outputs),
        overrides=overrides or {},
        settings=settings or Settings(),
        force=force,
    )
    return (None if force else _current(order)) or _built(order, steps, progress, clock)


def _known(only: Iterable[str], outputs: Mapping[str, Output]) -> tuple[str, ...]:
    """The names that were asked for, in the order of the outputs."""
    asked = set(only)
    if unknown := sorted(asked.difference(outputs)):
        message = f"there is no output called {', '.join(unknown)}"
        hint = f"the outputs are {', '.join(outputs)}"
        raise FacilitatorError([Diagnostic("output-unknown", "error", message, hint=hint)])
    return tuple(name for name in outputs if name in asked)


def _wanted(
    chosen: tuple[str, ...], asked: tuple[str, ...], outputs: Mapping[str, Output]
) -> tuple[str, ...]:
    """What is built: the chosen outputs, or all but the extras; and the extras asked for."""
    usual = chosen or tuple(name for name, output in outputs.items() if not output.is_extra)
    return tuple(name for name in outputs if name in usual or name in asked)


def _current(order: _Order) -> BuildResult | None:
    """The result of an earlier build, if this one would only repeat it."""
    found = standing(order.folder, order.wanted, order.roots, order.options)
    if found is None:
        return None
    return BuildResult(order.plan, order.folder, found.files, found.diagnostics, was_current=True)


def _built(order: _Order, steps: Steps, progress: Progress, clock: Clock) -> BuildResult:
    seen = order.roots.recorded(order.sources)
    progress("load", order.plan.name)
    session = steps.load(order.named, order.brand, order.overrides)
    inputs = order.roots.recorded([*order.sources, *session.inputs])

    progress("check", order.plan.name)
    remarks = steps.check(session)
    if has_errors(remarks):
        raise FacilitatorError(remarks)

    progress("compose", order.plan.name)
    pack = steps.compose(session, order.plan.parent)

    drawn = _drawn(order, steps.outputs, session, pack, progress)
    is_current = set(seen) <= set(inputs) and order.roots.again(inputs) == inputs
    delivery = _delivery(order, inputs, steps.outputs, drawn, is_current=is_current)

    progress("publish", order.folder.name)
    published = publish(order.folder, delivery, clock)
    absent = [_not_made(name) for name in drawn.unmade if name in order.only]
    told = (*remarks, *absent, *drawn.diagnostics, *published.diagnostics)
    if not is_current:
        told = (*told, _changed_meanwhile(order.plan))
    return BuildResult(order.plan, order.folder, published.files, in_order(dict.fromkeys(told)))


def _drawn(
    order: _Order,
    outputs: Mapping[str, Output],
    session: Session,
    pack: Pack,
    progress: Progress,
) -> Drawn:
    """Step 4. An output with an error is not published; the others are."""

    def tell(output: Output) -> None:
        progress("render", output.file)

    names = needed(outputs, order.wanted)
    return draw(outputs, names, pack, session.brand, order.settings, tell)


def _delivery(
    order: _Order,
    inputs: tuple[Input, ...],
    outputs: Mapping[str, Output],
    drawn: Drawn,
    *,
    is_current: bool,
) -> Delivery:
    """What is published: the wanted outputs alone, although others may have been drawn for them."""
    return Delivery(
        origin=origin(order.options, inputs),
        names=order.names,
        only=order.only,
        products=tuple(
            Product(name, outputs[name].file, each.data, each.count, each.unit)
            for name, each in drawn.made.items()
            if name in order.wanted
        ),
        unmade=tuple(name for name in drawn.unmade if name in order.wanted),
        failed={name: outputs[name].file for name in drawn.failed if name in order.wanted},
        force=order.force,
        is_current=is_current,
    )


def _not_made(name: str) -> Diagnostic:
    return Diagnostic("output-not-made", "info", f"this plan makes no {name}")


def _changed_meanwhile(plan: Path) -> Diagnostic:
    message = f"{plan.name}, or a file that it uses, was changed while it was being built"
    return Diagnostic("changed-meanwhile", "info", message, hint="build again")
