"""What files of office programs say of how they were made."""

from __future__ import annotations

#: Who made a file, as far as it says.
MAKER = "facilitator"


def application_xml(company: str) -> bytes:
    """The part with extended properties (ISO/IEC 29500-1, 22.2); `company` is XML text."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
        '"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{MAKER}</Application><Company>{company}</Company></Properties>"
    ).encode()
