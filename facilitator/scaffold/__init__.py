"""`new`: a small, explained workspace to start from."""

from facilitator.scaffold.facts import Facts, facts_of
from facilitator.scaffold.folder import MODELINE, Begun, begin
from facilitator.scaffold.shipped import Shipped, shipped, shipped_sessions

__all__ = [
    "MODELINE",
    "Begun",
    "Facts",
    "Shipped",
    "begin",
    "facts_of",
    "shipped",
    "shipped_sessions",
]
