"""The words of each shipped session, as text views kept beside this test.

Rewrite them with `python -m pytest tests/golden --update-golden`, and read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.composing import compose
from facilitator.loading import read_session
from tests.conftest import REPOSITORY
from tests.golden.views import cards_view, deck_view, document_view

FOLDER = Path(__file__).parent
SESSIONS = sorted((REPOSITORY / "sessions").glob("*.yaml"))


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_the_words_of_a_session_are_as_they_were_read(path: Path, update_golden: bool) -> None:
    session = read_session(path)
    pack = compose(session.plan, session.catalogue, session.brand, path.parent, session.scenarios)
    views = {
        "deck": deck_view(pack),
        "handout": document_view(pack.handout),
        "guide": document_view(pack.guide),
        "cards": cards_view(pack),
    }
    for name, view in views.items():
        golden = FOLDER / f"{path.stem}.{name}.txt"
        if update_golden:
            golden.write_text(view, encoding="utf-8", newline="\n")
        assert view == golden.read_text(encoding="utf-8"), f"{golden.name} reads otherwise"
