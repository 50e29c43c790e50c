"""Slides of an activity: its opening, its steps, the questions after it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.pack.deck import ActivitySlide, DebriefSlide, StepsSlide
from facilitator.pack.steps import Step
from facilitator.rendering.pptx.canvas import Canvas
from facilitator.rendering.pptx.fit import even_parts
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.layouts.measures import CONTENT
from facilitator.rendering.pptx.layouts.measures import steps as grid_steps
from facilitator.rendering.pptx.layouts.parts import Placeholder
from facilitator.rendering.pptx.layouts.words import QUESTION_ROWS, question_boxes
from facilitator.rendering.pptx.paragraphs import Para, para
from facilitator.rendering.pptx.slides.continued import list_parts
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import Role, TextStyle
from facilitator.words import words_for

_NO_BREAK = "\u00a0"
_SEPARATOR = " · "
#: The height of a question over the groups of a breakout.
_QUESTION_PT = 120


def draw_activity(slide: ActivitySlide, stage: Stage) -> None:
    """What is asked of everybody, for how long and in what groups. It leads back to its
    timetable."""
    layout = "Activity: your turn" if slide.yours else "Activity: we show you"
    canvas = Canvas(stage, slide, layout, title_place=_title_place(slide, layout, stage))
    tracks = tuple(para(track) for track in slide.tracks)
    if not canvas.layout.is_ours:
        canvas.fill("invitation", (para(slide.invitation), *tracks))
    else:
        _fill_question(canvas, slide)
        canvas.fill("invitation", tracks, place=_tracks_place(slide))
    back = stage.timetable_of(slide.name)
    if not canvas.layout.is_ours:
        canvas.tag(*_tag(slide, stage), box=_tag_box(canvas, slide), back=back)
        return
    canvas.fill("kind", (para(slide.kind),))
    canvas.fill("minutes", (para(slide.minutes),), back=back)
    canvas.fill("minutes-word", (para(slide.minutes_word),))
    if slide.format and slide.icon:
        canvas.icon("format-icon", slide.icon, Box(80, 424, 32, 32), "ink")
    canvas.fill("format", (para(slide.format),))


def _fill_question(canvas: Canvas, slide: ActivitySlide) -> None:
    place = canvas.layout["invitation"]
    if slide.tracks:
        place = replace(place, box=place.box._replace(height=_QUESTION_PT))
    canvas.fill("invitation", (para(slide.invitation),), place=place)


def _tracks_place(slide: ActivitySlide) -> Placeholder:
    """Where the groups of a breakout stand, under the question or under the title alone."""
    top = CONTENT.y + (_QUESTION_PT if not slide.invitation else _QUESTION_PT + 64) + 24
    return Placeholder(
        key="tracks",
        kind="box",
        box=CONTENT._replace(y=top, height=CONTENT.bottom - top),
        levels=(TextStyle(size_pt=28, after_em=0.5),),
        steps=grid_steps(28, 24, 20),
    )


def _tag(slide: ActivitySlide, stage: Stage) -> tuple[str, Role]:
    """What our panel says, on one line."""
    minutes = f"{slide.minutes} {slide.minutes_word}"
    if not slide.yours:
        return _SEPARATOR.join(filter(None, (slide.kind, minutes, slide.format))), "wash"
    return _SEPARATOR.join(filter(None, (_your_turn(stage), minutes, slide.format))), "time"


def _tag_box(canvas: Canvas, slide: ActivitySlide) -> Box | None:
    """Without a question between them, the tag stands close over a title that is below it."""
    room, title = canvas.layout["invitation"].room, canvas.layout["title"].box
    tag = canvas.layout.tag
    if slide.invitation or tag is None or title.y < room.y:
        return None
    return tag._replace(y=room.bottom - tag.height)


def _your_turn(stage: Stage) -> str:
    return words_for(stage.deck.words_language).your_turn


def _title_place(slide: ActivitySlide, layout: str, stage: Stage) -> Placeholder | None:
    """Without a question to the room, the title takes its place and size."""
    if slide.invitation or not stage.layouts[layout].is_ours:
        return None
    question = LAYOUTS[layout]["invitation"]
    return replace(
        LAYOUTS[layout]["title"],
        box=CONTENT._replace(height=_QUESTION_PT) if slide.tracks else CONTENT,
        levels=question.levels,
        steps=question.steps,
        max_lines=0,
    )


def draw_steps(slide: StepsSlide, stage: Stage) -> None:
    """Numbered steps, over as many slides as they need; numbers go on."""
    layout = "Steps: your turn" if slide.yours else "Steps: we show you"
    steps = [_step(step) for step in slide.steps if step.text]
    for canvas, content, fitting, before in list_parts(slide, stage, layout, steps):
        canvas.fill("body", content, fitting=fitting, first_number=slide.first + before)
        draw_total(canvas, slide.total, yours=slide.yours)


def _step(step: Step) -> Para:
    paragraph = para(step.text)
    if not step.minutes:
        return paragraph
    # The minutes never stand alone at the beginning of a line.
    minutes = f" · {step.minutes}".replace(" ", _NO_BREAK)
    return paragraph.then(minutes, role="muted")


def draw_debrief(slide: DebriefSlide, stage: Stage) -> None:
    """Three questions to a slide, each under a rule."""
    questions = slide.questions
    parts = even_parts(questions, [1.0] * len(questions), len(questions), QUESTION_ROWS) or [[]]
    for part, rows in enumerate(parts, 1):
        canvas = Canvas(stage, slide, "Debrief", part=part, parts=len(parts))
        for row, (label, question) in enumerate(rows):
            label_box, question_box = question_boxes(row)
            rule = canvas.at(Box(CONTENT.x, label_box.y - 12, CONTENT.width, 0))
            canvas.line(f"rule-{row + 1}", rule, "ink", 1.5)
            canvas.fill(f"label-{row + 1}", (para(label),))
            place = canvas.layout[f"question-{row + 1}"]
            if not label:
                across = canvas.at(question_box._replace(x=CONTENT.x, width=CONTENT.width))
                place = replace(place, box=across)
            canvas.fill(f"question-{row + 1}", (para(question),), place=place)
        draw_total(canvas, slide.total)


def draw_total(canvas: Canvas, words: str, *, yours: bool = True) -> None:
    """How long it takes, beside a clock at the foot of the panel."""
    if not canvas.layout.is_ours:
        turn = _your_turn(canvas.stage) if yours else ""
        canvas.tag(_SEPARATOR.join(filter(None, (turn, words))), "time" if yours else "wash")
    elif words:
        canvas.icon("total-icon", "clock", Box(80, 425, 30, 30), "ink")
        canvas.fill("total", (para(words),))
