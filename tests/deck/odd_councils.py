"""Templates that are sound, each with something about it that most have not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.deck.drawing import (
    DARK,
    PICTURE,
    Master,
    band,
    drawn,
    feet,
    level,
    levels,
    place,
)

_TITLE = (60, 36, 840, 80)
_BODY = (60, 130, 840, 340)
_FEET = feet(500, 960)
_LOW = ' anchor="b"'


def _cover(title: tuple[float, float, float, float] = (60, 160, 840, 120)) -> tuple[str, str]:
    """A title with two lines' room for words below it, as most have."""
    x, y, width, height = title
    below = place("subTitle", (x, y + height + 10, width, 80), 1)
    return "Title Slide", place("ctrTitle", title, body=_LOW) + below


def _usual(head: str, lists: str, foot: str = _FEET) -> list[tuple[str, str]]:
    return [
        ("Title and Content", head + lists + foot),
        ("Title Only", head + foot),
    ]


def master(**changes: object) -> Master:
    """A plain one, but for what is changed."""
    usual: dict[str, object] = {
        "name": "Council",
        "title": level(36),
        "body": levels(24),
        "shapes": place("title", _TITLE) + place("body", _BODY, 1) + _FEET,
        "layouts": [_cover(), *_usual(place("title"), place("obj", index=1))],
    }
    return Master(**{**usual, **changes})  # type: ignore[arg-type]


def photo() -> bytes:
    """A dark picture behind every slide, with white words on it; the theme's ground is white."""
    title, body = level(36, "bg1"), levels(24, "bg1")
    return drawn(960, 540, master(title=title, body=body, ground=PICTURE))


def side() -> bytes:
    """Titles in a dark column at the left, which the footer shares."""
    words = place("ftr", (24, 480, 190, 24), 11, style=level(10, "bg1"), words="Westhaven Council")
    number = place("sldNum", (24, 506, 60, 22), 12, style=level(10, "bg1"))
    shapes = (
        band((0, 0, 240, 540), "accent1")
        + place("title", (24, 40, 196, 400))
        + place("body", (270, 40, 650, 460), 1)
    )
    lists = _usual(place("title"), place("body", index=1), words + number)
    cover = "Title Slide", band((0, 0, 960, 540), "accent1") + _cover((60, 120, 560, 180))[1]
    return drawn(
        960,
        540,
        master(
            title=level(32, "bg1"),
            shapes=shapes + words + number,
            layouts=[cover, *lists],
            colours={"accent1": "4B2E83", "dk2": "32006E"},
        ),
    )


def turned() -> bytes:
    """Titles that run up the left edge."""
    up = place("title", (20, 40, 90, 440), body=' vert="vert270"')
    lists = _usual(place("title"), place("obj", index=1))
    return drawn(
        960,
        540,
        master(shapes=up + place("body", (140, 40, 780, 440), 1) + _FEET, layouts=lists),
    )


def blank() -> bytes:
    """One layout, called Blank, with a band along its head and a sign in a corner."""
    number = place("sldNum", (20, 505, 60, 25), 12, style=level(12))
    furniture = band((0, 0, 960, 60), "tx2") + band((800, 470, 140, 60), "accent2")
    return drawn(960, 540, master(shapes=furniture, layouts=[("Blank", number)]))


def upright() -> bytes:
    """A4 on end."""
    foot = feet(800, 595)
    shapes = place("title", (40, 40, 515, 90)) + place("body", (40, 150, 515, 630), 1)
    cover = _cover((40, 240, 515, 150))
    lists = _usual(place("title"), place("obj", index=1), foot)
    return drawn(595.3, 841.9, master(shapes=shapes + foot, layouts=[cover, *lists]))


def cover_apart() -> bytes:
    """A master for the first slide alone, and a dark one for all others."""
    first = master(name="Cover", layouts=[_cover()])
    inside = master(name="Inside", map=DARK, layouts=_usual(place("title"), place("obj", index=1)))
    return drawn(960, 540, first, inside)


def pale() -> bytes:
    """Accents that hardly show."""
    colours = {
        "accent1": "CDE7F0",
        "accent2": "FBE3D6",
        "accent3": "FFF9DB",
        "accent4": "E9DDF3",
        "lt2": "FDFDFD",
    }
    return drawn(960, 540, master(colours=colours))


def small() -> bytes:
    """Small type, set tight, that PowerPoint has shrunk; titles as small as it."""
    tight = '<a:lnSpc><a:spcPct val="80000"/></a:lnSpc><a:spcAft><a:spcPts val="0"/></a:spcAft>'
    odd = f'{tight}<a:buFont typeface="Wingdings"/><a:buChar char="&#xF0D8;"/>'
    return drawn(960, 540, master(title=level(18), body=levels(12, inner=odd)))


def sign() -> bytes:
    """A sign at the right end of the area below a title, on the layout that has a title alone."""
    lists = _usual(place("title"), place("obj", index=1))
    name, shapes = lists[1]
    lists[1] = name, band((780, 130, 120, 340), "accent1") + shapes
    return drawn(960, 540, master(layouts=[_cover(), *lists]))


ODD_COUNCILS: Mapping[str, Callable[[], bytes]] = {
    "photo.pptx": photo,
    "side.pptx": side,
    "turned.pptx": turned,
    "blank.pptx": blank,
    "upright.pptx": upright,
    "cover_apart.pptx": cover_apart,
    "pale.pptx": pale,
    "small.pptx": small,
    "sign.pptx": sign,
}
