"""The last pages: who to ask, where this comes from, and room for notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.pack.handout import Contacts, NotesSpace, References
from facilitator.pack.references import Contact, Reference
from facilitator.rendering.pdf.canvas import TaggedCanvas
from facilitator.rendering.pdf.drawing import qr, rule
from facilitator.rendering.pdf.flow import HAIR, Box, Gap
from facilitator.rendering.pdf.handout.blocks import Words, draw_lines, heading
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.page import MM, steps
from facilitator.rendering.pdf.placing import draw_set
from facilitator.rendering.pdf.tags import Tag, list_tag
from facilitator.rendering.pdf.text import line_width, set_text
from facilitator.text import Run, Text, plain

RULE_WEIGHT = 0.8
CONTACT_ROW = 12 * MM
REFERENCE_ROW = 25.5 * MM
#: A way to reach somebody stands at the right while it is no wider than this part of the row.
SHORT_DETAIL = 0.5


def contacts_boxes(block: Contacts, document: Tag, measures: Measures) -> Iterator[Box]:
    yield from heading(block.heading, measures)
    tag = list_tag(document, marked=False)
    for contact in block.contacts:
        yield ContactRow(contact, tag, measures)


class ContactRow(Box):
    """A name, and a telephone number at its right, or under it what else leads there."""

    def __init__(self, contact: Contact, parent: Tag, measures: Measures) -> None:
        styles = measures.styles
        self.measures = measures
        self.body = parent.child("LI").child("LBody")
        wide = line_width(contact.detail, styles.phone)
        self.aside = not measures.stacked and wide <= measures.width * SHORT_DETAIL
        detail_room = wide + 1 if self.aside else measures.width
        detail_style = styles.phone if self.aside else styles.body
        self.name_room = measures.width - (wide + 6 * MM if self.aside else 0)
        self.name = set_text(contact.name, styles.strong, self.name_room)
        self.detail = set_text(contact.detail, detail_style, detail_room)
        words = self.name.height
        words = max(words, self.detail.height) if self.aside else words + self.detail.height
        self.height = steps(max(CONTACT_ROW, words + 4.5 * MM))

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        with canvas.artifact():
            rule(canvas, x, top, measures.width, measures.palette.rule, RULE_WEIGHT)
        words = (
            max(self.name.height, self.detail.height)
            if self.aside
            else (self.name.height + self.detail.height)
        )
        under = top - (self.height - words) / 2
        draw_set(canvas, self.name, x, under, self.name_room, self.body.child("P"))
        if self.aside:
            # Both stand on one line, although the number is larger.
            above = self.detail.style.size - self.name.style.size
            tag = self.body.child("P")
            draw_set(canvas, self.detail, x, under + above, measures.width, tag, "right")
        elif self.detail.lines:
            under -= self.name.height
            draw_set(canvas, self.detail, x, under, measures.width, self.body.child("P"))


def references_boxes(block: References, document: Tag, measures: Measures) -> Iterator[Box]:
    yield from heading(block.heading, measures)
    tag = list_tag(document, marked=False)
    codes = any(reference.url for reference in block.references)
    for reference in block.references:
        yield ReferenceRow(reference, tag, measures, codes=codes)
    if block.disclaimer:
        yield Gap(3 * MM)
        words = set_text(measures.own(block.disclaimer), measures.styles.small, measures.width)
        yield Words(words, document.child("P"))


class ReferenceRow(Box):
    """A source: its code to scan, title, publisher, and address as a link. In one column the
    code comes last."""

    def __init__(
        self, reference: Reference, parent: Tag, measures: Measures, *, codes: bool
    ) -> None:
        styles = measures.styles
        self.reference, self.measures = reference, measures
        self.body = parent.child("LI").child("LBody")
        self.indent = measures.code + 10 * MM if codes and not measures.stacked else 0
        self.room = measures.width - self.indent
        title = set_text(reference.title.styled(bold=True), styles.strong, self.room)
        publisher = set_text(reference.publisher, styles.body, self.room)
        link = styles.strong.with_colour(measures.palette.digital)
        address = set_text(_linked(reference), link, self.room)
        self.texts = [words for words in (title, publisher, address) if words.lines]
        self.words_height = sum(text.height for text in self.texts)
        self.height = steps(self._height())

    def _height(self) -> float:
        measures, words = self.measures, self.words_height + 4.5 * MM
        if not self.reference.url:
            return words
        if measures.stacked:
            return words + measures.code + measures.code_clear
        return max(REFERENCE_ROW, words)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures, url = self.measures, self.reference.url
        with canvas.artifact():
            rule(canvas, x, top, measures.width, measures.palette.rule, RULE_WEIGHT)
            if url:
                # The code says again what the link says, so it is not read out.
                size, above = measures.code, measures.code_clear
                above += self.words_height if measures.stacked else 0
                qr(canvas, url, x, top - above - size, size, measures.palette.ink)
        under = top - 2.25 * MM
        for words in self.texts:
            tag = self.body.child("P")
            under -= draw_set(canvas, words, x + self.indent, under, self.room, tag)


def _linked(reference: Reference) -> Text:
    words = reference.address or reference.url
    if not reference.url:
        return plain(words)
    run = Run(words, link=reference.url)
    return replace(reference.title, runs=(run,))


def notes_boxes(block: NotesSpace, document: Tag, measures: Measures) -> Iterator[Box]:
    yield from heading(block.heading, measures)
    yield NoteLines("notes", block.heading.plain, document, measures)


class NoteLines(Box):
    """Lines to the foot of the page."""

    def __init__(
        self, name: str, label: str, document: Tag, measures: Measures, lines: int = 0
    ) -> None:
        self.name, self.label, self.document, self.measures = name, label, document, measures
        self.lines = lines or measures.least_note_lines
        self.height = self.lines * measures.write_gap

    def grown(self, room: float) -> Box:
        more = int((room + HAIR) / self.measures.write_gap)
        if more < 1:
            return self
        return NoteLines(self.name, self.label, self.document, self.measures, self.lines + more)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        measures = self.measures
        place = (x, top, measures.width)
        draw_lines(
            canvas,
            self.document,
            self.name,
            self.label,
            place,
            self.lines,
            measures.write_gap,
            measures,
        )
