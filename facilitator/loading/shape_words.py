"""What is said of a value whose shape is wrong: a text where keys belong, a list where a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from facilitator.loading.shapes import Shape
from facilitator.plan.nearest import one_of, short
from facilitator.plan.part import Part
from facilitator.record import record

#: The model's word for a wrong shape -> the shape that is wanted.
SHAPES = {
    "string_type": "text",
    "tuple_type": "list",
    "dict_type": "map",
    "model_type": "map",
    "model_attributes_type": "map",
}
#: The keys that a text most likely belongs under, where keys are wanted; the first that fits.
_FOR_TEXT = ("text", "prompt", "item", "statement", "name", "title", "questions", "expected")
#: Parts that may be written as a text alone.
_TEXT_WILL_DO = ("Step",)

_BRACKETS = 'A bracket that belongs to it needs "double quotes" around the text.'

_TWO_DASHES = "Take one of the two dashes out."

#: Rule, message and hint.
Words = tuple[str, str, str]


@record(kw_only=False)
class WrongShape:
    """A value that is `given` where another shape is wanted. `name` is how it is called in a
    message, `key` the nearest key, `shape` what belongs there; `is_entry` says that it is one of
    a list, and `alike` how many of its list are at fault in the same way."""

    name: str
    key: str
    given: object
    shape: Shape
    is_entry: bool = False
    alike: int = 1

    def words(self, wanted: str) -> Words:
        if wanted == "text":
            return self._text_wanted()
        hint = self._hint_for_list() if wanted == "list" else self._hint_for_keys()
        return "wrong-type", self._message(wanted), hint

    def _message(self, wanted: str) -> str:
        if self.given is None:
            return f"{self.name} is empty"
        what = kind_of(self.given)
        if self.alike > 1:
            several = {"list": "are lists", "map": "have keys of their own"}[wanted]
            return f"{self.alike} entries of `{short(self.key)}` {several}, and not {what} each"
        if wanted == "list":
            return f"{self.name} is a list, and not {what}"
        return f"{self.name} has keys of its own, and is not {what}"

    def _text_wanted(self) -> Words:
        given = self.given
        if isinstance(given, Mapping) and self._is_text_with_colon(given):
            key, value = next(iter(given.items()))
            return "colon-in-text", *colon_words(str(key), value)
        message = f"{self.name} is a text, and not {kind_of(given)}"
        if self.is_entry and _only_text(given):
            return "wrong-type", message, _TWO_DASHES
        if only := _only_text(given):
            hint = f"Write the text alone: `{short(self.key)}: {short(only)}`. {_BRACKETS}"
            return "wrong-type", message, hint
        if _is_list(given):
            return "wrong-type", message, f"Write it as one text, without dashes. {_BRACKETS}"
        return "wrong-type", message, f"Write one text after `{short(self.key)}:`, without keys."

    def _is_text_with_colon(self, given: Mapping[object, object]) -> bool:
        """Whether the keys were meant as words: no key has a space or a capital in it."""
        words = [str(key) for key in given]
        return (self.is_entry and len(words) == 1) or any(
            re.search(r"[A-Z ]", word) for word in words
        )

    def _hint_for_list(self) -> str:
        if isinstance(self.given, Mapping):
            first = next(iter(self.given), "")
            return f"Put a dash before its first key: `- {short(first)}:`."
        if self.is_entry:
            cells = (f'"{cell.strip()}"' for cell in re.split(r"[,|;\t]", str(self.given)))
            return f"Write its cells in brackets: `- [{short(', '.join(cells))}]`."
        entry = self.shape.at(0).model
        written = "..." if self.given is None else str(self.given)
        given = written if entry else _first_of_several(written)
        example = f"- {_keyed(entry, given)}"
        return f"Write each entry on a line of its own under the key, with a dash: `{example}`."

    def _hint_for_keys(self) -> str:
        model = self.shape.model
        lists = [key for key in model.model_fields if self.shape.at(key).is_list] if model else []
        if _is_list(self.given) and self.is_entry:
            return _TWO_DASHES
        if _is_list(self.given) and lists:
            return f"Write `{lists[0]}:` on a line before it, and move the list further in."
        if model is None or _is_list(self.given):
            return "Write its keys on lines of their own, further in, without dashes."
        if self.is_entry:
            more = ", and the same for each of them" if self.alike > 1 else ""
            return f"Write `- {_keyed(model, self.given)}`{_and_under_it(model)}{more}."
        key = _key_for_text(model)
        if key in lists:
            return f"Write `{key}:` on the next line, further in, and under it a list with dashes."
        line = f"`{_keyed(model, self.given)}`{_and_under_it(model)}"
        return f"Write it on the next line, further in: {line}."


def one_wanted(what: str, name: str, key: str, given: object, choices: Sequence[str]) -> Words:
    """The words for a list or keys where one word or number (`what`) is wanted."""
    message = f"{name} is one {what}, and not {kind_of(given)}"
    if only := _only_text(given):
        return "wrong-type", message, f"Take the dash out: `{key}: {short(only)}`."
    return "wrong-type", message, one_of(choices) or f"Write one {what} after `{short(key)}:`."


def colon_words(key: str, value: object) -> tuple[str, str]:
    """Message and hint for a text that a colon has made a key of."""
    rest = short(value) if isinstance(value, str) else "..."
    message = "a colon with a space after it makes a key of the text before it"
    return message, f'Put the whole text in quotes: `"{short(key)}: {rest}"`.'


def kind_of(value: object) -> str:
    """What a value is, in a message: `keys`, `a list` or `a text`."""
    if isinstance(value, Mapping):
        return "keys"
    return "a list" if _is_list(value) else "a text"


def is_one(value: object) -> bool:
    """Whether a value is a text or number, and not several."""
    return not isinstance(value, Mapping) and not _is_list(value)


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)


def _only_text(value: object) -> str:
    """The text of a list with nothing else in it."""
    if isinstance(value, list | tuple) and len(value) == 1 and isinstance(value[0], str):
        return value[0]
    return ""


def _keyed(model: type[Part] | None, given: object) -> str:
    """The text as it would stand under its key."""
    words = short(given)
    if model is None or model.__name__ in _TEXT_WILL_DO:
        return words
    return f"{_key_for_text(model)}: {words}"


def _and_under_it(model: type[Part]) -> str:
    """The other keys that an entry cannot do without."""
    if model.__name__ in _TEXT_WILL_DO:
        return ""
    given = _key_for_text(model)
    needed = [key for key, info in model.model_fields.items() if info.is_required()]
    others = [f"`{key}:`" for key in needed if key != given]
    return f", and under it {' and '.join(others)}" if others else ""


def _first_of_several(given: str) -> str:
    """Of ids in a row the first, and else the text as it is."""
    ids = re.fullmatch(r"([a-z0-9-]+)(?:,? (?:and )?[a-z0-9-]+)+", given)
    return ids[1] if ids else given


def _key_for_text(model: type[Part]) -> str:
    fields = model.model_fields
    required = (key for key, info in fields.items() if info.is_required())
    likely = next((key for key in _FOR_TEXT if key in fields), None)
    return likely or next(required, next(iter(fields)))
