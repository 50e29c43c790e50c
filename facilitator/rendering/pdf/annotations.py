"""What the fields and links of a page are made of, as PDF source."""

from __future__ import annotations

from facilitator.rendering.pdf.hooks import RawObject

#: The font of a form field while somebody types in it; viewers bring their own.
FIELD_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def empty_form(width: float, height: float) -> RawObject:
    """What a field shows before anybody has typed."""
    source = "/Tx BMC EMC"
    return RawObject(
        f"<</Type/XObject/Subtype/Form/BBox[0 0 {width:.2f} {height:.2f}]/Resources<<>>"
        f"/Length {len(source)}>>\nstream\n{source}\nendstream"
    )


def ascii_address(address: str) -> str:
    """An address with its other letters percent-encoded (RFC 3987, 3.1)."""
    return "".join(
        letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode())
        for letter in address
    )
