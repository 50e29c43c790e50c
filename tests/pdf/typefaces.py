"""A family of type that is not Lato by name, though it is by its letters."""

from __future__ import annotations

from pathlib import Path

import fontpkg_lato
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont


def family(folder: Path, letters: str | None = None) -> str:
    """Static files `Ours` in a folder, with only those letters where they are given; the path of
    the regular one."""
    for style in ("Regular", "Bold"):
        with TTFont(fontpkg_lato.ROOT / "files" / f"Lato-{style}.ttf") as font:
            if letters is not None:
                subsetter = Subsetter(Options())
                subsetter.populate(text=letters)
                subsetter.subset(font)
            for platform, encoding, language in ((3, 1, 0x409), (1, 0, 0)):
                font["name"].setName(f"Ours-{style}", 6, platform, encoding, language)
            font.save(folder / f"Ours-{style}.ttf")
    return str(folder / "Ours-Regular.ttf")
