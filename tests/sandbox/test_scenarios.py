"""The scenarios that we ship, and the faults of those that others write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator.diagnostics import Diagnostic, Source
from facilitator.loading import read_session
from facilitator.loading.scenarios import (
    gather_scenarios,
    match_scenarios,
    read_scenarios,
    read_used,
    scenarios_used,
)
from facilitator.plan import SessionPlan
from facilitator.scenarios import ANYTHING, HARD_KINDS, LOOKS_FOR, Scenarios
from facilitator.words.sandbox_english import SANDBOX_ENGLISH
from facilitator.words.sandbox_welsh import SANDBOX_WELSH
from tests.sandbox.practice import REPOSITORY, catalogue, our_scenarios, plan

SOUND = """\
scenarios:
  - id: lamp
    title: A lamp is out
    kind: complaint
    level: 1
    habit: street-lamp
    minutes: 5
    aim: say what happens next.
    setting: It is dark.
    actors:
      - id: resident
        name: Resident, Dark Lane
    feed:
      - id: dark
        who: resident
        ago: an hour ago
        text: The lamp is out again.
    injects:
      - id: answer
        who: resident
        when:
          does: posts
        variants:
          - hears: next-step
            text: Thank you.
            happened: There is a next step.
          - hears: anything
            text: And now?
            happened: There was no next step.
    task:
      to: dark
    options:
      - id: a
        text: Say what happens next
        way: answer
        then: It helps.
        goes_to: answer
      - id: b
        text: Wait
        way: wait
        then: Often fine.
      - id: c
        text: Ask an officer
        way: help
        then: They know.
    looks_for:
      - next-step
    reflect:
      - What would you say at the door?
"""


def faults(text: str) -> list[Diagnostic]:
    return list(read_scenarios(Source("scenarios.yaml", text)).faults)


def changed(old: str, new: str) -> str:
    assert SOUND.count(old) >= 1, old
    return SOUND.replace(old, new, 1)


def test_a_sound_file_has_no_faults_and_remembers_its_places() -> None:
    read = read_scenarios(Source("scenarios.yaml", SOUND))
    assert read.faults == ()
    scenario = read.scenarios.scenarios[0]
    assert str(scenario.place("title")) == "scenarios.yaml:3:12"
    assert str(scenario.injects[0].variants[1].place("text")) == "scenarios.yaml:28:19"


#: rule -> (what stands there, what stands there instead, line, column)
FAULTS = {
    "missing-key": ("    aim: say what happens next.\n", "", 2, 5),
    "unknown-key": ("    aim:", "    goal:", 8, 5),
    "unknown-kind": ("kind: complaint", "kind: grumble", 4, 11),
    "out-of-range": ("level: 1", "level: 4", 5, 12),
    "unknown-actor": ("who: resident\n        ago", "who: residnt\n        ago", 15, 14),
    "unknown-post": ("to: dark", "to: drak", 31, 11),
    "unknown-inject": ("goes_to: answer", "goes_to: anser", 37, 18),
    "unknown-rule": ("      - next-step\n", "      - next-stop\n", 47, 9),
    "reply-to-nothing": ("    task:\n      to: dark\n", "    task:\n      do: reply\n", 31, 7),
    "variant-missing": ("hears: anything", "hears: next-step", 27, 20),
    "when-unclear": ("does: posts\n", "does: posts\n          code: HERON\n", 23, 17),
    "bad-code-word": ("does: posts", "code: heron", 22, 17),
    "address-in-feed": ("The lamp is out again.", "See www.example.org now.", 17, 15),
    "strong-word": ("The lamp is out again.", "What a pile of shit.", 17, 15),
    "wrong-length": (
        "      - id: c\n        text: Ask an officer\n        way: help\n"
        "        then: They know.\n",
        "",
        33,
        7,
    ),
    "duplicate-id": ("      - id: b\n", "      - id: a\n", 38, 13),
}


@pytest.mark.parametrize("rule", FAULTS)
def test_each_fault_is_told_at_its_place(rule: str) -> None:
    old, new, line, column = FAULTS[rule]
    found = faults(changed(old, new))
    told = [(each.rule, each.place and (each.place.line, each.place.column)) for each in found]
    assert (rule, (line, column)) in told
    assert all(each.hint for each in found if each.rule == rule)


def test_a_word_of_the_wrong_rule_gets_the_likely_one() -> None:
    (told,) = [
        each
        for each in faults(changed("      - next-step\n", "      - next-stop\n"))
        if each.rule == "unknown-rule" and "next-stop" in each.message
    ]
    assert told.hint == "Did you mean `next-step`?"


def test_more_words_belong_to_a_rule_that_is_looked_for() -> None:
    text = SOUND + "    also_look_for:\n      - rule: owns-up\n        phrases:\n          - six\n"
    (told,) = faults(text)
    assert (told.rule, told.place and told.place.line) == ("unknown-rule", 51)


def test_an_inject_that_nothing_brings_is_told() -> None:
    text = changed("        when:\n          does: posts\n", "").replace("goes_to: answer", "x_: 1")
    assert [each.rule for each in faults(text)] == ["inject-unreached"]


def test_abuse_needs_a_note_and_a_way_out() -> None:
    text = changed("kind: complaint", "kind: abuse").replace("way: help", "way: answer")
    told = {each.rule: each for each in faults(text)}
    assert set(told) == {"missing-key", "no-way-out"}
    assert "content_note" in told["missing-key"].message


def test_abuse_that_comes_later_needs_a_cover_and_never_comes_by_time() -> None:
    text = changed("          does: posts\n", "          after_seconds: 30\n")
    text = text.replace("      - id: answer\n", "      - id: answer\n        kind: threat\n")
    assert {each.rule for each in faults(text)} == {"timed-abuse", "cover-missing", "missing-key"}


def test_one_code_word_opens_one_scenario() -> None:
    first = changed("does: posts", "code: HERON")
    second = first.split("\n", 1)[1].replace("id: lamp", "id: lamp-2")
    (told,) = faults(first + second)
    assert (told.rule, told.place and told.place.line) == ("duplicate-code-word", 70)


def test_every_fault_of_a_file_is_told_at_once() -> None:
    text = changed("kind: complaint", "kind: grumble").replace("level: 1", "level: 9")
    text = text.replace("goes_to: answer", "goes_to: nothing")
    rules = {each.rule for each in faults(text)}
    assert rules >= {"unknown-kind", "out-of-range", "unknown-inject"}


def test_a_workspace_wins_by_id_and_adds(tmp_path: Path) -> None:
    own = tmp_path / "scenarios.yaml"
    own.write_text(SOUND.replace("id: lamp", "id: bins-missed"), encoding="utf-8")
    ours = REPOSITORY / "assets" / "scenarios.yaml"
    read = gather_scenarios([(ours, "ours"), (own, "own"), (tmp_path / "none.yaml", "none")])
    assert read.faults == ()
    assert read.scenarios.by_id["bins-missed"].title == "A lamp is out"
    assert len(read.scenarios.scenarios) == len(our_scenarios().scenarios)


def test_a_file_that_cannot_be_read_is_told_and_ours_stay(tmp_path: Path) -> None:
    own = tmp_path / "scenarios.yaml"
    own.write_bytes(b"scenarios: \xff")
    read = gather_scenarios([(REPOSITORY / "assets/scenarios.yaml", "ours"), (own, "own")])
    assert [each.rule for each in read.faults] == ["not-utf8"]
    assert "bins-missed" in read.scenarios.by_id


def test_the_plan_names_scenarios_that_there_are() -> None:
    assert match_scenarios(plan(), our_scenarios(), catalogue()) == ()
    used = scenarios_used(plan(), our_scenarios())
    assert [scenario.id for scenario in used] == ["bins-missed", "rude-words"]


def test_a_plan_gets_ours_and_those_of_its_workspace(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    own = tmp_path / "assets" / "scenarios.yaml"
    own.write_text(SOUND.replace("id: lamp", "id: bins-missed"), encoding="utf-8")
    used = read_used(plan(), catalogue(), tmp_path)
    assert used.faults == ()
    assert [scenario.title for scenario in used.scenarios] == ["A lamp is out", "Rude words"]
    assert used.inputs == (REPOSITORY / "assets" / "scenarios.yaml", own)


def test_a_plan_without_a_sandbox_reads_no_scenarios(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        "facilitator: 1\ntitle: A talk\nactivities:\n"
        "  - title: Welcome\n    kind: input\n    minutes: 5\n",
        encoding="utf-8",
    )
    session = read_session(path)
    assert session.scenarios == ()
    assert "scenarios.yaml" not in [each.name for each in session.inputs]


def test_an_unknown_scenario_gets_the_likely_one() -> None:
    written = plan().model_dump(exclude_unset=True, mode="json")
    written["activities"][0]["sandbox"]["scenarios"] = ["bins-mised"]
    (told,) = match_scenarios(SessionPlan.model_validate(written), our_scenarios(), catalogue())
    assert (told.rule, told.hint) == ("unknown-scenario", "Did you mean `bins-missed`?")


def test_a_used_scenario_names_a_habit_and_sources_of_the_catalogue() -> None:
    text = SOUND.replace("id: lamp", "id: bins-missed").replace("street-lamp", "street-lmap")
    text += "    sources:\n      - nowhere\n"
    read = read_scenarios(Source("own.yaml", text))
    told = match_scenarios(plan(), read.scenarios.merged(Scenarios()), catalogue())
    rules = [(each.rule, str(each.place)) for each in told if each.rule != "unknown-scenario"]
    assert rules == [("unknown-habit", "own.yaml:6:12"), ("unknown-source", "own.yaml:51:9")]


# -- the ones that we ship --------------------------------------------------------------------


def test_there_are_twelve_from_gentle_to_hard_each_with_a_habit_of_its_own() -> None:
    ours = our_scenarios().scenarios
    assert len(ours) >= 12
    levels = [scenario.level for scenario in ours]
    assert levels == sorted(levels)
    assert set(levels) == {1, 2, 3}
    assert len({scenario.habit for scenario in ours}) == len(ours)


def test_ours_name_habits_and_sources_that_there_are() -> None:
    written = plan().model_dump(exclude_unset=True, mode="json")
    every = [scenario.id for scenario in our_scenarios().scenarios]
    written["activities"][0]["sandbox"]["scenarios"] = every
    assert match_scenarios(SessionPlan.model_validate(written), our_scenarios(), catalogue()) == ()


def test_ours_name_no_product_and_no_address() -> None:
    text = (REPOSITORY / "assets" / "scenarios.yaml").read_text(encoding="utf-8")
    products = "facebook|twitter|whatsapp|instagram|nextdoor|tiktok|youtube|linkedin|tweet|google"
    assert re.findall(products, text, re.IGNORECASE) == []
    assert re.findall(r"https?:|www\.", text) == []


def test_every_scenario_can_be_left_or_helped_and_says_so() -> None:
    for scenario in our_scenarios().scenarios:
        ways = {option.way for option in scenario.options}
        assert ways - {"answer"} or scenario.id == "decision-in-plain-words", scenario.id
        hurts = scenario.kind in HARD_KINDS or any(
            inject.kind in HARD_KINDS for inject in scenario.injects
        )
        assert not hurts or scenario.content_note
        assert scenario.who_to_tell
        assert scenario.expected_action


def test_every_role_and_rule_has_words_in_both_languages() -> None:
    roles = {role for scenario in our_scenarios().scenarios for role in scenario.who_to_tell}
    for words in (SANDBOX_ENGLISH, SANDBOX_WELSH):
        assert roles <= set(words.roles)
        assert set(words.rules) == set(LOOKS_FOR)
        assert set(words.cautions) == set(SANDBOX_ENGLISH.cautions)
        assert {s.kind for s in our_scenarios().scenarios} <= set(words.kinds)


def test_every_rule_is_used_and_every_rule_of_a_scenario_may_be_heard() -> None:
    ours = our_scenarios().scenarios
    assert {rule for scenario in ours for rule in scenario.looks_for} == set(LOOKS_FOR)
    for scenario in ours:
        for inject in scenario.injects:
            for variant in inject.variants:
                assert variant.hears in (*scenario.looks_for, ANYTHING)


def test_a_scenario_is_in_its_own_language_else_in_the_files_else_in_english() -> None:
    def languages(text: str) -> list[str]:
        read = read_scenarios(Source("scenarios.yaml", text))
        assert read.faults == ()
        return [each.language for each in read.scenarios.scenarios]

    own = SOUND.replace("    level: 1\n", "    level: 1\n    language: ga\n")
    assert languages(SOUND) == ["en-GB"]
    assert languages("language: cy\n" + SOUND) == ["cy"]
    assert languages("language: cy\n" + own) == ["ga"]


def test_a_language_that_is_none_is_told_at_its_place() -> None:
    read = read_scenarios(Source("scenarios.yaml", "language: Welsh please\n" + SOUND))
    assert [(each.rule, each.place and each.place.line) for each in read.faults] == [
        ("bad-language", 1)
    ]
