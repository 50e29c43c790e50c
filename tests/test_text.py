"""Inline Markdown to runs: bold, italic and links; everything else is plain text."""

from __future__ import annotations

import pytest

from facilitator.text import ListBlock, Paragraph, Run, inline, plain, prose


def test_plain_words_are_one_run() -> None:
    assert inline("A ward  surgery\n on Saturday").runs == (Run("A ward surgery on Saturday"),)


def test_bold_italic_and_links_become_runs() -> None:
    text = inline("a **b** *c* [d **e**](https://x.org)")
    assert text.runs == (
        Run("a "),
        Run("b", bold=True),
        Run(" "),
        Run("c", italic=True),
        Run(" "),
        Run("d ", link="https://x.org"),
        Run("e", bold=True, link="https://x.org"),
    )


@pytest.mark.parametrize(
    "words",
    [
        "<b>x</b>",
        "&amp; &lt;",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "![x](https://x.org/a.png)",
        "<a href='https://x.org'>x</a>",
        "{{ 7 * 7 }}",
        "`code`",
    ],
)
def test_all_else_stays_as_it_stands(words: str) -> None:
    text = inline(words)
    assert all(not run.link or run.link.startswith("https://x.org/a") for run in text.runs)
    if "![" not in words:
        assert text.plain == words


def test_underscores_inside_words_are_no_emphasis() -> None:
    assert inline("keep_offline_when").plain == "keep_offline_when"


def test_a_backslash_takes_a_mark_literally() -> None:
    assert inline(r"five \* six").plain == "five * six"


def test_blocks_are_paragraphs_and_nested_lists() -> None:
    first, bullets, numbers = prose("One\ntwo\n\n- a\n  - b\n- c\n\n1. d")
    assert first == Paragraph(plain("One two"))
    assert isinstance(bullets, ListBlock) and not bullets.ordered
    assert [item.plain for item, _ in bullets.items] == ["a", "c"]
    assert [item.plain for item, _ in bullets.items[0][1][0].items] == ["b"]
    assert isinstance(numbers, ListBlock) and numbers.ordered


def test_style_is_laid_over_every_run() -> None:
    assert all(run.bold for run in inline("a *b*").styled(bold=True).runs)


def test_a_list_of_empty_boxes_is_one_to_tick() -> None:
    (block,) = prose("- [ ] **Yes**, often\n- [ ] no\n")
    assert block.ticks
    assert [text.plain for text, _ in block.items] == ["Yes, often", "no"]
    assert block.items[0][0].runs[0].bold


def test_a_box_in_one_item_alone_stays_as_it_was_written() -> None:
    (block,) = prose("- [ ] one\n- two\n")
    assert not block.ticks
    assert block.items[0][0].plain == "[ ] one"
    (numbered,) = prose("1. [ ] one\n2. [ ] two\n")
    assert not numbered.ticks
