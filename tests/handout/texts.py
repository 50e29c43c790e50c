"""The words of each edition as they are read from its file, in order, as one list of paragraphs.

Marks of lists (bullets, numbers) are drawn by Word and by browsers and are no text there; they
are left out everywhere, as is the scale of numbers to circle.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from urllib.parse import unquote

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from playwright.sync_api import Browser

from facilitator.pack.document import Document
from facilitator.pack.handout import Confidence, References
from facilitator.pack.references import Reference
from facilitator.text import Run
from tests.pdf.expected import expected_words
from tests.pdf.reading import passages, tree

MARKS = re.compile(r"•|[\d ]+")


def normal(texts: Iterator[str] | list[str]) -> list[str]:
    """Single spaces, no marks, no empty paragraphs."""
    spaced = (" ".join(text.replace("\u2011", "-").split()) for text in texts)
    return [text for text in spaced if text and not MARKS.fullmatch(text)]


def composed(
    document: Document, *, rated_below: bool = False, sources_headed: bool = False
) -> list[str]:
    """The document's words. `rated_below`: the times of asking stand under each statement, and
    the ends of the scale with them. `sources_headed`: the sources are a table with heads."""
    words: list[str] = []
    for block in document.blocks:
        if isinstance(block, Confidence) and block.statements and rated_below:
            words += [block.heading.plain, block.lead.plain]
            for statement in block.statements:
                words.append(statement.plain)
                for column in block.columns or ("",):
                    words += [column, block.low, block.high]
        elif isinstance(block, References) and block.references and sources_headed:
            heading, *rest = _words_of(document, block)
            words += [heading, *block.columns, *rest]
        else:
            words += _words_of(document, block)
    return normal(words)


def composed_for_large_print(document: Document) -> list[str]:
    """The ends of the scale stand over the statements, once."""
    words: list[str] = []
    for block in document.blocks:
        if isinstance(block, Confidence) and block.statements:
            words += [block.heading.plain, block.lead.plain, block.low, block.high]
            for statement in block.statements:
                words += [statement.plain, *block.columns]
        else:
            words += _words_of(document, block)
    return normal(words)


def _words_of(document: Document, block: object) -> list[str]:
    from dataclasses import replace

    return expected_words(replace(document, blocks=(block,)))


def of_pdf(data: bytes) -> list[str]:
    return normal(words for _, words in passages(data))


def of_docx(data: bytes) -> list[str]:
    return normal(_docx_paragraphs(data))


def _docx_paragraphs(data: bytes) -> Iterator[str]:
    file = docx.Document(io.BytesIO(data))
    for element in file.element.body.iter(qn("w:p")):
        # A tab parts a label from its text.
        yield from Paragraph(element, file).text.split("\t")


def of_page(browser: Browser, data: bytes) -> list[str]:
    """The words in the page's own blocks, without its list of contents and its note on typing."""
    page = browser.new_page()
    page.set_content(data.decode("utf-8"))
    found, whole = page.evaluate(
        """() => {
          document.querySelectorAll("nav, .note, .lines, .circles, .sprite").forEach(
            (each) => each.remove());
          const words = "h1, h2, h3, h4, p, li, dt, dd, label, .word > span, .kind > *," +
            " .theme > *, .scale > *, .end";
          const own = (each) => [...each.childNodes].filter((kid) =>
            !(kid.nodeType === 1 && kid.matches(words)) && !(kid.nodeType === 1 &&
              kid.querySelector(words))).map((kid) => kid.textContent).join("");
          return [[...document.querySelectorAll(words)].map(own), document.body.textContent];
        }"""
    )
    page.close()
    # No word of the page stands outside those blocks.
    assert "".join("".join(found).split()) == "".join(whole.split())
    return normal(found)


# -- where links lead -------------------------------------------------------------------------


def addresses_of(document: Document) -> set[str]:
    """Every address that the document's texts and sources lead to."""
    found: set[str] = set()
    waiting: list[object] = [document.blocks]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Run):
            found.add(each.link)
        elif isinstance(each, Reference):
            found.add(each.url)
        if isinstance(each, (tuple, list)):
            waiting += each
        elif hasattr(each, "__dataclass_fields__"):
            waiting += (getattr(each, name) for name in each.__dataclass_fields__)
    return found - {""}


def addresses_of_docx(data: bytes) -> set[str]:
    relations = docx.Document(io.BytesIO(data)).part.rels.values()
    return {each.target_ref for each in relations if each.is_external}


def addresses_of_page(data: bytes) -> set[str]:
    found = re.findall(r'href="([^#"][^"]*)"', data.decode("utf-8"))
    return {html.unescape(address) for address in found}


def addresses_of_pdf(data: bytes) -> set[str]:
    links = tree(data).all("Link")
    # In a PDF an address has no letters but those of ASCII.
    return {unquote(str(part["URI"])) for link in links for part in link.annotations}
