"""The grid of the slides, and the pieces that several layouts share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.fit import BODY_STEPS, SIDE_TITLE_STEPS, TITLE_STEPS, Step
from facilitator.rendering.pptx.layouts.parts import Kind, Mark, Panel, Placeholder
from facilitator.rendering.pptx.style import Anchor, Role, TextStyle

LEFT, RIGHT = 80, 880
CONTENT = Box(400, 52, 480, 420)
TITLE_BOX = Box(80, 46, 800, 92)
FOOT_Y, FOOT_HEIGHT = 507, 18
FOOTER_MARK = Mark(LEFT, 511, 10, 14, 1.5)

TITLE_STYLE = TextStyle(size_pt=36, font="title", bold=True, line_percent=96)
POINT_STYLES = (
    TextStyle(size_pt=28, line_percent=104, after_em=0.6, bullet="square", hang_pt=26),
    TextStyle(size_pt=24, role="muted", line_percent=104, after_em=0.35, bullet="dash", hang_pt=50),
)
NUMBERED_STYLES = (
    replace(POINT_STYLES[0], bullet="number", hang_pt=48),
    TextStyle(size_pt=20, role="muted", line_percent=104, after_em=0.4, hang_pt=48),
)
FOOTER_STYLE = TextStyle(size_pt=12, role="muted")


def plain_style(size_pt: float, role: Role = "ink", *, bold: bool = False) -> TextStyle:
    """Words of a size in points, set as we set running text."""
    return TextStyle(size_pt=size_pt, role=role, bold=bold, line_percent=104)


def heading_style(size_pt: float, line_percent: float = 96) -> TextStyle:
    """Bold words in the typeface of titles; the line height is in per cent of the size."""
    return TextStyle(size_pt=size_pt, font="title", bold=True, line_percent=line_percent)


def steps(*sizes: float) -> tuple[Step, ...]:
    """Sizes in points to try in turn, the largest first, for places of one level."""
    return tuple(Step((size,)) for size in sizes)


def title_place(box: Box = TITLE_BOX, *, max_lines: int = 2) -> Placeholder:
    """The place of the title, at the head of the page unless it is given another."""
    return Placeholder(
        key="title",
        kind="title",
        box=box,
        levels=(TITLE_STYLE,),
        steps=TITLE_STEPS,
        max_lines=max_lines,
        prompt="Title",
    )


def side_title_place(box: Box, *, max_lines: int = 0) -> Placeholder:
    """The place of a title in a panel, in which a long word has little room."""
    return replace(title_place(box, max_lines=max_lines), steps=SIDE_TITLE_STEPS)


def big_title(box: Box, style: TextStyle, sizes: Sequence[float], prompt: str) -> Placeholder:
    """A title in a style and sizes (points) of its own, over as many lines as it needs."""
    return replace(
        title_place(box, max_lines=0), levels=(style,), steps=steps(*sizes), prompt=prompt
    )


def body_place(box: Box, levels: tuple[TextStyle, ...], prompt: str) -> Placeholder:
    """The place of the main text, with a style for each level of its list."""
    return Placeholder(
        key="body", kind="body", box=box, index=1, levels=levels, steps=BODY_STEPS, prompt=prompt
    )


def text_place(
    key: str,
    index: int,
    box: Box,
    style: TextStyle,
    sizes: Sequence[float] = (),
    *,
    anchor: Anchor = "t",
) -> Placeholder:
    """A place for a few words in one style; its prompt is made from its key."""
    return Placeholder(
        key=key,
        kind="body",
        box=box,
        index=index,
        levels=(style,),
        steps=steps(*sizes),
        anchor=anchor,
        prompt=key.replace("-", " ").capitalize(),
    )


def object_place(kind: Kind, box: Box, key: str) -> Placeholder:
    """The place of a table, chart or picture (`kind`)."""
    return Placeholder(key=key, kind=kind, box=box, index=10, levels=(plain_style(20),))


def foot(x: float = LEFT + 46) -> tuple[Placeholder, Placeholder]:
    """The footer, which begins at `x` points, and the number of the slide at its right."""
    number_width = 80
    footer = Placeholder(
        key="footer",
        kind="ftr",
        box=Box(x, FOOT_Y, RIGHT - number_width - 20 - x, FOOT_HEIGHT),
        index=90,
        levels=(FOOTER_STYLE,),
        anchor="ctr",
        prompt="Session title",
    )
    number = Placeholder(
        key="number",
        kind="sldNum",
        box=Box(RIGHT - number_width, FOOT_Y, number_width, FOOT_HEIGHT),
        index=91,
        levels=(replace(FOOTER_STYLE, align="r"),),
        anchor="ctr",
    )
    return footer, number


def side(
    role: Role, height: float = 380, max_lines: int = 8
) -> tuple[Panel | Mark | Placeholder, ...]:
    """The panel with the title in it: gold says "your turn", wash "we show you"."""
    mark = (FOOTER_MARK,) if role == "wash" else ()
    title = side_title_place(Box(LEFT, 46, 260, height), max_lines=max_lines)
    return (Panel(Box(0, 0, 360, 540), role), *mark, title, *foot(CONTENT.x))


def total_place(height: float = 40) -> Placeholder:
    """Beside the clock at the foot of the panel."""
    style = plain_style(24, bold=True)
    return text_place("total", 12, Box(120, 420, 230, height), style, (24, 22, 20), anchor="ctr")
