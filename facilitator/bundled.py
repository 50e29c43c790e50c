"""Where the files are that come with the program: the catalogue and the sessions."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def assets() -> Path:
    """The folder of the habits that come with the program."""
    return _folder("assets")


def sessions() -> Path:
    """The folder of the plans that come with the program."""
    return _folder("sessions")


def habits() -> Path:
    """The catalogue that every plan can draw on."""
    return assets() / "habits.yaml"


def _folder(name: str) -> Path:
    # A wheel carries them inside the package; in a checkout they stand beside it.
    carried = _PACKAGE / "bundled" / name
    return carried if carried.is_dir() else _PACKAGE.parent / name
