"""Slides of few words on a council's layouts: the opening, a question, a statement, a quotation."""

from __future__ import annotations

from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.corporate.areas import is_beside, placed, roomier
from facilitator.rendering.pptx.corporate.pieces import (
    TAG_GAP_PT,
    TAG_PT,
    Site,
    box_place,
    layout_of,
    outer,
    title_steps,
    words_place,
)
from facilitator.rendering.pptx.corporate.places import Place
from facilitator.rendering.pptx.fit import Step
from facilitator.rendering.pptx.layouts.measures import heading_style, plain_style, steps
from facilitator.rendering.pptx.layouts.parts import Layout, Placeholder

#: The line under a quotation that says whose it is, with the gap above it.
_BY_PT, _BY_GAP_PT = 44, 8


def opening(our_name: str, site: Site) -> Layout:
    """The first slide. Its date, place and host are more than most layouts have a line for."""
    texts = site.theirs.texts
    lines = (24.0, 22.0, 20.0)
    if len(texts) >= 2 and texts[0].box.y < texts[1].box.y:
        first = _line("subtitle", texts[0], lines, site)
        second = _line("when", texts[1], (*lines[1:], 18.0), site)
        return layout_of(our_name, site, first, second)
    if texts:
        return layout_of(our_name, site, _line("subtitle", texts[0], (*lines, 18.0), site))
    title = site.theirs.title
    area = site.area
    if title is not None and title.box.bottom < site.theirs.page.height - 100:
        below = site.theirs.page.height - 40 - title.box.bottom
        area = placed(title).room._replace(y=title.box.bottom + 8, height=below)
    return layout_of(our_name, site, box_place("subtitle", area, plain_style(24), lines, site))


def _line(key: str, place: Place, sizes: tuple[float, ...], site: Site) -> Placeholder:
    """Words in a place of theirs, and in the free room next to it."""
    box = roomier(place, site.theirs)
    if box == place.box:
        return words_place(key, place, sizes)
    words = words_place(key, place, sizes, box)
    if place.anchor != "ctr":
        return words
    return replace(words, anchor="t", is_anchored=True)


def statement(our_name: str, site: Site) -> Layout:
    """A slide whose title is all that it says. `roomy` is the place that it takes where the words
    are too many for the layout's own."""
    layout = layout_of(our_name, site)
    title = replace(layout["title"], steps=_statement_steps(layout["title"]))
    if site.choice.use != "section":
        return replace(layout, parts=(_raised(title, site),))
    roomy = _roomy(title, site)
    if roomy is None:
        return replace(layout, parts=(title,))
    if _begins_above(title, site):
        return replace(layout, parts=(replace(roomy, key="title"),))
    return replace(layout, parts=(title, roomy))


def _statement_steps(title: Placeholder) -> tuple[Step, ...]:
    return title_steps(title.levels[0].size_pt, 54, 44, 36, 32, 28)


def _raised(title: Placeholder, site: Site) -> Placeholder:
    """From the usual place of titles down to the end of the area, and as wide as it. Where titles
    have a narrow column of their own, in the area itself."""
    area = site.area
    if title.is_turned:
        return title
    if is_beside(title.box, area):
        in_ink = tuple(replace(style, role="ink") for style in title.levels)
        moved = replace(title, box=area, anchor="t", levels=in_ink)
        return replace(moved, is_moved=True, is_anchored=True)
    raised = _in_rows(title, min(title.box.y, area.y), area.bottom)
    box = raised.box
    wide = box._replace(width=max(box.width, area.right - box.x))
    narrow = box._replace(width=min(box.right, area.right) - box.x)
    clear = (each for each in (wide, box, narrow) if site.theirs.is_clear(each))
    return replace(raised, box=next(clear, box))


def _in_rows(title: Placeholder, top: float, bottom: float) -> Placeholder:
    box = Box(title.box.x, top, title.box.width, bottom - top)
    return replace(title, box=box, is_moved=True)


def _begins_above(title: Placeholder, site: Site) -> bool:
    """Whether a section's text stands above its title: without that text, a title alone would
    hang at the foot of the slide."""
    return any(text.box.y < title.box.y for text in site.theirs.texts[:1])


def _roomy(title: Placeholder, site: Site) -> Placeholder | None:
    """The title of a section over the room of its text too, which says nothing here; none where
    the layout paints something that words would run across."""
    boxes = (title.box, *(text.box for text in site.theirs.texts[:1]))
    top = min(box.y for box in boxes)
    bottom = max(site.area.bottom, *(box.bottom for box in boxes))
    roomy = replace(_in_rows(title, top, bottom), key="roomy", anchor="t", is_anchored=True)
    return roomy if site.theirs.is_clear(roomy.box) else None


def quote(our_name: str, site: Site) -> Layout:
    layout = layout_of(our_name, site)
    # A quotation is longer than a title; it may be as small as a list.
    sizes = (*_statement_steps(layout["title"]), *steps(24))
    title = replace(layout["title"], steps=sizes)
    if site.choice.use != "section":
        return replace(layout, parts=_over_by(_raised(title, site), site))
    roomy = _roomy(title, site)
    if roomy is not None:
        return replace(layout, parts=_over_by(replace(roomy, key="title"), site))
    if site.theirs.texts:
        by = words_place("by", site.theirs.texts[0], _BY_SIZES)
        return replace(layout, parts=(title, by))
    return replace(layout, parts=_over_by(title, site))


_BY_SIZES = (24.0, 22.0, 20.0)


def _over_by(title: Placeholder, site: Site) -> tuple[Placeholder, Placeholder]:
    """A quotation, and whose it is at the foot of the same box; beside it, where its lines run up
    the page."""
    if title.is_turned:
        by = box_place("by", site.area, plain_style(24, "muted"), _BY_SIZES, site)
        return title, replace(by, anchor="b")
    box = title.box._replace(height=title.box.height - _BY_PT - _BY_GAP_PT)
    room = title.room
    foot = Box(room.x, title.box.bottom - _BY_PT, room.width, _BY_PT)
    if site.choice.use == "section" and site.theirs.texts:
        place = site.theirs.texts[0]
        by = words_place("by", place, _BY_SIZES, outer(place, foot))
    else:
        style = replace(plain_style(24, "muted"), align=title.levels[0].align)
        by = box_place("by", foot, style, _BY_SIZES, site)
        by = replace(by, anchor="b")
    return replace(title, box=box), by


_QUESTION_SIZES = (36.0, 32.0, 28.0, 24.0)
_LEAST_QUESTION_PT = 64


def _question_room(site: Site, place: Place) -> Box:
    """The room of the text of a section's slide, as far down as nothing stands in its way."""
    room = placed(place).room
    title = site.theirs.title
    if title is not None and title.box.y > place.box.y:
        return room
    return room._replace(height=max(room.height, min(site.area.bottom, room.y + 220) - room.y))


def activity(our_name: str, site: Site) -> Layout:
    place = site.theirs.texts[0] if site.theirs.texts else None
    room = _question_room(site, place) if place else site.area
    taken = TAG_PT + TAG_GAP_PT
    if site.choice.use == "section" and place and room.height - taken >= _LEAST_QUESTION_PT:
        below = Box(room.x, room.y + taken, room.width, room.height - taken)
        question = words_place("invitation", place, _QUESTION_SIZES[1:], outer(place, below))
        layout = layout_of(our_name, site, question)
        return replace(layout, tag=room._replace(height=TAG_PT))
    style = heading_style(40, 100)
    question = box_place("invitation", site.below_tag, style, (40.0, *_QUESTION_SIZES), site)
    return layout_of(our_name, site, question)
