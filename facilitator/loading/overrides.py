"""The day's facts, given on the command line for a plan that is run again and again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from facilitator.diagnostics import Diagnostic
from facilitator.loading.files import CONTROLS
from facilitator.plan.marks import NOWHERE, MarkedMap

#: Option -> the key inside the plan's key that it gives.
_INSIDE: Mapping[str, str] = {"participants": "expected", "venue": "name"}


def override(data: MarkedMap, overrides: Mapping[str, object]) -> None:
    """Put the facts in the place of what the plan says. Another venue is another place: nothing
    of the plan's one is left. Participants keep their `max`."""
    for option, value in overrides.items():
        if value is None:
            continue
        given: object = value
        if option in _INSIDE:
            kept = data.get(option) if option == "participants" else None
            given = kept if isinstance(kept, MarkedMap) else MarkedMap()
            given.put(_INSIDE[option], value, NOWHERE, NOWHERE)
        data.put(option, given, NOWHERE, NOWHERE)


def unprintable(overrides: Mapping[str, object]) -> Iterator[Diagnostic]:
    """A diagnostic for each fact with a character in it that no file can hold."""
    for option, value in overrides.items():
        if odd := CONTROLS.search(str(value or "")):
            message = f"--{option}: there is an invisible character in it (U+{ord(odd[0]):04X})"
            yield Diagnostic("control-character", "error", message, hint="Type it again.")
