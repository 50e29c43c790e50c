"""Alternative text: what a picture says to those who do not see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from facilitator.auditing.naming import called
from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document
from facilitator.openxml.document import (
    is_hidden,
    place_of,
    placeholder_kind,
    properties_of,
    shapes_of,
    text_of,
)
from facilitator.openxml.names import DECORATIVE, FOOT_KINDS, A, P

_NO_WORDS = re.compile(
    r".*\.(png|jpe?g|jfif|gif|bmp|tiff?|svg|emf|wmf|webp|avif|heic|mp4|mov|wmv|mp3|wav)"
    r"|(a |an |the )?(picture|image|img|photo(graph)?|graphic|screen ?shot|chart|graph|diagram"
    r"|table|icon|shape|object|alt(ernative)? text|placeholder|dsc|img)[ _-]?[\d()]*",
    re.IGNORECASE,
)
#: What PowerPoint writes under a description of its own.
_BY_PROGRAM = re.compile(
    r"(description|alt text) automatically generated|AI-generated content may be", re.IGNORECASE
)
_SORTS = {
    "table": "table",
    "chart": "chart",
    "chartex": "chart",
    "diagram": "SmartArt graphic",
}


@rule(
    "error",
    reason="A screen reader has nothing to say about a picture, chart, table or drawing without"
    " alternative text, unless it is marked as decorative. A picture that leads somewhere is never"
    " decorative.",
    source="Microsoft's accessibility checker, “Missing alternative text”; WCAG 2.2, success"
    " criterion 1.1.1.",
)
def alt_missing(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for shape in shapes_of(slide.root):
            if _needs_alt(shape) and not _has_alt(shape):
                message = f"the {_sort(shape)} {called(shape)} has no alternative text"
                yield Finding(slide.number, message, _hint(shape))


def _needs_alt(shape: etree._Element) -> bool:
    """A group speaks for what is in it, if it has words of its own or is decorative."""
    if shape.tag == f"{P}grpSp" or is_hidden(shape):
        return False
    if any(_has_alt(group) for group in shape.iterancestors(f"{P}grpSp")):
        return False
    if shape.tag in (f"{P}pic", f"{P}graphicFrame"):
        return True
    return (
        place_of(shape) is None
        and not text_of(shape).strip()
        and placeholder_kind(shape) not in FOOT_KINDS
    )


def _has_alt(shape: etree._Element) -> bool:
    properties = properties_of(shape)
    if (properties.get("descr") or properties.get("title") or "").strip():
        return True
    is_decorative = any(each.get("val") in ("1", "true") for each in properties.iter(DECORATIVE))
    return is_decorative and properties.find(f"{A}hlinkClick") is None


def _sort(shape: etree._Element) -> str:
    if shape.tag == f"{P}pic":
        nature = shape.find(f"{P}nvPicPr/{P}nvPr")
        kinds = {etree.QName(each).localname for each in (nature if nature is not None else ())}
        if kinds & {"videoFile", "quickTimeFile"}:
            return "film"
        return "sound" if kinds & {"audioFile", "wavAudioFile", "audioCd"} else "picture"
    if shape.tag == f"{P}contentPart":
        return "ink drawing"
    if shape.tag != f"{P}graphicFrame":
        if _is_text_box(shape):
            return "empty text box"
        return "line" if shape.tag == f"{P}cxnSp" else "shape"
    data = shape.find(f".//{A}graphicData")
    uri = data.get("uri", "") if data is not None else ""
    return _SORTS.get(uri.rpartition("/")[2], "object")


def _is_text_box(shape: etree._Element) -> bool:
    nature = shape.find(f"{P}nvSpPr/{P}cNvSpPr")
    return nature is not None and nature.get("txBox") in ("1", "true")


def _hint(shape: etree._Element) -> str:
    if _is_text_box(shape):
        return "Delete it, or write into it."
    if properties_of(shape).find(f"{A}hlinkClick") is not None:
        return "Right-click it, View Alt Text, and say where it leads."
    return "Right-click it, View Alt Text, and say what it shows, or mark it as decorative."


@rule(
    "warning",
    reason="The name of a file says nothing about what the picture shows; nor does the word"
    " “picture”.",
    source="WCAG 2.2, success criterion 1.1.1 (failure F30).",
)
def alt_is_file_name(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for shape in shapes_of(slide.root):
            words = " ".join(properties_of(shape).get("descr", "").split())
            if _NO_WORDS.fullmatch(words) and not is_hidden(shape):
                message = f"the alternative text “{words}” of {called(shape)} says nothing"
                hint = "Right-click it, View Alt Text, and say what it shows."
                yield Finding(slide.number, message, hint)


@rule(
    "warning",
    reason="A program guesses what a picture shows, and never knows why it is there. Somebody has"
    " to read its words, and put them right.",
    source="WCAG 2.2, success criterion 1.1.1.",
)
def alt_unchecked(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for shape in shapes_of(slide.root):
            words = properties_of(shape).get("descr", "")
            if _BY_PROGRAM.search(words) and not is_hidden(shape):
                message = f"the alternative text of {called(shape)} is a program's guess"
                hint = "Read it, say why the picture is there, and delete the note about it."
                yield Finding(slide.number, message, hint)
