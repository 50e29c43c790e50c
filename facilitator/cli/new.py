"""`facilitator new`: a workspace to start from, with questions where there is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from facilitator.building import check
from facilitator.cli.console import print_diagnostics, print_line, shown
from facilitator.diagnostics import FacilitatorError
from facilitator.scaffold import Shipped, begin, facts_of, shipped, shipped_sessions
from facilitator.scaffold.starter import DEFAULT_MINUTES, DEFAULT_PARTICIPANTS, DEFAULT_TITLE


def list_sessions() -> int:
    """Print a line for each session that one can begin with; the exit code comes back."""
    sessions = shipped_sessions()
    longest = max(len(each.name) for each in sessions)
    for each in sessions:
        print_line(f"{each.name.ljust(longest)}  {_about(each)}")
    print_line("")
    print_line(f"Begin with one: facilitator new my-sessions --from {sessions[0].name}")
    return 0


def _about(session: Shipped) -> str:
    plan = session.plan
    title = f"{plan.title}: {plan.subtitle}" if plan.subtitle else plan.title
    people = plan.participants and (plan.participants.expected or plan.participants.max)
    return f"{title} ({plan.minutes:g} minutes{f', {people} people' if people else ''})"


def start(folder: Path, source: str | None, given: Mapping[str, str | None]) -> int:
    """Make the workspace, and say what is in it and what to do next; the exit code comes back.

    Raises FacilitatorError where it cannot be made, and nothing is written then.
    """
    model = shipped(source) if source else None
    facts_of(given)
    if _on_terminal():
        given = _asked(given, model)
    begun = begin(folder, facts_of(given), model)
    for file in begun.files:
        print_line(f"{shown(file.absolute())}: written")
    print_diagnostics(check(begun.plan))
    print_line("")
    print_line("Open the plan in an editor and make it yours. Then:")
    if folder.absolute() != Path.cwd():
        print_line(f"  cd {_quoted(folder)}")
    print_line("  facilitator check")
    print_line("  facilitator build")
    return 0


def _on_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)


def _asked(given: Mapping[str, str | None], model: Shipped | None) -> dict[str, str | None]:
    """What was given, and answers for what was not. An empty answer takes the default."""
    defaults = _of(model) if model else _DEFAULTS
    answers = dict(given)
    for name, question in _QUESTIONS.items():
        if answers.get(name) is None:
            default = defaults[name]
            answer = _ask(name, question, default)
            # The plan says it already.
            answers[name] = None if answer == default else answer
    return answers


_QUESTIONS = {
    "title": "Title",
    "date": "Date, as in 2027-01-19 (or nothing)",
    "minutes": "Minutes that are booked",
    "participants": "How many people",
}
_DEFAULTS = {
    "title": DEFAULT_TITLE,
    "date": "",
    "minutes": str(DEFAULT_MINUTES),
    "participants": str(DEFAULT_PARTICIPANTS),
}


def _of(model: Shipped) -> dict[str, str]:
    plan = model.plan
    people = plan.participants.expected if plan.participants else None
    return {
        "title": plan.title,
        "date": str(plan.date or ""),
        "minutes": f"{plan.minutes:g}",
        "participants": str(people or ""),
    }


def _ask(name: str, question: str, default: str) -> str:
    """The answer, asked for again until it can be used."""
    while True:
        answer: str = click.prompt(question, default=default, show_default=bool(default)).strip()
        if not answer:
            return ""
        try:
            facts_of({name: answer})
        except FacilitatorError as error:
            print_diagnostics(error.diagnostics)
        else:
            return answer
