"""Bytes on disk become text, or a diagnostic: no file brings down the program."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from pathlib import Path

from facilitator.diagnostics import Diagnostic, Place, Source

#: No plan, catalogue or brand comes near this.
MOST_BYTES = 2_000_000

_SAVE_AS = "Save the file again as UTF-8: in Notepad, Save as, Encoding: UTF-8."

#: Both YAML readers refuse these, in words of their own; here are ours.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

#: What both YAML readers take for the end of a line, and no editor does.
_ODD_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


class UnreadableError(Exception):
    """A file that cannot be read as text. It carries the diagnostic that says so."""

    def __init__(self, rule: str, message: str, hint: str = "", place: Place | None = None) -> None:
        self.diagnostic = Diagnostic(rule, "error", message, place, hint)
        super().__init__(message)

    def at(self, place: Place | None) -> Diagnostic:
        """The diagnostic, with the place that names the file where it has none of its own."""
        return replace(self.diagnostic, place=self.diagnostic.place or place)


def read_source(path: Path, name: str, noun: str = "plan") -> Source:
    """The text of a file, under the name to print. UnreadableError where it is none."""
    raw = read_bytes(path, name, noun)
    if len(raw) > MOST_BYTES:
        raise UnreadableError(
            "too-large",
            f"{name} is larger than {MOST_BYTES // 1_000_000} MB, and no {noun} is",
            f"Check that it is the {noun} and not another file.",
        )
    text = _decoded(raw, name).replace("\r\n", "\n").replace("\r", "\n")
    source = Source(name, _ODD_LINE_ENDS.sub(" ", text))
    odd = CONTROLS.search(source.text)
    if odd:
        raise _control_character(odd, source)
    return source


def read_bytes(path: Path, name: str, noun: str, most: int = MOST_BYTES) -> bytes:
    """The first `most` bytes of a file and one more, so that the caller sees what is too long."""
    try:
        # A device or pipe would be waited for without end.
        if path.is_dir():
            raise UnreadableError(
                "not-a-file", f"{name} is a folder, not a {noun}", f"Name the {noun} inside it."
            )
        if path.exists() and not path.is_file():
            raise UnreadableError("not-a-file", f"{name} is not an ordinary file")
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise UnreadableError(
            "file-missing", f"there is no {noun} {name}", like_named(path)
        ) from None
    except PermissionError:
        raise UnreadableError(
            "file-unreadable",
            f"{name} may not be read",
            "Ask for the right to read it, or copy it to a folder of yours.",
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise UnreadableError("file-unreadable", f"{name} cannot be read: {reason}") from None


def like_named(path: Path) -> str:
    """A hint with the most alike file name in the same folder."""
    from facilitator.plan.nearest import nearest

    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except (OSError, ValueError):
        return "Check the folder and the name."
    close = nearest(path.name, names)
    return f"Did you mean `{close}`?" if close else "Check the folder and the name."


def _decoded(raw: bytes, name: str) -> str:
    encoding = "utf-8-sig"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line_start = raw.rfind(b"\n", 0, error.start) + 1
        line = raw.count(b"\n", 0, error.start) + 1
        likely = Source(name, raw.decode("cp1252", "replace").replace("\r\n", "\n"))
        place = Place(likely, line, error.start - line_start + 1) if encoding != "utf-16" else None
        raise UnreadableError(
            "not-utf8", "this file is not saved as UTF-8", _SAVE_AS, place
        ) from None


def _control_character(match: re.Match[str], source: Source) -> UnreadableError:
    start = match.start()
    line = source.text.count("\n", 0, start) + 1
    place = Place(source, line, start - source.text.rfind("\n", 0, start))
    code = ord(match[0])
    hint = _SAVE_AS if code == 0 else "Delete it and type the text around it again."
    return UnreadableError(
        "control-character", f"an invisible character (U+{code:04X}) stands here", hint, place
    )
