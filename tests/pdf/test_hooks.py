"""What we rely on in reportlab although its authors do not promise it."""

from __future__ import annotations

import ast
import inspect
import io
from pathlib import Path

import pytest
import reportlab
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import facilitator.rendering.pdf as rooms
from facilitator.rendering.pdf import hooks
from facilitator.rendering.pdf.fonts import face_name
from facilitator.rendering.pdf.hooks import OpenCanvas, RawObject


def open_canvas() -> OpenCanvas:
    return OpenCanvas((200, 300), "en-GB", face_name())


def test_reportlab_is_of_the_release_that_the_hooks_were_made_for() -> None:
    assert reportlab.Version.split(".")[0] == "5"


@pytest.mark.parametrize(
    ("owner", "name"),
    [(owner, name) for owner, names in hooks.PRIVATE_NAMES.items() for name in names],
)
def test_every_private_name_is_there(owner: type, name: str) -> None:
    made = {
        Canvas: open_canvas,
        pdfdoc.PDFDocument: lambda: open_canvas()._doc,
        pdfdoc.PDFPage: pdfdoc.PDFPage,
    }[owner]()
    if name != "stream":
        assert hasattr(made, name)
    assert hasattr(owner, name) or hasattr(made, name)


def test_the_annotations_hook_is_called_once_a_page_with_its_stream_and_before_it_is_added() -> (
    None
):
    seen = []

    class Watching(OpenCanvas):
        def page_entries(self) -> dict[str, str]:
            seen.append((self.page_name(), self.position()))
            return {"Tabs": "/S"}

    canvas = Watching((200, 300), "en-GB", face_name())
    for _ in range(2):
        canvas.line(0, 0, 10, 10)
        canvas.showPage()
    assert [name for name, _ in seen] == ["Page1", "Page2"]
    assert canvas.page_reference("Page1") != canvas.page_reference("Page2")
    assert canvas.file_bytes().count(b"/Tabs /S") == 2


def test_operators_are_a_list_that_may_be_added_to_and_taken_back() -> None:
    canvas = open_canvas()
    position = canvas.write("/P BMC")
    canvas.line(0, 0, 1, 1)
    assert canvas.position() == position + 2
    canvas.take_back(position)
    assert canvas.position() == position


def test_an_object_has_its_number_at_once_and_its_source_at_the_end() -> None:
    canvas = open_canvas()
    item = RawObject()
    reference = canvas.add_object(item)
    canvas.line(0, 0, 1, 1)
    item.body = "<</Mine true>>"
    data = canvas.file_bytes()
    number = reference.removesuffix(" R")
    assert f"{number} obj\n<</Mine true>>".encode() in data


def test_an_annotation_goes_to_the_page_that_is_under_way() -> None:
    canvas = open_canvas()
    canvas.showPage()
    reference = canvas.add_annotation(RawObject("<</Type/Annot>>"))
    canvas.showPage()
    assert f"/Annots [ {reference} ]".encode() in canvas.file_bytes()


def test_the_signature_of_reportlab_is_where_we_replace_it() -> None:
    plain = io.BytesIO()
    other = Canvas(plain)
    other.showPage()
    other.save()
    assert plain.getvalue().count(hooks._SIGNATURE) == 1
    ours = open_canvas()
    ours.showPage()
    assert hooks._SIGNATURE not in ours.file_bytes()


def test_a_font_maps_unused_codes_to_zero_as_the_hook_expects() -> None:
    source = inspect.getsource(TTFont.addObjects)
    assert "toUnicodeCMap:" in source
    assert "/FFFD" not in source


def test_no_other_room_touches_a_private_name_of_reportlabs() -> None:
    """Private attributes are those of `self`, or of the module's own classes."""
    private = {name for names in hooks.PRIVATE_NAMES.values() for name in names}
    for path in Path(rooms.__file__).parent.rglob("*.py"):
        if path.name == "hooks.py":
            continue
        used = {
            node.attr
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute)
        }
        assert not used & (private - {"stream"}), path


def test_letters_taken_beforehand_have_the_codes_that_they_have_in_another_document() -> None:
    first, second = open_canvas(), open_canvas()
    for canvas in (first, second):
        canvas.setFont(face_name("bold"), 12)
    first.drawString(0, 0, "Ŵyl a thŷ")
    second.take_letters(first.letters())
    assert second.letters() == first.letters()
    second.drawString(0, 0, "thŷ, Zażółć")
    assert all(
        second.letters()[name].startswith(letters) for name, letters in first.letters().items()
    )


def test_a_page_taken_from_one_document_is_the_same_in_another() -> None:
    from facilitator.rendering.pdf.canvas import TaggedCanvas
    from facilitator.rendering.pdf.placing import draw_text
    from facilitator.rendering.pdf.tags import Tag
    from facilitator.rendering.pdf.text import TextStyle
    from facilitator.settings import Settings
    from tests.pdf.reading import passages, untagged_operators

    root = Tag("Document")

    def canvas() -> TaggedCanvas:
        return TaggedCanvas(
            (200, 300),
            title="A",
            organisation="",
            language="cy",
            settings=Settings(),
            document=root,
        )

    def draw(on: TaggedCanvas) -> None:
        draw_text(on, "Un llinell", TextStyle(12, 17), 10, 200, 150, on.heading(1))
        on.text_field(root.child("Form"), "a", "Enw", (10, 10, 100, 30))

    plain, giving, taking = canvas(), canvas(), canvas()
    draw(plain)
    draw(giving)
    page = giving.take_page()
    taking.take_letters(giving.letters())
    taking.put_page(page)
    made = taking.rendered().data
    assert made == giving.rendered().data
    assert passages(made) == passages(plain.rendered().data) == [("H1", "Un llinell")]
    assert untagged_operators(made) == []
