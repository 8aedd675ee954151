"""`--lang es` answers in Spanish: the answer, what is not known and what was typed wrongly."""

from __future__ import annotations

import pytest

from desktop.cli import lookup
from desktop.cli.entry import main
from tests.unit.cli.material import FakePress, ran


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


def test_the_help_is_in_spanish(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help", "--lang=es"], FakePress) == 0
    assert "uso: lookup287g" in capsys.readouterr().out
