"""The tagged canvas, a mark at a time."""

from __future__ import annotations

import page as validation
import pytest
from reportlab.lib.colors import black

from facilitator.diagnostics import Diagnostic
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.fields import Choice
from facilitator.rendering.pdf.page import Sheet, draw_footer, shortened
from facilitator.rendering.pdf.placing import draw_text
from facilitator.rendering.pdf.tags import Tag, cell, header_cell, list_tag, text_string
from facilitator.rendering.pdf.text import TextStyle, line_width
from facilitator.settings import Settings
from facilitator.text import inline
from tests.pdf.reading import passages, tree, untagged_operators

BODY = TextStyle(12, 17)


@pytest.fixture
def canvas() -> TaggedCanvas:
    return TaggedCanvas(
        (400, 600), title="A title", organisation="", language="en-GB", settings=Settings()
    )


def finished(canvas: TaggedCanvas) -> bytes:
    data = canvas.rendered().data
    assert validation.validate_pdf_bytes(data, profile="ua1").failures == []
    assert untagged_operators(data) == []
    return data


def test_text_is_read_in_the_order_of_drawing(canvas: TaggedCanvas) -> None:
    draw_text(canvas, "Heading", BODY, 50, 500, 300, canvas.heading(1))
    draw_text(canvas, "Second", BODY, 50, 300, 300, canvas.document.child("P"))
    draw_text(canvas, "Third", BODY, 50, 400, 300, canvas.document.child("P"))
    data = finished(canvas)
    assert passages(data) == [("H1", "Heading"), ("P", "Second"), ("P", "Third")]


def test_artifacts_are_not_read(canvas: TaggedCanvas) -> None:
    draw_text(canvas, "Decoration", BODY, 50, 500, 300, None)
    with canvas.artifact():
        canvas.line(0, 0, 10, 10)
        with canvas.artifact():
            canvas.rect(0, 0, 10, 10)
    assert passages(finished(canvas)) == []


def test_a_paragraph_over_two_pages_is_one_element(canvas: TaggedCanvas) -> None:
    tag = canvas.document.child("P")
    draw_text(canvas, "One ", BODY, 50, 500, 300, tag)
    canvas.showPage()
    draw_text(canvas, "two", BODY, 50, 500, 300, tag)
    (paragraph,) = tree(finished(canvas)).all("P")
    assert paragraph.words == "One two"


def test_a_mark_within_a_mark_is_a_mistake(canvas: TaggedCanvas) -> None:
    with (
        canvas.mark(canvas.document.child("P")),
        pytest.raises(RuntimeError, match="within"),
        canvas.artifact(),
    ):
        pass


def test_a_mark_without_content_leaves_no_trace(canvas: TaggedCanvas) -> None:
    with canvas.mark(canvas.document.child("P")):
        pass
    with canvas.artifact():
        pass
    assert canvas.position() == 0


def test_headings_skip_no_level(canvas: TaggedCanvas) -> None:
    roles = [canvas.heading(level).role for level in (3, 3, 3, 1, 3, 9)]
    assert roles == ["H1", "H2", "H3", "H1", "H2", "H3"]


def test_a_figure_has_its_words_and_its_box(canvas: TaggedCanvas) -> None:
    tag = canvas.document.child("Figure", alt="A kerb (broken) – ŵ")
    with canvas.figure(tag, (10, 20, 30, 40)):
        canvas.rect(10, 20, 20, 20)
    (figure,) = tree(finished(canvas)).all("Figure")
    assert figure.alt == "A kerb (broken) – ŵ"
    assert "BBox" in figure.attributes


def test_lists_and_tables_keep_their_shape(canvas: TaggedCanvas) -> None:
    item = list_tag(canvas.document, ordered=True).child("LI")
    draw_text(canvas, "1", BODY, 50, 500, 10, item.child("Lbl"))
    draw_text(canvas, "Text", BODY, 70, 500, 300, item.child("LBody"))
    row = canvas.document.child("Table").child("TR")
    draw_text(canvas, "Head", BODY, 50, 400, 300, header_cell(row, "Row"))
    canvas.touch(cell(row))
    root = tree(finished(canvas))
    assert [node.role for node in root.walk()] == [
        "Document", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    ]  # fmt: skip
    assert root.all("L")[0].attributes["ListNumbering"] == "/Decimal"


def test_bold_italic_and_links_stay_in_one_paragraph(canvas: TaggedCanvas) -> None:
    text = inline("See **the** [page of *advice*](https://example.org) first.")
    draw_text(canvas, text, BODY, 50, 500, 300, canvas.document.child("P"))
    data = finished(canvas)
    assert passages(data) == [("P", "See the page of advice first.")]
    (link,) = tree(data).all("Link")
    assert link.words == "page of advice"
    assert {annotation["Contents"] for annotation in link.annotations} == {"page of advice"}


def test_a_field_has_a_name_a_label_and_a_kind(canvas: TaggedCanvas) -> None:
    canvas.text_field(canvas.document.child("Form"), "one", "Prompt (ŵ)", (50, 100, 300, 115))
    canvas.text_field(canvas.document.child("Form"), "two", "Prompt", (50, 100, 300, 200))
    first, second = (form.annotations[0] for form in tree(finished(canvas)).all("Form"))
    assert (first["T"], first["TU"], first["Ff"]) == ("one", "Prompt (ŵ)", "0")
    assert second["Ff"] == "4096"


def test_a_box_to_tick_is_a_form_in_the_label_of_its_item(canvas: TaggedCanvas) -> None:
    item = list_tag(canvas.document).child("LI")
    form = item.child("Lbl").child("Form")
    canvas.tick_field(form, "a", "Often", (50, 100, 62, 112), black)
    draw_text(canvas, "Often", BODY, 70, 112, 300, item.child("LBody"))
    (label,) = tree(finished(canvas)).all("Lbl")
    (box,) = label.all("Form")[0].annotations
    assert (box["FT"], box["TU"], box["AS"], box.get("Ff", "0")) == ("/Btn", "Often", "/Off", "0")


def test_circles_to_choose_from_are_a_form_each_in_their_cell(canvas: TaggedCanvas) -> None:
    row = canvas.document.child("Table").child("TR")
    draw_text(canvas, "Statement", BODY, 50, 200, 100, header_cell(row, "Row"))
    choices = [
        Choice(str(figure), f"Statement: {figure}", (50.0 * figure, 100, 50 * figure + 20, 120))
        for figure in (1, 2, 3)
    ]
    value = cell(row)
    draw_text(canvas, "1 2 3", BODY, 50, 120, 300, value)
    canvas.choice_field(value, "a.b", "Statement", choices, black)
    data = finished(canvas)
    (found,) = tree(data).all("TD")
    assert [kid.role for kid in found.kids if not isinstance(kid, str)] == ["Form"] * 3
    buttons = [form.annotations[0] for form in found.all("Form")]
    assert [button["TU"] for button in buttons] == [choice.label for choice in choices]
    assert {button["group T"] for button in buttons} == {"a-b"}
    assert {button["group Ff"] for button in buttons} == {str(1 << 15)}
    assert [button["states"] for button in buttons] == [["1", "Off"], ["2", "Off"], ["3", "Off"]]


def test_names_of_fields_have_no_full_stop_and_no_double(canvas: TaggedCanvas) -> None:
    for name in ("a.b", "a-b", "a.b"):
        canvas.text_field(canvas.document.child("Form"), name, "", (50, 100, 300, 115))
    fields = [form.annotations[0] for form in tree(finished(canvas)).all("Form")]
    assert [field["T"] for field in fields] == ["a-b", "a-b-2", "a-b-3"]
    assert fields[0]["TU"] == "a.b"


def test_what_is_told_is_told_once(canvas: TaggedCanvas) -> None:
    told = Diagnostic("word-too-long", "warning", "a")
    canvas.notice(told, told, Diagnostic("word-too-long", "warning", "b"))
    assert [notice.message for notice in canvas.notices] == ["a", "b"]


def test_text_may_stand_at_the_right_or_in_the_middle(canvas: TaggedCanvas) -> None:
    for align in ("centre", "right"):
        height = draw_text(canvas, "Words", BODY, 50, 500, 300, canvas.document.child("P"), align)
        assert height == 17
    finished(canvas)


def test_a_footer_is_an_artifact_with_a_shortened_title(canvas: TaggedCanvas) -> None:
    from facilitator.brand import DEFAULT_BRAND
    from facilitator.rendering.pdf.drawing import Palette

    sheet = Sheet(width_mm=141, height_mm=211, side_mm=20, top_mm=18, foot_mm=27)
    palette = Palette.of(DEFAULT_BRAND)
    draw_footer(canvas, sheet, palette, BODY, "A running title " * 20, "Page 1 of 1")
    assert passages(finished(canvas)) == []
    short = shortened("A running title " * 20, BODY, 150)
    assert short.endswith("…")
    assert line_width(short, BODY) <= 150


@pytest.mark.parametrize("words", ["plain", "(a) \\ b", "ŵ 漢 – ”", "a\nb"])
def test_a_text_string_reads_back(words: str) -> None:
    import pikepdf

    assert str(pikepdf.Object.parse(text_string(words).encode())) == words


def test_a_tag_is_its_own(canvas: TaggedCanvas) -> None:
    tag = Tag("P", canvas.document)
    assert len({tag, tag, Tag("P", canvas.document)}) == 2
