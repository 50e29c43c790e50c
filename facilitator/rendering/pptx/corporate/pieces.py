"""What our layouts on a council's are made of: its placeholders, and boxes of our own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.corporate.areas import TITLE_GAP_PT, TITLE_PT
from facilitator.rendering.pptx.corporate.choosing import Choice
from facilitator.rendering.pptx.corporate.palette import Palette
from facilitator.rendering.pptx.corporate.places import CouncilLayout, Place
from facilitator.rendering.pptx.corporate.rooms import beside
from facilitator.rendering.pptx.fit import BODY_STEPS, Step
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.layouts.measures import heading_style, steps
from facilitator.rendering.pptx.layouts.parts import UNMOVED, Foot, Layout, Mapped, Placeholder
from facilitator.rendering.pptx.style import TextStyle

TAG_PT, TAG_GAP_PT = 34, 14
#: A title that is smaller than the list below it was never meant for a wall.
_LEAST_TITLE_PT, _LIFTED_TITLE_PT = 24, 28
_LEAST_BODY_PT, _LEAST_SECOND_PT = 24, 20
_LEAST_GAP_EM = 0.1
_LEAST_LINE_PERCENT, _LEAST_LIFTED_GAP_EM, _MOST_HANG_EM = 90, 0.25, 1.1
#: Between a box and its words, where neither slide nor layout says (ECMA-376 1, 21.1.2.1.1).
_USUAL_INSETS_PT = (7.2, 3.6, 7.2, 3.6)
_LOGO_GAP_PT, _LEAST_TITLE_SHARE = 4, 0.6
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
        taken = TAG_PT + TAG_GAP_PT
        return Box(self.area.x, self.area.y + taken, self.area.width, self.area.height - taken)

    @property
    def tag(self) -> Box:
        return self.area._replace(height=TAG_PT)


def layout_of(
    our_name: str, site: Site, *parts: Placeholder, frame: Mapped | None = None
) -> Layout:
    return Layout(
        name=our_name,
        parts=(_title(site), *parts),
        is_ours=False,
        frame=frame or UNMOVED,
        palette=site.palette.changes,
        tag=site.tag,
        middle_pt=site.area.x + site.area.width / 2,
        link_role="ink" if site.palette.has_faint_links else None,
        foot=tuple(_foot(place) for place in site.theirs.feet),
    )


def _foot(place: Place) -> Foot:
    inner = place.box.width - place.insets[0] - place.insets[2]
    words = "" if place.words in _NO_WORDS else place.words
    return Foot(place.kind, place.index, words, inner, readable(place, 0))


def readable(place: Place, level: int) -> TextStyle:
    """A level as its layout gives it, in ink where it would be too faint."""
    style = place.levels[level]
    return replace(style, role="ink") if place.is_faint[level] else style


def _title(site: Site) -> Placeholder:
    place = site.theirs.title
    if place is None:
        left, _, right, _ = _USUAL_INSETS_PT
        area = site.area
        top = area.y - TITLE_PT - TITLE_GAP_PT
        box = Box(area.x - left, top, area.width + left + right, TITLE_PT)
        style = site.styled(heading_style(36))
        return Placeholder(
            key="title",
            kind="title",
            box=box,
            insets=_USUAL_INSETS_PT,
            levels=(style,),
            given=(_NO_STYLE,),
            steps=steps(36, 32, 28),
            is_moved=True,
        )
    # Whole sentences in capitals are hard to read.
    style = replace(readable(place, 0), caps=False)
    if style.size_pt < _LEAST_TITLE_PT:
        style = style.at(_LIFTED_TITLE_PT)
    box = _beside_logos(place, site.theirs)
    return Placeholder(
        key="title",
        kind=place.kind,
        index=place.index,
        box=box,
        insets=place.insets,
        levels=(style,),
        given=place.levels[:1],
        is_moved=place.is_shared or box != place.box,
        is_turned=place.is_turned,
        steps=title_steps(style.size_pt, 36, 32, 28),
    )


def _beside_logos(place: Place, layout: CouncilLayout) -> Box:
    """The box of a title, without what lies under a logo, as long as most of it is left."""
    box = place.box
    for logo in layout.logos:
        narrower = beside(box, logo, _LOGO_GAP_PT, is_centred=place.levels[0].align == "ctr")
        if narrower.width >= _LEAST_TITLE_SHARE * place.box.width:
            box = narrower
    return box


def title_steps(size_pt: float, *smaller: float) -> tuple[Step, ...]:
    return steps(size_pt, *(size for size in smaller if size < size_pt))


def list_place(key: str, place: Place, box: Box | None = None) -> Placeholder:
    """A list in a placeholder of theirs, lifted to a size that can be read at the back."""
    first, second = readable(place, 0), readable(place, 1)
    if not place.has_bullets and first.after_em < _LEAST_GAP_EM:
        # Neither marks nor gaps: nobody designed it, and points would run into each other.
        first = replace(first, bullet="dot", hang_pt=26, after_em=0.5)
    largest = max(_LEAST_BODY_PT, first.size_pt)
    lower = max(_LEAST_SECOND_PT, min(second.size_pt, largest))
    first, second = _lifted(first, largest), _lifted(second, lower)
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
        levels=(first, second),
        given=place.levels[:2],
        steps=(Step((largest, lower), share), *smaller),
    )


def _lifted(style: TextStyle, size_pt: float) -> TextStyle:
    """A style of small type at a size that it was not designed for: its marks need more room, and
    its lines and points a little air."""
    if size_pt <= style.size_pt:
        return style.at(size_pt)
    return replace(
        style,
        size_pt=size_pt,
        hang_pt=max(style.hang_pt, min(_MOST_HANG_EM, style.hang_pt / style.size_pt) * size_pt),
        line_percent=max(_LEAST_LINE_PERCENT, style.line_percent),
        after_em=max(_LEAST_LIFTED_GAP_EM, style.after_em),
    )


def numbered(place: Placeholder) -> Placeholder:
    first, *others = place.levels
    numbered = replace(first, bullet="number", hang_pt=max(first.hang_pt, 1.5 * first.size_pt))
    return replace(place, levels=(numbered, *others))


def words_place(
    key: str, place: Place, sizes: tuple[float, ...], box: Box | None = None
) -> Placeholder:
    """A few words in a placeholder of theirs, in the largest of some sizes that fits; they are no
    list, and have no marks."""
    style = _lifted(readable(place, 0), sizes[0])
    if place.has_bullets:
        style = replace(style, bullet="none", hang_pt=0)
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


def box_place(
    key: str, box: Box, style: TextStyle, sizes: tuple[float, ...], site: Site
) -> Placeholder:
    return Placeholder(
        key=key, kind="box", box=box, levels=(site.styled(style),), steps=steps(*sizes)
    )


def outer(place: Place, room: Box) -> Box:
    """The box of a placeholder whose text is to stand in `room`."""
    left, top, right, bottom = place.insets
    return Box(room.x - left, room.y - top, room.width + left + right, room.height + top + bottom)


def drawn_layout(our_name: str, site: Site, ours: Box, theirs: Box) -> Layout:
    """All of our own layout but its title and feet, mapped from a rectangle of ours: some reach
    into our margin, which is not theirs."""
    frame = Mapped(ours, theirs)
    parts = [
        replace(
            place,
            kind="box",
            index=None,
            box=_as_far_as(theirs.right, frame.at(place.box)),
            levels=tuple(site.styled(style) for style in place.levels),
        )
        for place in LAYOUTS[our_name].placeholders()
        if place.key not in ("title", "footer", "number", "total")
    ]
    return layout_of(our_name, site, *parts, frame=frame)


def _as_far_as(right: float, box: Box) -> Box:
    return box._replace(width=min(box.right, right) - box.x)
