"""Which layout of a council's template serves which kind of slide, and why.

First comes what the brand file says, then a layout that is called like our kind, then one with a
usual name, then one that holds the right placeholders. A layout's position is never a reason:
templates are rearranged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple, get_args

from facilitator.rendering.pptx.corporate.places import CouncilLayout, Place, SlideKind
from facilitator.rendering.pptx.corporate.usual_names import Use, plain_name, usual_use

KINDS: tuple[SlideKind, ...] = get_args(SlideKind)

_LIST: tuple[Use, ...] = ("content", "title only")
_ALONE: tuple[Use, ...] = ("section", "title only", "content")
_DRAWN: tuple[Use, ...] = ("title only", "content", "section")

#: Kind -> what it would like to use, the best first.
WANTED: Mapping[SlideKind, tuple[Use, ...]] = {
    **dict.fromkeys(KINDS, _DRAWN),
    "title": ("title", "section", "title only", "content"),
    "outcomes": _LIST,
    "points": _LIST,
    "steps": _LIST,
    "sources": _LIST,
    "columns": ("comparison", "two", *_DRAWN),
    "statement": _ALONE,
    "quote": _ALONE,
    "activity": _ALONE,
    "image": ("picture", *_DRAWN),
}


#: What a layout for a kind is called in the plan is not what designers call it.
_ALSO_CALLED: Mapping[SlideKind, str] = {"image": "picture"}
_LEAST_TITLE_PT = 24
_NO_TITLE = "none has a title, so slides bring their own"
_TOUCH_PT = 12
#: Of the page.
_COLUMN_SHARE = 0.09


class Choice(NamedTuple):
    layout: CouncilLayout
    use: Use
    reason: str


def choose(
    layouts: Sequence[CouncilLayout], wishes: Mapping[str, CouncilLayout]
) -> dict[SlideKind, Choice]:
    """A layout for every kind. `wishes` are those of the brand file, by kind. Layouts of the first
    master come before others, so that a deck keeps one look."""
    return {kind: _choice(kind, layouts, wishes) for kind in KINDS}


def _choice(
    kind: SlideKind, layouts: Sequence[CouncilLayout], wishes: Mapping[str, CouncilLayout]
) -> Choice:
    if kind in wishes:
        layout = wishes[kind]
        return Choice(layout, _use_of(layout, WANTED[kind]), "the brand file says so")
    masters = dict.fromkeys(layout.master for layout in layouts)
    in_order = sorted(masters, key=lambda each: not _is_usable(each, layouts))
    # A cover is often the only layout of a master of its own: it comes before stand-ins for one.
    tries: tuple[tuple[Use, ...], ...] = (
        (("title",), WANTED[kind]) if kind == "title" else (WANTED[kind],)
    )
    for wanted, master in product(tries, in_order):
        own = [layout for layout in layouts if layout.master == master]
        found = _by_name(kind, own) or _by_use(kind, own, wanted)
        if found:
            return found
    fullest = max(layouts, key=lambda each: (each.title is not None, len(each.texts)))
    return Choice(
        fullest,
        _use_of(fullest, WANTED[kind]),
        _NO_TITLE if fullest.title is None else "no other has a title",
    )


def _is_usable(master: str, layouts: Sequence[CouncilLayout]) -> bool:
    """Whether a master has a layout for a list, with the title above it."""
    return any(
        layout.title is not None and layout.title.box.y < layout.texts[0].box.y
        for layout in layouts
        if layout.master == master and _is_content(layout)
    )


def _by_name(kind: SlideKind, layouts: Iterable[CouncilLayout]) -> Choice | None:
    if kind == "title":
        return None  # what everybody calls "Title" is a usual name, below
    names = {plain_name(kind), _ALSO_CALLED.get(kind, plain_name(kind))}
    for layout in layouts:
        if plain_name(layout.name) in names and layout.title:
            return Choice(layout, _use_of(layout, WANTED[kind]), f"it is called “{layout.name}”")
    return None


def _by_use(
    kind: SlideKind, layouts: Sequence[CouncilLayout], wanted: Sequence[Use]
) -> Choice | None:
    for use in wanted:
        layouts_for_use = list(layouts)
        if kind == "activity" and use == "section":
            layouts_for_use = [each for each in layouts if _asks_under_title(each)]
        named = [
            each for each in layouts_for_use if usual_use(each.name) == use and _serves(each, use)
        ]
        if named:
            return Choice(named[0], use, f"its name, “{named[0].name}”")
        holding = [each for each in layouts_for_use if _SIGNS[use](each)]
        free = [each for each in holding if usual_use(each.name) in (None, use)]
        if free:
            best = max(free, key=_weight)
            return Choice(best, use, f"the places that it holds ({held(best)})")
    return None


def _asks_under_title(layout: CouncilLayout) -> bool:
    """Whether the question to the room would stand under the title, as on other slides."""
    if layout.title is None or not layout.texts:
        return False
    return layout.texts[0].box.y >= layout.title.box.bottom - _TOUCH_PT


def held(layout: CouncilLayout) -> str:
    """The places of a layout in words: "title, 2 obj"."""
    counts: dict[str, int] = {}
    for place in ((layout.title,) if layout.title else ()) + layout.objects:
        counts[place.kind] = counts.get(place.kind, 0) + 1
    return ", ".join(kind if count == 1 else f"{count} {kind}" for kind, count in counts.items())


def _use_of(layout: CouncilLayout, wanted: Sequence[Use]) -> Use:
    """How a kind makes use of a layout that is given."""
    fitting = [use for use in wanted if usual_use(layout.name) == use and _serves(layout, use)]
    fitting += [use for use in wanted if _SIGNS[use](layout)]
    fitting += [use for use in wanted if _serves(layout, use)]
    return fitting[0] if fitting else "title only"


def _weight(layout: CouncilLayout) -> float:
    return sum(place.area for place in layout.texts)


def _serves(layout: CouncilLayout, use: Use) -> bool:
    """Whether a layout holds what that use of it needs at least."""
    if layout.title is None:
        return False
    needed: dict[Use, bool] = {
        "content": bool(layout.texts) and _is_large(layout, layout.texts[0]),
        "two": len(_columns(layout)) >= 2,
        "comparison": len(layout.texts) >= 4 and len(_columns(layout)) >= 2,
        "picture": _is_picture(layout),
    }
    return needed.get(use, True)


def _pictures(layout: CouncilLayout) -> int:
    return sum(1 for place in layout.objects if place.kind == "pic")


def _is_large(layout: CouncilLayout, place: Place) -> bool:
    return place.area > 0.2 * layout.page.width * layout.page.height


def _columns(layout: CouncilLayout) -> list[Place]:
    """Places that have room for a list, if not for the whole width of one."""
    least = _COLUMN_SHARE * layout.page.width * layout.page.height
    return [place for place in layout.texts if place.area > least]


def _is_title(layout: CouncilLayout) -> bool:
    kinds = {place.kind for place in layout.places}
    return layout.title is not None and ("ctrTitle" in kinds or "subTitle" in kinds)


def _is_content(layout: CouncilLayout) -> bool:
    alone = len(layout.objects) == 1 and len(layout.texts) == 1
    return layout.title is not None and alone and _is_large(layout, layout.texts[0])


def _is_section(layout: CouncilLayout) -> bool:
    title = layout.title
    if title is None or _is_title(layout):
        return False
    return layout.type == "secHead" or (
        len(layout.objects) == 1
        and len(layout.texts) == 1
        and not _is_large(layout, layout.texts[0])
    )


def _is_title_only(layout: CouncilLayout) -> bool:
    title = layout.title
    return title is not None and title.kind == "title" and not layout.objects


def _is_two(layout: CouncilLayout) -> bool:
    if layout.title is None or len(layout.objects) != 2 or len(layout.texts) != 2:
        return False
    first, second = layout.texts
    apart = first.box.right <= second.box.x + 2 or second.box.right <= first.box.x + 2
    return apart and len(_columns(layout)) == 2 and 0.7 < first.area / max(1.0, second.area) < 1.4


def _is_comparison(layout: CouncilLayout) -> bool:
    if layout.title is None or len(layout.texts) != 4 or len(layout.objects) != 4:
        return False
    heights = sorted(place.box.height for place in layout.texts)
    return heights[1] < 0.5 * heights[2]


def _is_picture(layout: CouncilLayout) -> bool:
    """With a title that can be read at the back."""
    title = layout.title
    if title is None or title.levels[0].size_pt < _LEAST_TITLE_PT:
        return False
    return _pictures(layout) == 1 and len(layout.texts) == 1


_SIGNS: Mapping[Use, Callable[[CouncilLayout], bool]] = {
    "title": _is_title,
    "content": _is_content,
    "section": _is_section,
    "title only": _is_title_only,
    "comparison": _is_comparison,
    "two": _is_two,
    "picture": _is_picture,
}
