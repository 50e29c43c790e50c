"""Words as Markdown (CommonMark 0.31)."""

from __future__ import annotations

import re

from facilitator.text import Run, Text

#: What would be markup in the middle of a line (CommonMark 2.4).
_MARKUP = re.compile(r"([\\`*_\[\]<>&|])")
#: What would be markup at its beginning.
_OPENING = re.compile(r"^(\s*)([#+\-=~]|\d+(?=[.)]))")


def markdown(text: Text) -> str:
    """The words as Markdown: their own marks escaped, bold, italic and links kept."""
    written = "".join(_run(run) for run in text.runs)
    return _OPENING.sub(r"\1\\\2", written) if text.runs and _is_bare(text.runs[0]) else written


def _run(run: Run) -> str:
    words = _MARKUP.sub(r"\\\1", run.text)
    mark = "**" * run.bold + "*" * run.italic
    if mark and words.strip():
        # Marks must touch the words that they embrace.
        bare = words.strip()
        start = words.index(bare)
        words = f"{words[:start]}{mark}{bare}{mark[::-1]}{words[start + len(bare) :]}"
    return f"[{words}](<{run.link}>)" if run.link else words


def _is_bare(run: Run) -> bool:
    return not (run.bold or run.italic or run.link)
