"""The file of saved places: the person's alone, set aside when damaged, left alone when it is newer, wiped whole."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from desktop.domain.errors import FileTroubleError, StoreError
from desktop.domain.model import Model
from desktop.domain.saved import Saved, SavedKey, SavedKind, SeenAgency, Stand
from desktop.domain.status import Status
from desktop.store.saved_file import SavedFile
from tests import material as m

SHERIFF = SeenAgency("FL-sheriff", "Alder Sheriff’s Office", Stand(Status.LISTED, (Model.TFM, Model.WSO)))
POLICE = SeenAgency("FL-police", "Cedar Police", Stand(Status.NO_LONGER_LISTED, missing=True))
CAMPUS = SeenAgency("FL-campus", "Cedar College Police", Stand(Status.NOT_LISTED))
SAVED = (
    Saved(SavedKey(SavedKind.ZIP, "32601", "1225175"), "Gainesville", "Gainesville", "FL", m.LISTED_ON,
          (SHERIFF, POLICE, CAMPUS)),
    Saved(SavedKey(SavedKind.AGENCY, "FL-sheriff"), "Alder Sheriff’s Office", None, "FL", m.LISTED_ON, (SHERIFF,)),
    Saved(SavedKey(SavedKind.ZIP, "09012"), "APO", None, None, m.LISTED_ON, ()),
)  # fmt: skip


def test_what_is_saved_is_read_again_and_is_its_owners_alone(tmp_path: Path) -> None:
    SavedFile(tmp_path / "data").write(SAVED)
    assert SavedFile(tmp_path / "data").read() == (SAVED, False)
    path = tmp_path / "data" / "saved.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == ["saved.json"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"[]", b"null", b'{"version": 1}', b'{"version": 1, "saved": [{"kind": "zip"}]}',
     b'{"version": 1, "saved": [{"kind": "car", "id": "1"}]}', b"[" * 100_000,
     (b'{"version": 1, "saved": [{"kind":"zip","id":7,"part":null,"name":"","town":null,"state":null,'
     b'"list":"2026-05-18","agencies":[]}]}')],
)  # fmt: skip
def test_a_damaged_file_is_set_aside_and_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "saved.json").write_bytes(content)
    assert SavedFile(tmp_path).read() == ((), True)
    assert (tmp_path / "saved.json.damaged").read_bytes() == content
    assert SavedFile(tmp_path).read() == ((), False)


def test_a_file_of_a_later_version_is_refused_and_not_rewritten(tmp_path: Path) -> None:
    newer = json.dumps({"version": 2, "places": ["32601"]}).encode()
    (tmp_path / "saved.json").write_bytes(newer)
    with pytest.raises(StoreError, match="later version"):
        SavedFile(tmp_path).read()
    assert (tmp_path / "saved.json").read_bytes() == newer


def test_what_cannot_be_read_is_not_taken_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "saved.json").write_bytes(bytes(1_000_001))
    with pytest.raises(FileTroubleError, match="can't be read"):
        SavedFile(tmp_path).read()


def test_more_than_can_be_read_again_is_not_written(tmp_path: Path) -> None:
    SavedFile(tmp_path).write(SAVED)
    long = Saved(SAVED[1].key, "n" * 1_000_000, None, None, m.LISTED_ON, ())
    with pytest.raises(FileTroubleError, match="no room"):
        SavedFile(tmp_path).write([long])
    assert SavedFile(tmp_path).read().saved == SAVED


def test_wiping_leaves_nothing_behind_neither_of_damaged_nor_of_newer_files(tmp_path: Path) -> None:
    SavedFile(tmp_path).wipe()
    (tmp_path / "saved.json").write_bytes(b"?")
    SavedFile(tmp_path).read()
    (tmp_path / "saved.json").write_bytes(b'{"version": 2}')
    SavedFile(tmp_path).wipe()
    assert not list(tmp_path.iterdir())
