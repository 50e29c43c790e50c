"""What we rely on in python-pptx: public names alone, of one module that opens templates and of
its table of types."""

from __future__ import annotations

import ast
import io
import tomllib
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import canonicalize

import pptx
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from facilitator.brand import DEFAULT_BRAND
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.package import open_template
from facilitator.rendering.pptx.template import NOTES_INDEX, default_template
from tests.conftest import REPOSITORY

CONSTANTS = "pptx.opc.constants"
OPENS = "rendering/pptx/package.py"


def _modules() -> Iterator[tuple[str, ast.Module]]:
    package = REPOSITORY / "facilitator"
    for path in sorted(package.rglob("*.py")):
        yield path.relative_to(package).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def _imported(module: ast.Module) -> set[str]:
    """The modules of python-pptx that a module of ours imports."""
    found = set()
    for node in ast.walk(module):
        names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
        found |= {name for name in names if name.split(".")[0] == "pptx"}
    return found


def test_only_one_module_opens_a_template_with_python_pptx() -> None:
    for name, module in _modules():
        assert _imported(module) <= {CONSTANTS} | ({"pptx"} if name == OPENS else set()), name


def test_no_private_name_of_python_pptx_is_used() -> None:
    module = next(module for name, module in _modules() if name == OPENS)
    private = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not (isinstance(node.value, ast.Name) and node.value.id == "self")
    ]
    assert private == []


def test_the_names_of_types_are_those_of_the_standard() -> None:
    """ISO/IEC 29500-1, 13.3 and 15.2."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    assert f"{office}/notesSlide" == RELATIONSHIP_TYPE.NOTES_SLIDE
    assert CONTENT_TYPE.PML_SLIDE.endswith("presentationml.slide+xml")


def test_every_part_of_a_template_comes_through_as_it_is() -> None:
    data = default_template(DEFAULT_BRAND.colours)
    template = open_template(data, NOTES_INDEX)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = {name for name in archive.namelist() if not name.endswith(".rels")}
        names.remove("[Content_Types].xml")
        assert {name.lstrip("/") for name in template.package.parts} == names
        for name in names:
            part = template.package.parts[f"/{name}"]
            assert _canonical(part.data) == _canonical(archive.read(name)), name
    assert list(template.layouts) == list(LAYOUTS)
    for part in template.package.parts.values():
        for relation in part.relations:
            assert relation.external or relation.target in template.package.parts


def _canonical(data: bytes) -> str:
    return canonicalize(data.decode())


def test_python_pptx_is_held_to_the_versions_that_were_tried() -> None:
    facts = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    (wanted,) = (each for each in facts["project"]["dependencies"] if "python-pptx" in each)
    assert wanted == "python-pptx>=1.0.2,<1.1"
    assert pptx.__version__.startswith("1.0.")
