"""Packs of cards to test with. All people and places in them are invented."""

from __future__ import annotations

from pathlib import Path

from facilitator.diagnostics import Place, Source
from facilitator.pack.bridges import Bridge, Side, Theme
from facilitator.pack.cards import (
    Backs,
    Card,
    Cards,
    CardSet,
    CardWords,
    HabitFace,
    HowToFace,
    TitleFace,
)
from facilitator.pack.deck import Deck
from facilitator.pack.document import Document
from facilitator.pack.whole import Pack
from facilitator.text import Text, plain

SOURCE = Source("assets/habits.yaml", "\n" * 400)

ENGLISH = CardWords(
    fold="Fold back",
    cut="Cut once",
    actual_size="Actual size, 100%.",
    flip_long="Both sides: flip on the long edge",
    flip_short="Both sides: flip on the short edge",
    check="Check: this line is 100 mm",
    front="{name}, front",
    back="{name}, back",
    shuffled="Shuffled: seed {seed}",
    copies="Copies: {copies}",
    calibration="Do fronts and backs line up?",
    calibration_steps=("Print both pages on one sheet.", "Read the scales."),
    calibration_read="Read here where the cross of the front shows through.",
    directions=("x: millimetres to the right", "y: millimetres up"),
)

THEME_WORDS: dict[Theme, str] = {
    "listen": "Listen",
    "tell": "Tell",
    "help": "Help",
    "decide": "Decide",
    "look-after-yourself": "Look after yourself",
}

#: name, theme, icon, offline title and text, digital title and text
HABITS: tuple[tuple[str, Theme, str, str, str, str, str], ...] = (
    (
        "ward-surgery",
        "help",
        "door-open",
        "Ward surgery",
        "First Saturday of the month, at the library. No appointment needed.",
        "A bookable online slot beside it",
        "The same hour, by video or phone, for people who cannot come.",
    ),
    (
        "noticeboard",
        "tell",
        "pin",
        "Village noticeboard",
        "Four drawing pins, outside the shop.",
        "The same notice on a ward page",
        "The same words, in plain text, where people look on their phone.",
    ),
    (
        "newsletter",
        "tell",
        "newspaper",
        "Residents’ newsletter",
        "Two sides of A4, three times a year, through every letterbox.",
        "An email newsletter",
        "Three short items, once a month, to people who have asked for it.",
    ),
    (
        "coffee-morning",
        "listen",
        "coffee",
        "Coffee-morning chat",
        "Second Tuesday, church hall. Mostly you listen.",
        "The local group chat, as a guest",
        "Say who you are, then mostly listen.",
    ),
    (
        "heckler",
        "look-after-yourself",
        "hand",
        "A heckler in the hall",
        "You chair: house rules, a warning, then the door.",
        "House rules, mute, hide, block",
        "And keep a record before you do.",
    ),
    (
        "leaflet",
        "decide",
        "file-text",
        "Consultation leaflet",
        "What it asks, by when, and where to hand it in.",
        "A link, and what it asks",
        "Two plain lines and the closing date.",
    ),
    ("diary", "look-after-yourself", "calendar-check", "Diary", "", "Shared diary", ""),
    (
        "flood-tree",
        "look-after-yourself",
        "heart",
        "Telephone tree for flood, snow and power-cut warnings in outlying hamlets",
        "Twelve calls before breakfast, each to someone who makes three more.",
        "A broadcast list that says who has read it and who still needs a call",
        "One message to forty people; then ring the six who have not seen it.",
    ),
)


def placed(words: str, name: str, line: int) -> Text:
    return plain(words, name, Place(SOURCE, line))


def bridge(number: int, habit: tuple[str, Theme, str, str, str, str, str]) -> Bridge:
    name, theme, icon, offline, offline_text, digital, digital_text = habit
    line = number * 10
    return Bridge(
        name=name,
        number=number,
        theme=theme,
        theme_word=THEME_WORDS[theme],
        icon=icon,
        offline=Side(
            word="Offline",
            title=placed(offline, f"{name}.offline.title", line),
            text=placed(offline_text, f"{name}.offline.text", line + 1),
        ),
        digital=Side(
            word="Digital",
            title=placed(digital, f"{name}.digital.title", line + 2),
            text=placed(digital_text, f"{name}.digital.text", line + 3),
        ),
        same_because=plain("It is the same open door."),
    )


BRIDGES = tuple(bridge(number, habit) for number, habit in enumerate(HABITS, start=1))

WELSH_BRIDGE = Bridge(
    name="cymhorthfa",
    number=10,
    theme="help",
    theme_word="Helpu",
    icon="door-open",
    offline=Side(
        word="All-lein",
        title=plain("Cymhorthfa’r ward"),
        text=plain("Bore Sadwrn cyntaf y mis, yn y llyfrgell. Nid oes angen apwyntiad."),
    ),
    digital=Side(
        word="Digidol",
        title=plain("Slot ar-lein wrth ei hochr"),
        text=plain(
            "Yr un awr, dros fideo neu ffôn, i bobl y mae’r ŵyl, y tŷ neu’r tywydd yn eu cadw draw."
        ),
    ),
    same_because=plain("Yr un drws agored."),
)


def many_bridges(count: int) -> tuple[Bridge, ...]:
    """Short bridges `1` to `count`, their names unlike each other."""
    return tuple(
        bridge(
            number,
            (
                f"habit-{number}",
                "tell",
                "pin",
                f"Habit {number}",
                "Told.",
                f"Post {number}",
                "Sent.",
            ),
        )
        for number in range(1, count + 1)
    )


def card_set(
    bridges: tuple[Bridge, ...] = BRIDGES,
    backs: Backs = "fold",
    size_mm: tuple[float, float] = (90, 130),
    instructions: tuple[Text, ...] = (),
    **more: object,
) -> CardSet:
    """Habits to turn over, or twins where the cards have one side."""
    settings: dict[str, object] = {
        "name": "same-habit.cards",
        "title": plain("Same habit, new place", "same-habit.title"),
        "cards": (*_opening(instructions, backs), *_habits(bridges, backs)),
        "backs": backs,
        "width_mm": size_mm[0],
        "height_mm": size_mm[1],
        "is_shuffled": backs == "none",
    }
    return CardSet(**(settings | more))  # type: ignore[arg-type]


def _opening(instructions: tuple[Text, ...], backs: Backs) -> tuple[Card, ...]:
    if not instructions:
        return ()
    front = TitleFace(
        title=plain("Same habit, new place"),
        lead=plain("Turn over"),
        motto=plain("As well as, never instead of."),
        organisation=plain("Elmshire District Council"),
        session=plain("Social media"),
        icon="door-open",
    )
    back = HowToFace(heading=plain("How to play"), steps=instructions)
    if backs == "none":
        return (Card(name="title", front=front), Card(name="how-to", front=back))
    return (Card(name="title", front=front, back=back),)


def _habits(bridges: tuple[Bridge, ...], backs: Backs) -> tuple[Card, ...]:
    is_twin = backs == "none"
    faces = [
        tuple(
            HabitFace(bridge=bridge, side=side, label=f"{bridge.number}{letter}", is_twin=is_twin)
            for side, letter in (("offline", "A"), ("digital", "B"))
        )
        for bridge in bridges
    ]
    if is_twin:
        return tuple(Card(name=face.label, front=face) for pair in faces for face in pair)
    return tuple(Card(name=pair[0].label, front=pair[0], back=pair[1]) for pair in faces)


INSTRUCTIONS = (
    plain("Square corners: lay them out, face up."),
    plain("Round corners: deal three to each person."),
    plain("Lay one beside its habit. A pair joins in a bridge."),
    plain("Say why it is the same, and when to keep it offline."),
)


def pack_of(*sets: CardSet, language: str = "en-GB") -> Pack:
    nothing = Document(
        title="Nothing",
        organisation="",
        language=language,
        words_language=language,
        running="",
        page_label="{page} {pages}",
        blocks=(),
    )
    return Pack(
        deck=Deck(
            title="Nothing",
            organisation="",
            language=language,
            words_language=language,
            slides=(),
        ),
        handout=nothing,
        guide=nothing,
        cards=Cards(
            title="Social media: the opportunity and the challenge: cards",
            organisation="Elmshire District Council",
            language=language,
            words_language=language,
            sets=sets,
            words=ENGLISH,
        ),
    )


def written(folder: Path, data: bytes, name: str = "cards.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
