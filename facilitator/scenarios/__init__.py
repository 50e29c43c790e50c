"""The scenarios of the safe sandbox: invented posts to practise on, and what comes of an answer."""

from facilitator.scenarios.parts import (
    ANYTHING,
    HARD_KINDS,
    LOOKS_FOR,
    Actor,
    Inject,
    MoreWords,
    Option,
    Post,
    Task,
    Variant,
    When,
)
from facilitator.scenarios.scenario import Scenario, Scenarios

__all__ = [
    "ANYTHING",
    "HARD_KINDS",
    "LOOKS_FOR",
    "Actor",
    "Inject",
    "MoreWords",
    "Option",
    "Post",
    "Scenario",
    "Scenarios",
    "Task",
    "Variant",
    "When",
]
