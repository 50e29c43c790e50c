"""The words of the safe sandbox in one language: its page, its rules of wording, its cards."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.record import record


@record
class RuleWords:
    """What a rule of wording looks for. `says` is what is told when it finds something; a phrase
    ending in a star also matches longer words. `kinds` are the kinds of scenario that it is for;
    none: all of them."""

    says: str
    phrases: tuple[str, ...]
    kinds: tuple[str, ...] = ()


@record
class Deed:
    """Something that can be done about a post: its button, what it would really do, and what
    stands in the place of the post once it is done for practice."""

    button: str
    really: str
    done: str


@record
class Place:
    """Where one may post: its name, and who would see it. `{people}` is the number in the group."""

    name: str
    sees: str
    ring: str


@record
class Rung:
    """One way of saying it: where, and the question that asks for it."""

    where: str
    asks: str


@record
class SandboxWords:
    """One language. Fields in braces are filled in by the composer or the page."""

    language: str

    # the bar and the frame
    title: str
    practice: str
    nothing_leaves: str
    skip: str
    calm: str
    calm_on: str
    calm_off: str
    start_again: str
    start_again_sure: str
    started_again: str
    print: str
    choose: str
    how: str
    next_scene: str
    about_minutes: str
    invented: str
    kinds: Mapping[str, str]
    levels: tuple[str, str, str]
    minutes: tuple[str, str]

    # without scripts
    no_script: str
    no_script_paper: str
    no_script_address: str

    # the feed
    conversation: str
    try_this: str
    practises: str
    before_you_begin: str
    may_stop: str
    reply: str
    hide: Deed
    mute: Deed
    block: Deed
    report: Deed
    do_it: str
    undo: str
    covered: str
    show: str
    pass_over: str
    passed_over: str
    about_source: str
    later: str
    waiting: str
    bring: str
    you: str
    just_now: str
    what_happened: str
    because: str
    because_nothing: str
    because_option: str
    another: str

    # code words
    code_label: str
    code_hint: str
    code_button: str
    code_known: str
    code_unknown: str
    code_elsewhere: str

    # the answer
    your_reply: str
    your_post: str
    to_person: str
    to_page: str
    write_hint: str
    letters_left: tuple[str, str]
    letters_over: tuple[str, str]
    reads: str
    reads_nothing: str
    judge: str
    rules_heading: str
    rules_lead: str
    pictures: str
    pictures_hint: str
    no_picture: str
    picture_names: Mapping[str, str]
    describe: str
    describe_hint: str
    described: str
    not_described: str
    before_you_post: str
    before_hint: str
    checks: tuple[str, ...]
    post: str
    wait: str
    waited: str
    empty: str
    three_ways: str
    three_ways_hint: str
    rules: Mapping[str, RuleWords]
    cautions: Mapping[str, RuleWords]

    # who could see this
    who_sees: str
    where_posting: str
    places: Mapping[str, Place]
    screenshot: str

    # whom to tell
    worried: str
    record_first: str
    emergency: str
    roles: Mapping[str, str]
    known_numbers: Mapping[str, str]  # the same everywhere, so that no brand has to say them
    ask_for_number: str

    # finding a voice, and afterwards
    ladder: str
    ladder_hint: str
    rungs: tuple[Rung, Rung, Rung]
    afterwards: str
    stays: str
    keep: str
    keep_hint: str
    kept: str
    not_kept: str
    cannot_keep: str
    save: str
    saved: str
    file_name: str
    sources: str

    # what you did
    log: str
    log_empty: str
    log_posted: str
    log_waited: str
    log_answered: str
    log_chose: str
    log_shown: str
    log_passed: str
    log_did: str
    log_undid: str
    log_unlocked: str

    # the facilitator's page
    for_facilitator: str
    facilitator_lead: str
    back: str
    comes_when: str
    when_seconds: str
    when_code: str
    when_option: str
    when_does: Mapping[str, str]
    what_to_ask: str
    nothing_comes: str

    # on paper
    card: str
    what_would_you_do: str
    key: str
    key_columns: tuple[str, str, str]
    ways: Mapping[str, str]
