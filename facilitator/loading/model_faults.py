"""The faults that a model finds, as diagnostics in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from facilitator.diagnostics import Diagnostic
from facilitator.loading.consequences import Fault, together, without_consequences
from facilitator.loading.shape_words import SHAPES, WrongShape, is_one, one_wanted
from facilitator.loading.shapes import Shape
from facilitator.loading.synonyms import our_value
from facilitator.loading.unknown_keys import UnknownKeys, called, noun_of, raw
from facilitator.plan.marks import NOWHERE, MarkedMap, Path, Position
from facilitator.plan.nearest import did_you_mean, one_of, short
from facilitator.plan.part import Part


def told(model: type[Part], position: Position, faults: Iterable[Fault]) -> list[Diagnostic]:
    """A diagnostic for each fault. Keys that were misspelt are noted in the faults, and what is
    at fault only because of another one is not told."""
    faults = list(faults)
    teller = _Teller(Shape(model), position)
    keys = teller.keys
    unknown = [fault for fault in faults if fault.rule == "extra_forbidden"]
    for note in (keys.note_strays, keys.note_home, keys.note_meant_key):
        for fault in unknown:
            note(fault, faults)
    swallowed = {fault.path[:-1] for fault in faults if keys.is_text_with_colon(fault)}
    kept = [
        fault
        for fault in without_consequences(faults)
        if fault.path[:-1] not in swallowed or keys.is_text_with_colon(fault)
    ]
    return [teller.blame(fault, teller.tell(fault)) for fault in together(kept)]


@dataclass
class _Teller:
    shape: Shape
    position: Position

    @property
    def keys(self) -> UnknownKeys:
        return UnknownKeys(self.shape, self.position)

    def tell(self, fault: Fault) -> Diagnostic:
        if fault.rule == "extra_forbidden":
            return self.keys.tell(fault)
        if fault.rule == "missing":
            return self.missing(fault)
        rule, message, hint = self.words_for(fault)
        return Diagnostic(rule, "error", message, self.position.walk(fault.path).place, hint)

    def blame(self, fault: Fault, diagnostic: Diagnostic) -> Diagnostic:
        """The diagnostic; of a value from the command line, with the option that gave it."""
        if self.position.walk(fault.path).mark != NOWHERE:
            return diagnostic
        return replace(diagnostic, message=f"--{fault.path[0]}: {diagnostic.message}")

    def words_for(self, fault: Fault) -> tuple[str, str, str]:
        """Rule, message and hint for a value that is not what it should be."""
        context = fault.context or {}
        name = _named(fault.path)
        if "words" in context:
            return fault.rule, str(context["words"]), str(context["hint"])
        if raw(self.position, fault.path) is None and isinstance(fault.path[-1], int):
            hint = "Write something after it, or delete it."
            words = "empty-item", "there is nothing after this dash", hint
        elif fault.rule in SHAPES:
            words = self.wrong_shape(name, fault).words(SHAPES[fault.rule])
        elif fault.rule in _ONE and not is_one(fault.input):
            choices = self.shape.walk(fault.path).choices
            words = one_wanted(_ONE[fault.rule], name, _key(fault), fault.input, choices)
        elif fault.rule == "literal_error":
            words = self.unknown_value(fault)
        elif fault.rule in ("too_short", "too_long"):
            words = _wrong_length(name, fault.rule, context)
        elif fault.rule == "string_too_short":
            words = "empty-text", f"{name} is empty", "Write something, or take the line out."
        else:
            words = _wrong_number(name, fault)
        return words

    def wrong_shape(self, name: str, fault: Fault) -> WrongShape:
        return WrongShape(
            name,
            _key(fault),
            fault.input,
            self.shape.walk(fault.path),
            is_entry=isinstance(fault.path[-1] if fault.path else "", int),
            alike=fault.alike,
        )

    def missing(self, fault: Fault) -> Diagnostic:
        key = str(fault.path[-1])
        around = self.position.walk(fault.path[:-1])
        here = self.shape.walk(fault.path[:-1])
        info = here.fields.get(key)
        choices = one_of(here.at(key).choices)
        hint = f"Add `{key}:`. {choices or (info.description if info else '')}".strip()
        if isinstance(around.data, MarkedMap) and key in around.data:
            message = f"`{key}` has nothing after it"
            return Diagnostic("missing-key", "error", message, around.key(key).place, hint)
        message = f"{noun_of(here.model)} needs `{key}`"
        return Diagnostic("missing-key", "error", message, around.place, hint)

    def unknown_value(self, fault: Fault) -> tuple[str, str, str]:
        key = _key(fault)
        choices = self.shape.walk(fault.path).choices
        word = str(fault.input)
        rule = f"unknown-{key}" if key in ("kind", "format") else "unknown-value"
        ours = our_value(word, choices)
        if ours:
            return rule, called(word, ours), f"Write `{ours}`."
        return rule, f"`{key}` cannot be `{short(word)}`", did_you_mean(word, choices)


def _key(fault: Fault) -> str:
    """The nearest key above a fault."""
    return next((step for step in reversed(fault.path) if isinstance(step, str)), "")


#: A fault of one value -> what that value is, in a word.
_ONE = {
    "literal_error": "word",
    "int_type": "number",
    "int_parsing": "number",
    "float_type": "number",
    "float_parsing": "number",
    "bool_type": "word",
    "bool_parsing": "word",
}

_LIMITS = {
    "greater_than": "is more than",
    "greater_than_equal": "is at least",
    "less_than": "is less than",
    "less_than_equal": "is at most",
}


_ALONE = "Write the number alone, in digits."


def _wrong_number(name: str, fault: Fault) -> tuple[str, str, str]:
    given = short(fault.input)
    if fault.rule in _LIMITS:
        limits = f"{_LIMITS[fault.rule]} {next(iter((fault.context or {}).values()), '')}"
        hint = f"Write a number that {limits}."
        return "out-of-range", f"{name} {limits}, and this is {given}", hint
    if fault.rule.startswith("bool"):
        message = f"{name} is true or false, and `{given}` is neither"
        return "unknown-value", message, "Write true or false."
    two = re.match(r"(\d+)\s*(?:-|–|to)\s*(\d+)", given)
    hint = f"Write one number: {two[1]} or {two[2]}." if two else _ALONE
    return "not-a-number", f"{name} is a number, and `{given}` is none", hint


def _wrong_length(name: str, rule: str, context: Mapping[str, Any]) -> tuple[str, str, str]:
    least, most = context.get("min_length"), context.get("max_length")
    actual = context.get("actual_length", 0)
    if rule == "too_short" and actual == 0:
        return "empty-list", f"{name} has no entry", "Add one with a dash, or take the key out."
    if rule == "too_short":
        return "wrong-length", f"{name} has {actual}, and needs {least}", "Add what is missing."
    return "wrong-length", f"{name} has {actual}, and may have {most}", "Take some out."


def _named(path: Path) -> str:
    """How a value is called in a message."""
    keys = [step for step in path if isinstance(step, str)]
    if path and isinstance(path[-1], int) and keys:
        return f"entry {path[-1] + 1} of `{short(keys[-1])}`"
    return f"`{short(keys[-1])}`" if keys else "this file"
