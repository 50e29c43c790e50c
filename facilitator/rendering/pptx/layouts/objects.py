"""Layouts with tiles, tables, charts and pictures."""

from __future__ import annotations

from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.fit import Step
from facilitator.rendering.pptx.layouts.measures import (
    CONTENT,
    FOOTER_MARK,
    POINT_STYLES,
    body_place,
    foot,
    object_place,
    plain_style,
    side,
    side_title_place,
    text_place,
    title_place,
    total_place,
)
from facilitator.rendering.pptx.layouts.parts import (
    Layout,
    Panel,
    Placeholder,
)
from facilitator.rendering.pptx.style import Role, TextStyle


def compare() -> Layout:
    """Headings over two columns of tiles, which the slide draws."""
    return Layout(
        name="Compare",
        master_mark=True,
        parts=(
            title_place(),
            text_place(
                "offline-heading",
                10,
                Box(80, 142, 354, 34),
                replace(plain_style(24, "offline words", bold=True), align="r"),
                (24, 22, 20),
                anchor="ctr",
            ),
            text_place(
                "digital-heading",
                11,
                Box(526, 142, 354, 34),
                plain_style(24, "digital words", bold=True),
                (24, 22, 20),
                anchor="ctr",
            ),
            *foot(),
        ),
    )


OFFLINE_TILE = Box(80, 142, 290, 266)
DIGITAL_TILE = Box(590, 142, 290, 266)


def _tile_words(key: str, index: int, tile: Box, role: Role, words: Role) -> Placeholder:
    # The words carry their tile's colour, so that contrast checkers see the true ground.
    return Placeholder(
        key=key,
        kind="body",
        box=Box(tile.x + 22, 226, tile.width - 44, 172),
        index=index,
        levels=(
            TextStyle(
                size_pt=28, role=words, font="title", bold=True, line_percent=98, after_em=0.28
            ),
            TextStyle(size_pt=22, role=words, line_percent=104),
        ),
        steps=(Step((28, 22)), Step((26, 22)), Step((24, 20))),
        ground=role,
        prompt=key.replace("-", " ").capitalize(),
    )


def habit() -> Layout:
    """Two tiles with words, and between them what joins them."""
    reason = TextStyle(size_pt=24, font="title", line_percent=98, align="ctr")
    because = replace(plain_style(20, "muted", bold=True), align="ctr")
    return Layout(
        name="Habit",
        master_mark=True,
        parts=(
            title_place(),
            _tile_words("offline", 10, OFFLINE_TILE, "offline", "on offline"),
            _tile_words("digital", 11, DIGITAL_TILE, "digital", "on digital"),
            text_place("because", 12, Box(380, 202, 200, 64), because, (20,), anchor="b"),
            text_place("reason", 13, Box(380, 286, 200, 126), reason, (24, 22, 20)),
            text_place(
                "keep-offline", 14, Box(120, 424, 760, 58), plain_style(20), (20,), anchor="ctr"
            ),
            *foot(),
        ),
    )


PICTURE_BOX = Box(400, 0, 560, 540)


def picture() -> Layout:
    """A picture that fills the right of the page, beside a panel with the title and a caption."""
    caption = replace(plain_style(24), line_percent=106, after_em=0.42)
    item = replace(POINT_STYLES[0], size_pt=24, hang_pt=22)
    return Layout(
        name="Picture",
        type="picTx",
        parts=(
            Panel(Box(0, 0, PICTURE_BOX.x, 540), "wash"),
            FOOTER_MARK,
            side_title_place(Box(80, 46, 270, 196)),
            Placeholder(
                key="picture",
                kind="pic",
                box=PICTURE_BOX,
                index=10,
                levels=(plain_style(20, "muted"),),
            ),
            replace(
                text_place("caption", 1, Box(80, 250, 280, 222), caption, anchor="b"),
                levels=(caption, item),
                steps=(Step((24, 24)), Step((22, 22)), Step((20, 20))),
            ),
        ),
    )


def table() -> Layout:
    """A table under the title."""
    table = object_place("tbl", Box(80, 148, 800, 340), "table")
    return Layout(name="Table", type="tbl", master_mark=True, parts=(title_place(), table, *foot()))


def timetable() -> Layout:
    """A table under a title of one line, with a key beside that."""
    key = text_place("key", 1, Box(660, 52, 220, 34), plain_style(20), (20,), anchor="ctr")
    return Layout(
        name="Timetable",
        type="tbl",
        master_mark=True,
        parts=(
            title_place(Box(80, 46, 540, 56), max_lines=1),
            key,
            object_place("tbl", Box(80, 108, 800, 380), "table"),
            *foot(),
        ),
    )


def chart() -> Layout:
    """A chart under the title, with a note at its foot."""
    note = text_place("note", 1, Box(80, 430, 800, 50), plain_style(20, "muted"), (20,), anchor="b")
    chart = object_place("chart", Box(80, 148, 800, 278), "chart")
    return Layout(
        name="Chart", type="chart", master_mark=True, parts=(title_place(), chart, note, *foot())
    )


def first_step() -> Layout:
    """A table beside the panel of your own turn, with its time."""
    table = object_place("tbl", Box(400, 46, 480, 430), "table")
    return Layout(name="First step", type="tbl", parts=(*side("time", 340), table, total_place()))


def sources() -> Layout:
    """References at the right; a code to scan, with its address, in the panel."""
    references = (
        TextStyle(size_pt=24, bold=True, after_em=0.08, line_percent=102),
        TextStyle(size_pt=20, role="muted", after_em=0.7, line_percent=104),
    )
    address = plain_style(20)
    return Layout(
        name="Sources",
        parts=(
            *side("wash", 138, max_lines=3),
            replace(
                body_place(CONTENT, references, "Sources"),
                steps=(Step((24, 20)), Step((22, 20)), Step((20, 20))),
            ),
            Placeholder(
                key="code",
                kind="pic",
                box=Box(80, 196, 200, 200),
                index=10,
                levels=(plain_style(20),),
            ),
            text_place("address", 11, Box(80, 404, 270, 80), address, (20, 18, 16)),
        ),
    )
