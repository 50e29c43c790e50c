"""An option that would have no effect is refused: nobody is left to think that it had one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.publishing.workshop import Workshop

Command = Callable[..., int]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--deck", "x.pptx", "--brand", "b.yaml"), "without --brand"),
        (("check", "--deck", "x.pptx", "plan.yaml"), "not both"),
        (("habits", "--show", "ward-surgery", "--theme", "listen"), "leave out --theme and WORDS"),
        (("habits", "--show", "ward-surgery", "lamp"), "leave out --theme and WORDS"),
        (("new", "folder", "--list"), "--list makes nothing"),
        (("new", "--list", "--title", "One"), "--list makes nothing"),
        (("new", "--list", "--from", "first-steps"), "--list makes nothing"),
        (("new", "--list", "--minutes", "90"), "--list makes nothing"),
        (("new",), "Name the folder"),
        (("build", "--output", ""), "This name is empty"),
        (("check", ""), "This name is empty"),
    ],
    ids=str,
)
def test_an_option_without_effect_is_refused(
    workshop: Workshop,
    facilitator: Command,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    said: str,
) -> None:
    before = sorted(workshop.root.rglob("*"))
    assert facilitator(*arguments) == 2
    assert said in capsys.readouterr().err
    assert sorted(workshop.root.rglob("*")) == before


def test_a_habit_without_a_name_is_no_habit(
    workshop: Workshop, facilitator: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert facilitator("habits", "--show", "") == 1
    assert "no habit has the id" in capsys.readouterr().err
