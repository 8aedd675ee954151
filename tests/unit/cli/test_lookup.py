"""`lookup` says what CONTRACT.md promises, to programs and to people."""

from __future__ import annotations

import pytest

from desktop.cli import lookup
from desktop.domain.answer import Suggestions
from desktop.domain.errors import UsageError
from tests.unit.cli.material import EDITION, HIT, LATER, POLICE, TODAY, FakeDesk, agency_page, place_answer, ran


def test_a_zip_answers_with_every_field_of_the_contract() -> None:
    document = ran(lookup.run, ["lookup", "32601", "--json"]).document
    assert document["query"] == {"text": "32601", "kind": "zip"}
    listed = document["list"]
    assert isinstance(listed, dict)
    assert listed == {
        "date": "2026-05-18",
        "date_printed": "05182026am",
        "file": "participatingAgencies05182026am.xlsx",
        "sha256": "ab" * 32,
        "source": "bundled",
        "retrieved": "2026-05-18T14:02:11Z",
        "modified": None,
        "rows": 2,
        "age_days": 2,
        "freshness": "current",
    }
    place = document["place"]
    assert isinstance(place, dict)
    assert (place["zip"], place["kind"], place["post_office"], place["state"]) == (
        "32601",
        "standard",
        "Birchville",
        "FL",
    )
    assert place["counties"] == [{"geoid": "12001", "name": "Alder County", "state": "FL", "share": 1.0}]
    assert place["municipalities"] == [
        {"geoid": "1225175", "name": "Birchville", "kind": "city", "state": "FL", "share": 0.9712}
    ]


def test_each_answer_has_every_field_of_the_contract_in_the_order_given() -> None:
    document = ran(lookup.run, ["lookup", "32601", "--json"]).document
    answers = document["answers"]
    assert isinstance(answers, list)
    police, sheriff = answers
    assert (police["agency_id"], police["status"], police["place"]) == (POLICE.id, "not_listed", "1225175")
    assert (sheriff["level"], sheriff["reach"], sheriff["share"], sheriff["status"]) == (
        "county",
        "covers",
        1.0,
        "listed",
    )
    assert (sheriff["counties"], sheriff["place"], sheriff["ori"]) == (["12001"], None, "FL0010000")
    (agreement,) = sheriff["agreements"]
    assert {
        key: agreement[key] for key in ("model", "signed", "signed_printed", "moa_status", "addendum_url", "row")
    } == {
        "model": "TFM",
        "signed": "2025-02-26",
        "signed_printed": "2025-02-26",
        "moa_status": "linked",
        "addendum_url": None,
        "row": 162,
    }
    assert (agreement["first_listed"], agreement["last_listed"]) == ("2025-03-06", "2026-05-18")
    assert sheriff["last_listed"] == "2026-05-18"
    assert sheriff["sentence"].startswith("Alder County Sheriff's Office is on ICE's 287(g) list dated May 18, 2026.")
    assert "does not mean it never works with ICE" in police["sentence"]


def test_each_note_has_its_code_and_its_sentence() -> None:
    document = ran(lookup.run, ["lookup", "32601", "--json"]).document
    notes = document["notes"]
    assert isinstance(notes, list)
    assert notes[0]["code"] == "zip_spans_counties"
    assert "Alder County and Elm County" in notes[0]["text"]


def test_an_exact_agency_name_answers_with_that_agency_and_no_place() -> None:
    asked = ran(lookup.run, ["lookup", "Alder County", "Sheriff", "--json"], FakeDesk(answer=agency_page(LATER)), LATER)
    assert asked.code == 0
    assert asked.document["query"] == {"text": "Alder County Sheriff", "kind": "agency"}
    assert asked.document["place"] is None
    answers = asked.document["answers"]
    assert isinstance(answers, list)
    assert len(answers) == 1
    assert [note["code"] for note in asked.document["notes"]] == ["list_old"]  # type: ignore[attr-defined]


def test_a_name_that_is_not_exact_is_suggested_and_never_opened() -> None:
    desk = FakeDesk(answer=Suggestions("birchvile", EDITION, TODAY, (HIT,)))
    asked = ran(lookup.run, ["lookup", "birchvile", "--json"], desk)
    assert asked.code == 1
    assert asked.document["query"] == {"text": "birchvile", "kind": "text"}
    assert asked.document["suggestions"] == [
        {
            "kind": "agency",
            "id": POLICE.id,
            "name": POLICE.name,
            "state": "FL",
            "county": "Alder County",
            "level": "municipal",
            "status": "not_listed",
            "match": "fuzzy",
        }
    ]
    assert "answers" not in asked.document
    told = ran(lookup.run, ["lookup", "birchvile"], desk)
    assert told.code == 1
    assert "Did you mean" in told.out
    assert "Alder County, Florida" in told.out


def test_an_unknown_zip_names_the_list_and_no_agency() -> None:
    asked = ran(lookup.run, ["lookup", "00000", "--json"])
    assert asked.code == 1
    assert asked.document["error"] == {
        "code": "unknown_zip",
        "message": "00000 is not a ZIP code known here.",
        "hint": "Check the digits.",
    }
    assert asked.document["query"] == {"text": "00000", "kind": "zip"}
    assert "answers" not in asked.document
    told = ran(lookup.run, ["lookup", "00000"])
    assert told.code == 1
    assert "00000 is not a ZIP code known here." in told.out
    assert "not on the list" not in told.out.lower()


def test_a_chosen_town_is_asked_for_and_one_of_another_place_is_refused() -> None:
    desk = FakeDesk(answer=place_answer("1225175"))
    assert ran(lookup.run, ["lookup", "32601", "--town", "1225175", "--json"], desk).code == 0
    assert desk.asked == [("32601", "1225175")]
    assert ran(lookup.run, ["lookup", "32601", "--town", "outside", "--json"], desk).code == 0
    with pytest.raises(UsageError, match="town") as told:
        ran(lookup.run, ["lookup", "32601", "--town", "9999999", "--json"], desk)
    assert "1225175 Birchville" in told.value.hint


def test_people_read_the_list_date_first_and_each_status_beside_its_agency() -> None:
    told = ran(lookup.run, ["lookup", "32601"])
    assert told.out.splitlines()[0] == "ICE list dated May 18, 2026 · 2 days old · 2 agreements"
    lines = told.out.splitlines()
    assert any(line.startswith("  Not on the list") and line.endswith("Birchville Police Department") for line in lines)
    assert any(line.startswith("  On the list") and line.endswith("Alder County Sheriff's Office") for line in lines)
    assert "On patrol: Task Force Model, signed February 26, 2025" in told.out
    assert "https://www.ice.gov/doclib/287gMOA/alder.pdf" in told.out
    assert "Fingerprints" in told.out
    assert " ".join(told.out.split()).endswith("General information, not legal advice.")
    assert "!" not in told.out


def test_an_old_list_is_loud_at_the_top() -> None:
    told = ran(lookup.run, ["lookup", "32601"], FakeDesk(answer=place_answer(today=LATER)), LATER)
    first, rule, warning = told.out.splitlines()[:3]
    assert "190 days old" in first
    assert set(rule) == {"!"}
    assert warning.startswith("The list is 190 days old.")
    assert "this list is old" in " ".join(told.out.split())


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_but_a_link_and_the_hash_is_wider_than_the_terminal(width: int) -> None:
    told = ran(lookup.run, ["lookup", "32601"], width=width)
    wide = [line for line in told.out.splitlines() if len(line) > width and "https://" not in line]
    assert [line for line in wide if line != EDITION.sha256] == []


def test_another_language_than_those_that_ship_is_answered_in_english_and_said_so() -> None:
    told = ran(lookup.run, ["lookup", "32601", "--lang", "fr"])
    assert told.code == 0
    assert "fr" in told.err
    assert "May 18, 2026" in told.out
    quiet = ran(lookup.run, ["lookup", "32601", "--lang", "fr", "--quiet"])
    assert quiet.err == ""


def test_the_desk_is_closed_whether_it_answers_or_not() -> None:
    for text in ("32601", "00000"):
        desk = FakeDesk()
        ran(lookup.run, ["lookup", text, "--json"], desk)
        assert desk.closed
