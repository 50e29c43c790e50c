"""Whether a scenario agrees with itself, and is safe to put before somebody."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facilitator.plan.marks import Path
from facilitator.plan.nearest import did_you_mean
from facilitator.plan.part import Faults
from facilitator.scenarios.parts import ANYTHING, HARD_KINDS, LOOKS_FOR, Inject

if TYPE_CHECKING:
    from facilitator.scenarios.scenario import Scenario

#: Strong words are written `[rude word]`: enough to practise on. They stand here turned by
#: thirteen letters, so that nobody has to read them.
_STRONG_WORDS = codecs.decode(
    "fuvg ohyyfuvg shpx shpxvat shpxre phag gjng jnaxre onfgneq ovgpu juber fyht cevpx "
    "nefrubyr nffubyr cvff cvffrq qvpxurnq fynt zbeba ergneq fcnfgvp",
    "rot13",
).split()
_STRONG = re.compile(r"\b(?:" + "|".join(_STRONG_WORDS) + r")s?\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"https?:|\bwww\.|\b[\w-]+\.(?:com|org|net|info|uk|wales|scot|eu|io)\b", re.IGNORECASE
)


def check(faults: Faults, scenario: Scenario) -> None:
    """Add every fault between the parts of a scenario, each at its own path."""
    _check_ids(faults, scenario)
    _check_names(faults, scenario)
    for number, inject in enumerate(scenario.injects):
        _check_inject(faults, scenario, number, inject)
    _check_hard(faults, scenario)
    for path, text in _public_words(scenario):
        _check_words(faults, path, text)


def _check_ids(faults: Faults, scenario: Scenario) -> None:
    """Ids are unique: actors among themselves, posts and injects together, options."""
    posts = [(("feed", number, "id"), post.id) for number, post in enumerate(scenario.feed)]
    posts += [(("injects", number, "id"), each.id) for number, each in enumerate(scenario.injects)]
    actors = [(("actors", number, "id"), each.id) for number, each in enumerate(scenario.actors)]
    options = [(("options", number, "id"), each.id) for number, each in enumerate(scenario.options)]
    for group in (actors, posts, options):
        seen: set[str] = set()
        for path, id_ in group:
            if id_ in seen:
                faults.add(
                    "duplicate-id",
                    path,
                    f"`{id_}` is used twice in this scenario",
                    "Give each its own id.",
                )
            seen.add(id_)


def _check_names(faults: Faults, scenario: Scenario) -> None:
    """Every id that is named is there."""
    actors = [actor.id for actor in scenario.actors]
    injects = [inject.id for inject in scenario.injects]
    speakers = [(("feed", number, "who"), each.who) for number, each in enumerate(scenario.feed)]
    speakers += [
        (("injects", number, "who"), each.who) for number, each in enumerate(scenario.injects)
    ]
    for path, who in speakers:
        _check_known(faults, path, who, actors, "actor")
    for number, option in enumerate(scenario.options):
        _check_known(faults, ("options", number, "goes_to"), option.goes_to, injects, "inject")
    for number, rule in enumerate(scenario.looks_for):
        _check_known(faults, ("looks_for", number), rule, LOOKS_FOR, "rule")
    for number, more in enumerate(scenario.also_look_for):
        where: Path = ("also_look_for", number, "rule")
        _check_known(faults, where, more.rule, scenario.looks_for, "rule")
    posts = [post.id for post in scenario.feed]
    _check_known(faults, ("task", "to"), scenario.task.to, posts, "post")
    if scenario.task.do == "reply" and scenario.task.to is None:
        faults.add(
            "reply-to-nothing",
            ("task", "to"),
            "a reply needs the post that it answers",
            f"Add `to: {posts[-1]}`, or write `do: post`.",
        )


def _check_known(
    faults: Faults,
    path: Path,
    id_: str | None,
    known: Sequence[str],
    noun: str,
) -> None:
    if id_ is not None and id_ not in known:
        faults.add(
            f"unknown-{noun}", path, f"there is no {noun} `{id_}` here", did_you_mean(id_, known)
        )


def _check_inject(faults: Faults, scenario: Scenario, number: int, inject: Inject) -> None:
    path: Path = ("injects", number)
    if bool(inject.text) == bool(inject.variants):
        faults.add(
            "inject-unclear",
            (*path, "text"),
            "an inject has either `text` or `variants`",
            "Write what it says, once, or by what was written.",
        )
    if inject.variants and inject.variants[-1].hears != ANYTHING:
        faults.add(
            "variant-missing",
            (*path, "variants", len(inject.variants) - 1, "hears"),
            "the last of the variants is for any other answer",
            f"Add one with `hears: {ANYTHING}`.",
        )
    for index, variant in enumerate(inject.variants):
        heard = (*scenario.looks_for, ANYTHING)
        where = (*path, "variants", index, "hears")
        _check_known(faults, where, variant.hears, heard, "rule")
    reached = {option.goes_to for option in scenario.options}
    if inject.when is None and inject.id not in reached:
        faults.add(
            "inject-unreached",
            (*path, "when"),
            "nothing brings this inject",
            f"Add `when:`, or `goes_to: {inject.id}` to an option.",
        )


def _check_hard(faults: Faults, scenario: Scenario) -> None:
    """Abuse and threats say so beforehand, are covered, never come by time, and can be left."""
    hurting = [
        (number, inject)
        for number, inject in enumerate(scenario.injects)
        if (inject.kind or scenario.kind) in HARD_KINDS
    ]
    for number, inject in hurting:
        if inject.when and inject.when.after_seconds is not None:
            faults.add(
                "timed-abuse",
                ("injects", number, "when", "after_seconds"),
                "abuse and threats never arrive by themselves",
                "Use `does` or `code`, so that a person decides.",
            )
        if inject.kind in HARD_KINDS and not inject.cover:
            faults.add(
                "cover-missing",
                ("injects", number, "cover"),
                "abuse and threats need a `cover` for calm mode",
                "Say in a few words what it is, as in: Rude words about you. No threats.",
            )
    if scenario.kind not in HARD_KINDS and not any(each.kind in HARD_KINDS for _, each in hurting):
        return
    if not scenario.content_note:
        faults.missing("content_note")
    if not any(option.way in ("leave", "help") for option in scenario.options):
        faults.add(
            "no-way-out",
            ("options",),
            "with abuse or threats, one option is to do nothing or to get help",
            "Give one of them `way: leave` or `way: help`.",
        )


def _public_words(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    """What the invented people say, each with its path."""
    for number, post in enumerate(scenario.feed):
        yield ("feed", number, "text"), post.text
    for number, inject in enumerate(scenario.injects):
        if inject.text:
            yield ("injects", number, "text"), inject.text
        for index, variant in enumerate(inject.variants):
            yield ("injects", number, "variants", index, "text"), variant.text


def _check_words(faults: Faults, path: Path, text: str) -> None:
    if _ADDRESS.search(text):
        faults.add(
            "address-in-feed",
            path,
            "there are no web addresses in the feed",
            "Say it in words: the council’s own page.",
        )
    if _STRONG.search(text):
        faults.add(
            "strong-word",
            path,
            "a strong word stands here",
            "Write [rude word] instead: it is enough to practise on.",
        )
