"""Slides and shapes have names made of the plan's ids, which stay whatever becomes of the plan."""

from __future__ import annotations

import io
import re
from collections import Counter
from pathlib import Path

import pptx
import pytest

from facilitator.brand import Brand
from facilitator.plan import SessionPlan
from tests.deck.councils import COUNCILS
from tests.deck.reading import Deck, name_of
from tests.deck.whole_plan import Facts, drawn, plan

#: What follows an activity's id, or a key of the plan.
KEYS = {
    r"": lambda activity: True,
    r"steps": lambda activity: activity.steps,
    r"debrief": lambda activity: activity.debrief,
    r"slides\.(\d+)": lambda activity: activity.slides,
    r"habits\.(\d+)": lambda activity: activity.cards,
    r"confidence": lambda activity: activity.kind == "closing",
}
OF_THE_SESSION = ("title", "outcomes", "timetable.1", "timetable.2", "first-step", "sources")


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Deck:
    return drawn(plan(), tmp_path_factory.mktemp("whole"))


def _names(deck: Deck) -> dict[str, list[str]]:
    return {slide.name: [name_of(each) for each in slide.shapes()] for slide in deck.slides}


def test_no_two_slides_and_no_two_shapes_have_one_name(deck: Deck) -> None:
    names = [slide.name for slide in deck.slides]
    shapes = [name_of(each) for slide in deck.slides for each in slide.shapes()]
    counts = Counter(names) + Counter(shapes)
    assert [name for name, count in counts.items() if count > 1] == []


def test_the_name_of_a_shape_begins_with_that_of_its_slide(deck: Deck) -> None:
    for slide, shapes in _names(deck).items():
        for shape in shapes:
            assert re.fullmatch(re.escape(slide) + r"(\.[a-z0-9-]+)+", shape)


def test_the_name_of_a_slide_leads_to_a_key_of_the_plan(deck: Deck) -> None:
    activities = {each.id: each for each in SessionPlan.model_validate(plan()).every_activity}
    for slide in deck.slides:
        whole = re.sub(r"\.part-\d+$", "", slide.name)
        identity, _, key = whole.partition(".")
        if identity == "session":
            assert key in OF_THE_SESSION
            continue
        matches = [
            (found, holds)
            for pattern, holds in KEYS.items()
            if (found := re.fullmatch(pattern, key))
        ]
        ((found, holds),) = matches
        assert holds(activities[identity]), slide.name
        if found.groups() and key.startswith("slides"):
            assert 1 <= int(found[1]) <= len(activities[identity].slides)


def _moved(facts: Facts) -> None:
    first, second = (day["activities"] for day in facts["days"])
    second.insert(1, first.pop(1))
    second.append(first.pop(0))


def _preceded(facts: Facts) -> None:
    new = {"id": "new", "title": "Match the pair", "kind": "input", "minutes": 5}
    facts["days"][0]["activities"].insert(0, new)


def _translated(facts: Facts) -> None:
    facts["language"] = "cy"


def _retitled(facts: Facts) -> None:
    facts["title"] = "Another title"
    for day in facts["days"]:
        day["title"] = "Another day"
        for activity in day["activities"]:
            activity["title"] = f"Not {activity['title']}"
            activity.pop("part", None)


@pytest.mark.parametrize("change", [_moved, _preceded, _translated, _retitled])
def test_names_stay_whatever_becomes_of_the_plan(
    change: object, deck: Deck, tmp_path: Path
) -> None:
    facts = plan()
    change(facts)  # type: ignore[operator]
    after = {
        name: shapes
        for name, shapes in _names(drawn(facts, tmp_path)).items()
        if not name.startswith("new")
    }
    assert after == _names(deck)


def test_the_first_part_of_a_slide_that_goes_on_has_the_name_of_the_whole(
    deck: Deck, tmp_path: Path
) -> None:
    facts = plan()
    facts["days"][0]["activities"][1]["steps"] = ["Go"]
    short = _names(drawn(facts, tmp_path))
    assert "pairs.steps.part-2" not in short
    assert "pairs.steps.part-2" in _names(deck)
    assert short["pairs.steps"] == _names(deck)["pairs.steps"]


def test_a_second_habit_leaves_the_name_of_the_slide_with_the_first(tmp_path: Path) -> None:
    facts = plan()
    assert "again.habits.1" in _names(drawn(facts, tmp_path))
    facts["days"][0]["activities"][2]["cards"]["habits"].append("thank-you-note")
    assert "again.habits.1" in _names(drawn(facts, tmp_path))


@pytest.mark.parametrize("name", COUNCILS)
def test_slides_have_the_same_names_on_a_councils_template(
    name: str, deck: Deck, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(COUNCILS[name]())
    names = _names(drawn(plan(), tmp_path, Brand(template=path)))
    wholes = [re.sub(r"\.part-\d+$", "", each) for each in names]
    expected = [re.sub(r"\.part-\d+$", "", each) for each in _names(deck)]
    assert list(dict.fromkeys(wholes)) == list(dict.fromkeys(expected))
    assert max(Counter(shape for shapes in names.values() for shape in shapes).values()) == 1


def test_names_are_still_there_when_python_pptx_saves_the_deck(deck: Deck) -> None:
    buffer = io.BytesIO()
    pptx.Presentation(io.BytesIO(deck.data)).save(buffer)
    assert _names(Deck(buffer.getvalue())) == _names(deck)


def test_no_activity_takes_the_name_of_the_session_as_a_whole(tmp_path: Path) -> None:
    talk = {"title": "Session", "kind": "input", "minutes": 5}
    deck = drawn({"facilitator": 1, "title": "Habits", "activities": [talk]}, tmp_path)
    assert "session-2" in _names(deck)
    assert not {"session.title"} & {shape for each in _names(deck).values() for shape in each}
