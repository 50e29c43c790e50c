"""Timetable, activities and back: where each link of a deck leads."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pptx
import pytest

from facilitator.brand import Brand
from tests.deck.councils import COUNCILS
from tests.deck.reading import A, Deck, R, Slide, text_of
from tests.deck.whole_plan import drawn, plan

#: Activities of each day with a slide of their own, in order; those in tracks have no row.
ROWS = {
    "session.timetable.1": ["hello", "pairs", "again", "tea", "talk", "rooms"],
    "session.timetable.2": ["hello-again", "many", "hidden.slides.1", "end"],
}
IN_TRACKS = ("beginners", "others", "more")


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Deck:
    return drawn(plan(), tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module", params=["google.pptx", "untitled.pptx"])
def councils(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Deck:
    folder = tmp_path_factory.mktemp("council")
    path = folder / request.param
    path.write_bytes(COUNCILS[request.param]())
    return drawn(plan(), folder, Brand(template=path))


def _jumps(deck: Deck, slide: Slide) -> Iterator[tuple[str, str]]:
    """The name of the slide that each link of a slide leads to, and the link's tip."""
    relations = {each.id: each.target for each in deck.relations(slide.part)}
    names = {each.part: each.name for each in deck.slides}
    for link in slide.xml.iter(f"{A}hlinkClick"):
        if link.get("action") == "ppaction://hlinksldjump":
            yield names[relations[link.get(f"{R}id")]], link.get("tooltip")


def _targets(deck: Deck, name: str) -> list[str]:
    return [target for target, _ in _jumps(deck, deck.slide(name))]


def test_the_rows_of_each_day_lead_to_its_activities(deck: Deck) -> None:
    """Of those with slides: one that is kept in reserve may have none."""
    for timetable, activities in ROWS.items():
        assert _targets(deck, timetable) == activities


def test_activities_lead_back_to_the_timetable_of_their_day(deck: Deck) -> None:
    for timetable, activities in ROWS.items():
        for activity in activities:
            if activity != "hidden.slides.1":  # it has no slide that opens it
                assert _targets(deck, activity) == [timetable]


def test_activities_in_tracks_lead_back_to_the_timetable_with_their_breakout(deck: Deck) -> None:
    for activity in IN_TRACKS:
        assert _targets(deck, activity) == ["session.timetable.1"]


def test_links_lead_alike_on_templates_of_councils(councils: Deck) -> None:
    for timetable, activities in ROWS.items():
        assert _targets(councils, timetable) == activities
        for activity in (*activities, *(IN_TRACKS if timetable.endswith("1") else ())):
            if activity != "hidden.slides.1":
                assert _targets(councils, activity) == [timetable], activity


def test_every_link_says_where_it_leads(deck: Deck, councils: Deck) -> None:
    for each in (deck, councils):
        for slide in each.slides:
            for target, tip in _jumps(each, slide):
                title = each.slide(target).title
                # A title that was used before has a number; one kept in reserve has only slides.
                assert tip == title or title.startswith(f"{tip} (") or target == "hidden.slides.1"


def test_a_link_back_leads_to_the_part_of_the_timetable_with_the_row(tmp_path: Path) -> None:
    facts = plan()
    facts["days"][0]["activities"] += [
        {"id": f"more-{n}", "title": f"More {n}", "kind": "input", "minutes": 5} for n in range(12)
    ]
    deck = drawn(facts, tmp_path)
    assert _targets(deck, "hello") == ["session.timetable.1"]
    assert _targets(deck, "more-11") == ["session.timetable.1.part-2"]
    assert "more-11" in _targets(deck, "session.timetable.1.part-2")


def test_links_survive_python_pptx(deck: Deck) -> None:
    buffer = io.BytesIO()
    pptx.Presentation(io.BytesIO(deck.data)).save(buffer)
    saved = Deck(buffer.getvalue())
    for slide in deck.slides:
        again = list(_jumps(saved, saved.slide(slide.name)))
        assert again == list(_jumps(deck, slide))


def test_links_of_an_author_lead_out_of_slides_and_notes(tmp_path: Path) -> None:
    facts = plan()
    facts["days"][0]["activities"][0]["say"] = "See [the code](https://example.org/code)."
    deck = drawn(facts, tmp_path)
    slide = deck.slide("hello")
    notes = deck.related(slide.part, "notesSlide")[0]
    targets = {each.id: each.target for each in deck.relations(notes)}
    (link,) = deck.xml(notes).iter(f"{A}hlinkClick")
    assert targets[link.get(f"{R}id")] == "https://example.org/code"
    assert "See the code." in text_of(slide.notes).split("\n")
