"""A source of YAML becomes one tree of marked data, with every fault of its writing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import yaml

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.loading.yaml_blocks import without_block
from facilitator.loading.yaml_events import Reading
from facilitator.loading.yaml_mending import Explained
from facilitator.loading.yaml_parser import PARSER, StopReadingError
from facilitator.loading.yaml_words import explain
from facilitator.plan.marks import MarkedMap, Position

#: So many slips in the writing are mended in thought, so that the next one is found as well.
MOST_MENDS = 20
#: Only files of an ordinary size are read again and again.
LARGE_TEXT = 200_000
#: Rules whose mending is a guess at what the author meant.
_GUESSED = ("colon-missing",)
#: Rules on what one part of a file says of another.
_ACROSS = ("unknown-outcome", "unknown-measure", "confidence-missing", "unknown-source")
#: Rules on what is not there, and perhaps stands in what was left out.
_GONE = ("missing-key", "empty-list", "empty-text")
#: Rules on a file as a whole.
_OF_THE_WHOLE = ("too-large", "too-deep", "second-document", "yaml-directive", "not-yaml")


@dataclass
class Tree:
    """What a file says. `data` is None when nothing of it could be read. Where a block could not,
    `left_out` are the lines of the key over it; `remarks` are warnings."""

    source: Source
    data: MarkedMap | None = None
    faults: list[Diagnostic] = field(default_factory=list)
    remarks: list[Diagnostic] = field(default_factory=list)
    left_out: range = range(0)

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
        the line may have been no key at all; and without those that a block which could not be
        read may be the end of."""
        guessed = {each.place.line for each in self.faults if each.place and each.rule in _GUESSED}
        certain = [each for each in faults if not each.place or each.place.line not in guessed]
        return [each for each in certain if not self.left_out or self._is_apart(each)]

    def _is_apart(self, fault: Diagnostic) -> bool:
        """Whether a fault holds whatever stands in the block that could not be read."""
        line = fault.place.line if fault.place else 1
        is_gone = fault.rule in _GONE and line in self.left_out
        return fault.rule not in _ACROSS and line not in (1, self.left_out.start) and not is_gone

    @property
    def position(self) -> Position:
        return Position(self.source, (1, 1), self.data)


def read_tree(source: Source, noun: str, parser: type | None = None) -> Tree:
    """The data of a plan, catalogue or brand (`noun`), and the faults of its YAML."""
    tree = Tree(source)
    text = _without_harmless_tabs(source.text)
    for _ in range(MOST_MENDS if len(text) <= LARGE_TEXT else 1):
        reading = Reading(Source(source.name, text))
        stopped = _stopped(reading, parser or PARSER)
        if stopped is None:
            tree.tell(reading.faults)
            tree.remarks = reading.remarks
            _take_root(tree, reading, noun)
            break
        text = stopped.mended
        tree.tell([] if text else _before(reading.faults, stopped.diagnostic))
        tree.tell([stopped.diagnostic])
        if not text:
            _read_around(tree, reading.source, stopped.diagnostic, parser or PARSER)
            break
    return tree


def _before(faults: Iterable[Diagnostic], stop: Diagnostic) -> list[Diagnostic]:
    """The faults above a place: below a bracket that does not close, all reads otherwise."""
    line = stop.place.line if stop.place else 0
    return [each for each in faults if each.place is None or each.place.line < line]


def _stopped(reading: Reading, parser: type) -> Explained | None:
    """Read as far as it goes; what stopped it comes back."""
    try:
        reading.run(parser)
    except StopReadingError as stop:
        return Explained(stop.diagnostic, stop.mended)
    except yaml.MarkedYAMLError as error:
        return explain(error, reading.source)
    except yaml.YAMLError:
        return Explained(_not_yaml(reading.source))
    return None


def _read_around(tree: Tree, source: Source, fault: Diagnostic, parser: type) -> None:
    """Leave out the activity, or other block, that cannot be read, and read the others. Where they
    cannot be read either, the fault is larger than its block, and no more is said."""
    if fault.rule in _OF_THE_WHOLE or fault.place is None or len(source.text) > LARGE_TEXT:
        return
    rest = without_block(source, fault.place.line)
    if rest is None:
        return
    reading = Reading(Source(source.name, rest.text))
    if _stopped(reading, parser) is None and isinstance(reading.root, MarkedMap):
        tree.tell(reading.faults)
        tree.data, tree.left_out = reading.root, range(rest.key_line, rest.end)


def _without_harmless_tabs(text: str) -> str:
    """A tab after a text or between words is a space to any reader; at the start of a line that
    holds something, it is a fault that the parser finds."""
    if "\t" not in text:
        return text
    return "\n".join(
        line if re.match(r"[ ]*\t\s*\S", line) else line.replace("\t", " ")
        for line in text.split("\n")
    )


#: Kind of file -> how it may begin.
_FIRST_LINES = {
    "plan": "title: My session",
    "brand": "name: My council",
    "catalogue": "habits:",
    "scenario file": "scenarios:",
}


def _take_root(tree: Tree, reading: Reading, noun: str) -> None:
    if isinstance(reading.root, MarkedMap):
        tree.data = reading.root
    elif reading.root is None:
        hint = "Begin with `facilitator: 1` and a `title:`." if noun == "plan" else ""
        place = Place(tree.source, 1, 1)
        tree.tell([Diagnostic("empty-file", "error", f"this {noun} is empty", place, hint)])
    else:
        place = Place(tree.source, *reading.root_mark)
        example = _FIRST_LINES.get(noun, f"{noun}:")
        hint = f"It begins with a key, without a dash before it, such as `{example}`."
        message = f"this {noun} does not begin with a key"
        tree.tell([Diagnostic("wrong-root", "error", message, place, hint)])


def _not_yaml(source: Source) -> Diagnostic:
    return Diagnostic("not-yaml", "error", "this file is not text of a plan", Place(source, 1, 1))
