"""A council's template, opened with care: what is dropped, and what it must have.

Only the masters, their layouts and themes are kept, and what these lead to. Everything else that
a presentation may hold (sample slides, shows, comments, macros, what SharePoint adds) goes, with
every relation that would keep it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from facilitator.openxml import Document, Relation, UnreadableError
from facilitator.openxml.document import attributes_of, place_of, placeholder_kind, shapes_of
from facilitator.openxml.names import PRESENTATION_TYPE, P, R
from facilitator.openxml.numbers import number_of
from facilitator.rendering.pptx.corporate.soundness import refuse_unsound
from facilitator.rendering.pptx.package import Package, Part, Template
from facilitator.rendering.pptx.package import Relation as PartRelation
from facilitator.rendering.pptx.shapes import DECLARATION, NAMESPACES
from facilitator.rendering.pptx.template import NOTES_INDEX, add_notes_master

#: What the main part may lead to; the rest belongs to slides, comments, macros or a server.
_KEPT = frozenset(
    {"slideMaster", "notesMaster", "handoutMaster", "theme", "presProps", "viewProps"}
    | {"tableStyles", "font"}
)
#: Replaced by empty ones: they may name slides and shows that are gone.
_TYPE_PREFIX = "application/vnd.openxmlformats-officedocument.presentationml."
_EMPTIED = {"presProps": "presentationPr", "viewProps": "viewPr"}
#: Children of the main part that go with what they name.
_REMOVED = ("sldIdLst", "custShowLst", "custDataLst", "photoAlbum", "modifyVerifier", "smartTags")


def read_document(path: Path) -> Document:
    """The file as it is. Raises UnreadableError, also where no deck could be made from it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it is not there"
        raise UnreadableError(f"cannot be read ({reason})", "Check its name.") from error
    document = Document.read(data)
    refuse_unsound(document)
    return document


def has_macros(document: Document) -> bool:
    kinds = {each.kind for each in document.relations(document.main)}
    return "vbaProject" in kinds or "macroEnabled" in document.type_of(document.main)


def emptied(document: Document, colours: Mapping[str, str]) -> Template:
    """The template without its slides. `colours` are for a notes master, if it has none. Raises
    UnreadableError where a layout or master takes something from outside the file."""
    package = Package()
    main = _main_part(document)
    package.root.relate("OFFICE_DOCUMENT", main.name)
    package.add(main)
    waiting = [relation.target for relation in main.relations]
    dropped = {slide.part for slide in document.slides} | {slide.notes for slide in document.slides}
    while waiting:
        name = waiting.pop()
        if name in package.parts or name == main.name:
            continue
        part = _part(document, name.lstrip("/"), dropped)
        package.add(part)
        waiting += [each.target for each in part.relations if not each.external]
    _add_missing(package, main)
    notes = next((each.target for each in main.relations if _kind(each) == "notesMaster"), "")
    index = NOTES_INDEX
    if notes:
        index = _notes_index(document.xml(notes.lstrip("/")))
        _list_notes_master(main, notes)
    else:
        notes = _new_notes_master(package, main, colours)
    return Template(package, main, notes, {}, index)


def _add_missing(package: Package, main: Part) -> None:
    """An empty part for each that PowerPoint expects to find, and other programs leave out."""
    kinds = {_kind(each) for each in main.relations}
    for kind, relation in (("presProps", "PRES_PROPS"), ("viewProps", "VIEW_PROPS")):
        if kind not in kinds:
            content_type = f"{_TYPE_PREFIX}{kind}+xml"
            part = Part(f"/ppt/{kind}.xml", content_type, _empty(_EMPTIED[kind]))
            main.relate(relation, package.add(part).name)


def _empty(element: str) -> bytes:
    return f"{DECLARATION}<p:{element} {NAMESPACES}/>".encode()


def _kind(relation: PartRelation) -> str:
    return relation.type.rpartition("/")[2]


def _main_part(document: Document) -> Part:
    root = etree.fromstring(etree.tostring(document.presentation))
    for name in _REMOVED:
        for element in root.findall(f"{P}{name}"):
            root.remove(element)
    for extension in root.findall(f"{P}extLst"):
        root.remove(extension)
    relations = [
        _packed(each)
        for each in document.relations(document.main)
        if each.kind in _KEPT and not each.external and each.target in document.parts
    ]
    known = {each.id for each in relations}
    for element in list(root.iter()):
        if any(
            key.startswith(R) and value not in known
            for key, value in attributes_of(element).items()
        ):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    for name in ("notesMasterIdLst", "handoutMasterIdLst", "embeddedFontLst"):
        found = root.find(f"{P}{name}")
        if found is not None and not len(found):
            root.remove(found)
    _add_slide_list(root)
    return Part(f"/{document.main}", PRESENTATION_TYPE, _written(root), relations)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _packed(relation: Relation) -> PartRelation:
    target = relation.target if relation.external else f"/{relation.target}"
    return PartRelation(relation.id, relation.type, target, relation.external)


def _add_slide_list(root: etree._Element) -> None:
    """An empty list of slides, where the schema wants it."""
    before = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")
    position = sum(1 for each in root if each.tag in {f"{P}{name}" for name in before})
    root.insert(position, etree.Element(f"{P}sldIdLst"))


def _part(document: Document, name: str, dropped: set[str]) -> Part:
    """A part that is kept, without what leads to slides."""
    content_type = document.type_of(name)
    for kind, element in _EMPTIED.items():
        if content_type.endswith(f"presentationml.{kind}+xml"):
            return Part(f"/{name}", content_type, _empty(element))
    kept, lost = [], set()
    for relation in document.relations(name):
        _refuse_outside(name, relation)
        gone = not relation.external and (
            relation.target in dropped or relation.target not in document.parts
        )
        if gone or relation.kind in ("slide", "comments", "tags", "customXml"):
            lost.add(relation.id)
        else:
            kept.append(_packed(relation))
    data = document.parts[name]
    if lost:
        data = _without(document.xml(name), lost)
    elif name.endswith(".xml"):
        document.xml(name)  # what is not XML, or hides entities, is refused here
    return Part(f"/{name}", content_type, data, kept)


def _without(root: etree._Element, lost: set[str]) -> bytes:
    """The part without links and lists that need a relation which is gone."""
    copy = etree.fromstring(etree.tostring(root))
    for element in list(copy.iter()):
        names = {value for key, value in attributes_of(element).items() if key.startswith(R)}
        parent = element.getparent()
        if names & lost and parent is not None:
            parent.remove(element)
    for element in list(copy.iter(f"{P}custDataLst")):
        parent = element.getparent()
        if parent is not None and not len(element):
            parent.remove(element)
    return _written(copy)


def _refuse_outside(name: str, relation: Relation) -> None:
    if relation.external and relation.kind != "hyperlink":
        raise UnreadableError(
            f"takes something from outside ({relation.kind}: {relation.target[:60]}), in {name}",
            "Put the picture into the template itself, in PowerPoint, and save it again.",
        )


def _notes_index(root: etree._Element) -> int:
    """The index of the place for notes on their page."""
    for shape in shapes_of(root):
        place = place_of(shape)
        if place is not None and placeholder_kind(shape) == "body":
            return int(number_of(place, "idx", 1))
    return 1


def _new_notes_master(package: Package, main: Part, colours: Mapping[str, str]) -> str:
    master = add_notes_master(package, colours)
    main.relate("NOTES_MASTER", master.name)
    _list_notes_master(main, master.name)
    return master.name


def _list_notes_master(main: Part, master: str) -> None:
    """Names the master of notes in the main part, as some programs forget to."""
    root = etree.fromstring(main.data)
    if root.find(f"{P}notesMasterIdLst") is not None:
        return
    listed = etree.Element(f"{P}notesMasterIdLst")
    entry = etree.SubElement(listed, f"{P}notesMasterId")
    entry.set(f"{R}id", next(each.id for each in main.relations if each.target == master))
    masters = root.find(f"{P}sldMasterIdLst")
    root.insert(0 if masters is None else root.index(masters) + 1, listed)
    main.data = _written(root)
