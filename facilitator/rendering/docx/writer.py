"""Paragraphs, links, lists, lines and tables of a file, from the texts of the Pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from docx.document import Document as File
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WrittenRun

from facilitator.pack.bridges import NOTHING
from facilitator.pack.document import Document
from facilitator.rendering.docx.ticks import tick_box
from facilitator.text import ListBlock, Prose, Run, Text, plain

#: Depths of a list that look different from one another.
_LEVELS = 4
_BULLETS = "•–•–"
_STEP = 340  # twentieths of a point
#: So many lines to write on stay together; of more, so many at each end.
_MOST_WHOLE, _LEAST_PART = 22, 3
#: The kinds of lists, and the style of their items.
_NUMBERS, _TICKS = 1, 2
_STYLES = ("List Bullet", "List Number", "List Tick")


class Writer:
    """Writes into a file, one paragraph after the other."""

    def __init__(self, file: File, document: Document) -> None:
        self.file = file
        self.language, self.words_language = document.language, document.words_language
        self._style_ids = {style.name: style.style_id for style in file.styles}
        self._numbering = file.part.numbering_part.element
        self._prepare_numbering()

    @property
    def text_width(self) -> int:
        """How wide the text runs, in English Metric Units."""
        section = self.file.sections[0]
        assert section.page_width and section.left_margin and section.right_margin
        return section.page_width - section.left_margin - section.right_margin

    @property
    def count(self) -> int:
        """How many paragraphs and tables have been written."""
        return len(self.file.element.body)

    def start_page(self, number: int) -> None:
        """Begins a page with the paragraph before which there were `number` others."""
        body = self.file.element.body
        # The last child says how pages are, and is counted among the others.
        if number <= len(body) - 1 and body[number - 1].tag == qn("w:p"):
            Paragraph(body[number - 1], self.file._body).paragraph_format.page_break_before = True

    # -- texts --------------------------------------------------------------------------

    def own(self, words: str) -> Text:
        """Words that the product adds, with their language where that is another one."""
        other = self.words_language if self.words_language != self.language else ""
        return plain(words, language=other)

    def paragraph(
        self, text: Text, style: str = "Normal", *, into: _Cell | None = None, level: int = 0
    ) -> Paragraph:
        """A paragraph at the end of the file, or of a cell. `level` makes it a heading."""
        style = f"Heading {level}" if level else style
        paragraph = (into or self.file).add_paragraph()
        self.set_style(paragraph, style)
        self.add(paragraph, text)
        return paragraph

    def set_style(self, paragraph: Paragraph, style: str) -> None:
        """The style by its name. Looked up here: the library searches them all each time."""
        paragraph._p.style = None if style == "Normal" else self._style_ids[style]

    def add(self, paragraph: Paragraph, text: Text) -> None:
        """More words in the same paragraph."""
        for link, runs in groupby(text.runs, lambda run: run.link):
            if link:
                self._add_link(paragraph, link, tuple(runs))
            else:
                for run in runs:
                    _styled(paragraph.add_run(run.text), run)

    def labelled(
        self, label: Text, texts: Sequence[Text], *, first: bool = False, keep: bool = False
    ) -> None:
        """A label, and its texts in a column of their own beside it. The `first` of several
        stands a little off what is over it. `keep`: on the page of what comes next."""
        style = "First label and text" if first else "Label and text"
        paragraph = self.paragraph(label.styled(bold=True), style)
        for number, text in enumerate(texts):
            if number:
                paragraph.paragraph_format.keep_with_next = True
                paragraph = self.paragraph(text, "More text")
            else:
                paragraph.add_run("\t")
                self.add(paragraph, text)
        paragraph.paragraph_format.keep_with_next = keep or None

    def lines(self, count: int) -> None:
        """Lines to write on. More than a page holds are parted, a few on either side."""
        loose = range(_LEAST_PART - 1, count - _LEAST_PART) if count > _MOST_WHOLE else ()
        for number in range(count):
            line = self.paragraph(NOTHING, "Line")
            kept = number < count - 1 and number not in loose
            line.paragraph_format.keep_with_next = kept or None

    def _add_link(self, paragraph: Paragraph, address: str, runs: tuple[Run, ...]) -> None:
        relation = self.file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), relation)
        for run in runs:
            written = paragraph.add_run(run.text, style="Hyperlink")
            _styled(written, run)
            link.append(written._r)
        paragraph._p.append(link)

    # -- lists --------------------------------------------------------------------------

    def prose(self, prose: Prose, *, leads_on: bool = False) -> None:
        """Paragraphs and lists. What leads up to a list stays with it; so does the last paragraph
        with what comes next, where it `leads_on` to that."""
        for block, after in zip_longest(prose, prose[1:]):
            if isinstance(block, ListBlock):
                self.list(block)
            else:
                lead = self.paragraph(block.text)
                is_lead = isinstance(after, ListBlock) or (leads_on and after is None)
                lead.paragraph_format.keep_with_next = is_lead or None

    def list(self, block: ListBlock, level: int = 0) -> None:
        """A list that counts from one, with the lists inside it."""
        kind = _TICKS if block.ticks else int(block.ordered)
        number = self._new_list(kind)
        for text, inner in block.items:
            self.item(text, number, kind=kind, level=level)
            for nested in inner:
                self.list(nested, level + 1)

    def numbered(self, texts: Sequence[Text]) -> None:
        self.list(ListBlock(tuple((text, ()) for text in texts), ordered=True))

    def item(
        self,
        text: Text,
        number: int,
        *,
        kind: int = _NUMBERS,
        level: int = 0,
        into: _Cell | None = None,
        style: str = "",
    ) -> None:
        """An item of the list of that number."""
        paragraph = self.paragraph(NOTHING, style or _STYLES[kind], into=into)
        if kind == _TICKS:
            self._ticks += 1
            paragraph._p.append(tick_box(self._ticks, text))
            paragraph.add_run("\t")
        self.add(paragraph, text)
        depth = min(level, _LEVELS - 1)
        marks = f'<w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/>'
        member = parse_xml(f"<w:numPr {nsdecls('w')}>{marks}</w:numPr>")
        properties = paragraph._p.get_or_add_pPr()
        # The schema wants it after the style, and what is kept together.
        properties.insert_element_before(member, "w:pBdr", "w:tabs", "w:spacing")

    def _new_list(self, kind: int) -> int:
        """The number of a list that starts anew."""
        self._lists += 1
        levels = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
            for level in range(_LEVELS if kind == _NUMBERS else 0)
        )
        self._numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self._lists}">'
                f'<w:abstractNumId w:val="{kind}"/>{levels}</w:num>'
            )
        )
        return self._lists

    def new_list(self) -> int:
        """A numbered list whose items stand in different places."""
        return self._new_list(_NUMBERS)

    def _prepare_numbering(self) -> None:
        for child in list(self._numbering):
            self._numbering.remove(child)
        self._lists = self._ticks = 0
        for kind, levels in enumerate((_bullet_levels(), _number_levels(), _tick_levels())):
            self._numbering.append(
                parse_xml(
                    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{kind}">'
                    f'<w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
                )
            )

    # -- tables -------------------------------------------------------------------------

    def table(self, rows: int, columns: int, description: str, *, headed: bool = True) -> Table:
        """A table whose first column heads its rows. `headed`: its first row is repeated on every
        page and heads its columns."""
        table: Table = self.file.add_table(rows, columns)
        table.style = self.file.styles["Rows"]
        properties = table._tbl.tblPr
        bits = "00A0" if headed else "0080"
        look = parse_xml(
            f'<w:tblLook {nsdecls("w")} w:val="{bits}" w:firstRow="{int(headed)}" w:lastRow="0"'
            ' w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        )
        for old in properties.findall(qn("w:tblLook")):
            properties.remove(old)
        properties.append(look)
        caption = OxmlElement("w:tblCaption")
        caption.set(qn("w:val"), description)
        properties.append(caption)
        for number, row in enumerate(table.rows):
            kept = row._tr.get_or_add_trPr()
            kept.append(OxmlElement("w:cantSplit"))
            if headed and not number:
                kept.append(OxmlElement("w:tblHeader"))
        return table


def _styled(written: WrittenRun, run: Run) -> WrittenRun:
    written.bold = run.bold or None
    written.italic = run.italic or None
    if run.language:
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), run.language)
        written._r.get_or_add_rPr().append(language)
    return written


def _bullet_levels() -> Iterator[str]:
    for level in range(_LEVELS):
        yield _level(level, "bullet", _BULLETS[level])


def _number_levels() -> Iterator[str]:
    for level in range(_LEVELS):
        yield _level(level, "decimal", f"%{level + 1}.")


def _tick_levels() -> Iterator[str]:
    """Without a mark of their own: a box stands in its place."""
    for level in range(_LEVELS):
        yield _level(level, "none", "", '<w:suff w:val="nothing"/>')


def _level(level: int, kind: str, mark: str, after: str = "") -> str:
    left = (level + 1) * _STEP
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'{after}<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )
