"""Lists on a council's layouts: points, steps, outcomes, sources, and columns side by side."""

from __future__ import annotations

from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.corporate.areas import placed
from facilitator.rendering.pptx.corporate.pieces import (
    Site,
    box_place,
    drawn_layout,
    layout_of,
    list_place,
    numbered,
    outer,
    words_place,
)
from facilitator.rendering.pptx.corporate.places import Place
from facilitator.rendering.pptx.fit import BODY_STEPS, Step
from facilitator.rendering.pptx.layouts import LAYOUTS
from facilitator.rendering.pptx.layouts.measures import plain_style
from facilitator.rendering.pptx.layouts.parts import Layout, Placeholder


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


def points(our_name: str, site: Site) -> Layout:
    return layout_of(our_name, site, _content(site, "body", _whole(site)))


def numbered_steps(our_name: str, site: Site) -> Layout:
    return layout_of(our_name, site, numbered(_content(site, "body", site.below_tag)))


#: What the session is for takes two lines at the foot of its outcomes, and three where lines are
#: shorter than on our own layout.
_AIM_PT, _TALL_AIM_PT, _WIDE_PT = 54, 80, 780


def outcomes(our_name: str, site: Site) -> Layout:
    area = site.area
    aim_pt = _AIM_PT if area.width >= _WIDE_PT else _TALL_AIM_PT
    body = numbered(_content(site, "body", area._replace(height=area.height - aim_pt - 8)))
    foot = Box(area.x, area.bottom - aim_pt, area.width, aim_pt)
    aim = replace(box_place("aim", foot, plain_style(20, "muted"), (20,), site), anchor="b")
    return layout_of(our_name, site, body, aim)


def sources(our_name: str, site: Site) -> Layout:
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


def columns(our_name: str, site: Site) -> Layout:
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
