"""Colours as people see them: theme, master's map and changes of brightness worked out."""

from __future__ import annotations

import colorsys
import re
from functools import cached_property

from lxml import etree

from facilitator.openxml.document import Document, attributes_of
from facilitator.openxml.names import A, P
from facilitator.openxml.numbers import number_of, percent_of

#: Names that a slide uses -> slots of the theme, where a master says nothing.
_USUAL_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
#: The commonest of the names that colours may have.
_PRESETS = {"black": "#000000", "white": "#FFFFFF", "red": "#FF0000", "blue": "#0000FF"}
_FILLS = ("solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_WHOLE = 100_000
_SIX_DIGITS = re.compile("[0-9A-F]{6}")


class Theme:
    """The colours and fonts behind a part (slide, layout or master)."""

    def __init__(self, document: Document, master: str, override: etree._Element | None = None):
        self._document = document
        self._master = master
        self._override = override

    @cached_property
    def _root(self) -> etree._Element | None:
        name = self._document.related(self._master, "theme") if self._master else ""
        return self._document.xml(name) if name else None

    @cached_property
    def _map(self) -> dict[str, str]:
        if self._override is not None:
            return {**_USUAL_MAP, **attributes_of(self._override)}
        if not self._master:
            return dict(_USUAL_MAP)
        found = self._document.xml(self._master).find(f"{P}clrMap")
        return {**_USUAL_MAP, **(attributes_of(found) if found is not None else {})}

    @cached_property
    def _slots(self) -> dict[str, str]:
        if self._root is None:
            return {}
        scheme = self._root.find(f"{A}themeElements/{A}clrScheme")
        found: dict[str, str] = {}
        for slot in scheme if scheme is not None else ():
            colour = plain_colour(slot)
            if colour:
                found[etree.QName(slot).localname] = colour
        return found

    def slot(self, name: str) -> str:
        """The colour of a slot as slides name it (`tx1`, `accent1`), or "" if there is none."""
        return self._slots.get(self._map.get(name, name), "")

    def font(self, kind: str) -> str:
        """The Latin typeface of `major` or `minor`."""
        if self._root is None:
            return ""
        path = f"{A}themeElements/{A}fontScheme/{A}{kind}Font/{A}latin"
        latin = self._root.find(path)
        return latin.get("typeface", "") if latin is not None else ""

    def colour(self, holder: etree._Element | None, stand_in: str = "") -> str:
        """`#RRGGBB` of the colour in an element such as `a:solidFill`; "" where it cannot be
        told. `stand_in` is what `phClr` means."""
        return self._paint(holder, stand_in)[:7]

    def _paint(self, holder: etree._Element | None, stand_in: str = "") -> str:
        """The same, with two more digits where it can be seen through."""
        if holder is None:
            return ""
        for element in holder:
            kind = etree.QName(element).localname
            if kind == "schemeClr":
                name = element.get("val", "")
                base = stand_in if name == "phClr" else self.slot(name)
            else:
                base = _own_colour(kind, element)
            if base:
                return changed(base[:7], element) + _opacity_digits(element)
        return ""

    def fill(self, holder: etree._Element | None) -> tuple[str, ...] | None:
        """Colours of the fill in a `spPr` or `bgPr`: one, or the stops of a gradient; `#RRGGBBAA`
        where it can be seen through. None: it says nothing; an empty tuple: a picture, or what
        cannot be told."""
        for element in holder if holder is not None else ():
            if etree.QName(element).localname in _FILLS:
                return self._colours(element)
        return None

    def styled_fill(self, reference: etree._Element | None) -> tuple[str, ...] | None:
        """Colours of a fill among the theme's styles (`a:fillRef`, `p:bgRef`), as `fill` tells
        them."""
        index = int(number_of(reference, "idx")) if reference is not None else 0
        if reference is None or index in (0, 1000):
            return None
        colour = self._paint(reference)
        kind, index = (
            ("bgFillStyleLst", index - 1001) if index > 1000 else ("fillStyleLst", index - 1)
        )
        path = f"{A}themeElements/{A}fmtScheme/{A}{kind}"
        styles = self._root.find(path) if self._root is not None else None
        if styles is None or not 0 <= index < len(styles):
            return (colour,) if colour else ()
        if etree.QName(styles[index]).localname == "noFill":
            return None
        return self._colours(styles[index], colour)

    def _colours(self, fill: etree._Element, stand_in: str = "") -> tuple[str, ...]:
        kind = etree.QName(fill).localname
        if kind == "solidFill":
            found = [self._paint(fill, stand_in)]
        elif kind == "gradFill":
            found = [self._paint(stop, stand_in) for stop in fill.iter(f"{A}gs")]
        else:
            return ()
        return tuple(filter(None, found))

    def ground(self, background: etree._Element | None) -> tuple[str, ...] | None:
        """Colours of a `p:bg`, as `fill` tells them."""
        if background is None:
            return None
        own = background.find(f"{P}bgPr")
        if own is not None:
            found = self.fill(own)
        else:
            found = self.styled_fill(background.find(f"{P}bgRef"))
        # Nothing lies behind a background that could be seen through it.
        return None if found is None else tuple(colour[:7] for colour in found)


def opacity_of(colour: str) -> float:
    """From 0 (nothing is seen of it) to 1."""
    return int(colour[7:] or "FF", 16) / 255


def is_solid(colours: tuple[str, ...]) -> bool:
    """Whether nothing is seen through a fill; a picture, or what cannot be told, counts as
    solid."""
    return all(len(colour) == 7 for colour in colours)


def over(upper: tuple[str, ...], lower: tuple[str, ...]) -> tuple[str, ...]:
    """Colours of one fill above another; none where the lower cannot be told."""
    pairs = ((colour, below) for colour in upper for below in lower)
    return tuple(
        dict.fromkeys(opaque_over(each[:7], opacity_of(each), below) for each, below in pairs)
    )


def opaque_over(colour: str, share: float, below: str) -> str:
    """What is seen of a colour that hides this share (0 to 1) of the one below."""
    if share >= 1:
        return colour
    pairs = zip(_channels(colour), _channels(below), strict=True)
    return _hex([above * share + under * (1 - share) for above, under in pairs])


def _opacity_digits(element: etree._Element) -> str:
    share = 1.0
    for change in element.iterchildren(f"{A}alpha", f"{A}alphaMod"):
        share *= min(1.0, max(0.0, percent_of(change, "val") / 100))
    return "" if share >= 1 else f"{round(share * 255):02X}"


def plain_colour(holder: etree._Element) -> str:
    """`#RRGGBB` of the first colour in an element, without the theme; "" where none is told."""
    for element in holder:
        return _own_colour(etree.QName(element).localname, element)
    return ""


def _own_colour(kind: str, element: etree._Element) -> str:
    if kind == "srgbClr":
        return _written_colour(element, "val", "000000")
    if kind == "sysClr":
        standard = "FFFFFF" if element.get("val") == "window" else "000000"
        return _written_colour(element, "lastClr", standard)
    if kind == "prstClr":
        return _PRESETS.get(element.get("val", ""), "")
    if kind == "scrgbClr":
        shares = [number_of(element, name) / _WHOLE for name in "rgb"]
        return _hex([_from_linear(share) for share in shares])
    return ""


def _written_colour(element: etree._Element, name: str, otherwise: str) -> str:
    """The colour in an attribute; "" where what stands there is none."""
    digits = str(element.get(name, otherwise)).upper()
    return f"#{digits}" if _SIX_DIGITS.fullmatch(digits) else ""


def changed(colour: str, element: etree._Element) -> str:
    """The colour after an element's changes (`lumMod`, `tint`, ...), in their order."""
    for change in element:
        share = number_of(change, "val") / _WHOLE
        colour = _change(colour, etree.QName(change).localname, share)
    return colour


def _change(colour: str, kind: str, share: float) -> str:
    channels = _channels(colour)
    if kind in ("lumMod", "lumOff", "satMod", "satOff"):
        hue, light, strength = colorsys.rgb_to_hls(*channels)
        if kind.startswith("lum"):
            light = light * share if kind == "lumMod" else light + share
        else:
            strength = strength * share if kind == "satMod" else strength + share
        bounded = (min(1.0, max(0.0, value)) for value in (light, strength))
        return _hex(list(colorsys.hls_to_rgb(hue, *bounded)))
    linear = [_to_linear(channel) for channel in channels]
    if kind == "tint":
        return _hex([_from_linear(1 - (1 - value) * share) for value in linear])
    if kind == "shade":
        return _hex([_from_linear(value * share) for value in linear])
    return colour


def _channels(colour: str) -> list[float]:
    return [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]


def _to_linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _from_linear(value: float) -> float:
    return float(value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055)


def _hex(channels: list[float]) -> str:
    values = (min(255, max(0, round(channel * 255))) for channel in channels)
    return "#{:02X}{:02X}{:02X}".format(*values)
