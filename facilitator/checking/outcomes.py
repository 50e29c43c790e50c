"""Rules on outcomes: that they can be seen, served and measured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.checking.passages import words_of
from facilitator.checking.phrases import counted, listed, number, quoted
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.subject import Subject
from facilitator.plan import Outcome

#: What the outcome rules allow in a session of up to this length is one outcome fewer.
SHORT_DAY_MINUTES = 90

_GUIDES = (
    "Guides of universities on writing outcomes, among them Manchester Metropolitan, Waubonsee "
    "and Wisconsin."
)

#: First words after "By the end you will be able to" that are no verb.
_NO_VERBS = """
    a an the this that these those your their our my some all any more better good new how what
    why when where which who whether about in on at by for from to with of be being is are have
    having able ability skills skill knowledge awareness confidence confident safety social
    digital online media basics basic tips ways
""".split()  # noqa: SIM905
_NO_VERB_ENDS = ("tion", "ness", "ology", "ism")
#: Verbs that end as nouns do.
_VERBS_AFTER_ALL = """
    mention question caption caution position condition witness harness function section ration
    motion auction station bring ring sing string wing swing spring fling sting cling ping sling
    wring
""".split()  # noqa: SIM905

_HIDDEN = re.compile(
    r"(?:to )?(?:be able to )?"
    r"(?P<verb>understand|know|appreciate|learn|grasp|realise|realize|comprehend"
    r"|be(?:come)? (?:more )?(?:aware|familiar)"
    r"|(?:have|gain|get|develop) (?:an? |some |more |better |greater |the )*"
    r"(?:understanding|knowledge|awareness|appreciation))\b",
    re.IGNORECASE,
)

#: Verbs that stand for something that can be seen; for finding a second one.
_SEEN = """
    adapt add agree analyse apply arrange ask assess build calculate change check choose collect
    compare compose create decide define demonstrate describe design discuss draft draw evaluate
    explain find give identify judge keep list listen make match measure name place plan
    practise prepare present produce recognise record reply report rewrite say select send set
    share show sketch solve sort speak spot state suggest summarise tell test try turn use write
""".split()  # noqa: SIM905
_TWO = re.compile(r"(\w+),? (?:and then|and|then) (\w+)", re.IGNORECASE)


@rule(
    "warning",
    reason="Without outcomes you cannot tell what to cut when time runs short, nor whether the "
    "session worked.",
    strength="convention",
    source="Constructive alignment (Biggs).",
)
def outcomes_missing(subject: Subject) -> Iterator[Finding]:
    if not subject.plan.outcomes and not subject.is_short:
        yield Finding(
            subject.plan.place("title"),
            "the plan says nothing about what people will be able to do by the end",
            "Add `outcomes:` with two to four, each beginning with a verb: "
            "Match three habits to a counterpart.",
        )


@measured(
    "warning",
    5,
    "outcomes",
    reason="People leave with few things. Sessions of up to "
    f"{SHORT_DAY_MINUTES} minutes are allowed one fewer.",
    strength="house default",
    source="Guides ask for a relatively small number; the number is our own.",
)
def outcomes_too_many(subject: Subject, limit: float) -> Iterator[Finding]:
    outcomes = subject.plan.outcomes
    if subject.times.minutes <= SHORT_DAY_MINUTES:
        limit -= 1
    if len(outcomes) > limit:
        yield Finding(
            outcomes[int(limit)].place("text"),
            f"there are {len(outcomes)} outcomes, and {number(limit)} are the most in this time",
            "Keep those that you would be sorry to lose, and move the others to a second session.",
        )


@rule(
    "warning",
    reason="An outcome goes on from: By the end you will be able to. It begins with what people "
    "do.",
    strength="convention",
    source=_GUIDES,
)
def outcome_without_verb(subject: Subject) -> Iterator[Finding]:
    for outcome in _english_outcomes(subject):
        first = next(iter(words_of(outcome.text)), "")
        if _HIDDEN.match(outcome.text) or not _is_no_verb(first.lower()):
            continue
        yield Finding(
            outcome.place("text"),
            f"this outcome begins with `{first}`, which is not something that people do",
            "Begin with a verb that can be seen: name, match, choose, write, show, decide.",
        )


@rule(
    "warning",
    reason="Nobody can see whether somebody understands. An outcome names what they do once they "
    "have understood.",
    strength="convention",
    source=_GUIDES,
)
def outcome_unseen(subject: Subject) -> Iterator[Finding]:
    for outcome in _english_outcomes(subject):
        found = _HIDDEN.match(outcome.text)
        if found:
            yield Finding(
                outcome.place("text"),
                f"`{found['verb'].lower()}` happens in the head, where nobody can see it",
                "Ask what they will do to show it, and write that: explain, compare, choose, use.",
            )


@rule(
    "info",
    reason="Two verbs are two outcomes: people may manage one of them and not the other.",
    strength="convention",
    source="Guides of universities on writing outcomes, among them Waubonsee.",
)
def outcome_with_two_verbs(subject: Subject) -> Iterator[Finding]:
    for outcome in _english_outcomes(subject):
        found = _TWO.match(outcome.text)
        first, second = found.group(1, 2) if found else ("", "")
        if first.lower() in _SEEN and second.lower() in _SEEN:
            yield Finding(
                outcome.place("text"),
                f"this outcome asks for two things: `{first.lower()}` and `{second.lower()}`",
                "Make two outcomes of it, or keep the verb that matters more.",
            )


@rule(
    "warning",
    reason="An outcome that no activity serves will not come about by itself.",
    strength="convention",
    source="Constructive alignment (Biggs).",
)
def outcome_unserved(subject: Subject) -> Iterator[Finding]:
    served = {id_ for activity in subject.every_activity for id_ in activity.outcomes}
    for outcome in subject.plan.outcomes:
        if outcome.id not in served:
            yield Finding(
                outcome.place("text"),
                f"no activity serves the outcome `{outcome.id}`",
                f"Add `outcomes:` with `{outcome.id}` to the activity where people practise it, "
                "or take the outcome out.",
            )


@rule(
    "warning",
    reason="If nothing shows whether people can do it, you will not know what to change next time.",
    strength="convention",
    source="Constructive alignment (Biggs).",
)
def outcome_unmeasured(subject: Subject) -> Iterator[Finding]:
    for outcome in subject.plan.outcomes:
        if not outcome.measured_by:
            yield Finding(
                outcome.place("text"),
                f"nothing shows whether people reach the outcome `{outcome.id}`",
                "Add `measured_by:` with the id of a confidence statement, or of an activity "
                "where it can be seen.",
            )


@rule(
    "info",
    reason="If an activity serves no outcome, either it can go, or an outcome is missing.",
    strength="convention",
    source="Constructive alignment (Biggs).",
)
def activity_without_outcome(subject: Subject) -> Iterator[Finding]:
    if not subject.plan.outcomes:
        return
    aimless = [
        activity
        for activity in subject.activities
        if (activity.is_practice or activity.is_talk) and not _serves(activity)
    ]
    if aimless:
        names = listed(quoted(activity.title for activity in aimless))
        yield Finding(
            aimless[0].place("title"),
            f"{counted(len(aimless), 'activity', 'activities')} of talk or practice "
            f"{'serves' if len(aimless) == 1 else 'serve'} no outcome: {names}",
            "Add `outcomes:` there, with the ids of those that it serves, or leave it out.",
        )


@rule(
    "info",
    reason="People who meet a subject for the first time can name, choose and try. To analyse, "
    "judge or create they need to have done it a few times.",
    strength="convention",
    source="Bloom's levels, as designers of courses for beginners use them.",
)
def outcome_level_high(subject: Subject) -> Iterator[Finding]:
    if not subject.is_first_encounter:
        return
    for outcome in subject.plan.outcomes:
        if outcome.level in ("analyse", "evaluate", "create"):
            yield Finding(
                outcome.place("level"),
                f"`{outcome.level}` asks much of people who are new to it",
                "Ask for less (`level: apply`), or keep this outcome for a second session.",
            )


@rule(
    "warning",
    reason="Who looks back at the end needs no sheet at the beginning. The documents follow the "
    "activity, and ask twice.",
    strength="convention",
    source="Designs of self-rating: a rating before and after, or looking back in one sitting.",
)
def confidence_design_unlike(subject: Subject) -> Iterator[Finding]:
    sheet = subject.plan.confidence
    if not sheet or "design" not in sheet.model_fields_set or sheet.design != "retrospective":
        return
    for activity in subject.every_activity:
        if activity.use == "confidence-before":
            yield Finding(
                activity.place("use"),
                "the confidence sheet is filled in beforehand here, and its `design` is "
                "`retrospective`: once, at the end",
                "Write `design: pre-post` (or `both`) for the sheet, or take this line out.",
            )


def _serves(outcome_holder: object) -> bool:
    tracks = getattr(outcome_holder, "tracks", ())
    inner = (each for track in tracks for each in track.activities)
    return bool(getattr(outcome_holder, "outcomes", ())) or any(map(_serves, inner))


def _is_no_verb(word: str) -> bool:
    if word in _VERBS_AFTER_ALL:
        return False
    is_gerund = word.endswith("ing") and len(word) > 4
    return word in _NO_VERBS or is_gerund or word.endswith(_NO_VERB_ENDS)


def _english_outcomes(subject: Subject) -> tuple[Outcome, ...]:
    return subject.plan.outcomes if subject.is_english else ()
