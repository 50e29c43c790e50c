"""Links: what they say about where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from facilitator.auditing.naming import short
from facilitator.auditing.rule import Finding, rule
from facilitator.auditing.runs import runs_of
from facilitator.openxml import Document
from facilitator.openxml.document import is_hidden, properties_of, shapes_of, text_of
from facilitator.openxml.names import A, R

_UNCLEAR = re.compile(
    r"(https?://\S*|www\.\S*"
    r"|(please )?(click|tap|press|see|go|read it|it's|find it)?( on)? ?(here|this)"
    r"|(read|see|learn|find out|more)? ?more( info(rmation)?| details)?|details|info|download"
    r"|(this|the)? ?(link|page|website|web ?site|document|video)"
    r"|yma|cliciwch yma|rhagor|darllen mwy|darllenwch fwy)[.…!:>»]?",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"^https?://(www\.)?", re.IGNORECASE)


@rule(
    "warning",
    reason="Links are read out of their context, in a list. An address, or “click here”, does not"
    " say where one leads.",
    source="Microsoft's accessibility checker, “Hyperlink text is not meaningful”; WCAG 2.2,"
    " success criterion 2.4.4.",
)
def link_text_unclear(deck: Document) -> Iterator[Finding]:
    for slide in deck.slides:
        for words, link in (*_links_in_words(slide.root), *_links_of_shapes(slide.root)):
            if _is_unclear(words, deck.target(slide.part, link)):
                message = f"the link “{short(words)}” does not say where it leads"
                yield Finding(slide.number, message, "Link the name of the page instead.")


def _links_in_words(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The words of each link and its relation. PowerPoint cuts a link into runs where it changes
    its look, or is misspelt."""
    for (_, link), runs in groupby(runs_of(root), key=lambda run: (run.paragraph, run.link)):
        if link:
            yield "".join(run.text for run in runs).strip(), link


def _links_of_shapes(root: etree._Element) -> Iterator[tuple[str, str]]:
    for shape in shapes_of(root):
        found = properties_of(shape).find(f"{A}hlinkClick")
        link = "" if found is None else found.get(f"{R}id", "")
        if link and not is_hidden(shape):
            properties = properties_of(shape)
            yield properties.get("descr", "").strip() or text_of(shape).strip(), link


def _is_unclear(words: str, target: str) -> bool:
    return bool(words) and (_UNCLEAR.fullmatch(words) is not None or _is_address(words, target))


def _is_address(words: str, target: str) -> bool:
    """Whether they are the address itself. The name of a site (`example.org`) says enough."""
    bare = [_SCHEME.sub("", each).rstrip("/").casefold() for each in (words, target)]
    return bare[0] == bare[1] and "/" in bare[0]
