"""Handouts to render: one as a council would have it, a Welsh one, and one that tries everything
too long, too many or too empty."""

from __future__ import annotations

import hashlib
from pathlib import Path

from facilitator.diagnostics import Place, Source
from facilitator.pack.bridges import Bridge, Side
from facilitator.pack.deck import Deck
from facilitator.pack.document import Document
from facilitator.pack.handout import (
    Confidence,
    Contacts,
    Cover,
    Fact,
    HabitPage,
    LabelledRow,
    NotesSpace,
    Pledge,
    References,
    Section,
    WriteIn,
)
from facilitator.pack.references import Contact, Reference
from facilitator.pack.whole import Pack
from facilitator.text import Run, Text, inline, plain, prose

REPOSITORY = Path(__file__).parent.parent.parent

SOURCE = Source("sessions/sample.yaml", "title: A sample\n" * 80)


def at(words: str, line: int = 1) -> Text:
    """A text of the plan, with its place."""
    return inline(words, f"sample.{line}", Place(SOURCE, line, 3))


def bridge(
    number: int,
    offline: tuple[str, str],
    digital: tuple[str, str],
    *,
    theme: str = "help",
    word: str = "Help",
    icon: str = "door-open",
    sides: tuple[str, str] = ("Offline", "Digital"),
) -> Bridge:
    return Bridge(
        name=f"habit-{number}",
        number=number,
        theme=theme,
        theme_word=word,
        icon=icon,
        offline=Side(word=sides[0], title=at(offline[0]), text=at(offline[1])),
        digital=Side(word=sides[1], title=at(digital[0]), text=at(digital[1])),
        same_because=at("A known time, for anyone."),
    )


ENGLISH_LABELS = (
    ("equal", "Same because", "ink"),
    ("hourglass", "May save", "ink"),
    ("house", "Keep offline when", "offline"),
    ("triangle-alert", "Take care", "caution"),
    ("footprints", "First step", "digital"),
    ("eye-off", "Try it unseen", "ink"),
)
WELSH_LABELS = (
    ("equal", "Yr un peth, am fod", "ink"),
    ("hourglass", "Yn arbed", "ink"),
    ("house", "Cadwch all-lein pan", "offline"),
    ("triangle-alert", "Byddwch yn ofalus", "caution"),
    ("footprints", "Cam cyntaf", "digital"),
    ("eye-off", "Rhowch gynnig o’r golwg", "ink"),
)


def rows(labels: tuple[tuple[str, str, str], ...], *texts: str | tuple[str, ...]):
    return tuple(
        LabelledRow(
            icon=icon,
            label=label,
            texts=tuple(at(text) for text in ((words,) if isinstance(words, str) else words)),
            accent=accent,
        )
        for (icon, label, accent), words in zip(labels, texts, strict=False)
    )


def write_in(name: str, prompt: str, lines: int = 2) -> WriteIn:
    return WriteIn(name=name, prompt=at(prompt), lines=lines)


HABITS = (
    HabitPage(
        bridge=bridge(
            1,
            ("Ward surgery", "First Saturday of the month, at the library. No appointment needed."),
            (
                "A bookable online slot beside it",
                "The same hour, by video or phone, for people who cannot come.",
            ),
        ),
        counter="Habit 1 of 4",
        heading=at("Four habits, two places"),
        lead=at(
            "You do all of these already. Beside each one is the same habit where some residents "
            "now look first. You choose which, if any, to add. The offline one stays."
        ),
        rows=rows(
            ENGLISH_LABELS,
            "An open door, at a known time, for anyone in the ward.",
            "The drive for one short question, and the wait in an empty room.",
            "Someone needs privacy, is upset, or has no internet at home.",
            (
                "A private case stays private: no names in the booking notice.",
                "Sit where nobody can see or hear the screen behind you.",
            ),
            "Offer one slot by appointment next month, using your council account.",
            "Write the notice on paper and read it to a colleague. Nothing goes online.",
        ),
        write_in=write_in("habit-1", "One person who could not get to my last surgery, and why"),
    ),
    HabitPage(
        bridge=bridge(
            2,
            ("Parish noticeboard", "A card behind glass, read by those who walk past."),
            ("A post in the village group", "The same card, where people scroll past."),
            theme="tell",
            word="Tell",
            icon="megaphone",
        ),
        counter="Habit 2 of 4",
        rows=rows(
            ENGLISH_LABELS,
            "One short notice, in the place where people already look.",
            "Some of the walk to each board when a date changes.",
            "The people it is for do not use the group.",
            "Turn off comments, or answer them: a notice with angry replies is not a notice.",
            "Photograph the card, and ask the group’s owner to post it.",
            "Write the post as a text message to yourself.",
        ),
        write_in=write_in("habit-2", "A notice that not enough people saw"),
    ),
    HabitPage(
        bridge=bridge(
            3,
            ("Ward walk", "An hour on foot, with a notebook and a bag."),
            ("A report with a photograph", "The kerb, the lamp, the number of the post."),
            theme="listen",
            word="Listen",
            icon="footprints",
        ),
        counter="Habit 3 of 4",
        rows=rows(
            ENGLISH_LABELS,
            "You saw it yourself, and said so to those who mend it.",
            "The telephone call, and the second telephone call.",
            "The street is where people stop you to talk.",
            "No faces, no number plates, no front doors in the picture.",
            "Report one fault on the council’s page, and time it.",
            "Take the picture and delete it.",
        ),
        write_in=write_in("habit-3", "What I saw on my last walk"),
    ),
    HabitPage(
        bridge=bridge(
            4,
            ("Switching off the telephone at nine", "The family knows, and so does the clerk."),
            ("Quiet hours on the app", "The same nine o’clock, kept by the phone itself."),
            theme="look-after-yourself",
            word="Look after yourself",
            icon="heart",
        ),
        counter="Habit 4 of 4",
        rows=rows(
            ENGLISH_LABELS,
            "An evening is an evening.",
            "Nothing. It is worth it all the same.",
            "There is a flood, and you are on the list.",
            "Tell people when you do answer; silence reads as anger.",
            "Set quiet hours for one week.",
            "Leave the phone in another room tonight.",
        ),
        write_in=write_in("habit-4", "When I last looked and wished that I had not"),
    ),
)

COVER = Cover(
    organisation=plain("Elmshire District Council"),
    document="Handout",
    title=at("Social media: the opportunity and the challenge"),
    subtitle=at("A session for councillors"),
    aim=at(
        "You see your own everyday habits in what residents now do online, and leave with one "
        "first step that is yours."
    ),
    offline=Side(word="Offline", title=plain("What you already do")),
    digital=Side(word="Digital", title=plain("The same habit, in one more place")),
    icon="door-open",
    motto="As well as, never instead of.",
    facts=(
        Fact(label="When", value=plain("Thursday 3 December 2026, 6 pm to 8 pm")),
        Fact(label="Where", value=at("Committee Room 1, Elmshire Town Hall")),
        Fact(label="Led by", value=at("Ruth Amadi and Tom Beynon, Member Development")),
        Fact(label="This copy belongs to"),
    ),
    outcomes_heading="By the end you will be able to",
    outcomes=(
        at("Match three of your offline habits to a digital counterpart"),
        at("Say when a habit should stay offline, and why"),
        at("Name two things to be careful about before you post"),
        at("Leave with one first step that is yours, and a date to try it"),
    ),
)

ACTIVITY = Section(
    name="same-habit",
    heading=at("Same habit, new place"),
    body=prose(
        "We laid ten offline habits face up, and matched each with its digital counterpart. The "
        "pairs people argued about were the useful ones.\n\n"
        "Three things to remember:\n\n"
        "1. **Start with the habit, not the tool.** If you do not do it offline, you will not "
        "keep it up online.\n"
        "2. **Ask who it leaves out.** If the answer is someone in your ward, do both.\n"
        "3. **Would you say it at the door?** If not, do not post it; the "
        "[guidance for councillors](https://www.local.gov.uk/councillors-and-social-media) "
        "says more.\n",
        "same-habit.text",
        Place(SOURCE, 30),
    ),
    write_ins=(write_in("same-habit-1", "A pair that surprised me, and why", 3),),
)

PLEDGE = Pledge(
    name="first-step",
    heading=plain("My first step"),
    pairs=(
        (write_in("pledge-when", "When"), write_in("pledge-will", "I will")),
        (
            write_in("pledge-if", "If this gets in the way"),
            write_in("pledge-then", "then I will"),
        ),
    ),
    hints=(
        ("a time, a place, a thing you already do", "one small thing, as well as what I do now"),
        ("the likeliest snag", "what I will do instead"),
    ),
    tell=write_in("pledge-tell", "I will tell this person, by this date", 1),
)

STATEMENTS = (
    "I can say how something I do offline could be done online",
    "I know which of my habits should stay offline",
    "I know what to check before I post as a councillor",
    "I can keep a private case private",
    "I know what changes before an election",
    "I know what to do, and who to tell, if I am abused online",
    "I can try something without anyone seeing it",
    "I have one first step that I mean to take",
)

CONFIDENCE = Confidence(
    heading=plain("How sure are you?"),
    lead=inline(
        "Fill this in at the end. For each line, circle one number for how sure you were **before "
        "today**, and one for how sure you are **now**. No name needed: it tells us whether the "
        "session helped."
    ),
    statements=tuple(at(statement) for statement in STATEMENTS),
    columns=("Before today", "Now"),
    scale=5,
    low="Not sure",
    high="Very sure",
)

CONTACTS = Contacts(
    heading=plain("Who to ask"),
    contacts=(
        Contact(name=at("Democratic Services"), detail=at("01632 960001")),
        Contact(name=at("Monitoring Officer"), detail=at("01632 960014")),
        Contact(name=at("Member Development"), detail=at("development@elmshire.example")),
        Contact(
            name=at("If you feel threatened"),
            detail=at("Ring the police: 999 in danger, 101 if not. Keep a record first."),
        ),
    ),
)


def reference(title: str, publisher: str, address: str) -> Reference:
    return Reference(
        title=at(title), publisher=publisher, url=f"https://{address}", address=address
    )


REFERENCES = References(
    heading=plain("Where this comes from"),
    references=(
        reference(
            "Councillors and social media",
            "Local Government Association, checked 23 November 2026",
            "local.gov.uk/councillors-and-social-media",
        ),
        reference(
            "Guidance for elected representatives",
            "Information Commissioner’s Office, checked 23 November 2026",
            "ico.org.uk/elected-representatives",
        ),
        reference(
            "Handling abuse online",
            "Local Government Association, checked 23 November 2026",
            "local.gov.uk/handling-online-abuse",
        ),
    ),
    disclaimer="General information, not legal advice. Your council’s code comes first.",
)

NOTES = NotesSpace(heading=plain("Notes"))


def document(*blocks, title: str = "Social media: the opportunity and the challenge", **other):
    words = {
        "organisation": "Elmshire District Council",
        "language": "en-GB",
        "words_language": other.get("language", "en-GB"),
        "running": title,
        "page_label": "Page {page} of {pages}",
        **other,
    }
    return Document(title=title, blocks=blocks, **words)


ENGLISH = document(COVER, *HABITS, ACTIVITY, PLEDGE, CONFIDENCE, CONTACTS, REFERENCES, NOTES)

WELSH_HABIT = HabitPage(
    bridge=bridge(
        1,
        ("Cymhorthfa’r ward", "Bore Sadwrn cyntaf y mis, yn y llyfrgell. Nid oes angen apwyntiad."),
        (
            "Slot ar-lein wrth ei hochr",
            "Yr un awr, dros fideo neu ffôn, i bobl y mae’r ŵyl, y tŷ neu’r tywydd yn eu cadw "
            "draw.",
        ),
        word="Helpu",
        sides=("All-lein", "Digidol"),
    ),
    counter="Arfer 1 o 4",
    heading=plain("Pedwar arfer, dau le"),
    rows=rows(
        WELSH_LABELS,
        "Drws agored, ar amser y gŵyr pawb amdano.",
        "Y daith am un cwestiwn byr, a’r aros mewn ystafell wag.",
        "Mae rhywun eisiau preifatrwydd, neu heb y rhyngrwyd yn y tŷ.",
        (
            "Mae achos preifat yn aros yn breifat: dim enwau yn yr hysbysiad.",
            "Eisteddwch lle na ŵyr neb beth sydd ar y sgrin.",
        ),
        "Cynigiwch un slot drwy apwyntiad y mis nesaf.",
        "Ysgrifennwch yr hysbysiad ar bapur a’i ddarllen i gyd-gynghorydd.",
    ),
    write_in=write_in("arfer-1", "Pwy na allai ddod y tro diwethaf, a pham"),
)

WELSH = document(
    WELSH_HABIT,
    Section(
        name="polski",
        heading=plain("Ŵ ŷ Ŷ ŵ"),
        body=prose("£12, €5 – “yn wir”, Zażółć gęślą jaźń; non\u2011breaking, one\u00a0two."),
    ),
    Section(
        name="english",
        heading=Text((Run("Geiriau "), Run("Plain words", language="en-GB"))),
        body=prose("Paragraff."),
    ),
    title="Y cyfryngau cymdeithasol",
    language="cy",
    page_label="Tudalen {page} o {pages}",
)

LONG_WORD = "llanfairpwllgwyngyllgogerychwyrndrobwll" * 2 + "ab"  # 80 letters
LONG_TITLE = (
    "Telephone tree for flood, snow and power-cut warnings in outlying hamlets, farms and "
    "boatyards, with the number to ring"
)
PARAGRAPH = (
    "Someone in the ward rings, and someone else goes to look; between the two there is a note "
    "on paper, and nobody has ever lost it. "
)

TORTURE = document(
    Cover(
        organisation=plain("The Combined Borough and District Council of Upper and Lower Elmshire"),
        document="Handout",
        title=at(f"{LONG_TITLE}: {LONG_WORD}", 7),
        subtitle=at(PARAGRAPH * 2),
        offline=Side(word="Offline", title=at(LONG_TITLE), text=at(PARAGRAPH)),
        digital=Side(word="Digital", title=at("Short")),
        icon="door-open",
        motto=PARAGRAPH,
        facts=(
            Fact(label="When and where and for how long", value=at(PARAGRAPH * 2)),
            Fact(label="This copy belongs to"),
        ),
        outcomes_heading="By the end you will be able to",
        outcomes=tuple(at(f"Outcome {number}: {PARAGRAPH}") for number in range(1, 31)),
    ),
    HabitPage(
        bridge=bridge(
            1,
            (LONG_TITLE, PARAGRAPH * 2),
            (f"{LONG_TITLE}, {LONG_WORD}", PARAGRAPH * 4),
            theme="decide",
            word="Decide",
            icon="scale",
        ),
        counter="Habit 1 of 1",
        heading=at(LONG_TITLE),
        lead=at(PARAGRAPH * 3),
        rows=rows(
            (*ENGLISH_LABELS, ("house", LONG_TITLE, "ink")),
            PARAGRAPH * 6,
            PARAGRAPH * 40,
            (PARAGRAPH,) * 12,
            LONG_WORD,
            PARAGRAPH,
            PARAGRAPH,
            PARAGRAPH,
        ),
        write_in=write_in("habit-1", PARAGRAPH * 2, 6),
    ),
    Section(name="empty", heading=plain("")),
    Section(name="only-heading", heading=at("Only a heading")),
    Section(name="no-heading", heading=plain(""), body=prose(PARAGRAPH)),
    Section(
        name="long",
        heading=at(LONG_TITLE),
        level=2,
        body=prose(
            f"{PARAGRAPH * 30}\n\n{PARAGRAPH * 20}\n\n"
            "- one\n- two\n  - nested one, " + PARAGRAPH + "\n  - nested two\n    1. deep\n"
            "- " + PARAGRAPH * 3 + "\n\n"
            f"A [link that is long enough to go over two lines and to be broken into parts by "
            f"the end of a line](https://example.org/{'a-b/' * 30}) and an address: "
            f"https://example.org/{'long-path/' * 20}end.\n"
        ),
        write_ins=tuple(write_in(f"w{number}", f"Prompt {number}") for number in range(20)),
    ),
    Pledge(
        name="pledge",
        heading=at("My first step"),
        pairs=(
            (write_in("p1", LONG_TITLE), write_in("p2", "I will", 4)),
            (write_in("p3", "Os bydd hyn yn fy rhwystro"), write_in("p4", "yna byddaf yn")),
            (write_in("p5", "Or"), write_in("p6", "then")),
        ),
        hints=((PARAGRAPH, ""),),
        tell=write_in("p7", "I will tell", 1),
    ),
    Confidence(
        heading=plain("How sure are you?"),
        lead=at(PARAGRAPH),
        statements=tuple(at(f"{number}: {PARAGRAPH}") for number in range(12)),
        columns=("Before today", "Now"),
        scale=5,
        low="Not sure",
        high="Very sure",
    ),
    Confidence(
        heading=plain("On a scale of ten"),
        lead=plain(""),
        statements=(at("One"), at(PARAGRAPH * 2)),
        columns=("Now",),
        scale=10,
        low="Not at all sure",
        high="Very sure indeed",
    ),
    Confidence(
        heading=plain("Seven, twice"),
        lead=plain(""),
        statements=(at("One"), at(PARAGRAPH * 2)),
        columns=("Before today", "Now"),
        scale=7,
        low="Not sure",
        high="Very sure",
    ),
    Confidence(
        heading=plain("None"),
        lead=plain(""),
        statements=(),
        columns=("Now",),
        scale=5,
        low="Not sure",
        high="Very sure",
    ),
    Contacts(heading=plain("Nobody"), contacts=()),
    Contacts(
        heading=at("Who to ask"),
        contacts=(
            Contact(name=at(LONG_TITLE), detail=at("01632 960001")),
            Contact(name=at(PARAGRAPH), detail=at(PARAGRAPH * 2)),
            Contact(name=at("Nothing known"), detail=plain("")),
        ),
    ),
    References(
        heading=at("Where this comes from"),
        references=(
            *(
                reference(f"Source {number}", "Publisher", f"example.org/{number}")
                for number in range(12)
            ),
            reference(LONG_TITLE * 2, PARAGRAPH, "example.org/" + "long-path/" * 20),
            Reference(title=at("A book"), publisher="On a shelf"),
            Reference(title=at("ŵŷ £"), url="https://example.org/ŵŷ"),
        ),
        disclaimer=PARAGRAPH * 3,
    ),
    NOTES,
    title=f"{LONG_TITLE} <&> (brackets) \\ and more",
)

EMPTY = document(title="Nothing at all", organisation="")


def pack(handout: Document, paper: str = "a4") -> Pack:
    return Pack(
        deck=Deck(
            title=handout.title,
            organisation="",
            language=handout.language,
            words_language="",
            slides=(),
        ),
        handout=handout,
        guide=document(),
        paper=paper,
    )


DOCUMENTS = {"english": ENGLISH, "welsh": WELSH, "torture": TORTURE, "empty": EMPTY}


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
