"""The faults that a model finds, as diagnostics in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from facilitator.diagnostics import Diagnostic, Place
from facilitator.loading.shapes import Shape
from facilitator.loading.synonyms import (
    nearly_our_key,
    our_key,
    our_value,
    same_but_for_spelling,
)
from facilitator.plan.marks import NOWHERE, MarkedList, MarkedMap, Path, Position
from facilitator.plan.nearest import did_you_mean, one_of, short
from facilitator.plan.part import Part

#: Faults whose mending changes nothing that another fault could come of.
NO_NEWS = frozenset({"extra_forbidden"})


@dataclass
class Fault:
    """A fault as the model tells it. `renamed` is the key that was meant, once that is known."""

    rule: str
    path: Path
    input: object = None
    context: Mapping[str, Any] | None = None
    renamed: str = ""


def told(model: type[Part], position: Position, faults: Iterable[Fault]) -> list[Diagnostic]:
    """A diagnostic for each fault. Keys that were misspelt are noted in the faults, and a key
    that is missing only because it was misspelt is not told."""
    faults = list(faults)
    teller = _Teller(Shape(model), position)
    for fault in faults:
        if fault.rule == "extra_forbidden":
            teller.note_meant_key(fault, faults)
    misspelt = {(*fault.path[:-1], fault.renamed) for fault in faults if fault.renamed}
    swallowed = {fault.path[:-1] for fault in faults if teller.is_text_with_colon(fault)}
    diagnostics = []
    for fault in faults:
        if fault.rule == "missing" and fault.path in misspelt:
            continue
        if fault.path[:-1] in swallowed and not teller.is_text_with_colon(fault):
            continue
        diagnostics.append(teller.blame(fault, teller.tell(fault)))
    return diagnostics


@dataclass
class _Teller:
    shape: Shape
    position: Position

    def tell(self, fault: Fault) -> Diagnostic:
        if fault.rule == "extra_forbidden":
            return self.unknown_key(fault)
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
        if self.raw(fault.path) is None and isinstance(fault.path[-1], int):
            hint = "Write something after it, or delete it."
            words = "empty-item", "there is nothing after this dash", hint
        elif fault.rule == "literal_error":
            words = self.unknown_value(fault)
        elif fault.rule in _SHAPES:
            words = _wrong_shape(_SHAPES[fault.rule], name, fault)
        elif fault.rule in ("too_short", "too_long"):
            words = _wrong_length(name, fault.rule, context)
        elif fault.rule == "string_too_short":
            words = "empty-text", f"{name} is empty", "Write something, or take the line out."
        else:
            words = _wrong_number(name, fault)
        return words

    def raw(self, path: Path) -> object:
        """What stands in the file under a path; an empty text where nothing is known."""
        data = self.position.data
        for step in path:
            if isinstance(data, MarkedMap) and step in data:
                data = data[str(step)]
            elif isinstance(data, MarkedList) and isinstance(step, int) and step < len(data):
                data = data[step]
            else:
                return ""
        return data

    def note_meant_key(self, fault: Fault, faults: list[Fault]) -> None:
        """Find the key that an unknown one stands for. A key that is there already is not it."""
        here = self.shape.walk(fault.path[:-1])
        there = self.raw(fault.path[:-1])
        taken = set(there) if isinstance(there, MarkedMap) else set()
        taken |= {each.renamed for each in faults if each.path[:-1] == fault.path[:-1]}
        free = [key for key in here.fields if key not in taken]
        word = str(fault.path[-1])
        fault.renamed = our_key(word, free) or nearly_our_key(word, free)

    def unknown_key(self, fault: Fault) -> Diagnostic:
        key = str(fault.path[-1])
        here = self.shape.walk(fault.path[:-1])
        place = self.position.walk(fault.path[:-1]).key(key).place
        if self.is_text_with_colon(fault):
            return Diagnostic("colon-in-text", "error", *_colon_words(key, fault.input, place))
        noun = _noun(here.model)
        if fault.renamed and our_key(key, [fault.renamed]):
            message = _called(key, fault.renamed)
            return Diagnostic("unknown-key", "error", message, place, f"Write `{fault.renamed}:`.")
        message = f"{noun} has no key `{short(key)}`"
        if fault.renamed:
            hint = f"Did you mean `{fault.renamed}`?"
        else:
            hint = self.key_at_home(key, fault.path) or (
                f"{one_of(list(here.fields))} A key of your own begins with x_."
            )
        return Diagnostic("unknown-key", "error", message, place, hint)

    def key_at_home(self, key: str, path: Path) -> str:
        """A hint for a key that stands too far in or out: the part around it has this key."""
        for depth in range(len(path) - 2, -1, -1):
            around = self.shape.walk(path[:depth])
            if key in around.fields:
                return f"`{key}` is a key of {_noun(around.model)}: begin it further left."
        return ""

    def is_text_with_colon(self, fault: Fault) -> bool:
        """Whether `- Remember: bring a pen` was meant as a text: one key, and no known one."""
        if fault.rule != "extra_forbidden":
            return False
        there, here = self.raw(fault.path[:-1]), self.shape.walk(fault.path[:-1])
        if not isinstance(there, MarkedMap) or len(there) != 1 or "text" not in here.fields:
            return False
        return isinstance(fault.path[-2] if len(fault.path) > 1 else "", int) and not fault.renamed

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
        message = f"{_noun(here.model)} needs `{key}`"
        return Diagnostic("missing-key", "error", message, around.place, hint)

    def unknown_value(self, fault: Fault) -> tuple[str, str, str]:
        key = next((step for step in reversed(fault.path) if isinstance(step, str)), "")
        choices = self.shape.walk(fault.path).choices
        word = str(fault.input)
        rule = f"unknown-{key}" if key in ("kind", "format") else "unknown-value"
        ours = our_value(word, choices)
        if ours:
            return rule, _called(word, ours), f"Write `{ours}`."
        return rule, f"`{key}` cannot be `{short(word)}`", did_you_mean(word, choices)


def _called(theirs: str, ours: str) -> str:
    is_ours = same_but_for_spelling(theirs, ours)
    return f"`{short(theirs)}` is {'written' if is_ours else 'called'} `{ours}` here"


def _colon_words(key: str, value: object, place: Place | None) -> tuple[str, Place | None, str]:
    """Message, place and hint for a text that a colon has made a key of."""
    rest = short(value) if isinstance(value, str) else "..."
    message = "a colon with a space after it makes a key of the text before it"
    return message, place, f'Put the whole text in quotes: `"{short(key)}: {rest}"`.'


_SHAPES = {
    "string_type": "text",
    "tuple_type": "list",
    "dict_type": "map",
    "model_type": "map",
    "model_attributes_type": "map",
}

_LIMITS = {
    "greater_than": "is more than",
    "greater_than_equal": "is at least",
    "less_than": "is less than",
    "less_than_equal": "is at most",
}


def _wrong_shape(wanted: str, name: str, fault: Fault) -> tuple[str, str, str]:
    given = fault.input
    if wanted == "text":
        if isinstance(given, Mapping) and len(given) == 1:
            key, value = next(iter(given.items()))
            message, _, hint = _colon_words(str(key), value, None)
            return "colon-in-text", message, hint
        hint = 'Write it on one line, in "double quotes" if it begins with a bracket.'
        return "wrong-type", f"{name} is a text, and not {_kind_of(given)}", hint
    if wanted == "list":
        hint = "Begin each entry with a dash, on a line of its own under the key."
        return "wrong-type", f"{name} is a list, and not {_kind_of(given)}", hint
    hint = "Write its keys on lines of their own, further in, without a dash before the first."
    return "wrong-type", f"{name} has keys of its own, and is not {_kind_of(given)}", hint


def _wrong_number(name: str, fault: Fault) -> tuple[str, str, str]:
    given = short(fault.input)
    if fault.rule in _LIMITS:
        limits = f"{_LIMITS[fault.rule]} {next(iter((fault.context or {}).values()), '')}"
        hint = f"Write a number that {limits}."
        return "out-of-range", f"{name} {limits}, and this is {given}", hint
    if fault.rule.startswith("bool"):
        message = f"{name} is true or false, and `{given}` is neither"
        return "unknown-value", message, "Write true or false."
    hint = "Write the number alone, in digits."
    return "not-a-number", f"{name} is a number, and `{given}` is none", hint


def _kind_of(value: object) -> str:
    if isinstance(value, Mapping):
        return "keys"
    if isinstance(value, list | tuple):
        return "a list"
    return "a text"


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


def _noun(model: type[Part] | None) -> str:
    """How a model is called in a message: `an activity`."""
    if model is None:
        return "this"
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()
    words = _NOUNS.get(words, words)
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


_NOUNS = {
    "session plan": "plan",
    "cards spec": "set of cards",
    "sandbox spec": "sandbox",
    "handout part": "handout",
    "source entry": "source",
    "minutes": "length in minutes",
    "participants": "number of participants",
    "checks": "list of checks",
    "offline side": "habit's offline side",
    "digital side": "habit's digital side",
    "brand file": "brand",
    "colours": "set of colours",
    "fonts": "set of fonts",
}
