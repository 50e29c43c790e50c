"""Step 1, load: YAML text becomes a SessionPlan, or every mistake at once."""

from facilitator.loading.catalogues import whole_catalogue
from facilitator.loading.overrides import unprintable
from facilitator.loading.session import Session, load, read_session

__all__ = ["Session", "load", "read_session", "unprintable", "whole_catalogue"]
