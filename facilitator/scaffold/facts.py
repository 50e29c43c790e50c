"""What a new plan is told on the command line, and how it comes into the plan's text."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.loading import unprintable
from facilitator.plan.values import Count, Date, SomeDuration, Words
from facilitator.record import record


@record
class Facts:
    """What is known of a session before its plan is written; None where nothing is."""

    title: str | None = None
    date: datetime.date | None = None
    minutes: float | None = None
    participants: int | None = None


_KINDS = {"title": Words, "date": Date, "minutes": SomeDuration, "participants": Count}


def facts_of(given: Mapping[str, str | None]) -> Facts:
    """The facts from texts, by name. Raises FacilitatorError with a fault for each that cannot
    be one."""
    found: dict[str, Any] = {}
    faults = list(unprintable(given))
    for name, written in given.items():
        if written is None:
            continue
        try:
            found[name] = TypeAdapter(_KINDS[name]).validate_python(" ".join(written.split()))
        except ValidationError as error:
            message, hint = _what_is_wrong(name, written, error)
            faults.append(Diagnostic("bad-option", "error", f"--{name}: {message}", hint=hint))
    if faults:
        raise FacilitatorError(faults)
    return Facts(**found)


def _what_is_wrong(name: str, written: str, error: ValidationError) -> tuple[str, str]:
    context = error.errors()[0].get("ctx") or {}
    if "words" in context:
        return str(context["words"]), str(context["hint"])
    if name == "participants":
        return f"`{written}` is not a number of people", "Write it in digits, such as 12."
    return "there is nothing in it", "Write some text."


def with_facts(text: str, facts: Facts) -> str:
    """The text of a sound plan with the facts in place of what it says; all else stays, and so do
    its comments."""
    if facts.title is not None:
        text = _with_key(text, "title", quoted(facts.title))
    if facts.date is not None:
        text = _with_key(text, "date", facts.date.isoformat())
    if facts.minutes is not None:
        text = _with_key(text, "minutes", f"{facts.minutes:g}")
    if facts.participants is not None:
        people = facts.participants
        written = f"\n  expected: {people}\n  max: {people + max(2, people // 5)}"
        text = _with_key(text, "participants", written)
    return text


def quoted(words: str) -> str:
    """Words as they can stand after a key, whatever signs are in them."""
    return json.dumps(words, ensure_ascii=False)


def _with_key(text: str, key: str, value: str) -> str:
    """The text with a key of the plan itself set; a key that is not there comes after the title."""
    lines = text.split("\n")
    start = _line_of(lines, key)
    if start is None:
        end = _end_of(lines, _line_of(lines, "title") or 0)
        return "\n".join([*lines[:end], f"{key}: {value}", *lines[end:]])
    written = f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}"
    return "\n".join([*lines[:start], written, *lines[_end_of(lines, start) :]])


def _line_of(lines: list[str], key: str) -> int | None:
    starts = (number for number, line in enumerate(lines) if re.match(rf"{key}:(\s|$)", line))
    return next(starts, None)


def _end_of(lines: list[str], start: int) -> int:
    """The line after the last one that belongs to the key on a line."""
    end = start + 1
    while end < len(lines) and re.match(r"\s+\S|- ", lines[end]):
        end += 1
    return end
