"""Words of the handout on screen, of a personal copy and of the joining note."""

from __future__ import annotations

from facilitator.record import record


@record
class HandoutWords:
    """Fields in braces are filled by the composer."""

    # on screen
    contents: str
    stays_here: str

    # in Word
    code: str  # over a column of codes to scan

    # who to ask, where the brand names nobody
    ask_lead: str
    ask_prompts: tuple[str, ...]

    # a personal copy
    greeting: str
    own_step: str

    # the joining note
    joining: str


ENGLISH_HANDOUT = HandoutWords(
    contents="On this page",
    stays_here="You can type on this page. What you type is sent nowhere, and is gone when you "
    "close the page: print it, or save it as a PDF, to keep it.",
    code="To scan",
    ask_lead="Ask for these before you leave, and write down how to reach them.",
    ask_prompts=(
        "Monitoring Officer, about the code of conduct",
        "Democratic services, about everything else",
        "Somebody I met today who has tried this",
    ),
    greeting="Dear {name}, this copy is yours.",
    own_step="What you said you would try",
    joining="Joining note",
)

WELSH_HANDOUT = HandoutWords(
    contents="Ar y dudalen hon",
    stays_here="Gallwch deipio ar y dudalen hon. Nid yw’r hyn a deipiwch yn cael ei anfon i "
    "unman, ac mae’n diflannu pan gaewch y dudalen: argraffwch hi, neu cadwch hi fel PDF.",
    code="I’w sganio",
    ask_lead="Holwch am y rhain cyn gadael, a nodwch sut i gysylltu â nhw.",
    ask_prompts=(
        "Swyddog Monitro, am y cod ymddygiad",
        "Gwasanaethau democrataidd, am bopeth arall",
        "Rhywun y gwnes i ei gyfarfod heddiw sydd wedi rhoi cynnig ar hyn",
    ),
    greeting="{name}, eich copi chi yw hwn.",
    own_step="Yr hyn y dywedoch y byddech yn rhoi cynnig arno",
    joining="Nodyn ymuno",
)

_TABLES = {"en": ENGLISH_HANDOUT, "cy": WELSH_HANDOUT}


def handout_words_for(language: str) -> HandoutWords:
    """The table for a BCP 47 tag such as `en-GB` or `cy`; English where there is none."""
    return _TABLES.get(language.split("-", maxsplit=1)[0].lower(), ENGLISH_HANDOUT)
