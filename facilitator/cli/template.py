"""`facilitator template`: what a template offers, and which slides each layout will serve."""

from __future__ import annotations

from pathlib import Path

from facilitator.cli.console import print_line
from facilitator.rendering.pptx.corporate.report import template_report


def show_template(path: Path) -> int:
    """Print the report; the exit code comes back. Raises FacilitatorError where the file is no
    template."""
    print_line(template_report(path))
    return 0
