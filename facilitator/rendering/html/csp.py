"""What a page may do: run its own styles and scripts, known by their hashes, and nothing else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256


def content_hash(text: str) -> str:
    """A style or script as a Content Security Policy names it: `'sha256-...'` (CSP level 3)."""
    digest = sha256(text.encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


def policy(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """The policy of a page with exactly these styles and scripts: no network, no frames, no forms,
    no handlers or styles in attributes. Fonts and pictures stand in the page itself."""
    rules = [
        "default-src 'none'",
        f"style-src {_sources(styles)}",
        f"script-src {_sources(scripts)}",
        "font-src data:",
        "img-src data:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)


def _sources(texts: Iterable[str]) -> str:
    return " ".join(content_hash(text) for text in texts) or "'none'"
