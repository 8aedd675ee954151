"""The list as one file: what was packed comes out, and nothing else ever does."""

from __future__ import annotations

import hashlib
import io
import json
import random
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.domain.errors import FileTroubleError, KnownError, RefusedError
from desktop.domain.row import Correction
from desktop.roster.list_file import decode_history, encode_history
from desktop.roster.list_package import Origin, pack, unpack
from desktop.roster.records import ListHistory, Record
from tests.unit.roster.history_material import history, row

ALDER = row("Alder County Sheriff's Office", moa="alder")
CEDAR = row("Cedar Police Department", model="JEM")
HISTORY = history([ALDER], [ALDER, CEDAR], [ALDER, row("Cdear Police Department", model="JEM")])
ORIGIN = Origin("1.2.3", "0a1b2c", "d3")
PACKED = pack(HISTORY, ORIGIN)

Members = list[tuple[str, bytes]]


def _members(packed: bytes = PACKED) -> Members:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return [(info.filename, archive.read(info)) for info in archive.infolist()]


def _zipped(members: Members, method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", method) as archive:
        warnings.simplefilter("ignore")  # two members of one name are what some files are here to try
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
        archive.comment = comment
    return made.getvalue()


def _with_tables(tables: dict[str, bytes], **manifest: object) -> bytes:
    """A file whose manifest fits these tables: only their content can be wrong."""
    said = json.loads(_members()[0][1])
    said["members"] = {
        name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in tables.items()
    }
    said.update(manifest)
    return _zipped([("manifest.json", (json.dumps(said, indent=1) + "\n").encode()), *tables.items()])


def test_what_was_packed_comes_out_and_the_same_list_gives_the_same_bytes() -> None:
    assert unpack(PACKED) == (HISTORY, ORIGIN)
    assert pack(decode_history(encode_history(HISTORY)), ORIGIN) == PACKED
    assert unpack(_with_tables(encode_history(HISTORY)))[0] == HISTORY


def test_the_manifest_comes_first_and_says_what_the_file_holds() -> None:
    names = [name for name, _ in _members()]
    said = json.loads(_members()[0][1])
    assert names == ["manifest.json", "editions.tsv", "records.tsv"]
    assert (said["format"], said["number"], said["program"], said["editions"], said["newest"]) == (
        "lookup287g-list", 1, "1.2.3", 3, "2025-04-03",
    )  # fmt: skip
    assert (said["data_version"], said["directory"]) == ("0a1b2c", "d3")
    assert said["members"]["records.tsv"]["bytes"] == len(encode_history(HISTORY)["records.tsv"])


def test_no_random_damage_gives_another_list() -> None:
    chance = random.Random(287)
    outcomes = set()
    for turn in range(600):
        damaged = bytearray(PACKED)
        if turn % 3 == 0:
            damaged = damaged[: chance.randrange(len(damaged))]
        elif turn % 3 == 1:
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        else:
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randrange(1, 40)] = chance.randbytes(chance.randrange(40))
        try:
            assert unpack(bytes(damaged)) == (HISTORY, ORIGIN)
            outcomes.add("unharmed")
        except KnownError as error:
            outcomes.add(error.code)
    assert "not_list_data" in outcomes
    assert outcomes <= {"unharmed", "not_list_data"}


TABLES = encode_history(HISTORY)
EDITIONS, RECORDS = TABLES["editions.tsv"], TABLES["records.tsv"]
MANIFEST = _members()[0][1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"PK\x05\x06" + bytes(18),
        b"<html>",
        b"x" + PACKED,
        PACKED + b"x",
        PACKED + PACKED,
        _zipped(_members()[::-1]),
        _zipped(_members()[:2]),
        _zipped([*_members(), ("more.txt", b"x")]),
        _zipped([*_members(), _members()[2]]),
        _zipped([(name.replace("records", "../records"), data) for name, data in _members()]),
        _zipped([("manifest.json", MANIFEST), ("editions.tsv", RECORDS), ("records.tsv", EDITIONS)]),
        _zipped(_members(), zipfile.ZIP_STORED),
        _zipped(_members(), zipfile.ZIP_BZIP2),
        _zipped(_members(), comment=b"x"),
        _zipped([("manifest.json", MANIFEST), ("editions.tsv", b"0" * 60_000_000), ("records.tsv", RECORDS)]),
        _zipped([(f"{n}", b"") for n in range(2000)]),
        _zipped([("manifest.json", b"[" * 60_000), *_members()[1:]]),
        _zipped([("manifest.json", b"[]"), *_members()[1:]]),
        _zipped([("manifest.json", b"{}"), *_members()[1:]]),
        _with_tables(TABLES, format="another"),
        _with_tables(TABLES, number="1"),
        _with_tables(TABLES, editions=4),
        _with_tables(TABLES, more=1),
        _with_tables({"editions.tsv": EDITIONS, "records.tsv": RECORDS + RECORDS.split(b"\n")[1] + b"\n"}),
        _with_tables({"editions.tsv": EDITIONS.split(b"\n")[0] + b"\n", "records.tsv": RECORDS}),
        _with_tables({"editions.tsv": EDITIONS, "records.tsv": b"\n" + b"\t" * 2_000_000}),
        _with_tables({"editions.tsv": b"\xff\n", "records.tsv": RECORDS}),
    ],
)
def test_a_file_that_is_not_exactly_ours_is_not_read(data: bytes) -> None:
    with pytest.raises(FileTroubleError) as told:
        unpack(data)
    assert told.value.code == "not_list_data"


def test_a_newer_program_s_file_is_refused_with_a_clear_word() -> None:
    newer = [("manifest.json", json.dumps({"format": "lookup287g-list", "number": 2}).encode()), ("list.bin", b"x")]
    with pytest.raises(RefusedError) as told:
        unpack(_zipped(newer))
    assert told.value.code == "newer_format"


def _changed(change: Callable[[Record], Record]) -> ListHistory:
    return replace(HISTORY, records=(change(HISTORY.records[0]), *HISTORY.records[1:]))


def _row(**values: object) -> ListHistory:
    return _changed(lambda record: replace(record, row=replace(record.row, **values)))  # type: ignore[arg-type]


def _placed(**values: object) -> ListHistory:
    return _changed(lambda record: replace(record, placed=replace(record.placed, **values)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "unsound",
    [
        _row(moa_url="javascript:alert(1)"),
        _row(moa_url="https://www.ice.gov.example.org/x.pdf"),
        _row(moa_url="http://www.ice.gov/x.pdf"),
        _row(addendum_url="file:///etc/passwd"),
        _row(state="ZZ"),
        _row(agency=7),
        _row(agency="half a character \ud800"),
        _row(county=["Alder"]),
        _row(corrections=(Correction("agency", 1, "x", "y"),)),  # type: ignore[arg-type]
        _placed(agency_id="../../x"),
        _placed(counties=("12001; DROP",)),
        _placed(point=(91.0, 0.0)),
        _placed(point=(float("nan"), 0.0)),
        _placed(point=("1", 2)),
        _placed(reason={"a": 1}),
        replace(HISTORY, editions=(replace(HISTORY.editions[0], source="rumour"), *HISTORY.editions[1:])),
        replace(HISTORY, editions=(replace(HISTORY.editions[0], part="noon"), *HISTORY.editions[1:])),
        replace(HISTORY, editions=(replace(HISTORY.editions[0], sha256="x"), *HISTORY.editions[1:])),
        replace(HISTORY, editions=(replace(HISTORY.editions[0], file="../x.xlsx"), *HISTORY.editions[1:])),
        replace(HISTORY, editions=(HISTORY.editions[1], *HISTORY.editions[1:])),
        replace(HISTORY, traits=(replace(HISTORY.traits[0], blank=(10**30,)), *HISTORY.traits[1:])),
    ],
)
def test_values_that_this_program_never_writes_are_not_read_although_every_hash_is_right(unsound: ListHistory) -> None:
    with pytest.raises(FileTroubleError):
        unpack(pack(unsound, ORIGIN))
