"""The word that the author most likely meant."""

from __future__ import annotations

from collections.abc import Collection

#: Longer words, or more of them, would take long to compare, and are no slips of the finger.
LONGEST_WORD = 60
MOST_WORDS = 400
MOST_LISTED = 26


def nearest(word: str, known: Collection[str]) -> str:
    """The known word most like this one, or nothing. Capitals, spaces, hyphens and underscores
    do not count."""
    if len(word) > LONGEST_WORD or len(known) > MOST_WORDS:
        return ""
    # Imported here: only a faulty plan needs it.
    from difflib import get_close_matches

    plain = {_plain(one): one for one in known}
    close = get_close_matches(_plain(word), plain, 1, 0.65)
    return plain[close[0]] if close else ""


def did_you_mean(word: str, known: Collection[str]) -> str:
    """A hint: the nearest word, or the first few that there are; nothing where there are none."""
    close = nearest(word, known)
    if close:
        return f"Did you mean `{close}`?"
    return one_of(known)


def one_of(known: Collection[str]) -> str:
    """A hint that lists the words, or the first of many."""
    listed = ", ".join(f"`{one}`" for one in list(known)[:MOST_LISTED])
    if not listed:
        return ""
    return f"Use one of {listed}{' and others' if len(known) > MOST_LISTED else ''}."


def short(value: object) -> str:
    """A value as it stands in a message: on one line, and cut when it is long."""
    words = " ".join(str(value).split())
    return words if len(words) <= LONGEST_WORD else words[: LONGEST_WORD - 1] + "…"


def _plain(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())
