"""Slides of few words on layouts of councils."""

from __future__ import annotations

import io
from pathlib import Path

import pptx
from lxml import etree

from facilitator.brand import Brand
from facilitator.rendering.pptx import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import councils, samples
from tests.deck.council_decks import alone, statement
from tests.deck.reading import A, Deck, P, Slide
from tests.deck.rewriting import Change, rewritten

LONG = (
    "It is the same open door that you have held for years, and people still come through it, only"
    " more of them, and at hours when the library is shut and the hall is dark."
)


def _modern(parts: dict[str, bytes]) -> None:
    """A section header as PowerPoint has made it since 2013: a large title, its text below."""
    name = next(name for name, data in parts.items() if b'<p:cSld name="Section Header">' in data)
    root = etree.fromstring(parts[name])
    places = {"title": (1709738, 2852737), "body": (4589463, 1500187)}
    for shape in root.iter(f"{P}sp"):
        place = shape.find(f".//{P}ph")
        if place is None or place.get("type") not in places:
            continue
        top, height = places[place.get("type")]
        next(shape.iter(f"{A}off")).set("y", str(top))
        next(shape.iter(f"{A}ext")).set("cy", str(height))
    parts[name] = etree.tostring(root)


def test_a_statement_begins_where_the_text_of_a_section_would(tmp_path: Path) -> None:
    """In this template a section's title hangs below its text, at the foot of the slide."""
    slide = alone(councils.plain_4x3(), tmp_path, statement("Go on.")).slide("s")
    title = slide.shape("title")
    assert slide.layout_name == "Section Header"
    assert int(next(title.iter(f"{A}off")).get("y")) == 2906713
    assert next(title.iter(f"{A}bodyPr")).get("anchor") == "t"


def test_a_short_statement_keeps_the_place_of_the_sections_title(tmp_path: Path) -> None:
    data = rewritten(councils.plain_4x3(), _modern)
    slide = alone(data, tmp_path, statement("Go on.")).slide("s")
    assert slide.shape("title").find(f"{P}spPr/{A}xfrm") is None


def test_a_long_statement_takes_the_room_of_the_sections_text_too(tmp_path: Path) -> None:
    data = rewritten(councils.plain_4x3(), _modern, _lower(1_000_000))
    slide = alone(data, tmp_path, statement(LONG)).slide("s")
    title = slide.shape("title")
    extent = next(title.iter(f"{A}ext"))
    assert int(extent.get("cy")) > 3_000_000
    assert int(next(title.iter(f"{A}defRPr")).get("sz", "4000")) >= 2800


def test_words_do_not_run_across_what_the_layout_paints(tmp_path: Path) -> None:
    """A rule under the title of a section: the statement stays above it."""
    data = rewritten(councils.plain_4x3(), _modern, _lower(1_000_000), _rule_at(2_800_000))
    path = tmp_path / "council.pptx"
    path.write_bytes(data)
    pack = samples.pack_of(statement(LONG), title="Alone")
    slide = Deck(render(pack, Brand(template=path), Settings()).data).slide("s")
    assert slide.shape("title").find(f"{P}spPr/{A}xfrm") is None


def _lower(height_emu: int) -> Change:
    """A title of a section with room for a line or two."""

    def change(parts: dict[str, bytes]) -> None:
        for name, data in parts.items():
            if b'<p:cSld name="Section Header">' in data:
                parts[name] = data.replace(b'cy="2852737"', b'cy="%d"' % height_emu)

    return change


def _rule_at(y_emu: int) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        rule = (
            '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="77" name="Rule"/><p:cNvCxnSpPr/>'
            '<p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr><a:xfrm>'
            f'<a:off x="722313" y="{y_emu}"/><a:ext cx="7772400" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom></p:spPr></p:cxnSp></p:spTree>'
        )
        for name, data in parts.items():
            if b'<p:cSld name="Section Header">' in data:
                parts[name] = data.replace(b"</p:spTree>", rule.encode())

    return change


def test_a_quotation_stands_over_whose_it_is(decks: dict[str, Rendered], name: str) -> None:
    slide = Deck(decks[name].data).slide("care.quote")
    _, title_y, _, title_height = _box(slide, "title")
    _, by_y, _, _ = _box(slide, "by")
    assert title_y + title_height <= by_y


def _box(slide: Slide, key: str) -> tuple[int, ...]:
    transform = slide.shape(key).find(f"{P}spPr/{A}xfrm")
    return (
        *(int(transform.find(f"{A}off").get(side)) for side in "xy"),
        *(int(transform.find(f"{A}ext").get(side)) for side in ("cx", "cy")),
    )


def test_a_question_stands_under_the_title_of_its_activity(
    decks: dict[str, Rendered], name: str
) -> None:
    slide = Deck(decks[name].data).slide("same-habit")
    presentation = pptx.Presentation(io.BytesIO(decks[name].data))
    number = next(
        n for n, each in enumerate(Deck(decks[name].data).slides) if each.name == slide.name
    )
    shapes = {each.name.rpartition(".")[2]: each for each in presentation.slides[number].shapes}
    assert shapes["invitation"].top > shapes["title"].top
    assert shapes["invitation"].left < presentation.slide_width / 3


def test_a_title_goes_round_a_logo(decks: dict[str, Rendered]) -> None:
    """The one of this council stands over the right end of its titles, which are centred."""
    presentation = pptx.Presentation(io.BytesIO(decks["corporate.potx"].data))
    logo = next(each for each in presentation.slide_masters[0].shapes if each.name == "Logo")
    for slide in presentation.slides:
        title = slide.shapes.title
        if title.top < logo.top + logo.height:
            assert title.left + title.width <= logo.left, title.text_frame.text


def test_the_bullets_of_a_list_are_in_every_face(decks: dict[str, Rendered]) -> None:
    """Calibri has no square: one of another face was so wide that it touched the words."""
    bullets = [
        bullet.get("char")
        for rendered in decks.values()
        for slide in Deck(rendered.data).slides
        for bullet in slide.xml.iter(f"{A}buChar")
    ]
    assert set(bullets) == {"•", "–"}
