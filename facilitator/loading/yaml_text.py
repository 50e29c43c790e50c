"""A source of YAML becomes one tree of marked data, with every fault of its writing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import yaml

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.loading.yaml_events import Reading
from facilitator.loading.yaml_parser import PARSER, StopReadingError
from facilitator.loading.yaml_words import explain
from facilitator.plan.marks import MarkedMap, Position

#: So many slips in the writing are mended in thought, so that the next one is found as well.
MOST_MENDS = 20
#: Only files of an ordinary size are read again and again.
LARGE_TEXT = 200_000
#: Rules whose mending is a guess at what the author meant.
_GUESSED = ("colon-missing",)


@dataclass
class Tree:
    """What a file says. `data` is None when nothing of it could be read."""

    source: Source
    data: MarkedMap | None = None
    faults: list[Diagnostic] = field(default_factory=list)

    def tell(self, faults: Iterable[Diagnostic]) -> None:
        """Add faults, with the author's own lines under them and not the mended ones. A line
        that has been mended may be complained of again; the first complaint stands."""
        told = {fault.place.line for fault in self.faults if fault.place}
        for fault in faults:
            if fault.place is None or fault.place.line not in told:
                place = fault.place and replace(fault.place, source=self.source)
                self.faults.append(replace(fault, place=place))

    def news(self, faults: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The faults of the data, without those that come of a colon which was put in in thought:
        the line may have been no key at all."""
        guessed = {each.place.line for each in self.faults if each.place and each.rule in _GUESSED}
        return [each for each in faults if not each.place or each.place.line not in guessed]

    @property
    def position(self) -> Position:
        return Position(self.source, (1, 1), self.data)


def read_tree(source: Source, noun: str, parser: type | None = None) -> Tree:
    """The data of a plan, catalogue or brand (`noun`), and the faults of its YAML."""
    tree = Tree(source)
    text = _without_harmless_tabs(source.text)
    for _ in range(MOST_MENDS if len(text) <= LARGE_TEXT else 1):
        reading = Reading(Source(source.name, text))
        try:
            reading.run(parser or PARSER)
        except StopReadingError as stop:
            tree.tell([*reading.faults, stop.diagnostic])
            break
        except yaml.MarkedYAMLError as error:
            explained = explain(error, reading.source)
            text = explained.mended
            tree.tell([explained.diagnostic] if text else [*reading.faults, explained.diagnostic])
            if not text:
                break
        except yaml.YAMLError:
            tree.tell([_not_yaml(source)])
            break
        else:
            tree.tell(reading.faults)
            _take_root(tree, reading, noun)
            break
    return tree


def _without_harmless_tabs(text: str) -> str:
    """A tab after a text or between words is a space to any reader; at the start of a line that
    holds something, it is a fault that the parser finds."""
    if "\t" not in text:
        return text
    return "\n".join(
        line if re.match(r"[ ]*\t\s*\S", line) else line.replace("\t", " ")
        for line in text.split("\n")
    )


def _take_root(tree: Tree, reading: Reading, noun: str) -> None:
    if isinstance(reading.root, MarkedMap):
        tree.data = reading.root
    elif reading.root is None:
        hint = "Begin with `facilitator: 1` and a `title:`." if noun == "plan" else ""
        place = Place(tree.source, 1, 1)
        tree.tell([Diagnostic("empty-file", "error", f"this {noun} is empty", place, hint)])
    else:
        place = Place(tree.source, *reading.root_mark)
        example = "title: My session" if noun == "plan" else "name: My council"
        hint = f"It begins with a key, without a dash before it, such as `{example}`."
        message = f"this {noun} does not begin with a key"
        tree.tell([Diagnostic("wrong-root", "error", message, place, hint)])


def _not_yaml(source: Source) -> Diagnostic:
    return Diagnostic("not-yaml", "error", "this file is not text of a plan", Place(source, 1, 1))
