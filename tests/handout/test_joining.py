"""The joining note: all that people need to come, and nothing that is not theirs."""

from __future__ import annotations

import re
from pathlib import Path

from facilitator.brand import DEFAULT_BRAND
from facilitator.composing.brief import Brief
from facilitator.composing.joining import joining
from facilitator.loading import read_session
from facilitator.pack.whole import Pack
from facilitator.rendering.data.joining import render
from facilitator.rendering.html.joining import render as render_page
from facilitator.settings import Settings
from tests.handout.packs import REAL, pack

PRIVATE = Path(__file__).parents[1] / "journey" / "private.yaml"


def note_of(plan: Path) -> Pack:
    session = read_session(plan, brand_path=None, overrides={})
    made = Pack.__new__(Pack)
    brief = Brief(session.plan, session.catalogue, session.brand, plan.parent)
    object.__setattr__(made, "joining", joining(brief))
    object.__setattr__(made, "paper", session.brand.paper)
    return made


def test_it_says_when_where_how_to_get_in_who_leads_and_what_to_bring() -> None:
    text = render(pack(REAL), DEFAULT_BRAND, Settings()).data.decode()
    for words in (
        "# Social media: the opportunity and the challenge",
        "- **When:** Thursday 3 December 2026, 18:00 to 20:00",
        "- **Where:** Committee Room 1, Elmshire House",
        "- **Access:** Step-free",
        "- **Led by:** A. Trainer, B. Helper",
        "## Before you come",
        "- Bring the diary",
        "## By the end you will be able to",
    ):
        assert words in text


def test_both_forms_say_the_same() -> None:
    page = render_page(pack(REAL), DEFAULT_BRAND, Settings()).data.decode()
    note = pack(REAL).joining
    assert note is not None
    said = [fact.value.plain for fact in note.facts]
    said += [text.plain for text in (*note.prework, *note.outcomes)]
    assert len(said) > 8
    assert all(words in page for words in said)


def test_nothing_private_is_in_it() -> None:
    for make in (render, render_page):
        assert b"Xaccess" not in make(note_of(PRIVATE), DEFAULT_BRAND, Settings()).data
        assert b"Xsay" not in make(note_of(PRIVATE), DEFAULT_BRAND, Settings()).data
    real = render(pack(REAL), DEFAULT_BRAND, Settings()).data.decode()
    assert "lip-reads" not in real


def test_the_same_plan_gives_the_same_bytes() -> None:
    for make in (render, render_page):
        first, again = (make(note_of(PRIVATE), DEFAULT_BRAND, Settings()) for _ in range(2))
        assert first.data == again.data


def test_no_private_word_is_in_any_edition_of_the_handout() -> None:
    from facilitator.composing.handout import handout
    from facilitator.rendering import docx
    from facilitator.rendering.html.handout import render as render_handout
    from tests.handout import texts
    from tests.pdf import samples

    session = read_session(PRIVATE, brand_path=None, overrides={})
    brief = Brief(session.plan, session.catalogue, session.brand, PRIVATE.parent)
    made = samples.pack(handout(brief))
    page = render_handout(made, session.brand, Settings()).data.decode()
    word = "\n".join(texts.of_docx(docx.render(made, session.brand, Settings()).data))
    secrets = set(re.findall(r"\bX[a-z]+", PRIVATE.read_text(encoding="utf-8")))
    assert len(secrets) > 18
    # The page holds its fonts too, in letters that may spell anything.
    seen = re.sub(r"base64,[\w+/=]+", "", page) + word
    assert {secret for secret in secrets if secret in seen} == set()
