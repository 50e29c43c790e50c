"""The plan language as models: frozen, with unknown keys refused and every place remembered."""

from facilitator.plan.activity import Activity, Track
from facilitator.plan.contents import (
    CardsSpec,
    Debrief,
    HandoutPart,
    Material,
    Minutes,
    SandboxSpec,
    Step,
    WriteIn,
)
from facilitator.plan.evaluation import ConfidenceSheet, FollowUp, Outcome, Statement
from facilitator.plan.kinds import KINDS, MODES, Kind, Mode
from facilitator.plan.marks import MarkedList, MarkedMap, Position
from facilitator.plan.part import Faults, Part, fault
from facilitator.plan.session import Checks, Day, Ignore, SessionPlan, SourceEntry
from facilitator.plan.setting import Context, Facilitator, Nation, Participants, Venue
from facilitator.plan.slide import Chart, Column, Slide, SlideKind, Table

__all__ = [
    "KINDS",
    "MODES",
    "Activity",
    "CardsSpec",
    "Chart",
    "Checks",
    "Column",
    "ConfidenceSheet",
    "Context",
    "Day",
    "Debrief",
    "Facilitator",
    "Faults",
    "FollowUp",
    "HandoutPart",
    "Ignore",
    "Kind",
    "MarkedList",
    "MarkedMap",
    "Material",
    "Minutes",
    "Mode",
    "Nation",
    "Outcome",
    "Part",
    "Participants",
    "Position",
    "SandboxSpec",
    "SessionPlan",
    "Slide",
    "SlideKind",
    "SourceEntry",
    "Statement",
    "Step",
    "Table",
    "Track",
    "Venue",
    "WriteIn",
    "fault",
]
