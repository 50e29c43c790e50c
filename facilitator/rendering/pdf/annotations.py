"""What a link on a page is made of, as PDF source."""

from __future__ import annotations

from facilitator.rendering.pdf.tags import text_string


def link_entries(words: str, address: str) -> str:
    """The entries of an annotation that leads to an address."""
    return (
        f"/Subtype/Link/Border[0 0 0]/Contents {text_string(words)}"
        f"/A<</S/URI/URI {text_string(_ascii(address))}>>"
    )


def _ascii(address: str) -> str:
    """An address with its other letters percent-encoded (RFC 3987, 3.1)."""
    return "".join(
        letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode())
        for letter in address
    )
