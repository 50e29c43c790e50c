"""A .pptx file as it is: its parts and relations, and what each shape inherits.

Nothing here writes a file. What is read may be anybody's, so it is read with care.
"""

from __future__ import annotations

from facilitator.openxml.archive import Parts, UnreadableError, read_archive
from facilitator.openxml.document import Document, Relation, Slide

__all__ = ["Document", "Parts", "Relation", "Slide", "UnreadableError", "read_archive"]
