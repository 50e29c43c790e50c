"""Decks and templates with things in them that no program writes: judged or refused, always in
words.

A longer run: `FUZZ_EXAMPLES=20000 python -m pytest tests/audit/test_strange_decks.py`.
"""

from __future__ import annotations

import io
import os
import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from facilitator.auditing import audit
from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.diagnostics import FacilitatorError
from facilitator.openxml.numbers import number_of
from facilitator.rendering.pptx import render
from facilitator.rendering.pptx.corporate import open_corporate
from facilitator.rendering.pptx.corporate.report import template_report
from facilitator.settings import Settings
from tests.audit.test_audit import Parts, edit
from tests.deck import councils, samples
from tests.deck.councils import rewritten

USUAL = "200" if os.environ.get("SLOW_TESTS") else "40"
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", USUAL))
FIRST = int(os.environ.get("FUZZ_FIRST", "0"))

VALUES = ("", "x", "-1", "0", "1.5", "1e400", "nan", "50%", "2.5cm", "9" * 30, "GGGGGG", "rId999")


def mutated(data: bytes, number: int) -> bytes:
    """The file with a few things changed: mostly numbers, colours and names of other parts."""
    choose = random.Random(number)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    read_often = [name for name in names if re.search(r"/(slides|slideL|slideM|theme|pres)", name)]

    def change(parts: Parts) -> None:
        for _ in range(choose.randint(1, 12)):
            name = choose.choice(choose.choice((names, read_often, read_often)))
            parts[name] = _changed(parts[name], choose)

    return rewritten(data, change)


def _changed(part: bytes, choose: random.Random) -> bytes:
    root = etree.fromstring(part)
    element = choose.choice(list(root.iter()))
    numbers = [
        (each, str(key))
        for each in root.iter()
        for key, value in each.attrib.items()
        if re.search(r"\d", str(value))
    ]
    parent = element.getparent()
    kind = choose.choice((*["number"] * 9, "no number", "no element", "twice"))
    if kind.endswith("number") and numbers:
        element, key = choose.choice(numbers)
        element.attrib.pop(key)
        if kind == "number":
            element.set(key, choose.choice(VALUES))
    elif kind == "twice" and parent is not None:
        parent.append(etree.fromstring(etree.tostring(element)))
    elif parent is not None:
        parent.remove(element)
    return etree.tostring(root)


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A few kinds of slides: judging a deck takes a while, and here many are judged."""
    pack = samples.small(tmp_path_factory.mktemp("strange"))
    slides = tuple({type(each): each for each in pack.deck.slides}.values())[::3]
    few = replace(pack, deck=replace(pack.deck, slides=slides))
    return render(few, DEFAULT_BRAND, Settings()).data


@pytest.mark.fuzz
def test_a_strange_deck_is_judged_or_refused(deck: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    for number in range(FIRST, FIRST + (EXAMPLES + 1) // 2):
        file.write_bytes(mutated(deck, number))
        try:
            audit(file)
        except FacilitatorError as error:
            assert [each.rule for each in error.diagnostics] == ["deck-unreadable"]
        except Exception as error:
            error.add_note(f"FUZZ_FIRST={number} FUZZ_EXAMPLES=1 makes this deck")
            raise


@pytest.mark.fuzz
@pytest.mark.parametrize("council", [councils.corporate, councils.google, councils.dark])
def test_a_strange_template_is_opened_or_refused(
    council: Callable[[], bytes], tmp_path: Path
) -> None:
    file, data = tmp_path / "council.potx", council()
    for number in range(FIRST, FIRST + (EXAMPLES + 5) // 6):
        file.write_bytes(mutated(data, number))
        try:
            if number % 2:
                template_report(file)
            else:
                open_corporate(Brand(template=file))
        except FacilitatorError as error:
            assert [each.rule for each in error.diagnostics] == ["template-unreadable"]
        except Exception as error:
            error.add_note(f"FUZZ_FIRST={number} FUZZ_EXAMPLES=1 makes this template")
            raise


@pytest.mark.parametrize(
    ("words", "number"),
    [("12", 12), ("-1.5", -1.5), ("", 7), ("x", 7), ("nan", 7), ("1e400", 7), ("9" * 5000, 7)],
)
def test_what_is_no_number_counts_as_not_there(words: str, number: float) -> None:
    assert number_of(etree.Element("x", val=words), "val", 7) == number
    assert number_of(etree.Element("x"), "val", 7) == 7


def test_the_first_time_that_is_given_is_the_time_of_a_slide(deck: bytes, tmp_path: Path) -> None:
    """PowerPoint writes one transition for itself, and one for older programs."""
    file = tmp_path / "deck.pptx"
    both = '</p:clrMapOvr><p:transition/><p:transition advTm="5000"/>'
    file.write_bytes(rewritten(deck, edit("ppt/slides/slide1.xml", "</p:clrMapOvr>", both)))
    (said,) = (each for each in audit(file) if each.rule == "advances-by-itself")
    assert "after 5 seconds" in said.message
