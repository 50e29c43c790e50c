"""A small session as a trainer might write it, made by hand: every kind of slide."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from facilitator.diagnostics import Place, Source
from facilitator.pack.bridges import Bridge, Side
from facilitator.pack.deck import (
    ActivitySlide,
    BreakSlide,
    ChartSlide,
    Column,
    ColumnsSlide,
    CompareSlide,
    DebriefSlide,
    Deck,
    FirstStepSlide,
    HabitSlide,
    Note,
    OutcomesSlide,
    PictureSlide,
    PointsSlide,
    QuoteSlide,
    Slide,
    SourcesSlide,
    StatementSlide,
    StepsSlide,
    TableSlide,
    TimetableRow,
    TimetableSlide,
    TitleSlide,
)
from facilitator.pack.document import Document
from facilitator.pack.references import Contact, Reference
from facilitator.pack.steps import Step
from facilitator.pack.whole import Pack
from facilitator.text import Text, inline, prose

SOURCE = Source("sessions/sample.yaml", "\n".join(f"line {n}" for n in range(1, 400)))


def t(markdown: str, line: int = 1) -> Text:
    return inline(markdown, place=Place(SOURCE, line, 3))


def notes(*words: str) -> tuple[Note, ...]:
    return (
        Note(label="You might say", paragraphs=tuple(t(each) for each in words)),
        Note(label="Watch for", paragraphs=(t("Anyone who has gone quiet."),)),
    )


def bridge(
    number: int,
    icon: str,
    offline: tuple[str, str],
    digital: tuple[str, str],
    because: str = "it is an open door, at a known time, for anyone",
) -> Bridge:
    return Bridge(
        name=f"habit-{number}",
        number=number,
        theme="help",
        theme_word="Help",
        icon=icon,
        offline=Side(word="Offline", title=t(offline[0]), text=t(offline[1])),
        digital=Side(word="Digital", title=t(digital[0]), text=t(digital[1])),
        same_because=t(because),
    )


BRIDGES = (
    bridge(
        1,
        "door-open",
        ("A ward surgery on the first Saturday", "First Saturday, at the library, no appointment"),
        ("A video slot that residents can book", "The same hour, by video or phone"),
    ),
    bridge(
        2, "pin", ("A card on the library noticeboard", ""), ("A post in the village group", "")
    ),
    bridge(3, "pen-line", ("A thank-you note through the door", ""), ("A public thank-you", "")),
    bridge(4, "coffee", ("Tea after the parish meeting", ""), ("An open question hour", "")),
)


def photo(folder: Path, width: int = 1600, height: int = 1000) -> Path:
    path = folder / f"board-{width}x{height}.png"
    image = Image.new("RGB", (width, height), (226, 217, 203))
    pen = ImageDraw.Draw(image)
    pen.rectangle((width * 0.15, height * 0.2, width * 0.85, height * 0.8), fill=(203, 168, 124))
    for number in range(6):
        left = width * (0.2 + 0.1 * number)
        pen.rectangle((left, height * 0.3, left + width * 0.08, height * 0.6), fill=(252, 250, 244))
    image.save(path)
    return path


def row(
    clock: str, title: str, how: str = "", minutes: float = 0, mode: str = "open", to: str = ""
) -> TimetableRow:
    return TimetableRow(
        clock=clock,
        title=t(title),
        format=how,
        minutes=f"{minutes:g} min" if minutes else "",
        weight=minutes,
        mode=mode,  # type: ignore[arg-type]
        activity=to,
    )


def pack_of(*slides: Slide, title: str, language: str = "en-GB", words: str = "en-GB") -> Pack:
    document = Document(
        title=title,
        organisation="",
        language=language,
        words_language=words,
        running="",
        page_label="",
        blocks=(),
    )
    deck = Deck(
        title=title,
        organisation="Elmshire District Council",
        language=language,
        words_language=words,
        slides=slides,
    )
    return Pack(deck=deck, handout=document, guide=document)


def small(folder: Path) -> Pack:
    """A session of each kind of slide, in words of the usual length."""
    return pack_of(
        *_opening(),
        *_practice(),
        *_input(folder),
        *_ending(),
        title="Social media: the opportunity and the challenge",
    )


def _opening() -> tuple[Slide, ...]:
    part = "Welcome"
    return (
        TitleSlide(
            name="session.title",
            title=t("Social media: the opportunity and the challenge"),
            notes=notes("Welcome, everyone."),
            section=part,
            organisation=t("Elmshire District Council"),
            subtitle=t("What you already do for your ward, and where residents look now"),
            when=t("Thursday 3 December 2026, 18:00"),
            where=t("Committee Room 1"),
            bridges=BRIDGES[:3],
        ),
        OutcomesSlide(
            name="session.outcomes",
            title=t("By the end you will be able to"),
            notes=notes("Read these out, **slowly**."),
            section=part,
            outcomes=(
                t("Match three habits you already have to an online counterpart"),
                t("Say when it is better to stay offline"),
                t("Find who to ask before you post"),
                t("Choose one first step and put it in your diary"),
            ),
            aim=t("Councillors see their own habits in what residents now do online."),
        ),
        TimetableSlide(
            name="session.timetable",
            title=t("This evening"),
            notes=notes("We finish at eight."),
            section=part,
            rows=(
                row("18:00", "Welcome, and what we came for", "Together", 10, to="welcome"),
                row("18:10", "You already do this", "In pairs", 15, "practice"),
                row("18:25", "Same habit, new place", "In fours", 25, "practice", "same-habit"),
                row("18:50", "What surprised us", "Together", 10, "reflect"),
                row("19:00", "Where to take care", "Short talk", 10, "talk"),
                row("19:10", "Break: tea in the foyer", "", 15, "pause", "break"),
                row("19:25", "Try one, with nobody watching", "On your own", 20, "practice"),
                row("19:45", "My first step", "On your own", 10, "reflect"),
                row("19:55", "What we take home", "Together", 5),
                row("20:00", "Finish", mode="pause"),
            ),
            key="Your turn",
            summary="Nine parts, from 18:00 to 20:00",
        ),
    )


def _practice() -> tuple[Slide, ...]:
    part = "Seeing the similarity"
    return (
        ActivitySlide(
            name="same-habit",
            title=t("Same habit, new place"),
            notes=notes("Lay the cards out."),
            section=part,
            kind="Exercise",
            minutes="25",
            minutes_word="minutes",
            format="In fours",
            icon="users-round",
            invitation=t("Which of these do you already do?"),
        ),
        StepsSlide(
            name="same-habit.steps",
            title=t("Match the pair"),
            notes=notes("Walk round the tables."),
            section=part,
            steps=(
                Step(text=t("Lay the square offline cards out, face up"), minutes="3 min"),
                Step(text=t("Find the online counterpart of each one"), minutes="10 min"),
                Step(text=t("Keep the pairs you agree on, and set the rest aside")),
                Step(text=t("Choose one pair to tell us about"), minutes="2 min"),
            ),
            total="20 minutes",
        ),
        DebriefSlide(
            name="same-habit.debrief",
            title=t("What did that tell us?"),
            notes=notes("Wait after each question."),
            section=part,
            questions=(
                ("What?", t("What did you notice as you matched the cards?")),
                ("So what?", t("Which habit would your residents miss most?")),
                ("Now what?", t("Where could one of yours reach more people?")),
            ),
            total="10 minutes",
        ),
        CompareSlide(
            name="habits",
            title=t("The same habits, side by side"),
            notes=notes("As well as, never instead of."),
            section=part,
            offline_heading="What you already do",
            digital_heading="The same habit online",
            bridges=BRIDGES[:3],
        ),
        HabitSlide(
            name="habit.ward-surgery",
            title=t("Ward surgery, and online as well"),
            notes=notes("Who holds one?"),
            section=part,
            bridge=bridge(
                1,
                "door-open",
                ("Ward surgery", "First Saturday, at the library, no appointment"),
                ("A bookable slot beside it", "The same hour, by video or phone"),
            ),
            same_because_label="Same because",
            keep_offline_label="Keep it offline when",
            keep_offline_when=t("someone needs privacy, or has no internet"),
        ),
    )


def _input(folder: Path) -> tuple[Slide, ...]:
    part = "Taking care"
    return (
        ActivitySlide(
            name="care",
            title=t("Where to take care"),
            notes=notes("Ten minutes, no more."),
            section=part,
            kind="Short talk",
            minutes="10",
            minutes_word="minutes",
            format="Together",
            icon="presentation",
            yours=False,
        ),
        PointsSlide(
            name="care.points",
            title=t("What stays the same"),
            notes=notes("One at a time."),
            section=part,
            points=(
                t("You listen first, **then** you answer"),
                t("You say what you know, and what you do not"),
                t("You are the same person on the doorstep and online"),
                t("You need not answer tonight: see [the guidance](https://example.org/guidance)"),
            ),
            reveal=True,
        ),
        StatementSlide(
            name="care.statement",
            title=t("You are not starting from nothing. You have done this for years."),
            notes=notes("Pause."),
            section=part,
        ),
        QuoteSlide(
            name="care.quote",
            title=t(
                "I thought I had to learn a new job. It was my Saturday surgery, with the door open"
                " longer."
            ),
            notes=notes("Ask who says the same."),
            section=part,
            by=t("A councillor for eleven years, rural ward"),
        ),
        ColumnsSlide(
            name="care.columns",
            title=t("Opportunity and challenge"),
            notes=notes("Both are real."),
            section=part,
            columns=(
                Column(
                    title=t("Opportunity"),
                    points=(
                        t("Reach people who never come to meetings"),
                        t("Answer once for many"),
                    ),
                ),
                Column(
                    title=t("Challenge"),
                    points=(t("Abuse, and how to step away"), t("Time"), t("Who is left out")),
                ),
            ),
        ),
        PictureSlide(
            name="care.picture",
            title=t("The noticeboard still works"),
            notes=notes("What do they notice?"),
            section=part,
            path=photo(folder),
            alt="A wooden noticeboard with six notices pinned to it",
            caption=prose(
                "Everyone who passes can read it, and nobody needs a password.\n\n"
                "Online, aim for the same."
            ),
        ),
        PictureSlide(
            name="care.picture-2",
            title=t("A noticeboard, full size"),
            notes=notes("Look again."),
            section=part,
            path=photo(folder),
            alt="",
            fit="cover",
        ),
        TableSlide(
            name="care.table",
            title=t("Who to ask, and when"),
            notes=notes("It is in the handout too."),
            section=part,
            header=(t("If you wonder"), t("Ask"), t("They answer")),
            rows=(
                (t("May I post this?"), t("Monitoring officer"), t("The same day")),
                (t("Can I share this photo?"), t("Data protection team"), t("Within two days")),
                (t("Is this abuse?"), t("Democratic services"), t("At once, by phone")),
                (t("How do I set this up?"), t("Digital champion"), t("Drop in, Tuesdays")),
            ),
            summary="Four questions, who answers each, and how soon",
        ),
        ChartSlide(
            name="care.chart",
            title=t("Two in three residents look online first"),
            notes=notes("Ask for a guess first."),
            section=part,
            type="bar",
            labels=(
                "A local online group",
                "The council website",
                "A neighbour",
                "The noticeboard",
            ),
            series=(("Share of residents, %", (41, 23, 18, 7)),),
            alt="Bar chart: a local online group 41, the council website 23, a neighbour 18.",
            note=t("Example figures: 212 residents of a made-up ward, spring 2026"),
        ),
        BreakSlide(
            name="break",
            title=t("Tea and a stretch"),
            notes=notes("Back on time."),
            section=part,
            back_at="Back at",
            clock="19:25",
            meanwhile=t("Tea and water in the foyer. Lift and toilets on the left."),
        ),
    )


def _ending() -> tuple[Slide, ...]:
    part = "Going home"
    return (
        FirstStepSlide(
            name="session.first-step",
            title=t("My first step"),
            notes=notes("In your own words."),
            section=part,
            rows=(
                ("When", "I write my Friday notes,"),
                ("I will", "post one, once they say yes."),
                ("If this gets in the way:", "a busy week"),
                ("I will", "ask Priya for help on Monday."),
            ),
            summary="A sentence to finish: when, I will, if, I will",
            total="10 minutes",
        ),
        SourcesSlide(
            name="session.sources",
            title=t("Read more at home"),
            notes=notes("Thank you, all."),
            section=part,
            references=(
                Reference(
                    title=t("Handbook for councillors on social media"),
                    publisher="Example publisher, checked 23 November 2026",
                    url="https://elmshire.example/sm",
                    address="elmshire.example/sm",
                ),
                Reference(
                    title=t("Guidance on the code of conduct"),
                    publisher="Example publisher, checked 23 November 2026",
                    url="https://elmshire.example/code",
                    address="elmshire.example/code",
                ),
            ),
            contacts=(Contact(name=t("Monitoring Officer"), detail=t("01632 960001")),),
            scan="Scan, or type",
        ),
    )
