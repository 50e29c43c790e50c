"""Decks on templates of councils: what several tests of them need."""

from __future__ import annotations

from pathlib import Path

from facilitator.brand import Brand
from facilitator.diagnostics import Place, Source
from facilitator.pack.deck import Slide as SlideOfPack
from facilitator.pack.deck import StatementSlide
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.councils import COUNCILS, OFFICE
from tests.deck.reading import Deck

NAMES = [*COUNCILS, *(["libreoffice.pptx"] if OFFICE else [])]
PLACE = Place(Source("assets/brand.yaml", "name: A\ntemplate: council.potx"), 2, 11)


def alone(data: bytes, folder: Path, *slides: SlideOfPack) -> Deck:
    """A deck of these slides on a template, about which there was nothing to say."""
    path = folder / "council.pptx"
    path.write_bytes(data)
    pack = samples.pack_of(*slides, title="Alone")
    rendered = render(pack, Brand(template=path), Settings())
    assert rendered.diagnostics == ()
    return Deck(rendered.data)


def statement(words: str) -> StatementSlide:
    return StatementSlide(name="s", title=samples.t(words), notes=samples.notes("Wait."))
