"""The kinds of value that a plan holds, and how each is written."""

from __future__ import annotations

import datetime
import re
import unicodedata
import zoneinfo
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

from facilitator.plan.nearest import nearest, short
from facilitator.plan.part import fault

#: The longest duration, in minutes: a week.
LONGEST_MINUTES = 7 * 24 * 60

#: The zone of a plan that names none, and other words for it.
HOME_ZONE = "Europe/London"
HOME_WORDS = ("bst", "uk", "uk_time", "london_time", "british_summer_time")

#: The first and last year of a date.
FIRST_YEAR, LAST_YEAR = 1900, 2099

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def slug(words: str) -> str:
    """Words as an id: lower case, without accents, joined by hyphens. Empty when no letter or
    digit of ASCII is in them."""
    bare = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", bare))[:60].rstrip("-")


def duration(value: object) -> float:
    """Minutes, from a number, `45`, `45m`, `1h30` or `1 h 30 min`. Raises
    PydanticCustomError, in our words, on all else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise fault("bad-duration", "a duration is one number of minutes", _DURATION_HINT)
    written = str(value).strip()
    if re.fullmatch(r"\d+:\d+(:\d+)?", written, re.ASCII):
        raise fault("bad-duration", f"`{short(written)}` can be read two ways", _two_ways(written))
    if range_ := re.fullmatch(r"(\d{1,4})\s*(?:-|–|to)\s*(\d{1,4})(?:\s*m\w*)?", written, re.ASCII):
        least, most = range_.groups()
        hint = f"Write the one that you plan with, or both: {{min: {least}, plan: {most}}}."
        raise fault("bad-duration", f"`{short(written)}` is two durations", hint)
    match = _DURATION.fullmatch(written)
    if not match or not written:
        raise fault("bad-duration", f"`{short(written)}` is not a duration", _DURATION_HINT)
    minutes = float(match["hours"] or 0) * 60 + float(match["minutes"] or 0)
    if minutes > LONGEST_MINUTES:
        raise fault("bad-duration", f"`{short(written)}` is longer than a week", _DURATION_HINT)
    return minutes


def some_duration(value: object) -> float:
    """A duration that is not nothing."""
    minutes = duration(value)
    if minutes == 0:
        raise fault("zero-minutes", "0 minutes is no time at all", "Write the minutes it takes.")
    return minutes


_DURATION_HINT = "Write minutes (45), or hours and minutes (1h30)."
_DURATION = re.compile(
    r"(?:(?P<hours>\d{1,6}(?:\.\d{1,6})?)\s*h(?:ours?|rs?)?)?\s*"
    r"(?:(?P<minutes>\d{1,6}(?:\.\d{1,9})?)\s*(?:m|mins?|minutes?)?)?",
    re.ASCII | re.IGNORECASE,
)


def _two_ways(written: str) -> str:
    hours, minutes = written.split(":")[:2]
    return (
        f"Write {short(hours)}h{short(minutes)} for hours and minutes. "
        "For less than an hour, write the minutes alone."
    )


def clock_time(value: object) -> object:
    """A time of day from `18:00` or `9:30`."""
    if isinstance(value, datetime.time):
        return value
    written = str(value).strip()
    match = re.fullmatch(r"(\d{1,2}):(\d{2})(?::00)?", written, re.ASCII)
    if match and int(match[1]) < 24 and int(match[2]) < 60:
        return datetime.time(int(match[1]), int(match[2]))
    raise fault(
        "bad-time", f"`{short(written)}` is not a time of day", f"Write {_likely_time(written)}."
    )


def _likely_time(written: str) -> str:
    match = re.fullmatch(
        r"(\d{1,2})(?:[.:h]?(\d{2}))?\s*([ap])?\.?m?\.?", written.lower(), re.ASCII
    )
    if not match:
        return "the hour and the minutes of a 24-hour clock, as in 18:00"
    hour = int(match[1]) % 12 + 12 if match[3] == "p" else int(match[1])
    likely = f"{hour:02}:{match[2] or '00'}"
    return likely if hour < 24 and int(match[2] or 0) < 60 else "a time from 00:00 to 23:59"


def calendar_date(value: object) -> object:
    """A date from `2026-12-03`."""
    if isinstance(value, datetime.date):
        return _in_our_time(value)
    written = str(value).strip()
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
        try:
            date = datetime.date.fromisoformat(written)
        except ValueError:
            raise fault(
                "bad-date",
                f"`{short(written)}` is not in the calendar",
                "Check the day and the month.",
            ) from None
        return _in_our_time(date)
    raise fault("bad-date", f"`{short(written)}` is not a date we can read", _likely_date(written))


def _in_our_time(date: datetime.date) -> datetime.date:
    # Calendars, and files that hold their time of making, know no year far from ours.
    if FIRST_YEAR <= date.year <= LAST_YEAR:
        return date
    raise fault(
        "bad-date",
        f"`{date}` is in a year far from ours",
        f"Write a year from {FIRST_YEAR} to {LAST_YEAR}.",
    )


def _likely_date(written: str) -> str:
    numbers = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", written, re.ASCII)
    words = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b", written)
    if numbers:
        day, month, year = (int(number) for number in numbers.groups())
    elif words and (months := [m for m in MONTHS if m.startswith(words[2].lower())]):
        day, month, year = int(words[1]), MONTHS.index(months[0]) + 1, int(words[3])
    else:
        return "Write the year, the month and the day, as in 2026-12-03."
    try:
        likely = datetime.date(year, month, day)
    except ValueError:
        return "Write the year, the month and the day, as in 2026-12-03."
    return f"Write the year first: {likely}, if that is the day you mean."


def _id(value: str) -> str:
    if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value, re.ASCII) and len(value) <= 80:
        return value
    raise fault(
        "bad-id",
        f"`{short(value)}` cannot be an id",
        f"Use small letters, digits and hyphens: `{slug(value) or 'my-own-id'}`.",
    )


def _language(value: str) -> str:
    if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", value, re.ASCII):
        return value
    raise fault(
        "bad-language",
        f"`{short(value)}` is not a language code",
        "Write en-GB for English, cy for Welsh, or another BCP 47 code.",
    )


def _web_address(value: str) -> str:
    if re.fullmatch(r"https?://[^\s/]+\S*", value, re.IGNORECASE):
        return value
    raise fault(
        "bad-link",
        f"`{short(value)}` is not a web address",
        "Copy the whole address from the browser; it begins with https://.",
    )


def _time_zone(value: str) -> str:
    if _opens(value):
        return value
    close = _nearest_zone(value)
    raise fault(
        "bad-time-zone",
        f"`{short(value)}` is not a time zone",
        f"Did you mean `{close}`?"
        if close
        else f"Write its name in the time zone database, such as {HOME_ZONE}.",
    )


def _opens(name: str) -> bool:
    """Whether every machine has the zone, and the same one."""
    if name in ("localtime", "posixrules", "Factory"):
        return False
    # Where files have no capitals, `europe/london` would open too.
    if "/" in name and name.islower():
        return False
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _nearest_zone(written: str) -> str:
    """The zone that was meant: by its whole name, or by its city alone."""
    plain = written.strip().casefold().replace(" ", "_")
    if plain in HOME_WORDS:
        return HOME_ZONE
    zones = sorted(zone for zone in zoneinfo.available_timezones() if "/" in zone)
    names = {(zone if "/" in plain else zone.rpartition("/")[2]).casefold(): zone for zone in zones}
    alike = [name for name in names if name[:1] == plain[:1]]
    return names.get(plain) or names.get(nearest(plain, alike), "")


def _version(value: object) -> object:
    if str(value) in ("1", "1.0"):
        return 1
    raise fault(
        "other-version",
        f"`facilitator: {short(value)}` is a version of the plan language that we cannot read",
        "Write `facilitator: 1`, or install a newer facilitator.",
    )


#: How many cards go on a sheet of A4 -> their size in mm.
SHEETS = {
    "4-up": "90x130",
    "4-up-large": "95x138",
    "8-up": "68x95",
    "9-up": "63x88",
    "2-up": "130x190",
}


def _sheet(value: str) -> str:
    value = SHEETS.get(value, value)
    match = re.fullmatch(r"(\d{2,3}(?:\.\d)?)x(\d{2,3}(?:\.\d)?)", value, re.ASCII)
    if match and all(30 <= float(side) <= 420 for side in match.groups()):
        return value
    raise fault(
        "bad-size",
        f"`{short(value)}` is not the size of a card",
        "Write its width and height in millimetres, as in 90x130, or 4-up, 8-up or 9-up.",
    )


#: Text with something in it. Spaces around it go.
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

#: What an editor is told of an id: the patterns say no more than the validators above.
_ID_SCHEMA = WithJsonSchema(
    {"type": ["string", "integer"], "pattern": r"^\s*[a-z0-9]+(-[a-z0-9]+)*\s*$"}
)
Id = Annotated[Words, AfterValidator(_id), _ID_SCHEMA]
Language = Annotated[
    Words,
    AfterValidator(_language),
    WithJsonSchema({"type": "string", "pattern": r"^\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\s*$"}),
]
TimeZone = Annotated[Words, AfterValidator(_time_zone)]
WebAddress = Annotated[
    Words,
    AfterValidator(_web_address),
    WithJsonSchema({"type": "string", "pattern": r"^\s*[Hh][Tt][Tt][Pp][Ss]?://\S+\s*$"}),
]
SheetSize = Annotated[
    Words,
    AfterValidator(_sheet),
    WithJsonSchema(
        {"type": "string", "pattern": rf"^\s*([0-9]{{2,3}}x[0-9]{{2,3}}|{'|'.join(SHEETS)})\s*$"}
    ),
]
Version = Annotated[int, BeforeValidator(_version), WithJsonSchema({"enum": [1, "1", "1.0"]})]
Count = Annotated[int, Field(ge=1, le=100_000)]
Amount = Annotated[float, Field(gt=0, le=1_000_000)]


def _duration_schema(**least: float) -> WithJsonSchema:
    hours, minutes = r"([0-9.]+\s*[Hh][A-Za-z]*)?", r"([0-9.]+\s*([Mm][A-Za-z]*)?)?"
    pattern = rf"^(?=.*[0-9])\s*{hours}\s*{minutes}\s*$"
    return WithJsonSchema({"type": ["number", "string"], "pattern": pattern, **least})


Duration = Annotated[float, BeforeValidator(duration), _duration_schema(minimum=0)]
SomeDuration = Annotated[
    float, BeforeValidator(some_duration), _duration_schema(exclusiveMinimum=0)
]
ClockTime = Annotated[
    datetime.time,
    BeforeValidator(clock_time),
    WithJsonSchema({"type": "string", "pattern": r"^\s*([01]?[0-9]|2[0-3]):[0-5][0-9](:00)?\s*$"}),
]
Date = Annotated[
    datetime.date,
    BeforeValidator(calendar_date),
    WithJsonSchema(
        {
            "type": "string",
            "format": "date",
            "pattern": r"^\s*(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}\s*$",
        }
    ),
]
