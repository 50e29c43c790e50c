"""Step 2: what a senior facilitator would say about a sound plan. It changes nothing.

A rule is one function, and one line in RULES; its code is the function's name in kebab case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.brand import Brand
from facilitator.catalogue import Catalogue
from facilitator.checking import (
    access,
    breaks,
    claims,
    groups,
    habits,
    ignores,
    learning,
    materials,
    outcomes,
    pacing,
    practice,
    slides,
    timing,
    wording,
)
from facilitator.checking.explaining import explain, explain_code, overview, overview_of_codes
from facilitator.checking.report import as_json, as_sarif
from facilitator.checking.rule import Finding, Rule
from facilitator.checking.subject import Subject
from facilitator.diagnostics import Diagnostic, in_order
from facilitator.plan import SessionPlan

if TYPE_CHECKING:
    from facilitator.scenarios import Scenario

__all__ = [
    "RULES",
    "Finding",
    "Rule",
    "as_json",
    "as_sarif",
    "check",
    "explain",
    "explain_code",
    "ignores_unused_in",
    "not_ignored",
    "overview",
    "overview_of_codes",
]

_OF_THE_PLAN: tuple[Rule, ...] = (
    timing.overrun,
    timing.start_clash,
    timing.gap_unplanned,
    breaks.break_missing,
    breaks.break_missing_online,
    breaks.break_too_short,
    breaks.break_short_for_many,
    breaks.lunch_too_short,
    timing.slack_missing,
    pacing.slack_thin,
    timing.exercise_too_short,
    pacing.no_time_to_move,
    timing.closing_missing,
    pacing.closing_too_short,
    timing.evaluation_after_closing,
    learning.talk_too_long,
    learning.talk_in_a_row,
    pacing.talk_without_question,
    learning.talk_too_much,
    learning.practice_too_little,
    learning.questions_too_short,
    learning.understanding_unchecked,
    learning.same_format_too_long,
    learning.plenary_before_pairs,
    learning.first_step_missing,
    practice.debrief_missing,
    practice.debrief_too_short,
    pacing.debrief_hurried,
    practice.scenarios_too_long,
    practice.report_back_missing,
    practice.public_before_private,
    practice.public_unguarded,
    outcomes.outcomes_missing,
    outcomes.outcomes_too_many,
    outcomes.outcome_without_verb,
    outcomes.outcome_unseen,
    outcomes.outcome_with_two_verbs,
    outcomes.outcome_unserved,
    outcomes.outcome_unmeasured,
    outcomes.activity_without_outcome,
    outcomes.outcome_level_high,
    outcomes.confidence_design_unlike,
    groups.tables_too_few,
    groups.group_too_large,
    groups.group_rather_large,
    groups.floor_too_small,
    groups.floor_too_small_for_rows,
    groups.facilitators_too_few,
    groups.lead_unknown,
    wording.sentence_too_long,
    wording.sentences_long_on_average,
    wording.reading_age_high,
    wording.acronym_unexplained,
    wording.jargon,
    claims.platform_before_habit,
    claims.platform_crowding,
    claims.oversold,
    claims.time_saving_claimed,
    claims.habit_replaced,
    slides.slide_too_full,
    slides.slide_rather_full,
    slides.slide_points_too_many,
    slides.slide_title_twice,
    slides.slides_too_many,
    habits.review_passed,
    habits.habit_incomplete,
    habits.election_caution_missing,
    habits.nation_mismatch,
    habits.personal_data,
    access.no_device_missing,
    materials.quantity_missing,
    materials.materials_too_few,
    access.notes_missing,
    access.invitation_missing,
    access.language_without_words,
    access.habits_in_another_language,
)

#: Judged last, when it is known what the others have found.
_OF_ITS_CHECKS: tuple[Rule, ...] = (
    ignores.unknown_rule,
    ignores.error_ignored,
    ignores.limit_without_number,
    ignores.ignore_unused,
)

#: Code -> rule.
RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for rule in (*_OF_THE_PLAN, *_OF_ITS_CHECKS)}
)


#: The rules whose findings are errors.
_ERRORS = frozenset(code for code, rule in RULES.items() if rule.severity == "error")


def check(
    plan: SessionPlan,
    catalogue: Catalogue,
    brand: Brand,
    scenarios: Sequence[Scenario] = (),
    remarks: Sequence[Diagnostic] = (),
) -> tuple[Diagnostic, ...]:
    """Everything worth saying about a sound plan, in order of place; what the plan ignores is
    left out. `scenarios` are those that it names; `remarks` are what was said when it was read."""
    known = {code: rule.limit for code, rule in RULES.items()}
    subject = Subject(plan, catalogue, brand, known, scenarios=scenarios, errors=_ERRORS)
    found = [*remarks, *(said for rule in _OF_THE_PLAN for said in rule.diagnose(subject))]
    after = subject.after(frozenset(said.rule for said in found))
    about_checks = [said for rule in _OF_ITS_CHECKS for said in rule.diagnose(after)]
    return in_order([*not_ignored(plan, found), *about_checks])


def not_ignored(plan: SessionPlan, said: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What the plan does not ignore. An error is never ignored."""
    ignored = {ignore.rule for ignore in plan.checks.ignore} if plan.checks else set()
    return [each for each in said if each.severity == "error" or each.rule not in ignored]


def ignores_unused_in(plan: SessionPlan, made: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What is said of ignores that silenced nothing while every file of the plan was made."""
    if not plan.checks:
        return []
    from facilitator.checking.codes import CODES

    fired = {each.rule for each in made}
    idle = [
        ignores.unused(ignore)
        for ignore in plan.checks.ignore
        if ignore.rule not in fired
        and (code := CODES.get(ignore.rule))
        and code.step == "make"
        and code.can_be_ignored
    ]
    rule = ignores.ignore_unused
    return [
        Diagnostic(rule.code, rule.severity, each.message, each.place, each.hint) for each in idle
    ]
