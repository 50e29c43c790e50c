"""`facilitator schema`: the plan language, for editors."""

from __future__ import annotations

from pathlib import Path

from facilitator.cli.console import print_line, shown
from facilitator.diagnostics import FacilitatorError
from facilitator.plan.schema import schema_text


def print_schema(output: Path | None) -> int:
    """Print the schema, or write it into a file; the exit code comes back.

    Raises FacilitatorError where it cannot be written.
    """
    if output is None:
        print_line(schema_text().removesuffix("\n"))
        return 0
    try:
        output.write_bytes(schema_text().encode())
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror}"
        hint = "Name a file in a folder that is there."
        raise FacilitatorError.of("not-written", message, hint) from None
    print_line(f"{shown(output.absolute())}: written")
    return 0
