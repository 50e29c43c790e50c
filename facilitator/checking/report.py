"""Diagnostics for other programs: JSON, and SARIF for code hosts and editors.

The JSON is a list with one object for each diagnostic, in order of place. Its fields stay the
same from version to version:

    rule       the rule's code, such as `break-missing`
    severity   `error`, `warning` or `info`
    message    what is wrong, in one sentence
    hint       how to mend it; may be empty
    file       the file as it was named, or null where there is none
    line       from 1, or null; in a deck the number of the slide
    column     from 1, counted in characters, or null
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Protocol
from urllib.parse import quote

from facilitator.diagnostics import Diagnostic, Severity

_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Described(Protocol):
    """What a log says of a rule, of plans or of decks."""

    @property
    def severity(self) -> Severity: ...
    @property
    def reason(self) -> str: ...
    @property
    def strength(self) -> str: ...
    @property
    def source(self) -> str: ...


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """The diagnostics as a JSON list, with a line end."""
    return _dumped([_object(diagnostic) for diagnostic in diagnostics])


def as_sarif(
    diagnostics: Iterable[Diagnostic], rules: Mapping[str, Described], version: str
) -> str:
    """The diagnostics as a SARIF 2.1.0 log (OASIS), with a line end. `version` is the program's."""
    results = list(diagnostics)
    severities = {diagnostic.rule: diagnostic.severity for diagnostic in results}
    codes = sorted(severities)
    driver = {
        "name": "facilitator",
        "version": version,
        "rules": [_described(code, rules.get(code), severities[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, codes) for diagnostic in results],
    }
    return _dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _object(diagnostic: Diagnostic) -> dict[str, object]:
    place = diagnostic.place
    point = place if place and place.line else None
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "file": place.file if place else None,
        "line": point.line if point else None,
        "column": point.column if point else None,
    }


def _described(code: str, rule: Described | None, found: Severity) -> dict[str, object]:
    """A rule of the log; of a code that is no rule, with the reason that it has."""
    if rule:
        severity, reason = rule.severity, rule.reason
        more = f"Strength: {rule.strength}. {rule.source}"
    else:
        severity, reason = _of_other_code(code) or (found, f"{code}.")
        more = f"All about it: facilitator explain {code}"
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in code.split("-")),
        "shortDescription": {"text": code.replace("-", " ").capitalize()},
        "fullDescription": {"text": reason},
        "help": {"text": more},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _of_other_code(code: str) -> tuple[Severity, str] | None:
    # Imported here: only a log names them all.
    from facilitator.checking.codes import CODES

    other = CODES.get(code)
    return (other.severity, other.reason) if other else None


def _result(diagnostic: Diagnostic, codes: list[str]) -> dict[str, object]:
    text = ". ".join(filter(None, (diagnostic.message, diagnostic.hint)))
    result: dict[str, object] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": codes.index(diagnostic.rule),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": text},
    }
    if diagnostic.place:
        place = diagnostic.place
        where: dict[str, object] = {"artifactLocation": {"uri": _address(place.file)}}
        if place.line:
            where["region"] = {"startLine": place.line, "startColumn": place.column}
        result["locations"] = [{"physicalLocation": where}]
    return result


def _address(file: str) -> str:
    """A file's name as a URI: relative where the name is."""
    path = file.replace("\\", "/")
    if path.startswith("/"):
        return "file://" + quote(path)
    if path[1:3] == ":/":
        return "file:///" + quote(path, safe="/:")
    return quote(path)


def _dumped(value: object) -> str:
    # Letters beyond ASCII are escaped: a pipe on Windows may not carry them.
    return json.dumps(value, indent=2) + "\n"
