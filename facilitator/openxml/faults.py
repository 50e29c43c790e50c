"""What is wrong with a package itself, which validators of schemas do not see.

PowerPoint offers to repair such a file, or loses a part of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from facilitator.openxml.document import Document, attributes_of, properties_of, shapes_of
from facilitator.openxml.names import CONTENT_TYPES, LONGEST_LINK, P14, P, R
from facilitator.openxml.numbers import number_of

_LAYOUT_ENTRIES = (f"{P}sldMasterId", f"{P}sldLayoutId")


def package_faults(document: Document) -> Iterator[tuple[int, str]]:
    """Pairs of a slide's number (0: the file as a whole) and what is wrong."""
    for message in (
        *_names(document),
        *_relations(document),
        *_slide_ids(document),
        *_layout_ids(document),
        *_sections(document),
    ):
        yield 0, message
    for slide in document.slides:
        for message in _shape_ids(document, slide.part):
            yield slide.number, message


def package_slips(document: Document) -> Iterator[str]:
    """What PowerPoint puts right in silence."""
    for name in sorted(set(document.parts) - _reached(document)):
        if not name.endswith(".rels") and name != CONTENT_TYPES:
            yield f"nothing leads to {name}"
    notes_used = any(slide.notes for slide in document.slides)
    if notes_used and document.presentation.find(f"{P}notesMasterIdLst") is None:
        yield "there are notes, but the presentation names no master for them"


def _names(document: Document) -> Iterator[str]:
    counts = Counter(name.lower() for name in document.listed)
    yield from (f"{name} is there {count} times" for name, count in counts.items() if count > 1)
    for name in sorted(document.parts):
        if name != CONTENT_TYPES and not document.type_of(name):
            yield f"{name} has no content type"
    for name in sorted(document.types):
        if not name.startswith(".") and name not in document.parts:
            yield f"{name} has a content type but is not there"
    for slide in document.slides:
        if not document.type_of(slide.part).endswith("presentationml.slide+xml"):
            yield f"{slide.part} has not the content type of a slide"


def _relations(document: Document) -> Iterator[str]:
    reached = _reached(document)
    for name in ("", *sorted(reached)):
        for relation in document.relations(name):
            if relation.external:
                if len(relation.target) > LONGEST_LINK:
                    yield f"{name} links to an address of {len(relation.target)} characters"
            elif relation.target not in document.parts and relation.target != "NULL":
                yield f"{name or 'the file'} leads to {relation.target}, which is not there"
        if name.endswith(".xml"):
            yield from _unknown_ids(document, name)


def _reached(document: Document) -> set[str]:
    """The parts that something leads to, from the file on."""
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        targets = {each.target for each in document.relations(waiting.pop()) if not each.external}
        found = (targets & document.parts.keys()) - reached
        reached |= found
        waiting += found
    return reached


def _unknown_ids(document: Document, name: str) -> Iterator[str]:
    known = {each.id for each in document.relations(name)}
    for element in document.xml(name).iter():
        for key, value in attributes_of(element).items():
            if key.startswith(R) and value and value not in known:
                yield f"{name} uses the relation {value}, which it has not"


def _slide_ids(document: Document) -> Iterator[str]:
    entries = document.presentation.iterfind(f"{P}sldIdLst/{P}sldId")
    ids = [number_of(entry, "id") for entry in entries]
    if len(set(ids)) < len(ids) or any(not 256 <= each < 2**31 for each in ids):
        yield "slide ids are repeated or out of range"


def _layout_ids(document: Document) -> Iterator[str]:
    """Masters and layouts share one row of numbers."""
    roots = [document.presentation, *map(document.xml, document.masters)]
    entries = [each for root in roots for each in root.iter(*_LAYOUT_ENTRIES)]
    ids = [number_of(entry, "id") for entry in entries if entry.get("id")]
    if len(set(ids)) < len(ids) or any(not 2**31 <= each < 2**32 for each in ids):
        yield "ids of masters or layouts are repeated or out of range"


def _sections(document: Document) -> Iterator[str]:
    entries = document.presentation.iterfind(f"{P}sldIdLst/{P}sldId")
    ids = sorted(entry.get("id", "") for entry in entries)
    grouped = sorted(each.get("id", "") for each in document.presentation.iter(f"{P14}sldId"))
    if grouped and grouped != ids:
        yield "the sections do not hold every slide once"


def _shape_ids(document: Document, part: str) -> Iterator[str]:
    root = document.xml(part)
    # The tree itself has an id too. Pandoc gives a caption the same, and no harm comes of it.
    counts = Counter(properties_of(shape).get("id", "") for shape in shapes_of(root))
    yield from (f"two shapes have the id {key}" for key, count in counts.items() if count > 1)
