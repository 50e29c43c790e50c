"""QR codes, as rows of dark and light modules."""

from __future__ import annotations

from functools import cache

#: Modules of light margin that a reader needs round a code (ISO/IEC 18004, 9.1).
QUIET_ZONE = 4
#: One of the eight patterns laid over the data. Readers undo any of them; trying all eight for
#: the most even one takes longer than the rest of a handout.
MASK = 3


@cache
def code(address: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of an address from the top, without the margin; True is dark. A sixth of the
    code may be lost and it still reads (error correction M)."""
    # Imported here: most documents have no code to scan.
    import segno

    matrix = segno.make(address, error="m", micro=False, mask=MASK).matrix
    return tuple(tuple(bool(module) for module in row) for row in matrix)
