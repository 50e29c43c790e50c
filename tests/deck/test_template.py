"""Our own template, and what is asked of python-pptx."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pptx
import pytest
from openxml_audit import validate_pptx
from pptx.opc.constants import RELATIONSHIP_TYPE

import facilitator.rendering.pptx
from facilitator.brand import DEFAULT_COLOURS
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.package import Package, Part, open_template
from facilitator.rendering.pptx.template import NOTES_INDEX, default_template


@pytest.fixture(scope="module")
def template() -> bytes:
    return default_template(DEFAULT_COLOURS)


def test_the_template_is_sound_by_itself(template: bytes, tmp_path: Path) -> None:
    file = tmp_path / "template.pptx"
    file.write_bytes(template)
    assert validate_pptx(file).is_valid


def test_every_layout_is_there_with_its_placeholders(template: bytes) -> None:
    layouts = {each.name: each for each in pptx.Presentation(io.BytesIO(template)).slide_layouts}
    assert list(layouts) == list(LAYOUTS)
    assert len(layouts) >= 17
    for name, layout in LAYOUTS.items():
        indexes = {each.placeholder_format.idx for each in layouts[name].placeholders}
        assert indexes == {each.index or 0 for each in layout.placeholders()}


def test_no_two_placeholders_of_a_layout_share_a_key_or_index() -> None:
    for layout in LAYOUTS.values():
        places = list(layout.placeholders())
        assert len({each.key for each in places}) == len(places)
        assert len({each.index for each in places}) == len(places)


def test_every_placeholder_stands_on_the_page() -> None:
    for layout in LAYOUTS.values():
        for place in layout.placeholders():
            assert place.box.x >= 0 and place.box.right <= 960
            assert place.box.y >= 0 and place.box.bottom <= 540


def test_python_pptx_opens_the_template_and_gives_its_parts(template: bytes) -> None:
    opened = open_template(template, NOTES_INDEX)
    assert list(opened.layouts) == list(LAYOUTS)
    assert opened.notes_master in opened.package.parts
    assert opened.presentation.name == "/ppt/presentation.xml"
    names = {
        relation.target for part in opened.package.parts.values() for relation in part.relations
    }
    assert names <= set(opened.package.parts)


def test_python_pptx_names_every_type_of_relation_that_is_used() -> None:
    folder = Path(facilitator.rendering.pptx.__file__).parent
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.rglob("*.py"))
    used = set(re.findall(r'relate\(\s*"([A-Z_]+)"', code))
    assert len(used) > 5
    assert all(hasattr(RELATIONSHIP_TYPE, name) for name in used)


def test_nothing_private_of_python_pptx_is_used() -> None:
    folder = Path(facilitator.rendering.pptx.__file__).parent
    for file in folder.rglob("*.py"):
        code = file.read_text(encoding="utf-8")
        if "import pptx" in code or "from pptx" in code:
            touched = set(re.findall(r"(?<!self)(?<!cls)\.(_(?!replace)[a-z]\w*)", code))
            assert not touched, (file.name, touched)


def test_two_parts_of_one_name_are_refused() -> None:
    package = Package()
    package.add(Part("/a.xml", "text/xml", b""))
    with pytest.raises(ValueError, match="two parts"):
        package.add(Part("/a.xml", "text/xml", b""))


def test_relations_added_to_a_loaded_part_take_free_ids(template: bytes) -> None:
    part = open_template(template, NOTES_INDEX).presentation
    before = {each.id for each in part.relations}
    assert part.relate("SLIDE", "/x.xml") not in before
