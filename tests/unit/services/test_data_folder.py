"""What a person is told of a data folder that is not used, and who may change the list."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import FileTroubleError
from desktop.services.data_folder import changing_list, distrusted, fetching_list, unsaved
from desktop.services.window_place import WindowPlace
from desktop.store.data_folder import FolderTrouble
from desktop.store.held_list import HeldList


@pytest.fixture
def link(tmp_path: Path) -> Path:
    """A data folder that is a link."""
    (tmp_path / "target").mkdir(mode=0o700)
    (tmp_path / "link").symlink_to(tmp_path / "target")
    return tmp_path / "link"


def test_a_good_folder_needs_no_word(tmp_path: Path) -> None:
    assert distrusted(tmp_path) is unsaved(tmp_path) is unsaved(tmp_path / "not" / "yet") is None


def test_a_folder_that_is_not_used_is_said_with_one_thing_to_do(link: Path) -> None:
    told = distrusted(link)
    assert told
    assert (told.code, told.exit_code) == ("data_folder_link", 4)
    assert told.message == "The data folder is a link to another place. Nothing is read from it and nothing is saved."
    assert told.hint == "Choose a folder of your own with --data-dir."


@pytest.mark.parametrize("trouble", FolderTrouble)
def test_every_trouble_has_words(trouble: FolderTrouble, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("desktop.store.data_folder.DataFolder.trouble", lambda _folder: trouble)
    told = distrusted(tmp_path)
    assert told
    assert told.hint
    assert "data folder" in told.message


def test_a_folder_that_cannot_be_written_is_read_but_saves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    told = unsaved(tmp_path)
    assert told
    assert told.code == "data_folder_read_only"
    assert distrusted(tmp_path) is None


def test_changing_the_list_in_a_folder_that_is_not_used_is_refused(link: Path) -> None:
    with pytest.raises(FileTroubleError, match="link to another place") as told, changing_list(link):
        pass
    assert told.value.code == "data_folder_link"


def test_a_second_copy_that_would_change_the_list_is_told_so(tmp_path: Path) -> None:
    with (
        HeldList(tmp_path).writing(),
        pytest.raises(FileTroubleError, match="Another copy of the program is changing the list") as told,
        changing_list(tmp_path, patience=0),
    ):
        pass
    assert (told.value.code, told.value.exit_code) == ("busy", 4)


def test_a_second_copy_that_would_fetch_is_told_so_while_lists_may_be_opened(tmp_path: Path) -> None:
    with fetching_list(tmp_path):
        with pytest.raises(FileTroubleError, match="fetching the list just now"), fetching_list(tmp_path):
            pass
        with changing_list(tmp_path):
            pass


def test_a_second_window_says_that_there_is_a_first(tmp_path: Path) -> None:
    first, second = WindowPlace(tmp_path), WindowPlace(tmp_path)
    assert first.notice() is None
    told = second.notice()
    assert told
    assert told.code == "second_window"
    first.leave()
    assert second.notice() is None


def test_a_window_over_a_folder_that_is_not_used_says_so_and_goes_on(link: Path) -> None:
    told = WindowPlace(link).notice()
    assert told
    assert told.code == "data_folder_link"
    assert list(link.iterdir()) == []
