"""A session: the plan with its catalogue, brand, pictures and the day's facts."""

from __future__ import annotations

import datetime
import os
import struct
import zlib
from pathlib import Path

import pytest

from facilitator import bundled, icons
from facilitator.brand import DEFAULT_BRAND
from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.loading import Session, read_session
from facilitator.plan import SessionPlan

HEAD = "facilitator: 1\ntitle: A plan\n"
ONE = "activities:\n- title: One\n  kind: input\n  minutes: 20\n"


def png(width: int = 4, height: int = 3) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IEND", b"")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "ours" / "sessions").mkdir(parents=True)
    (tmp_path / "ours" / "assets").mkdir()
    return tmp_path / "ours"


def read(workspace: Path, text: str, **given: object) -> Session:
    plan = workspace / "sessions" / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    return read_session(plan, **given)  # type: ignore[arg-type]


def refused(workspace: Path, text: str, **given: object) -> tuple[Diagnostic, ...]:
    with pytest.raises(FacilitatorError) as caught:
        read(workspace, text, **given)
    return caught.value.diagnostics


@pytest.mark.parametrize("path", sorted(bundled.sessions().glob("*.yaml")), ids=lambda p: p.stem)
def test_every_plan_that_comes_with_the_program_loads(path: Path) -> None:
    session = read_session(path)
    assert session.plan.activities
    assert session.workspace == bundled.sessions().parent


def test_the_catalogue_that_comes_with_the_program_is_sound(workspace: Path) -> None:
    catalogue = read(workspace, HEAD + ONE).catalogue
    known = {source.id for source in catalogue.sources}
    assert len(catalogue.habits) >= 12
    assert {id_ for habit in catalogue.habits for id_ in habit.sources} <= known
    assert [habit.icon for habit in catalogue.habits if not icons.exists(habit.icon)] == []


def test_a_plan_without_a_brand_has_the_default_one(workspace: Path) -> None:
    assert read(workspace, HEAD + ONE).brand == DEFAULT_BRAND


# -- the day's facts ------------------------------------------------------------------------


FACTS = {
    "date": "2027-01-15",
    "start": "10:00",
    "participants": "12",
    "venue": "Town Hall",
    "organisation": "Ashby Council",
}


def test_the_days_facts_take_the_place_of_what_the_plan_says(workspace: Path) -> None:
    text = (
        HEAD + "date: 2026-12-03\nvenue: {name: Hall, tables: 5}\nparticipants: {max: 24}\n" + ONE
    )
    plan = read(workspace, text, overrides=FACTS).plan
    assert (plan.date, plan.start) == (datetime.date(2027, 1, 15), datetime.time(10))
    assert plan.venue is not None
    assert (plan.venue.name, plan.venue.tables) == ("Town Hall", None)
    assert plan.participants is not None
    assert (plan.participants.expected, plan.participants.max) == (12, 24)
    assert plan.organisation == "Ashby Council"
    assert plan.place("date") is None
    assert plan.place("title") is not None


def test_a_fact_that_is_not_given_changes_nothing(workspace: Path) -> None:
    plan = read(workspace, HEAD + "date: 2026-12-03\n" + ONE, overrides={"date": None}).plan
    assert plan.date == datetime.date(2026, 12, 3)


def test_a_faulty_fact_names_its_option_and_no_line_of_the_plan(workspace: Path) -> None:
    overrides = {"date": "tomorrow", "participants": "many"}
    faults = refused(workspace, HEAD + "mintues: 20\n" + ONE, overrides=overrides)
    assert [fault.rule for fault in faults] == ["bad-date", "not-a-number", "unknown-key"]
    assert [fault.place is None for fault in faults] == [True, True, False]
    assert faults[0].message.startswith("--date: ")
    assert faults[1].message.startswith("--participants: ")


def test_a_fact_mends_a_fault_of_the_plan(workspace: Path) -> None:
    text = HEAD + "date: tomorrow\n" + ONE
    assert read(workspace, text, overrides={"date": "2027-01-15"}).plan.date


# -- the catalogue --------------------------------------------------------------------------


HABIT = """\
habits:
  - id: noticeboard
    theme: tell
    icon: pin
    offline: {title: Our own board, text: You pin it up.}
    digital: {title: Our own page, text: You post it.}
    same_because: People pass by.
    sources: [mine]
  - id: tea-round
    theme: help
    icon: coffee
    offline: {title: Tea round, text: You make the tea.}
    digital: {title: A shared list, text: You take the orders.}
    same_because: You ask first.
"""


def test_a_catalogue_of_ones_own_adds_to_the_bundled_one_and_wins(workspace: Path) -> None:
    (workspace / "assets" / "mine.yaml").write_text(HABIT, encoding="utf-8")
    sources = "sources: [{id: mine, title: A page}]\n"
    session = read(workspace, HEAD + "catalogue: ../assets/mine.yaml\n" + sources + ONE)
    assert session.catalogue.habit("noticeboard").offline.title == "Our own board"
    assert session.catalogue.habit("ward-surgery")
    assert session.catalogue.search("TEA orders")[0].id == "tea-round"
    place = session.catalogue.habit("tea-round").place("offline", "title")
    assert str(place).endswith("assets/mine.yaml:12:22")


def test_faults_of_plan_catalogue_and_brand_are_told_together(workspace: Path) -> None:
    (workspace / "assets" / "mine.yaml").write_text(HABIT, encoding="utf-8")
    (workspace / "assets" / "brand.yaml").write_text("papre: a4\n", encoding="utf-8")
    named = "catalogue: ../assets/mine.yaml\nbrand: ../assets/brand.yaml\naudeince: x\n"
    faults = refused(workspace, HEAD + named + ONE)
    assert [fault.rule for fault in faults] == ["unknown-key", "unknown-source", "unknown-key"]
    assert all(fault.place for fault in faults)


# -- the brand ------------------------------------------------------------------------------


def test_a_brand_is_read_with_its_files_and_places(workspace: Path) -> None:
    (workspace / "assets" / "logo.png").write_bytes(png())
    (workspace / "assets" / "brand.yaml").write_text(
        "name: Elmshire\nlogo: logo.png\npaper: letter\n"
        "colours: {offline: '#a4451c', rule: '#ccc'}\nwho_to_tell: {Clerk: 01632 960001}\n",
        encoding="utf-8",
    )
    session = read(workspace, HEAD + "brand: ../assets/brand.yaml\n" + ONE)
    brand = session.brand
    assert (brand.name, brand.logo_alt, brand.paper) == ("Elmshire", "Elmshire", "letter")
    assert brand.logo == (workspace / "assets" / "logo.png").resolve()
    assert (brand.colours["offline"], brand.colours["rule"]) == ("#A4451C", "#CCCCCC")
    assert brand.colours["ink"] == DEFAULT_BRAND.colours["ink"]
    assert brand.who_to_tell == {"Clerk": "01632 960001"}
    assert str(brand.places["colours.offline"]).endswith("brand.yaml:4:20")
    assert {path.name for path in session.inputs} == {
        "plan.yaml",
        "habits.yaml",
        "brand.yaml",
        "logo.png",
    }


def test_a_brand_given_with_the_command_wins_and_may_lie_anywhere(
    workspace: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.yaml").write_text("name: Other\n", encoding="utf-8")
    text = HEAD + "brand: ../assets/none.yaml\n" + ONE
    assert read(workspace, text, brand_path=tmp_path / "other.yaml").brand.name == "Other"


# -- pictures -------------------------------------------------------------------------------


def test_a_fact_with_an_invisible_character_is_refused(workspace: Path) -> None:
    (fault,) = refused(workspace, HEAD + ONE, overrides={"venue": "Town\x07Hall"})
    assert fault.rule == "control-character"
    assert fault.message.startswith("--venue: ")


def slide(image: str) -> str:
    return HEAD + ONE + f"  slides:\n  - image: {image}\n    alt: A ward\n"


def test_a_picture_in_the_workspace_is_found(workspace: Path) -> None:
    (workspace / "assets" / "ward.png").write_bytes(png())
    session = read(workspace, slide("../assets/ward.png"))
    assert session.pictures == {"../assets/ward.png": (workspace / "assets/ward.png").resolve()}


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (b"", "not a picture"),
        (b"\x89PNG\r\n\x1a\n", "not a picture"),
        (b"RIFF0000WEBP", "WebP"),
        (b"<svg xmlns=", "SVG"),
        (b"%PDF-1.7", "PDF"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "not a picture"),
    ],
)
def test_what_is_no_picture_is_refused(start: bytes, words: str, workspace: Path) -> None:
    (workspace / "assets" / "ward.png").write_bytes(start)
    (fault,) = refused(workspace, slide("../assets/ward.png"))
    assert fault.rule == "not-a-picture"
    assert words in fault.message


def test_a_picture_that_would_fill_the_memory_is_refused(workspace: Path) -> None:
    (workspace / "assets" / "ward.png").write_bytes(png(16_000, 16_000))
    (fault,) = refused(workspace, slide("../assets/ward.png"))
    assert fault.rule == "picture-too-large"


def test_the_size_of_a_jpeg_is_read_past_its_thumbnail(tmp_path: Path) -> None:
    from facilitator.loading.pictures import picture_size

    thumbnail = b"\xff\xe1" + struct.pack(">H", 60) + b"\xff\xc0" + b"\x00" * 56
    frame = b"\xff\xc2" + struct.pack(">HBHH", 17, 8, 300, 400) + b"\x03" * 10
    path = tmp_path / "ward.jpg"
    path.write_bytes(b"\xff\xd8" + thumbnail + frame)
    assert picture_size(path) == (400, 300)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no symbolic links here")
def test_a_link_that_leads_out_of_the_workspace_is_refused(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    (workspace / "assets" / "ward.png").symlink_to(tmp_path / "secret.png")
    (workspace / "assets" / "round.png").symlink_to(workspace / "assets" / "round.png")
    (fault,) = refused(workspace, slide("../assets/ward.png"))
    assert fault.rule == "outside-workspace"
    (fault,) = refused(workspace, slide("../assets/round.png"))
    assert fault.rule in ("file-missing", "file-unreadable")


def test_without_a_sessions_folder_the_plans_own_folder_is_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "outside.png").write_bytes(png())
    folder = tmp_path / "alone"
    folder.mkdir()
    (folder / "plan.yaml").write_text(slide("../outside.png"), encoding="utf-8")
    with pytest.raises(FacilitatorError, match="leads out of the workspace"):
        read_session(folder / "plan.yaml")


def test_the_same_plan_in_two_files_is_the_same_plan(workspace: Path) -> None:
    first = read(workspace, HEAD + ONE).plan
    second = read(workspace, "# moved down\n" + HEAD + ONE).plan
    assert isinstance(first, SessionPlan)
    assert first == second
    assert first.place("title") != second.place("title")
