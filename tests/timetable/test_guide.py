"""The run sheet and the log of the guide, as they are composed: tracks, days, and their names."""

from __future__ import annotations

from typing import Any

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing.brief import Brief
from facilitator.composing.guide import guide
from facilitator.pack.guide import ActivityPage, KeyTable, RunSheet
from facilitator.plan import SessionPlan
from tests.timetable.plans import activity

ROOMS: dict[str, Any] = {
    "title": "In rooms",
    "kind": "breakout",
    "tracks": [
        {
            "name": "Library",
            "activities": [
                activity(20, title="Write", lead="lead"),
                activity(15, title="Read it aloud", lead="co"),
            ],
        },
        {"name": "Hall", "activities": [activity(12, title="Answer a resident")]},
        {"name": "Foyer", "activities": [activity(30, title="Ask", lead="Siân")]},
    ],
}


def blocks(kind: type[Any], **plan: Any) -> list[Any]:
    made = SessionPlan.model_validate(
        {
            "facilitator": 1,
            "title": "Two days",
            "start": "18:00",
            "facilitators": [
                {"name": "A. Trainer", "role": "lead"},
                {"name": "B. Second", "role": "co"},
            ],
            **plan,
        }
    )
    document = guide(Brief(made, Catalogue(), DEFAULT_BRAND))
    return [block for block in document.blocks if isinstance(block, kind)]


def test_every_track_has_its_own_end_and_the_longest_counts() -> None:
    (sheet,) = blocks(RunSheet, activities=[ROOMS, activity(5)])
    breakout, after = sheet.rows
    assert (breakout.minutes, breakout.together) == ("35", "Back together at 18:35")
    assert after.clock == "18:35"
    assert after.tracks == ()
    assert [
        (track.name.plain, track.minutes, track.lead, track.until) for track in breakout.tracks
    ] == [
        ("Library", "35", "A. Trainer, B. Second", "until 18:35"),
        ("Hall", "12", "", "until 18:12"),
        ("Foyer", "30", "Siân", "until 18:30"),
    ]
    assert breakout.tracks[0].doing.plain == "18:00\u00a0Write · 18:20\u00a0Read it aloud"


def test_of_several_days_each_is_named_on_its_sheet_its_pages_and_its_log() -> None:
    days = [{"activities": [activity(30, title="First")]}, {"activities": [activity(30)]}]
    sheets = blocks(RunSheet, days=days)
    assert [sheet.title.plain for sheet in sheets] == ["Two days. Day 1", "Two days. Day 2"]
    pages = blocks(ActivityPage, days=days)
    assert [page.clock for page in pages] == [
        "Day 1, 18:00 to 18:30, 30 minutes",
        "Day 2, 18:00 to 18:30, 30 minutes",
    ]
    headings = [table.heading.plain for table in blocks(KeyTable, days=days)]
    assert headings[-2:] == ["How it went: Day 1", "How it went: Day 2"]


def test_a_single_day_needs_no_name() -> None:
    (sheet,) = blocks(RunSheet, activities=[activity(30)])
    assert sheet.title.plain == "Two days"
    (page,) = blocks(ActivityPage, activities=[activity(30)])
    assert page.clock == "18:00 to 18:30, 30 minutes"
    assert blocks(KeyTable, activities=[activity(30)])[-1].heading.plain == "How it went"
