"""The moment that stands in files."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, timedelta, timezone

import docx
import pytest

from facilitator.rendering.docx.package import saved
from facilitator.rendering.pptx.package import Package
from facilitator.settings import NO_DATE, Settings, zip_time


def source_date(epoch: str) -> datetime:
    return Settings.from_environment({"SOURCE_DATE_EPOCH": epoch}).source_date


@pytest.mark.parametrize(
    ("epoch", "moment"),
    [
        ("1800000000", datetime(2027, 1, 15, 8, tzinfo=UTC)),
        ("", NO_DATE),
        ("0", NO_DATE),
        ("4400000000", datetime(2109, 6, 6, 22, 13, 20, tzinfo=UTC)),
        ("253402300799", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_the_source_date_is_seconds_since_1970(epoch: str, moment: datetime) -> None:
    assert source_date(epoch) == moment


@pytest.mark.parametrize("epoch", ["²", "٣", "-1", "1e9", "yesterday", "253402300800", "9" * 5000])
def test_what_is_no_number_of_seconds_is_refused_in_words(epoch: str) -> None:
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH is no number of seconds"):
        source_date(epoch)


@pytest.mark.parametrize(
    ("moment", "held"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), (1980, 1, 1, 0, 0, 0)),
        (datetime(2027, 1, 15, 8, 0, 1, tzinfo=UTC), (2027, 1, 15, 8, 0, 1)),
        (datetime(2027, 1, 15, 8, tzinfo=timezone(timedelta(hours=2))), (2027, 1, 15, 6, 0, 0)),
        (datetime(2108, 1, 1, tzinfo=UTC), (2107, 12, 31, 23, 59, 58)),
        (datetime(9999, 12, 31, tzinfo=UTC), (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_an_archive_holds_moments_from_1980_to_2107(
    moment: datetime, held: tuple[int, ...]
) -> None:
    assert zip_time(moment) == held


@pytest.mark.parametrize("year", [1971, 2200, 9999])
def test_office_files_can_be_made_for_any_moment(year: int) -> None:
    moment = datetime(year, 6, 6, tzinfo=UTC)
    for data in (Package().save(moment), saved(docx.Document(), moment)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert {each.date_time[0] for each in archive.infolist()} <= {1980, 2107}
            assert archive.testzip() is None
