"""Prints what decks cost: python -m tests.deck.benchmark

Processor time of drawing slides with a title, six points and notes; importing comes apart. No test
depends on these figures.
"""

from __future__ import annotations

import resource
import time

from facilitator.brand import DEFAULT_BRAND
from facilitator.settings import Settings

COUNTS = (20, 25, 200, 1000, 2000)


def main() -> None:
    start = time.process_time()
    from facilitator.rendering.pptx.deck import draw_deck

    print(f"importing    {time.process_time() - start:6.3f} s")
    from tests.deck.test_scale import deck_of

    spent: dict[int, float] = {}
    for count in COUNTS:
        deck = deck_of(count).deck
        start = time.process_time()
        size = len(draw_deck(deck, DEFAULT_BRAND, Settings()).data)
        spent[count] = time.process_time() - start
        print(f"{count:5} slides {spent[count]:6.3f} s {size / 1024:7.0f} kB")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"2000 to 1000 slides: {spent[2000] / spent[1000]:.2f}; peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
