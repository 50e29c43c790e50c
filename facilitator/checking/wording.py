"""Rules on wording: sentences, reading age, acronyms, jargon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facilitator.checking.passages import Passage, word_count, words_of
from facilitator.checking.phrases import number
from facilitator.checking.rule import Finding, measured, rule
from facilitator.checking.subject import Subject

#: Below this many words, a reading age says nothing (the formula was made for long texts).
READING_AGE_FROM_WORDS = 100


@measured(
    "warning",
    25,
    "words",
    reason="People who read in a second language, in a hurry or on a phone lose the thread of a "
    "long sentence. So does a room that hears it read aloud.",
    strength="evidence",
    source="GOV.UK (2014): over 90 % understand sentences of about 14 words; 25 are difficult, "
    "and 29 very difficult. Plain English Campaign: 15 to 20 on average.",
)
def sentence_too_long(subject: Subject, limit: float) -> Iterator[Finding]:
    for passage in (*subject.passages, *subject.habit_passages):
        for sentence in passage.sentences:
            words = word_count(sentence)
            if words > limit:
                yield Finding(
                    passage.place_of(sentence),
                    f"this sentence has {words} words, and {number(limit)} are the most",
                    "Put a full stop where you would breathe.",
                )


@measured(
    "info",
    20,
    "words",
    reason="One long sentence among short ones is read. A whole handout of long ones is put away. "
    f"Handouts and cards are judged, each as a whole, from {READING_AGE_FROM_WORDS} words on.",
    strength="convention",
    source="Plain English Campaign: 15 to 20 words on average.",
)
def sentences_long_on_average(subject: Subject, limit: float) -> Iterator[Finding]:
    handout = [passage for passage in subject.passages if passage.where == "handout"]
    for what, passages in (("handout", handout), ("cards", subject.habit_passages)):
        lengths = [word_count(each) for passage in passages for each in passage.sentences]
        if sum(lengths) < READING_AGE_FROM_WORDS or sum(lengths) / len(lengths) <= limit:
            continue
        longest = max(
            passages, key=lambda passage: max(map(word_count, passage.sentences), default=0)
        )
        yield Finding(
            longest.place,
            f"the sentences of the {what} have {number(sum(lengths) / len(lengths))} words on "
            f"average, and {number(limit)} is the most",
            "Begin here, with the longest: make two sentences of it.",
        )


@measured(
    "warning",
    12,
    "years of age",
    reason="Many people read at the age of nine to eleven, and those who read better read it "
    "faster. Handouts and cards are judged, each as a whole, from "
    f"{READING_AGE_FROM_WORDS} words on.",
    strength="convention",
    source="GOV.UK writes for a reading age of nine; councils use nine to twelve. The formula is "
    "Flesch-Kincaid's grade, plus five: a rough guide.",
)
def reading_age_high(subject: Subject, limit: float) -> Iterator[Finding]:
    if not subject.is_english:
        return
    handout = [passage for passage in subject.passages if passage.where == "handout"]
    for what, passages in (("handout", handout), ("cards", subject.habit_passages)):
        sentences = [sentence for passage in passages for sentence in passage.sentences]
        if sum(map(word_count, sentences)) < READING_AGE_FROM_WORDS:
            continue
        age = reading_age(sentences)
        if age > limit:
            hardest = max(passages, key=lambda passage: reading_age(passage.sentences))
            yield Finding(
                hardest.place,
                f"the {what} as a whole {'has' if what == 'handout' else 'have'} a reading age "
                f"of {number(age)}, and {number(limit)} is the most",
                "Begin here, with the hardest passage: shorter sentences, and words that you "
                "would use at the bus stop.",
            )


_ACRONYM = re.compile(r"(?<![\w.@/-])[A-Z]{2,6}(?=s?\b)(?![\w-]*[a-rt-z])")
_KNOWN_TO_ALL = """
    UK USA EU BBC ITV TV DVD CD PC NHS GP MP MPS UN AM PM BC AD OK ID PIN PDF PA TBC DIY RSVP
    BST GMT FM VE VAT QR SMS GPS IT CV FAQ GOV PS NB ASAP BYO AGM CCTV HGV HQ MOT PTA RNLI RSPB
    RSPCA VIP WI
"""
#: Words that people write in capitals to be loud.
_LOUD_WORDS = """
    A I AND ARE AS AT BE BUT BY DO FOR FREE GO HAVE HE HOT HOW IF IN IS ITS ME MY NEW NO NOT NOW
    OF OFF ON ONE OR OUR OUT SHE SO STOP THE THEY THIS TO TOP TWO UP US WE WHAT WHO WHY WILL YES
    YOU YOUR ALL ANY HELP OPEN CLOSED FIRST LAST NEVER ALWAYS ONLY BREAK LUNCH WAIT
    DAY TODAY COME TEA
"""
_NO_ACRONYMS = frozenset((_KNOWN_TO_ALL + _LOUD_WORDS).split())
#: Three words in capitals are no initials: somebody is being loud.
_LOUD = re.compile(r"\b[A-Z]{2,}(?:[ ,]+[A-Z]+\b){2,}")
_ROMAN = re.compile(r"[IVX]+")


@rule(
    "warning",
    reason="Initials that half the room knows tell the other half that they are late.",
    strength="convention",
    source="Government Digital Service, and councils' style guides: explain initials at first use.",
)
def acronym_unexplained(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    passages = (*subject.passages, *subject.habit_passages)
    initials: frozenset[str] | None = None
    told: set[str] = set()
    for passage in passages:
        for acronym in _acronyms(passage):
            # Only now: most plans have no initials at all.
            initials = initials if initials is not None else _explained(subject, passages)
            if acronym not in told and acronym not in initials:
                told.add(acronym)
                yield Finding(
                    passage.place_of(acronym),
                    f"`{acronym}` is not explained anywhere in the plan",
                    f"Write the whole name once, with the initials behind it: ... ({acronym}).",
                )


#: What an office says -> what a neighbour says. Of the words of the web, those in their own sense.
_JARGON = {
    r"leverag(?:e|es|ed|ing)": "use",
    r"utili[sz](?:e|es|ed|ing|ation)": "use",
    r"synerg(?:y|ies|istic)": "working together",
    r"engag(?:e|es|ed|ing) with": "talk to, listen to or take part in",
    r"deploy(?:s|ed|ing|ment)?": "use, send or put in place",
    r"stakeholders?": "the people you mean",
    r"going forward": "from now on",
    r"hashtags?": "a word with # before it, which gathers posts on one subject",
    r"(?:your|a|the|their|my|user|twitter) handles?": "the name that you go by online",
    r"algorithms?": "the rules that choose what you see",
}
_JARGON_FOUND = re.compile(
    "|".join(rf"(?P<j{index}>\b{pattern}\b)" for index, pattern in enumerate(_JARGON)),
    re.IGNORECASE,
)
#: One of these is in each of them.
_JARGON_BEGINS = (
    *("leverag", "utili", "synerg", "engag", "deploy", "stakeholder", "going forward"),
    *("hashtag", "handle", "algorithm"),
)
_GLOSS = re.compile(r"\s*(?:\(|,? (?:is|are|means?|which|that is|or)\b|[:–—])")


@rule(
    "info",
    reason="A word that only some know makes the others feel that the session is not for them.",
    strength="convention",
    source="GOV.UK: words to avoid; the words of the web are our own addition.",
)
def jargon(subject: Subject) -> Iterator[Finding]:
    if not subject.is_english:
        return
    if not subject.mentions(*_JARGON_BEGINS):
        return
    told: set[str] = set()
    plain = list(_JARGON.values())
    for passage in (*subject.passages, *subject.habit_passages):
        for found in _JARGON_FOUND.finditer(passage.words):
            kind = str(found.lastgroup)
            is_explained = _GLOSS.match(passage.words, found.end())
            if kind in told or is_explained:
                continue
            told.add(kind)
            yield Finding(
                passage.place_of(found.group()),
                f"not everybody knows what `{found.group()}` means",
                f"Say it in other words ({plain[int(kind[1:])]}), or explain it in brackets.",
            )


def _longest_sentence(passage: Passage) -> int:
    return max(map(word_count, passage.sentences), default=0)


def reading_age(sentences: Iterable[str]) -> float:
    """Years of age at which a text is read with ease: the Flesch-Kincaid grade, plus five.
    0 for no words."""
    counted = list(sentences)
    words = [word for sentence in counted for word in words_of(sentence)]
    if not words:
        return 0
    syllables = sum(map(_syllables, words))
    grade = 0.39 * len(words) / len(counted) + 11.8 * syllables / len(words) - 15.59
    return grade + 5


_VOWELS = re.compile(r"[aeiouyà-ÿ]+")


def _syllables(word: str) -> int:
    """A good guess at an English word's syllables: its groups of vowels, without a silent e."""
    bare = word.lower().replace("’", "").replace("'", "")
    groups = len(_VOWELS.findall(bare))
    is_silent = bare.endswith("e") and not bare.endswith(("le", "ee", "ye"))
    is_silent = is_silent or (bare.endswith(("es", "ed")) and not bare.endswith(_SOUNDED_ENDS))
    return max(1, groups - (is_silent and groups > 1))


#: After these sounds the e of -es is heard, and after t and d that of -ed.
_SOUNDED_ENDS = (
    *("ses", "zes", "ces", "ges", "ches", "shes", "xes", "ies", "les"),
    *("ted", "ded", "ied"),
)


def _acronyms(passage: Passage) -> Iterator[str]:
    for found in _ACRONYM.finditer(_LOUD.sub("", passage.words)):
        acronym = found.group()
        if acronym not in _NO_ACRONYMS and not _ROMAN.fullmatch(acronym):
            yield acronym


_SMALL_WORDS = frozenset({"of", "and", "the", "for", "in", "on", "to", "a"})
_LONGEST_ACRONYM = 6
_IN_BRACKETS = re.compile(r"\(([A-Z]{2,6})s?\)")
_OPENS_BRACKETS = re.compile(r"\b([A-Z]{2,6})s? \(\w+")


def _explained(subject: Subject, passages: Iterable[Passage]) -> frozenset[str]:
    """The initials that the plan explains: in brackets, or by having the whole name somewhere."""
    texts = [passage.words for passage in passages]
    plan = subject.plan
    texts += [f"{source.title} {source.publisher or ''}" for source in plan.sources]
    texts += [plan.organisation or ""]
    initials: set[str] = set()
    for text in texts:
        initials.update(_IN_BRACKETS.findall(text))
        initials.update(_OPENS_BRACKETS.findall(text))
        initials.update(_initials(words_of(text)))
    return frozenset(initials)


def _initials(words: list[str]) -> Iterator[str]:
    """The initials of every two to six neighbours that begin with a capital; small words between
    them may count or not."""
    for start, word in enumerate(words):
        if not word[0].isupper():
            continue
        every = large = word[0]
        for later in words[start + 1 : start + 2 * _LONGEST_ACRONYM]:
            if not later[0].isupper() and later not in _SMALL_WORDS:
                break
            every += later[0].upper()
            large += later[0] if later[0].isupper() else ""
            yield every
            yield large
