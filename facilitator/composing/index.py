"""The page about the files that were built: whose session it is. The build adds the files."""

from __future__ import annotations

from facilitator.composing.brief import Brief
from facilitator.composing.days import when
from facilitator.pack.index import Index
from facilitator.words.index import index_words_for


def index(brief: Brief) -> Index:
    return Index(
        title=brief.title,
        organisation=brief.organisation,
        when=when(brief),
        language=brief.language,
        words=index_words_for(brief.language),
    )
