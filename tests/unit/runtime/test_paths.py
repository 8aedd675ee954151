"""Where files are found and written, in a clone, installed and frozen."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from desktop.runtime import paths


def test_in_a_clone_the_resources_stand_beside_the_package(tmp_path: Path) -> None:
    (tmp_path / "desktop").mkdir()
    (tmp_path / "resources").mkdir()
    assert paths.resource_dir(tmp_path / "desktop") == tmp_path / "resources"


def test_once_installed_the_resources_lie_inside_the_package_even_if_another_folder_is_beside_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "desktop" / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    assert paths.resource_dir(tmp_path / "desktop") == tmp_path / "desktop" / "resources"


def test_a_built_program_finds_its_resources_below_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource_dir() == tmp_path / "resources"


def test_a_built_program_without_a_bundle_folder_looks_beside_its_executable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.delattr(sys, "_MEIPASS", raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "lookup287g"))
    assert paths.resource_dir() == tmp_path.resolve() / "resources"


def test_this_clone_has_its_resources() -> None:
    assert (paths.resource_dir() / "data").is_dir()


def test_the_argument_wins_over_the_environment(tmp_path: Path) -> None:
    environment = {paths.DATA_DIR_VARIABLE: str(tmp_path / "environment")}
    assert paths.data_dir(tmp_path / "given", environment) == tmp_path / "given"


def test_the_environment_wins_over_the_systems_place(tmp_path: Path) -> None:
    assert paths.data_dir(None, {paths.DATA_DIR_VARIABLE: str(tmp_path)}) == tmp_path


@pytest.mark.parametrize("empty", [None, ""])
def test_without_either_the_systems_place_is_used(empty: str | None) -> None:
    expected = platformdirs.user_data_path("lookup287g", appauthor=False)
    assert paths.data_dir(empty, {paths.DATA_DIR_VARIABLE: ""}) == expected


def test_asking_for_the_data_folder_writes_nothing(tmp_path: Path) -> None:
    paths.data_dir(tmp_path / "new", {})
    assert list(tmp_path.iterdir()) == []


def test_a_relative_data_folder_is_made_absolute_so_that_a_later_change_of_folder_cannot_move_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir("here", {}) == tmp_path / "here"
