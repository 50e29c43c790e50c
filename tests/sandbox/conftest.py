"""Our page as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sandbox.practice import our_page


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sandbox") / "sandbox.html"
    file.write_bytes(our_page())
    return file
