"""What the author is told about files: one line each, and what to do."""

from __future__ import annotations

from errno import EDQUOT, EFBIG, ENOSPC, EROFS

from facilitator.diagnostics import Diagnostic

_FULL = "free some space and build again"
_OPEN = "close the program that has it open, or allow writing, and build again"

#: Number of an error -> what it means to somebody who wants the file, and what mends it.
_REASONS = {
    ENOSPC: ("the disk is full", _FULL),
    EDQUOT: ("your share of the disk is full", _FULL),
    EFBIG: ("it is larger than files may be here", "build into another folder with --output"),
    EROFS: ("the disk can only be read", "build into another folder with --output"),
}


def not_written(file: str, error: OSError) -> Diagnostic:
    if isinstance(error, PermissionError):
        reason, hint = "it is open in another program, or may not be written", _OPEN
    else:
        fallback = (error.strerror or type(error).__name__, "build again when that is mended")
        reason, hint = _REASONS.get(error.errno or 0, fallback)
    return _failure(file, reason, hint)


def read_only(file: str) -> Diagnostic:
    return _failure(file, "it is read-only", "allow writing, or rename it, and build again")


def not_a_file(file: str) -> Diagnostic:
    reason = "a folder or a link has its name"
    return _failure(file, reason, "rename that, and build again")


def _failure(file: str, reason: str, hint: str) -> Diagnostic:
    return Diagnostic("file-not-written", "error", f"{file} was not written: {reason}", hint=hint)


def not_removed(file: str, error: OSError | None = None) -> Diagnostic:
    reason = (error and error.strerror) or "it is read-only"
    message = f"{file} is no longer part of this plan, and could not be removed: {reason}"
    return Diagnostic("file-not-removed", "error", message, hint=_OPEN)


def set_aside(file: str, aside: str, *, is_built: bool) -> Diagnostic:
    """`is_built` is false where no build is known that has made the file."""
    been = "had been edited since the last build" if is_built else "was there already"
    message = f"{file} {been}; that version is now “{aside}”"
    return Diagnostic("edited-file-set-aside", "info", message)


def kept(file: str) -> Diagnostic:
    message = f"{file} has been edited since the last build, and nothing else changed: left alone"
    hint = "--force builds it anew, and keeps the edited version under a dated name"
    return Diagnostic("edited-file-kept", "info", message, hint=hint)


def copy_not_written(number: int, error: OSError | None = None) -> Diagnostic:
    """Copies are told by their numbers: their names are names of people."""
    reason = (error and error.strerror) or "it is read-only, or no plain file has its name"
    message = f"personal copy {number} was not written: {reason}"
    return Diagnostic("file-not-written", "error", message, hint=_OPEN)


def copies_set_aside(count: int) -> Diagnostic:
    copies, now = (
        ("1 personal copy", "that version is now under a dated name")
        if count == 1
        else (f"{count} personal copies", "those versions are now under dated names")
    )
    message = f"{copies} had been edited since they were made; {now}"
    return Diagnostic("edited-file-set-aside", "info", message)


def copies_left(count: int) -> Diagnostic:
    files, are = ("1 file", "is") if count == 1 else (f"{count} files", "are")
    message = f"{files} in the folder of copies {are} none of this build: left alone"
    hint = "remove them by hand if nobody needs them: they may hold people's names"
    return Diagnostic("copies-left", "info", message, hint=hint)


def copies_not_removed(count: int, error: OSError) -> Diagnostic:
    copies = "1 personal copy" if count == 1 else f"{count} personal copies"
    reason = error.strerror or type(error).__name__
    message = f"{copies} of an earlier list could not be removed: {reason}"
    return Diagnostic("file-not-removed", "error", message, hint=_OPEN)


def busy(folder: str) -> Diagnostic:
    message = f"another build is writing into {folder}"
    return Diagnostic("build-running", "error", message, hint="wait until it is done")


def no_entry(folder: str, reason: str) -> Diagnostic:
    message = f"the folder {folder} cannot be used: {reason}"
    hint = "build again; if that does not help, name another folder with --output"
    return Diagnostic("output-not-writable", "error", message, hint=hint)


def no_folder(folder: str, error: OSError) -> Diagnostic:
    message = f"the folder {folder} could not be made: {error.strerror or type(error).__name__}"
    hint = "name a folder that you may write to with --output"
    return Diagnostic("output-not-writable", "error", message, hint=hint)
