"""A build is a matter of its sources alone: locks that agree, one version, one moment, no trace of a machine."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from build_scripts.building import finishing, project
from build_scripts.building.tree import differences, size, tree_hash
from build_scripts.building.windows_version import version_numbers, write_version_file
from build_scripts.dev import LOCKS
from desktop.runtime.version import VERSION

LINE = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)
PINS = {group: dict(LINE.findall(path.read_text(encoding="utf-8"))) for group, path in LOCKS.items()}


def test_the_program_is_built_with_the_libraries_that_it_is_tested_with() -> None:
    shared = set(PINS["build"]) & set(PINS["dev"])
    assert {"pyside6-essentials", "requests", "rapidfuzz"} <= shared
    assert {name for name in shared if PINS["build"][name] != PINS["dev"][name]} == set()
    assert "pytest" not in PINS["build"]


@pytest.mark.parametrize("group", LOCKS)
def test_every_line_of_every_lock_has_a_hash(group: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9._-]+==)", LOCKS[group].read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(PINS[group])
    assert [block.split("\n", 1)[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_version_stands_in_one_place(tmp_path: Path) -> None:
    assert version_numbers("1.20.3") == (1, 20, 3, 0)
    assert f"'ProductVersion', '{VERSION}'" in write_version_file(tmp_path / "version.txt").read_text(encoding="utf-8")
    kinds = {".py", ".spec", ".iss", ".in", ".desktop"}
    naming = [
        path.relative_to(project.ROOT).as_posix()
        for folder in ("desktop", "build_scripts")
        for path in (project.ROOT / folder).rglob("*")
        if path.suffix in kinds and re.search(rf"[\"'=]{re.escape(VERSION)}\b", path.read_text(encoding="utf-8"))
    ]
    assert naming == ["desktop/runtime/version.py"]


def test_files_are_dated_by_what_is_given_or_by_the_last_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert project.epoch() == 1_700_000_000
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert project.epoch() > 1_700_000_000


def test_a_shells_own_python_path_does_not_reach_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    environment = project.reproducible_environment()
    assert "PYTHONPATH" not in environment
    assert environment["PYTHONHASHSEED"] == "0"


def test_content_rights_and_names_all_count(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "a").write_text("same")
    assert tree_hash(one) == tree_hash(other)
    assert differences(one, other) == []
    (other / "a").write_text("else")
    (other / "b").touch()
    assert differences(one, other) == ["a", "b"]
    assert tree_hash(one) != tree_hash(other)
    assert size(one) == 4096


@pytest.mark.skipif(os.name != "posix", reason="rights and links of POSIX")
def test_where_python_lay_is_erased_and_every_file_gets_the_same_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "base_prefix", "/home/somebody/python")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    library = tmp_path / "libpython.so"
    library.write_bytes(b"\x7fELF...\0/home/somebody/python/lib\0")
    starter = project.program(tmp_path)
    starter.parent.mkdir(parents=True, exist_ok=True)
    starter.touch()
    finishing.finish(tmp_path)
    assert library.read_bytes() == b"\x7fELF...\0/--------------------/lib\0"
    assert library.stat().st_mtime == 1_700_000_000
    assert library.stat().st_mode & 0o777 == 0o644
    assert starter.stat().st_mode & 0o777 == 0o755
