"""Sessions of several days: each document names the days, and tells their own hours."""

from __future__ import annotations

from typing import Any

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.composing.timetable_text import timetable_text
from facilitator.pack.deck import TimetableSlide, TitleSlide
from facilitator.pack.guide import RunSheet
from facilitator.pack.handout import Cover, Fact
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.words import words_for

Facts = dict[str, Any]


def day(date: str | None = "2027-01-12", minutes: int = 60, **facts: Any) -> Facts:
    activity = {"title": f"Talk {minutes}", "kind": "discussion", "minutes": minutes}
    dated = {"date": date} if date else {}
    return {**dated, "start": "09:15", "activities": [activity], **facts}


def plan_of(*days: Facts) -> SessionPlan:
    return SessionPlan.model_validate({"facilitator": 1, "title": "Listening", "days": days})


def pack_of(*days: Facts) -> Pack:
    return compose(plan_of(*days), Catalogue(), DEFAULT_BRAND)


def titled(pack: Pack) -> str:
    (slide,) = (each for each in pack.deck.slides if isinstance(each, TitleSlide))
    return slide.when.plain


def told(facts: tuple[Fact, ...]) -> list[tuple[str, str]]:
    return [(fact.label, fact.value.plain) for fact in facts if fact.value.name == "session.when"]


def cover(pack: Pack) -> Cover:
    (found,) = (each for each in pack.handout.blocks if isinstance(each, Cover))
    return found


TWO = (day(title="Listen", minutes=90), day("2027-01-13", title="Answer", minutes=60))
TOLD = [
    ("Day 1", "Listen. Tuesday 12 January 2027, 09:15 to 10:45"),
    ("Day 2", "Answer. Wednesday 13 January 2027, 09:15 to 10:15"),
]


def test_the_title_of_a_day_shows_in_every_document() -> None:
    pack = pack_of(*TWO)
    dividers = [each.title.plain for each in pack.deck.slides if isinstance(each, TimetableSlide)]
    assert dividers == ["Day 1: Listen", "Day 2: Answer"]
    sheets = [each.title.plain for each in pack.guide.blocks if isinstance(each, RunSheet)]
    assert "Day 1: Listen" in sheets[0] and "Day 2: Answer" in sheets[1]
    assert [each.label for each in pack.timer.days] == [
        "Day 1: Listen, Tuesday 12 January 2027",
        "Day 2: Answer, Wednesday 13 January 2027",
    ]
    assert pack.agenda is not None
    assert [each.named for each in pack.agenda.days] == ["Day 1: Listen", "Day 2: Answer"]
    text = timetable_text(plan_of(*TWO), words_for("en-GB"))
    assert "Day 1: Listen, Tuesday" in text and "Day 2: Answer, Wednesday" in text


def test_each_day_is_told_with_its_own_hours() -> None:
    pack = pack_of(*TWO)
    assert pack.joining is not None and pack.agenda is not None
    assert told(pack.joining.facts) == told(pack.agenda.facts) == told(cover(pack).facts) == TOLD
    assert titled(pack) == (
        "Tuesday 12 January 2027, 09:15 to 10:45; Wednesday 13 January 2027, 09:15 to 10:15"
    )


def test_days_in_a_row_with_common_hours_are_told_in_one_line() -> None:
    pack = pack_of(day(), day("2027-01-13"))
    line = "Tuesday 12 January 2027 to Wednesday 13 January 2027, 09:15 to 10:15"
    assert titled(pack) == line
    assert told(cover(pack).facts) == [("When", line)]


def test_a_week_between_two_days_is_not_part_of_the_session() -> None:
    pack = pack_of(day(), day("2027-01-19"))
    assert " to Tuesday 19" not in titled(pack)
    assert [label for label, _ in told(cover(pack).facts)] == ["Day 1", "Day 2"]


def test_three_days_of_different_hours_leave_the_hours_to_the_timetables() -> None:
    pack = pack_of(day(), day("2027-01-13", 30), day("2027-01-14"))
    assert titled(pack) == "Tuesday 12 January 2027 to Thursday 14 January 2027"
    assert [value[-14:] for _, value in told(cover(pack).facts)] == [
        "09:15 to 10:15",
        "09:15 to 09:45",
        "09:15 to 10:15",
    ]


def test_days_without_dates_are_told_by_their_numbers() -> None:
    pack = pack_of(day(None), day(None, 30))
    assert titled(pack) == "Day 1: 09:15 to 10:15; Day 2: 09:15 to 09:45"


def test_the_only_day_is_told_as_when_and_keeps_its_title() -> None:
    pack = pack_of(day(title="Listen"))
    assert told(cover(pack).facts) == [
        ("When", "Listen. Tuesday 12 January 2027, 09:15 to 10:15"),
    ]
    dividers = [each.title.plain for each in pack.deck.slides if isinstance(each, TimetableSlide)]
    assert dividers == ["Listen"]
