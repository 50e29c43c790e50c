"""Guides to test with. All people and places in them are invented."""

from __future__ import annotations

from dataclasses import replace

from facilitator.pack.bridges import Mode
from facilitator.pack.deck import Deck
from facilitator.pack.document import Block, Document
from facilitator.pack.guide import (
    ActivityPage,
    KeyTable,
    RunSheet,
    RunSheetRow,
    RunSheetTrack,
    SidePart,
)
from facilitator.pack.handout import Fact, References
from facilitator.pack.references import Reference
from facilitator.pack.steps import Step
from facilitator.pack.whole import Pack
from facilitator.text import inline, plain

#: title, kind, mode, minutes, lead, minutes that it can save
EVENING: tuple[tuple[str, str, Mode, float, str, int], ...] = (
    ("Welcome, and what this is for", "Opening", "open", 5, "Ruth", 0),
    ("What did you do this week?", "Reflect: check-in", "reflect", 10, "Tom", 3),
    ("You already do this", "Talk: input", "talk", 10, "Ruth", 0),
    ("Same habit, new place", "Practice: exercise", "practice", 25, "Tom", 5),
    ("What surprised you?", "Reflect: debrief", "reflect", 8, "Tom", 3),
    ("Tea and a stretch", "Pause: break", "pause", 10, "", 0),
    ("What to be careful about", "Talk: input", "talk", 10, "Ruth", 3),
    ("Try it unseen", "Practice: sandbox", "practice", 15, "Ruth", 5),
    ("Effort and value", "Practice: exercise", "practice", 8, "Tom", 8),
    ("Your questions", "Practice: discussion", "practice", 7, "Both", 2),
    ("My first step", "Reflect: reflection", "reflect", 7, "Tom", 0),
    ("Before today and now; goodbye", "Closing", "open", 5, "Ruth", 0),
)
KEY: tuple[tuple[Mode, str], ...] = (
    ("open", "Open or close"),
    ("talk", "Talk"),
    ("practice", "Practice"),
    ("reflect", "Reflect"),
    ("pause", "Pause"),
)
FACTS = (
    Fact(
        label="Out of the cupboard",
        value=plain("5 sets of habit cards · 1 grid poster · 24 handouts · 4 large print · pens"),
    ),
    Fact(
        label="If someone is upset",
        value=plain("Offer the quiet room next door. Who to tell: 01632 960001"),
    ),
)
LONG = (
    "A very long title that a careful trainer has written out in full, so that nobody can"
    " mistake what the next ten minutes are for"
)


def clock(minutes: float) -> str:
    return f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}"


def run_sheet(count: int = 12, *, minutes: float | None = None, title: str = "") -> RunSheet:
    """A run sheet of `count` activities; `minutes` gives them all one length, `title` one
    title."""
    rows = []
    start = 18 * 60.0
    for number in range(1, count + 1):
        words, kind, mode, planned, lead, saving = EVENING[(number - 1) % len(EVENING)]
        length = planned if minutes is None else minutes
        rows.append(
            RunSheetRow(
                number=number,
                clock=clock(start % 1440),
                minutes=f"{length:g}",
                weight=length,
                title=plain(title or words, f"activity-{number}.title"),
                kind=kind,
                mode=mode,
                lead=lead,
                latest=clock((start + 20) % 1440),
                if_late=f"Shrink: saves {saving}" if saving else "",
            )
        )
        start += length
    return RunSheet(
        heading="Run sheet",
        hours=f"18:00 to {clock(start % 1440)}",
        summary=f"{count} activities, 20 people",
        title=plain(
            "Social media: the opportunity and the challenge. 3 December 2026, Committee Room 1"
        ),
        start_minutes=18 * 60,
        minutes=start - 18 * 60,
        columns=("Start", "Minutes", "Activity", "Lead", "Latest start"),
        rows=tuple(rows),
        key_label="Kind",
        key=KEY,
        facts=FACTS,
    )


MORE = ("And {count} more room: see its page", "And {count} more rooms: see their pages")


def with_tracks(sheet: RunSheet, *tracks: RunSheetTrack, row: int = 3) -> RunSheet:
    """The run sheet with tracks in one of its rows."""
    rows = list(sheet.rows)
    rows[row] = replace(
        rows[row], tracks=tracks, together="Back together at 18:50", more_tracks=MORE
    )
    return replace(sheet, rows=tuple(rows))


def track(name: str, minutes: float = 20, doing: str = "", lead: str = "Tom") -> RunSheetTrack:
    return RunSheetTrack(
        name=plain(name),
        minutes=f"{minutes:g}",
        weight=minutes,
        doing=plain(doing or "18:25 Write a first post · 18:35 Read it aloud"),
        lead=lead,
        until=f"until {clock(18 * 60 + 25 + minutes)}",
    )


def side(icon: str, label: str, *texts: str, **more: object) -> SidePart:
    return SidePart(
        icon=icon,
        label=label,
        texts=tuple(inline(text) for text in texts),
        **more,  # type: ignore[arg-type]
    )


STEPS = (
    ("Lay the offline cards face up. Deal three digital cards each; keep the rest as a pile.", "3"),
    ("Take turns. Put a digital card beside its habit, so that the bridge joins. Say why.", "10"),
    ("If the table does not agree, lay the card between two habits and move on.", "2"),
    ("Each person takes one pair they might use, and one they would leave offline.", "5"),
    ("Hold up the pair you argued about most.", "5"),
)
MAIN = (
    side(
        "quote",
        "You might say",
        "“You are not here to learn a tool. You already know how to do this. We are looking for"
        " the same habit in a second place, for people who cannot get to the first.”",
        italic=True,
    ),
    side(
        "eye",
        "Watch for",
        "Anyone who has gone quiet: sit down beside them, ask about the habit and not the card."
        " A table that matches at speed: ask who each one leaves out.",
    ),
)
SIDE = (
    side(
        "package",
        "Materials",
        "**Each table:** 1 set of habit cards (twin), 1 answer sheet, face down",
        "**Each person:** page 6 of the handout",
        "**Room:** 2 spare sets, 4 sets at 18 pt",
    ),
    side(
        "hourglass",
        "If late",
        "**Shrink to 20.** Two digital cards each, skip step 3. Latest start 18:51.",
    ),
    side("smartphone", "No device", "Nothing to change: the whole exercise is on paper."),
    side(
        "accessibility",
        "For everyone",
        "Read each card aloud as it is laid. Nobody has to speak first. Cards go flat, away from"
        " cups and glare.",
    ),
    side(
        "triangle-alert",
        "Take care",
        "No real cases, and no names of residents. If one is told, stop it kindly and move on.",
        accent="caution",
    ),
    side("target", "Outcome", "1. Match three of your offline habits to a digital counterpart"),
)
DEBRIEF = (
    ("What?", plain("Which pair surprised you?")),
    ("So what?", plain("Who would it reach, and who would it miss?")),
    ("Now what?", plain("Which one is worth an hour this month?")),
)


def activity(number: str = "4", **more: object) -> ActivityPage:
    """The exercise of the evening, with anything in it changed."""
    settings: dict[str, object] = {
        "name": f"activity-{number}",
        "number": number,
        "title": plain("Same habit, new place", f"activity-{number}.title"),
        "part": "",
        "mode": "practice",
        "kind": "Practice: exercise",
        "clock": "18:25 to 18:50, 25 minutes",
        "grouping": "Tables of four. Lead: Tom",
        "ask_label": "Ask the room",
        "invitation": plain(
            "Which of these do you already do? Find the card that is the same habit, somewhere"
            " else."
        ),
        "steps_label": "Steps",
        "minutes_label": "Minutes",
        "steps": tuple(Step(text=plain(words), minutes=minutes) for words, minutes in STEPS),
        "main": MAIN,
        "debrief_label": "Debrief",
        "debrief_clock": "18:50, 8 minutes, everyone",
        "debrief": DEBRIEF,
        "side": SIDE,
    }
    return ActivityPage(**(settings | more))  # type: ignore[arg-type]


def short_activity(number: str = "6") -> ActivityPage:
    """A break: hardly anything to say."""
    return activity(
        number,
        title=plain("Tea and a stretch"),
        mode="pause",
        kind="Pause: break",
        clock="18:58 to 19:08, 10 minutes",
        grouping="",
        invitation=plain(""),
        steps=(),
        main=(),
        debrief=(),
        side=(side("hourglass", "If late", "Keep. Latest start 19:16."),),
    )


def endless_activity(number: str = "9") -> ActivityPage:
    """Every part as long as a trainer might ever write it, and then some."""
    sentence = "Ask once more, and wait until somebody who has not spoken yet has done so. "
    return activity(
        number,
        title=plain(LONG),
        part="Seeing the similarity",
        grouping="Individually, then in groups of four (5 × 4 + 1 × 3). Lead: A. Trainer",
        invitation=plain(sentence * 6),
        steps=tuple(
            Step(text=plain(f"Step{n} {sentence * 4}"), minutes="10 min") for n in range(9)
        ),
        main=(
            side("armchair", "Set-up", f"Setup0 {sentence * 30} Setup1"),
            side("quote", "You might say", f"Say0 {sentence * 40} Say1", italic=True),
            side("eye", "Watch for", f"Watch0 {sentence * 12} Watch1"),
        ),
        side=(
            side("package", "Materials", *(f"Item{n} {sentence}" for n in range(30))),
            side("hourglass", "If late", f"Late0 {sentence * 30} Late1"),
        ),
    )


MATERIALS = KeyTable(
    heading=plain("Materials"),
    columns=("Item", "How many"),
    rows=tuple(
        (plain(item), plain(count))
        for item, count in (
            ("Habit cards, one set", "5"),
            ("Handouts", "24"),
            ("Large-print handouts", "4"),
            ("Pens", "20"),
        )
    ),
)
ROOM = KeyTable(
    heading=plain("The room and the people"),
    columns=("", ""),
    rows=(
        (plain("Where"), plain("Committee Room 1, Elmshire Town Hall")),
        (plain("Layout"), plain("cabaret, in person, 80 m², 5 ×")),
        (plain("Access needs"), plain("Two large-print copies; a seat by the door")),
        (plain("Groups"), plain("20 people: 5 × 4")),
    ),
)
CARD_KEY = KeyTable(
    heading=plain("Key to the cards"),
    columns=("Pair", "Offline habit", "Digital counterpart"),
    rows=(
        (plain("1A, 1B"), plain("Ward surgery"), plain("A bookable online slot beside it")),
        (
            plain("9A, 9B"),
            plain("Telephone tree for flood, snow and power-cut warnings in outlying hamlets"),
            plain("A broadcast list that says who has read it and who still needs a call"),
        ),
    ),
)
SOURCES = References(
    heading=plain("Sources"),
    references=(
        Reference(
            title=plain("Councillors and social media"),
            publisher="Example Association, checked 23 November 2026",
            url="https://www.example.org/councillors/social-media",
            address="example.org/councillors/social-media",
        ),
    ),
)


def guide_of(*blocks: Block, language: str = "en-GB", words_language: str = "") -> Pack:
    title = "Social media: the opportunity and the challenge"
    document = Document(
        title=f"{title}: guide",
        organisation="Elmshire District Council",
        language=language,
        words_language=words_language or language,
        running=f"{title}. Never shown to the room",
        page_label="Guide {page} of {pages}",
        blocks=blocks,
    )
    deck = Deck(
        title=title,
        organisation="",
        language=language,
        words_language=language,
        slides=(),
    )
    return Pack(deck=deck, handout=document, guide=document)


def whole_guide() -> Pack:
    """Every kind of block, in a guide's order."""
    return guide_of(
        run_sheet(),
        ROOM,
        MATERIALS,
        activity("1"),
        short_activity("2"),
        short_activity("3"),
        activity("4", part="Seeing the similarity"),
        CARD_KEY,
        SOURCES,
    )
