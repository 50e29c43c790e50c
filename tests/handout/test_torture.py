"""The worst handout, in each edition on each paper: valid, sound, and read in its order."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import page as validation
import pikepdf
import pytest

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.composing.personal import personal_cover
from facilitator.pack.document import Document
from facilitator.personal import Attendee
from facilitator.rendering import docx
from facilitator.rendering.pdf.handout import render, render_large_print
from facilitator.rendering.pdf.handout.layout import Layout
from facilitator.rendering.pdf.handout.measures import ordinary
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.handout import texts
from tests.handout.packs import NAMES, PLANS, brand, pack
from tests.handout.torture import ADDRESS, DOCUMENT
from tests.pdf import samples
from tests.pdf.expected import expected_labels, expected_words
from tests.pdf.reading import passages, tree, untagged_operators
from tests.pdf.typefaces import family

EDITIONS: dict[str, Callable[..., Rendered]] = {"ordinary": render, "large": render_large_print}
PAPERS = ("a4", "letter")
EVERY = [(edition, paper) for edition in EDITIONS for paper in PAPERS]


@cache
def built(edition: str, paper: str) -> Rendered:
    return EDITIONS[edition](samples.pack(DOCUMENT, paper), DEFAULT_BRAND, Settings())


def faults(data: bytes) -> list[str]:
    report = validation.validate_pdf_bytes(data, profile="ua1")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [*map(str, report.failures), *pdf.check_pdf_syntax(), *untagged_operators(data)]


@pytest.mark.parametrize(("edition", "paper"), EVERY)
def test_it_is_pdf_ua_and_sound(edition: str, paper: str) -> None:
    assert faults(built(edition, paper).data) == []


@pytest.mark.parametrize(("edition", "paper"), EVERY)
@pytest.mark.parametrize("name", PLANS)
def test_every_session_is_pdf_ua_and_sound(name: str, edition: str, paper: str) -> None:
    made = EDITIONS[edition](replace(pack(name), paper=paper), brand(name), Settings())
    assert faults(made.data) == []
    assert made.count % 2 == 0


@pytest.mark.parametrize("name", NAMES)
def test_large_print_of_every_handout_is_pdf_ua_and_sound(name: str) -> None:
    assert faults(render_large_print(pack(name), DEFAULT_BRAND, Settings()).data) == []


@pytest.mark.parametrize(("edition", "paper"), EVERY)
def test_it_is_read_in_its_order(edition: str, paper: str) -> None:
    said = [words for _, words in passages(built(edition, paper).data)]
    assert said == expected_words(DOCUMENT, large=edition == "large")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", NAMES)
def test_every_handout_is_read_in_its_order_and_says_what_each_field_is_for(
    name: str, edition: str
) -> None:
    data = EDITIONS[edition](pack(name), brand(name), Settings()).data
    document = pack(name).handout
    assert [words for _, words in passages(data)] == expected_words(
        document, large=edition == "large"
    )
    forms = tree(data).all("Form")
    labels = [" ".join(str(form.annotations[0]["TU"]).split()) for form in forms]
    wanted = expected_labels(document)
    assert labels[: len(wanted)] == wanted
    assert labels[len(wanted) :] in ([], wanted[-1:])


def test_its_word_file_says_it_all() -> None:
    made = docx.render(samples.pack(DOCUMENT), DEFAULT_BRAND, Settings()).data
    assert texts.of_docx(made) == texts.composed(DOCUMENT, sources_headed=True)


@pytest.mark.parametrize(("edition", "paper"), EVERY)
def test_the_tables_go_over_three_pages_and_have_one_head(edition: str, paper: str) -> None:
    tables = tree(built(edition, paper).data).all("Table")
    assert [len(table.all("TR")) for table in tables][1:] in ([40, 41], [40, 121])
    heads = [head for head in tables[2].all("TH") if head.attributes["Scope"] == "/Column"]
    assert len(heads) == (2 if edition == "ordinary" else 1)
    with pikepdf.open(io.BytesIO(built(edition, paper).data)) as pdf:
        assert len(pdf.pages) > 9


@pytest.mark.parametrize(("edition", "paper"), EVERY)
def test_a_link_over_pages_is_one_link_with_a_place_on_each(edition: str, paper: str) -> None:
    links = tree(built(edition, paper).data).all("Link")
    (long,) = [link for link in links if link.words.startswith("a link of many words")]
    assert len(long.annotations) > 20
    assert {annotation["URI"] for annotation in long.annotations} == {ADDRESS}


@pytest.mark.parametrize(("edition", "paper"), EVERY)
def test_every_field_has_a_name_of_its_own_and_a_label(edition: str, paper: str) -> None:
    with pikepdf.open(io.BytesIO(built(edition, paper).data)) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert len(fields) >= 60
        assert len({str(field.T) for field in fields}) == len(fields)
        assert all(str(field.TU).strip() for field in fields)


def test_passages_in_welsh_say_so() -> None:
    said = tree(built("ordinary", "a4").data)
    marked = [(node.role, node.words) for node in said.walk() if node.language == "cy"]
    assert ("Span", "bore da, Ŵyn a Ŷd") in marked
    assert ("Link", "nos da") in marked


def test_nothing_is_smaller_than_eighteen_point_in_large_print() -> None:
    for name in NAMES:
        data = render_large_print(pack(name), DEFAULT_BRAND, Settings()).data
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for sheet in pdf.pages:
                shown = False
                size = 18.0
                for operands, operator in pikepdf.parse_content_stream(sheet):
                    if str(operator) == "Tf":
                        size = float(operands[1])
                    shown = str(operator) == "Tj"
                    assert not shown or size >= 18 or not bytes(operands[0]).strip()


def test_nothing_stands_side_by_side_in_large_print() -> None:
    """Tiles as wide as the text: each begins at the margin."""
    from facilitator.rendering.pdf.handout.measures import large_print

    measures = large_print("a4", DEFAULT_BRAND)
    assert measures.stacked
    assert measures.tile_width == measures.width


# -- a brand's own ------------------------------------------------------------------------


def png(width: int = 300, height: int = 100) -> bytes:
    """A red picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xaa\x00\x00" * width) * height)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


@pytest.fixture
def branded(tmp_path: Path) -> Brand:
    logo = tmp_path / "logo.png"
    logo.write_bytes(png())
    return replace(DEFAULT_BRAND, logo=logo, logo_alt="Elmshire, with its elm")


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_logo_opens_the_cover_with_its_text(branded: Brand, edition: str) -> None:
    data = EDITIONS[edition](samples.pack(samples.ENGLISH), branded, Settings()).data
    assert faults(data) == []
    root = tree(data)
    assert root.kids[0].role == "Figure"
    assert root.kids[0].alt == "Elmshire, with its elm"


def test_copies_with_a_logo_are_pdf_ua(branded: Brand) -> None:
    layout = Layout(samples.ENGLISH, ordinary("a4", branded), Settings())
    person = Attendee(number=1, name="Siân Tŷ", ward="Glan-y-môr")
    assert faults(layout.rendered_for(personal_cover(samples.ENGLISH, person)).data) == []


def small(words: str = "Plain words"):
    from facilitator.pack.handout import Section
    from facilitator.text import plain

    return samples.pack(samples.document(Section(name="a", heading=plain(words)), title="A"))


def test_a_brand_has_its_own_type_and_its_nearest_weights(tmp_path: Path) -> None:
    own = replace(DEFAULT_BRAND, body_font=family(tmp_path))
    data = render(samples.pack(samples.ENGLISH), own, Settings()).data
    assert faults(data) == []
    assert texts.of_pdf(data) == texts.composed(samples.ENGLISH)


def test_a_letter_that_the_brands_type_lacks_is_named_before_anything_is_drawn(
    tmp_path: Path,
) -> None:
    from facilitator.diagnostics import FacilitatorError

    own = replace(DEFAULT_BRAND, body_font=family(tmp_path, "Plain words AaPge123456789of0•…"))
    assert render(small(), own, Settings()).count == 1
    with pytest.raises(FacilitatorError) as caught:
        render(small("Plain ŵords"), own, Settings())
    (told,) = caught.value.diagnostics
    assert (told.rule, "Ours-Bold has no “ŵ”" in told.message) == ("missing-glyph", True)


def test_a_variable_font_and_one_with_postscript_outlines_are_refused(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont, newTable

    from facilitator.diagnostics import FacilitatorError

    path = Path(family(tmp_path))
    with TTFont(path) as font:
        font["fvar"] = newTable("fvar")
        font["fvar"].axes, font["fvar"].instances = [], []
        font.save(tmp_path / "Varied-Regular.ttf")
    variable = replace(DEFAULT_BRAND, body_font=str(tmp_path / "Varied-Regular.ttf"))
    with pytest.raises(FacilitatorError, match="variable font"):
        render(small(), variable, Settings())
    with pytest.raises(FacilitatorError, match="no installed font package"):
        render(small(), replace(DEFAULT_BRAND, body_font="No Such Type"), Settings())


def test_an_odd_number_of_pages_is_said() -> None:
    blocks = (samples.COVER, samples.HABITS[1], samples.PLEDGE)
    made = render(samples.pack(samples.document(*blocks)), DEFAULT_BRAND, Settings())
    assert (made.count, [each.rule for each in made.diagnostics]) == (3, ["odd-pages"])


def test_a_tile_higher_than_a_page_is_said() -> None:
    from facilitator.text import plain

    habit = samples.HABITS[1]
    side = replace(habit.bridge.offline, text=plain(samples.PARAGRAPH * 40))
    tall = replace(habit, bridge=replace(habit.bridge, offline=side))
    document: Document = samples.document(tall)
    for made in (
        render(samples.pack(document), DEFAULT_BRAND, Settings()),
        render_large_print(samples.pack(document), DEFAULT_BRAND, Settings()),
    ):
        assert "tile-too-high" in {each.rule for each in made.diagnostics}
