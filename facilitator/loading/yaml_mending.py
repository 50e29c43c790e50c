"""A fault of writing, and the text as it would be without it."""

from __future__ import annotations

import re

from facilitator.diagnostics import Diagnostic, Source
from facilitator.record import record


@record(kw_only=False)
class Explained:
    """A fault, and the text of the file as it would be with that fault mended: reading can go on
    and find the next one."""

    diagnostic: Diagnostic
    mended: str = ""


def with_line(source: Source, line: int, words: str) -> str:
    """The text with another line in place of one, or nothing where that changes nothing."""
    if source.lines[line - 1] == words:
        return ""
    return "\n".join([*source.lines[: line - 1], words, *source.lines[line:]])


def quoted_in_brackets(source: Source, line: int, column: int) -> str:
    """The text with quotes around the words that begin here (counted from 1), inside brackets, up
    to the next comma or bracket; nothing where they have quotation marks of both kinds."""
    words = source.lines[line - 1]
    found = re.compile(r"[^,\[\]{}]*[^,\[\]{}\s]").match(words, column - 1)
    mark = next((mark for mark in "\"'" if found and mark not in found[0]), "")
    if not found or not mark or "\\" in found[0]:
        return ""
    quoted = f"{words[: column - 1]}{mark}{found[0]}{mark}{words[found.end() :]}"
    return with_line(source, line, quoted)
