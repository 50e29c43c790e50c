"""Slides grouped under the plan's parts and days, as PowerPoint shows them beside the slides."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from itertools import groupby

from facilitator.openxml.names import SECTIONS_URI
from facilitator.rendering.pptx.paragraphs import xml_value

_SPACE = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def section_list(slides: Sequence[tuple[str, int]], otherwise: str) -> str:
    """The extension of a presentation that names its sections, of pairs (part, slide id); empty
    when no slide has a part. Slides without one go on under the part before, or under
    `otherwise` at the beginning."""
    if not any(part for part, _ in slides):
        return ""
    sections = "".join(_section(name, ids) for name, ids in _groups(_filled(slides, otherwise)))
    return (
        f'<p:ext uri="{SECTIONS_URI}">'
        f'<p14:sectionLst xmlns:p14="{_SPACE}">{sections}</p14:sectionLst></p:ext>'
    )


def _filled(slides: Iterable[tuple[str, int]], otherwise: str) -> list[tuple[str, int]]:
    filled: list[tuple[str, int]] = []
    current = otherwise
    for part, slide_id in slides:
        current = part or current
        filled.append((current, slide_id))
    return filled


def _groups(slides: Sequence[tuple[str, int]]) -> Iterable[tuple[str, list[int]]]:
    """Neighbours together. A part that comes back later is numbered: two sections of one name
    cannot be told apart."""
    last: dict[str, int] = {}  # name -> the last number that it was given
    for part, members in groupby(slides, key=lambda slide: slide[0]):
        name = part
        while name in last:
            last[part] += 1
            name = f"{part} ({last[part]})"
        last[name] = 1
        yield name, [slide_id for _, slide_id in members]


def _section(name: str, ids: Sequence[int]) -> str:
    members = "".join(f'<p14:sldId id="{slide_id}"/>' for slide_id in ids)
    # Made from the name, so that the same plan gives the same file.
    guid = str(uuid.uuid5(uuid.NAMESPACE_OID, name)).upper()
    return (
        f'<p14:section name="{xml_value(name)}" id="{{{guid}}}">'
        f"<p14:sldIdLst>{members}</p14:sldIdLst></p14:section>"
    )
