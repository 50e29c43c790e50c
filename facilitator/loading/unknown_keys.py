"""Keys that a part does not have: what was meant, where they belong, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from facilitator.diagnostics import Diagnostic
from facilitator.loading.consequences import Fault, is_activity_in_days
from facilitator.loading.shape_words import WrongShape, colon_words
from facilitator.loading.shapes import Shape
from facilitator.loading.synonyms import nearly_our_key, our_key, same_but_for_spelling
from facilitator.plan.marks import MarkedList, MarkedMap, Path, Position
from facilitator.plan.nearest import one_of, short
from facilitator.plan.part import Part

#: The shape of nothing.
NONE = Shape(None)


@dataclass
class UnknownKeys:
    """The unknown keys of a file, whose data stands at `position`."""

    shape: Shape
    position: Position

    def note_strays(self, fault: Fault, faults: list[Fault]) -> None:
        """Find the keys beside an unknown one that were to stand under it: it has nothing after
        it, and where it belongs, further out, they are keys of it."""
        if fault.input is not None:
            return
        model = self._home(str(fault.path[-1]), fault.path).model
        for each in faults:
            if model and each.rule == "extra_forbidden" and each.path[:-1] == fault.path[:-1]:
                each.is_stray = str(each.path[-1]) in model.model_fields

    def note_home(self, fault: Fault, faults: list[Fault]) -> None:
        """Find the part beside an unknown key that has such a key: it stands too far out."""
        key, here = str(fault.path[-1]), self.shape.walk(fault.path[:-1])
        found = raw(self.position, fault.path[:-1])
        there: Mapping[str, object] = found if isinstance(found, MarkedMap) else {}
        beside = [name for name in there if name in here.fields]
        wanting = {each.path[:-1] for each in faults if each.rule == "missing"}
        homes = [name for name in beside if key in here.at(name).fields]
        fault.belongs_in = next(
            (name for name in homes if (*fault.path[:-1], name) in wanting),
            next((name for name in homes if isinstance(there[name], MarkedMap)), ""),
        )

    def note_meant_key(self, fault: Fault, faults: list[Fault]) -> None:
        """Find the key that an unknown one stands for. A key that is there already is not it."""
        if fault.belongs_in or fault.is_stray:
            return
        here = self.shape.walk(fault.path[:-1])
        there = raw(self.position, fault.path[:-1])
        taken = set(there) if isinstance(there, MarkedMap) else set()
        taken |= {each.renamed for each in faults if each.path[:-1] == fault.path[:-1]}
        free = [key for key in here.fields if key not in taken]
        word = str(fault.path[-1])
        fault.renamed = our_key(word, free) or nearly_our_key(word, free)
        fault.has_wrong_shape = self._is_text_for_keys(fault, here)

    def tell(self, fault: Fault) -> Diagnostic:
        """The diagnostic for an unknown key, when the others have been noted."""
        key = str(fault.path[-1])
        here = self.shape.walk(fault.path[:-1])
        place = self.position.walk(fault.path[:-1]).key(key).place
        if self.is_text_with_colon(fault):
            message, hint = colon_words(key, fault.input)
            return Diagnostic("colon-in-text", "error", message, place, hint)
        noun = noun_of(here.model)
        if is_activity_in_days(fault):
            message = "`days` holds days, and this is an activity"
            hint = "Write `activities:` in place of `days:`, or over the activities of each day."
            return Diagnostic("key-elsewhere", "error", message, place, hint)
        if fault.belongs_in:
            owner = noun_of(here.at(fault.belongs_in).model)
            message = f"`{key}` is a key of {owner}, not of {noun}"
            hint = f"Begin it further in, under `{fault.belongs_in}:`."
            return Diagnostic("unknown-key", "error", message, place, hint)
        if fault.renamed and our_key(key, [fault.renamed]):
            message = called(key, fault.renamed)
            hint = f"Write `{fault.renamed}:`.{self._shape_wanted(fault)}"
            return Diagnostic("unknown-key", "error", message, place, hint)
        if fault.path[-2:-1] == (key,):
            message = f"`{key}` stands under `{key}` again"
            hint = "Take one of the two lines out, and leave what stands under them."
            return Diagnostic("unknown-key", "error", message, place, hint)
        message = f"{noun} has no key `{short(key)}`"
        if fault.renamed:
            hint = f"Did you mean `{fault.renamed}`?{self._shape_wanted(fault)}"
        else:
            hint = self._hint_for_home(key, fault.path) or (
                f"{one_of(list(here.fields))} A key of your own begins with x_."
            )
        return Diagnostic("unknown-key", "error", message, place, hint)

    def _is_text_for_keys(self, fault: Fault, here: Shape) -> bool:
        """Whether a text stands where the key that was meant has keys; not for a key such as
        `minutes`, which makes keys of a text itself."""
        meant = here.fields.get(fault.renamed)
        has_keys = here.at(fault.renamed).model is not None
        return bool(meant and has_keys and not meant.metadata and isinstance(fault.input, str))

    def _shape_wanted(self, fault: Fault) -> str:
        """What else to mend, where the key that was meant has keys and this one has a text."""
        if not fault.has_wrong_shape:
            return ""
        meant = self.shape.walk((*fault.path[:-1], fault.renamed))
        wrong = WrongShape(fault.renamed, fault.renamed, fault.input, meant)
        return f" {wrong.words('map')[2]}"

    def _home(self, key: str, path: Path) -> Shape:
        """What stands under such a key of a part further out; nothing where none has it."""
        return next((around.at(key) for around in self._around(path) if key in around.fields), NONE)

    def _hint_for_home(self, key: str, path: Path) -> str:
        """A hint for a key that stands too far in: a part further out has this key."""
        nouns = (noun_of(each.model) for each in self._around(path) if key in each.fields)
        noun = next(nouns, "")
        return f"`{key}` is a key of {noun}: begin it further left." if noun else ""

    def _around(self, path: Path) -> Iterator[Shape]:
        """The parts around the one that a key stands in, from the inside."""
        for depth in range(len(path) - 2, -1, -1):
            yield self.shape.walk(path[:depth])

    def is_text_with_colon(self, fault: Fault) -> bool:
        """Whether `- Remember: bring a pen` was meant as a text: one key, and no known one."""
        if fault.rule != "extra_forbidden":
            return False
        there, here = raw(self.position, fault.path[:-1]), self.shape.walk(fault.path[:-1])
        if not isinstance(there, MarkedMap) or len(there) != 1 or "text" not in here.fields:
            return False
        return isinstance(fault.path[-2] if len(fault.path) > 1 else "", int) and not fault.renamed


def raw(position: Position, path: Path) -> object:
    """What stands in the file under a path; an empty text where nothing is known."""
    data = position.data
    for step in path:
        if isinstance(data, MarkedMap) and step in data:
            data = data[str(step)]
        elif isinstance(data, MarkedList) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return ""
    return data


def called(theirs: str, ours: str) -> str:
    """A message that a word of other trainers has another name here, or another spelling."""
    is_ours = same_but_for_spelling(theirs, ours)
    return f"`{short(theirs)}` is {'written' if is_ours else 'called'} `{ours}` here"


def noun_of(model: type[Part] | None) -> str:
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
