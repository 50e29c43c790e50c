"""Where a council's layout leaves room: for what we draw, and for more words than it foresaw."""

from __future__ import annotations

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.corporate.places import CouncilLayout, Place
from facilitator.rendering.pptx.corporate.rooms import clear_of, shared_width
from facilitator.rendering.pptx.layouts.parts import Placeholder

#: The height of a title of our own, and the gap below it, where a layout has none.
TITLE_PT, TITLE_GAP_PT = 88, 8
_MARGIN_SHARE = 1 / 12
_LEAST_EDGE_PT = 24
_LEAST_HEIGHT_PT = 120
#: Feet stand in the last quarter of a page.
_FEET_SHARE = 0.74


def free_area(layout: CouncilLayout, content: CouncilLayout | None) -> Box:
    """The rectangle in which a layout leaves room: that of the body of the template's content
    layout, as far as this layout's title, feet and furniture let it."""
    source = content.texts[0] if content and content.texts else None
    area = _usual_area(layout)
    if source is not None:
        area = _widened(placed(source).room, layout)
    if layout.title is None:
        return _under_own_title(layout, area)
    area = _beyond_title(area, layout.title, layout)
    area = clear_of(area, (piece.frame for piece in layout.furniture))
    return _above_feet(area, layout)


def placed(place: Place) -> Placeholder:
    """A placeholder as wide and high as it is, with nothing said about its words."""
    return Placeholder(key="", kind=place.kind, box=place.box, insets=place.insets)


def is_beside(title: Box, area: Box) -> bool:
    """Whether a title stands in a column of its own, beside what it is about."""
    return shared_width(title, area) <= 0


def _usual_area(layout: CouncilLayout) -> Box:
    page, title = layout.page, layout.title
    margin = page.width * _MARGIN_SHARE
    area = Box(margin, 140, page.width - 2 * margin, page.height - 200)
    if title is not None and title.box.width > page.width / 2:
        inner = placed(title).room
        return area._replace(x=inner.x, width=inner.width)
    return area


def _widened(area: Box, layout: CouncilLayout) -> Box:
    """As wide as the title, where the body of lists leaves half of the page to a picture that is
    not there."""
    title = layout.title
    if title is None or area.width >= layout.page.width / 2:
        return area
    inner = placed(title).room
    wide = area._replace(x=inner.x, width=inner.width)
    return wide if wide.width > area.width and layout.is_clear(wide) else area


def _under_own_title(layout: CouncilLayout, area: Box) -> Box:
    """The rest of the page's clear room, below a title of ours at its head."""
    taken = TITLE_PT + TITLE_GAP_PT
    top = max(_LEAST_EDGE_PT, area.y - taken)
    whole = area._replace(y=top, height=area.bottom - top)
    clear = clear_of(_above_feet(whole, layout), (piece.frame for piece in layout.furniture))
    return Box(clear.x, clear.y + taken, clear.width, clear.height - taken)


def _beyond_title(area: Box, title: Place, layout: CouncilLayout) -> Box:
    """Below a title at the head of the page, or above one at its foot."""
    if is_beside(title.box, area):
        return area
    page = layout.page
    top = area.y
    if title.box.y < page.height / 3:
        # A title that is set at its foot fills its box; another seldom does.
        top = max(top, min(title.box.bottom, page.height * 0.4))
    bottom = area.bottom
    if title.box.y > area.y + 100:
        bottom = min(bottom, title.box.y - TITLE_GAP_PT)
    return area._replace(y=top, height=max(_LEAST_HEIGHT_PT, bottom - top))


def _above_feet(area: Box, layout: CouncilLayout) -> Box:
    line = _FEET_SHARE * layout.page.height
    feet = [
        foot.box.y - 4
        for foot in layout.feet
        if foot.box.y > line and shared_width(foot.box, area) > 0
    ]
    bottom = min([area.bottom, *feet])
    return area._replace(height=max(_LEAST_HEIGHT_PT, bottom - area.y))


def roomier(place: Place, layout: CouncilLayout) -> Box:
    """The box of a placeholder with the free room below it too, or above it where its words hang
    on its foot: as far as the next thing, or the edge of what is painted behind it."""
    box, page = place.box, layout.page
    things: list[Box] = [each.box for each in layout.places if each is not place]
    things += [piece.frame for piece in layout.furniture]
    in_column = [each for each in things if shared_width(each, box) > 0]
    edges = [edge for each in in_column for edge in (each.y, each.bottom)]
    if place.anchor == "b":
        above = [edge + TITLE_GAP_PT for edge in edges if edge <= box.y + 1]
        top = min(box.y, max([_LEAST_EDGE_PT, *above]))
        return box._replace(y=top, height=box.bottom - top)
    below = [edge - TITLE_GAP_PT for edge in edges if edge >= box.bottom - 1]
    bottom = max(box.bottom, min([page.height - _LEAST_EDGE_PT, *below]))
    return box._replace(height=bottom - box.y)
