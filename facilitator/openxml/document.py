"""A presentation: its slides, and the layout, master and theme behind each."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from lxml import etree

from facilitator.openxml.archive import Parts, UnreadableError, content_types, parse, read_archive
from facilitator.openxml.names import (
    CONTENT_TYPES,
    EMU_PT,
    MC,
    P14,
    STRICT_PRESENTATION,
    TITLE_KINDS,
    A,
    P,
    R,
)
from facilitator.openxml.numbers import number_of

if TYPE_CHECKING:
    from facilitator.openxml.inheritance import View

#: Of a slide whose presentation does not say.
_USUAL_SIZE_PT = (720.0, 540.0)
_NO_PROPERTIES = etree.Element(f"{P}cNvPr")


class Relation(NamedTuple):
    """`kind` is the last word of the type; `target` a part's name or an address outside."""

    id: str
    kind: str
    target: str
    external: bool
    type: str = ""


class Document:
    """Parts are named without the first slash. Raises UnreadableError where a part that must be
    there is not."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts.data
        self.listed = parts.listed
        self.types = content_types(self.parts[CONTENT_TYPES])
        #: Parts that have been looked at with what stands behind them, each once.
        self.views: dict[str, View] = {}
        self._roots: dict[str, etree._Element] = {}
        self._relations: dict[str, tuple[Relation, ...]] = {}

    @classmethod
    def read(cls, data: bytes) -> Document:
        return cls(read_archive(data))

    def xml(self, name: str) -> etree._Element:
        """The root of a part; parsed once. Nobody changes it."""
        if name not in self._roots:
            if name not in self.parts:
                hint = "Open it in PowerPoint, and save it again."
                raise UnreadableError(f"is damaged: {name} is missing", hint)
            self._roots[name] = parse(self.parts[name])
        return self._roots[name]

    def type_of(self, name: str) -> str:
        extension = "." + name.rpartition(".")[2].lower()
        return self.types.get(name) or self.types.get(extension, "")

    def relations(self, name: str) -> tuple[Relation, ...]:
        """The relations of a part; of the file itself for the name ""."""
        if name not in self._relations:
            folder, file = posixpath.split(name)
            path = posixpath.join(folder, "_rels", f"{file}.rels")
            found = self.xml(path) if path in self.parts else ()
            self._relations[name] = tuple(
                _relation(element, folder) for element in found if element.get("Id")
            )
        return self._relations[name]

    def related(self, name: str, kind: str) -> str:
        """The first part of some kind that a part leads to, or "" where there is none."""
        found = (each.target for each in self.relations(name) if each.kind == kind)
        return next((each for each in found if each in self.parts), "")

    def target(self, name: str, relation_id: str) -> str:
        found = (each.target for each in self.relations(name) if each.id == relation_id)
        return next(found, "")

    # -- what every presentation has ----------------------------------------------------------

    @cached_property
    def main(self) -> str:
        """The name of the part that lists the slides."""
        name = self.related("", "officeDocument")
        if not name:
            raise UnreadableError("is not a presentation", "Save it in PowerPoint as .pptx.")
        return name

    @cached_property
    def presentation(self) -> etree._Element:
        root = self.xml(self.main)
        if root.tag == STRICT_PRESENTATION:
            message = "is saved in a form that few programs read (Strict Open XML)"
            raise UnreadableError(message, "In PowerPoint, save it as PowerPoint Presentation.")
        if root.tag != f"{P}presentation":
            raise UnreadableError("is not a presentation", "Save it in PowerPoint as .pptx.")
        return root

    @cached_property
    def size_pt(self) -> tuple[float, float]:
        """Width and height of a slide, in points."""
        size = self.presentation.find(f"{P}sldSz")
        if size is None:
            return _USUAL_SIZE_PT
        width, height = (number_of(size, name) / EMU_PT for name in ("cx", "cy"))
        return (width, height) if width > 0 and height > 0 else _USUAL_SIZE_PT

    @cached_property
    def slides(self) -> tuple[Slide, ...]:
        """In the order of the show."""
        entries = self.presentation.iterfind(f"{P}sldIdLst/{P}sldId")
        names = (self.target(self.main, entry.get(f"{R}id", "")) for entry in entries)
        return tuple(
            Slide(self, name, number)
            for number, name in enumerate((each for each in names if each in self.parts), 1)
        )

    @cached_property
    def masters(self) -> tuple[str, ...]:
        entries = self.presentation.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId")
        names = (self.target(self.main, entry.get(f"{R}id", "")) for entry in entries)
        return tuple(name for name in names if name in self.parts)

    def layouts_of(self, master: str) -> tuple[str, ...]:
        """The layouts of a master, in the order in which PowerPoint shows them."""
        entries = self.xml(master).iterfind(f"{P}sldLayoutIdLst/{P}sldLayoutId")
        names = (self.target(master, entry.get(f"{R}id", "")) for entry in entries)
        return tuple(name for name in names if name in self.parts)


def _relation(element: etree._Element, folder: str) -> Relation:
    external = element.get("TargetMode") == "External"
    target = element.get("Target", "")
    if not external:
        joined = posixpath.join("/", folder, unquote(target.partition("#")[0]))
        target = posixpath.normpath(joined).lstrip("/")
    kind = element.get("Type", "")
    return Relation(element.get("Id", ""), kind.rpartition("/")[2], target, external, kind)


class Slide:
    """A slide; `number` is counted from 1."""

    def __init__(self, document: Document, part: str, number: int) -> None:
        self.document = document
        self.part = part
        self.number = number

    @property
    def root(self) -> etree._Element:
        return self.document.xml(self.part)

    @cached_property
    def layout(self) -> str:
        return self.document.related(self.part, "slideLayout")

    @cached_property
    def master(self) -> str:
        return self.document.related(self.layout, "slideMaster") if self.layout else ""

    @cached_property
    def notes(self) -> str:
        return self.document.related(self.part, "notesSlide")

    @cached_property
    def title(self) -> str:
        """The words of the title's placeholder."""
        for shape in shapes_of(self.root):
            if placeholder_kind(shape) in TITLE_KINDS:
                return " ".join(text_of(shape).split())
        return ""


_GROUP = f"{P}grpSp"
_CHOICES = f"{MC}AlternateContent"
_SHAPES = (
    *(f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp", "contentPart")),
    _GROUP,
    _CHOICES,
)


def shapes_of(root: etree._Element) -> Iterator[etree._Element]:
    """Shapes in the order in which they are drawn and read aloud; those of a group after it."""
    tree = root.find(f"{P}cSld/{P}spTree")
    return iter(()) if tree is None else _shapes(tree)


def _shapes(tree: etree._Element) -> Iterator[etree._Element]:
    for element in tree.iterchildren(*_SHAPES):
        if element.tag == _CHOICES:
            # What PowerPoint of today shows comes first; older programs take the last.
            yield from _shapes(element[0] if len(element) else element)
            continue
        yield element
        if element.tag == _GROUP:
            yield from _shapes(element)


def attributes_of(element: etree._Element) -> dict[str, str]:
    """The attributes of an element by name, as plain words."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def properties_of(shape: etree._Element) -> etree._Element:
    """The element with a shape's id, name and description; an empty one where a shape lacks it."""
    return next(shape.iter(f"{P}cNvPr", f"{P14}cNvPr"), _NO_PROPERTIES)


def is_hidden(shape: etree._Element) -> bool:
    """Whether the Selection Pane hides a shape, or a group that it is in: nobody sees it, and no
    screen reader reads it."""
    groups = shape.iterancestors(f"{P}grpSp")
    return any(properties_of(each).get("hidden") in ("1", "true") for each in (shape, *groups))


def place_of(shape: etree._Element) -> etree._Element | None:
    """The mark that a shape is a placeholder."""
    return shape.find(f"*/{P}nvPr/{P}ph")


def placeholder_kind(shape: etree._Element) -> str:
    """The type of placeholder; "" for a shape that is none."""
    place = place_of(shape)
    return "" if place is None else place.get("type", "obj")


def text_of(element: etree._Element) -> str:
    """Paragraphs on lines of their own."""
    paragraphs = element.iter(f"{A}p")
    return "\n".join(
        "".join(("\n" if each.tag == f"{A}br" else each.text or "") for each in _texts(paragraph))
        for paragraph in paragraphs
    )


def _texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    return paragraph.iter(f"{A}t", f"{A}br")
