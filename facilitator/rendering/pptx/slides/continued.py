"""A list over as many slides as it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from facilitator.pack.deck import Slide
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import Fitting, divide
from facilitator.rendering.pptx.paragraphs import Para
from facilitator.rendering.pptx.stage import Stage


class ListPart(NamedTuple):
    """A slide with what it shows of the list, in the size that all of them share. `before` is how
    many paragraphs stand on the slides before it."""

    canvas: Canvas
    content: Sequence[Para]
    fitting: Fitting
    before: int


def list_parts(
    slide: Slide, stage: Stage, layout: str, paragraphs: Sequence[Para]
) -> Iterator[ListPart]:
    """The slides of a list in the body of a layout; each is begun when it is asked for."""
    body = stage.layouts[layout]["body"]
    parts, fitting = divide(paragraphs, body.levels, body.room, body.steps)
    before = 0
    for part, content in enumerate(parts, 1):
        canvas = Canvas(stage, slide, layout, part=part, parts=len(parts))
        yield ListPart(canvas, content, fitting, before)
        before += len(content)
