"""`compare-names` as people and scripts see it."""

from __future__ import annotations

import pytest

from desktop.cli import compare_names
from desktop.services.compare import Body, Likeness, Verdict
from tests.unit.cli.material import ran

TYPED = ["compare-names", "tx", "Coke County Sheriff's Office", "Cooke County Sheriff's Office"]
TWO = Verdict(Likeness.DIFFERENT, "two_places", ("Coke County", "Cooke County"))


def _judge(monkeypatch: pytest.MonkeyPatch, verdict: Verdict) -> None:
    monkeypatch.setattr(compare_names, "compare_names", lambda *_asked: verdict)


def test_the_document_has_the_verdict_its_reason_in_words_and_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    _judge(monkeypatch, TWO)
    told = ran(compare_names.run, [*TYPED, "--json"])
    assert told.code == 0
    assert told.document == {
        "verdict": "different",
        "reason": "Both names exist and mean two places: Coke County and Cooke County.",
        "code": "two_places",
        "names": ["Coke County", "Cooke County"],
    }


def test_people_read_the_verdict_then_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    _judge(monkeypatch, Verdict(Likeness.UNSURE, "kinds_unclear", (Body.POLICE, Body.MARSHAL)))
    assert ran(compare_names.run, TYPED).out.splitlines() == [
        "We can't tell.",
        "The names speak of different kinds of body, which may be one agency: police and",
        "marshal.",
    ]


@pytest.mark.parametrize("body", list(Body))
def test_every_kind_of_body_has_a_word(body: Body, monkeypatch: pytest.MonkeyPatch) -> None:
    _judge(monkeypatch, Verdict(Likeness.DIFFERENT, "two_kinds", (body, "x")))
    assert "_" not in ran(compare_names.run, TYPED).out


@pytest.mark.parametrize(
    "reason",
    [
        "decided",
        "kinds_unclear",
        "misprint",
        "misprint_of_word",
        "namesakes",
        "namesakes_unclear",
        "nearer_place",
        "no_place_named",
        "one_number",
        "one_unknown",
        "part",
        "same_body",
        "same_words",
        "two_kinds",
        "two_known",
        "two_names",
        "two_numbers",
        "two_places",
        "two_states",
        "unknown_words",
    ],
)
def test_every_reason_has_its_sentence(reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _judge(monkeypatch, Verdict(Likeness.UNSURE, reason, ("One", "Two")))
    said = ran(compare_names.run, [*TYPED, "--json"]).document["reason"]
    assert str(said).endswith(".")
    assert "%" not in str(said)
