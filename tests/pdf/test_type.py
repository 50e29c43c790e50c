"""A brand's own type: in every printed document, and no other."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pikepdf
import pytest

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.building import Steps
from facilitator.diagnostics import FacilitatorError
from facilitator.pack.handout import Section
from facilitator.pack.whole import Pack
from facilitator.rendering.pdf import cards, guide, handout
from facilitator.rendering.pdf.cards.single import print_single
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.handout.packs import PLANS
from tests.pdf import card_samples, guide_samples, samples
from tests.pdf.typefaces import family


def cards_once(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    sets = pack.cards.sets
    faces = [(one, card.front) for one in sets for card in one.cards]
    return print_single(faces, pack.cards, brand, settings)


def sheets() -> Pack:
    return card_samples.pack_of(
        card_samples.card_set(instructions=card_samples.INSTRUCTIONS),
        card_samples.card_set(backs="long-edge"),
        card_samples.card_set(backs="none", size_mm=(63, 88), mono=True),
    )


def session(name: str) -> Pack:
    """A real session, with its posters, slips and signs."""
    steps, plan = Steps(), PLANS[name]
    return steps.compose(steps.load(plan, None, {}), plan.parent, ["cards"])


DOCUMENTS: dict[str, tuple[Callable[..., Rendered], Callable[[], Pack]]] = {
    "handout": (handout.render, lambda: samples.pack(samples.ENGLISH)),
    "large print": (handout.render_large_print, lambda: samples.pack(samples.ENGLISH)),
    "guide": (guide.render, guide_samples.whole_guide),
    "cards": (cards.render, sheets),
    "each card": (cards_once, sheets),
    **{name: (cards.render, partial(session, name)) for name in PLANS},
}


def faces(data: bytes) -> set[str]:
    """The names of the faces in a document, without the mark of their subset."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            str(font.BaseFont).rpartition("+")[2]
            for page in pdf.pages
            for font in page.obj.Resources.Font.values()
        }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_printed_document_is_set_in_the_brands_type_alone(name: str, tmp_path: Path) -> None:
    render, pack = DOCUMENTS[name]
    own = replace(DEFAULT_BRAND, body_font=family(tmp_path))
    assert faces(render(pack(), own, Settings()).data) == {"Ours-Regular", "Ours-Bold"}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in ("handout", "guide") else pytest.mark.slow)
        for name in DOCUMENTS
    ],
)
def test_a_letter_that_the_brands_type_lacks_is_an_error_in_every_document(
    name: str, tmp_path: Path
) -> None:
    render, pack = DOCUMENTS[name]
    own = replace(DEFAULT_BRAND, body_font=family(tmp_path, "abcdefghijklmnopqrstuvwxyz ,.•…"))
    with pytest.raises(FacilitatorError) as caught:
        render(pack(), own, Settings())
    assert {told.rule for told in caught.value.diagnostics if told.severity == "error"} == {
        "missing-glyph"
    }
    assert any("Ours-Bold has no “" in told.message for told in caught.value.diagnostics)


def test_the_place_of_a_letter_that_is_lacking_is_named_once(tmp_path: Path) -> None:
    letters = "".join(map(chr, range(32, 127))) + "•…’“”–·"
    own = replace(DEFAULT_BRAND, body_font=family(tmp_path, letters))
    document = samples.document(
        Section(name="a", heading=samples.at("Tŷ, tŷ", 9), body=()), title="A"
    )
    with pytest.raises(FacilitatorError) as caught:
        handout.render(samples.pack(document), own, Settings())
    (told,) = caught.value.diagnostics
    assert "“ŷ” (U+0177 LATIN SMALL LETTER Y WITH CIRCUMFLEX)" in told.message
    assert str(told.place) == "sessions/sample.yaml:9:3"
