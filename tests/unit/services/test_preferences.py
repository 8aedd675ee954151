"""Settings: kept as written, forgiving to what makes no sense, silent about what holds anyway."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from desktop.domain.errors import FileTroubleError
from desktop.domain.preferences import DEFAULTS, Preferences, read_preferences, written_preferences
from desktop.services.preferences import load_preferences, save_preferences

SET = Preferences(
    language="es",
    scheme="dark",
    text_scale=150,
    source="https://example.org/list.xlsx?a=b",
    checks=True,
    proxy="socks5h://127.0.0.1:9050",
    paper="a4",
    large_print=True,
    second_language="en",
)


def test_every_setting_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    save_preferences(tmp_path, SET)
    assert load_preferences(tmp_path) == SET


def test_nothing_set_is_nothing_written(tmp_path: Path) -> None:
    assert load_preferences(tmp_path) == DEFAULTS
    assert not list(tmp_path.iterdir())
    assert written_preferences(DEFAULTS) == {}


@pytest.mark.parametrize(
    "text", ["text_scale=9000000", "text_scale=-5", "scheme=pink", "paper=a0", "language=../x", "="]
)
def test_a_setting_that_makes_no_sense_counts_as_not_set(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.txt").write_text(text, encoding="utf-8")
    assert load_preferences(tmp_path) == DEFAULTS


def test_text_is_never_smaller_or_larger_than_the_window_can_show() -> None:
    assert read_preferences({"text_scale": "20"}).text_scale == 80
    assert read_preferences({"text_scale": "999"}).text_scale == 200


def test_a_file_that_is_no_text_is_set_aside_and_the_defaults_hold(tmp_path: Path) -> None:
    (tmp_path / "settings.txt").write_bytes(b"\xff\xfe\x00")
    assert load_preferences(tmp_path) == DEFAULTS
    assert (tmp_path / "settings.txt.damaged").exists()


def test_what_a_later_version_has_set_stays(tmp_path: Path) -> None:
    (tmp_path / "settings.txt").write_text("from_the_future=1\nscheme=dark\n", encoding="utf-8")
    save_preferences(tmp_path, load_preferences(tmp_path)._replace(scheme=""))
    assert (tmp_path / "settings.txt").read_text(encoding="utf-8").splitlines()[1:] == ["from_the_future=1"]


def test_a_value_cannot_bring_a_line_of_its_own(tmp_path: Path) -> None:
    save_preferences(tmp_path, DEFAULTS._replace(proxy="http://a\nchecks=yes"))
    assert not load_preferences(tmp_path).checks


def test_a_folder_that_cannot_be_written_is_said_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FileTroubleError, match="can't be saved"):
        save_preferences(tmp_path / "file", SET)


def test_settings_that_cannot_be_read_just_now_are_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_preferences(tmp_path, SET)

    def fail(*_: object) -> object:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr("desktop.store.small_file.open_plain", fail)
    with pytest.raises(FileTroubleError, match=r"can't be read: Too many open files\. None is saved"):
        load_preferences(tmp_path)
    with pytest.raises(FileTroubleError, match="can't be saved"):
        save_preferences(tmp_path, DEFAULTS)
    monkeypatch.undo()
    assert load_preferences(tmp_path) == SET
