"""A deck of edges: texts that are too long, too many, or in other letters."""

from __future__ import annotations

from pathlib import Path

from facilitator.pack.deck import (
    ActivitySlide,
    BreakSlide,
    ChartSlide,
    Column,
    ColumnsSlide,
    CompareSlide,
    DebriefSlide,
    FirstStepSlide,
    HabitSlide,
    OutcomesSlide,
    PictureSlide,
    PointsSlide,
    QuoteSlide,
    SourcesSlide,
    StatementSlide,
    StepsSlide,
    TableSlide,
    TimetableSlide,
    TitleSlide,
)
from facilitator.pack.references import Contact, Reference
from facilitator.pack.steps import Step
from facilitator.pack.whole import Pack
from facilitator.text import Run, Text, plain, prose
from tests.deck.samples import BRIDGES, bridge, notes, pack_of, photo, row, t

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
    return pack_of(
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
