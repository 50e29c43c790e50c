"""The words of the page about the files that were built, and of the room's own list of them."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.record import record


@record
class IndexWords:
    """`files` has a title and a sentence for each output, by name; `units` are (one, several)."""

    language: str
    document: str
    page_title: str  # with `{title}`
    lead: str
    trainer: str
    trainer_lead: str
    everyone: str
    everyone_lead: str
    first_page: str  # with `{file}`
    units: Mapping[str, tuple[str, str]]
    room: str
    room_lead: str
    files: Mapping[str, tuple[str, str]]


_ENGLISH = IndexWords(
    language="en-GB",
    document="What was built",
    page_title="What was built: {title}",
    lead="Each file below was made from one plan. Opening one of them sends nothing anywhere.",
    trainer="Trainer only",
    trainer_lead="Keep these to yourself. They hold what you say, watch for and know.",
    everyone="For everyone",
    everyone_lead="Print these, send them, or show them. None of your own notes is in them.",
    first_page="First page of {file}",
    units={
        "slides": ("slide", "slides"),
        "pages": ("page", "pages"),
        "rows": ("row", "rows"),
        "files": ("file", "files"),
    },
    room="For this session",
    room_lead="These come from your facilitator’s computer, over the network of this room.",
    files={
        "deck": ("Slides", "To show to the room. The speaker notes in the file are yours."),
        "guide": (
            "Facilitator’s guide",
            "To run it from: one page with every start and latest start, then each activity, the "
            "keys to the cards, and what to bring.",
        ),
        "timer": (
            "Timer",
            "A clock for the front of the room, and what comes next. Open it before people arrive; "
            "its trainer’s view is yours.",
        ),
        "boards": (
            "Cards as pictures",
            "For an online board: a picture of each face, with a table of what stands on it.",
        ),
        "handout": ("Handout", "To take home: what people need afterwards, with room to write."),
        "handout-large-print": ("Handout, large print", "The same handout in 18 point."),
        "handout-page": (
            "Handout, as a web page",
            "The same handout for a phone, a laptop or a screen reader. It can be typed into.",
        ),
        "handout-word": (
            "Handout, for Word",
            "The same handout for anybody who has to adapt it.",
        ),
        "cards": (
            "Exercise cards",
            "Print at actual size, cut, and fold. The first sheet of each set says how to play.",
        ),
        "sandbox": (
            "Practice page",
            "A page to practise on where nobody can see. Nothing that is typed leaves the device.",
        ),
        "agenda": ("Invitation, as text", "To paste into an email."),
        "table": ("Agenda, as a table", "Each activity with its times, for a spreadsheet."),
        "calendar": ("Invitation, for calendars", "To attach to the invitation."),
        "joining": ("Joining note, as text", "What people need before they come, for an email."),
        "joining-page": ("Joining note", "What people need before they come, as a web page."),
    },
)

_WELSH = IndexWords(
    language="cy",
    document="Beth a luniwyd",
    page_title="Beth a luniwyd: {title}",
    lead="Gwnaed pob ffeil isod o un cynllun. Nid yw agor un ohonynt yn anfon dim i unman.",
    trainer="Hyfforddwr yn unig",
    trainer_lead="Cadwch y rhain i chi’ch hun: eich geiriau a’ch gwybodaeth chi sydd ynddynt.",
    everyone="I bawb",
    everyone_lead="Argraffwch, anfonwch neu dangoswch y rhain. Nid yw eich nodiadau ynddynt.",
    first_page="Tudalen gyntaf {file}",
    units={
        "slides": ("sleid", "sleid"),
        "pages": ("tudalen", "tudalen"),
        "rows": ("rhes", "rhes"),
        "files": ("ffeil", "ffeil"),
    },
    room="Ar gyfer y sesiwn hon",
    room_lead="Daw’r rhain o gyfrifiadur eich hwylusydd, dros rwydwaith yr ystafell hon.",
    files={
        "deck": ("Sleidiau", "I’w dangos i’r ystafell. Chi biau’r nodiadau siaradwr yn y ffeil."),
        "guide": (
            "Canllaw’r hwylusydd",
            "I redeg y sesiwn: un dudalen gyda phob amser dechrau, yna pob gweithgaredd, "
            "allweddi’r cardiau, a beth i ddod ag ef.",
        ),
        "timer": (
            "Amserydd",
            "Cloc i flaen yr ystafell, a beth sydd nesaf. Agorwch ef cyn i bobl gyrraedd; chi "
            "biau golwg yr hyfforddwr.",
        ),
        "boards": (
            "Cardiau fel lluniau",
            "Ar gyfer bwrdd ar-lein: llun o bob wyneb, gyda thabl o’r hyn sydd arno.",
        ),
        "handout": ("Taflen", "I fynd adref: yr hyn sydd ei angen wedyn, gyda lle i ysgrifennu."),
        "handout-large-print": ("Taflen, print bras", "Yr un daflen mewn 18 pwynt."),
        "handout-page": (
            "Taflen, fel tudalen we",
            "Yr un daflen ar gyfer ffôn, gliniadur neu ddarllenydd sgrin. Gellir teipio ynddi.",
        ),
        "handout-word": ("Taflen, ar gyfer Word", "Yr un daflen i’r sawl sy’n gorfod ei haddasu."),
        "cards": (
            "Cardiau ymarfer",
            "Argraffwch ar eu gwir faint, torrwch a phlygwch. Mae dalen gyntaf pob set yn dweud "
            "sut i chwarae.",
        ),
        "sandbox": (
            "Tudalen ymarfer",
            "Tudalen i ymarfer arni lle na all neb weld. Nid yw dim a deipir yn gadael y ddyfais.",
        ),
        "agenda": ("Gwahoddiad, fel testun", "I’w ludo mewn e-bost."),
        "table": ("Agenda, fel tabl", "Pob gweithgaredd a’i amserau, ar gyfer taenlen."),
        "calendar": ("Gwahoddiad, ar gyfer calendrau", "I’w atodi i’r gwahoddiad."),
        "joining": ("Nodyn ymuno, fel testun", "Yr hyn sydd ei angen cyn dod, ar gyfer e-bost."),
        "joining-page": ("Nodyn ymuno", "Yr hyn sydd ei angen cyn dod, fel tudalen we."),
    },
)

_TABLES = {"en": _ENGLISH, "cy": _WELSH}


def index_words_for(language: str) -> IndexWords:
    """The words for a BCP 47 tag; English where there are none."""
    return _TABLES.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)
