"""A canvas on which everything drawn is either tagged or an artifact.

    with canvas.artifact(): ...            # rules, frames, icons, footers
    with canvas.mark(tag): ...             # one piece of real content
    draw_text(canvas, text, style, x, top, width, tag)

Lengths are in points, from the lower left corner of the page. Marks do not nest. What goes wrong
with a text (a missing glyph, a word too long) is kept in `canvas.notices`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC
from typing import Any, Literal

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import PDFObject

from facilitator.diagnostics import Diagnostic, FacilitatorError, has_errors
from facilitator.record import record
from facilitator.rendering.pdf.annotations import link_entries
from facilitator.rendering.pdf.fields import Choice, Fields, Rectangle
from facilitator.rendering.pdf.fonts import LATO, face_name
from facilitator.rendering.pdf.hooks import OpenCanvas, RawObject, compressed_stream
from facilitator.rendering.pdf.metadata import PRODUCER, metadata
from facilitator.rendering.pdf.tags import StructureTree, Tag
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings


class TaggedCanvas(OpenCanvas):
    """A document under way. `document` is its root tag; it may be given, for content that is
    laid out once and drawn in several documents."""

    def __init__(
        self,
        size: tuple[float, float],
        *,
        title: str,
        organisation: str,
        language: str,
        settings: Settings,
        document: Tag | None = None,
        family: str = LATO,
    ) -> None:
        super().__init__(size, language, face_name(family=family))
        self.document = document or Tag("Document")
        self.notices: list[Diagnostic] = []
        self.page_count = 0
        self._moment = settings.source_date.astimezone(UTC)
        self._objects: dict[str, RawObject] = {}
        self._tree = StructureTree(self._room)
        self._marked: Tag | Literal["artifact", ""] = ""
        self._fields = Fields(self.add_object, self._annotate)
        self._passages: dict[tuple[Tag, str], Tag] = {}
        self._calls: list[Call] = []
        self._is_taking = False
        self._contents = b""  # of the page that is being finished, where it is known
        self._bookmarks = 0
        self._heading = 0
        self._outline_level = -1
        self.touch(self.document)
        self._describe(title, organisation, language)

    # -- content ------------------------------------------------------------------------

    @contextmanager
    def mark(self, tag: Tag) -> Iterator[None]:
        """What is drawn inside is content of `tag`."""
        self._begin(tag)
        number = self._tree.add_content(tag, self.page_name())
        start = self.write(f"/{tag.role}<</MCID {number}>>BDC")
        yield
        self._marked = ""
        if self.position() == start + 1:
            self.take_back(start)
            self._tree.drop_last_content(tag, self.page_name())
        else:
            self.write("EMC")
            self._calls.append((TaggedCanvas._add_content, (tag,)))

    @contextmanager
    def artifact(self, kind: Literal["", "Header", "Footer"] = "") -> Iterator[None]:
        """What is drawn inside is not read aloud. Artifacts may stand inside one another."""
        if self._marked == "artifact":
            yield
            return
        self._begin("artifact")
        pagination = f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC"
        start = self.write(pagination if kind else "/Artifact BMC")
        yield
        self._marked = ""
        if self.position() == start + 1:
            self.take_back(start)
        else:
            self.write("EMC")

    @contextmanager
    def figure(self, tag: Tag, box: Rectangle) -> Iterator[None]:
        """What is drawn inside is a picture; `tag` is a Figure with its alternative text, `box`
        the picture's left, bottom, right and top."""
        with self.mark(tag):
            yield
        self._set_box(tag, box)

    def touch(self, tag: Tag) -> None:
        """Gives a tag its place in the reading order although nothing is drawn for it yet (an
        empty cell, a list whose items follow)."""
        self._calls.append((TaggedCanvas.touch, (tag,)))
        self._tree.element(tag)

    def passage_tag(self, tag: Tag, words: str, is_link: bool, language: str) -> Tag:
        """The tag of a passage within `tag`, the same for each part of it: a Link, or a Span in
        another language."""
        known = self._passages.get((tag, words))
        if known is None:
            known = tag.child("Link" if is_link else "Span", language=language)
            self._passages[tag, words] = known
        return known

    def _add_content(self, tag: Tag) -> None:
        self._calls.append((TaggedCanvas._add_content, (tag,)))
        self._tree.add_content(tag, self.page_name())

    def _set_box(self, tag: Tag, box: Rectangle) -> None:
        self._calls.append((TaggedCanvas._set_box, (tag, box)))
        self._tree.element(tag).box = box

    def _begin(self, what: Tag | Literal["artifact"]) -> None:
        if self._marked:
            raise RuntimeError("a mark within a mark")
        self._marked = what

    # -- headings, links, fields --------------------------------------------------------

    def heading(self, level: int, parent: Tag | None = None) -> Tag:
        """The tag of the next heading: H1 to H3. No level is skipped on the way down."""
        self._heading = min(level, self._heading + 1, 3)
        return Tag(f"H{self._heading}", parent or self.document)

    def bookmark(self, words: str, top: float, level: int = 1) -> None:
        """An entry in the list of bookmarks, leading to a height on this page."""
        self._calls.append((TaggedCanvas.bookmark, (words, top, level)))
        self._bookmarks += 1
        self._outline_level = min(level - 1, self._outline_level + 1)
        key = f"bookmark-{self._bookmarks}"
        self.bookmarkHorizontalAbsolute(key, top)
        self.addOutlineEntry(words, key, self._outline_level)

    def link(self, tag: Tag, address: str, words: str, rectangle: Rectangle) -> None:
        """Makes a rectangle lead to `address`; `tag` is the Link whose words it lies on."""
        self._calls.append((TaggedCanvas.link, (tag, address, words, rectangle)))
        self._annotate(tag, link_entries(words, address), rectangle)

    def text_field(
        self, tag: Tag, name: str, label: str, rectangle: Rectangle, size: float = 12
    ) -> None:
        """A field to type in. `tag` is a Form; `label` is read out; a field much higher than its
        type takes several lines."""
        self._calls.append((TaggedCanvas.text_field, (tag, name, label, rectangle, size)))
        self._fields.add_text(tag, name, label, rectangle, size)

    def tick_field(
        self, tag: Tag, name: str, label: str, rectangle: Rectangle, colour: Color
    ) -> None:
        """A box to tick, which the page itself draws. `tag` is a Form."""
        self._calls.append((TaggedCanvas.tick_field, (tag, name, label, rectangle, colour)))
        self._fields.add_tick(tag, name, label, rectangle, colour)

    def choice_field(
        self, tag: Tag, name: str, label: str, choices: Sequence[Choice], colour: Color
    ) -> None:
        """Circles of which one may be chosen. Each becomes a Form under `tag`; the circles
        themselves are drawn by the page, so that they are there for a pen."""
        self._calls.append((TaggedCanvas.choice_field, (tag, name, label, choices, colour)))
        self._fields.add_choice(tag, name, label, choices, colour)

    def _annotate(self, tag: Tag, entries: str, rectangle: Rectangle) -> str:
        corners = " ".join(f"{number:.2f}" for number in rectangle)
        page = self.page_name()
        number = self._tree.next_annotation_number()
        reference = self.add_annotation(
            RawObject(f"<</Type/Annot/F 4/StructParent {number}/Rect[{corners}]{entries}>>")
        )
        self._tree.add_annotation(tag, page, reference)
        return reference

    # -- notices ------------------------------------------------------------------------

    def notice(self, *diagnostics: Diagnostic) -> None:
        """Keeps what is to be told, each thing once."""
        for diagnostic in diagnostics:
            same = (
                (known.rule, known.message, known.place)
                == (diagnostic.rule, diagnostic.message, diagnostic.place)
                for known in self.notices
            )
            if not any(same):
                self.notices.append(diagnostic)

    # -- pages and the file -------------------------------------------------------------

    def page_entries(self) -> dict[str, str]:
        self.page_count += 1
        number = self._tree.page_number(self.page_name())
        return {"StructParents": str(number), "Tabs": "/S"}

    def page_contents(self, operators: str) -> PDFObject:
        if self._is_taking:
            self._contents = compressed_stream(operators)
        return RawObject(self._contents) if self._contents else super().page_contents(operators)

    def take_page(self) -> DrawnPage:
        """Finishes the page, and gives it for other documents that have taken the same letters."""
        calls, self._is_taking = tuple(self._calls), True
        self.showPage()
        page = DrawnPage(calls, self._contents)
        self._contents, self._is_taking = b"", False
        return page

    def put_page(self, page: DrawnPage) -> None:
        """A page that was drawn in another document."""
        for call, arguments in page.calls:
            call(self, *arguments)
        self._contents = page.contents
        self.showPage()
        self._contents = b""

    def showPage(self) -> None:  # noqa: N802
        super().showPage()
        self._calls.clear()

    def rendered(self) -> Rendered:
        """The finished document. Raises FacilitatorError when a notice is an error."""
        if self.has_begun():
            self.showPage()
        if has_errors(self.notices):
            raise FacilitatorError(self.notices)
        self.addPageLabel(0, style="ARABIC", start=1)
        for reference, source in self._tree.sources(self.page_reference).items():
            self._objects[reference].body = source
        form = self._fields.form()
        if form:
            self.setCatalogEntry("AcroForm", form)
        return Rendered(self.file_bytes(), self.page_count, "pages", tuple(self.notices))

    def _room(self) -> str:
        item = RawObject()
        reference = self.add_object(item)
        self._objects[reference] = item
        return reference

    # -- what the document says of itself -----------------------------------------------

    def _describe(self, title: str, organisation: str, language: str) -> None:
        self.setTitle(title)
        self.setAuthor(organisation)
        self.setSubject("")
        self.setCreator(PRODUCER)
        self.setProducer(PRODUCER)
        self.set_moment(self._moment)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.setCatalogEntry("MarkInfo", RawObject("<</Marked true>>"))
        self.setCatalogEntry("StructTreeRoot", self._objects[self._tree.reference])
        self.setCatalogEntry("Metadata", metadata(title, organisation, language, self._moment))


#: What was done on a page beside drawing, to be done again in another document.
Call = tuple[Callable[..., None], tuple[Any, ...]]


@record(kw_only=False)
class DrawnPage:
    """A page that is finished: what it adds to the structure, and what is drawn on it."""

    calls: tuple[Call, ...]
    contents: bytes
