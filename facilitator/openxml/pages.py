"""How large a page is, against one on which slides are thought of."""

from __future__ import annotations

PAGE_HEIGHT_PT = 540
#: That of 4 by 3. A page that is narrower in proportion, such as A4 upright, counts as so wide.
LEAST_WIDTH_PT = 720


def page_scale(width_pt: float, height_pt: float) -> float:
    """How much larger a page is than one 540 points high: type as many times larger looks the same
    on the wall."""
    return min(height_pt / PAGE_HEIGHT_PT, width_pt / LEAST_WIDTH_PT)
