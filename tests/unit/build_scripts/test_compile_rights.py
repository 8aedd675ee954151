"""Which know-your-rights pages ship: only those whose address is evidenced, never the tip line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from build_scripts.compile_rights import LEFT_OUT, PARTS, TERMS_LEFT_OUT, TIP_LINE, catalogue, glossary, state_laws
from desktop.services.rights import RightsCatalogue

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "resources" / "rights" / "resources.json"


def entry(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of the draft
    return {
        "id": "a", "title": "T", "publisher": "P", "url": "https://example.org/a", "description": "D", "phone": "1",
        "topics": ["home"], "languages": ["en", "240+ by interpreter"], "scope": "US", "evidence": "publisher",
        "exact_url_seen": True,
    } | changes  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [
        {"evidence": "homepage_known"},
        {"evidence": "named_elsewhere", "exact_url_seen": False},
        {"url": "http://example.org/a"},
        {"id": next(iter(LEFT_OUT))},
    ],
)
def test_an_address_without_evidence_is_left_out(changes: dict[str, Any]) -> None:
    assert catalogue({"resources": [entry(**changes)]})["resources"] == []


def test_a_phone_number_ships_only_from_the_publishers_own_page() -> None:
    kept = catalogue({"resources": [entry(), entry(evidence="named_elsewhere")]})["resources"]
    assert [one["phone"] for one in kept] == ["1", None]
    assert kept[0]["languages"] == ["en"]


def test_the_tip_line_never_ships() -> None:
    with pytest.raises(ValueError, match="tip line"):
        catalogue({"resources": [entry(phone=TIP_LINE)]})
    assert TIP_LINE not in SHIPPED.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PARTS)
def test_what_ships_is_what_the_draft_compiles_to(shared: Path, name: str) -> None:
    draft = json.loads((shared / "data" / "rights" / name).read_text(encoding="utf-8"))
    assert json.loads((SHIPPED.parent / name).read_text(encoding="utf-8")) == PARTS[name](draft)


def law(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of the draft
    return {"citation": "C", "effective": "2025", "source_url": "https://a.org", "confidence": "high"} | changes


def state(*laws: dict[str, Any]) -> dict[str, Any]:
    row = {"state": "XX", "category": "limits", "confidence": "high", "checked": "2026-11-23"}
    return row | {"summary": "A law. ICE's list still showed 2 entries.", "laws": list(laws)}


def test_a_state_law_ships_without_what_was_not_checked_and_without_figures_of_a_list() -> None:
    nameless = law(source_url="https://d1.cloudfront.net/x")
    kept = state_laws({"states": [state(law(effective="2025 (not checked)"), nameless)]})["states"]
    assert [one["effective"] for one in kept[0]["laws"]] == [None]
    assert kept[0]["summary"] == "A law."
    with pytest.raises(ValueError, match="no source"):
        state_laws({"states": [state(nameless)]})


@pytest.mark.parametrize(
    "changes", [{"sources": []}, {"legal_review": "ask a lawyer"}, {"id": next(iter(TERMS_LEFT_OUT))}]
)
def test_a_word_is_explained_only_with_a_source_and_where_no_lawyer_is_needed(changes: dict[str, Any]) -> None:
    term = {"id": "a", "term": "T", "definition": "D", "sources": ["https://a.org"], "legal_review": None}
    assert len(glossary({"terms": [term]})["terms"]) == 1
    assert glossary({"terms": [term | changes]})["terms"] == []


def test_the_figures_of_the_announcement_are_those_of_the_draft(shared: Path) -> None:
    draft = (shared / "data" / "rights" / "program.md").read_text(encoding="utf-8")
    lines = json.loads((SHIPPED.parent / "program.json").read_text(encoding="utf-8"))["announcement"]["lines"]
    said = " ".join(line["text"] for line in lines)
    for figure in (
        "958",
        "609%",
        "40",
        "8,501",
        "2,000",
        "25%",
        "$500",
        "$750",
        "$1,000",
        "70-79%",
        "80-89%",
        "90-100%",
    ):
        assert figure in said
        assert figure in draft


def test_nothing_to_read_offers_the_tip_line() -> None:
    for path in SHIPPED.parent.glob("*.json"):
        assert TIP_LINE not in path.read_text(encoding="utf-8")


def test_a_states_pages_come_before_the_countrys() -> None:
    scopes = [resource.scope for resource in RightsCatalogue(SHIPPED).for_states(("FL",))]
    assert scopes[0] == "FL"
    assert set(scopes) == {"FL", "US"}
    assert scopes == sorted(scopes)
