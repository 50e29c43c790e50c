"""A .pptx file as the tests read it: straight from the archive, without the code under test."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
LONGEST_LINK = 2000


@dataclass(frozen=True)
class Relation:
    id: str
    type: str
    target: str
    external: bool


class Deck:
    """Parts by name (without the first slash), and slides in the order of the show."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.dates = {info.date_time for info in archive.infolist()}
            self.parts = {name: archive.read(name) for name in self.names}

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def relations(self, name: str) -> list[Relation]:
        folder, file = posixpath.split(name)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if path not in self.parts:
            return []
        found = []
        for element in self.xml(path):
            external = element.get("TargetMode") == "External"
            target = element.get("Target")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = element.get("Type").rpartition("/")[2]
            found.append(Relation(element.get("Id"), kind, target, external))
        return found

    def related(self, name: str, kind: str) -> list[str]:
        return [each.target for each in self.relations(name) if each.type == kind]

    @cached_property
    def presentation(self) -> etree._Element:
        return self.xml("ppt/presentation.xml")

    @cached_property
    def slides(self) -> list[Slide]:
        targets = {each.id: each.target for each in self.relations("ppt/presentation.xml")}
        ids = self.presentation.iter(f"{P}sldId")
        return [Slide(self, targets[entry.get(f"{R}id")]) for entry in ids]

    def slide(self, name: str) -> Slide:
        return next(each for each in self.slides if each.name == name)

    @property
    def sections(self) -> list[tuple[str, list[str]]]:
        return [
            (section.get("name"), [each.get("id") for each in section.iter(f"{P14}sldId")])
            for section in self.presentation.iter(f"{P14}section")
        ]


class Slide:
    def __init__(self, deck: Deck, part: str) -> None:
        self.deck = deck
        self.part = part
        self.xml = deck.xml(part)

    @property
    def name(self) -> str:
        return self.xml.find(f"{P}cSld").get("name")

    @property
    def layout(self) -> etree._Element:
        return self.deck.xml(self.deck.related(self.part, "slideLayout")[0])

    @property
    def layout_name(self) -> str:
        return self.layout.find(f"{P}cSld").get("name")

    @property
    def notes(self) -> etree._Element:
        return self.deck.xml(self.deck.related(self.part, "notesSlide")[0])

    @property
    def title(self) -> str:
        for shape in self.xml.iter(f"{P}sp"):
            place = shape.find(f".//{P}ph")
            if place is not None and place.get("type") in ("title", "ctrTitle"):
                return text_of(shape)
        return ""

    def shapes(self) -> Iterator[etree._Element]:
        """Shapes in the order in which they are read."""
        tree = self.xml.find(f"{P}cSld/{P}spTree")
        yield from tree.iterchildren(
            f"{P}sp", f"{P}pic", f"{P}graphicFrame", f"{P}cxnSp", f"{P}grpSp"
        )

    def shape(self, key: str) -> etree._Element:
        """The shape whose name ends in this key."""
        return next(each for each in self.shapes() if name_of(each).endswith(f".{key}"))

    def has(self, key: str) -> bool:
        return any(name_of(each).endswith(f".{key}") for each in self.shapes())

    def text(self, key: str) -> str:
        return text_of(self.shape(key))


def properties_of(shape: etree._Element) -> etree._Element:
    return next(shape.iter(f"{P}cNvPr"))


def name_of(shape: etree._Element) -> str:
    return properties_of(shape).get("name")


def text_of(element: etree._Element) -> str:
    """Paragraphs on lines of their own."""
    paragraphs = element.iter(f"{A}p")
    return "\n".join("".join(t.text or "" for t in p.iter(f"{A}t")) for p in paragraphs)


def runs_of(root: etree._Element) -> Iterator[etree._Element]:
    for kind in ("r", "fld"):
        yield from root.iter(f"{A}{kind}")


# -- what a validator of schemas does not see -------------------------------------------------


def faults(data: bytes) -> list[str]:
    """What is wrong with a package: names, types, relations, ids, sections, links."""
    deck = Deck(data)
    return [
        *_name_faults(deck),
        *_relation_faults(deck),
        *_id_faults(deck),
        *_slide_faults(deck),
        *_section_faults(deck),
    ]


def _name_faults(deck: Deck) -> Iterator[str]:
    for name, count in Counter(each.lower() for each in deck.names).items():
        if count > 1:
            yield f"{name} is there {count} times"
    types = deck.xml("[Content_Types].xml")
    overrides = {each.get("PartName").lstrip("/") for each in types.iter(f"{TYPES}Override")}
    defaults = {each.get("Extension").lower() for each in types.iter(f"{TYPES}Default")}
    parts = {name for name in deck.names if name != "[Content_Types].xml"}
    for name in sorted(parts - overrides):
        if not name.endswith(".rels") or "rels" not in defaults:
            yield f"{name} has no content type of its own"
    for name in sorted(overrides - parts):
        yield f"{name} has a content type but is not there"


def _relation_faults(deck: Deck) -> Iterator[str]:
    reached, waiting = set(), [""]
    while waiting:
        name = waiting.pop()
        for relation in deck.relations(name):
            if relation.external:
                if len(relation.target) > LONGEST_LINK:
                    yield f"{name} links to an address of {len(relation.target)} characters"
            elif relation.target not in deck.parts:
                yield f"{name} leads to {relation.target}, which is not there"
            elif relation.target not in reached:
                reached.add(relation.target)
                waiting.append(relation.target)
    for name in deck.names:
        if not name.endswith(".rels") and name != "[Content_Types].xml" and name not in reached:
            yield f"nothing leads to {name}"


def _id_faults(deck: Deck) -> Iterator[str]:
    for name in deck.names:
        if not name.endswith(".xml") or name == "[Content_Types].xml":
            continue
        known = {each.id for each in deck.relations(name)}
        used = (item for element in deck.xml(name).iter() for item in element.attrib.items())
        for key, value in used:
            if key.startswith(R) and value not in known:
                yield f"{name} uses the relation {value}, which it has not"


def _slide_faults(deck: Deck) -> Iterator[str]:
    ids = [int(each.get("id")) for each in deck.presentation.iter(f"{P}sldId")]
    if len(set(ids)) != len(ids) or any(not 256 <= each < 2**31 for each in ids):
        yield "slide ids are repeated or out of range"
    counts = Counter(slide.name for slide in deck.slides)
    yield from (f"two slides are called {name}" for name, n in counts.items() if n > 1)
    for slide in deck.slides:
        shapes = Counter(each.get("id") for each in slide.xml.iter(f"{P}cNvPr"))
        yield from (f"{slide.part} has two shapes {key}" for key, n in shapes.items() if n > 1)
        names = Counter(name_of(each) for each in slide.shapes())
        yield from (f"{slide.part} has two shapes {key}" for key, n in names.items() if n > 1)


def _section_faults(deck: Deck) -> Iterator[str]:
    ids = [each.get("id") for each in deck.presentation.iter(f"{P}sldId")]
    grouped = [each for _, members in deck.sections for each in members]
    if deck.sections and grouped != ids:
        yield "the sections do not hold every slide once, in order"
    names = Counter(name for name, _ in deck.sections)
    yield from (f"two sections are called {name}" for name, n in names.items() if n > 1)
