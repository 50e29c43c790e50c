"""Two decks made by hand: a small session as a trainer might write it, and one of edges."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from facilitator.diagnostics import Place, Source
from facilitator.pack import (
    ActivitySlide,
    BreakSlide,
    Bridge,
    ChartSlide,
    Column,
    ColumnsSlide,
    CompareSlide,
    Contact,
    DebriefSlide,
    Deck,
    Document,
    FirstStepSlide,
    HabitSlide,
    Note,
    OutcomesSlide,
    Pack,
    PictureSlide,
    PointsSlide,
    QuoteSlide,
    Reference,
    Side,
    Slide,
    SourcesSlide,
    StatementSlide,
    Step,
    StepsSlide,
    TableSlide,
    TimetableRow,
    TimetableSlide,
    TitleSlide,
)
from facilitator.text import Run, Text, inline, plain, prose

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


def _pack(*slides: Slide, title: str, language: str = "en-GB", words: str = "en-GB") -> Pack:
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
    return _pack(
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


# -- all edges --------------------------------------------------------------------------------

LONG_TITLE = (
    "What residents of the five rural parishes told us about how they would like to hear from"
    " their councillors between elections"
)
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" + "anghyfarwydd" * 2
WELSH = "Cymhorthfa ward: ŵ ŷ Ŵ Ŷ â î ô, £ € – “ ” a’r tŷ"
POLISH = "Zażółć gęślą jaźń, łódź i źdźbło"
SEVEN = (
    "Would you say it at a public meeting, with the press there?",
    "Is it yours to say, or does an officer need to say it?",
    "Have the people in the photo agreed, and do they know where it will go?",
    "Can someone who cannot see the picture still follow it?",
    "Is a decision coming to committee that this could seem to settle?",
    "If it is about one resident, take it to a private message or the phone",
    "If you are tired or cross, write it on paper and leave it until morning",
)


def torture(folder: Path) -> Pack:
    """Texts that are too long, too many, or in other letters."""
    long_text = " ".join(SEVEN)
    parts = {"notes": notes(WELSH, POLISH), "section": "Edges & <angles>"}
    return _pack(
        TitleSlide(
            name="session.title",
            title=t(LONG_TITLE, 2),
            organisation=t(
                "Cyngor Dosbarth Swydd Llwyfen a’r Fro, and five other councils together"
            ),
            subtitle=t(long_text, 3),
            when=t("Dydd Iau 3 Rhagfyr 2026, 18:00"),
            where=t("Ystafell Bwyllgor 1, Neuadd y Dref, Stryd Fawr"),
            bridges=BRIDGES,
            **parts,
        ),
        OutcomesSlide(
            name="session.outcomes",
            title=t("By the end you will be able to"),
            outcomes=tuple(t(f"{SEVEN[n % 7]} ({n + 1})", 10 + n) for n in range(20)),
            aim=t(long_text, 9),
            **parts,
        ),
        TimetableSlide(
            name="session.timetable",
            title=t("The whole of a very long day, from early to late"),
            rows=(
                *(
                    row(
                        f"{8 + n // 3:02}:{n % 3 * 20:02}",
                        SEVEN[n % 7] if n % 4 == 0 else "Same habit, new place",
                        "In groups of four or five" if n % 2 else "Together",
                        20,
                        ("open", "practice", "talk", "reflect", "pause")[n % 5],
                    )
                    for n in range(30)
                ),
                row("18:00", "Finish", mode="pause"),
            ),
            key="Eich tro chi, bawb",
            summary="Thirty parts, from 8:00 to 18:00",
            **parts,
        ),
        TimetableSlide(
            name="day.timetable",
            title=t("Two halves"),
            rows=(
                *(row(f"{9 + n}:00", f"Part {n + 1}", "In pairs", 60) for n in range(7)),
                row("16:00", "Break", "", 15, "pause"),
                *(row(f"{17 + n}:00", f"Part {n + 8}", "In pairs", 60) for n in range(5)),
                row("22:00", "Finish", mode="pause"),
            ),
            key="Your turn",
            summary="Twelve parts",
            **parts,
        ),
        ActivitySlide(
            name="long-activity",
            title=t(LONG_TITLE, 40),
            kind="Trafodaeth mewn grwpiau",
            minutes="62.5",
            minutes_word="o funudau",
            format="Mewn grwpiau o bedwar neu bump o bobl",
            icon="users",
            invitation=t(long_text, 41),
            **parts,
        ),
        ActivitySlide(
            name="word-activity",
            title=t(LONG_WORD, 42),
            kind="Exercise",
            minutes="5",
            minutes_word="minutes",
            **parts,
        ),
        StepsSlide(
            name="steps",
            title=t("Steps without end"),
            steps=tuple(
                Step(text=t(f"{SEVEN[n % 7]}", 50 + n), minutes=f"{n + 1} min") for n in range(12)
            ),
            total="tua 1 awr 30 munud",
            **parts,
        ),
        PointsSlide(
            name="points.seven",
            title=t("Before you post"),
            points=tuple(t(each, 70) for each in SEVEN),
            reveal=True,
            **parts,
        ),
        PointsSlide(
            name="points.title", title=t(LONG_TITLE + ", again", 71), points=(t("Yes"),), **parts
        ),
        PointsSlide(
            name="points.word",
            title=t("An 80-letter word"),
            points=(t(LONG_WORD, 72), t("After it"), t(f"{WELSH}. {POLISH}.")),
            **parts,
        ),
        PointsSlide(
            name="points.essay",
            title=t("An essay in one point"),
            points=(t(" ".join([long_text] * 4), 73),),
            **parts,
        ),
        PointsSlide(
            name="points.languages",
            title=t('Other languages, and <markup> & "quotes"'),
            points=(
                Text((Run("In Welsh: "), Run("Gŵyl Ŷd", italic=True, language="cy"))),
                Text((Run("In Polish: "), Run(POLISH, language="pl"))),
                plain("A control \x0b character, a tab\tand an emoji 🙂"),
                t("日本語の文章はどこでも改行できますので、長くても大丈夫です。"),
            ),
            **parts,
        ),
        StatementSlide(name="statement", title=t(long_text, 80), **parts),
        QuoteSlide(name="quote", title=t(f"“{long_text}”", 81), by=t(LONG_TITLE), **parts),
        CompareSlide(
            name="compare",
            title=t("Many habits"),
            offline_heading="Yr hyn rydych chi eisoes yn ei wneud",
            digital_heading="Yr un arfer ar-lein, ochr yn ochr",
            bridges=(
                *BRIDGES,
                bridge(5, "mail", (long_text, long_text), (LONG_WORD, long_text), long_text),
            ),
            **parts,
        ),
        HabitSlide(
            name="habit",
            title=t("Yr un arfer, lle newydd"),
            bridge=bridge(
                5,
                "mail",
                ("Cymhorthfa ward", "Dydd Sadwrn cyntaf y mis, yn y llyfrgell, heb apwyntiad"),
                ("Slot y gellir ei drefnu ar-lein", "Yr un awr, dros y ffôn neu ar fideo, o’r tŷ"),
                "y drws ar agor, ar adeg hysbys, i bawb",
            ),
            same_because_label="Yr un fath am fod",
            keep_offline_label="Cadwch wyneb yn wyneb",
            keep_offline_when=t("pan fo angen preifatrwydd, neu heb ryngrwyd. Gŵyl Ŷd."),
            **parts,
        ),
        HabitSlide(
            name="habit.long",
            title=t(LONG_TITLE + ", habit"),
            bridge=bridge(6, "mail", (SEVEN[0], long_text), (SEVEN[1], long_text), long_text),
            same_because_label="The same habit in another place because",
            keep_offline_label="Keep it offline when",
            keep_offline_when=t(long_text),
            **parts,
        ),
        PictureSlide(
            name="picture.tall",
            title=t("A tall picture, under a title that goes on for a while"),
            path=photo(folder, 600, 1400),
            alt="A tall board",
            caption=prose(f"{long_text}\n\n- One\n- Two\n  - Three"),
            **parts,
        ),
        PictureSlide(
            name="picture.missing",
            title=t("A picture that is not there", 90),
            path=folder / "missing.png",
            alt="Nothing",
            **parts,
        ),
        ColumnsSlide(
            name="columns",
            title=t("Two columns, one long"),
            columns=(
                Column(title=t(LONG_TITLE), points=tuple(t(each) for each in SEVEN)),
                Column(title=t("Short"), points=(t("One"), t(LONG_WORD, 95))),
            ),
            **parts,
        ),
        TableSlide(
            name="table",
            title=t("A table of twenty rows"),
            header=(t("Number"), t("What"), t("Who answers"), t("By when, at the latest")),
            rows=tuple(
                (t(str(n + 1)), t(SEVEN[n % 7]), t("Monitoring officer"), t(WELSH))
                for n in range(20)
            ),
            summary="Twenty questions",
            **parts,
        ),
        TableSlide(
            name="table.word",
            title=t("A table with a word too long"),
            header=(t("One"), t("Two"), t("Three")),
            rows=((t(LONG_WORD, 97), t(LONG_WORD, 98), t("x")), (t("only one"),)),
            summary="Words",
            **parts,
        ),
        *(
            ChartSlide(
                name=f"chart.{kind}",
                title=t(f"A {kind} chart of many figures"),
                type=kind,  # type: ignore[arg-type]
                labels=tuple(f"Ward {n + 1}" for n in range(count)),
                series=tuple(
                    (f"Series {n + 1}", tuple(float(n + k) - low for k in range(count)))
                    for n in range(series)
                ),
                alt=f"A {kind} chart",
                **parts,
            )
            for kind, count, series, low in (
                ("bar", 14, 1, 0),
                ("column", 5, 3, 0),
                ("line", 7, 2, 3.5),
                ("pie", 4, 1, -1),
            )
        ),
        BreakSlide(
            name="break",
            title=t("Lunch, and a walk round the square if the rain holds off"),
            back_at="Byddwn yn ailddechrau am",
            clock="12.45 p.m.",
            meanwhile=t(long_text),
            icon="utensils",
            **parts,
        ),
        DebriefSlide(
            name="debrief",
            title=t("Five questions"),
            questions=(
                ("What?", t(SEVEN[0])),
                ("", t(SEVEN[1])),
                ("Beth felly, tybed?", t(SEVEN[2])),
                ("", t(long_text, 120)),
                ("Now what?", t(SEVEN[4])),
            ),
            **parts,
        ),
        FirstStepSlide(
            name="first-step",
            title=t("Fy ngham cyntaf"),
            rows=(
                ("Pan", ""),
                ("Byddaf yn", "gofyn i rywun am help ar ddydd Llun, cyn y cyfarfod nesaf, os caf."),
                ("Os bydd hyn yn fy rhwystro", "wythnos brysur"),
                ("Byddaf yn", ""),
            ),
            summary="Brawddeg i’w gorffen",
            **parts,
        ),
        SourcesSlide(
            name="sources",
            title=t("Where to read more about all of this, at home"),
            references=tuple(
                Reference(
                    title=t(f"{SEVEN[n % 7]} Part {n + 1}"),
                    publisher="A publisher with a long name, checked 23 November 2026",
                    url=f"https://example.org/a/rather/long/path/to/some/page/{n + 1}?x=1&y=2",
                    address=f"example.org/a/rather/long/path/to/some/page/{n + 1}?x=1&y=2",
                )
                for n in range(9)
            ),
            contacts=(
                Contact(name=t("Democratic services"), detail=t("01632 960001")),
                Contact(name=t("Someone else"), detail=t(long_text)),
            ),
            scan="Sganiwch, neu teipiwch",
            **parts,
        ),
        title=LONG_TITLE,
        language="cy",
        words="en-GB",
    )
