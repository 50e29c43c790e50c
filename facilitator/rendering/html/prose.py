"""Texts of the Pack as markup: bold, italic, links, lists, and passages in another language."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from facilitator.text import ListBlock, Prose, Run, Text


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes for a page in `language`, whose own words are in `words_language`."""

    language: str
    words_language: str

    def text(self, text: Text) -> Markup:
        """A paragraph's words, without an element of their own."""
        return Markup("").join(_run(run, self.language) for run in text.runs)

    def own(self, words: str) -> Markup:
        """Words that the product adds, marked with their language where that is needed."""
        return _in_language(escape(words), self.words_language, self.language)

    def prose(self, prose: Prose) -> Markup:
        """Paragraphs and lists."""
        return Markup("\n").join(
            self._list(block)
            if isinstance(block, ListBlock)
            else Markup("<p>{}</p>").format(self.text(block.text))
            for block in prose
        )

    def _list(self, block: ListBlock) -> Markup:
        name = Markup("ol" if block.ordered else "ul")
        items = Markup("").join(
            Markup("<li>{}{}</li>").format(self._item(text, block), self.prose(inner))
            for text, inner in block.items
        )
        marks = "marked ticks" if block.ticks else "marked"
        # A list without its marks is no list to every reader, unless it says so.
        return Markup('<{} class="{}" role="list">{}</{}>').format(name, marks, items, name)

    def _item(self, text: Text, block: ListBlock) -> Markup:
        """The words of an item, with its box to tick where it has one."""
        words = self.text(text)
        box = Markup('<label><input type="checkbox"> {}</label>')
        return box.format(words) if block.ticks else words


def _run(run: Run, language: str) -> Markup:
    words = escape(run.text)
    if run.bold:
        words = Markup("<strong>{}</strong>").format(words)
    if run.italic:
        words = Markup("<em>{}</em>").format(words)
    if run.link:
        words = Markup('<a href="{}" rel="noreferrer">{}</a>').format(run.link, words)
    return _in_language(words, run.language, language)


def _in_language(words: Markup, language: str, around: str) -> Markup:
    if not language or language == around or not words:
        return words
    return Markup('<span lang="{}">{}</span>').format(language, words)
