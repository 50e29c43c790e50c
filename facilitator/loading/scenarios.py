"""Scenario files become scenarios, or every fault at once; ours first, then the workspace's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator import bundled
from facilitator.catalogue import Catalogue
from facilitator.diagnostics import Diagnostic, Source, in_order
from facilitator.loading.files import UnreadableError, read_source
from facilitator.loading.fitting import fit
from facilitator.loading.yaml_text import read_tree
from facilitator.plan import SessionPlan
from facilitator.plan.nearest import did_you_mean
from facilitator.scenarios import Scenario, Scenarios

#: Where scenarios stand in a workspace, and in what we ship.
FILE = Path("assets", "scenarios.yaml")
NOUN = "scenario file"


@dataclass(frozen=True, slots=True)
class ScenarioFile:
    """What came of reading a file; with faults, `scenarios` is not to be used."""

    scenarios: Scenarios
    faults: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class UsedScenarios:
    """The scenarios of one plan, in order of first use. `inputs` are the files that were read or
    looked for."""

    scenarios: tuple[Scenario, ...] = ()
    inputs: tuple[Path, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def read_used(plan: SessionPlan, catalogue: Catalogue, workspace: Path) -> UsedScenarios:
    """The scenarios that a plan names: ours, with those of the workspace's `assets/`."""
    ours, own = bundled.assets() / FILE.name, workspace / FILE
    files = [(ours, ours.as_posix())]
    if not (own.exists() and own.samefile(ours)):
        files.append((own, FILE.as_posix()))
    gathered = gather_scenarios(files)
    inputs = tuple(path for path, _ in files)
    if gathered.faults:
        return UsedScenarios(inputs=inputs, faults=gathered.faults)
    faults = match_scenarios(plan, gathered.scenarios, catalogue)
    return UsedScenarios(scenarios_used(plan, gathered.scenarios), inputs, faults)


def read_scenarios(source: Source) -> ScenarioFile:
    """The scenarios of a source, each part with its place, or the faults in order."""
    tree = read_tree(source, NOUN)
    found = Scenarios()
    if tree.data is not None:
        fitted = fit(Scenarios, tree.position)
        tree.tell(fitted.faults)
        found = fitted.model or found
    return ScenarioFile(found, in_order(tree.faults))


def gather_scenarios(files: Iterable[tuple[Path, str]]) -> ScenarioFile:
    """The scenarios of several files, given as (path, name to print): later ones win by id. A
    file that is not there adds nothing."""
    gathered = Scenarios()
    faults: list[Diagnostic] = []
    for path, name in files:
        if not path.exists():
            continue
        try:
            read = read_scenarios(read_source(path, name, NOUN))
        except UnreadableError as error:
            faults.append(error.diagnostic)
            continue
        gathered = gathered.merged(read.scenarios)
        faults += read.faults
    return ScenarioFile(gathered, in_order(faults))


def scenarios_used(plan: SessionPlan, scenarios: Scenarios) -> tuple[Scenario, ...]:
    """The scenarios that the plan names and that there are, each once, in order of first use."""
    known = scenarios.by_id
    named = dict.fromkeys(id_ for id_, _ in plan.named_scenarios)
    return tuple(known[id_] for id_ in named if id_ in known)


def match_scenarios(
    plan: SessionPlan, scenarios: Scenarios, catalogue: Catalogue
) -> tuple[Diagnostic, ...]:
    """What is at fault between the files: a scenario that the plan names and nobody has written,
    and a habit or source that a used scenario names and the catalogue lacks."""
    faults = list(_unknown_scenarios(plan, scenarios))
    for scenario in scenarios_used(plan, scenarios):
        faults += _unknown_in_catalogue(scenario, catalogue)
    return in_order(faults)


def _unknown_scenarios(plan: SessionPlan, scenarios: Scenarios) -> Iterator[Diagnostic]:
    known = scenarios.by_id
    for id_, place in plan.named_scenarios:
        if id_ not in known:
            message, hint = f"there is no scenario `{id_}`", did_you_mean(id_, known)
            yield Diagnostic("unknown-scenario", "error", message, place, hint)


def _unknown_in_catalogue(scenario: Scenario, catalogue: Catalogue) -> Iterator[Diagnostic]:
    habits = catalogue.by_id
    if scenario.habit not in habits:
        yield Diagnostic(
            "unknown-habit",
            "error",
            f"there is no habit `{scenario.habit}` in the catalogue",
            scenario.place("habit"),
            did_you_mean(scenario.habit, habits),
        )
    sources = [str(source.id) for source in catalogue.sources]
    for index, id_ in enumerate(scenario.sources):
        if id_ not in sources:
            yield Diagnostic(
                "unknown-source",
                "error",
                f"there is no source `{id_}` in the catalogue",
                scenario.place("sources", index),
                did_you_mean(id_, sources),
            )
