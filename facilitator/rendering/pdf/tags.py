"""What the content of a document means: tags, and the structure tree that they become.

A `Tag` says what a thing is and what it belongs to. The tree makes an element of it when content
first appears under it, so the order of drawing is the order of reading.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

Scope = Literal["Column", "Row"]


@dataclass(eq=False, slots=True)
class Tag:
    """A node of meaning. `role` is a structure type of PDF 1.7 (ISO 32000-1, 14.8.4); `alt`
    describes a figure; `language` is given where it differs from the parent's."""

    role: str
    parent: Tag | None = None
    alt: str = ""
    language: str = ""
    attributes: str = ""  # as PDF source

    def child(self, role: str, *, alt: str = "", language: str = "") -> Tag:
        return Tag(role, self, alt, language)


def header_cell(row: Tag, scope: Scope, column_span: int = 1) -> Tag:
    """A TH of a row, saying whether it heads its column or its row."""
    span = f"/ColSpan {column_span}" if column_span > 1 else ""
    return Tag("TH", row, attributes=f"<</O/Table/Scope/{scope}{span}>>")


def cell(row: Tag) -> Tag:
    return Tag("TD", row)


def list_tag(parent: Tag, *, ordered: bool = False, marked: bool = True) -> Tag:
    """An L; `marked` says whether its items have bullets or numbers at all."""
    numbering = "Decimal" if ordered else "Disc" if marked else "None"
    return Tag("L", parent, attributes=f"<</O/List/ListNumbering/{numbering}>>")


@dataclass(eq=False, slots=True)
class Element:
    """A tag that has appeared. A kid is an element, a marked content (page, number), or an
    annotation (page, reference)."""

    tag: Tag
    parent: Element | None
    reference: str
    kids: list[Element | tuple[str, int] | tuple[str, str]] = field(default_factory=list)
    page: str = ""  # the page it begins on
    box: tuple[float, float, float, float] | None = None

    def source(self, root: str, page_reference: Callable[[str], str]) -> str:
        """The element as PDF source; references lead to its kids, its parent and its pages."""
        tag = self.tag
        parent = self.parent.reference if self.parent else root
        kids = " ".join(self._kid(kid, page_reference) for kid in self.kids)
        parts = [f"<</Type/StructElem/S/{tag.role}/P {parent}/K[{kids}]"]
        if self.page:
            parts.append(f"/Pg {page_reference(self.page)}")
        if tag.alt:
            parts.append(f"/Alt {text_string(tag.alt)}")
        if tag.language:
            parts.append(f"/Lang {text_string(tag.language)}")
        attributes = tag.attributes
        if self.box:
            corners = " ".join(f"{number:.2f}" for number in self.box)
            attributes += f"<</O/Layout/Placement/Block/BBox[{corners}]>>"
        if attributes:
            parts.append(f"/A[{attributes}]")
        return "".join(parts) + ">>"

    def _kid(
        self,
        kid: Element | tuple[str, int] | tuple[str, str],
        page_reference: Callable[[str], str],
    ) -> str:
        if isinstance(kid, Element):
            return kid.reference
        page, content = kid
        if isinstance(content, str):
            return f"<</Type/OBJR/Obj {content}/Pg {page_reference(page)}>>"
        if page == self.page:
            return str(content)
        return f"<</Type/MCR/Pg {page_reference(page)}/MCID {content}>>"


class StructureTree:
    """The elements of one document, and the way back to them from pages and annotations.

    `new_reference` makes room for one more object in the file.
    """

    def __init__(self, new_reference: Callable[[], str]) -> None:
        self._new_reference = new_reference
        self.reference = new_reference()
        self.elements: dict[Tag, Element] = {}
        self._roots: list[Element] = []
        self._ways_back: list[Element | str] = []  # by number; a page's name stands for the page
        self._page_numbers: dict[str, int] = {}
        self._page_contents: dict[str, list[Element]] = {}

    def element(self, tag: Tag) -> Element:
        """The element of a tag, made with its parents when it is new."""
        known = self.elements.get(tag)
        if known is not None:
            return known
        parent = self.element(tag.parent) if tag.parent else None
        made = Element(tag, parent, self._new_reference())
        self.elements[tag] = made
        (parent.kids if parent else self._roots).append(made)
        return made

    def add_content(self, tag: Tag, page: str) -> int:
        """The number, on its page, of a new piece of content under `tag`."""
        element = self._on_page(tag, page)
        contents = self._page_contents.setdefault(page, [])
        self.page_number(page)
        contents.append(element)
        element.kids.append((page, len(contents) - 1))
        return len(contents) - 1

    def drop_last_content(self, tag: Tag, page: str) -> None:
        """Takes back the latest `add_content`, when nothing was drawn."""
        self._page_contents[page].pop()
        self.elements[tag].kids.pop()

    def page_number(self, page: str) -> int:
        """The number by which a page leads back to the elements on it."""
        if page not in self._page_numbers:
            self._page_numbers[page] = len(self._ways_back)
            self._ways_back.append(page)
        return self._page_numbers[page]

    def next_annotation_number(self) -> int:
        return len(self._ways_back)

    def add_annotation(self, tag: Tag, page: str, reference: str) -> None:
        """Puts an annotation under `tag`; its number was `next_annotation_number()`."""
        element = self._on_page(tag, page)
        element.kids.append((page, reference))
        self._ways_back.append(element)

    def sources(self, page_reference: Callable[[str], str]) -> dict[str, str]:
        """Reference -> PDF source, of the root and of every element."""
        page_reference = cache(page_reference)  # asked for by every element
        roots = " ".join(element.reference for element in self._roots)
        numbers = " ".join(
            f"{number} {self._way_back(target)}" for number, target in enumerate(self._ways_back)
        )
        made = {
            self.reference: f"<</Type/StructTreeRoot/K[{roots}]/ParentTree<</Nums[{numbers}]>>"
            f"/ParentTreeNextKey {len(self._ways_back)}>>"
        }
        for element in self.elements.values():
            made[element.reference] = element.source(self.reference, page_reference)
        return made

    def _way_back(self, target: Element | str) -> str:
        if isinstance(target, Element):
            return target.reference
        contents = self._page_contents.get(target, ())
        return f"[{' '.join(element.reference for element in contents)}]"

    def _on_page(self, tag: Tag, page: str) -> Element:
        found = self.element(tag)
        above: Element | None = found
        while above is not None and not above.page:
            above.page = page
            above = above.parent
        return found


def text_string(words: str) -> str:
    """Words as a PDF text string (ISO 32000-1, 7.9.2.2)."""
    if words.isascii() and words.isprintable():
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"
