"""What a template must have, so that PowerPoint opens a deck made from it."""

from __future__ import annotations

from facilitator.openxml import Document, UnreadableError
from facilitator.openxml.names import EMU_PT, P
from facilitator.openxml.numbers import number_of

#: The least side of a page on which type of our sizes is not rounded away, and the longest that
#: the format has (ECMA-376 1, 19.7.16: 51,206,400 EMU).
_LEAST_SIDE_PT, _LONGEST_SIDE_PT = 180.0, 4032.0
#: Far more than any council has; each is read.
_MOST_LAYOUTS = 500
_SAVE_AGAIN = "Open it in PowerPoint, and save it again as .pptx or .potx."


def refuse_unsound(document: Document) -> None:
    """Raises UnreadableError where the template lacks what its slides need."""
    layouts = [part for master in document.masters for part in document.layouts_of(master)]
    if not layouts:
        raise UnreadableError("has no layouts", "Use a template with at least one slide layout.")
    if len(layouts) > _MOST_LAYOUTS:
        raise UnreadableError(
            f"has {len(layouts)} layouts, more than anybody could choose from",
            "Delete those that nobody uses, in PowerPoint under View, Slide Master.",
        )
    _refuse_size(document)
    for master in document.masters:
        _refuse_broken(document, master)


def _refuse_size(document: Document) -> None:
    sides = document.size_pt
    written = document.presentation.find(f"{P}sldSz")
    if written is not None:
        sides = number_of(written, "cx") / EMU_PT, number_of(written, "cy") / EMU_PT
    if min(sides) < _LEAST_SIDE_PT or max(sides) > _LONGEST_SIDE_PT:
        width, height = (side / 72 * 2.54 for side in sides)
        raise UnreadableError(
            f"has slides of {width:.1f} x {height:.1f} cm, on which no words could be read",
            "Choose another size in PowerPoint, under Design, Slide Size.",
        )


def _refuse_broken(document: Document, master: str) -> None:
    if not document.related(master, "theme"):
        raise UnreadableError(f"is damaged: {master} has no theme", _SAVE_AGAIN)
    if document.xml(master).find(f"{P}clrMap") is None:
        raise UnreadableError(f"is damaged: {master} has no map of its colours", _SAVE_AGAIN)
    for layout in document.layouts_of(master):
        if document.related(layout, "slideMaster") != master:
            raise UnreadableError(f"is damaged: {layout} does not know its master", _SAVE_AGAIN)
