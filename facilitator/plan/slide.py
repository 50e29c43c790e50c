"""A slide that the author wrote: one content key, and what belongs to it."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from facilitator.plan.part import Faults, Part
from facilitator.plan.values import Id, Words

SlideKind = Literal["points", "statement", "quote", "image", "table", "chart", "columns", "habit"]
SLIDE_KINDS: tuple[SlideKind, ...] = (
    "points",
    "statement",
    "quote",
    "image",
    "table",
    "chart",
    "columns",
    "habit",
)

#: Key -> the slide kind that it belongs to.
COMPANIONS: dict[str, SlideKind] = {
    "reveal": "points",
    "by": "quote",
    "alt": "image",
    "decorative": "image",
    "fit": "image",
}

#: Kinds of slide whose content is the title as well.
OWN_TITLES: tuple[SlideKind, ...] = ("statement", "quote")


class Table(Part):
    """A table of a slide. Each row has a cell for each heading."""

    header: tuple[Words, ...] = Field(description="The headings of the columns.", min_length=1)
    rows: tuple[tuple[str, ...], ...] = Field(description="The rows, from the top.", min_length=1)

    @model_validator(mode="after")
    def _rows_are_whole(self) -> Self:
        faults = Faults()
        for number, row in enumerate(self.rows):
            if len(row) != len(self.header):
                faults.add(
                    "row-length",
                    ("rows", number),
                    f"this row has {_cells(len(row))}, and the header {_cells(len(self.header))}",
                    'Give each heading one cell; write "" for an empty one.',
                )
        faults.raise_any(self)
        return self


def _cells(number: int) -> str:
    return "1 cell" if number == 1 else f"{number} cells"


class Chart(Part):
    """A chart of a slide."""

    type: Literal["bar", "column", "line", "pie"] = Field(description="How the numbers are drawn.")
    labels: tuple[Words, ...] = Field(description="What each number stands for.", min_length=1)
    series: dict[str, tuple[float, ...]] = Field(
        description="Name of a series, and its numbers: one for each label.", min_length=1
    )
    alt: Words | None = Field(None, description="What the chart shows, for who cannot see it.")
    note: Words | None = Field(None, description="A line under the chart.")

    @model_validator(mode="after")
    def _numbers_match_labels(self) -> Self:
        faults = Faults()
        for name, numbers in self.series.items():
            if len(numbers) != len(self.labels):
                faults.add(
                    "chart-lengths",
                    ("series", name),
                    f"`{name}` has {len(numbers)} numbers for {len(self.labels)} labels",
                    "Give each label one number.",
                )
        if self.type == "pie" and len(self.series) > 1:
            faults.add(
                "chart-lengths",
                ("series",),
                "a pie shows one series only",
                "Use `type: column` to compare several.",
            )
        if self.type == "pie":
            self._check_parts_of_a_whole(faults)
        faults.raise_any(self)
        return self

    def _check_parts_of_a_whole(self, faults: Faults) -> None:
        for name, numbers in self.series.items():
            if min(numbers, default=0) < 0 or not any(numbers):
                faults.add(
                    "pie-without-parts",
                    ("series", name),
                    "a pie shows parts of a whole, so none can be below 0, and one is above it",
                    "Use `type: column` for these numbers.",
                )


class Column(Part):
    """One of the two columns of a slide."""

    title: Words = Field(description="The heading of the column.")
    points: tuple[Words, ...] = Field(description="Short points, one a line.", min_length=1)


class Slide(Part):
    """A slide with one content key: points, statement, quote, image, table, chart, columns or
    habit."""

    title: Words | None = Field(
        None,
        description="The slide's title. Without one, the activity's, numbered. "
        "A statement or a quote is its own title.",
    )
    points: tuple[Words, ...] | None = Field(
        None, description="Short points, one a line.", min_length=1
    )
    reveal: bool = Field(False, description="Show the points one at a time.")
    statement: Words | None = Field(None, description="One sentence that fills the slide.")
    quote: Words | None = Field(None, description="Somebody's words, without quotation marks.")
    by: Words | None = Field(None, description="Who said the quote.")
    image: Words | None = Field(None, description="A picture file, relative to the plan.")
    alt: Words | None = Field(
        None, description="What the picture shows, for those who cannot see it."
    )
    decorative: bool = Field(False, description="The picture says nothing that the words do not.")
    fit: Literal["contain", "cover"] = Field(
        "contain", description="Show the whole picture (contain), or fill the slide (cover)."
    )
    table: Table | None = Field(None, description="A header and rows.")
    chart: Chart | None = Field(None, description="Numbers as a chart that can be edited.")
    columns: tuple[Column, ...] | None = Field(
        None, description="Two columns side by side.", min_length=2, max_length=2
    )
    habit: Id | None = Field(None, description="The id of a habit: shown beside its counterpart.")
    notes: Words | None = Field(None, description="For the facilitator: never shown to the room.")

    @property
    def kind(self) -> SlideKind:
        """The content key that was written."""
        return next(kind for kind in SLIDE_KINDS if getattr(self, kind) is not None)

    @model_validator(mode="after")
    def _one_content_key(self) -> Self:
        faults = Faults()
        written = [kind for kind in SLIDE_KINDS if getattr(self, kind) is not None]
        if not written:
            faults.add(
                "slide-empty",
                (),
                "this slide has nothing to show",
                f"Give it one of {', '.join(SLIDE_KINDS)}.",
            )
        for extra in written[1:]:
            faults.add(
                "slide-with-two",
                (extra,),
                f"a slide shows one thing, and this one has `{written[0]}` and `{extra}`",
                f"Begin a new slide, with its own dash, at `{extra}`.",
            )
        if len(written) == 1:
            self._check_companions(written[0], faults)
        faults.raise_any(self)
        return self

    def _check_companions(self, kind: SlideKind, faults: Faults) -> None:
        if self.title and kind in OWN_TITLES:
            faults.add(
                "slide-title-unused",
                ("title",),
                f"a slide with a `{kind}` shows no other title: the {kind} is the title",
                "Take `title` out, or use `points` to have a title and words under it.",
            )
        for key, owner in COMPANIONS.items():
            if key in self.model_fields_set and kind != owner:
                faults.add(
                    "key-elsewhere",
                    (key,),
                    f"`{key}` belongs to a slide with `{owner}`, and this one has `{kind}`",
                    f"Take `{key}` out, or use `{owner}`.",
                )
        if kind == "image" and not self.alt and not self.decorative:
            faults.add(
                "alt-missing",
                ("image",),
                "the picture has no `alt`, so some people cannot know what it shows",
                "Add `alt:` and one sentence, or `decorative: true` if it only decorates.",
            )
        if self.alt and self.decorative:
            faults.add(
                "alt-missing",
                ("decorative",),
                "a decorative picture has no `alt`",
                "Keep `alt:` if the picture says something; else take it out.",
            )
