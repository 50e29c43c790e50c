"""The journey from a plan to its files, in five steps: load, check, compose, render, publish."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.diagnostics import Diagnostic, FacilitatorError, has_errors, in_order
from facilitator.publishing import (
    BuiltFile,
    Clock,
    Delivery,
    Input,
    Order,
    Product,
    ordered,
    origin,
    publish,
    standing,
)
from facilitator.record import record
from facilitator.rendering import OUTPUTS, Output
from facilitator.rendering.outputs import Drawn, draw, needed
from facilitator.settings import Settings

if TYPE_CHECKING:
    from facilitator.loading import Session
    from facilitator.pack.whole import Pack

#: Told before each step: its name, and the file that it is about.
Progress = Callable[[str, str], None]


@record(kw_only=False)
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

    return check(
        session.plan, session.catalogue, session.brand, session.scenarios, session.warnings
    )


def _compose(session: Session, folder: Path, parts: Collection[str]) -> Pack:
    """Step 3: every slide, paragraph, card and clock time of these parts of the Pack, in no
    format. The plan names its pictures from `folder`."""
    from facilitator.composing import compose

    plan, catalogue, brand = session.plan, session.catalogue, session.brand
    return compose(plan, catalogue, brand, folder, session.scenarios, parts)


def _sift(session: Session, said: list[Diagnostic], is_whole: bool) -> list[Diagnostic]:
    """What was said of the files, without what the plan ignores; and, where all of them were
    made, its ignores that had nothing to silence."""
    if session.plan.checks is None:
        return said
    from facilitator.checking import ignores_unused_in, not_ignored

    unused = ignores_unused_in(session.plan, said) if is_whole else []
    return [*not_ignored(session.plan, said), *unused]


@record(kw_only=False)
class Steps:
    """The first four steps, each in the hands of a function; `outputs` are the renderers, and
    `sift` drops what the plan ignores from what they say."""

    load: Callable[[Path, Path | None, Mapping[str, str]], Session] = _load
    check: Callable[[Session], tuple[Diagnostic, ...]] = _check
    compose: Callable[[Session, Path, Collection[str]], Pack] = _compose
    outputs: Mapping[str, Output] = field(default_factory=lambda: OUTPUTS)
    sift: Callable[[Session, list[Diagnostic], bool], list[Diagnostic]] = _sift


@record
class _Job:
    """An order, and which of the outputs it is about."""

    order: Order
    names: tuple[str, ...]
    only: tuple[str, ...]
    wanted: tuple[str, ...]
    force: bool


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
    asked = _known(extras, steps.outputs)
    chosen = _known(only, steps.outputs)
    job = _Job(
        order=ordered(path, output, brand, overrides, settings),
        names=tuple(steps.outputs),
        only=_known((*chosen, *asked), steps.outputs) if chosen else (),
        wanted=_wanted(chosen, asked, steps.outputs),
        force=force,
    )
    return (None if force else _current(job)) or _built(job, steps, progress, clock)


def _known(only: Iterable[str], outputs: Mapping[str, Output]) -> tuple[str, ...]:
    """The names that were asked for, in the order of the outputs."""
    asked = set(only)
    if unknown := sorted(asked.difference(outputs)):
        message = f"there is no output called {', '.join(unknown)}"
        hint = f"the outputs are {', '.join(outputs)}"
        raise FacilitatorError.of("output-unknown", message, hint)
    return tuple(name for name in outputs if name in asked)


def _wanted(
    chosen: tuple[str, ...], asked: tuple[str, ...], outputs: Mapping[str, Output]
) -> tuple[str, ...]:
    """What is built: the chosen outputs, or all but the extras; and the extras asked for."""
    usual = chosen or tuple(name for name, output in outputs.items() if not output.is_extra)
    return tuple(name for name in outputs if name in usual or name in asked)


def _current(job: _Job) -> BuildResult | None:
    """The result of an earlier build, if this one would only repeat it."""
    order = job.order
    found = standing(order.folder, job.wanted, order.roots, order.options)
    if found is None:
        return None
    made = {file.name for file in found.files}
    absent = [_not_made(name) for name in job.only if name not in made]
    told = (*absent, *found.diagnostics)
    return BuildResult(order.plan, order.folder, found.files, told, was_current=True)


def _built(job: _Job, steps: Steps, progress: Progress, clock: Clock) -> BuildResult:
    order = job.order
    seen = order.roots.recorded(order.sources)
    progress("load", order.plan.name)
    session = steps.load(order.named, order.brand, order.overrides)
    inputs = order.roots.recorded([*order.sources, *session.inputs])

    progress("check", order.plan.name)
    remarks = steps.check(session)
    if has_errors(remarks):
        raise FacilitatorError(remarks)

    progress("compose", order.plan.name)
    names = needed(steps.outputs, job.wanted)
    parts = {steps.outputs[name].part for name in names}
    pack = steps.compose(session, order.plan.parent, parts)

    def tell(output: Output) -> None:
        progress("render", output.file)

    drawn = draw(steps.outputs, names, pack, session.brand, order.settings, tell)
    is_current = set(seen) <= set(inputs) and order.roots.again(inputs) == inputs
    delivery = _delivery(job, inputs, steps.outputs, drawn, is_current=is_current)

    progress("publish", order.folder.name)
    published = publish(order.folder, delivery, clock)
    absent = [_not_made(name) for name in drawn.unmade if name in job.only]
    of_files = steps.sift(session, [*absent, *drawn.diagnostics], _is_whole(job, steps.outputs))
    told = (*remarks, *of_files, *published.diagnostics)
    if not is_current:
        told = (*told, _changed_meanwhile(order.plan))
    return BuildResult(order.plan, order.folder, published.files, in_order(dict.fromkeys(told)))


def _is_whole(job: _Job, outputs: Mapping[str, Output]) -> bool:
    """Whether all that is built without being asked for was asked for."""
    return {name for name, output in outputs.items() if not output.is_extra} <= set(job.wanted)


def _delivery(
    job: _Job,
    inputs: tuple[Input, ...],
    outputs: Mapping[str, Output],
    drawn: Drawn,
    *,
    is_current: bool,
) -> Delivery:
    """What is published: the wanted outputs alone, although others may have been drawn for them."""
    return Delivery(
        origin=origin(job.order.options, inputs),
        names=job.names,
        only=job.only,
        products=tuple(
            Product(name, outputs[name].file, each.data, each.count, each.unit)
            for name, each in drawn.made.items()
            if name in job.wanted
        ),
        unmade=tuple(name for name in drawn.unmade if name in job.wanted),
        failed={name: outputs[name].file for name in drawn.failed if name in job.wanted},
        force=job.force,
        is_current=is_current,
    )


def _not_made(name: str) -> Diagnostic:
    return Diagnostic("output-not-made", "info", f"this plan makes no {name}")


def _changed_meanwhile(plan: Path) -> Diagnostic:
    message = f"{plan.name}, or a file that it uses, was changed while it was being built"
    return Diagnostic("changed-meanwhile", "info", message, hint="build again")
