"""Which know-your-rights pages ship: only those whose address is evidenced, never the tip line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from build_scripts.compile_rights import LEFT_OUT, TIP_LINE, catalogue
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


def test_what_ships_is_what_the_draft_compiles_to(shared: Path) -> None:
    draft = json.loads((shared / "data" / "rights" / "resources.json").read_text(encoding="utf-8"))
    assert json.loads(SHIPPED.read_text(encoding="utf-8")) == catalogue(draft)


def test_a_states_pages_come_before_the_countrys() -> None:
    scopes = [resource.scope for resource in RightsCatalogue(SHIPPED).for_states(("FL",))]
    assert scopes[0] == "FL"
    assert set(scopes) == {"FL", "US"}
    assert scopes == sorted(scopes)
