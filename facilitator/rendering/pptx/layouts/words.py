"""Layouts of words."""

from __future__ import annotations

from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.fit import BODY_STEPS
from facilitator.rendering.pptx.layouts.measures import (
    CONTENT,
    FOOTER_MARK,
    LEFT,
    NUMBERED_STYLES,
    POINT_STYLES,
    big_title,
    body_place,
    foot,
    heading_style,
    plain_style,
    side,
    steps,
    text_place,
    title_place,
    total_place,
)
from facilitator.rendering.pptx.layouts.parts import (
    Layout,
    Mark,
    Panel,
    Placeholder,
    Quotation,
    Rule,
)
from facilitator.rendering.pptx.style import Role, TextStyle


def opening() -> Layout:
    """The first slide: organisation, title, subtitle, date and place. Its bridges are a drawing."""
    return Layout(
        name="Title",
        type="title",
        ground="wash",
        parts=(
            replace(
                big_title(
                    Box(80, 150, 470, 170), heading_style(48, 94), (48, 42, 36, 32, 28), "Session"
                ),
                kind="ctrTitle",
                anchor="b",
            ),
            text_place("organisation", 11, Box(80, 80, 460, 52), plain_style(20, bold=True), (20,)),
            replace(
                text_place("subtitle", 1, Box(80, 332, 470, 64), plain_style(24), (24, 22, 20)),
                kind="subTitle",
            ),
            text_place(
                "when",
                10,
                Box(80, 400, 470, 64),
                plain_style(20, "muted"),
                (20, 18, 16),
                anchor="b",
            ),
        ),
    )


def activity(name: str, role: Role) -> Layout:
    """What is asked, beside a panel in the colour of a role with the minutes in large figures."""
    question = text_place("invitation", 1, Box(400, 116, 480, 356), heading_style(48), (48, 40, 34))
    small_title = TextStyle(size_pt=24, role="muted", bold=True, line_percent=100)
    return Layout(
        name=name,
        parts=(
            Panel(Box(0, 0, 360, 540), role),
            *((FOOTER_MARK,) if role == "wash" else ()),
            replace(
                title_place(Box(400, 52, 480, 60)), levels=(small_title,), steps=steps(24, 22, 20)
            ),
            question,
            text_place("kind", 10, Box(80, 52, 270, 36), plain_style(24, bold=True), (24, 22, 20)),
            text_place(
                "minutes",
                11,
                Box(72, 84, 284, 174),
                TextStyle(size_pt=140, bold=True),
                (140, 110, 90, 70),
                anchor="b",
            ),
            text_place("minutes-word", 12, Box(80, 258, 270, 36), plain_style(24), (24, 22, 20)),
            text_place(
                "format",
                13,
                Box(124, 412, 226, 56),
                plain_style(24, bold=True),
                (24, 22, 20),
                anchor="ctr",
            ),
            *foot(CONTENT.x),
        ),
    )


def steps_layout(name: str, role: Role) -> Layout:
    """Numbered steps beside a panel in the colour of a role, with their time."""
    parts = (*side(role, 340), body_place(CONTENT, NUMBERED_STYLES, "Steps"), total_place())
    return Layout(name=name, type="obj", parts=parts)


def outcomes() -> Layout:
    """Numbered outcomes, with the aim at the foot of the panel."""
    aim = text_place("aim", 10, Box(LEFT, 250, 260, 222), plain_style(20), (20,), anchor="b")
    parts = (*side("wash", 192, 0), aim, body_place(CONTENT, NUMBERED_STYLES, "Outcomes"))
    return Layout(name="Outcomes", type="obj", parts=parts)


def list_layout(name: str, levels: tuple[TextStyle, ...]) -> Layout:
    """A list beside a panel with the title, in a style for each level."""
    return Layout(name=name, type="obj", parts=(*side("wash"), body_place(CONTENT, levels, name)))


COLUMN_BOXES = (Box(80, 208, 375, 266), Box(505, 208, 375, 266))


def columns() -> Layout:
    """Two lists side by side, each under its heading and a rule."""
    heads = tuple(
        text_place(
            f"head-{number}",
            9 + number,
            Box(box.x, 138, box.width, 50),
            plain_style(24, bold=True),
            (24, 22, 20),
            anchor="b",
        )
        for number, box in enumerate(COLUMN_BOXES, 1)
    )
    points = (POINT_STYLES[0].at(24), POINT_STYLES[1].at(20))
    bodies = tuple(
        replace(
            body_place(box, points, "Points"),
            key=f"body-{number}",
            index=number,
            steps=BODY_STEPS[2:],
        )
        for number, box in enumerate(COLUMN_BOXES, 1)
    )
    rules = tuple(Rule(box.x, 194, box.width) for box in COLUMN_BOXES)
    return Layout(
        name="Columns",
        type="twoObj",
        master_mark=True,
        parts=(title_place(), *rules, heads[0], bodies[0], heads[1], bodies[1], *foot()),
    )


def statement() -> Layout:
    """One sentence that fills the page, under the mark."""
    return Layout(
        name="Statement",
        type="titleOnly",
        ground="wash",
        parts=(
            Mark(80, 112, 48, 64, 4),
            big_title(Box(80, 196, 760, 270), heading_style(54), (54, 44, 36), "One sentence"),
            *foot(LEFT),
        ),
    )


def quote() -> Layout:
    """What somebody said, beside a large quotation mark, and who said it."""
    style = TextStyle(size_pt=46, font="title", line_percent=104)
    return Layout(
        name="Quote",
        ground="wash",
        master_mark=True,
        parts=(
            Quotation(Box(74, 70, 100, 176), 150),
            big_title(Box(180, 88, 660, 290), style, (46, 40, 32), "What they said"),
            text_place(
                "by", 1, Box(180, 392, 660, 60), plain_style(24, "muted"), (24, 22, 20), anchor="b"
            ),
            *foot(),
        ),
    )


def break_layout() -> Layout:
    """When to be back, in figures that are read from the far end of the room."""
    return Layout(
        name="Break",
        ground="time",
        parts=(
            title_place(Box(80, 46, 700, 68)),
            text_place(
                "back-at", 1, Box(80, 116, 800, 60), heading_style(44, 100), (44, 36), anchor="b"
            ),
            text_place(
                "clock",
                11,
                Box(68, 164, 824, 252),
                TextStyle(size_pt=210, bold=True),
                (210, 180, 150, 120, 90),
            ),
            text_place(
                "meanwhile", 10, Box(80, 410, 800, 62), plain_style(24), (24, 22, 20), anchor="b"
            ),
        ),
    )


QUESTION_ROWS = 3


def question_boxes(row: int) -> tuple[Box, Box]:
    """The places of a label and its question, in a row counted from 0."""
    y = 56 + 138 * row
    return Box(400, y + 12, 165, 116), Box(570, y + 12, 310, 120)


def debrief() -> Layout:
    """Three labelled questions beside the panel of your own turn."""
    label = heading_style(26, 104)
    rows: list[Placeholder] = []
    for row in range(QUESTION_ROWS):
        label_box, question_box = question_boxes(row)
        rows += [
            text_place(f"label-{row + 1}", 20 + 2 * row, label_box, label, (26, 24, 22, 20)),
            text_place(
                f"question-{row + 1}", 21 + 2 * row, question_box, plain_style(26), (26, 24, 22)
            ),
        ]
    return Layout(name="Debrief", parts=(*side("time", 340), *rows, total_place()))
