"""Step 2: what a senior facilitator would say about a sound plan. It changes nothing.

A rule is one function, and one line in RULES; its code is the function's name in kebab case.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from facilitator.brand import Brand
from facilitator.catalogue import Catalogue
from facilitator.checking import (
    access,
    claims,
    groups,
    habits,
    ignores,
    learning,
    outcomes,
    practice,
    slides,
    timing,
    wording,
)
from facilitator.checking.explaining import explain, overview
from facilitator.checking.report import as_json, as_sarif
from facilitator.checking.rule import Finding, Rule
from facilitator.checking.subject import Subject
from facilitator.diagnostics import Diagnostic, in_order
from facilitator.plan import SessionPlan

__all__ = ["RULES", "Finding", "Rule", "as_json", "as_sarif", "check", "explain", "overview"]

_OF_THE_PLAN: tuple[Rule, ...] = (
    timing.overrun,
    timing.start_clash,
    timing.gap_unplanned,
    timing.break_missing,
    timing.break_missing_online,
    timing.break_too_short,
    timing.break_short_for_many,
    timing.lunch_too_short,
    timing.slack_missing,
    timing.exercise_too_short,
    timing.closing_missing,
    timing.evaluation_after_closing,
    learning.talk_too_long,
    learning.talk_in_a_row,
    learning.talk_too_much,
    learning.practice_too_little,
    learning.questions_too_short,
    learning.understanding_unchecked,
    learning.same_format_too_long,
    learning.plenary_before_pairs,
    learning.first_step_missing,
    practice.debrief_missing,
    practice.debrief_too_short,
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
    groups.tables_too_few,
    groups.group_too_large,
    groups.floor_too_small,
    groups.floor_too_small_for_rows,
    groups.facilitators_too_few,
    wording.sentence_too_long,
    wording.reading_age_high,
    wording.acronym_unexplained,
    wording.jargon,
    claims.platform_before_habit,
    claims.platform_crowding,
    claims.oversold,
    claims.time_saving_claimed,
    claims.habit_replaced,
    slides.slide_too_full,
    slides.slide_points_too_many,
    slides.slide_title_twice,
    slides.slides_too_many,
    habits.review_passed,
    habits.election_caution_missing,
    habits.nation_mismatch,
    habits.personal_data,
    access.no_device_missing,
    access.notes_missing,
    access.invitation_missing,
    access.language_without_words,
)

#: Judged last, when it is known what the others have found.
_OF_ITS_CHECKS: tuple[Rule, ...] = (
    ignores.unknown_rule,
    ignores.limit_without_number,
    ignores.ignore_unused,
)

#: Code -> rule.
RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for rule in (*_OF_THE_PLAN, *_OF_ITS_CHECKS)}
)


def check(plan: SessionPlan, catalogue: Catalogue, brand: Brand) -> tuple[Diagnostic, ...]:
    """Everything worth saying about a sound plan, in order of place; what the plan ignores is
    left out."""
    known = {code: rule.limit for code, rule in RULES.items()}
    subject = Subject(plan, catalogue, brand, known)
    found = [said for rule in _OF_THE_PLAN for said in rule.diagnose(subject)]
    after = subject.after(frozenset(said.rule for said in found))
    ignored = {ignore.rule for ignore in plan.checks.ignore} if plan.checks else set()
    kept = [said for said in found if said.rule not in ignored]
    about_checks = [said for rule in _OF_ITS_CHECKS for said in rule.diagnose(after)]
    return in_order([*kept, *about_checks])
