"""Alternative text: what a picture says to those who do not see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from facilitator.auditing.rule import Finding, rule
from facilitator.openxml import Document
from facilitator.openxml.document import (
    place_of,
    placeholder_kind,
    properties_of,
    shapes_of,
    text_of,
)
from facilitator.openxml.names import DECORATIVE, FOOT_KINDS, A, P

_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf)|(picture|image|img)[ _-]?\d*")


@rule(
    "error",
    reason="A screen reader has nothing to say about a picture, chart, table or drawing without"
    " alternative text, unless it is marked as decorative.",
    source="Microsoft's accessibility checker, “Missing alternative text”; WCAG 2.2, success"
    " criterion 1.1.1.",
)
def alt_missing(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for shape in shapes_of(slide.root):
            if _needs_alt(shape) and not _has_alt(shape):
                name = properties_of(shape).get("name", "")
                message = f"the {_sort(shape)} “{name}” has no alternative text"
                hint = "Say what it shows, or mark it as decorative."
                yield Finding(slide.number, message, hint)


def _needs_alt(shape: etree._Element) -> bool:
    """A group speaks for what is in it, if it has words of its own."""
    described = (
        each for each in shape.iterancestors(f"{P}grpSp") if properties_of(each).get("descr")
    )
    if next(described, None) is not None or shape.tag == f"{P}grpSp":
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
    return any(each.get("val") in ("1", "true") for each in properties.iter(DECORATIVE))


def _sort(shape: etree._Element) -> str:
    if shape.tag == f"{P}pic":
        return "picture"
    if shape.tag != f"{P}graphicFrame":
        return "line" if shape.tag == f"{P}cxnSp" else "shape"
    data = shape.find(f".//{A}graphicData")
    uri = data.get("uri", "") if data is not None else ""
    return uri.rpartition("/")[2] if uri.rpartition("/")[2] in ("table", "chart") else "object"


@rule(
    "warning",
    reason="The name of a file says nothing about what the picture shows.",
    source="WCAG 2.2, success criterion 1.1.1 (failure F30).",
)
def alt_is_file_name(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for shape in shapes_of(slide.root):
            words = properties_of(shape).get("descr", "").strip()
            if _FILE_NAME.fullmatch(words.lower()):
                message = f"the alternative text “{words}” is the name of a file"
                yield Finding(slide.number, message, "Say what the picture shows.")
