"""Habits and sources keep their language in a plan of another one, in every document."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import MappingProxyType

import docx as word
import pytest
from docx.oxml.ns import qn

from facilitator.brand import DEFAULT_BRAND
from facilitator.catalogue import Catalogue
from facilitator.composing import compose
from facilitator.pack.deck import HabitSlide
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.rendering import docx, pptx
from facilitator.rendering.html import handout as web
from facilitator.rendering.html import sandbox as practice
from facilitator.rendering.pdf import cards, guide, handout
from facilitator.settings import Settings
from facilitator.text import plain
from tests.cards.plans import catalogue, scenarios
from tests.pdf.reading import Node, tree

HABITS = ("ward-surgery", "noticeboard", "thank-you-note")
EXERCISES = MappingProxyType(
    {"match-the-pair": {}, "turn-over": {"posters": True}, "bingo": {}, "effort-and-value": {}}
)


def plan_in(language: str, exercise: str = "match-the-pair") -> SessionPlan:
    return SessionPlan.model_validate(
        {
            "facilitator": 1,
            "title": "Cyfle a her",
            "language": language,
            "participants": {"expected": 2},
            "activities": [
                {
                    "title": "Yr un arfer",
                    "kind": "exercise",
                    "minutes": 25,
                    "cards": {"exercise": exercise, "habits": HABITS, **EXERCISES[exercise]},
                    "slides": [{"habit": "ward-surgery"}],
                },
                {
                    "title": "Rhoi cynnig",
                    "kind": "sandbox",
                    "minutes": 10,
                    "sandbox": {"scenarios": ["thank-a-group"]},
                },
            ],
            "sources": [{"id": "wlga", "title": "Canllaw", "url": "https://www.wlga.cymru/"}],
        }
    )


@cache
def pack_in(language: str, exercise: str = "match-the-pair") -> Pack:
    plan = plan_in(language, exercise)
    return compose(plan, catalogue(), DEFAULT_BRAND, Path(), scenarios()[:4])


@cache
def english() -> tuple[str, ...]:
    """What the habits and their sources say, in English."""
    found = []
    for habit in (catalogue().habit(id_) for id_ in HABITS):
        found += [habit.offline.title, habit.offline.text, habit.digital.title, habit.digital.text]
        found += [*habit.digital.alternatives, habit.same_because, habit.saves or ""]
        found += [habit.keep_offline_when or "", *(each.text for each in habit.cautions)]
        found += [habit.first_step or "", habit.try_unseen or ""]
        found += [catalogue().source(id_).title for id_ in habit.sources]
    # Small and large letters apart: some go on from a label.
    return tuple(dict.fromkeys(words.lower() for words in found if words))


def unmarked_html(data: bytes) -> Iterator[str]:
    yield re.sub(r'<span lang="en-GB">.*?</span>', "", data.decode("utf-8"))


def unmarked_pdf(data: bytes) -> Iterator[str]:
    yield from bare(tree(data))


def bare(node: Node) -> Iterator[str]:
    """What stands under a node outside those in another language."""
    for kid in node.kids:
        if isinstance(kid, str):
            yield kid
        elif isinstance(kid, Node) and kid.language != "en-GB":
            yield from bare(kid)


def unmarked_docx(data: bytes) -> Iterator[str]:
    for run in word.Document(io.BytesIO(data)).element.body.iter(qn("w:r")):
        marked = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        if marked is None or marked.get(qn("w:val")) != "en-GB":
            yield "".join(text.text or "" for text in run.iter(qn("w:t")))


def unmarked_pptx(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            if re.match(r"ppt/(slides|notesSlides)/[^/]+\.xml", name):
                run = r'<a:r><a:rPr lang="cy".*?<a:t>(.*?)</a:t>'
                yield from re.findall(run, file.read(name).decode("utf-8"))


DOCUMENTS = {
    "handout.html": (web.render, unmarked_html),
    "handout.pdf": (handout.render, unmarked_pdf),
    "guide.pdf": (guide.render, unmarked_pdf),
    "handout.docx": (docx.render, unmarked_docx),
    "deck.pptx": (pptx.render, unmarked_pptx),
}


def found_in(unmarked: Iterator[str]) -> list[str]:
    said = "\n".join(unmarked).lower().replace("’", "'")
    assert said
    return [words for words in english() if words.replace("’", "'") in said]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_english_words_of_a_habit_are_left_unmarked_in(name: str) -> None:
    render, unmarked = DOCUMENTS[name]
    data = render(pack_in("cy"), DEFAULT_BRAND, Settings()).data
    assert found_in(unmarked(data)) == []


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_cards_mark_them_too(exercise: str) -> None:
    data = cards.render(pack_in("cy", exercise), DEFAULT_BRAND, Settings()).data
    assert found_in(unmarked_pdf(data)) == []
    assert [node.words for node in tree(data).all("Span") if node.language == "en-GB"]


@pytest.mark.parametrize("name", ["handout.html", "handout.pdf", "handout.docx"])
def test_in_a_plan_in_english_they_are_not_marked(name: str) -> None:
    render, unmarked = DOCUMENTS[name]
    data = render(pack_in("en-AU"), DEFAULT_BRAND, Settings()).data
    assert found_in(unmarked(data))


def test_a_habit_in_the_plans_language_is_not_marked() -> None:
    welsh = catalogue().habit("ward-surgery").model_copy(update={"language": "cy"})
    merged = catalogue().merged(Catalogue.model_construct(habits=(welsh,), sources=()))
    pack = compose(plan_in("cy"), merged, DEFAULT_BRAND, Path(), scenarios()[:4])
    assert pack.deck is not None
    (slide,) = (each for each in pack.deck.slides if isinstance(each, HabitSlide))
    assert {run.language for run in slide.title.runs} == {""}
    assert {run.language for run in slide.bridge.same_because.runs} == {""}


def test_a_title_made_from_a_habit_is_in_two_languages() -> None:
    deck = pack_in("cy").deck
    assert deck is not None
    (slide,) = (each for each in deck.slides if isinstance(each, HabitSlide))
    assert [(run.text, run.language) for run in slide.title.runs] == [
        ("Ward surgery", "en-GB"),
        (": yr un arfer ar-lein", ""),
    ]


def test_the_practice_page_names_the_language_of_habit_and_sources() -> None:
    page = practice.render(pack_in("cy"), DEFAULT_BRAND, Settings()).data.decode("utf-8")
    assert '"habitLanguage": "en-GB"' in page or '"habitLanguage":"en-GB"' in page


# -- the catalogue -------------------------------------------------------------------------------


def habit(id_: str, **more: str) -> dict[str, object]:
    side = {"title": "Cymhorthfa", "text": "Dewch i mewn."}
    shown = {"theme": "listen", "icon": "door-open", "offline": side, "digital": side}
    return {"id": id_, **shown, "same_because": "Yr un drws.", **more}


def test_a_file_hands_down_its_language_to_habits_that_do_not_say_their_own() -> None:
    file = Catalogue.model_validate(
        {"language": "cy", "habits": [habit("un"), habit("dau", language="en-GB")]}
    )
    assert [each.language for each in file.habits] == ["cy", "en-GB"]
    assert Catalogue.model_validate({"habits": [habit("un")]}).habits[0].language == "en-GB"


def test_habits_and_sources_keep_their_language_when_catalogues_are_merged() -> None:
    source = {"id": "canllaw", "title": "Canllaw"}
    own = Catalogue.model_validate(
        {"language": "cy", "sources": [source], "habits": [habit("ward-surgery"), habit("tri")]}
    )
    merged = catalogue().merged(own)
    assert [merged.habit(id_).language for id_ in ("ward-surgery", "tri", "noticeboard")] == [
        "cy",
        "cy",
        "en-GB",
    ]
    assert merged.source_language("canllaw") == "cy"
    assert merged.source_language("lga-social-media") == "en-GB"


def test_text_is_marked_only_with_a_language_that_is_given() -> None:
    text = plain("Canllaw")
    assert text.spoken_in("") is text
    assert text.spoken_in("cy").runs[0].language == "cy"
