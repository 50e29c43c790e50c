"""The theme: a brand's colours in the slots, Georgia for titles and Arial for the rest."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.brand import DEFAULT_COLOURS

#: Slot -> role, in the order of the schema. Links take the digital colour.
_SLOTS = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "muted",
    "lt2": "wash",
    "accent1": "digital",
    "accent2": "offline",
    "accent3": "time",
    "accent4": "caution",
    "accent5": "line",
    "accent6": "rule",
    "hlink": "digital",
    "folHlink": "caution",
}
_FONTS = {"majorFont": "Georgia", "minorFont": "Arial"}
_FLAT = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_NAME = "Bridge"


def theme_xml(colours: Mapping[str, str]) -> str:
    """The theme part, in the colours of a brand (role -> "#RRGGBB")."""
    chosen = {**DEFAULT_COLOURS, **colours}
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{chosen[role].lstrip("#").upper()}"/></a:{slot}>'
        for slot, role in _SLOTS.items()
    )
    fonts = "".join(
        f'<a:{kind}><a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind, name in _FONTS.items()
    )
    strokes = "".join(f'<a:ln w="{width}">{_FLAT}</a:ln>' for width in (9525, 19050, 38100))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' name="{_NAME}"><a:themeElements><a:clrScheme name="{_NAME}">{slots}</a:clrScheme>'
        f'<a:fontScheme name="{_NAME}">{fonts}</a:fontScheme><a:fmtScheme name="{_NAME}">'
        f"<a:fillStyleLst>{_FLAT * 3}</a:fillStyleLst><a:lnStyleLst>{strokes}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FLAT * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "</a:theme>"
    )
