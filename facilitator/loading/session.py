"""All that a session is made of, read together: plan, catalogue, brand and pictures."""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import bundled
from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.catalogue import Catalogue
from facilitator.diagnostics import Diagnostic, FacilitatorError, Place
from facilitator.loading.catalogues import read_catalogue, unknown_icons, unknown_sources
from facilitator.loading.files import UnreadableError, read_source
from facilitator.loading.fitting import MOST_FAULTS, Fitted, fit
from facilitator.loading.overrides import override, unprintable
from facilitator.loading.paths import RefusedError, inside
from facilitator.loading.pictures import FILLED_ROOM, PICTURE_ROOM, picture_size, too_coarse
from facilitator.loading.yaml_text import read_tree
from facilitator.plan import SessionPlan
from facilitator.plan.nearest import did_you_mean
from facilitator.record import record
from facilitator.workspace import workspace_of

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario


@record(kw_only=False)
class Session:
    """A sound plan and what goes with it. `pictures` maps a path as it is written in the plan
    to the file; `inputs` are all files that were read or looked for, in that order; `warnings`
    are about what can be used, and could be better; `scenarios` are those that the plan plays."""

    plan: SessionPlan
    catalogue: Catalogue
    brand: Brand
    workspace: Path
    inputs: tuple[Path, ...]
    pictures: Mapping[str, Path] = field(default_factory=dict)
    warnings: tuple[Diagnostic, ...] = ()
    scenarios: tuple[Scenario, ...] = ()


def read_session(
    path: Path | str,
    *,
    brand_path: Path | str | None = None,
    overrides: Mapping[str, object] | None = None,
) -> Session:
    """A plan, its catalogue, brand and pictures.

    `brand_path` takes the place of the plan's own `brand`; `overrides` are the day's facts from
    the command line: date, start, participants, venue, organisation. FacilitatorError carries
    every fault of all these files together.
    """
    return _Reader(Path(path), overrides or {}).read(Path(brand_path) if brand_path else None)


def load(path: Path | str) -> SessionPlan:
    """The plan in a file. FacilitatorError carries every fault of it and of what it names."""
    return read_session(path).plan


#: Path and time of writing -> the catalogue in it.
_BUNDLED: dict[tuple[Path, int], Catalogue] = {}


@dataclass
class _Reader:
    path: Path
    overrides: Mapping[str, object]
    faults: list[Diagnostic] = field(default_factory=list)
    inputs: list[Path] = field(default_factory=list)
    pictures: dict[str, Path] = field(default_factory=dict)
    warnings: list[Diagnostic] = field(default_factory=list)

    def read(self, brand_path: Path | None) -> Session:
        workspace = workspace_of(self.path)
        plan = self.plan()
        catalogue = self.catalogue(plan, workspace)
        brand = self.brand(plan, workspace, brand_path)
        scenarios: tuple[Scenario, ...] = ()
        if plan and catalogue:
            self.tell(_unknown_habits(plan, catalogue))
            scenarios = self.scenarios(plan, catalogue, workspace)
        if plan:
            self.look_at_pictures(plan, workspace)
        if self.faults or plan is None or catalogue is None:
            raise FacilitatorError(dict.fromkeys(self.faults))
        inputs = tuple(dict.fromkeys(path.absolute() for path in self.inputs))
        warnings = tuple(self.warnings)
        return Session(
            plan, catalogue, brand, workspace, inputs, self.pictures, warnings, scenarios
        )

    def tell(self, faults: Iterable[Diagnostic]) -> None:
        """Add faults that are found one by one; not more than anybody would read."""
        self.faults += islice(faults, MOST_FAULTS)

    def plan(self) -> SessionPlan | None:
        self.inputs.append(self.path)
        try:
            tree = read_tree(read_source(self.path, self.path.as_posix()), "plan")
        except UnreadableError as error:
            raise FacilitatorError([error.diagnostic]) from None
        self.faults += tree.faults
        self.warnings += tree.remarks
        if tree.data is None:
            return None
        self.faults += unprintable(self.overrides)
        override(tree.data, self.overrides)
        fitted = fit(SessionPlan, tree.position)
        self.faults += tree.news(fitted.faults)
        return fitted.model

    def catalogue(self, plan: SessionPlan | None, workspace: Path) -> Catalogue | None:
        """The bundled catalogue with the plan's own; None when one of them has faults."""
        ours = self.bundled_catalogue()
        if not plan or not plan.catalogue or not ours:
            return ours
        place = plan.place("catalogue")
        path = self.inside(plan.catalogue, place, workspace)
        if not path:
            return None
        own = self._catalogue(path, self.shown(plan.catalogue), place)
        if not own:
            return None
        known = {source.id for each in (ours, own) for source in each.sources}
        known |= {source.id for source in plan.sources}
        self.tell(unknown_sources(own.habits, known))
        self.tell(unknown_icons(own.habits))
        return ours.merged(own)

    def bundled_catalogue(self) -> Catalogue | None:
        """The catalogue that comes with the program, read once for all plans of a run."""
        path = bundled.habits()
        try:
            written = path.stat().st_mtime_ns
        except OSError:
            return self._catalogue(path, path.as_posix())
        if (path, written) not in _BUNDLED:
            catalogue = self._catalogue(path, path.as_posix())
            if catalogue:
                _BUNDLED[path, written] = catalogue
            return catalogue
        self.inputs.append(path)
        return _BUNDLED[path, written]

    def _catalogue(self, path: Path, name: str, place: Place | None = None) -> Catalogue | None:
        self.inputs.append(path)
        try:
            fitted: Fitted[Catalogue] = read_catalogue(path, name)
        except UnreadableError as error:
            self.faults.append(error.at(place))
            return None
        self.faults += fitted.faults
        return None if fitted.faults else fitted.model

    def brand(self, plan: SessionPlan | None, workspace: Path, given: Path | None) -> Brand:
        place: Place | None = None
        if given:
            path: Path | None = given
            name = given.as_posix()
        elif plan and plan.brand:
            place = plan.place("brand")
            path, name = self.inside(plan.brand, place, workspace), self.shown(plan.brand)
        else:
            return DEFAULT_BRAND
        if path is None:
            return DEFAULT_BRAND
        # Imported here: its models take a moment to make, and few plans name a brand.
        from facilitator.loading.brands import read_brand

        try:
            reading = read_brand(path, name, workspace)
        except UnreadableError as error:
            self.inputs.append(path)
            self.faults.append(error.at(place))
            return DEFAULT_BRAND
        self.faults += reading.faults
        self.warnings += reading.warnings
        self.inputs += reading.inputs
        return reading.brand

    def scenarios(
        self, plan: SessionPlan, catalogue: Catalogue, workspace: Path
    ) -> tuple[Scenario, ...]:
        if not plan.named_scenarios:
            return ()
        # Imported here: their models take a moment to make, and few plans play any.
        from facilitator.loading.scenarios import read_used

        used = read_used(plan, catalogue, workspace)
        self.inputs += used.inputs
        # A list that stands in for one at fault was written nowhere: it says it is at the start.
        written = [each for each in used.faults if not (each.place and each.place.line == 1)]
        self.tell(written if self.faults else used.faults)
        return used.scenarios

    def look_at_pictures(self, plan: SessionPlan, workspace: Path) -> None:
        for activity in plan.every_activity:
            for slide in activity.slides:
                if slide.image is None:
                    continue
                place = slide.place("image")
                found = self.inside(slide.image, place, workspace)
                if not found:
                    continue
                room = FILLED_ROOM if slide.fit == "cover" else PICTURE_ROOM
                try:
                    self.warnings += too_coarse(found, picture_size(found), room, place)
                except RefusedError as refused:
                    self.refuse(refused, place)
                self.pictures[slide.image] = found

    def inside(self, written: str, place: Place | None, workspace: Path) -> Path | None:
        self.inputs.append(self.path.parent / written)
        try:
            return inside(written, self.path.absolute().parent, workspace)
        except RefusedError as refused:
            self.refuse(refused, place)
        return None

    def refuse(self, refused: RefusedError, place: Place | None) -> None:
        self.faults.append(Diagnostic(refused.rule, "error", refused.message, place, refused.hint))

    def shown(self, written: str) -> str:
        """The name of a file beside the plan, in the way that the plan itself was named."""
        return Path(os.path.normpath(self.path.parent / written)).as_posix()


def _unknown_habits(plan: SessionPlan, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """A diagnostic for each habit that the plan names and the catalogue does not hold."""
    known = catalogue.by_id
    for activity in plan.every_activity:
        named = [(slide.habit, slide.place("habit")) for slide in activity.slides if slide.habit]
        if activity.cards:
            named += [
                (id_, activity.cards.place("habits", index))
                for index, id_ in enumerate(activity.cards.habits)
            ]
        for id_, place in named:
            if id_ not in known:
                hint = did_you_mean(id_, known)
                message = f"no habit has the id `{id_}`"
                yield Diagnostic("unknown-habit", "error", message, place, hint)
