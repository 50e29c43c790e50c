"""Which size text takes in its box, and how a list that is too long is divided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.measure import (
    FULL,
    level_of,
    line_count,
    longest_word,
    text_height,
)
from facilitator.rendering.pptx.paragraphs import Para
from facilitator.rendering.pptx.style import TextStyle

Item = TypeVar("Item")


class Step(NamedTuple):
    """Sizes of the levels, and the share of the box that text in them may fill: large type looks
    crowded long before it overflows. A step `for_words` is there for a long word; a text that is
    too long for the steps before it is told so, although it is set in this one."""

    sizes_pt: tuple[float, ...]
    share: float = 1.0
    for_words: bool = False


BODY_STEPS = (Step((32, 28), 0.8), Step((28, 24), 0.88), Step((24, 20)))
#: Where a list cannot be divided: a single item that is too long for a whole slide.
SMALL_STEPS = (Step((22, 20)), Step((20, 20)))
TITLE_STEPS = (Step((36,)), Step((32,)), Step((28,)))
#: A title in a narrow panel: at 28 points, some words are wider than that, and at 24 they are not.
SIDE_TITLE_STEPS = (*TITLE_STEPS, Step((26,), for_words=True), Step((24,), for_words=True))

#: Heights that differ by less are the same.
_HAIR_PT = 1e-6

#: How far type shrinks, beyond all steps, so that nothing hangs out of its box.
_LAST_RESORT = tuple(0.96**power for power in range(60))


class Fitting(NamedTuple):
    """Styles of the levels at the size taken. `share` of the text fits at the smallest size that
    is meant for it: 1, unless the text is too long."""

    levels: tuple[TextStyle, ...]
    share: float = 1.0
    long_word: str = ""


@lru_cache(maxsize=256)
def resized(levels: tuple[TextStyle, ...], step: Step) -> tuple[TextStyle, ...]:
    sizes = [*step.sizes_pt, *[step.sizes_pt[-1]] * len(levels)]
    return tuple(style.at(size) for style, size in zip(levels, sizes, strict=False))


def _lines(paragraphs: Sequence[Para], levels: Sequence[TextStyle], width_pt: float) -> int:
    return sum(line_count(each, level_of(each, levels), width_pt) for each in paragraphs)


def _share(
    paragraphs: Sequence[Para],
    levels: tuple[TextStyle, ...],
    box: Box,
    steps: Sequence[Step],
    max_lines: int,
) -> float:
    """How much of a text would fit at the smallest size that is meant for it."""
    smallest = resized(levels, [step for step in steps if not step.for_words][-1])
    if fits(paragraphs, smallest, box, max_lines):
        return 1.0
    share = box.height / max(1.0, text_height(paragraphs, smallest, box.width))
    if max_lines:
        share = min(share, max_lines / max(1, _lines(paragraphs, smallest, box.width)))
    return min(0.95, share)


def fits(
    paragraphs: Sequence[Para],
    levels: Sequence[TextStyle],
    box: Box,
    max_lines: int = 0,
) -> bool:
    """Whether the paragraphs, in these very styles, stay within the box and its lines."""
    if text_height(paragraphs, levels, box.width) > box.height:
        return False
    return not max_lines or _lines(paragraphs, levels, box.width) <= max_lines


def fit(
    paragraphs: Sequence[Para],
    levels: tuple[TextStyle, ...],
    box: Box,
    steps: Sequence[Step],
    max_lines: int = 0,
) -> Fitting:
    """The largest step in which text fits its box and no word is broken; else the largest in which
    it fits with words broken; else smaller type, with the share that should have been written."""
    word = _too_wide(paragraphs, resized(levels, steps[-1]), box)
    for step in steps:
        styles = resized(levels, step)
        room = box._replace(height=box.height * step.share)
        if not fits(paragraphs, styles, room, max_lines):
            continue
        if word or not _too_wide(paragraphs, styles, box):
            share = _share(paragraphs, levels, box, steps, max_lines) if step.for_words else 1.0
            return Fitting(styles, share, word)
    share = _share(paragraphs, levels, box, steps, max_lines)
    smallest = resized(levels, steps[-1])
    for factor in _LAST_RESORT:
        styles = tuple(style.at(style.size_pt * factor) for style in smallest)
        if fits(paragraphs, styles, box):
            break
    return Fitting(styles, share, word)


def _too_wide(paragraphs: Sequence[Para], levels: Sequence[TextStyle], box: Box) -> str:
    for each in paragraphs:
        style = level_of(each, levels)
        word, width = longest_word(each, style)
        if width > (box.width - style.hang_pt) * FULL:
            return word
    return ""


class Division(NamedTuple):
    """A list in parts that share one size; there is always one part, though it may be empty."""

    parts: list[list[Para]]
    fitting: Fitting


def divide(
    paragraphs: Sequence[Para],
    levels: tuple[TextStyle, ...],
    box: Box,
    steps: Sequence[Step] = BODY_STEPS,
) -> Division:
    """The paragraphs in as few parts as fit the box at the smallest step, evenly filled, all in
    the largest size in which every part fits. A paragraph of level 1 keeps the lower levels that
    follow it."""
    if not paragraphs:
        return Division([[]], Fitting(levels))
    groups = _groups(paragraphs)
    smallest = resized(levels, steps[-1])
    heights = [_height_with_gap(group, smallest, box.width) for group in groups]
    # The space after the last paragraph of a part needs no room.
    after = smallest[0].size_pt * smallest[0].after_em
    parts = [
        [paragraph for group in part for paragraph in group]
        for part in even_parts(groups, heights, box.height + after)
    ]
    fittings = [fit(part, levels, box, (*steps, *SMALL_STEPS)) for part in parts]
    smallest_taken = min(fittings, key=lambda each: each.levels[0].size_pt)
    words = [each.long_word for each in fittings if each.long_word]
    return Division(parts, smallest_taken._replace(long_word=words[0] if words else ""))


def even_parts(
    items: Sequence[Item], heights: Sequence[float], room: float, most: int = 0
) -> list[list[Item]]:
    """The items in order, in the fewest parts that each take no more than `room` (an item that is
    higher stands alone) nor more than `most` items: the fullest part as low as it can be, and the
    others as even, so that no last part is left with a single line."""
    count = len(_filled(heights, room, most))
    if count <= 1:
        return [list(items)] if items else []
    low, high = max(heights), max([room, *heights])
    for _ in range(24):
        middle = (low + high) / 2
        if len(_filled(heights, middle, most)) <= count:
            high = middle
        else:
            low = middle
    ends = _even_ends(heights, min(high, room), most, count)
    return [list(items[start:end]) for start, end in pairwise((0, *ends))]


def _filled(heights: Sequence[float], room: float, most: int) -> list[int]:
    """Where parts end that are filled one after the other."""
    ends: list[int] = []
    start, used = 0, 0.0
    for at, height in enumerate(heights):
        if at > start and (used + height > room + _HAIR_PT or (most and at - start >= most)):
            ends.append(at)
            start, used = at, 0.0
        used += height
    return [*ends, len(heights)] if heights else []


def _even_ends(heights: Sequence[float], room: float, most: int, count: int) -> tuple[int, ...]:
    """Where each of `count` parts ends so that the squares of their heights add up to the least:
    of two ways that are as even, the one with the fuller part first."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    # Past these ends what comes before does not fit its parts, and before them what comes after:
    # a long table has thousands of rows, and few ends that are worth a try.
    latest = _filled(heights, room, most)
    most_left = [0, *_filled(heights[::-1], room, most)]
    for number in range(count):
        last = latest[min(number, len(latest) - 1)]
        first = len(heights) - most_left[min(count - 1 - number, len(most_left) - 1)]
        longer: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in sorted(best.items()):
            used = 0.0
            for end in range(start + 1, last + 1):
                used += heights[end - 1]
                if end > start + 1 and (used > room + _HAIR_PT or (most and end - start > most)):
                    break
                whole = cost + used * used
                is_less = end not in longer or whole <= longer[end][0] + _HAIR_PT
                if end >= first and is_less:
                    longer[end] = (whole, (*ends, end))
        best = longer
    return best[len(heights)][1]


def _groups(paragraphs: Sequence[Para]) -> list[list[Para]]:
    groups: list[list[Para]] = []
    for paragraph in paragraphs:
        if paragraph.level == 1 or not groups:
            groups.append([])
        groups[-1].append(paragraph)
    return groups


def _height_with_gap(group: Sequence[Para], levels: Sequence[TextStyle], width_pt: float) -> float:
    last = level_of(group[-1], levels)
    return text_height(group, levels, width_pt) + last.size_pt * last.after_em
