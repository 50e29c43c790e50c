"""What a slide says of its text's style, beyond what its layout says already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.rendering.pptx.fit import Fitting
from facilitator.rendering.pptx.layouts.parts import Placeholder
from facilitator.rendering.pptx.paragraphs import Para
from facilitator.rendering.pptx.style import (
    TextStyle,
    changed_level_xml,
    levels_xml,
    resized_level_xml,
)

if TYPE_CHECKING:
    from facilitator.rendering.pptx.canvas import Canvas


def list_style(
    canvas: Canvas,
    given: Placeholder,
    place: Placeholder,
    fitting: Fitting,
    first_number: int,
) -> str:
    """What the slide must say of its text's style: nothing where the layout already says it."""
    if not canvas.layout.is_ours:
        pairs = zip(place.given or given.levels, fitting.levels, strict=False)
        return "".join(
            changed_level_xml(
                before, replace(after, role=canvas.paint(after.role)), level, first_number
            )
            for level, (before, after) in enumerate(pairs, 1)
        )
    if place.levels != given.levels:
        return levels_xml(fitting.levels)
    if fitting.levels == given.levels and first_number == 1:
        return ""
    return "".join(
        resized_level_xml(style, level, first_number)
        for level, style in enumerate(fitting.levels, 1)
    )


def coloured(
    content: Sequence[Para], given: Sequence[TextStyle], wanted: Sequence[TextStyle]
) -> tuple[Para, ...]:
    """The paragraphs with a colour on each run where its level changes colour: some programs do not
    heed the list style of a slide before that of its layout."""
    roles = [
        after.role if before.role != after.role else None
        for before, after in zip(given, wanted, strict=False)
    ]
    coloured = []
    for each in content:
        role = roles[min(each.level, len(roles)) - 1]
        spans = tuple(
            span if span.role or span.link else replace(span, role=role) for span in each.spans
        )
        coloured.append(replace(each, spans=spans))
    return tuple(coloured)
