"""YAML text as a tree of marked maps, lists and texts, built from the parser's events.

No tree of the parser's own is built: its fast version crashes on very deep input, and this way
depth and size are counted first. Every scalar stays the text that was written; the models know
which of them are numbers, dates or times.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from facilitator.diagnostics import Diagnostic, Place, Source
from facilitator.loading.yaml_frames import Frame, settle, stands_twice
from facilitator.loading.yaml_lists import entry_joined, slip_in_list
from facilitator.loading.yaml_mending import quoted_in_brackets
from facilitator.loading.yaml_parser import (
    UNREAD,
    StopReadingError,
    end_of,
    events,
    mark_of,
    start_of,
)
from facilitator.loading.yaml_prose import block_left_empty_on, open_quote_on
from facilitator.loading.yaml_texts import hash_in_text, invisible_letter
from facilitator.loading.yaml_words import needs_quotes
from facilitator.plan.marks import Mark, MarkedList, MarkedMap
from facilitator.plan.nearest import short

DEEPEST = 50
MOST_ENTRIES = 100_000
#: Beyond so many, nobody reads on.
MOST_FAULTS = 100


@dataclass
class Reading:
    """One pass over the events of a source. `remarks` are about what can be read as it stands, and
    was perhaps not meant so."""

    source: Source
    faults: list[Diagnostic] = field(default_factory=list)
    remarks: list[Diagnostic] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    root: object = None
    root_mark: Mark = (1, 1)

    def run(self, parser: type) -> None:
        """Fill `root`. StopReadingError on what cannot be read past, yaml.MarkedYAMLError on
        what is no YAML; all else is added to `faults`."""
        documents = 0
        for entries, event in enumerate(events(self.source.text, parser)):
            if entries > MOST_ENTRIES:
                raise StopReadingError(
                    self.fault("too-large", event, "this file has too many entries")
                )
            if len(self.faults) >= MOST_FAULTS:
                raise StopReadingError(self.faults.pop())
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                self.check_document(event, documents)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self.open(event)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self.close(event)
            elif isinstance(event, yaml.ScalarEvent):
                self.scalar(event)
            elif isinstance(event, yaml.AliasEvent):
                self.told_sign(event)
                self.put(UNREAD, event)

    def fault(self, rule: str, event: yaml.Event, message: str, hint: str = "") -> Diagnostic:
        return Diagnostic(rule, "error", message, Place(self.source, *mark_of(event)), hint)

    def stop_in_brackets(self, event: yaml.Event, message: str) -> StopReadingError:
        """What stops the reading at a text that needs quotes because it stands in brackets."""
        told = self.fault("needs-quotes", event, message, 'Put the text in "double quotes".')
        return StopReadingError(told, quoted_in_brackets(self.source, *mark_of(event)))

    def check_document(self, event: yaml.DocumentStartEvent, number: int) -> None:
        if number > 1:
            raise StopReadingError(
                self.fault(
                    "second-document",
                    event,
                    "`---` begins a second document here, and a file holds one",
                    "Take the line out, or move what follows to a file of its own.",
                )
            )
        if event.version or event.tags:
            raise StopReadingError(
                self.fault("yaml-directive", event, "lines that begin with % are not used here")
            )

    def open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        in_brackets = bool(event.flow_style)
        if len(self.frames) >= DEEPEST:
            raise StopReadingError(
                self.fault(
                    "too-deep",
                    event,
                    f"this is more than {DEEPEST} levels deep",
                    "A plan needs far fewer: check the brackets and the indentation.",
                )
            )
        self.told_sign(event)
        if self.awaits_key:
            raise StopReadingError(
                needs_quotes(self.source, *mark_of(event)) or self.odd_key(event)
            )
        is_map = isinstance(event, yaml.MappingStartEvent)
        if is_map and self.source.text[start_of(event) :][:1] == "?":
            raise StopReadingError(self.odd_key(event))
        if is_map and in_brackets and self.source.text[start_of(event) :][:1] != "{":
            raise self.stop_in_brackets(
                event, "text in [ ] with a colon or a question mark in it needs quotes"
            )
        holder = MarkedMap() if is_map else MarkedList()
        self.put(holder, event)
        self.frames.append(Frame(holder, mark_of(event), in_brackets))

    def close(self, event: yaml.Event) -> None:
        frame = self.frames.pop()
        if frame.again:
            self.faults += settle(frame, self.frames, self.source)
        if self.frames and isinstance(self.frames[-1].holder, MarkedMap):
            self.frames[-1].key = None

    @property
    def awaits_key(self) -> bool:
        if not self.frames:
            return False
        frame = self.frames[-1]
        return isinstance(frame.holder, MarkedMap) and frame.key is None

    def scalar(self, event: yaml.ScalarEvent) -> None:
        self.told_sign(event)
        # The fast parser says '' of a plain scalar, the other None.
        is_plain = not event.style
        is_read = self.check_plain(event) if is_plain else self.check_escapes(event)
        if self.awaits_key:
            self.key(event)
            return
        value: object = event.value if is_read else UNREAD
        if is_plain and event.value in ("", "~", "null", "Null", "NULL"):
            value = None
        if value is None and self.is_stray_key(event):
            return
        self.put(value, event)
        if isinstance(self.frames[-1].holder if self.frames else None, MarkedMap):
            self.frames[-1].key = None

    def key(self, event: yaml.ScalarEvent) -> None:
        frame = self.frames[-1]
        if event.value == "":
            raise StopReadingError(self.odd_key(event))
        if event.value == "<<" and not event.style:
            raise StopReadingError(
                self.fault(
                    "merge-key",
                    event,
                    "merge keys (<<) are not used here",
                    "Write the lines out where they belong.",
                )
            )
        line_start = self.source.text.rfind("\n", 0, start_of(event)) + 1
        if "?" in self.source.text[line_start : start_of(event)] and not frame.in_brackets:
            raise StopReadingError(self.odd_key(event))
        frame.key, frame.key_mark = event.value, mark_of(event)
        frame.key_end = end_of(event)[0]

    def put(self, value: object, event: yaml.Event) -> None:
        """Put a value where it belongs."""
        mark = mark_of(event)
        if not self.frames:
            self.root, self.root_mark = value, mark
            return
        frame = self.frames[-1]
        if isinstance(frame.holder, MarkedList):
            frame.holder.put(value, mark)
        elif frame.key is None:
            raise StopReadingError(self.odd_key(event))
        else:
            self.put_under_key(frame, value, mark)
        if isinstance(event, yaml.AliasEvent):
            frame.key = None

    def put_under_key(self, frame: Frame, value: object, mark: Mark) -> None:
        assert isinstance(frame.holder, MarkedMap) and frame.key is not None
        begins_anew = frame.key == next(iter(frame.holder), None)
        if begins_anew and not frame.in_brackets:
            frame.again.append(MarkedMap())
        holder = frame.again[-1] if frame.again else frame.holder
        if frame.key in holder:
            mark_before = holder.key_marks[frame.key]
            self.faults.append(stands_twice(self.source, frame.key, frame.key_mark, mark_before))
        else:
            holder.put(frame.key, value, frame.key_mark, mark)

    def is_stray_key(self, event: yaml.ScalarEvent) -> bool:
        """Whether a comma in braces has cut a text in two, and made a key of its second half."""
        frame = self.frames[-1] if self.frames else None
        if not frame or not frame.in_brackets or frame.key is None:
            return False
        between = self.source.text[frame.key_end : start_of(event)]
        if ":" in between:
            return False
        self.faults.append(
            Diagnostic(
                "comma-in-braces",
                "error",
                f"a comma in {{ }} begins a new key, and `{short(frame.key)}` is none",
                Place(self.source, *frame.key_mark),
                'Put the text with the comma in "double quotes".',
            )
        )
        frame.key = None
        return True

    def told_sign(self, event: yaml.NodeEvent) -> None:
        """Anchors, aliases and tags: signs that begin a text by mistake."""
        tag = getattr(event, "tag", None)
        if not event.anchor and (tag is None or tag == ""):
            return
        self.faults.append(
            needs_quotes(self.source, *mark_of(event))
            or self.fault(
                "needs-quotes",
                event,
                "&, * and ! have a meaning of their own at the start of a text",
                'Put the text in "double quotes".',
            )
        )

    def check_plain(self, event: yaml.ScalarEvent) -> bool:
        """Whether a text without quotes is one text, and not a list that was written otherwise."""
        text, (end, line, column) = self.source.text, end_of(event)
        swallowed = hash_in_text(self.source, end, line, column)
        self.faults += [swallowed] if swallowed else []
        in_brackets = bool(self.frames) and self.frames[-1].in_brackets
        if in_brackets and ("?" in event.value or text[end : end + 1] == "?"):
            raise self.stop_in_brackets(
                event, "in [ ] or { }, text with a question mark needs quotes"
            )
        slip = None if in_brackets else slip_in_list(self.source, mark_of(event)[0], line)
        self.faults += [slip] if slip else []
        if not in_brackets and self.frames and isinstance(self.frames[-1].holder, MarkedList):
            joined = entry_joined(self.source, mark_of(event)[0], line)
            self.remarks += [joined] if joined else []
        return slip is None

    def check_escapes(self, event: yaml.ScalarEvent) -> bool:
        """Whether no backslash in a text makes a character that no file can hold."""
        first, last = mark_of(event)[0], end_of(event)[1]
        slip = None
        if last > first and event.style in ("'", '"'):
            slip = open_quote_on(self.source, first)
        elif event.style in ("|", ">") and not event.value.strip():
            slip = block_left_empty_on(self.source, first)
        if slip:
            raise StopReadingError(slip.diagnostic, slip.mended)
        odd = invisible_letter(event.value, Place(self.source, *mark_of(event)))
        self.faults += [odd] if odd else []
        return odd is None

    def odd_key(self, event: yaml.Event) -> Diagnostic:
        return self.fault(
            "odd-key",
            event,
            "this cannot be a key",
            "A key is a plain word before a colon. "
            'Text that begins with a bracket or a question mark needs "double quotes".',
        )
