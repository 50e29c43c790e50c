"""Words of the handout on screen, of a personal copy and of the joining note."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class HandoutWords:
    """Fields in braces are filled by the composer."""

    # on screen
    contents: str
    stays_here: str

    # a personal copy
    greeting: str
    own_step: str

    # the joining note
    joining: str


ENGLISH_HANDOUT = HandoutWords(
    contents="On this page",
    stays_here="You can type on this page. What you type is sent nowhere, and is gone when you "
    "close the page: print it, or save it as a PDF, to keep it.",
    greeting="Dear {name}, this copy is yours.",
    own_step="What you said you would try",
    joining="Joining note",
)

WELSH_HANDOUT = HandoutWords(
    contents="Ar y dudalen hon",
    stays_here="Gallwch deipio ar y dudalen hon. Nid yw’r hyn a deipiwch yn cael ei anfon i "
    "unman, ac mae’n diflannu pan gaewch y dudalen: argraffwch hi, neu cadwch hi fel PDF.",
    greeting="{name}, eich copi chi yw hwn.",
    own_step="Yr hyn y dywedoch y byddech yn rhoi cynnig arno",
    joining="Nodyn ymuno",
)

_TABLES = {"en": ENGLISH_HANDOUT, "cy": WELSH_HANDOUT}


def handout_words_for(language: str) -> HandoutWords:
    """The table for a BCP 47 tag such as `en-GB` or `cy`; English where there is none."""
    return _TABLES.get(language.split("-", maxsplit=1)[0].lower(), ENGLISH_HANDOUT)
