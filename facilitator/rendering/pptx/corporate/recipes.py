"""Our layouts, drawn within a council's: words go into its placeholders where it has fitting ones,
and into boxes within its body's rectangle where it has not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx.corporate import few_words, lists
from facilitator.rendering.pptx.corporate.pieces import (
    Site,
    box_place,
    drawn_layout,
    layout_of,
    words_place,
)
from facilitator.rendering.pptx.corporate.places import SlideKind
from facilitator.rendering.pptx.layouts.measures import CONTENT, plain_style
from facilitator.rendering.pptx.layouts.parts import Layout, Placeholder

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
    "image": ("Picture",),
    "table": ("Table",),
    "chart": ("Chart",),
    "break": ("Break",),
    "debrief": ("Debrief",),
    "first_step": ("First step",),
    "sources": ("Sources",),
}


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
    "title": few_words.opening,
    "outcomes": lists.outcomes,
    "timetable": _timetable,
    "activity": few_words.activity,
    "steps": lists.numbered_steps,
    "points": lists.points,
    "columns": lists.columns,
    "statement": few_words.statement,
    "quote": few_words.quote,
    "compare": _in(Box(80, 142, 800, 338)),
    "habit": _in(Box(80, 142, 800, 342)),
    "image": _picture,
    "table": _table,
    "chart": _in(Box(80, 148, 800, 332)),
    "break": _in(Box(80, 120, 800, 352)),
    "debrief": _in(Box(CONTENT.x, 56, CONTENT.width, 420), is_tagged=True),
    "first_step": _first_step,
    "sources": lists.sources,
}


def build(our_name: str, kind: SlideKind, site: Site) -> Layout:
    """Our layout of that name on the council's."""
    return _RECIPES[kind](our_name, site)
