"""A file that another program holds open, as virus scanners do on Windows."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.runtime.in_place import put_in_place


class Held:
    """Refuses to replace a file for so many tries, as Windows does while another program has it open."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
        self.times, self.tries, self.rests = times, 0, 0
        replace = Path.replace

        def attempt(beside: Path, target: Path) -> Path:
            self.tries += 1
            if self.tries <= self.times:
                raise PermissionError(13, "The process cannot access the file")
            return replace(beside, target)

        monkeypatch.setattr(Path, "replace", attempt)
        monkeypatch.setattr("time.sleep", self._rest)

    def _rest(self, _seconds: float) -> None:
        self.rests += 1


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A finished file and the one that it is to replace."""
    beside, target = tmp_path / "list.new", tmp_path / "list"
    beside.write_bytes(b"new")
    target.write_bytes(b"old")
    return beside, target


def test_a_file_that_another_program_holds_for_a_moment_is_replaced_when_it_lets_go(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, target = files
    held = Held(monkeypatch, times=3)
    put_in_place(beside, target, patience=60, retry=True)
    assert (target.read_bytes(), beside.exists(), held.tries, held.rests) == (b"new", False, 4, 3)


@pytest.mark.parametrize(("patience", "retry"), [(0, True), (60, False)])
def test_a_file_that_another_program_keeps_is_left_and_so_is_the_new_one(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, patience: float, retry: bool
) -> None:
    beside, target = files
    held = Held(monkeypatch, times=1000)
    with pytest.raises(PermissionError):
        put_in_place(beside, target, patience=patience, retry=retry)
    assert (target.read_bytes(), beside.read_bytes(), held.tries) == (b"old", b"new", 1)
