"""A brand file becomes a Brand: colours that can be read, and files that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from facilitator.brand import (
    DEFAULT_BRAND,
    DEFAULT_COLOURS,
    TEXT_CONTRAST,
    TEXT_ROLES,
    Brand,
    contrast,
    nearest_readable,
)
from facilitator.diagnostics import Diagnostic, Place
from facilitator.loading.files import read_source
from facilitator.loading.fitting import fit
from facilitator.loading.fonts import check_font
from facilitator.loading.paths import RefusedError, inside
from facilitator.loading.pictures import LOGO_ROOM, picture_size, too_coarse
from facilitator.loading.yaml_text import read_tree
from facilitator.plan.nearest import did_you_mean, short
from facilitator.plan.part import Part, fault
from facilitator.plan.slide import SLIDE_KINDS
from facilitator.plan.values import Id, Words, slug

#: The kinds of slide that a template may have a layout for: those that authors write, and those
#: that are made from the plan.
LAYOUT_KINDS = (
    "title",
    "outcomes",
    "timetable",
    "activity",
    "steps",
    *SLIDE_KINDS,
    "compare",
    "break",
    "debrief",
    "first_step",
    "sources",
)


def _colour(value: str) -> str:
    short_form = re.fullmatch(r"#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])", value)
    if short_form:
        return "#" + "".join(digit * 2 for digit in short_form.groups()).upper()
    if re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        return value.upper()
    raise fault(
        "bad-colour",
        f"`{short(value)}` is not a colour that we can read",
        'Write # and six digits or letters from A to F, in quotes: "#0A5460".',
    )


Colour = Annotated[Words, AfterValidator(_colour)]


class Colours(Part):
    """The colours of a brand, by what they are for."""

    ink: Colour | None = Field(None, description="Words.")
    paper: Colour | None = Field(None, description="The ground.")
    muted: Colour | None = Field(None, description="Words that matter less.")
    wash: Colour | None = Field(None, description="A quiet ground on slides and screens.")
    offline: Colour | None = Field(None, description="The habit.")
    digital: Colour | None = Field(None, description="Its counterpart.")
    time: Colour | None = Field(None, description="Your turn, on slides and screens.")
    caution: Colour | None = Field(None, description="Cautions.")
    line: Colour | None = Field(None, description="Lines to write on, and edges.")
    rule: Colour | None = Field(None, description="Fine lines between things.")


class Fonts(Part):
    """The type of what is printed."""

    body: Words | None = Field(None, description="An installed font package, or a .ttf file.")


class BrandFile(Part):
    """A brand, as it is written."""

    name: Words | None = Field(None, description="The name of the council.")
    logo: Words | None = Field(None, description="A picture file, relative to this file.")
    logo_alt: Words | None = Field(None, description="What the logo says; without it, the name.")
    template: Words | None = Field(None, description="A .pptx or .potx file.")
    layouts: dict[str, Words] = Field({}, description="A kind of slide -> a layout's name.")
    colours: Colours | None = Field(None, description="Any of the colours, by role.")
    fonts: Fonts | None = Field(None, description="The type of what is printed.")
    paper: Literal["a4", "letter"] = Field("a4", description="The paper.")
    who_to_tell: dict[str, Words] = Field({}, description="Whom to ask, and how to reach them.")
    limits: dict[Id, Annotated[float, Field(ge=0, le=1_000_000)]] = Field(
        {}, description="The number of a rule of the check, where this council has another one."
    )


@dataclass
class BrandReading:
    """A brand as far as it could be read, its faults and warnings, and the files that belong to
    it."""

    brand: Brand = DEFAULT_BRAND
    faults: list[Diagnostic] = field(default_factory=list)
    warnings: list[Diagnostic] = field(default_factory=list)
    inputs: list[Path] = field(default_factory=list)


def read_brand(path: Path, name: str, workspace: Path) -> BrandReading:
    """The brand in a file. Its files lie in the workspace, or beside it or below.
    UnreadableError where there is no text in it."""
    reading = BrandReading(inputs=[path])
    tree = read_tree(read_source(path, name, "brand"), "brand")
    reading.faults += tree.faults
    if tree.data is None:
        return reading
    fitted = fit(BrandFile, tree.position)
    reading.faults += tree.news(fitted.faults)
    if fitted.model:
        folder = path.resolve().parent
        root = workspace if folder.is_relative_to(workspace.resolve()) else folder
        reading.brand = _brand(fitted.model, _Files(fitted.model, folder, root, reading))
        reading.faults += _faint(fitted.model, reading.brand)
        reading.faults += _unknown_layouts(fitted.model)
    return reading


def _brand(written: BrandFile, files: _Files) -> Brand:
    if written.logo and not (written.logo_alt or written.name):
        files.fault("alt-missing", "logo", "the logo has no `logo_alt`", "Say what it reads.")
    colours = written.colours.model_dump(exclude_none=True) if written.colours else {}
    return Brand(
        name=written.name or "",
        colours={**DEFAULT_COLOURS, **colours},
        logo=files.logo(),
        logo_alt=written.logo_alt or written.name or "",
        template=files.template(),
        layouts=written.layouts,
        body_font=files.font(),
        paper=written.paper,
        who_to_tell=written.who_to_tell,
        limits=written.limits,
        places=_places(written),
    )


def _places(written: BrandFile) -> dict[str, Place]:
    """Where each value stands: `name`, `colours.ink`, `who_to_tell.Monitoring Officer`."""
    paths: list[tuple[str, ...]] = [(key,) for key in written.model_fields_set]
    paths += [("who_to_tell", name) for name in written.who_to_tell]
    paths += [("limits", code) for code in written.limits]
    paths += [("layouts", kind) for kind in written.layouts]
    if written.colours:
        paths += [("colours", role) for role in written.colours.model_fields_set]
    found = {".".join(path): written.place(*path) for path in sorted(paths)}
    return {name: place for name, place in found.items() if place}


@dataclass
class _Files:
    """The files that a brand names."""

    written: BrandFile
    folder: Path
    root: Path
    reading: BrandReading

    def fault(self, rule: str, key: str, message: str, hint: str, *path: str) -> None:
        place = self.written.place(key, *path)
        self.reading.faults.append(Diagnostic(rule, "error", message, place, hint))

    def _inside(self, name: str, key: str, *path: str) -> Path | None:
        self.reading.inputs.append(self.folder / name)
        try:
            return inside(name, self.folder, self.root)
        except RefusedError as refused:
            self.fault(refused.rule, key, refused.message, refused.hint, *path)
        return None

    def logo(self) -> Path | None:
        found = self._inside(self.written.logo, "logo") if self.written.logo else None
        try:
            if found:
                place = self.written.place("logo")
                self.reading.warnings += too_coarse(found, picture_size(found), LOGO_ROOM, place)
        except RefusedError as refused:
            self.fault(refused.rule, "logo", refused.message, refused.hint)
        return found

    def template(self) -> Path | None:
        name = self.written.template
        if not name:
            return None
        if not name.lower().endswith((".pptx", ".potx")):
            self.fault(
                "not-a-template",
                "template",
                f"`{short(name)}` is not a .pptx or .potx file",
                "Save the template in PowerPoint as .potx, without macros.",
            )
            return None
        return self._inside(name, "template")

    def font(self) -> str:
        name = self.written.fonts.body if self.written.fonts else None
        if not name:
            return DEFAULT_BRAND.body_font
        if name.lower().endswith((".ttf", ".otf")):
            found = self._inside(name, "fonts", "body")
            return self._checked_font(found) if found else DEFAULT_BRAND.body_font
        package = f"fontpkg_{slug(name).replace('-', '_')}"
        if find_spec(package) is None:
            self.fault(
                "unknown-font",
                "fonts",
                f"no font package `{short(name)}` is installed",
                f"Install `{package.replace('_', '-')}`, or name a .ttf file beside this one.",
                "body",
            )
        return name

    def _checked_font(self, path: Path) -> str:
        try:
            check_font(path)
        except RefusedError as refused:
            self.fault(refused.rule, "fonts", refused.message, refused.hint, "body")
        return str(path)


def _unknown_layouts(written: BrandFile) -> Iterator[Diagnostic]:
    """A diagnostic for each key of `layouts` that is no kind of slide."""
    for kind in written.layouts:
        if kind not in LAYOUT_KINDS:
            yield Diagnostic(
                "unknown-kind",
                "error",
                f"there is no kind of slide called `{short(kind)}`",
                written.key_place("layouts", kind),
                did_you_mean(kind, LAYOUT_KINDS),
            )


def _faint(written: BrandFile, brand: Brand) -> Iterator[Diagnostic]:
    """A diagnostic for each colour of words that is too near to the paper, and one for a paper
    that is too near to the colours that the brand leaves as they are."""
    if not written.colours:
        return
    paper = brand.colours["paper"]
    faint = [role for role in TEXT_ROLES if contrast(brand.colours[role], paper) < TEXT_CONTRAST]
    own = [role for role in faint if role in written.colours.model_fields_set]
    for role in own:
        colour = brand.colours[role]
        yield Diagnostic(
            "too-faint",
            "error",
            f"`{role}` {colour} is too faint on `paper` {paper}: "
            f"{contrast(colour, paper):.1f} to 1, and words need {TEXT_CONTRAST} to 1",
            written.colours.place(role),
            f'The nearest that can be read is "{nearest_readable(colour, paper)}".',
        )
    if len(own) < len(faint):
        others = ", ".join(f"`{role}`" for role in faint if role not in own)
        yield Diagnostic(
            "too-faint",
            "error",
            f"words are too faint on `paper` {paper}: {others}",
            written.colours.place("paper"),
            "Choose a lighter paper, or give these colours as well.",
        )
