"""Every command has help with an example, and stands in the README."""

from __future__ import annotations

import tomllib
from pathlib import Path

import click
import pytest

import facilitator
from facilitator.cli.commands import facilitator as command

ROOT = Path(__file__).parents[2]
NAMES = sorted(command.commands)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_explained_with_an_example(name: str) -> None:
    words = command.commands[name].help or ""
    assert words.split("\n")[0].endswith(".")
    assert f"facilitator {name}" in words.partition("Examples:")[2]


@pytest.mark.parametrize("name", NAMES)
def test_every_option_is_explained(name: str) -> None:
    for option in command.commands[name].params:
        if isinstance(option, click.Option):
            assert option.help, option.name


@pytest.mark.parametrize("name", NAMES)
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert f"facilitator {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_version_stands_in_two_places_alike() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == facilitator.__version__


def test_the_public_names_are_those_promised() -> None:
    assert {"load", "check", "build", "SessionPlan", "Diagnostic"} <= set(dir(facilitator))
    assert callable(facilitator.build)
    # The name stays a function after its module has been imported.
    assert callable(facilitator.build)
    with pytest.raises(AttributeError, match="bild"):
        _ = facilitator.bild  # type: ignore[attr-defined]
