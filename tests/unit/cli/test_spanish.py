"""`--lang es` answers in Spanish, whole: every command's answer, help, notes and complaints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.cli import lookup
from desktop.cli.entry import main
from desktop.cli.parser import COMMANDS
from desktop.domain.answer import HitKind
from desktop.domain.level import Level
from desktop.domain.status import Status
from tests.english_left import english_in
from tests.unit.cli.material import FakePress, ran

ASKED = (
    "search springfield", "search qqqzzz", "lookup 32601", "lookup 17821", "lookup 96742", "lookup Cobb_County",
    "lookup alachoa_county", "lookup 00000", "agency FL-alachua-county-sheriffs-office",
    "agency MD-frederick-county-sheriffs-office", "list --state VT", "list --state GA --format csv -o DIR/list.csv",
    "changes --from 2026-05-01", "changes --from 2026-05-01 --format csv -o DIR/changes.csv", "status",
    "sheet 32601 state:DC -o DIR/sheet.txt", "compare-names FL Alachua_Sheriff Alachua_County_Sheriffs_Office",
    "inspect DIR/none.xlsx", "export-data DIR/none/data.287g", "batch DIR/none.csv",
    "list --format xlsx", "lookup --unknown", "changes --from 2020-13-01", "search --kind town", "",
)  # fmt: skip


def test_a_place_is_answered_in_spanish() -> None:
    told = ran(lookup.run, ["lookup", "32601", "--lang", "es"])
    text = " ".join(told.out.split())
    assert "Código postal 32601" in text
    assert "Lista de ICE con fecha del 18 de mayo de 2026" in text
    assert "No está en la lista" in text
    assert "Información general, no asesoría legal." in text


def test_documents_for_programs_keep_their_codes_in_every_language() -> None:
    there = ran(lookup.run, ["lookup", "32601", "--json", "--lang", "es"]).document
    here = ran(lookup.run, ["lookup", "32601", "--json"]).document
    assert there["list"] == here["list"]


def test_wrong_usage_is_explained_in_spanish(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lookup", "--lang", "es"], FakePress) == 2
    assert "lookup necesita un código postal o un nombre." in capsys.readouterr().err


def test_the_help_says_its_word_before_the_usage_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help", "--lang=es"], FakePress) == 0
    assert "uso: lookup287g" in capsys.readouterr().out
    assert main(["update", "--help"], FakePress) == 0
    assert capsys.readouterr().out.startswith("usage: lookup287g update [--data-dir DIR]")


def said_in_spanish(argv: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    main([*argv, "--lang", "es"], FakePress)
    told = capsys.readouterr()
    paragraphs = (told.out + "\n" + told.err).replace("\n\n", "\0").replace("\n", " ").split("\0")
    # What is typed is the same in every language.
    typed = re.compile(rf"\b(?:{'|'.join([*COMMANDS, *HitKind, *Level, *Status])}|letter)\b")
    return english_in(typed.sub(" ", " ".join(one.split())) for one in paragraphs)


def test_no_answer_note_or_complaint_holds_english_when_spanish_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = {}
    for asked in ASKED:
        argv = [word.replace("_", " ").replace("DIR", str(tmp_path)) for word in asked.split()]
        left[asked] = said_in_spanish([*argv, "--data-dir", str(tmp_path / "person")], capsys)
    assert [f"{asked}: {one}" for asked, found in left.items() for one in found] == []


def test_no_help_holds_english_when_spanish_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    left = [one for name in ("", *COMMANDS) for one in said_in_spanish([*name.split(), "--help"], capsys)]
    assert left == []
