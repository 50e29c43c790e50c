"""Our layouts, drawn within a council's: words go into its placeholders where it has fitting ones,
and into boxes within its body's rectangle where it has not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from facilitator.rendering.pptx.corporate.choosing import Choice
from facilitator.rendering.pptx.corporate.palette import Palette
from facilitator.rendering.pptx.corporate.places import CouncilLayout, Place, SlideKind
from facilitator.rendering.pptx.fit import BODY_STEPS, Step
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.layouts.grid import CONTENT, heading_style, plain_style, steps
from facilitator.rendering.pptx.layouts.parts import UNMOVED, Foot, Layout, Mapped, Placeholder
from facilitator.rendering.pptx.style import Box, TextStyle

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

_TAG_PT, _TAG_GAP_PT = 34, 14
_LEAST_BODY_PT, _LEAST_SECOND_PT = 24, 20
_MARGIN_SHARE = 1 / 12
#: What programs put into a footer that nobody has filled.
_NO_WORDS = ("Footer", "<footer>", "Footer text", "‹#›")
#: A style that differs from any: what a layout without a title would have given.
_NO_STYLE = TextStyle(size_pt=0, role="given", bullet="given")

Styled = Callable[[TextStyle], TextStyle]


@dataclass(frozen=True)
class Site:
    """Where a layout of ours is built: the council's layout, the rectangle for what we draw, its
    colours, and the letters of its fonts."""

    choice: Choice
    area: Box
    palette: Palette
    styled: Styled

    @property
    def theirs(self) -> CouncilLayout:
        return self.choice.layout

    @property
    def below_tag(self) -> Box:
        taken = _TAG_PT + _TAG_GAP_PT
        return Box(self.area.x, self.area.y + taken, self.area.width, self.area.height - taken)

    @property
    def tag(self) -> Box:
        return self.area._replace(height=_TAG_PT)


def free_area(layout: CouncilLayout, content: CouncilLayout | None) -> Box:
    """The rectangle in which a layout leaves room: that of the body of the template's content
    layout, as far as this layout's title and feet let it."""
    page = layout.page
    title, source = layout.title, content.texts[0] if content and content.texts else None
    if source is not None:
        area = placed(source).room
    else:
        margin = page.width * _MARGIN_SHARE
        area = Box(margin, 140, page.width - 2 * margin, 340)
        if title is not None and title.box.width > page.width / 2:
            inner = placed(title).room
            area = Box(inner.x, area.y, inner.width, area.height)
    top = area.y
    if title is not None and title.box.y < page.height / 3:
        # A title that is set at its foot fills its box; another seldom does.
        top = max(top, min(title.box.bottom, page.height * 0.4))
    below = [title.box.y - 8] if title is not None and title.box.y > area.y + 100 else []
    bottom = min(
        [area.bottom, *below, *(foot.box.y - 4 for foot in layout.feet if foot.box.y > 400)]
    )
    return Box(area.x, top, area.width, max(120.0, bottom - top))


def placed(place: Place) -> Placeholder:
    return Placeholder(key="", kind=place.kind, box=place.box, insets=place.insets)


def build(our_name: str, kind: SlideKind, site: Site) -> Layout:
    """Our layout of that name on the council's."""
    return _RECIPES[kind](our_name, site)


# -- pieces -----------------------------------------------------------------------------------


def _layout(our_name: str, site: Site, *parts: Placeholder, frame: Mapped | None = None) -> Layout:
    return Layout(
        name=our_name,
        parts=(_title(site), *parts),
        is_ours=False,
        frame=frame or UNMOVED,
        palette=site.palette.changes,
        tag=site.tag,
        link_role="ink" if site.palette.has_faint_links else None,
        foot=tuple(_foot(place) for place in site.theirs.feet),
    )


def _foot(place: Place) -> Foot:
    inner = place.box.width - place.insets[0] - place.insets[2]
    words = "" if place.words in _NO_WORDS else place.words
    return Foot(place.kind, place.index, words, inner, _readable(place, 0))


def _readable(place: Place, level: int) -> TextStyle:
    """A level as its layout gives it, in ink where it would be too faint."""
    style = place.levels[level]
    return replace(style, role="ink") if place.is_faint[level] else style


def _title(site: Site) -> Placeholder:
    place = site.theirs.title
    if place is None:
        area = site.area
        box = Box(area.x, max(24, area.y - 96), area.width, 88)
        style = site.styled(heading_style(36))
        return Placeholder(
            key="title",
            kind="title",
            box=box,
            levels=(style,),
            given=(_NO_STYLE,),
            steps=steps(36, 32, 28),
            is_moved=True,
        )
    # Whole sentences in capitals are hard to read.
    style = replace(_readable(place, 0), caps=False)
    return Placeholder(
        key="title",
        kind=place.kind,
        index=place.index,
        box=place.box,
        insets=place.insets,
        levels=(style,),
        given=place.levels[:1],
        is_moved=place.is_shared,
        steps=_from(style.size_pt, 36, 32, 28),
    )


def _from(size_pt: float, *smaller: float) -> tuple[Step, ...]:
    return steps(size_pt, *(size for size in smaller if size < size_pt))


def _body(key: str, place: Place, box: Box | None = None) -> Placeholder:
    """A list in a placeholder of theirs, lifted to a size that can be read at the back."""
    first, second = _readable(place, 0), _readable(place, 1)
    largest = max(_LEAST_BODY_PT, first.size_pt)
    lower = max(_LEAST_SECOND_PT, min(second.size_pt, largest))
    share = 0.8 if largest >= 32 else 0.88 if largest >= 28 else 1.0
    smaller = tuple(step for step in BODY_STEPS if step.sizes_pt[0] < largest)
    return Placeholder(
        key=key,
        kind=place.kind,
        index=place.index,
        box=box or place.box,
        is_moved=box is not None or place.is_shared,
        insets=place.insets,
        anchor=place.anchor,
        levels=(first.at(largest), second.at(lower)),
        given=place.levels[:2],
        steps=(Step((largest, lower), share), *smaller),
    )


def _numbered(place: Placeholder) -> Placeholder:
    first, *others = place.levels
    numbered = replace(first, bullet="number", hang_pt=max(first.hang_pt, 1.5 * first.size_pt))
    return replace(place, levels=(numbered, *others))


def _words(key: str, place: Place, sizes: tuple[float, ...], box: Box | None = None) -> Placeholder:
    """A few words in a placeholder of theirs, in the largest of some sizes that fits."""
    style = replace(_readable(place, 0), size_pt=sizes[0])
    return Placeholder(
        key=key,
        kind=place.kind,
        index=place.index,
        box=box or place.box,
        is_moved=box is not None or place.is_shared,
        insets=place.insets,
        anchor=place.anchor,
        levels=(style,),
        given=place.levels[:1],
        steps=steps(*sizes),
    )


def _box(key: str, box: Box, style: TextStyle, sizes: tuple[float, ...], site: Site) -> Placeholder:
    return Placeholder(
        key=key, kind="box", box=box, levels=(site.styled(style),), steps=steps(*sizes)
    )


def _outer(place: Place, room: Box) -> Box:
    """The box of a placeholder whose text is to stand in `room`."""
    left, top, right, bottom = place.insets
    return Box(room.x - left, room.y - top, room.width + left + right, room.height + top + bottom)


def _drawn(our_name: str, site: Site, ours: Box, theirs: Box) -> Layout:
    """All of our own layout but its title and feet, mapped from a rectangle of ours."""
    frame = Mapped(ours, theirs)
    parts = [
        replace(
            place,
            kind="box",
            index=None,
            box=frame.at(place.box),
            levels=tuple(site.styled(style) for style in place.levels),
        )
        for place in LAYOUTS[our_name].placeholders()
        if place.key not in ("title", "footer", "number", "total")
    ]
    return _layout(our_name, site, *parts, frame=frame)


# -- recipes ----------------------------------------------------------------------------------


def _opening(our_name: str, site: Site) -> Layout:
    texts = site.theirs.texts
    lines = (24.0, 22.0, 20.0)
    if len(texts) >= 2 and texts[0].box.y < texts[1].box.y:
        first, second = _words("subtitle", texts[0], lines), _words("when", texts[1], lines[1:])
        return _layout(our_name, site, first, second)
    if texts:
        return _layout(our_name, site, _words("subtitle", texts[0], (*lines, 18.0)))
    title = site.theirs.title
    area = site.area
    if title is not None and title.box.bottom < site.theirs.page.height - 100:
        below = site.theirs.page.height - 40 - title.box.bottom
        area = placed(title).room._replace(y=title.box.bottom + 8, height=below)
    return _layout(our_name, site, _box("subtitle", area, plain_style(24), lines, site))


def _content(site: Site, key: str, box: Box) -> Placeholder:
    """A list in the body of theirs, moved to stand in a box; or in a box of its own."""
    if site.theirs.texts and site.choice.use == "content":
        place = site.theirs.texts[0]
        moved = None if _outer(place, box) == place.box else _outer(place, box)
        return _body(key, place, moved)
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
    return _layout(our_name, site, _content(site, "body", _whole(site)))


def _steps(our_name: str, site: Site) -> Layout:
    return _layout(our_name, site, _numbered(_content(site, "body", site.below_tag)))


def _outcomes(our_name: str, site: Site) -> Layout:
    area, aim_pt = site.area, 54
    body = _numbered(_content(site, "body", area._replace(height=area.height - aim_pt - 8)))
    foot = Box(area.x, area.bottom - aim_pt, area.width, aim_pt)
    aim = replace(_box("aim", foot, plain_style(20, "muted"), (20,), site), anchor="b")
    return _layout(our_name, site, body, aim)


def _sources(our_name: str, site: Site) -> Layout:
    area = site.area
    side = min(190.0, area.width * 0.28, area.height * 0.55)
    code = Placeholder(key="code", kind="box", box=Box(area.right - side, area.y, side, side))
    address_box = Box(area.right - side, area.y + side + 6, side, area.height - side - 6)
    address = _box("address", address_box, plain_style(18), (18, 16), site)
    body = _content(site, "body", area._replace(width=area.width - side - 28))
    plain: dict[str, object] = {"bullet": "none", "hang_pt": 0}
    first = replace(body.levels[0], size_pt=24, bold=True, after_em=0.08, **plain)  # type: ignore[arg-type]
    second = replace(body.levels[1], size_pt=20, bold=False, after_em=0.7, **plain)  # type: ignore[arg-type]
    listed = replace(
        body,
        levels=(first, second),
        steps=(Step((24, 20)), Step((22, 20)), Step((20, 20))),
    )
    return _layout(our_name, site, listed, code, address)


def _alone(our_name: str, site: Site) -> Layout:
    """A slide whose title is all that it says, or nearly."""
    layout = _layout(our_name, site)
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
    sizes = (24.0, 22.0, 20.0)
    if site.choice.use == "section" and site.theirs.texts:
        by = _words("by", site.theirs.texts[0], sizes)
        return replace(layout, parts=(*layout.parts, by))
    area = site.area
    foot = Box(area.x, area.bottom - 44, area.width, 44)
    by = replace(_box("by", foot, plain_style(24, "muted"), sizes, site), anchor="b")
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
    taken = _TAG_PT + _TAG_GAP_PT
    if site.choice.use == "section" and place and room.height - taken >= _LEAST_QUESTION_PT:
        below = Box(room.x, room.y + taken, room.width, room.height - taken)
        question = _words("invitation", place, _QUESTION_SIZES[1:], _outer(place, below))
        layout = _layout(our_name, site, question)
        return replace(layout, tag=room._replace(height=_TAG_PT))
    style = heading_style(40, 100)
    question = _box("invitation", site.below_tag, style, (40.0, *_QUESTION_SIZES), site)
    return _layout(our_name, site, question)


def _columns(our_name: str, site: Site) -> Layout:
    texts = site.theirs.texts
    sizes = (24.0, 22.0, 20.0)
    if site.choice.use == "comparison" and len(texts) >= 4:
        by_height = sorted(texts[:4], key=lambda place: place.box.height)
        heads = sorted(by_height[:2], key=lambda place: place.box.x)
        bodies = sorted(by_height[2:], key=lambda place: place.box.x)
        parts = [_words(f"head-{n}", place, sizes) for n, place in enumerate(heads, 1)]
        parts += [_half(f"body-{n}", place) for n, place in enumerate(bodies, 1)]
        return _layout(our_name, site, *parts)
    if site.choice.use == "two" and len(texts) >= 2:
        parts = []
        for number, place in enumerate(sorted(texts[:2], key=lambda each: each.box.x), 1):
            room = placed(place).room
            head = Box(room.x, room.y, room.width, 36)
            below = Box(room.x, room.y + 44, room.width, room.height - 44)
            parts.append(_box(f"head-{number}", head, plain_style(24, bold=True), sizes, site))
            parts.append(_half(f"body-{number}", place, _outer(place, below)))
        return _layout(our_name, site, *parts)
    return _drawn(our_name, site, Box(80, 148, 800, 326), site.area)


def _half(key: str, place: Place, box: Box | None = None) -> Placeholder:
    body = _body(key, place, box)
    first, second = body.levels
    return replace(body, levels=(first.at(24), second.at(20)), steps=BODY_STEPS[2:])


def _picture(our_name: str, site: Site) -> Layout:
    pictures = [place for place in site.theirs.objects if place.kind == "pic"]
    if site.choice.use == "picture" and pictures and site.theirs.texts:
        place = pictures[0]
        shown = Placeholder(key="picture", kind="pic", index=place.index, box=place.box)
        caption = _words("caption", site.theirs.texts[0], (24.0, 22.0, 20.0, 18.0))
        return _layout(our_name, site, shown, caption)
    area = site.area
    share = area.width * 0.36
    caption = _box(
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
    return _layout(our_name, site, shown, caption)


def _timetable(our_name: str, site: Site) -> Layout:
    area = site.area
    style = plain_style(20)
    key = _box("key", Box(area.right - 190, area.y - 6, 190, 28), style, (20,), site)
    table = Placeholder(
        key="table", kind="box", box=Box(area.x, area.y + 26, area.width, area.height - 26)
    )
    return _layout(our_name, site, replace(key, anchor="ctr"), table)


def _table(our_name: str, site: Site) -> Layout:
    return _layout(our_name, site, Placeholder(key="table", kind="box", box=site.area))


def _first_step(our_name: str, site: Site) -> Layout:
    return _layout(our_name, site, Placeholder(key="table", kind="box", box=site.below_tag))


def _in(ours: Box, *, is_tagged: bool = False) -> Callable[[str, Site], Layout]:
    """Our own layout, from a rectangle of ours to theirs."""

    def drawn(our_name: str, site: Site) -> Layout:
        return _drawn(our_name, site, ours, site.below_tag if is_tagged else site.area)

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
