"""Links, languages and sizes: what is found, and what only looks like it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx.dml.color import RGBColor

from tests.audit.seeding import Seeds, judged, rules


@pytest.fixture
def seeds() -> Seeds:
    return Seeds()


def _link(seeds: Seeds, *pieces: str, target: str = "https://example.org/guidance") -> None:
    """A link in as many runs as there are pieces."""
    first = seeds.box("Read: ")
    paragraph: Any = first._r.getparent()
    relation = seeds.slide.part.relate_to(
        target,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    for piece in pieces:
        run = paragraph.add_r()
        run.text = piece
        run.get_or_add_rPr().add_hlinkClick(relation)


@pytest.mark.parametrize(
    "words",
    [
        "here",
        "Click here.",
        "this",
        "learn more",
        "Read more…",
        "More information",
        "Find out more",
        "the website",
        "Download",
        "https://example.org/x",
        "www.example.org",
        "example.org/guidance",
        "cliciwch yma",
    ],
)
def test_a_link_says_where_it_leads(seeds: Seeds, words: str, tmp_path: Path) -> None:
    _link(seeds, words)
    (said,) = judged(seeds.data(), tmp_path)
    assert said.rule == "link-text-unclear" and f"“{words}”" in said.message


@pytest.mark.parametrize(
    "words",
    ["The guidance", "example.org", "More about wards", "Here we are", "Read the report here"],
)
def test_a_clear_link_is_no_fault(seeds: Seeds, words: str, tmp_path: Path) -> None:
    _link(seeds, words)
    assert judged(seeds.data(), tmp_path) == []


def test_a_link_in_several_runs_is_one_link(seeds: Seeds, tmp_path: Path) -> None:
    """PowerPoint cuts it where a word is misspelt, or set in bold."""
    _link(seeds, "Read the guidance ", "here")
    assert judged(seeds.data(), tmp_path) == []


def test_an_unclear_link_in_several_runs_is_found(seeds: Seeds, tmp_path: Path) -> None:
    _link(seeds, "click ", "here")
    assert rules(judged(seeds.data(), tmp_path)) == ["link-text-unclear"]


def test_an_address_to_write_to_says_enough(seeds: Seeds, tmp_path: Path) -> None:
    _link(seeds, "clerk@example.org", target="mailto:clerk@example.org")
    assert judged(seeds.data(), tmp_path) == []


def test_a_shape_that_is_a_link_says_where_it_leads(seeds: Seeds, tmp_path: Path) -> None:
    run = seeds.box("Click here")
    shape = seeds.slide.shapes[-1]
    assert run.text == shape.text_frame.text
    shape.click_action.hyperlink.address = "https://example.org"
    assert rules(judged(seeds.data(), tmp_path)) == ["link-text-unclear"]
    run.text = "The town's own page"
    assert judged(seeds.data(), tmp_path) == []


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Добро пожаловать", "en-GB", ["language-wrong"]),
        ("Добро пожаловать", "ru-RU", []),
        ("ようこそ", "en-GB", ["language-wrong"]),
        ("ਜੀ ਆਇਆਂ ਨੂੰ", "cy", ["language-wrong"]),
        ("Привет means hello", "en-GB", []),
        ("α, β", "en-GB", []),
        ("12.30–13.00 →", "en-GB", []),
        ("Llanfair-ym-Muallt ŵ", "cy-GB", []),
        ("Good morning", "x-none", ["language-missing"]),
        ("Good morning", "", ["language-missing"]),
    ],
)
def test_words_are_marked_with_a_language_that_is_written_so(
    seeds: Seeds, words: str, language: str, expected: list[str], tmp_path: Path
) -> None:
    seeds.box(words)._r.get_or_add_rPr().set("lang", language)
    assert rules(judged(seeds.data(), tmp_path)) == expected


def test_the_smallest_words_are_named(seeds: Seeds, tmp_path: Path) -> None:
    seeds.box("Small", size_pt=14)
    seeds.box("Smaller", top=3, size_pt=9)
    (said,) = judged(seeds.data(), tmp_path)
    assert said.rule == "text-too-small" and "“Smaller” is set in 9 points" in said.message


def test_a_footer_may_be_small(seeds: Seeds, tmp_path: Path) -> None:
    run = seeds.box("Page 1", size_pt=9)
    properties = run._r.getparent().getparent().getparent().nvSpPr.nvPr
    ph = properties.makeelement(
        "{http://schemas.openxmlformats.org/presentationml/2006/main}ph", {"type": "ftr"}
    )
    properties.append(ph)
    run.font.color.rgb = RGBColor(0, 0, 0)
    assert judged(seeds.data(), tmp_path) == []
