"""Which sections of handout.docx begin a page."""

from __future__ import annotations

from dataclasses import replace

from facilitator.pack.handout import Section, WriteIn
from facilitator.rendering.docx.paging import begin_pages
from facilitator.text import plain, prose
from tests.pdf import samples


def section(paragraphs: int = 1, lines: int = 2) -> Section:
    return Section(
        name="a",
        heading=plain("A heading"),
        body=prose("\n\n".join(["Some words."] * paragraphs)),
        write_ins=(WriteIn(name="a.1", prompt=plain("A prompt"), lines=lines),),
    )


def test_what_follows_a_cover_begins_a_page() -> None:
    assert begin_pages((samples.COVER, section(), section())) == {1}
    assert begin_pages((samples.COVER, samples.NOTES)) == {1}


def test_sections_share_a_page_while_each_is_whole_on_it() -> None:
    several = [section() for _ in range(9)]
    assert begin_pages((samples.COVER, *several)) == {1, 5, 9}


def test_a_section_longer_than_a_page_begins_one_and_flows_on() -> None:
    assert begin_pages((samples.COVER, section(), section(60), section())) == {1, 2, 3}


def test_long_words_take_the_room_of_their_lines() -> None:
    wordy = replace(section(), body=prose("\n\n".join([samples.PARAGRAPH * 4] * 4)))
    assert begin_pages((samples.COVER, wordy, wordy)) == {1, 2}


def test_lists_in_lists_are_counted() -> None:
    listed = replace(section(), body=prose("- one\n" + "  - two\n" * 15))
    assert begin_pages((samples.COVER, section(), listed)) == {1, 2}


def test_a_section_does_not_stand_under_a_habit() -> None:
    assert begin_pages((samples.HABITS[0], section(), section())) == {1}


def test_a_section_after_another_kind_of_block_stays_under_it() -> None:
    assert begin_pages((samples.PLEDGE, section())) == set()
