"""Pack and Brand become files, as bytes: no disk, no clock, no decisions about content.

A new output is one renderer and one line in OUTPUTS; the command takes its choices from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.brand import Brand
    from facilitator.pack import Pack
    from facilitator.rendering.result import Rendered
    from facilitator.settings import Settings

Renderer = Callable[["Pack", "Brand", "Settings"], "Rendered"]


@dataclass(frozen=True, slots=True)
class Output:
    """A file that a session makes. `part` is the part of the Pack that it is drawn from: where
    the Pack has none, the plan does not make this file."""

    file: str
    part: str
    render: Renderer

    def is_made_from(self, pack: Pack) -> bool:
        return getattr(pack, self.part) is not None


# Each renderer is imported when it first draws, so that a command which draws nothing does not
# wait for the libraries behind it.


def _deck(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.pptx import render

    return render(pack, brand, settings)


def _handout(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.pdf.handout import render

    return render(pack, brand, settings)


def _guide(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.pdf.guide import render

    return render(pack, brand, settings)


def _cards(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.pdf.cards import render

    return render(pack, brand, settings)


#: Name -> output, in the order in which they are built and listed.
OUTPUTS: Mapping[str, Output] = MappingProxyType(
    {
        "deck": Output("deck.pptx", "deck", _deck),
        "handout": Output("handout.pdf", "handout", _handout),
        "guide": Output("guide.pdf", "guide", _guide),
        "cards": Output("cards.pdf", "cards", _cards),
    }
)
