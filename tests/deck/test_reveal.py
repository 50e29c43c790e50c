"""Points that appear one at a time, on our own layouts and on those of councils."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import validate_pptx

from facilitator.auditing import audit
from facilitator.brand import DEFAULT_BRAND, Brand
from tests.deck.councils import COUNCILS
from tests.deck.reading import A, Deck, P, Slide, properties_of
from tests.deck.whole_plan import POINTS, SLIDES, Facts, drawn

TALK: Facts = {"id": "talk", "title": "Talk", "kind": "input", "minutes": 30}
PLAIN: Facts = {"title": "Another list", "points": ["All at once"]}
PLAN: Facts = {
    "facilitator": 1,
    "title": "Habits",
    "activities": [{**TALK, "slides": [*SLIDES[:2], PLAIN]}],
}


@pytest.fixture(scope="module", params=[None, *COUNCILS])
def deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Deck:
    folder = tmp_path_factory.mktemp("reveal")
    if request.param is None:
        return drawn(PLAN, folder, DEFAULT_BRAND)
    path = folder / request.param
    path.write_bytes(COUNCILS[request.param]())
    return drawn(PLAN, folder, Brand(template=path))


def _revealed(deck: Deck) -> list[Slide]:
    return [slide for slide in deck.slides if slide.xml.find(f"{P}timing") is not None]


def _paragraphs(slide: Slide) -> list[etree._Element]:
    return list(slide.shape("body").iter(f"{A}p"))


def test_only_lists_that_ask_for_it_appear_by_points(deck: Deck) -> None:
    whole = {slide.name.partition(".part-")[0] for slide in _revealed(deck)}
    assert whole == {"talk.slides.1", "talk.slides.2"}
    assert sum(len(_paragraphs(slide)) for slide in _revealed(deck)) == 3 + len(POINTS)


def test_each_paragraph_appears_at_a_click_of_its_own(deck: Deck) -> None:
    for slide in _revealed(deck):
        timing = slide.xml.find(f"{P}timing")
        body = properties_of(slide.shape("body")).get("id")
        assert {each.get("spid") for each in timing.iter(f"{P}spTgt", f"{P}bldP")} == {body}
        ranges = [(each.get("st"), each.get("end")) for each in timing.iter(f"{P}pRg")]
        assert ranges == [(str(n), str(n)) for n in range(len(_paragraphs(slide)))]
        clicks = [each for each in timing.iter(f"{P}cTn") if each.get("nodeType") == "clickEffect"]
        assert len(clicks) == len(ranges)
        ids = [int(each.get("id")) for each in timing.iter(f"{P}cTn")]
        assert ids == list(range(1, len(ids) + 1))


def test_points_that_appear_are_on_the_slide_that_is_printed(deck: Deck) -> None:
    """They wait for a click in the show; nothing hides them otherwise."""
    lines = (line for slide in _revealed(deck) for line in slide.text("body").split("\n"))
    said = {line.strip() for line in lines}
    assert {*POINTS, "One", "Two", "See the guidance"} == said
    for slide in _revealed(deck):
        assert not [each for each in slide.xml.iter() if each.get("hidden") or each.get("show")]


def test_schemas_and_audit_find_no_fault(deck: Deck, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(deck.data)
    assert [str(each) for each in validate_pptx(file).errors] == []
    assert [each.render() for each in audit(file) if each.severity == "error"] == []
