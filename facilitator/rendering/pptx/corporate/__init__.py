"""A deck on a council's own template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from facilitator.brand import Brand
from facilitator.diagnostics import Diagnostic, FacilitatorError, Severity
from facilitator.openxml import Document, UnreadableError
from facilitator.openxml.pages import page_scale
from facilitator.plan.nearest import did_you_mean
from facilitator.rendering.pptx.corporate.areas import free_area
from facilitator.rendering.pptx.corporate.choosing import KINDS, Choice, choose
from facilitator.rendering.pptx.corporate.letters import Letters, letters_of
from facilitator.rendering.pptx.corporate.naming import named_layout, unique_names
from facilitator.rendering.pptx.corporate.opening import emptied, has_macros, read_document
from facilitator.rendering.pptx.corporate.palette import Palette, palette_for
from facilitator.rendering.pptx.corporate.pieces import Site
from facilitator.rendering.pptx.corporate.places import CouncilLayout, SlideKind, layouts_of
from facilitator.rendering.pptx.corporate.recipes import LAYOUTS_OF, build
from facilitator.rendering.pptx.layouts.parts import Layout
from facilitator.rendering.pptx.package import Template
from facilitator.rendering.pptx.style import Bullet, TextStyle

__all__ = ["Corporate", "SlideKind", "open_corporate"]


@dataclass(frozen=True)
class Corporate:
    """A template without its slides, and our layouts drawn within its own. `scale`: a point of
    ours in points of its pages."""

    template: Template
    layouts: Mapping[str, Layout]
    scale: float
    title_letters: Letters
    body_letters: Letters
    diagnostics: tuple[Diagnostic, ...]

    def styled(self, style: TextStyle) -> TextStyle:
        """A style of ours in the letters of its fonts."""
        return _styled(style, self.title_letters, self.body_letters)


def _styled(style: TextStyle, title: Letters, body: Letters) -> TextStyle:
    letters = title if style.font == "title" else body
    bullet: Bullet = "dot" if style.bullet == "square" else style.bullet
    return replace(style, bullet=bullet, stretch=letters.stretch, line_em=letters.line_em)


def open_corporate(brand: Brand) -> Corporate:
    """The brand's template, made ready. Raises FacilitatorError, with the place of `template:`,
    where it cannot be used."""
    said: list[Diagnostic] = []
    try:
        if brand.template is None:
            raise ValueError("the brand has no template")
        document = read_document(brand.template)
        layouts = layouts_of(document)
        wishes = _wishes(brand, layouts, said)
        choices = choose(layouts, wishes)
        template = emptied(document, brand.colours)
        if has_macros(document):
            said.append(_said(brand, "template-macros", "warning", *_MACROS))
        return _made(brand, document, choices, template, said)
    except UnreadableError as error:
        raise FacilitatorError(
            [_said(brand, "template-unreadable", "error", str(error), error.hint)]
        ) from error


_MACROS = ("holds macros; the deck has none of them", "Save the template as .potx, to be sure.")
_FAINT_LINKS = (
    "has a colour for links that is too faint on its ground: links are in the colour of words",
    "Choose another colour for hyperlinks in the template's theme.",
)
_TWINS = (
    "has first and second accents that look alike: digital and offline are told apart by words,"
    " side and shape alone",
    "Where you may, choose accents that differ in brightness too.",
)


def _said(brand: Brand, rule: str, severity: Severity, message: str, hint: str) -> Diagnostic:
    name = brand.template.name if brand.template else "the template"
    return Diagnostic(rule, severity, f"{name} {message}", brand.places.get("template"), hint)


def _made(
    brand: Brand,
    document: Document,
    choices: Mapping[SlideKind, Choice],
    template: Template,
    said: list[Diagnostic],
) -> Corporate:
    points = choices["points"].layout
    theme = points.view.theme
    letters = letters_of(theme.font("major")), letters_of(theme.font("minor"))
    content = points if choices["points"].use == "content" else None
    layouts: dict[str, Layout] = {}
    parts: dict[str, str] = {}
    palettes: list[Palette] = []
    for kind in KINDS:
        choice = choices[kind]
        area = free_area(choice.layout, content)
        palette = palette_for(choice.layout.view.theme, choice.layout.ground(area))
        palettes.append(palette)
        site = Site(choice, area, palette, lambda style: _styled(style, *letters))
        for name in LAYOUTS_OF[kind]:
            layouts[name] = build(name, kind, site)
            parts[name] = f"/{choice.layout.part}"
    if any(palette.has_twins for palette in palettes):
        said.append(_said(brand, "template-accents-alike", "info", *_TWINS))
    if any(palette.has_faint_links for palette in palettes):
        said.append(_said(brand, "template-links-faint", "info", *_FAINT_LINKS))
    scale = page_scale(*document.size_pt)
    return Corporate(
        template._replace(layouts=parts), layouts, scale, *letters, diagnostics=tuple(said)
    )


def _wishes(
    brand: Brand, layouts: tuple[CouncilLayout, ...], said: list[Diagnostic]
) -> dict[str, CouncilLayout]:
    """Layouts that the brand file names, by kind; what it names and is not there is said."""
    found: dict[str, CouncilLayout] = {}
    names = unique_names(layouts)
    for kind, name in brand.layouts.items():
        place = brand.places.get(f"layouts.{kind}")
        if kind not in KINDS:
            message = f"there is no kind of slide called `{kind}`"
            hint = did_you_mean(kind, KINDS) or f"Kinds are {', '.join(KINDS)}."
            said.append(Diagnostic("unknown-slide-kind", "error", message, place, hint))
            continue
        layout = named_layout(layouts, name)
        if layout is None:
            message = f"the template has no layout called “{name}”"
            hint = did_you_mean(name, names) or f"It has {', '.join(names)}."
            said.append(Diagnostic("unknown-layout", "error", message, place, hint))
            continue
        found[kind] = layout
    return found
