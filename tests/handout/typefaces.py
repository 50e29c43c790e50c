"""A family of type that is a brand's own: Lato's letters under another name."""

from __future__ import annotations

from pathlib import Path

STYLES = ("Regular", "Italic", "Bold", "Black")


def typeface(folder: Path, name: str, styles: tuple[str, ...] = STYLES, *, rights: int = 0) -> str:
    """Writes the files of a family called `name`; the path of its regular face. `rights` is what
    the files say of embedding (OpenType, OS/2 fsType)."""
    import fontpkg_lato
    from fontTools.ttLib import TTFont

    stem = name.replace(" ", "")
    for style in styles:
        with TTFont(fontpkg_lato.ROOT / "files" / f"Lato-{style}.ttf") as font:
            font["name"].removeNames(nameID=16)
            font["name"].setName(name, 1, 3, 1, 0x409)
            font["name"].setName(name, 1, 1, 0, 0)
            font["OS/2"].fsType = rights
            font.save(folder / f"{stem}-{style}.ttf")
    return str(folder / f"{stem}-Regular.ttf")
