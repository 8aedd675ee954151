"""One desk over the facts that ship, opened once for all tests of the services."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.runtime.paths import resource_dir
from desktop.services.desk import Desk, open_desk

SIX_MONTHS_LATER = date(2026, 11, 24)


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk on the bundled list of May 18, 2026, asked half a year later."""
    opened = open_desk(tmp_path_factory.mktemp("desk"), resource_dir(), SIX_MONTHS_LATER)
    yield opened
    opened.close()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty data folder that does not exist yet."""
    return tmp_path / "person"
