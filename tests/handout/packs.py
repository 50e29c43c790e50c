"""The handouts of the samples and of the plans in `sessions/`, composed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from facilitator.brand import DEFAULT_BRAND, Brand
from facilitator.composing.brief import Brief
from facilitator.composing.handout import handout
from facilitator.composing.joining import joining
from facilitator.loading import read_session
from facilitator.pack.whole import Pack
from facilitator.workspace import plans_in
from tests.pdf import samples

ROOT = Path(__file__).parents[2]
PLANS = {path.stem: path for path in plans_in(ROOT)}
NAMES = [*samples.DOCUMENTS, *PLANS]
REAL = "opportunity-and-challenge"


@cache
def pack(name: str) -> Pack:
    if name in samples.DOCUMENTS:
        return samples.pack(samples.DOCUMENTS[name])
    session = read_session(PLANS[name], brand_path=None, overrides={})
    brief = Brief(session.plan, session.catalogue, session.brand, PLANS[name].parent)
    return replace(samples.pack(handout(brief)), joining=joining(brief))


@cache
def brand(name: str) -> Brand:
    if name in samples.DOCUMENTS:
        return DEFAULT_BRAND
    return read_session(PLANS[name], brand_path=None, overrides={}).brand
