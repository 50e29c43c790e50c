"""What enters from outside: the moment that stands in files. Read once, at the top."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

#: The earliest moment that a zip archive can hold; it stands for "no date".
NO_DATE = datetime(1980, 1, 1, tzinfo=UTC)
#: The latest one (PKWARE's APPNOTE, 4.4.6: a year is seven bits after 1980, seconds are even).
_LAST_IN_ZIP = datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC)
#: The latest moment that has a date at all, in seconds since 1970.
_LAST_SECOND = 253402300799


@dataclass(frozen=True, slots=True)
class Settings:
    """`source_date` is the aware moment written into files (reproducible-builds.org)."""

    source_date: datetime = NO_DATE

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Settings with SOURCE_DATE_EPOCH, seconds since 1970; before 1980 counts as no date.

        Raises ValueError, in words for whoever has set it, for what is no such number: as its
        specification asks, that stops a build.
        """
        epoch = environment.get("SOURCE_DATE_EPOCH", "").strip()
        if not epoch:
            return cls()
        if not re.fullmatch(r"[0-9]{1,20}", epoch) or int(epoch) > _LAST_SECOND:
            raise ValueError("SOURCE_DATE_EPOCH is no number of seconds since 1970")
        return cls(max(datetime.fromtimestamp(int(epoch), UTC), NO_DATE))


def zip_time(moment: datetime) -> tuple[int, int, int, int, int, int]:
    """The aware moment, from year to second, as a zip archive can hold it: from 1980 to 2107."""
    held = min(max(moment.astimezone(UTC), NO_DATE), _LAST_IN_ZIP)
    return held.year, held.month, held.day, held.hour, held.minute, held.second
