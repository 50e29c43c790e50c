"""timer.html: the clock for the front of the room, in one page that works with no network."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256

from markupsafe import Markup

from facilitator.brand import Brand
from facilitator.pack.timer import Timer, TimerBlock, TimerDay, TimerStep
from facilitator.pack.whole import Pack
from facilitator.rendering.html.page import Page, markup, page, source
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings

#: In the order in which they build on one another.
SCRIPTS = (
    "wording",
    "replan",
    "session",
    "actual",
    "drawing",
    "view",
    "proposal",
    "sharing",
    "screen",
    "page",
)
STYLES = ("timer.css", "room.css", "dialogs.css", "narrow.css")
#: Icons of the page itself, beside those of its activities.
_ICONS = (
    "play",
    "pause",
    "skip-back",
    "skip-forward",
    "timer",
    "presentation",
    "eye-off",
    "coffee",
)

Data = dict[str, object]


def render(pack: Pack, brand: Brand, settings: Settings) -> Rendered:
    """The page. The only moments in it are the plan's own."""
    timer = pack.timer
    assert timer is not None
    content = Page(
        title=timer.words.timer.format(title=timer.title.plain),
        language=timer.words_language,
        body=_body(timer),
        styles=tuple(source(__package__, name) for name in STYLES),
        scripts=(script(),),
        data={"plan": plan_data(timer)},
        icons=(*_ICONS, *_icons_used(timer)),
        body_class="timer",
    )
    return Rendered(page(content, brand), 1, "pages")


def script() -> str:
    """All scripts as one, which leaves no name behind it."""
    parts = "\n".join(source(__package__, f"{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def plan_data(timer: Timer) -> Data:
    """What the page knows of the plan, in whole seconds. `session` stays the same when the plan
    is built again; `fingerprint` changes with every change to its times."""
    days = [_day(day) for day in timer.days]
    dates = [day.date.isoformat() if day.date else "" for day in timer.days]
    return {
        "session": _digest([timer.title.plain, *dates]),
        "fingerprint": _digest(days),
        "title": timer.title.plain,
        "language": timer.language,
        "words": _words(timer),
        "days": days,
    }


def _words(timer: Timer) -> Data:
    return {
        **asdict(timer.words),
        "minutesWords": list(timer.minutes_words),
        "minutesShort": timer.minutes_short,
        "hoursShort": timer.hours_short,
    }


def _body(timer: Timer) -> Markup:
    return markup(
        source(__package__, "timer.html"),
        words=timer.words,
        title=timer.title.plain,
        language=timer.language,
        key=timer.key,
        days=[day.label for day in timer.days],
    )


def _day(day: TimerDay) -> Data:
    start = _seconds(day.start_minutes)
    return {
        "date": day.date.isoformat() if day.date else None,
        "start": start,
        "seconds": _seconds(day.finish_minutes) - start,
        "blocks": [_block(block, start) for block in day.blocks],
    }


def _block(block: TimerBlock, day_start: int) -> Data:
    return {
        "id": block.name,
        "title": block.title.plain,
        "kind": block.kind,
        "mode": block.mode,
        "icon": block.icon,
        "ask": block.invitation.plain,
        "steps": [_step(step) for step in block.steps],
        "rooms": [
            {"name": room.name.plain, "activities": [_step(step) for step in room.activities]}
            for room in block.rooms
        ],
        "offset": _seconds(block.start_minutes) - day_start,
        "seconds": _seconds(block.minutes),
        "least": _seconds(block.least_minutes),
        "most": _seconds(block.most_minutes),
        "pinned": block.pinned,
        "late": block.if_late,
        "isBreak": block.is_break,
        "private": [[label, text.plain] for label, text in block.private],
    }


def _step(step: TimerStep) -> Data:
    return {"text": step.text.plain, "seconds": _seconds(step.minutes)}


def _seconds(minutes: float) -> int:
    return round(minutes * 60)


def _icons_used(timer: Timer) -> list[str]:
    used = {block.icon for day in timer.days for block in day.blocks if block.icon}
    return sorted(used)


def _digest(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return sha256(written.encode("utf-8")).hexdigest()[:16]
