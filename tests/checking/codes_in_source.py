"""Every code that the source can print, read out of the source itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "facilitator"
#: A code is words joined by hyphens, but for those of one word; what a model calls its own faults
#: has underscores.
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9*]+)+|backslash")

#: Calls that have a parameter called `rule`, and are not about codes.
_OTHERS = {"_rule"}


def codes_in_source() -> dict[str, str]:
    """Code -> a file that it stands in: each constant that is handed on as a `rule`."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in _modules()}
    makers = {name: at for tree in trees.values() for name, at in _makers(tree)}
    found: dict[str, str] = {}
    for path, tree in trees.items():
        for constant in _handed_on(tree, makers):
            if CODE.fullmatch(constant):
                found.setdefault(constant, path.relative_to(PACKAGE).as_posix())
    return found


def _modules() -> Iterator[Path]:
    return iter(sorted(PACKAGE.rglob("*.py")))


def _makers(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The name of each function or class that takes a `rule`, and at which argument."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [each.arg for each in node.args.args if each.arg not in ("self", "cls")]
            if "rule" in names and node.name not in ("__init__", *_OTHERS):
                yield node.name, names.index("rule")
        elif isinstance(node, ast.ClassDef):
            yield from _class_makers(node)


def _class_makers(node: ast.ClassDef) -> Iterator[tuple[str, int]]:
    fields = [each.target.id for each in node.body if isinstance(each, ast.AnnAssign)
              and isinstance(each.target, ast.Name)]  # fmt: skip
    for each in node.body:
        if isinstance(each, ast.FunctionDef) and each.name == "__init__":
            fields = [one.arg for one in each.args.args[1:]]
    if "rule" in fields:
        yield node.name, fields.index("rule")


def _handed_on(tree: ast.Module, makers: dict[str, int]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _given(node, makers)
        elif isinstance(node, ast.Return | ast.Assign | ast.AnnAssign) and node.value:
            yield from _rows(node.value, node)


def _given(call: ast.Call, makers: dict[str, int]) -> Iterator[str]:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in makers and len(call.args) > makers[name]:
        yield from _constants(call.args[makers[name]])
    for word in call.keywords:
        if word.arg == "rule":
            yield from _constants(word.value)


def _rows(value: ast.expr, statement: ast.Return | ast.Assign | ast.AnnAssign) -> Iterator[str]:
    """Rule, message and hint that come back together or stand in a table; and a rule alone."""
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
    if any(isinstance(each, ast.Name) and each.id == "rule" for each in targets):
        yield from _constants(value)
    if isinstance(value, ast.Tuple) and len(value.elts) in (2, 3, 5):
        yield from _constants(value.elts[0])
    if isinstance(value, ast.Tuple) and any(
        getattr(each, "id", "") == "_MESSAGES" for each in targets
    ):
        for row in value.elts:
            assert isinstance(row, ast.Tuple)
            yield from _constants(row.elts[1])


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        parts = (each.value if isinstance(each, ast.Constant) else "*" for each in node.values)
        yield "".join(map(str, parts))
