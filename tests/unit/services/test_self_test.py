"""The self-test fails where an installation is not whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.runtime.paths import resource_dir
from desktop.services.desk import Desk
from desktop.services.self_test import self_test

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all: building the facts takes seconds."""
    return tmp_path_factory.mktemp("data")


def test_an_installation_without_its_facts_fails(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    checks = self_test(tmp_path / "data", tmp_path / "resources", TODAY)
    assert [(check.name, check.ok) for check in checks] == [
        ("resources", False),
        ("certificates", True),
        ("desk", False),
    ]
    assert all(check.detail for check in checks)


def test_this_installation_is_whole(data_dir: Path) -> None:
    checks = self_test(data_dir, resource_dir(), TODAY)
    assert [check for check in checks if not check.ok] == []
    assert {"resources", "certificates", "list", "zip", "zips", "search", "agencies", "rights"} == {
        check.name for check in checks
    }


def test_a_store_without_authorities_is_told(data_dir: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("desktop.services.self_test.count_authorities", lambda: (0, str(tmp_path)))
    check = next(one for one in self_test(data_dir, resource_dir(), TODAY) if one.name == "certificates")
    assert not check.ok
    assert check.detail == f"No authority is trusted by {tmp_path}: an update could not tell whom it speaks with."


def test_a_check_that_finds_something_wrong_fails_alone(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "zip_codes", lambda _desk: ["32601"])
    checks = {check.name: check for check in self_test(data_dir, resource_dir(), TODAY)}
    assert not checks["zips"].ok
    assert "1 ZIP codes" in checks["zips"].detail
    assert checks["search"].ok
