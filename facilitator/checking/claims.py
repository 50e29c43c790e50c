"""Rules on what is claimed: behaviour before platform, nothing oversold, nothing replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.checking.passages import Passage, word_count, words_of
from facilitator.checking.phrases import number
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.subject import Subject
from facilitator.plan import Activity

#: Names that are nothing else; then those that are ordinary words unless they stand as a place.
_PLATFORM = re.compile(
    r"\b(?:Facebook|Twitter|Instagram|Whats[Aa]pp|TikTok|LinkedIn|Linkedin|Next[Dd]oor|YouTube"
    r"|Youtube|Bluesky|Snapchat|Mastodon|Reddit|Pinterest)\b"
    r"|(?:(?<=\bon )|(?<=\bto )|(?<=\busing ))(?:Threads|Telegram|Signal|X)\b(?! ?[-=:]\w)"
    r"|\bX(?=/Twitter|, formerly| \(formerly)"
)
#: One of these is in each of them, in small letters.
_PLATFORM_NAMES = (
    *("facebook", "twitter", "instagram", "whatsapp", "tiktok", "linkedin", "nextdoor", "youtube"),
    *("bluesky", "snapchat", "mastodon", "reddit", "pinterest", "threads", "telegram", "signal"),
    *("on x", "to x", "using x", "x/", "x, f", "x (f"),
)
_HEADINGS = ("title", "subtitle", "outcome", "activity title", "slide title")


@rule(
    "warning",
    reason="Start from what people do already: a platform's name at the start says that this is "
    "about technology, and those who fear it stop listening. The reason to do it stays the same "
    "when the platform goes.",
    strength="house default",
    source="This house's first rule. Councillors called a session in 2011 still too techy in "
    "places.",
)
def platform_before_habit(subject: Subject) -> Iterator[Finding]:
    if not subject.mentions(*_PLATFORM_NAMES):
        return
    familiar = _familiar_words(subject)
    begun = _activities_after_a_habit(subject)
    for passage in subject.passages:
        if passage.where not in _HEADINGS or (passage.activity and passage.activity.id in begun):
            continue
        found = _PLATFORM.search(passage.words)
        if found and not familiar.intersection(_stems(passage.words[: found.start()])):
            yield Finding(
                passage.place_of(found.group()),
                f"this {passage.where} names {found.group()} before any habit that people know",
                "Name the habit first, or alone: From noticeboard to a ward page.",
            )
    for passage in subject.habit_passages:
        found = _PLATFORM.search(passage.words) if passage.where == "card front" else None
        if found:
            yield Finding(
                passage.place_of(found.group()),
                f"the front of this card names {found.group()}; it shows the habit alone",
                "Say what people do now, and keep the platform off the card.",
            )


@measured(
    "info",
    3,
    "names in 100 words",
    reason="Platforms come and go, and each name shuts out those who are not on it. Texts of "
    "fewer than 100 words are not judged.",
    strength="house default",
    source="Our own number.",
)
def platform_crowding(subject: Subject, limit: float) -> Iterator[Finding]:
    if not subject.mentions(*_PLATFORM_NAMES):
        return
    words = names = 0
    most: tuple[int, Passage | None] = (0, None)
    for passage in (*subject.passages, *subject.habit_passages):
        found = len(_PLATFORM.findall(passage.words))
        words += word_count(passage.words)
        names += found
        most = max(most, (found, passage), key=lambda pair: pair[0])
    if words >= 100 and most[1] and 100 * names / words > limit:
        yield Finding(
            most[1].place,
            f"there are {names} names of platforms in {words} words that people read: "
            f"{number(100 * names / words)} in 100, and {number(limit)} is the most",
            "Say what people do there (post, ask, listen), and name a platform once.",
        )


_OVERSOLD = re.compile(
    r"\bgame[- ]chang(?:er|ers|ing)\b|\brevolutioni[sz](?:e|es|ed|ing)\b"
    r"|\bguarantee(?:s|d)?\b(?! by (?:law|statute))"
    r"|\beffortless(?:ly)?\b|\bno[- ]brainer\b|\bmust-have\b|\ba must have\b|\bin no time\b"
    r"|\b(?:every(?:one|body) is|we are all) (?:already )?(?:online|on it|on there|doing it"
    r"|on social)\b|\b(?:totally|completely) transforms?\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:not|no|never|nothing|nobody|none|cannot|without|hardly|rarely|neither)\b|n[’']t\b)"
    r"[^.!?;:,]*$",
    re.IGNORECASE,
)
#: A denial further off than this belongs to something else.
_NEAR = 80


@rule(
    "warning",
    reason="People who are wary have heard promises before. The plain truth (it may help some of "
    "you, and it takes time at first) is what they believe.",
    strength="house default",
    source="This house's rule: do not oversell. GOV.UK asks for the same tone.",
)
def oversold(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    for passage in (*subject.passages, *subject.habit_passages):
        for found in _OVERSOLD.finditer(passage.words):
            if not _is_denied(passage.words, found):
                yield Finding(
                    passage.place_of(found.group()),
                    f"`{found.group()}` promises more than anybody can keep",
                    "Say what it may do, for whom, and what it costs.",
                )


_SAVES_TIME = re.compile(
    r"\bsav(?:es?|ed|ing)\b(?: (?:you|us|them|councillors?|residents|everybody|people))?"
    r"(?: (?:up to|about|so much|a lot of|lots of|you|much|more|your|hours of|\d+|a few|several"
    r"|two|three|four|five|ten|half an?|an?))* "
    r"(?:time|hours?|minutes?|days?|evenings?|weeks?)\b(?! for )"
    r"|\btime[- ]sav(?:er|ers|ing)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:may|might|can|could|some|sometimes|perhaps|possibly|often|if|whether|for whom|for some"
    r"|would)\b|\?",
    re.IGNORECASE,
)


@rule(
    "warning",
    reason="Nobody has measured what these habits save, and at first they cost time. Let each "
    "room name its own numbers.",
    strength="house default",
    source="Our own rule: no source that we know has measured it.",
)
def time_saving_claimed(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    for passage in (*subject.passages, *subject.habit_passages):
        for sentence in passage.sentences:
            found = _SAVES_TIME.search(sentence)
            if not found or _HEDGED.search(sentence) or _is_sourced(passage):
                continue
            if not _is_denied(sentence, found):
                yield Finding(
                    passage.place_of(found.group()),
                    f"`{found.group()}` is a promise, without a source and without `some` or `may`",
                    "Write that it may save some people some of the time, or give a source.",
                )


_OFFLINE_THING = (
    r"(?:ward )?(?:surger(?:y|ies)|notice ?boards?|newsletters?|leaflets?|posters?|door[- ]?steps?"
    r"|door[- ]knocking|knocking on doors|doors|meetings?|letters?|letters page|noteboo(?:k|ks)"
    r"|paper|clipboards?|petitions?|coffee mornings?|face[- ]to[- ]face|hustings|walkabouts?"
    r"|in person|visits?|local paper)"
)
_GAP = r"(?:[\w’'-]+ ){0,4}?"
_REPLACES = re.compile(
    rf"\b(?:replac(?:e|es|ed|ing)|instead of|rather than|do(?:es)? away with|no more|the end of"
    rf"|no longer needs?|no need for|goodbye to) {_GAP}{_OFFLINE_THING}\b",
    re.IGNORECASE,
)
_DIGITAL_THING = re.compile(
    r"\b(?:online|digital(?:ly)?|web(?:site)?|internet|social media|posts?|e-?mails?|video|apps?"
    r"|page|messages?|group chats?|virtual(?:ly)?|livestreams?)\b",
    re.IGNORECASE,
)


@rule(
    "warning",
    reason="Not every resident is online, and those who are do not speak for the rest. The "
    "counterpart stands beside the habit, as well as it.",
    strength="evidence",
    source="Local Government Association: not all residents are online, and the views that you "
    "see there may not be those of your ward.",
)
def habit_replaced(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    for passage in (*subject.passages, *subject.habit_passages):
        for sentence in passage.sentences:
            found = _REPLACES.search(sentence)
            if not found or "?" in sentence or _is_denied(sentence, found):
                continue
            around = sentence[: found.start()] + sentence[found.end() :]
            if _DIGITAL_THING.search(around) or _PLATFORM.search(around):
                yield Finding(
                    passage.place_of(found.group()),
                    f"`{found.group()}`: the old way is still needed",
                    "Write `as well as`, or `beside`.",
                )


def _is_sourced(passage: Passage) -> bool:
    # As written: the address of a link is gone from the bare words.
    return "](http" in passage.written or "Source:" in passage.written


def _is_denied(words: str, found: re.Match[str]) -> bool:
    return bool(_DENIED.search(words[max(0, found.start() - _NEAR) : found.start()]))


def _familiar_words(subject: Subject) -> frozenset[str]:
    """Words of the habits' titles, from the whole catalogue: what people know offline."""
    titles = (habit.offline.title for habit in subject.catalogue.habits)
    return frozenset(stem for title in titles for stem in _stems(title))


def _stems(words: str) -> frozenset[str]:
    """The longer words, without an s at the end."""
    return frozenset(
        word.lower().removesuffix("s") for word in words_of(words) if len(word) > 4
    ) - {"local", "other", "their", "people", "online", "social"}


def _activities_after_a_habit(subject: Subject) -> frozenset[str]:
    """The ids of the activities that come with or after the first habit of the plan."""
    after: set[str] = set()
    for activity in subject.every_activity:
        if after or _shows_habit(activity):
            after.add(activity.id)
    return frozenset(after)


def _shows_habit(activity: Activity) -> bool:
    has_cards = activity.cards is not None and bool(activity.cards.habits)
    return has_cards or any(slide.habit for slide in activity.slides)
