"""Everything of reportlab's that is private and that tagging needs, in this one module.

reportlab can write any PDF object, yet offers no way to mark content or to hang a structure tree
under the catalogue. The few names below are not promised by its authors; `PRIVATE_NAMES` lists
them, and a test holds each one to what is expected of it. Nothing of reportlab's is replaced.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFPage, PDFStream, PDFZCompress
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

#: Owner -> the private names of it that are used here.
PRIVATE_NAMES: dict[type, tuple[str, ...]] = {
    Canvas: ("_setAnnotations", "_code", "_doc", "_annotationrefs"),
    PDFDocument: ("_ID", "thisPageRef", "idToObjectNumberAndVersion", "idToObject"),
    PDFPage: ("__NoDefault__", "stream", "Contents"),
}

#: A face's name -> the letters that a document has taken from it, in the order of their codes.
Letters = dict[str, str]

#: What reportlab writes about itself in a file's first lines.
_SIGNATURE = b"ReportLab Generated PDF document (opensource)"
_OUR_SIGNATURE = b"facilitator".ljust(len(_SIGNATURE))

#: Stands for the identity until the file is known.
_NO_IDENTITY = b"0" * 32

#: Words and short lines come again; the widths of longer lines are not worth keeping.
LONGEST_KEPT = 40

PAGES_NEED = ["StructParents", "Tabs"]


class RawObject(PDFObject):  # type: ignore[misc]
    """An object of the file whose source is known, or will be before the file is written."""

    # reportlab writes an object with this mark as an indirect one.
    __RefOnly__ = 1

    def __init__(self, body: str | bytes = "") -> None:
        self.body = body

    def format(self, _document: PDFDocument) -> bytes:
        return self.body if isinstance(self.body, bytes) else self.body.encode("latin-1")


def compressed_stream(operators: str) -> bytes:
    """A stream object with the operators of a page, ready to be written."""
    data = zlib.compress(operators.encode("latin-1"))
    return b"<</Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (len(data), data)


class OpenCanvas(Canvas):  # type: ignore[misc]
    """reportlab's canvas, opened for operators, objects and page entries of our own."""

    def __init__(self, size: tuple[float, float], language: str, first_font: str) -> None:
        self._stream = BytesIO()
        self._page_name = ""  # of the current page, once it was asked for
        with _no_epoch():
            super().__init__(
                self._stream,
                pagesize=size,
                lang=language,
                initialFontName=first_font,
                invariant=1,
                pageCompression=1,
                pdfVersion=(1, 7),
            )

    # -- operators ----------------------------------------------------------------------

    def write(self, operator: str) -> int:
        """Adds an operator to the page and gives its position among the page's operators."""
        self._code.append(operator)
        return len(self._code) - 1

    def position(self) -> int:
        """The position of the next operator."""
        return len(self._code)

    def has_begun(self) -> bool:
        """Whether anything stands on the current page."""
        return bool(self._code or self._annotationrefs)

    def take_back(self, position: int) -> None:
        """Removes the operators from `position` on."""
        del self._code[position:]

    # -- objects ------------------------------------------------------------------------

    def add_object(self, item: RawObject) -> str:
        """Makes `item` an object of the file; gives its reference, as in `12 0 R`."""
        return self._reference(self._doc.Reference(item).name)

    def add_annotation(self, item: RawObject) -> str:
        """The same, and an annotation of the current page."""
        reference = self._doc.Reference(item)
        self._annotationrefs.append(reference)
        return self._reference(reference.name)

    def page_name(self) -> str:
        """reportlab's name of the current page, known before the page is written."""
        if not self._page_name:
            self._page_name = str(self._doc.thisPageRef().name)
        return self._page_name

    def page_reference(self, page_name: str) -> str:
        """The reference of a page that is finished."""
        return self._reference(page_name)

    def _reference(self, name: str) -> str:
        number, generation = self._doc.idToObjectNumberAndVersion[name]
        return f"{number} {generation} R"

    # -- pages --------------------------------------------------------------------------

    def page_entries(self) -> dict[str, str]:
        """Entries for the page that is being finished, by their names in PDF."""
        return {}

    def _setAnnotations(self, page: PDFPage) -> None:  # noqa: N802
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, *PAGES_NEED]
        for name, value in self.page_entries().items():
            setattr(page, name, value)
        # Given here, so that no setting of reportlab's wraps the stream in ASCII.
        page.Contents = self.page_contents(page.stream)
        self._page_name = ""

    def page_contents(self, operators: str) -> PDFObject:
        """The stream of the page that is being finished."""
        return PDFStream(content=operators, filters=[PDFZCompress])

    # -- letters ------------------------------------------------------------------------

    def letters(self) -> Letters:
        """The letters taken so far, face by face in the order of their first use."""
        fonts = [font for font in self._doc.delayedFonts if isinstance(font, EmbeddedFont)]
        return {font.fontName: font.letters_in(self._doc) for font in fonts}

    def take_letters(self, letters: Letters) -> None:
        """Takes letters beforehand, so that each has the code that it has in another document."""
        for name, words in letters.items():
            font = getFont(name)
            for subset, _ in font.splitString(words, self._doc):
                font.getSubsetInternalName(subset, self._doc)

    # -- the file -----------------------------------------------------------------------

    def set_moment(self, moment: datetime) -> None:
        """The date of making and of change, whatever the clock says."""
        stamp = moment.strftime("D:%Y%m%d%H%M%S+00'00'")
        self.setDateFormatter(lambda *_clock: stamp)

    def file_bytes(self) -> bytes:
        """The finished file. Its identity is drawn from its content, never from the clock."""
        self._doc._ID = b"[<%b><%b>]" % (_NO_IDENTITY, _NO_IDENTITY)
        self.save()
        data = self._stream.getvalue().replace(_SIGNATURE, _OUR_SIGNATURE, 1)
        identity = hashlib.md5(data, usedforsecurity=False).hexdigest().encode()
        head, found, tail = data.rpartition(self._doc._ID)
        return head + found.replace(_NO_IDENTITY, identity) + tail


class EmbeddedFont(TTFont):  # type: ignore[misc]
    """A TrueType font whose unused codes stand for no character.

    reportlab maps them to U+0000, which no reader can say aloud (ISO 14289-1, 7.21.7).
    """

    def __init__(self, name: str, path: str) -> None:
        # A shorter subset: codes need not be readable, since every one maps to its character.
        super().__init__(name, path, asciiReadable=False)
        self._widths: dict[str, float] = {}

    def stringWidth(self, words: str, size: float, encoding: str = "") -> float:  # noqa: N802
        """How far the words run, in points. There is no kerning."""
        known = self._widths.get(words)
        if known is None:
            advances, default = self.face.charWidths, self.face.defaultWidth
            known = sum(advances.get(ord(letter), default) for letter in words)
            if len(words) <= LONGEST_KEPT:
                self._widths[words] = known
        return known * size / 1000

    def letters_in(self, document: PDFDocument) -> str:
        """The letters that the document has taken, in the order of their codes."""
        return "".join(map(chr, self.state[document].assignments))

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802
        super().addObjects(document)
        for name, item in document.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                item.content = item.content.replace("<0000>", "<FFFD>")


@contextmanager
def _no_epoch() -> Iterator[None]:
    """Without SOURCE_DATE_EPOCH, which reportlab would read for itself, and trip over when it is
    not a number; the moment comes from the settings."""
    epoch: Any = os.environ.pop("SOURCE_DATE_EPOCH", None)
    try:
        yield
    finally:
        if epoch is not None:
            os.environ["SOURCE_DATE_EPOCH"] = epoch
