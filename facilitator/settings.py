"""What enters from outside: the moment that stands in files. Read once, at the top."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

#: The earliest moment that a zip archive can hold; it stands for "no date".
NO_DATE = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """`source_date` is the aware moment written into files (reproducible-builds.org)."""

    source_date: datetime = NO_DATE

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """Settings with SOURCE_DATE_EPOCH (seconds since 1970) where it is a sensible number."""
        epoch = environment.get("SOURCE_DATE_EPOCH", "")
        if not epoch.isdigit() or int(epoch) > 253402300799:
            return cls()
        return cls(max(datetime.fromtimestamp(int(epoch), UTC), NO_DATE))
