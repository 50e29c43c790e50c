"""The invitation: a calendar with the right moments, a safe table, Markdown; and nothing that is
the facilitator's."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pydantic import ValidationError

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing.agenda import agenda, calendar
from facilitator.composing.brief import Brief
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.rendering.data import agenda_csv, agenda_ics, agenda_md
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from facilitator.text import inline, plain

pytestmark = [
    # vobject still asks for the zones of pytz in ways that Python has left.
    pytest.mark.filterwarnings("ignore::DeprecationWarning:vobject.*"),
]


def plan_of(**changes: Any) -> SessionPlan:
    return SessionPlan.model_validate(
        {
            "facilitator": 1,
            "title": "Social media; the opportunity, and the challenge",
            "subtitle": "Start from what you *already* do",
            "organisation": "Elmshire",
            "date": "2026-12-03",
            "start": "18:00",
            "venue": {"name": "Committee Room 1", "access": "Step-free", "layout": "Qlayout"},
            "access_needs": "Qneeds",
            "aim": "Find one first step.",
            "outcomes": [{"text": "Match three habits"}],
            "prework": ["Bring your diary"],
            "activities": [
                {
                    "title": "Welcome",
                    "kind": "opening",
                    "minutes": 10,
                    "say": "Qsay",
                    "setup": "Qsetup",
                    "watch_for": "Qwatch",
                    "no_device": "Qdevice",
                    "expected_action": "Qexpected",
                    "lead": "Qlead",
                    "materials": [{"item": "Qpens"}],
                    "slides": [{"points": ["Qpoint"], "notes": "Qnotes"}],
                },
                {"title": "Qnote", "kind": "note", "minutes": 0},
                {"title": "Match the pair", "kind": "exercise", "minutes": 50},
                {
                    "title": "In rooms",
                    "kind": "breakout",
                    "tracks": [
                        {
                            "name": "Library",
                            "activities": [{"title": "Write", "kind": "exercise", "minutes": 30}],
                        }
                    ],
                },
                {"title": "Close", "kind": "closing", "minutes": 30},
            ],
            **changes,
        }
    )


def pack_of(plan: SessionPlan) -> Pack:
    brief = Brief(plan, Catalogue(), DEFAULT_BRAND)
    pack = Pack.__new__(Pack)
    object.__setattr__(pack, "agenda", agenda(brief))
    object.__setattr__(pack, "calendar", calendar(brief))
    return pack


def rendered(module: Any, plan: SessionPlan) -> Rendered:
    found: Rendered = module.render(pack_of(plan), DEFAULT_BRAND, Settings())
    return found


def events(plan: SessionPlan) -> list[Any]:
    read = vobject.readOne(rendered(agenda_ics, plan).data.decode("utf-8"))
    return list(read.vevent_list)


def moments(plan: SessionPlan) -> list[tuple[datetime, datetime]]:
    return [
        (each.dtstart.value.astimezone(UTC), each.dtend.value.astimezone(UTC))
        for each in events(plan)
    ]


def utc(day: str, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}+00:00")


# -- the calendar -------------------------------------------------------------------------------


def test_another_library_reads_the_calendar_and_its_moments() -> None:
    (event,) = events(plan_of())
    assert event.summary.value == "Social media; the opportunity, and the challenge"
    assert event.location.value == "Committee Room 1"
    assert "18:10 Match the pair" in event.description.value
    assert moments(plan_of()) == [(utc("2026-12-03", "18:00"), utc("2026-12-03", "20:00"))]


def test_in_summer_the_clocks_are_an_hour_ahead() -> None:
    assert moments(plan_of(date="2026-07-02"))[0][0] == utc("2026-07-02", "17:00")


def test_two_days_across_a_change_of_the_clocks_have_the_right_moments() -> None:
    row = [{"title": "All day", "kind": "exercise", "minutes": 60}]
    plan = plan_of(
        date=None,
        activities=[],
        days=[
            {"date": "2026-03-28", "start": "10:00", "activities": row},
            {"date": "2026-03-29", "start": "10:00", "activities": row},
        ],
    )
    assert [start for start, _ in moments(plan)] == [
        utc("2026-03-28", "10:00"),
        utc("2026-03-29", "09:00"),
    ]
    assert [event.summary.value[-7:] for event in events(plan)] == ["(Day 1)", "(Day 2)"]


def test_two_hours_over_the_change_to_summer_are_two_hours() -> None:
    ((begin, end),) = moments(plan_of(date="2026-03-28", start="23:30"))
    assert begin == utc("2026-03-28", "23:30")
    assert end == utc("2026-03-29", "01:30")


def test_an_end_in_the_hour_that_comes_twice_is_the_first_of_the_two() -> None:
    # RFC 5545, 3.3.5: a local time that comes twice means the first; vobject takes the second.
    data = rendered(agenda_ics, plan_of(date="2026-10-24", start="23:30")).data
    assert b"DTEND;TZID=Europe/London:20261025T013000" in data


def test_a_session_past_midnight_ends_on_the_next_day() -> None:
    ((_, end),) = moments(plan_of(start="23:00"))
    assert end == utc("2026-12-04", "01:00")


def test_the_session_may_be_in_another_zone() -> None:
    plan = plan_of(time_zone="America/New_York")
    assert moments(plan)[0][0] == utc("2026-12-03", "23:00")
    assert b"TZID:America/New_York" in rendered(agenda_ics, plan).data


def test_a_zone_that_the_plan_names_is_told_to_whoever_joins_from_elsewhere() -> None:
    text = rendered(agenda_md, plan_of(time_zone="America/New_York")).data.decode("utf-8")
    assert "18:00 to 20:00. Times are those of America/New York.\n" in text
    assert "Times are those of" not in rendered(agenda_md, plan_of()).data.decode("utf-8")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("europe/london", "Did you mean `Europe/London`?"),
        ("Europe/Londn", "Did you mean `Europe/London`?"),
        ("London", "Did you mean `Europe/London`?"),
        ("BST", "Did you mean `Europe/London`?"),
        ("New York", "Did you mean `America/New_York`?"),
        ("Dublin", "Did you mean `Europe/Dublin`?"),
        ("localtime", "Write its name in the time zone database, such as Europe/London."),
        ("../../etc/passwd", "Write its name in the time zone database, such as Europe/London."),
        ("Europe", "Write its name in the time zone database, such as Europe/London."),
    ],
)
def test_a_zone_that_nobody_knows_is_refused_with_the_one_that_was_meant(
    written: str, hint: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        plan_of(time_zone=written)
    (error,) = caught.value.errors()
    assert error["type"] == "bad-time-zone"
    assert hint in str(error)


def test_a_calendar_has_an_entry_for_each_day_or_for_each_activity_and_nothing_else() -> None:
    assert len(events(plan_of(calendar="session"))) == 1
    assert len(events(plan_of(calendar="activities"))) == 4
    with pytest.raises(ValidationError):
        plan_of(calendar="day")


def test_entries_for_activities_are_right_over_the_change_to_winter() -> None:
    """01:30 comes twice in that night: what lasts an hour from then on ends at the second."""
    rows = [{"title": f"Hour {n}", "kind": "exercise", "minutes": 60} for n in range(3)]
    plan = plan_of(date="2026-10-24", start="23:30", activities=rows, calendar="activities")
    days = pack_of(plan).calendar
    assert days is not None
    (day,) = days.days
    found = [
        agenda_ics.moment(day, minutes, "Europe/London").astimezone(UTC)
        for row in day.rows
        for minutes in (row.start_minutes, row.finish_minutes)
    ]
    assert found == [
        utc("2026-10-24", "22:30"),
        utc("2026-10-24", "23:30"),
        utc("2026-10-24", "23:30"),
        utc("2026-10-25", "00:30"),
        utc("2026-10-25", "00:30"),
        utc("2026-10-25", "01:30"),
    ]


def test_the_zone_carries_its_own_rules() -> None:
    text = rendered(agenda_ics, plan_of()).data.decode("utf-8")
    assert "DTSTART:20260329T010000\r\nTZNAME:BST\r\nTZOFFSETFROM:+0000" in text
    assert "DTSTART:20261025T020000\r\nTZNAME:GMT\r\nTZOFFSETFROM:+0100" in text


def test_there_may_be_an_entry_for_each_activity() -> None:
    found = events(plan_of(calendar="activities"))
    assert [each.summary.value for each in found] == [
        "Welcome",
        "Match the pair",
        "In rooms",
        "Close",
    ]
    assert len({each.uid.value for each in found}) == 4


def test_an_entry_keeps_its_identity_when_the_time_changes() -> None:
    first, later = events(plan_of())[0], events(plan_of(start="19:00", date="2026-12-10"))[0]
    assert first.uid.value == later.uid.value


def test_lines_are_folded_and_ended_as_the_standard_says() -> None:
    data = rendered(agenda_ics, plan_of(title="Wythnos ŵ " * 30)).data
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_without_a_date_there_is_no_calendar_and_the_agenda_says_so() -> None:
    pack = pack_of(plan_of(date=None))
    assert pack.calendar is None
    (told,) = rendered(agenda_md, plan_of(date=None)).diagnostics
    assert (told.rule, told.severity) == ("calendar-without-date", "info")
    assert rendered(agenda_md, plan_of()).diagnostics == ()


# -- the table ----------------------------------------------------------------------------------


def table(plan: SessionPlan) -> list[list[str]]:
    text = rendered(agenda_csv, plan).data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_table_has_a_row_for_each_activity_and_each_in_a_room() -> None:
    assert table(plan_of()) == [
        ["Date", "Start", "Finish", "Activity"],
        ["2026-12-03", "18:00", "18:10", "Welcome"],
        ["2026-12-03", "18:10", "19:00", "Match the pair"],
        ["2026-12-03", "19:00", "19:30", "In rooms"],
        ["2026-12-03", "19:00", "19:30", "In rooms: Library: Write"],
        ["2026-12-03", "19:30", "20:00", "Close"],
    ]


def test_what_is_in_a_track_has_its_own_times() -> None:
    rows = [
        {"title": "Answer", "kind": "exercise", "minutes": 12},
        {"title": "A note", "kind": "note", "minutes": 0},
        {"title": "Read", "kind": "exercise", "minutes": 8},
    ]
    tracks = [{"name": "Hall", "activities": rows}, {"name": "Library", "activities": rows[:1]}]
    plan = plan_of(activities=[{"title": "In rooms", "kind": "breakout", "tracks": tracks}])
    assert [row[1:] for row in table(plan)[1:]] == [
        ["18:00", "18:20", "In rooms"],
        ["18:00", "18:12", "In rooms: Hall: Answer"],
        ["18:12", "18:20", "In rooms: Hall: Read"],
        ["18:00", "18:12", "In rooms: Library: Answer"],
    ]
    text = rendered(agenda_md, plan).data.decode("utf-8")
    assert "| | Hall: 18:00 Answer; 18:12 Read |" in text
    assert "| | Library: Answer |" in text


@pytest.mark.parametrize("entries", ["session", "activities"])
def test_the_calendar_says_when_each_track_does_what(entries: str) -> None:
    rows = [
        {"title": "Answer", "kind": "exercise", "minutes": 20},
        {"title": "Read", "kind": "exercise", "minutes": 40},
    ]
    tracks = [{"name": "Hall", "activities": rows}]
    rooms = {"title": "In rooms", "kind": "breakout", "tracks": tracks}
    (event,) = events(plan_of(activities=[rooms], calendar=entries))
    lines = event.description.value.split("\n")
    assert "18:00 Hall: Answer" in lines
    assert "18:20 Hall: Read" in lines


def test_the_calendar_names_each_day_and_repeats_no_hours() -> None:
    talk = {"title": "Talk", "kind": "discussion", "minutes": 60}
    days = [
        {"title": "Listen", "date": "2026-12-03", "activities": [talk]},
        {"title": "Answer", "date": "2026-12-04", "activities": [talk]},
    ]
    made = events(plan_of(date=None, activities=[], days=days))
    assert [each.summary.value.rpartition(" (")[2] for each in made] == [
        "Day 1: Listen)",
        "Day 2: Answer)",
    ]
    assert not any("18:00 to" in each.description.value for each in made)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(1)", " =1"])
def test_no_cell_is_a_formula(start: str) -> None:
    plan = plan_of(activities=[{"title": start, "kind": "exercise", "minutes": 10}])
    assert table(plan)[1][3] == "'" + start.strip()


@given(st.text())
def test_a_safe_cell_never_begins_like_a_formula(words: str) -> None:
    assert agenda_csv.safe(words).lstrip(" ")[:1] not in set("=+-@\t\r\n")


# -- the text -----------------------------------------------------------------------------------


def test_the_markdown_has_all_of_the_invitation() -> None:
    text = rendered(agenda_md, plan_of()).data.decode("utf-8")
    assert text.startswith("# Social media; the opportunity, and the challenge\n")
    assert "Start from what you *already* do" in text
    assert "- **When:** Thursday 3 December 2026, 18:00 to 20:00" in text
    assert "- **Access:** Step-free" in text
    assert "| 18:10 | Match the pair |" in text
    assert "| | Library: Write |" in text
    assert "| 20:00 | Finish |" in text
    assert "## Before you come\n\n- Bring your diary" in text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_words_mean_themselves_in_markdown(words: str) -> None:
    html = MarkdownIt().render(agenda_md.markdown(plain(words)))
    assert re.fullmatch(r"<p>[^<]*</p>\n", html), html


def test_bold_and_links_of_the_plan_are_kept() -> None:
    text = inline("**Bring** your [diary](https://example.org/a_b) *please*")
    assert agenda_md.markdown(text) == (
        "**Bring** your [diary](<https://example.org/a_b>) *please*"
    )


def test_a_table_cell_with_a_bar_stays_one_cell() -> None:
    plan = plan_of(activities=[{"title": "This | that", "kind": "exercise", "minutes": 10}])
    assert "| This \\| that |" in rendered(agenda_md, plan).data.decode("utf-8")


# -- all of them --------------------------------------------------------------------------------


@pytest.mark.parametrize("module", [agenda_ics, agenda_csv, agenda_md])
def test_nothing_of_the_facilitators_is_in_the_invitation(module: Any) -> None:
    assert re.findall(rb"Q[a-z]+", rendered(module, plan_of()).data) == []


@pytest.mark.parametrize("module", [agenda_ics, agenda_csv, agenda_md])
def test_the_same_plan_makes_the_same_bytes(module: Any) -> None:
    assert rendered(module, plan_of()).data == rendered(module, plan_of()).data


def test_it_speaks_welsh() -> None:
    text = rendered(agenda_md, plan_of(language="cy")).data.decode("utf-8")
    assert "## Rhaglen" in text
    assert "| 20:00 | Diwedd |" in text
