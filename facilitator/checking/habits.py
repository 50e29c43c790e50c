"""Rules on habits and what surrounds them: cautions, dates, nations, private details."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from facilitator.checking.passages import Passage
from facilitator.checking.phrases import listed, quoted
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.subject import Subject


@rule(
    "warning",
    reason="Rules on data, elections and standards change. A card that was right last year can "
    "send a councillor wrong. The date of the session counts, not today's.",
    strength="convention",
    source="Each habit names the day by which its author wants it read again.",
)
def review_passed(subject: Subject) -> Iterator[Finding]:
    date = max(_dates(subject), default=None)
    for use in subject.uses:
        review = use.habit.review_by
        if date and review and review < date:
            yield Finding(
                use.place,
                f"`{use.habit.id}` was to be reviewed by {review}, and the session is on {date}",
                "Read its cautions again with your Monitoring Officer, then set a new `review_by` "
                "in the catalogue.",
            )


@rule(
    "warning",
    reason="A card without a caution sends people into what they have not been told of; without a "
    "first step it stays an idea; without a source nobody can look it up.",
    strength="house default",
    source="Our own rule: every habit of our catalogue has all three.",
)
def habit_incomplete(subject: Subject) -> Iterator[Finding]:
    for use in subject.uses:
        habit = use.habit
        wanting = {
            "`cautions`": habit.cautions, "`first_step`": habit.first_step,
            "`sources`": habit.sources,
        }  # fmt: skip
        lacks = [name for name, value in wanting.items() if not value]
        if lacks:
            yield Finding(
                use.place,
                f"the habit `{habit.id}` lacks {listed(lacks)}",
                "Add them in the catalogue; a caution may be as short as: Ask first.",
            )


_ELECTION = re.compile(r"\b(?:pre-)?elections?\b", re.IGNORECASE)


@measured(
    "warning",
    45,
    "days",
    reason="In the weeks before an election the rules on council publicity are stricter, and "
    "people will try at once what you show them. The limit is how long the period lasts.",
    strength="convention",
    source="Local Government Association: publicity in the pre-election period.",
)
def election_caution_missing(subject: Subject, limit: float) -> Iterator[Finding]:
    context = subject.plan.context
    if not context or not context.pre_election_from or not subject.is_english:
        return
    begins = context.pre_election_from
    period = range(begins.toordinal(), begins.toordinal() + int(limit) + 1)
    inside = [date for date in _dates(subject) if date.toordinal() in period]
    if not inside or any(_ELECTION.search(passage.words) for passage in subject.passages):
        return
    silent = [use for use in subject.uses if not _warns_of_election(subject, use.habit.id)]
    if silent or not subject.uses:
        names = listed(quoted(use.habit.id for use in silent))
        of_habits = f"; these habits carry no caution: {names}" if silent else ""
        yield Finding(
            silent[0].place if silent else context.place("pre_election_from"),
            f"the session on {inside[0]} is in the pre-election period (from {begins}), and the "
            f"plan does not mention it{of_habits}",
            "Say in a `handout` what changes before an election, and whom to ask.",
        )


@rule(
    "warning",
    reason="Codes of conduct, standards bodies and the law differ between the four nations.",
    strength="convention",
    source="Each habit names the nations in which its cautions hold.",
)
def nation_mismatch(subject: Subject) -> Iterator[Finding]:
    nation = subject.plan.context.nation if subject.plan.context else None
    if nation is None:
        return
    for use in subject.uses:
        if use.habit.nations and nation not in use.habit.nations:
            yield Finding(
                use.place,
                f"the cautions of `{use.habit.id}` hold in {listed(use.habit.nations)}, and the "
                f"session is for {nation}",
                "Use another habit, or ask your Monitoring Officer and add the nation to your "
                "own catalogue.",
            )
    if nation in ("scotland", "northern-ireland"):
        for passage in (*subject.passages, *subject.habit_passages):
            if "Localism Act" in passage.words:
                yield Finding(
                    passage.place_of("Localism Act"),
                    f"the Localism Act is named here, and it does not govern councillors in "
                    f"{nation}",
                    "Ask your Monitoring Officer which rule holds, or take the sentence out.",
                )


_EMAIL = re.compile(r"\b[\w.+-]{1,64}@(?P<domain>[\w-]{1,63}(?:\.[\w-]{1,63})+)")
_PHONE = re.compile(r"(?<![\w+])(?:\+44[\s.-]?(?:\(0\)[\s.-]?)?|0)(?:\(?\d\)?[\s.-]?){9,10}(?!\d)")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b")
_INVENTED_DOMAINS = re.compile(
    r"(?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost)$", re.IGNORECASE
)
_OFFICE = re.compile(
    r"services?|officer|office|info|contact|enquir|help|support|team|press|member|election"
    r"|democratic|safeguard|clerk|council|library|admin|training|hello",
    re.IGNORECASE,
)
#: Numbers that belong to nobody: Ofcom keeps them for drama. And numbers of organisations.
_NOBODYS_PHONE = re.compile(r"01632960|07700900|02079460|02896496|02920180|01\d{2}49[68]0|03|08|09")


@rule(
    "error",
    reason="A printed card cannot be called back. Examples are invented, and contacts of the "
    "council are kept in the brand, where they are looked after.",
    strength="convention",
    source="Information Commissioner's Office: guidance for elected representatives.",
)
def personal_data(subject: Subject) -> Iterator[Finding]:
    contacts = (*subject.brand.who_to_tell, *subject.brand.who_to_tell.values())
    allowed = _without_spaces(" ".join(contacts))
    for passage in (*subject.passages, *subject.habit_passages):
        for kind, found in _personal(passage):
            if _without_spaces(found) not in allowed:
                yield Finding(
                    passage.place_of(found),
                    f"`{found}` looks like {kind} of a real person",
                    "Take it out or invent one (01632 960001, name@example.com). A contact of "
                    "the council goes under `who_to_tell` in the brand.",
                )


def _personal(passage: Passage) -> Iterator[tuple[str, str]]:
    # As written, for an address in a link is printed as well.
    for found in _EMAIL.finditer(passage.written):
        local = found.group().split("@", maxsplit=1)[0]
        if not _INVENTED_DOMAINS.search(found["domain"]) and not _OFFICE.search(local):
            yield "the email address", found.group()
    if any(letter.isdigit() for letter in passage.words):
        for found in _PHONE.finditer(passage.words):
            digits = re.sub(r"\D", "", found.group().replace("+44", "0").replace("(0)", ""))
            if not _NOBODYS_PHONE.match(digits):
                yield "the telephone number", found.group().strip()
        for found in _POSTCODE.finditer(passage.words):
            yield "the postcode", found.group()


def _without_spaces(words: str) -> str:
    return "".join(words.split())


def _dates(subject: Subject) -> list[datetime.date]:
    return [day.date for day in subject.times.days if day.date]


def _warns_of_election(subject: Subject, id_: str) -> bool:
    return any(caution.risk == "pre-election" for caution in subject.catalogue.habit(id_).cautions)
