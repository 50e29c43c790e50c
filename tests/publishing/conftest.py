from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publishing.workshop import Workshop, same_code


@pytest.fixture(scope="package", autouse=True)
def _same_code() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("facilitator.publishing.inputs.code_in", same_code)
        yield


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)
