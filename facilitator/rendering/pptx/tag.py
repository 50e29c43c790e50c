"""The tag: what our panel says, in a line of its own on a council's layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.layouts.parts import Placeholder
from facilitator.rendering.pptx.measure import shortened, text_width
from facilitator.rendering.pptx.style import Role, TextStyle

if TYPE_CHECKING:
    from facilitator.rendering.pptx.stage import Stage

_SIZE_PT = 20
#: Bold letters are wider than those that were measured; and the ends need some room.
_WIDER, _ENDS_PT = 1.35, 24


def tag_place(
    words: str, ground: Role, role: Role, box: Box, stage: Stage
) -> tuple[Placeholder, str]:
    """As wide as its words, at the beginning of a box, on the ground that stands for a role; and
    the words, as far as they go on one line."""
    text: Role = "on time" if role == "time" else "on wash"
    style = stage.styled(TextStyle(size_pt=_SIZE_PT, role=text, bold=True))
    width = min(box.width, text_width(words, style) * _WIDER + _ENDS_PT)
    place = Placeholder(
        key="tag",
        kind="box",
        box=box._replace(width=width),
        levels=(style,),
        anchor="ctr",
        # Words on no ground of their own begin where other words do.
        insets=(0 if ground == "given" else 12, 0, 8, 0),
        ground=ground,
    )
    return place, shortened(words, style, (box.width - _ENDS_PT) / _WIDER)
