"""The order of twin cards on a sheet printed on one side."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from facilitator.pack import Bridge
from facilitator.rendering.pdf.drawing import SideName

Twin = tuple[Bridge, SideName]


def twin_order(bridges: Sequence[Bridge], columns: int, seed: int) -> list[Twin]:
    """Both cards of every bridge, row by row.

    In each row the digital cards stand left of the offline ones: lines leave offline cards to the
    right and digital ones to the left, so no two neighbours seem to be joined. The two of a pair
    are half the deck apart, so that neither a row nor the order of cutting gives them away.
    """
    digital = sorted(bridges, key=lambda bridge: _lot(seed, bridge))
    half = len(digital) // 2
    offline = digital[half:] + digital[:half]
    order: list[Twin] = []
    row = 0
    while digital or offline:
        # With an odd number of columns, the odd one goes to each side in turn.
        share = (columns + row % 2) // 2
        taken = min(max(share, columns - len(offline)), len(digital))
        order += [(bridge, "digital") for bridge in digital[:taken]]
        order += [(bridge, "offline") for bridge in offline[: columns - taken]]
        digital, offline = digital[taken:], offline[columns - taken :]
        row += 1
    return order


def _lot(seed: int, bridge: Bridge) -> bytes:
    """A number drawn for the bridge: the same in every version of Python, unlike a shuffle."""
    return sha256(f"{seed}/{bridge.name}".encode()).digest()
