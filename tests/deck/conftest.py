"""The sample decks, drawn once."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.rendering.pptx import render
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings
from tests.deck import councils, edges, samples
from tests.deck.council_decks import NAMES
from tests.deck.reading import Deck


@pytest.fixture(scope="session")
def picture_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture(scope="session")
def drawn(picture_folder: Path) -> dict[str, Rendered]:
    """Name of a sample -> what its renderer gave back."""
    return {
        name: render(make(picture_folder), DEFAULT_BRAND, Settings())
        for name, make in (("small", samples.small), ("torture", edges.torture))
    }


@pytest.fixture(scope="session")
def small(drawn: dict[str, Rendered]) -> Deck:
    return Deck(drawn["small"].data)


@pytest.fixture(scope="session")
def torture(drawn: dict[str, Rendered]) -> Deck:
    return Deck(drawn["torture"].data)


@pytest.fixture(params=["small", "torture"])
def any_deck(request: pytest.FixtureRequest, drawn: dict[str, Rendered]) -> Deck:
    return Deck(drawn[request.param].data)


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The templates of councils, by the name of their file."""
    folder = tmp_path_factory.mktemp("councils")
    made = {name: folder / name for name in NAMES}
    for name, path in made.items():
        make = councils.COUNCILS.get(name)
        path.write_bytes(make() if make else councils.libreoffice(folder))
    return made


@pytest.fixture(scope="session")
def decks(templates: dict[str, Path], picture_folder: Path) -> dict[str, Rendered]:
    """The small sample on each of them."""
    pack = samples.small(picture_folder)
    return {
        name: render(pack, Brand(template=path), Settings()) for name, path in templates.items()
    }


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)
