"""A handout with too much of everything: tables over pages, lists in lists, links over lines and
pages, two languages in a sentence, sixty fields, and sections with nothing in them."""

from __future__ import annotations

from dataclasses import replace

from facilitator.pack.document import Document
from facilitator.pack.handout import Confidence, LabelledRow, Section, WriteIn
from facilitator.text import Paragraph, Run, Text, inline, plain, prose
from tests.pdf import samples

ADDRESS = "https://example.org/" + "a-part-of-the-way/" * 12
LONG_LINK = "a link of many words that goes on from one line to the next and so from page to page "

TABLE = replace(
    samples.HABITS[0],
    rows=tuple(
        LabelledRow(
            icon="house",
            label=f"Row {number}",
            texts=(plain(f"Cell {number}. {samples.PARAGRAPH}"), inline(f"*More* of {number}.")),
        )
        for number in range(1, 41)
    ),
)
LISTS = Section(
    name="lists",
    heading=plain("Lists in lists"),
    body=prose(
        "\n".join(
            f"{'  ' * depth}- level {depth}, item {number}, {samples.PARAGRAPH}"
            for number in range(8)
            for depth in range(4)
        )
        + "\n\nTick what is so:\n\n- [ ] a box\n- [ ] **another** box, "
        + samples.PARAGRAPH * 3
        + "\n\n1. one\n   - in it\n     1. deeper\n        - deepest\n2. two\n"
    ),
)
LINKS = Section(
    name="links",
    heading=plain("Links"),
    body=(
        Paragraph(Text((Run("Before it "), Run(LONG_LINK * 40, link=ADDRESS), Run(" after.")))),
        Paragraph(Text((Run(ADDRESS, link=ADDRESS),))),
        Paragraph(Text((Run("Two "), Run("here", link="mailto:a@b.example"), Run(", here.")))),
    ),
)
LANGUAGES = Section(
    name="languages",
    heading=Text((Run("Two languages: "), Run("dŵr a thŷ", language="cy"))),
    body=(
        Paragraph(
            Text(
                (
                    Run("We say "),
                    Run("bore da, Ŵyn a Ŷd", bold=True, language="cy"),
                    Run(" and "),
                    Run("nos da", language="cy", link="https://example.org/cymraeg"),
                    Run("."),
                )
            )
        ),
    ),
)
FIELDS = Section(
    name="fields",
    heading=plain("Sixty fields"),
    write_ins=tuple(
        WriteIn(name=f"field.{number % 50}", prompt=plain(f"Field {number}"), lines=1)
        for number in range(60)
    ),
)
EMPTY = tuple(Section(name=f"empty-{number}", heading=plain("")) for number in range(3))
SHEET = Confidence(
    heading=plain("Forty statements"),
    lead=plain(""),
    statements=tuple(plain(f"{number}: {samples.PARAGRAPH}") for number in range(1, 41)),
    columns=("Before today", "Now"),
    scale=5,
    low="Not sure",
    high="Very sure",
)

DOCUMENT: Document = samples.document(
    samples.COVER,
    EMPTY[0],
    TABLE,
    LISTS,
    LINKS,
    EMPTY[1],
    Section(name="only-heading", heading=plain("Only a heading")),
    LANGUAGES,
    FIELDS,
    samples.PLEDGE,
    SHEET,
    samples.CONTACTS,
    samples.REFERENCES,
    EMPTY[2],
    samples.NOTES,
    title="Torture",
)
