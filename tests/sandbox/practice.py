"""What the tests of the sandbox work with: our scenarios, and the page made of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from facilitator.brand import Brand
from facilitator.catalogue import Catalogue
from facilitator.composing.brief import Brief
from facilitator.composing.sandbox import sandbox
from facilitator.loading.files import read_source
from facilitator.loading.fitting import fit
from facilitator.loading.scenarios import gather_scenarios
from facilitator.loading.yaml_text import read_tree
from facilitator.pack.deck import Deck
from facilitator.pack.document import Document
from facilitator.pack.sandbox import Sandbox
from facilitator.pack.whole import Pack
from facilitator.plan import SessionPlan
from facilitator.rendering.html.sandbox import render
from facilitator.scenarios import Scenario, Scenarios
from facilitator.settings import Settings

REPOSITORY = Path(__file__).parent.parent.parent

BRAND = Brand(
    name="Elmshire District Council",
    who_to_tell={"Democratic services": "01632 960001", "Monitoring Officer": "01632 960014"},
)


@cache
def catalogue() -> Catalogue:
    name = "assets/habits.yaml"
    tree = read_tree(read_source(REPOSITORY / name, name), "catalogue")
    found = fit(Catalogue, tree.position).model
    assert found is not None
    return found


@cache
def our_scenarios() -> Scenarios:
    name = "assets/scenarios.yaml"
    read = gather_scenarios([(REPOSITORY / name, name)])
    assert read.faults == ()
    return read.scenarios


def plan(language: str = "en-GB", title: str = "A session") -> SessionPlan:
    written = {
        "facilitator": 1,
        "title": title,
        "language": language,
        "activities": [
            {
                "title": "Try it",
                "kind": "sandbox",
                "minutes": 20,
                "sandbox": {"scenarios": ["bins-missed", "rude-words"]},
            }
        ],
    }
    return SessionPlan.model_validate(written)


def brief(language: str = "en-GB", title: str = "A session") -> Brief:
    return Brief(plan(language, title), catalogue(), BRAND)


def practice(scenarios: tuple[Scenario, ...] | None = None, language: str = "en-GB") -> Sandbox:
    chosen = our_scenarios().scenarios if scenarios is None else scenarios
    made = sandbox(brief(language), chosen)
    assert made is not None
    return made


def page(made: Sandbox) -> bytes:
    """The page of a sandbox; the other parts of the Pack are not looked at."""
    nothing = {"title": "", "organisation": "", "language": "en", "words_language": "en"}
    document = Document(**nothing, running="", page_label="", blocks=())
    pack = Pack(deck=Deck(**nothing, slides=()), handout=document, guide=document, sandbox=made)
    return render(pack, BRAND, Settings()).data


@cache
def our_page() -> bytes:
    return page(practice())
