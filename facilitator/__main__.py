"""`python -m facilitator` is the command `facilitator`."""

from __future__ import annotations

import sys

from facilitator.cli import main

if __name__ == "__main__":
    sys.exit(main())
