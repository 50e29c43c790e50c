"""Our layouts, drawn within a council's: words go into its placeholders where it has fitting ones,
and into boxes within its body's rectangle where it has not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from facilitator.rendering.pptx.corporate.pieces import (
    TAG_GAP_PT,
    TAG_PT,
    Site,
    box_place,
    drawn_layout,
    layout_of,
    list_place,
    numbered,
    outer,
    placed,
    words_place,
)
from facilitator.rendering.pptx.corporate.places import Place, SlideKind
from facilitator.rendering.pptx.fit import BODY_STEPS, Step
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.layouts.grid import CONTENT, heading_style, plain_style, steps
from facilitator.rendering.pptx.layouts.parts import Layout, Placeholder
from facilitator.rendering.pptx.style import Box

#: Our layouts, by the kind of slide that they are for.
LAYOUTS_OF: Mapping[SlideKind, tuple[str, ...]] = {
    "title": ("Title",),
    "outcomes": ("Outcomes",),
    "timetable": ("Timetable",),
    "activity": ("Activity: your turn", "Activity: we show you"),
    "steps": ("Steps: your turn", "Steps: we show you"),
    "points": ("Points",),
    "columns": ("Columns",),
    "statement": ("Statement",),
    "quote": ("Quote",),
    "compare": ("Compare",),
    "habit": ("Habit",),
    "picture": ("Picture",),
    "table": ("Table",),
    "chart": ("Chart",),
    "break": ("Break",),
    "debrief": ("Debrief",),
    "first-step": ("First step",),
    "sources": ("Sources",),
}


def _opening(our_name: str, site: Site) -> Layout:
    texts = site.theirs.texts
    lines = (24.0, 22.0, 20.0)
    if len(texts) >= 2 and texts[0].box.y < texts[1].box.y:
        first, second = (
            words_place("subtitle", texts[0], lines),
            words_place("when", texts[1], lines[1:]),
        )
        return layout_of(our_name, site, first, second)
    if texts:
        return layout_of(our_name, site, words_place("subtitle", texts[0], (*lines, 18.0)))
    title = site.theirs.title
    area = site.area
    if title is not None and title.box.bottom < site.theirs.page.height - 100:
        below = site.theirs.page.height - 40 - title.box.bottom
        area = placed(title).room._replace(y=title.box.bottom + 8, height=below)
    return layout_of(our_name, site, box_place("subtitle", area, plain_style(24), lines, site))


def _content(site: Site, key: str, box: Box) -> Placeholder:
    """A list in the body of theirs, moved to stand in a box; or in a box of its own."""
    if site.theirs.texts and site.choice.use == "content":
        place = site.theirs.texts[0]
        moved = None if outer(place, box) == place.box else outer(place, box)
        return list_place(key, place, moved)
    ours = LAYOUTS["Points"]["body"]
    return replace(
        ours,
        key=key,
        kind="box",
        index=None,
        box=box,
        levels=tuple(site.styled(style) for style in ours.levels),
    )


def _whole(site: Site) -> Box:
    """The room of their body where the list has it to itself."""
    if site.theirs.texts and site.choice.use == "content":
        return placed(site.theirs.texts[0]).room
    return site.area


def _points(our_name: str, site: Site) -> Layout:
    return layout_of(our_name, site, _content(site, "body", _whole(site)))


def _steps(our_name: str, site: Site) -> Layout:
    return layout_of(our_name, site, numbered(_content(site, "body", site.below_tag)))


def _outcomes(our_name: str, site: Site) -> Layout:
    area, aim_pt = site.area, 54
    body = numbered(_content(site, "body", area._replace(height=area.height - aim_pt - 8)))
    foot = Box(area.x, area.bottom - aim_pt, area.width, aim_pt)
    aim = replace(box_place("aim", foot, plain_style(20, "muted"), (20,), site), anchor="b")
    return layout_of(our_name, site, body, aim)


def _sources(our_name: str, site: Site) -> Layout:
    area = site.area
    side = min(190.0, area.width * 0.28, area.height * 0.55)
    code = Placeholder(key="code", kind="box", box=Box(area.right - side, area.y, side, side))
    address_box = Box(area.right - side, area.y + side + 6, side, area.height - side - 6)
    address = box_place("address", address_box, plain_style(18), (18, 16), site)
    body = _content(site, "body", area._replace(width=area.width - side - 28))
    plain: dict[str, object] = {"bullet": "none", "hang_pt": 0}
    first = replace(body.levels[0], size_pt=24, bold=True, after_em=0.08, **plain)  # type: ignore[arg-type]
    second = replace(body.levels[1], size_pt=20, bold=False, after_em=0.7, **plain)  # type: ignore[arg-type]
    listed = replace(
        body,
        levels=(first, second),
        steps=(Step((24, 20)), Step((22, 20)), Step((20, 20))),
    )
    return layout_of(our_name, site, listed, code, address)


def _alone(our_name: str, site: Site) -> Layout:
    """A slide whose title is all that it says, or nearly."""
    layout = layout_of(our_name, site)
    if site.choice.use == "section":
        return layout
    title, area = layout["title"], site.area
    top = min(title.box.y, area.y)
    raised = replace(title, box=_below(title, area, top), is_moved=True, anchor="t")
    return replace(layout, parts=(raised,))


def _below(title: Placeholder, area: Box, top: float) -> Box:
    return Box(title.box.x, top, title.box.width, area.bottom - top)


def _quote(our_name: str, site: Site) -> Layout:
    layout = _alone(our_name, site)
    title = layout["title"]
    # A quotation is longer than a title; it may be as small as a list.
    roomier = replace(title, steps=(*title.steps, *steps(24)))
    layout = replace(layout, parts=(roomier,))
    sizes = (24.0, 22.0, 20.0)
    if site.choice.use == "section" and site.theirs.texts:
        by = words_place("by", site.theirs.texts[0], sizes)
        return replace(layout, parts=(*layout.parts, by))
    area = site.area
    foot = Box(area.x, area.bottom - 44, area.width, 44)
    by = replace(box_place("by", foot, plain_style(24, "muted"), sizes, site), anchor="b")
    title = layout["title"]
    shorter = title
    if site.choice.use != "section":
        height = title.box.height - 52
        shorter = replace(title, box=title.box._replace(height=height))
    return replace(layout, parts=(shorter, by))


_QUESTION_SIZES = (36.0, 32.0, 28.0, 24.0)
_LEAST_QUESTION_PT = 64


def _question_room(site: Site, place: Place) -> Box:
    """The room of the text of a section's slide, as far down as nothing stands in its way."""
    room = placed(place).room
    title = site.theirs.title
    if title is not None and title.box.y > place.box.y:
        return room
    return room._replace(height=max(room.height, min(site.area.bottom, room.y + 220) - room.y))


def _activity(our_name: str, site: Site) -> Layout:
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


def _columns(our_name: str, site: Site) -> Layout:
    texts = site.theirs.texts
    sizes = (24.0, 22.0, 20.0)
    if site.choice.use == "comparison" and len(texts) >= 4:
        by_height = sorted(texts[:4], key=lambda place: place.box.height)
        heads = sorted(by_height[:2], key=lambda place: place.box.x)
        bodies = sorted(by_height[2:], key=lambda place: place.box.x)
        parts = [words_place(f"head-{n}", place, sizes) for n, place in enumerate(heads, 1)]
        parts += [_half(f"body-{n}", place) for n, place in enumerate(bodies, 1)]
        return layout_of(our_name, site, *parts)
    if site.choice.use == "two" and len(texts) >= 2:
        parts = []
        for number, place in enumerate(sorted(texts[:2], key=lambda each: each.box.x), 1):
            room = placed(place).room
            head = Box(room.x, room.y, room.width, 36)
            below = Box(room.x, room.y + 44, room.width, room.height - 44)
            parts.append(box_place(f"head-{number}", head, plain_style(24, bold=True), sizes, site))
            parts.append(_half(f"body-{number}", place, outer(place, below)))
        return layout_of(our_name, site, *parts)
    return drawn_layout(our_name, site, Box(80, 148, 800, 326), site.area)


def _half(key: str, place: Place, box: Box | None = None) -> Placeholder:
    body = list_place(key, place, box)
    first, second = body.levels
    return replace(body, levels=(first.at(24), second.at(20)), steps=BODY_STEPS[2:])


def _picture(our_name: str, site: Site) -> Layout:
    pictures = [place for place in site.theirs.objects if place.kind == "pic"]
    if site.choice.use == "picture" and pictures and site.theirs.texts:
        place = pictures[0]
        shown = Placeholder(key="picture", kind="pic", index=place.index, box=place.box)
        caption = words_place("caption", site.theirs.texts[0], (24.0, 22.0, 20.0, 18.0))
        return layout_of(our_name, site, shown, caption)
    area = site.area
    share = area.width * 0.36
    caption = box_place(
        "caption",
        area._replace(width=share),
        replace(plain_style(24), after_em=0.42),
        (24, 22, 20),
        site,
    )
    left = area.x + share + 24
    shown = Placeholder(
        key="picture", kind="box", box=area._replace(x=left, width=area.right - left)
    )
    return layout_of(our_name, site, shown, caption)


def _timetable(our_name: str, site: Site) -> Layout:
    area = site.area
    style = plain_style(20)
    key = box_place("key", Box(area.right - 190, area.y - 6, 190, 28), style, (20,), site)
    table = Placeholder(
        key="table", kind="box", box=Box(area.x, area.y + 26, area.width, area.height - 26)
    )
    return layout_of(our_name, site, replace(key, anchor="ctr"), table)


def _table(our_name: str, site: Site) -> Layout:
    return layout_of(our_name, site, Placeholder(key="table", kind="box", box=site.area))


def _first_step(our_name: str, site: Site) -> Layout:
    return layout_of(our_name, site, Placeholder(key="table", kind="box", box=site.below_tag))


def _in(ours: Box, *, is_tagged: bool = False) -> Callable[[str, Site], Layout]:
    """Our own layout, from a rectangle of ours to theirs."""

    def drawn(our_name: str, site: Site) -> Layout:
        return drawn_layout(our_name, site, ours, site.below_tag if is_tagged else site.area)

    return drawn


_RECIPES: Mapping[SlideKind, Callable[[str, Site], Layout]] = {
    "title": _opening,
    "outcomes": _outcomes,
    "timetable": _timetable,
    "activity": _activity,
    "steps": _steps,
    "points": _points,
    "columns": _columns,
    "statement": _alone,
    "quote": _quote,
    "compare": _in(Box(80, 142, 800, 338)),
    "habit": _in(Box(80, 142, 800, 342)),
    "picture": _picture,
    "table": _table,
    "chart": _in(Box(80, 148, 800, 332)),
    "break": _in(Box(80, 120, 800, 352)),
    "debrief": _in(Box(CONTENT.x, 56, CONTENT.width, 420), is_tagged=True),
    "first-step": _first_step,
    "sources": _sources,
}


def build(our_name: str, kind: SlideKind, site: Site) -> Layout:
    """Our layout of that name on the council's."""
    return _RECIPES[kind](our_name, site)
