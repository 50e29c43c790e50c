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
