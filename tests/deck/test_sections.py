"""Sections: the plan's parts and days, each found once."""

from __future__ import annotations

from pathlib import Path

from facilitator.rendering.pptx.sections import section_list
from tests.deck.reading import P14, Deck, P
from tests.deck.whole_plan import drawn, plan


def _sections(deck: Deck) -> dict[str, list[str]]:
    """Names of slides by section."""
    ids = [each.get("id") for each in deck.presentation.iter(f"{P}sldId")]
    names = dict(zip(ids, (slide.name for slide in deck.slides), strict=True))
    return {section: [names[each] for each in members] for section, members in deck.sections}


def test_sections_are_the_days_and_parts_of_the_plan_in_order(tmp_path: Path) -> None:
    deck = drawn(plan(), tmp_path)
    assert list(_sections(deck)) == [
        "Same habit, new place",
        "Day 1: Looking",
        "Welcome",
        "Seeing",
        "Trying",
        "Day 2: Doing",
        "Seeing (2)",
        "Going home",
    ]
    guids = [each.get("id") for each in deck.presentation.iter(f"{P14}section")]
    assert len(set(guids)) == len(guids)


def test_a_day_begins_with_its_timetable_and_what_has_no_part(tmp_path: Path) -> None:
    sections = _sections(drawn(plan(), tmp_path))
    assert sections["Day 1: Looking"] == ["session.timetable.1"]
    assert sections["Day 2: Doing"] == ["session.timetable.2", "hello-again"]


def test_of_one_day_only_the_parts_are_sections(tmp_path: Path) -> None:
    facts = plan()
    facts["activities"] = facts.pop("days")[0]["activities"]
    sections = _sections(drawn(facts, tmp_path))
    assert list(sections) == ["Same habit, new place", "Welcome", "Seeing", "Trying"]
    assert "session.timetable" in sections["Same habit, new place"]


def test_in_a_plan_without_parts_each_activity_is_a_section(tmp_path: Path) -> None:
    talk = {"id": "talk", "title": "A *short* talk", "kind": "input", "minutes": 5}
    break_ = {"id": "tea", "title": "Tea", "kind": "break", "minutes": 5}
    steps = {"id": "try", "title": "Try it", "kind": "exercise", "minutes": 5, "steps": ["Begin"]}
    facts = plan(activities=[talk, break_, steps])
    del facts["days"]
    sections = _sections(drawn(facts, tmp_path))
    assert list(sections) == ["Same habit, new place", "A short talk", "Tea", "Try it"]
    assert sections["Try it"][:2] == ["try", "try.steps"]


def test_a_number_that_is_given_is_no_other_part_s_name() -> None:
    parts = ("A", "B", "A", "B", "A (2)", "A")
    written = section_list([(part, 256 + at) for at, part in enumerate(parts)], "Deck")
    names = [each.split('"')[0] for each in written.split('section name="')[1:]]
    assert names == ["A", "B", "A (2)", "B (2)", "A (2) (2)", "A (3)"]
