"""The parts of a .pptx file and how they are saved: in time linear in their number, with no clock.

python-pptx opens the template and knows its parts. Its own ways to add a slide search all parts
and relations each time, and its way to save follows relations by recursion; here parts are a
plain list.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE

from facilitator.rendering.archives import add_member
from facilitator.rendering.pptx.paragraphs import xml_value
from facilitator.rendering.pptx.shapes import DECLARATION

ROOT = "/"


class Relation(NamedTuple):
    """`target` is the name of a part, or an address outside the file."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Part:
    """`name` is absolute: /ppt/slides/slide1.xml."""

    name: str
    content_type: str
    data: bytes
    relations: list[Relation] = field(default_factory=list)
    _last_id: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        numbers = (each.id.removeprefix("rId") for each in self.relations)
        self._last_id = max((int(each) for each in numbers if each.isdigit()), default=0)

    def relate(self, type_name: str, target: str, *, external: bool = False) -> str:
        """The id of a new relation to another part or address. `type_name` is the name that
        python-pptx gives to the type."""
        self._last_id += 1
        relation = Relation(
            f"rId{self._last_id}", getattr(RELATIONSHIP_TYPE, type_name), target, external
        )
        self.relations.append(relation)
        return relation.id


class Package:
    """Parts by name; `ROOT` is no part, but holds the relations of the file itself."""

    def __init__(self) -> None:
        self.parts: dict[str, Part] = {}
        self.root = Part(ROOT, "", b"")

    def add(self, part: Part) -> Part:
        if part.name in self.parts:
            raise ValueError(f"two parts are called {part.name}")
        self.parts[part.name] = part
        return part

    def save(self, moment: datetime) -> bytes:
        """The file. The same parts and moment give the same bytes with the same zlib."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, data in self._members():
                add_member(archive, name, data, moment)
        return buffer.getvalue()

    def _members(self) -> list[tuple[str, bytes]]:
        members = [
            ("[Content_Types].xml", self._content_types()),
            ("_rels/.rels", _relations_xml(self.root)),
        ]
        for name, part in sorted(self.parts.items()):
            members.append((name.lstrip("/"), part.data))
            if part.relations:
                folder, file = posixpath.split(name)
                members.append((f"{folder}/_rels/{file}.rels".lstrip("/"), _relations_xml(part)))
        return members

    def _content_types(self) -> bytes:
        rows = [
            '<Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>',
            '<Default Extension="xml" ContentType="application/xml"/>',
        ]
        rows += [
            f'<Override PartName="{xml_value(name)}" ContentType="{xml_value(part.content_type)}"/>'
            for name, part in sorted(self.parts.items())
        ]
        space = "http://schemas.openxmlformats.org/package/2006/content-types"
        return f'{DECLARATION}<Types xmlns="{space}">{"".join(rows)}</Types>'.encode()


@lru_cache(maxsize=256)
def _way(folder: str, to: str) -> str:
    """The way from one folder of the package to another; empty where they are the same."""
    way = posixpath.relpath(to, folder)
    return "" if way == "." else way


def _relations_xml(part: Part) -> bytes:
    folder = posixpath.dirname(part.name)
    rows = []
    for relation in part.relations:
        target, mode = relation.target, ' TargetMode="External"'
        if not relation.external:
            to, name = posixpath.split(relation.target)
            target, mode = posixpath.join(_way(folder, to), name), ""
        rows.append(
            f'<Relationship Id="{xml_value(relation.id)}" Type="{relation.type}"'
            f' Target="{xml_value(target)}"{mode}/>'
        )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{DECLARATION}<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'.encode()


class Template(NamedTuple):
    """An opened template: its parts, the part of each layout by the name that we give the layout,
    and the index of the place for notes on their page."""

    package: Package
    presentation: Part
    notes_master: str
    layouts: dict[str, str]
    notes_index: int


def open_template(data: bytes, notes_index: int) -> Template:
    """A template of ours, as python-pptx reads it."""
    presentation = pptx.Presentation(io.BytesIO(data))
    source = presentation.part.package
    package = Package()
    for part in source.iter_parts():
        relations = [
            Relation(
                relation.rId,
                relation.reltype,
                relation.target_ref if relation.is_external else str(relation.target_partname),
                relation.is_external,
            )
            for relation in part.rels.values()
        ]
        package.add(Part(str(part.partname), part.content_type, part.blob, relations))
    main = package.parts[str(presentation.part.partname)]
    package.root.relate("OFFICE_DOCUMENT", main.name)
    layouts = {each.name: str(each.part.partname) for each in presentation.slide_layouts}
    return Template(
        package, main, str(presentation.notes_master.part.partname), layouts, notes_index
    )
