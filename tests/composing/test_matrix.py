"""Where each key of the plan language shows: everywhere that it should, and nowhere else."""

from __future__ import annotations

import re

import pytest

from tests.composing.marked_plan import BRAND, CATALOGUE, PLAN, marked_pack, where

FACE, NOTES, HANDOUT, GUIDE, CARDS = "face", "notes", "handout", "guide", "cards"

#: The word that stands for a key -> the rooms that show it.
MATRIX: dict[str, set[str]] = {
    "qtitle": {FACE, HANDOUT, GUIDE, CARDS},
    "qsubtitle": {FACE, HANDOUT, GUIDE},
    "qaudience": {GUIDE},
    "qaim": {FACE, NOTES, HANDOUT, GUIDE},
    "qvenue": {FACE, HANDOUT, GUIDE},
    "qaccess": {GUIDE},
    "qlayout": {GUIDE},
    "qneeds": {GUIDE},
    "qleader": {NOTES, HANDOUT, GUIDE},
    "qidle": {NOTES, HANDOUT, GUIDE},
    "qorganisation": {FACE, HANDOUT, GUIDE, CARDS},
    "qoutcome": {FACE, HANDOUT, GUIDE},
    "qprework": {GUIDE},
    "qpart": {GUIDE},
    "qactivity": {FACE, HANDOUT, GUIDE, CARDS},
    "qmethod": {GUIDE},
    "qinvitation": {FACE, NOTES, GUIDE, CARDS},
    "qstep": {FACE, NOTES, GUIDE, CARDS},
    "qsetup": {NOTES, GUIDE},
    "qsay": {NOTES, GUIDE},
    "qwatch": {NOTES, GUIDE},
    "qnodevice": {NOTES, GUIDE},
    "qexpected": {NOTES, GUIDE},
    "qquestion": {FACE, NOTES, GUIDE, CARDS},
    "qmaterial": {NOTES, GUIDE},
    "qslide": {FACE},
    "qpoint": {FACE},
    "qnotes": {NOTES},
    "qquote": {FACE},
    "qby": {FACE},
    "qstatement": {FACE},
    "qhead": {FACE},
    "qcell": {FACE},
    "qlabel": {FACE},
    "qseries": {FACE},
    "qchartalt": {FACE},
    "qchartnote": {FACE},
    "qcolumn": {FACE},
    "qcolumn2": {FACE},
    "qcolumnpoint": {FACE},
    "qcolumnpoint2": {FACE},
    "qhandout": {HANDOUT},
    "qhandoutitem": {HANDOUT},
    "qprompt": {HANDOUT},
    "qown": set(),
    "qbreak": {FACE, GUIDE},
    "qmeanwhile": {FACE, NOTES, GUIDE},
    "qstatementofconfidence": {HANDOUT, GUIDE},
    "qlater": {HANDOUT, GUIDE},
    "qsource": {FACE, HANDOUT, GUIDE},
    "qpublisher": {FACE, HANDOUT, GUIDE},
    "qwhy": set(),
    "qownnote": set(),
    "qofficer": {FACE, HANDOUT, GUIDE},
    "qtelephone": {FACE, HANDOUT, GUIDE},
    "qbrand": set(),  # the plan names its own organisation
    "qspokenoffline": {FACE, HANDOUT, GUIDE},
    "qspokenofflinetext": {FACE, HANDOUT},
    "qspokendigital": {FACE, HANDOUT, GUIDE},
    "qspokendigitaltext": {FACE, HANDOUT},
    "qspokenalternative": {NOTES, HANDOUT},
    "qspokensame": {FACE, HANDOUT},
    "qspokensaves": {HANDOUT},
    "qspokenkeep": {FACE, HANDOUT},
    "qspokencaution": {HANDOUT},
    "qspokenstep": {HANDOUT},
    "qspokenunseen": {HANDOUT},
    "qdealtoffline": {FACE, HANDOUT, GUIDE, CARDS},
    "qdealtofflinetext": {FACE, HANDOUT, CARDS},
    "qdealtdigital": {FACE, HANDOUT, GUIDE, CARDS},
    "qdealtdigitaltext": {FACE, HANDOUT, CARDS},
    "qdealtalternative": {NOTES, HANDOUT},
    "qdealtsame": {FACE, HANDOUT, CARDS},
    "qdealtsaves": {HANDOUT},
    "qdealtkeep": {FACE, HANDOUT},
    "qdealtcaution": {HANDOUT},
    "qdealtstep": {HANDOUT},
    "qdealtunseen": {HANDOUT},
    "qunusedoffline": set(),
    "qhabitsource": {HANDOUT, GUIDE},
}

#: What is the facilitator's alone.
PRIVATE = ("qsetup", "qsay", "qwatch", "qneeds", "qnotes", "qexpected", "qown", "qownnote")


@pytest.mark.parametrize("word", MATRIX)
def test_each_key_shows_where_it_belongs_and_nowhere_else(word: str) -> None:
    rooms = where(marked_pack())
    found = {room for room, text in rooms.items() if re.search(rf"\b{word}\b", text)}
    assert found == MATRIX[word]


@pytest.mark.parametrize("word", PRIVATE)
def test_nothing_private_is_in_a_participants_document(word: str) -> None:
    assert not {FACE, HANDOUT, CARDS} & MATRIX[word]


def test_the_matrix_has_every_word_of_the_marked_plan() -> None:
    written = f"{PLAN} {CATALOGUE} {BRAND}"
    keys = {"questions", "quantity", "quote"}
    words = {word for word in re.findall(r"\bq[a-z0-9]+", written) if "unused" not in word}
    assert words - keys <= set(MATRIX)


def test_clock_times_are_chained_from_the_start() -> None:
    rooms = where(marked_pack())
    for room in (FACE, GUIDE):
        assert "18:25" in rooms[room]
    assert "18:35" in rooms[FACE], "a break says when to be back"


def test_words_of_another_language_are_marked_where_the_plan_has_none() -> None:
    pack = marked_pack(language="pl")
    assert pack.handout.words_language == "en-GB"
    headings = [getattr(block, "heading", None) for block in pack.handout.blocks]
    own = [heading for heading in headings if heading and heading.plain == "My first step"]
    assert [run.language for run in own[0].runs] == ["en-GB"]


def test_a_welsh_plan_has_welsh_words_and_dates() -> None:
    rooms = where(marked_pack(language="cy"))
    assert "Dydd Iau 3 Rhagfyr 2026" in rooms[FACE]
    assert "Fy ngham cyntaf" in rooms[HANDOUT]
    assert "My first step" not in rooms[HANDOUT]
