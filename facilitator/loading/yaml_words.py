"""What is wrong with text that is no YAML, in the words of somebody who never heard of YAML."""

from __future__ import annotations

import re

import yaml

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.loading.yaml_colons import (
    colon_put_in,
    lines_before,
    too_far_in,
    with_colon,
)
from facilitator.loading.yaml_lists import BULLET, TIGHT, wrong_bullet
from facilitator.loading.yaml_mending import Explained, with_line
from facilitator.loading.yaml_prose import (
    block_left_empty,
    in_block,
    open_quote,
    text_that_goes_on,
)
from facilitator.plan.nearest import short

#: Indentation and dashes, a key with its colon, and the text after it.
_LINE = re.compile(
    r"(?P<before>[ ]*(?:-[ ]+)*)(?P<key>[A-Za-z_][\w -]{0,40}:[ ]+)?(?P<text>[^ ].*)?"
)


def explain(error: yaml.MarkedYAMLError, source: Source) -> Explained:
    """The most likely slip behind an error of the parser."""
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
    named = [min(mark.line, len(source.lines) - 1) for mark in marks] or [0]
    column = marks[0].column if marks else 0
    explained = open_quote(source, named[0] + 1) or block_left_empty(source, named[0] + 1)
    explained = explained or _slip_in(source, named)
    if explained:
        return explained
    is_colon = "mapping values" in (error.problem or "")
    if is_colon and (explained := _colon_in_text(source, named[0] + 1, column)):
        return explained
    above = [line for line in lines_before(source, named[0]) if not in_block(source, line + 1)]
    if explained := _slip_in(source, above):
        return explained
    if is_colon:
        return _going_on(source, too_far_in(source, named[0] + 1))
    return _going_on(source, _by_message(error, source, named[0]))


def _going_on(source: Source, diagnostic: Diagnostic) -> Explained:
    """The diagnostic, and for a forgotten colon the text with a colon."""
    if diagnostic.rule != "colon-missing" or diagnostic.place is None:
        return Explained(diagnostic)
    line = diagnostic.place.line
    if explained := text_that_goes_on(source, line):
        return explained
    return Explained(diagnostic, with_line(source, line, colon_put_in(source.lines[line - 1])))


def _slip_in(source: Source, lines: list[int]) -> Explained | None:
    """The first slip that shows in one of the lines (counted from 0) by itself."""
    for line in lines:
        for look in (_tab, _bullet, _quotes, _no_space_after_colon):
            explained = look(source, line + 1)
            if explained:
                return explained
    return None


def _tab(source: Source, line: int) -> Explained | None:
    words = source.lines[line - 1]
    match = re.match(r"[ \xa0]*([\t\xa0])[\s\xa0]*\S", words)
    if not match:
        return None
    what = "a tab" if match[1] == "\t" else "a hard space"
    diagnostic = Diagnostic(
        "tab-indent",
        "error",
        f"{what} stands at the start of this line",
        Place(source, line, match.start(1) + 1),
        "Use spaces: two for each step to the right.",
    )
    start = re.match(r"[\s\xa0]*", words)
    mended = "".join({"\t": "  ", "\xa0": " "}.get(c, c) for c in start[0]) if start else ""
    return Explained(diagnostic, with_line(source, line, mended + words.lstrip()))


def _bullet(source: Source, line: int) -> Explained | None:
    """A star in the place of a dash, which no text in a plan begins with otherwise; or another
    sign, or a dash without a space, among entries with dashes."""
    words = source.lines[line - 1]
    match = BULLET.fullmatch(words) or TIGHT.fullmatch(words)
    if not match or (match["sign"] != "*" and not _among_entries(source, line, match["before"])):
        return None
    mended = f"{match['before']}- {match['text']}"
    diagnostic = wrong_bullet(source, line, match)
    return Explained(diagnostic, with_line(source, line, mended))


def _among_entries(source: Source, line: int, before: str) -> bool:
    """Whether an entry beside the line, above it or below, begins with a dash in that column."""
    beside = (*lines_before(source, line - 1)[:1], line)
    lines = (source.lines[each] for each in beside if each < len(source.lines))
    return any(words.startswith(f"{before}- ") for words in lines)


def needs_quotes(source: Source, line: int, column: int) -> Diagnostic | None:
    """The diagnostic for a text that begins with a sign of YAML's own, where it does so."""
    explained = _bullet(source, line) or _quotes(source, line)
    if explained and explained.diagnostic.place and explained.diagnostic.place.column <= column:
        return explained.diagnostic
    return None


def _quotes(source: Source, line: int) -> Explained | None:
    """A text that begins with a sign, and so has to stand in quotes."""
    match = _LINE.fullmatch(source.lines[line - 1])
    # What is there may be nothing but a wide space.
    if not match or not (text := (match["text"] or "").rstrip()):
        return None
    message = _odd_start(text)
    if not message:
        return None
    place = Place(source, line, match.start("text") + 1)
    return _in_quotes(source, place, text, "needs-quotes", message)


def _odd_start(text: str) -> str:
    sign = text[0]
    if sign in "'\"":
        return _after_the_quotes(text)
    if sign in "[{":
        return _after_the_bracket(text)
    if sign in "*&!%@`":
        return f"a text that begins with {sign} needs quotes"
    if sign in "|>" and not re.fullmatch(r"[|>][+-]?\d?[+-]?(\s+#.*)?", text):
        return f"a text that begins with {sign} needs quotes"
    return ""


def _after_the_quotes(text: str) -> str:
    """A quotation in which the text goes on: `"Yes" is enough`."""
    whole = r"'(?:[^']|'')*'" if text[0] == "'" else r'"(?:[^"\\]|\\.)*"'
    match = re.match(whole, text)
    rest = text[match.end() :].strip() if match else ""
    if not match or not rest or rest.startswith("#") or rest[0] in ",]}:":
        return ""
    return "the text goes on after its closing quotation mark"


def _after_the_bracket(text: str) -> str:
    """A bracket that belongs to the words: `[to be written] by Tom`."""
    closing = {"[": "]", "{": "}"}[text[0]]
    if text.startswith("{{"):
        return "a text that begins with { needs quotes"
    end = text.rfind(closing)
    rest = text[end + 1 :].strip() if end >= 0 else ""
    if not rest or rest.startswith("#") or ":" in text[:end]:
        return ""
    return f"a text that begins with {text[0]} needs quotes"


def _no_space_after_colon(source: Source, line: int) -> Explained | None:
    words = source.lines[line - 1]
    match = re.fullmatch(r"([ ]*(?:-[ ]+)*)([a-z_]{2,30}):([^\s:/].*)", words)
    if not match:
        return None
    diagnostic = Diagnostic(
        "space-after-colon",
        "error",
        f"a space is missing after `{match[2]}:`",
        Place(source, line, match.start(3) + 1),
        f"Write `{match[2]}: {short(match[3])}`.",
    )
    return Explained(diagnostic, with_line(source, line, f"{match[1]}{match[2]}: {match[3]}"))


def _colon_in_text(source: Source, line: int, column: int) -> Explained | None:
    """A colon with a space after it, inside a text."""
    match = _LINE.fullmatch(source.lines[line - 1])
    if not match or not match["text"] or not match["key"] or match.end("key") > column:
        return None
    place = Place(source, line, match.start("text") + 1)
    message = "a text with a colon and a space in it needs quotes"
    return _in_quotes(source, place, match["text"].rstrip(), "colon-in-text", message)


def _in_quotes(source: Source, place: Place, text: str, rule: str, message: str) -> Explained:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    mark = "'" if '"' in text else '"'
    inner = text.replace("'", "''") if mark == "'" else text.replace("\\", "\\\\")
    quoted = f"{mark}{inner}{mark}"
    before = place.excerpt[: place.column - 1]
    mended = f"{before.strip()} {quoted}".strip()
    hint = f"Write `{mended}`." if len(mended) < 110 else 'Put it in "double quotes".'
    diagnostic = Diagnostic(rule, "error", message, place, hint)
    return Explained(diagnostic, with_line(source, place.line, before + quoted))


#: A part of the parser's message -> rule, our message, our hint. The first that fits holds.
_MESSAGES: tuple[tuple[str, str, str, str], ...] = (
    (
        "escape",
        "backslash",
        'a backslash in "double quotes" has a meaning of its own',
        "Use 'single quotes' around this text, or / in place of the backslash.",
    ),
    (
        "sequence entries",
        "bad-indent",
        "a dash cannot stand here",
        "Begin the list on a line of its own, under its key.",
    ),
    (
        "quoted scalar",
        "quote-open",
        "a quotation mark opens here and does not close",
        "Close it at the end of the text; inside the text, write the other kind of mark.",
    ),
    (
        "flow",
        "bracket-open",
        "a [ or { opens here, and what follows does not fit in it",
        "Close it on the same line, with commas between the entries and quotes around texts.",
    ),
    (
        "expected ':'",
        "colon-missing",
        "this line has neither a dash nor a key with a colon",
        "Write `key: text`. If the line goes on with the text above, begin it further in.",
    ),
    (
        "simple key",
        "colon-missing",
        "this line has neither a dash nor a key with a colon",
        "Write `key: text`. If the line goes on with the text above, begin it further in.",
    ),
    (
        "cannot start any token",
        "needs-quotes",
        "a text that begins with this sign needs quotes",
        'Put the text in "double quotes".',
    ),
    (
        "block",
        "bad-indent",
        "this line does not begin in the same column as those that it belongs to",
        "Begin it exactly under the key or dash of its neighbours, with spaces.",
    ),
)

_UNKNOWN = (
    "not-yaml",
    "this line cannot be understood",
    'Check the indentation and the colons here and in the line above; put texts in "quotes".',
)


def _by_message(error: yaml.MarkedYAMLError, source: Source, line: int) -> Diagnostic:
    said = f"{error.context or ''} {error.problem or ''}"
    chosen = next((words for part, *words in _MESSAGES if part in said), list(_UNKNOWN))
    mark = error.problem_mark or error.context_mark
    # What was opened is the place to look at, not the end of the file where it was missed.
    if chosen[0] in ("quote-open", "bracket-open", "colon-missing") and error.context_mark:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (line, 0)
    if line >= len(source.lines) or not source.lines[line].strip():
        written = [n for n, words in enumerate(source.lines[: line + 1]) if words.strip()]
        line, column = (written[-1] if written else 0), 0
    rule, message, hint = chosen
    if rule == "colon-missing":
        hint = with_colon(source.lines[line]) or hint
    if rule == "backslash":
        # The two parsers point at either side of it.
        column = source.lines[line].rfind("\\", 0, column + 1)
    return Diagnostic(rule, "error", message, Place(source, line + 1, column + 1), hint)
