"""The frame of every page: one file, with its fonts, styles, scripts and data inside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from facilitator.brand import Brand
from facilitator.record import record
from facilitator.rendering.html.csp import policy
from facilitator.rendering.html.fonts import font_faces
from facilitator.rendering.html.icons import icon, sprite
from facilitator.rendering.html.tokens import tokens_css

if TYPE_CHECKING:
    from jinja2 import Environment


@record
class Page:
    """What a page holds. `styles` come after the tokens and the shared styles; `scripts` run in
    order at the end of the body; `data` becomes blocks of JSON, by element id; `icons` are the
    Lucide names that the page uses."""

    title: str
    language: str
    body: Markup
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)
    icons: tuple[str, ...] = ()
    body_class: str = ""


def page(content: Page, brand: Brand) -> bytes:
    """The page in UTF-8. Raises ValueError for a style or script that would end its own element,
    FacilitatorError for a brand's font that cannot be used."""
    styles = (
        font_faces(brand.body_font),
        tokens_css(brand),
        source(__package__, "base.css"),
        *content.styles,
    )
    for text in (*styles, *content.scripts):
        _check_stays_inside(text)
    written = (
        _environment()
        .from_string(source(__package__, "page.html"))
        .render(
            page=content,
            policy=policy(styles, content.scripts),
            sprite=sprite(content.icons),
            styles=[Markup(style) for style in styles],
            scripts=[Markup(script) for script in content.scripts],
            data={name: json_block(value) for name, value in content.data.items()},
        )
    )
    return written.encode("utf-8")


def markup(template: str, **values: object) -> Markup:
    """A template as markup: every value in it is text, unless it is `Markup` itself. The template
    has `icon(name)`."""
    return Markup(_environment().from_string(template).render(icon=icon, **values))


def json_block(value: object) -> Markup:
    """A value as JSON that cannot end the element it stands in, whatever its words are."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        written = written.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(written)


@cache
def source(package: str, name: str) -> str:
    """A style, script or template that stands beside its renderer."""
    return files(package).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _check_stays_inside(text: str) -> None:
    for ending in ("</style", "</script", "<!--"):
        if ending in text.lower():
            raise ValueError(f"a style or script of a page holds {ending!r}")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, StrictUndefined

    return Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
