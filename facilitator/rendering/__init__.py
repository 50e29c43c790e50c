"""Pack and Brand become files, as bytes: no disk, no clock, no decisions about content.

A new output is one renderer and one line in OUTPUTS; the command takes its choices from there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from facilitator.record import record

if TYPE_CHECKING:
    from facilitator.brand import Brand
    from facilitator.pack.whole import Pack
    from facilitator.rendering.result import Rendered
    from facilitator.settings import Settings

Renderer = Callable[["Pack", "Brand", "Settings"], "Rendered"]


@record(kw_only=False)
class Output:
    """A file that a session makes. `part` is the part of the Pack that it is drawn from: where
    the plan makes none, it does not make this file. An extra is made on request only. What is
    for the trainer holds what the room is never shown. One that lists the others is drawn last,
    from a Pack that has them."""

    file: str
    part: str
    render: Renderer
    is_extra: bool = False
    is_for_trainer: bool = False
    lists_others: bool = False

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


def _large_print(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.pdf.handout import render_large_print

    return render_large_print(pack, brand, settings)


def _handout_page(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.html.handout import render

    return render(pack, brand, settings)


def _handout_word(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.docx import render

    return render(pack, brand, settings)


def _guide(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.pdf.guide import render

    return render(pack, brand, settings)


def _cards(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.pdf.cards import render

    return render(pack, brand, settings)


def _timer(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.html.timer import render

    return render(pack, brand, settings)


def _calendar(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.data.agenda_ics import render

    return render(pack, brand, settings)


def _table(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.data.agenda_csv import render

    return render(pack, brand, settings)


def _sandbox(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.html.sandbox import render

    return render(pack, brand, settings)


def _agenda(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.data.agenda_md import render

    return render(pack, brand, settings)


def _boards(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.data.boards import render

    return render(pack, brand, settings)


def _joining(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.data.joining import render

    return render(pack, brand, settings)


def _joining_page(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.html.joining import render

    return render(pack, brand, settings)


def _index(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    from facilitator.rendering.html.index import render

    return render(pack, brand, settings)


#: Name -> output, in the order in which they are built and listed.
OUTPUTS: Mapping[str, Output] = MappingProxyType(
    {
        "deck": Output("deck.pptx", "deck", _deck, is_for_trainer=True),
        "handout": Output("handout.pdf", "handout", _handout),
        "handout-large-print": Output("handout-large-print.pdf", "handout", _large_print),
        "handout-page": Output("handout.html", "handout", _handout_page),
        "handout-word": Output("handout.docx", "handout", _handout_word),
        "guide": Output("guide.pdf", "guide", _guide, is_for_trainer=True),
        "cards": Output("cards.pdf", "cards", _cards),
        "boards": Output("boards.zip", "cards", _boards, is_extra=True, is_for_trainer=True),
        "timer": Output("timer.html", "timer", _timer, is_for_trainer=True),
        "sandbox": Output("sandbox.html", "sandbox", _sandbox),
        "agenda": Output("agenda.md", "agenda", _agenda),
        "table": Output("agenda.csv", "agenda", _table),
        "calendar": Output("agenda.ics", "calendar", _calendar),
        "joining": Output("joining.md", "joining", _joining),
        "joining-page": Output("joining.html", "joining", _joining_page),
        "index": Output("index.html", "index", _index, is_for_trainer=True, lists_others=True),
    }
)
