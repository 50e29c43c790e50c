"""Writes facilitator/rendering/pptx/widths.py from font files.

    python tests/deck/width_tables.py FOLDER > facilitator/rendering/pptx/widths.py

FOLDER holds LiberationSans-Regular.ttf, LiberationSans-Bold.ttf (whose letters are as wide as
those of Arial) and Gelasio-Regular.ttf, Gelasio-Bold.ttf, Gelasio-Italic.ttf (as wide as those of
Georgia, but in Latin letters only). Needs fonttools; run it again only to add letters.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

FACES = {
    "ARIAL": "LiberationSans-Regular",
    "ARIAL_BOLD": "LiberationSans-Bold",
    "GEORGIA": "Gelasio-Regular",
    "GEORGIA_BOLD": "Gelasio-Bold",
    "GEORGIA_ITALIC": "Gelasio-Italic",
}
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x218, 0x21C),
    *range(0x384, 0x3D0),
    *range(0x400, 0x460),
    *(0x490, 0x491),
    *range(0x5D0, 0x5EB),
    *range(0x1E80, 0x1E86),
    *(0x1EF2, 0x1EF3),
    *range(0x2010, 0x2016),
    *range(0x2018, 0x201F),
    *(0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044),
    *(0x20AC, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x25A0, 0x25CF),
]
UNITS = 2048
HEAD = '''"""Widths of letters, in 2048ths of the type size: width -> the letters that have it.

Those of Liberation Sans are Arial's, those of Gelasio are Georgia's: both were drawn to take the
same room. Georgia's Greek and Cyrillic are not among them. Written by
tests/deck/width_tables.py; not by hand.
"""

# fmt: off
UNITS = 2048
'''
LINE = 92


def table(path: Path) -> dict[int, str]:
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    scale = UNITS / font["head"].unitsPerEm
    letters: dict[int, str] = defaultdict(str)
    for code in LETTERS:
        if code in glyphs:
            letters[round(advances[glyphs[code]][0] * scale)] += chr(code)
    return dict(sorted(letters.items()))


def written(name: str, widths: dict[int, str]) -> str:
    rows = [f"{name} = {{"]
    for width, letters in widths.items():
        pieces = [quoted(letters[at : at + LINE // 2]) for at in range(0, len(letters), LINE // 2)]
        if len(pieces) == 1:
            rows.append(f"    {width}: {pieces[0]},")
        else:
            rows += [f"    {width}: (", *(f"        {piece}" for piece in pieces), "    ),"]
    return "\n".join([*rows, "}"])


def quoted(letters: str) -> str:
    """A Python string; what cannot be seen (no-break space, soft hyphen) as an escape."""
    shown = letters.replace("\\", "\\\\").replace('"', '\\"')
    hidden = {"\u00a0": "\\u00a0", "\u00ad": "\\u00ad", "\u2010": "\\u2010", "\u2011": "\\u2011"}
    for letter, escape in hidden.items():
        shown = shown.replace(letter, escape)
    return f'"{shown}"'


def main(folder: Path) -> None:
    tables = [written(name, table(folder / f"{file}.ttf")) for name, file in FACES.items()]
    print(HEAD + "\n\n".join(["", *tables]).lstrip("\n"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
