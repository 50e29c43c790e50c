"""Copies of the handout for everybody on a list, beside the files of a plan that is built."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.building import Progress, Steps
from facilitator.diagnostics import Diagnostic, FacilitatorError, has_errors, in_order
from facilitator.personal import Attendee, Attendees, file_name, read_attendees
from facilitator.publishing import Clock, ordered, origin
from facilitator.publishing.copies import (
    COPIES,
    Copy,
    PublishedCopies,
    copies_key,
    publish_copies,
    standing_copies,
)
from facilitator.settings import Settings

if TYPE_CHECKING:
    from facilitator.brand import Brand
    from facilitator.pack.whole import Pack

#: How many copies are made between two lines of progress.
TELL_EVERY = 25

#: Makes the bytes of one person's copy; what is fixed is prepared once. It warns of nothing: a
#: warning would quote the person's own words, and the handout has given all others.
Press = Callable[[Attendee], bytes]


@dataclass(frozen=True, slots=True)
class CopiesResult:
    """What came of a list. `folder` holds the copies; `asked` counts the rows that made one."""

    folder: Path
    count: int
    written: int
    bytes: int
    diagnostics: tuple[Diagnostic, ...] = ()
    was_current: bool = False

    @property
    def ok(self) -> bool:
        return not has_errors(self.diagnostics)


def build_copies(
    path: str | Path,
    names: str | Path,
    *,
    output: str | Path | None = None,
    brand: str | Path | None = None,
    force: bool = False,
    overrides: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    progress: Progress = lambda step, file: None,
    clock: Clock = datetime.now,
) -> CopiesResult:
    """Make a handout for each row of the CSV file `names`, in `personal/` in the plan's folder,
    where the plan's own files have been built. The other arguments are those of `build`.

    A row that makes no copy is told by its line, and the rest are made. Raises FacilitatorError,
    and writes nothing, where the list or the plan is at fault as a whole.
    """
    order = ordered(path, output, brand, overrides, settings)
    attendees = read_attendees(Path(names))
    if not (force or attendees.diagnostics):
        found = standing_copies(order.folder, attendees.data, order.roots, order.options)
        if found is not None:
            return _result(order.folder, found, (), was_current=True)

    progress("load", order.plan.name)
    steps = Steps()
    session = steps.load(order.named, order.brand, order.overrides)
    progress("compose", order.plan.name)
    pack = steps.compose(session, order.plan.parent, ["handout"])
    made_from = origin(order.options, order.roots.recorded([*order.sources, *session.inputs]))

    run = _Run(attendees, _press(pack, session.brand, order.settings), progress)

    def key() -> str:
        is_whole = not (attendees.diagnostics or run.told)
        return copies_key(made_from, attendees.data) if is_whole else ""

    published = publish_copies(order.folder, run.copies(), key, clock)
    return _result(order.folder, published, (*attendees.diagnostics, *run.told))


def _press(pack: Pack, brand: Brand, settings: Settings) -> Press:
    """Both editions, each laid out when the first person needs it."""
    from facilitator.composing.personal import personal_cover
    from facilitator.rendering.pdf.handout.layout import Layout
    from facilitator.rendering.pdf.handout.measures import large_print, ordinary

    handout = pack.handout
    assert handout is not None

    @cache
    def layout(is_large: bool) -> Layout:
        measures = (large_print if is_large else ordinary)(pack.paper, brand)
        return Layout(handout, measures, settings)

    def press(person: Attendee) -> bytes:
        cover = personal_cover(handout, person)
        return layout(person.large_print).rendered_for(cover).data

    return press


class _Run:
    """Copies one after the other, and what is told about those that cannot be made."""

    def __init__(self, attendees: Attendees, press: Press, progress: Progress) -> None:
        self.people, self.press, self.progress = attendees.people, press, progress
        self.told: list[Diagnostic] = []

    def copies(self) -> Iterator[Copy]:
        count = len(self.people)
        highest = max((person.number for person in self.people), default=0)
        for done, person in enumerate(self.people, 1):
            if done in (1, count) or done % TELL_EVERY == 0:
                self.progress("personal copy", f"{done} of {count}")
            try:
                data = self.press(person)
            except FacilitatorError as error:
                self.told += error.diagnostics
                continue
            yield Copy(person.number, file_name(person, highest), data)


def _result(
    folder: Path,
    found: PublishedCopies,
    told: tuple[Diagnostic, ...],
    *,
    was_current: bool = False,
) -> CopiesResult:
    everything = in_order(dict.fromkeys((*told, *found.diagnostics)))
    return CopiesResult(
        folder / COPIES, found.count, found.written, found.bytes, everything, was_current
    )
