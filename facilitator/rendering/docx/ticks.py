"""Boxes to tick: Word's own checkbox control, which is ticked on screen and drawn by hand on paper.

The control is the one of Word 2010 and later ([MS-DOCX] 2.6.1, `w14:checkbox`). Programs that do
not know it show the sign that stands in it.
"""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml.etree import _Element

from facilitator.text import Text

EMPTY, TICKED = "\N{BALLOT BOX}", "\N{BALLOT BOX WITH X}"
#: The family that Word itself takes for the control; few others have both signs.
_FAMILY = "MS Gothic"
#: Half points: as large as the words leave room for, since many will tick with a pen.
_SIZE = 28
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
#: The longest title that Word lets somebody give to a control.
_MOST_LETTERS = 64


def tick_box(number: int, text: Text) -> _Element:
    """The control for an item, whose words are its title. `number` is its own in the file."""
    fonts = " ".join(f'w:{key}="{_FAMILY}"' for key in ("ascii", "eastAsia", "hAnsi"))
    states = "".join(
        f'<w14:{name} w14:val="{ord(sign):04X}" w14:font="{_FAMILY}"/>'
        for name, sign in (("checkedState", TICKED), ("uncheckedState", EMPTY))
    )
    size = f'<w:sz w:val="{_SIZE}"/><w:szCs w:val="{_SIZE}"/>'
    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr><w:rPr>{size}</w:rPr>'
        f'<w:alias w:val={quoteattr(_title(text.plain))}/><w:tag w:val="tick-{number}"/>'
        f'<w:id w:val="{number}"/><w14:checkbox><w14:checked w14:val="0"/>{states}</w14:checkbox>'
        f'</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts {fonts} w:hint="eastAsia"/>{size}</w:rPr>'
        f"<w:t>{EMPTY}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _title(words: str) -> str:
    """As many whole words as a title holds."""
    if len(words) <= _MOST_LETTERS:
        return words
    return words[: _MOST_LETTERS - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
