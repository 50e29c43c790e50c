"""The words of one language: what the product itself adds to a document.

A dataclass rather than a dictionary: a language that lacks a word does not type-check.
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.record import record
from facilitator.words.cards import CardsWords
from facilitator.words.day import DayWords
from facilitator.words.timer import TimerWords


@record
class Words:
    """One language. Fields in braces are filled by the composer; `minutes` and its like are
    (singular, plural)."""

    language: str  # BCP 47, as written on every run

    # time
    minutes: tuple[str, str]
    minutes_short: str
    hours_short: str
    to: str
    parts_of_day: tuple[str, str, str, str]  # morning, afternoon, evening, a longer day
    long_date: str  # a CLDR pattern
    plain_date: str
    day: str
    finish: str
    back_at: str
    date_and_time: str

    # kinds and formats
    kinds: Mapping[str, str]
    modes: Mapping[str, str]
    mode_and_kind: str
    formats: Mapping[str, str]
    in_groups: Mapping[int, str]
    in_groups_of: str
    themes: Mapping[str, str]

    # the deck
    by_the_end: str
    your_turn: str
    timetable_summary: str
    continued: str
    aim: str
    audience: str
    after_exercise: str
    steps_of: str
    habits_of: str
    debrief_of: str
    steps: str
    debrief: str
    debrief_labels: tuple[str, str, str]
    questions: str
    what_you_do: str
    same_online: str
    and_online: str
    same_because: str
    keep_offline_when: str
    keep_offline_short: str
    my_first_step: str
    first_step_rows: tuple[tuple[str, str], ...]
    first_step_summary: str
    read_more: str
    scan: str
    confidence_title: str
    confidence_steps: tuple[str, ...]
    confidence_steps_before: tuple[str, ...]
    confidence_steps_after: tuple[str, ...]  # of those who rated themselves before as well
    confidence_steps_both: tuple[str, ...]  # and look back, too
    first_step_note: str
    note_timing: str
    note_say: str
    note_watch: str
    note_steps: str
    note_setup: str
    note_late: str
    note_materials: str
    note_no_device: str
    note_debrief: str
    note_lead: str
    note_alternatives: str

    # the handout
    handout: str
    guide: str
    cards: str
    offline: str
    digital: str
    motto: str
    cover_offline: str
    cover_digital: str
    when: str
    where: str
    led_by: str
    belongs_to: str
    page: str
    habits_heading: tuple[str, str]
    habits_lead: str
    habit_count: str
    may_save: str
    take_care: str
    first_step: str
    try_unseen: str
    also: str
    habit_prompt: str
    pledge: tuple[tuple[str, str, str, str], ...]
    pledge_tell: str
    confidence_lead: str
    confidence_lead_pre_post: str
    confidence_lead_both: str
    before_today: str
    before_we_start: str
    looking_back: str
    now: str
    not_sure: str
    very_sure: str
    who_to_ask: str
    sources: str
    copies: str
    more_rooms: tuple[str, str]  # {count}
    log: str
    log_columns: tuple[str, str, str, str]
    source_columns: tuple[str, str]
    checked: str
    disclaimer: str
    notes: str
    afterwards: str
    after_days: str
    before_you_come: str

    # the guide
    run_sheet: str
    never_shown: str
    guide_page: str
    columns: tuple[str, str, str, str, str]
    activities: tuple[str, str]
    people: tuple[str, str]
    kind: str
    shrink_saves: str
    cut_saves: str
    materials: str
    materials_columns: tuple[str, str]
    who_to_tell: str
    ask_the_room: str
    you_might_say: str
    watch_for: str
    set_up: str
    if_late: str
    keep: str
    shrink_to: str
    cut: str
    latest_start: str
    no_device: str
    outcome: str
    expected_answer: str
    groups: str
    each_person: str
    each_group: str
    room: str
    access: str
    access_needs: str
    venue_modes: Mapping[str, str]
    tables: tuple[str, str]
    layout: str
    before_the_day: str
    room_heading: str
    card_key: str
    card_key_columns: tuple[str, str, str]
    method: str
    part: str
    lead: str
    track: str
    confidence_guide: str

    # cards
    fold: str
    cut_once: str
    actual_size: str
    flip_long: str
    flip_short: str
    front: str
    back: str

    # running the session
    timer: TimerWords
    in_day: DayWords
    in_cards: CardsWords
