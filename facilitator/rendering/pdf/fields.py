"""The fields of a document's form: lines to type on, and circles of which one is chosen.

Sources are PDF's own (ISO 32000-1, 12.7). Every field has its own look, so that it is printed the
same by every reader, and a label that is read out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlab.lib.colors import Color

from facilitator.record import record
from facilitator.rendering.pdf.hooks import RawObject
from facilitator.rendering.pdf.tags import Tag, text_string

#: Left, bottom, right and top, in points.
Rectangle = tuple[float, float, float, float]

#: The font of a field while somebody types in it; viewers bring their own.
_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
#: Flags of fields, as powers of two (ISO 32000-1, tables 226 and 228).
_SEVERAL_LINES = 1 << 12
_RADIO = 1 << 15
#: A field this many times as high as its type takes several lines.
_SEVERAL_FROM = 2.5
#: The hole in the ring of a chosen circle, as a part of its size; a figure shows through it.
_HOLE = 0.62
#: How far the handles of a Bézier curve lie from its ends, to make a quarter of a circle.
_QUARTER = 0.5523


@record(kw_only=False)
class Choice:
    """One of several circles: the name of its value, its label, and the square around it."""

    value: str
    label: str
    rectangle: Rectangle


class Fields:
    """The fields of one document. `add_object` gives the reference of an object that is added to
    the file; `annotate` that of an annotation, from its tag, its entries and its rectangle."""

    def __init__(
        self,
        add_object: Callable[[RawObject], str],
        annotate: Callable[[Tag, str, Rectangle], str],
    ) -> None:
        self._add_object, self._annotate = add_object, annotate
        self._references: list[str] = []
        self._names: set[str] = set()
        self._looks: dict[tuple[str, str, str], str] = {}

    def add_text(self, tag: Tag, name: str, label: str, rectangle: Rectangle, size: float) -> None:
        """A field to type in. `tag` is its Form."""
        left, bottom, right, top = rectangle
        several = _SEVERAL_LINES if top - bottom > _SEVERAL_FROM * size else 0
        look = self._look(right - left, top - bottom, "/Tx BMC EMC")
        entries = (
            f"/Subtype/Widget/FT/Tx{self._named(name, label)}/Ff {several}"
            f"/DA(/Field {size:g} Tf 0 g)/AP<</N {look}>>"
        )
        self._references.append(self._annotate(tag, entries, rectangle))

    def add_choice(
        self, tag: Tag, name: str, label: str, choices: Sequence[Choice], colour: Color
    ) -> None:
        """Circles of which one is chosen, or none: choosing it again takes the choice back. Each
        stands in a Form of its own under `tag`. What is chosen is a ring in `colour`."""
        group = RawObject()
        reference = self._add_object(group)
        buttons = []
        for choice in choices:
            entries = self._button(reference, choice, colour)
            buttons.append(self._annotate(tag.child("Form"), entries, choice.rectangle))
        group.body = (
            f"<</FT/Btn/Ff {_RADIO}{self._named(name, label)}/V/Off/Kids[{' '.join(buttons)}]>>"
        )
        self._references.append(reference)

    def add_tick(
        self, tag: Tag, name: str, label: str, rectangle: Rectangle, colour: Color
    ) -> None:
        """A box to tick. `tag` is its Form."""
        left, bottom, right, top = rectangle
        size = right - left, top - bottom
        ticked, empty = self._look(*size, _tick(size[0], colour)), self._look(*size, "")
        entries = (
            f"/Subtype/Widget/FT/Btn{self._named(name, label)}/V/Off/MK<</CA(4)>>"
            f"/AS/Off/AP<</N<</Yes {ticked}/Off {empty}>>>>"
        )
        self._references.append(self._annotate(tag, entries, rectangle))

    def form(self) -> RawObject | None:
        """The document's form; None where there is nothing to fill in."""
        if not self._references:
            return None
        font = self._add_object(RawObject(_FONT))
        return RawObject(
            f"<</Fields[{' '.join(self._references)}]/DR<</Font<</Field {font}>>>>"
            "/DA(/Field 12 Tf 0 g)>>"
        )

    def _button(self, group: str, choice: Choice, colour: Color) -> str:
        left, bottom, right, top = choice.rectangle
        size = right - left, top - bottom
        chosen, empty = self._look(*size, _ring(size[0], colour)), self._look(*size, "")
        return (
            f"/Subtype/Widget/Parent {group}/TU {text_string(choice.label)}/MK<</CA(l)>>"
            f"/AS/Off/AP<</N<</{choice.value} {chosen}/Off {empty}>>>>"
        )

    def _look(self, width: float, height: float, operators: str) -> str:
        """What a field shows. Fields of one size that show the same share it."""
        look = f"{width:.2f}", f"{height:.2f}", operators
        if look not in self._looks:
            self._looks[look] = self._add_object(
                RawObject(
                    f"<</Type/XObject/Subtype/Form/BBox[0 0 {look[0]} {look[1]}]/Resources<<>>"
                    f"/Length {len(operators)}>>\nstream\n{operators}\nendstream"
                )
            )
        return self._looks[look]

    def _named(self, name: str, label: str) -> str:
        return f"/T {text_string(self._own_name(name))}/TU {text_string(label or name)}"

    def _own_name(self, name: str) -> str:
        """The name without full stops, which would make a tree of fields, and like no other."""
        wanted = name.replace(".", "-")
        count = 1
        free = wanted
        while free in self._names:
            count += 1
            free = f"{wanted}-{count}"
        self._names.add(free)
        return free


def _tick(size: float, colour: Color) -> str:
    points = ((0.2, 0.52), (0.42, 0.28), (0.82, 0.78))
    path = (f"{across * size:.2f} {up * size:.2f}" for across, up in points)
    start, middle, end = path
    weight = f"{0.14 * size:.2f} w"
    return f"{_source(colour)} RG {weight} {start} m {middle} l {end} l S"


def _source(colour: Color) -> str:
    return f"{colour.red:.3f} {colour.green:.3f} {colour.blue:.3f}"


def _ring(size: float, colour: Color) -> str:
    fill = f"{_source(colour)} rg"
    return " ".join((fill, _circle(size, size / 2), _circle(size, _HOLE * size / 2), "f*"))


def _circle(size: float, radius: float) -> str:
    """The path of a circle in the middle of a square."""
    low, middle, high = size / 2 - radius, size / 2, size / 2 + radius
    near, far = middle - _QUARTER * radius, middle + _QUARTER * radius
    curves = (
        (high, far, far, high, middle, high),
        (near, high, low, far, low, middle),
        (low, near, near, low, middle, low),
        (far, low, high, near, high, middle),
    )
    path = [f"{high:.2f} {middle:.2f} m"]
    path += [" ".join(f"{number:.2f}" for number in curve) + " c" for curve in curves]
    return " ".join((*path, "h"))
