"""Lines that were meant to be keys and lack their colon, or stand in the wrong column."""

from __future__ import annotations

import json
import re

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.loading.shapes import Shape
from facilitator.plan.nearest import short
from facilitator.plan.part import OWN_KEYS, Part


def too_far_in(source: Source, line: int) -> Diagnostic:
    """The diagnostic for a key on a line, counted from 1, that belongs to nothing above it."""
    words = source.lines[line - 1]
    column = len(words) - len(words.lstrip()) + 1
    for above in lines_before(source, line - 1)[:1]:
        if found := _colon_missing(source, above + 1, column):
            return found
    if found := _text_over_keys(source, line, column):
        return found
    return Diagnostic(
        "bad-indent",
        "error",
        "this line does not stand under the one that it belongs to",
        Place(source, line, column),
        "Begin it in the same column as the keys beside it. "
        "If it goes on with the text above, put that text in quotes.",
    )


def _text_over_keys(source: Source, line: int, column: int) -> Diagnostic | None:
    """The diagnostic for keys under a text whose own key has keys, as in `venue: Library`."""
    for above in lines_before(source, line - 1)[:1]:
        match = re.fullmatch(r"(\s*(?:- +)?)([a-z_0-9]+): +(\S.*?)\s*", source.lines[above])
        if match and len(match[1]) + 1 < column and _holds_keys(match[2]):
            return Diagnostic(
                "wrong-type",
                "error",
                f"`{match[2]}` has keys under it, and a text beside it",
                Place(source, above + 1, match.start(3) + 1),
                f"Write the text on a line of its own under `{match[2]}:`, "
                f"with a key, such as `{_a_key_in(match[2])}: {short(match[3])}`.",
            )
    return None


def _colon_missing(source: Source, line: int, column: int) -> Diagnostic | None:
    """The diagnostic for a line before a key in that column, where the line should be one too."""
    match = re.fullmatch(r"(\s*(?:- +)?)[a-z][\w-]*(?: .*)?", source.lines[line - 1])
    if not match or len(match[1]) + 1 != column:
        return None
    place = Place(source, line, column)
    if match[1].strip():
        message = "this entry has keys under it, and begins with none"
        words = short(source.lines[line - 1][column - 1 :])
        hint = f"Begin it with a key and a colon, such as `- title: {words}`."
    else:
        message = "this line has neither a dash nor a key with a colon"
        hint = with_colon(source.lines[line - 1])
    return Diagnostic("colon-missing", "error", message, place, hint)


def colon_put_in(words: str) -> str:
    """The line as it may have been meant, so that reading can go on behind it: with its first word
    as a key, or as one that is read and dropped where no part of a plan has it."""
    match = re.fullmatch(
        r"(?P<before>\s*(?:- +)?)(?P<key>[a-z][\w-]*)(?: *[=;])?(?: +(?P<text>.*))?", words
    )
    if not match:
        return words
    key = match["key"] if match["key"] in _keys(Part) else OWN_KEYS + match["key"]
    text = json.dumps(match["text"].strip(), ensure_ascii=False) if match["text"] else ""
    return f"{match['before']}{key}: {text}".rstrip()


def is_key(words: str) -> bool:
    """Whether a line begins with a word that is a key of some part of a plan."""
    match = re.match(r"\s*(?:- +)?([a-z][a-z_0-9]*)\b", words)
    return match is not None and match[1] in _keys(Part)


def _holds_keys(key: str) -> bool:
    """Whether keys stand under a key of this name, in any part of a plan."""
    return bool(_a_key_in(key))


def _a_key_in(key: str) -> str:
    """The first key that may stand under a key of this name; nothing where none can."""
    found = (Shape(part).at(key).model for part in _parts(Part))
    return next((next(iter(model.model_fields)) for model in found if model), "")


def _parts(part: type[Part]) -> list[type[Part]]:
    return [part, *(inner for each in part.__subclasses__() for inner in _parts(each))]


def _keys(part: type[Part]) -> set[str]:
    """The keys of a part and of all parts that are made from it."""
    inherited = (_keys(each) for each in part.__subclasses__())
    return set(part.model_fields).union(*inherited)


def lines_before(source: Source, line: int) -> list[int]:
    """The nearest two lines above that hold anything, the nearest first."""
    above = range(line - 1, max(line - 20, -1), -1)
    return [number for number in above if source.lines[number].strip()][:2]


def with_colon(words: str) -> str:
    """A hint with the line as it would be if its first word were a key."""
    match = re.fullmatch(r"\s*(?:- +)?([a-z][a-z_0-9]*)(?:(\s*[=;])?\s+(.+?))?\s*", words)
    if not match:
        return ""
    if match[2]:
        return f"Write `{match[1]}: {short(match[3])}`."
    meant = f"{match[1]}: {short(match[3])}" if match[3] else f"{match[1]}:"
    return (
        f"If `{match[1]}` is a key, write `{meant}`. "
        "If the line goes on with the text above, begin it further in."
    )
