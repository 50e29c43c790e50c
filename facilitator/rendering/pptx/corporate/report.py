"""What a template offers: its layouts, and which of our slides each will serve, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.openxml import Document, UnreadableError
from facilitator.rendering.pptx.corporate.choosing import KINDS, Choice, choose
from facilitator.rendering.pptx.corporate.naming import unique_names
from facilitator.rendering.pptx.corporate.opening import emptied, has_macros, read_document
from facilitator.rendering.pptx.corporate.places import CouncilLayout, Place, SlideKind, layouts_of

#: Points in a centimetre.
_PT_CM = 72 / 2.54
_KIND_WORDS = {
    "ctrTitle": "title",
    "obj": "content",
    "body": "text",
    "subTitle": "subtitle",
    "pic": "picture",
    "tbl": "table",
    "dt": "date",
    "ftr": "footer",
    "sldNum": "number",
}


def template_report(path: Path) -> str:
    """The report as text for a terminal, without a line end at the end. Its last part is YAML, to
    be pasted into a brand file. Raises FacilitatorError."""
    try:
        document = read_document(path)
        layouts = layouts_of(document)
        choices = choose(layouts, {})
        emptied(document, {})  # what a build would refuse is refused here
    except UnreadableError as error:
        said = Diagnostic("template-unreadable", "error", f"{path} {error}", hint=error.hint)
        raise FacilitatorError([said]) from error
    names = dict(zip((layout.part for layout in layouts), unique_names(layouts), strict=True))
    rows = [
        *_head(path, document, layouts),
        *(row for layout in layouts for row in _layout(layout, names[layout.part], choices)),
        *_faint(layouts),
        "",
        "To change which layout serves which slides, put this into the brand file, and edit it:",
        "",
        f"template: {path.name}",
        "layouts:",
        *(f"  {kind}: {_quoted(names[choices[kind].layout.part])}" for kind in KINDS),
    ]
    return "\n".join(rows)


def _head(path: Path, document: Document, layouts: tuple[CouncilLayout, ...]) -> Iterator[str]:
    width, height = (length / _PT_CM for length in document.size_pt)
    masters = len({layout.master for layout in layouts})
    yield (
        f"{path.name}: {width:.1f} x {height:.1f} cm, {_counted(masters, 'master')},"
        f" {_counted(len(layouts), 'layout')}, {_counted(len(document.slides), 'sample slide')}"
    )
    theme = layouts[0].view.theme
    titles, rest = (theme.font(kind) or "none named" for kind in ("major", "minor"))
    yield f"Fonts: {titles} for titles, {rest} for the rest"
    if has_macros(document):
        yield "It holds macros; decks have none of them."


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _layout(layout: CouncilLayout, name: str, choices: Mapping[SlideKind, Choice]) -> Iterator[str]:
    yield ""
    yield name
    for place in layout.places:
        yield f"    {_place(place, layout)}"
    served: dict[str, list[str]] = {}
    for kind, choice in choices.items():
        if choice.layout.part == layout.part:
            served.setdefault(choice.reason, []).append(kind)
    for reason, kinds in served.items():
        yield f"  serves {', '.join(kinds)}: {reason}"
    if not served:
        yield "  serves nothing"


def _faint(layouts: tuple[CouncilLayout, ...]) -> Iterator[str]:
    if any(place.is_faint[0] for layout in layouts for place in layout.places):
        yield ""
        yield "Too faint: less than 4.5 to 1 on its ground. Decks take the colour of text there."


def _place(place: Place, layout: CouncilLayout) -> str:
    x, y, width, height = (length * layout.scale / _PT_CM for length in place.box)
    index = "" if place.index is None else f" {place.index}"
    kind = _KIND_WORDS.get(place.kind, place.kind)
    size = round(place.levels[0].size_pt * layout.scale, 1)
    return (
        f"{kind + index:<14} {width:5.1f} x {height:4.1f} cm at {x:.1f}, {y:.1f}; {size:g} pt"
        f"{', too faint' if place.is_faint[0] else ''}"
    )


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
