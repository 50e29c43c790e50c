"""Text over several lines that YAML reads as something else: quotes left open, lines too far to
the left, a colon in the middle."""

from __future__ import annotations

import re

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.loading.yaml_colons import is_key, lines_before
from facilitator.loading.yaml_mending import Explained, with_line
from facilitator.plan.nearest import short

#: A text in quotes that begins an entry or stands after a key.
_QUOTED = re.compile(
    r"(?P<dashes>[ ]*(?:-[ ]+)*)(?P<key>[A-Za-z_][\w -]{0,40}:[ ]+)?(?P<mark>[\"'])(?P<text>.*)"
)
_BEGINS = re.compile(r"[ ]*(?:-[ ]|[a-z_][a-z_0-9]*:(?:[ ]|$))")
_OPENS_TEXT = re.compile(r"[ ]*(?:-[ ]+)?[a-z_][a-z_0-9]*:[ ]*")
_COLON_IN_WORDS = re.compile(r"[ ]*(?P<words>\S+[ ][^:]*):[ ]")
#: Further up than this, nothing has to do with the fault.
_FURTHEST = 400


def open_quote(source: Source, last: int) -> Explained | None:
    """The nearest text in quotes that does not close, on this line (counted from 1) or above."""
    for line in range(min(last, len(source.lines)), max(0, last - _FURTHEST), -1):
        if explained := open_quote_on(source, line):
            return explained
    return None


def open_quote_on(source: Source, line: int) -> Explained | None:
    """A text in quotes on this line that does not close: the next line begins an entry or a key,
    where a text that went on would stand further in."""
    words = source.lines[line - 1]
    match = _QUOTED.fullmatch(words)
    if not match or _closes(match) or not (match["key"] or match["dashes"].strip()):
        return None
    below = next((each for each in source.lines[line:] if each.strip()), None)
    column = len(match["dashes"]) if match["key"] else match["dashes"].rindex("-")
    if below is not None and (not _BEGINS.match(below) or _indent(below) > column):
        return None
    diagnostic = Diagnostic(
        "quote-open",
        "error",
        "a quotation mark opens here and does not close",
        Place(source, line, match.start("mark") + 1),
        "Close it at the end of the text; inside the text, write the other kind of mark.",
    )
    return Explained(diagnostic, with_line(source, line, words.rstrip() + match["mark"]))


_OPENS_BLOCK = re.compile(r"(?P<dashes>[ ]*(?:-[ ]+)*)(?P<key>[a-z_][a-z_0-9]*):[ ]+[|>][+-]?[ ]*")


def block_left_empty(source: Source, last: int) -> Explained | None:
    """The nearest `key: >-`, on this line (counted from 1) or above, whose text begins no further
    in than the key."""
    for line in range(min(last, len(source.lines)), max(0, last - _FURTHEST), -1):
        if explained := block_left_empty_on(source, line):
            return explained
    return None


def block_left_empty_on(source: Source, line: int) -> Explained | None:
    """As `block_left_empty`, on this line alone."""
    match = _OPENS_BLOCK.fullmatch(source.lines[line - 1])
    if not match:
        return None
    column = len(match["dashes"])
    end = line
    while end < len(source.lines) and not _BEGINS.match(source.lines[end]):
        end += 1
    text = source.lines[line:end]
    first = next((number for number, words in enumerate(text) if words.strip()), None)
    if first is None or _indent(text[first]) > column:
        return None
    diagnostic = Diagnostic(
        "bad-indent",
        "error",
        f"the text of `{match['key']}` begins no further in than its key",
        Place(source, line + 1 + first, _indent(text[first]) + 1),
        "Begin each of its lines two spaces further in than the key.",
    )
    moved = (f"{' ' * (column + 2)}{words.strip()}".rstrip() for words in text)
    return Explained(diagnostic, "\n".join([*source.lines[:line], *moved, *source.lines[end:]]))


def _closes(match: re.Match[str]) -> bool:
    if match["mark"] == "'":
        return "'" in match["text"].replace("''", "")
    return '"' in re.sub(r"\\.", "", match["text"])


def in_block(source: Source, line: int) -> bool:
    """Whether a line (counted from 1) stands in a text under `|` or `>`, where no sign means
    anything."""
    indent = _indent(source.lines[line - 1])
    for above in range(line - 1, 0, -1):
        words = source.lines[above - 1]
        if words.strip() and _indent(words) < indent:
            indent = _indent(words)
            if re.search(r":[ ]+[|>][+-]?[ ]*$", words):
                return True
    return False


def text_that_goes_on(source: Source, line: int) -> Explained | None:
    """A line without a colon that belongs to the text above, which YAML has taken for keys."""
    words = source.lines[line - 1]
    above = lines_before(source, line - 1)[:1]
    if not above or is_key(words):
        return None
    before = source.lines[above[0]]
    below = next((each for each in source.lines[line:] if each.strip()), "")
    if _indent(before) == _indent(words):
        return _colon_above(source, above[0] + 1)
    if _indent(before) > _indent(words) and _indent(below) > _indent(words):
        diagnostic = Diagnostic(
            "bad-indent",
            "error",
            "this line begins further left than the text that it seems to go on with",
            Place(source, line, _indent(words) + 1),
            "Begin it in the same column as the line above.",
        )
        return Explained(diagnostic, with_line(source, line, " " * _indent(before) + words.strip()))
    return None


def _colon_above(source: Source, line: int) -> Explained | None:
    """A colon inside a text over several lines, of which this is the first or a later one."""
    words = source.lines[line - 1]
    if not (match := _COLON_IN_WORDS.match(words)):
        return None
    opening = next(
        (
            each
            for each in range(line - 1, 0, -1)
            if _indent(source.lines[each - 1]) < _indent(words)
        ),
        0,
    )
    key = source.lines[opening - 1].rstrip() if opening else ""
    if not _OPENS_TEXT.fullmatch(key):
        return None
    diagnostic = Diagnostic(
        "colon-in-text",
        "error",
        f"the colon after `{short(match['words'])}` makes a key of a text",
        Place(source, line, match.end("words") + 1),
        f"Write `{key.strip()} >-` in line {opening}, and leave the text under it as it is.",
    )
    return Explained(diagnostic, with_line(source, opening, f"{key} >-"))


def _indent(words: str) -> int:
    return len(words) - len(words.lstrip(" "))
