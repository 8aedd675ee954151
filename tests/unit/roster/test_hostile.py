"""A hostile workbook is decided within two seconds and 300 MB; tests/bench/hostile tries many more."""

from __future__ import annotations

import pytest

from tests.bench.hostile import main


@pytest.mark.parametrize("name", ["20,000 whole-sheet links", "700,000 shared texts", "depth 200,000"])
def test_a_hostile_workbook_is_decided_soon_and_in_little_memory(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    monkeypatch.chdir(pytestconfig.rootpath)
    broken = main([name])
    assert (broken, capsys.readouterr().out[:3]) == (0, "ok ")
