"""What ships is facts in our own form: no program, no workbook, nothing of a third party."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

RESOURCES = ROOT / "resources"
OFFICE = {".xlsx", ".xls", ".xlsm", ".ods", ".docx", ".pdf"}
PROGRAM = {".py", ".pyc", ".so", ".dll", ".js", ".sh"}


def _tracked(folder: str) -> list[str]:
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, check=True, text=True, timeout=30
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git clone")
    return [name for name in listed.stdout.split("\0") if name]


def test_resources_hold_no_program_and_no_office_file() -> None:
    held = [path for path in RESOURCES.rglob("*") if path.suffix.lower() in OFFICE | PROGRAM]
    assert held == []


def test_no_workbook_is_tracked_anywhere() -> None:
    assert [name for name in _tracked(".") if name.lower().endswith((".xlsx", ".xls"))] == []


def _begins_like_a_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def test_no_shipped_file_is_a_workbook_under_another_name() -> None:
    assert [path for path in RESOURCES.rglob("*") if path.is_file() and _begins_like_a_zip(path)] == []


def test_what_is_made_on_a_machine_is_not_tracked() -> None:
    made = (".venv/", "build/", "dist/", "__pycache__/", ".egg-info/", ".mypy_cache/")
    assert [name for name in _tracked(".") if any(part in f"{name}/" for part in made)] == []


def test_the_sources_of_the_facts_are_named() -> None:
    words = (RESOURCES / "data" / "SOURCES.md").read_text(encoding="utf-8")
    for family in ("ICE", "Census", "HUD", "FBI", "HIFLD"):
        assert family in words
