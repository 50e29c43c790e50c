"""What an activity leaves behind: a heading, prose, and prompts to write under."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.pack.handout import Section
from facilitator.rendering.pdf.flow import Box, Gap
from facilitator.rendering.pdf.handout.blocks import PROMPT_GAP, Lines, heading, prose_boxes
from facilitator.rendering.pdf.handout.measures import Measures
from facilitator.rendering.pdf.tags import Tag


def section_boxes(block: Section, document: Tag, measures: Measures) -> Iterator[Box]:
    yield from heading(block.heading, measures, block.level)
    yield from prose_boxes(block.body, document, measures)
    for number, prompt in enumerate(block.write_ins):
        # Without any words under it, a heading stays with its first prompt.
        yield Gap(PROMPT_GAP, keep=not number and not block.body)
        yield Lines(prompt, document, measures)
