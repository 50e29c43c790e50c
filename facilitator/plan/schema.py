"""The plan language as JSON Schema, for editors: completion, and help while the author writes.

It accepts every plan that the loader accepts. The loader takes each value as the text that was
written (`title: 2026` is a title), so the schema allows a number where a text may be one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from facilitator.plan.session import SessionPlan
from facilitator.plan.slide import OWN_TITLES, SLIDE_KINDS

Schema = dict[str, Any]

#: What YAML editors understand best.
_DRAFT = "http://json-schema.org/draft-07/schema#"

_WHOLE_NUMBER = r"^\s*[+-]?[0-9][0-9_]*(\.0*)?\s*$"
_NUMBER = r"^\s*[+-]?[0-9][0-9_]*(\.[0-9_]*)?([eE][+-]?[0-9]+)?\s*$"
_YES_OR_NO = (
    "^([Tt]|[Tt]rue|TRUE|[Yy]|[Yy]es|YES|[Oo]n|ON|[Ff]|[Ff]alse|FALSE|[Nn]|[Nn]o|NO|[Oo]ff|OFF)$"
)
#: Times have seconds here, and nobody writes them.
_TIME = re.compile(r"^(\d\d:\d\d):00$")
_NOTHING: Schema = {"type": "null"}


def plan_schema() -> Schema:
    """The schema of a plan, by JSON Schema's draft 7. Each key has its description."""
    raw = SessionPlan.model_json_schema(ref_template="#/definitions/{model}")
    parts = {name: _part(part) for name, part in raw.pop("$defs").items()}
    for name, rules in _RULES.items():
        parts.get(name, raw).update(rules)
    plan = {**_part(raw), "title": "A session plan"}
    return {"$schema": _DRAFT, **plan, "definitions": dict(sorted(parts.items()))}


def schema_text() -> str:
    """The schema as a file: two spaces a level, one line end at the end."""
    return json.dumps(plan_schema(), indent=2, ensure_ascii=False) + "\n"


def _part(part: Schema) -> Schema:
    """The schema of a map. A key that may be left out may also have nothing after it."""
    part.pop("title", None)
    part["description"] = " ".join(part["description"].split())
    required = part.get("required", ())
    for key, value in part["properties"].items():
        found = _value(value)
        part["properties"][key] = found if key in required else _or_nothing(found)
    return part


def _value(schema: Schema) -> Schema:
    """The schema of a value, without pydantic's noise, and as wide as the loader is."""
    schema = {key: value for key, value in schema.items() if key != "title"}
    default = schema.pop("default", None)
    if default and isinstance(default, str | int | float):
        schema["default"] = _TIME.sub(r"\1", default) if isinstance(default, str) else default
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            schema[key] = _value(schema[key])
    if "anyOf" in schema:
        schema["anyOf"] = [_value(each) for each in schema["anyOf"]]
    if "$ref" in schema:
        # Whatever stands beside a reference is not read (JSON Schema, draft 7, 8.3).
        return {"allOf": [{"$ref": schema.pop("$ref")}], **schema} if len(schema) > 1 else schema
    widen = _WIDER.get(str(schema.get("type")))
    if widen and "enum" not in schema and "pattern" not in schema:
        return widen(schema)
    return schema


def _text(schema: Schema) -> Schema:
    rest = {key: value for key, value in schema.items() if key != "minLength"}
    # Spaces alone are no text.
    somewhat = {"pattern": r"\S"} if "minLength" in schema else {}
    return {**rest, **somewhat, "type": ["string", "number", "boolean"]}


def _whole_number(schema: Schema) -> Schema:
    return {**schema, "type": ["integer", "string"], "pattern": _WHOLE_NUMBER}


def _number(schema: Schema) -> Schema:
    return {**schema, "type": ["number", "string"], "pattern": _NUMBER}


def _yes_or_no(schema: Schema) -> Schema:
    rest = {key: value for key, value in schema.items() if key != "type"}
    words = {"type": "string", "pattern": _YES_OR_NO}
    return {**rest, "anyOf": [{"type": "boolean"}, words, {"enum": [0, 1, "0", "1"]}]}


_WIDER: dict[str, Callable[[Schema], Schema]] = {
    "string": _text,
    "integer": _whole_number,
    "number": _number,
    "boolean": _yes_or_no,
}


def _or_nothing(schema: Schema) -> Schema:
    about: Schema = {key: schema[key] for key in ("description", "default") if key in schema}
    choice = {key: value for key, value in schema.items() if key not in about}
    choices = [each for each in choice.get("anyOf", [choice]) if each != _NOTHING]
    only = choices[0] if len(choices) == 1 else {}
    if "type" in only and "enum" not in only:
        types = only["type"] if isinstance(only["type"], list) else [only["type"]]
        return {**about, **only, "type": [*types, "null"]}
    return {**about, "anyOf": [*only.get("allOf", choices), _NOTHING]}


def _given(key: str) -> Schema:
    """Holds where the key is there, with something after it."""
    return {"required": [key], "properties": {key: {"not": _NOTHING}}}


def _slide_rules() -> Iterator[Schema]:
    yield {"oneOf": [_given(kind) for kind in SLIDE_KINDS]}
    yield {"if": _given("image"), "then": {"anyOf": [_given("alt"), _given("decorative")]}}
    for kind in OWN_TITLES:
        yield {"if": _given(kind), "then": {"not": _given("title")}}


#: What holds between the keys of a part, as far as a schema can say it.
_RULES: dict[str, Schema] = {
    "SessionPlan": {
        "if": _given("days"),
        "then": {"not": _given("activities")},
        "else": {"required": ["activities"], "properties": {"activities": {"minItems": 1}}},
    },
    "Activity": {
        "if": {"properties": {"kind": {"const": "breakout"}}, "required": ["kind"]},
        "then": {"required": ["tracks"]},
        "else": {"required": ["minutes"]},
    },
    "Slide": {"allOf": list(_slide_rules())},
}
