"""Types and models are read in the ways ICE has printed them; a new one is not forced into an old one."""

from __future__ import annotations

import pytest

from desktop.domain.model import Model
from desktop.domain.row import RowType
from desktop.roster.kinds import model_of, row_type_of


@pytest.mark.parametrize(
    ("printed", "model", "variant"),
    [
        ("Task Force Model", Model.TFM, False),
        ("TASK FORCE MODEL", Model.TFM, False),
        ("Task Force Officer", Model.TFM, True),
        ("TaskForce Model", Model.TFM, True),
        ("Task-Force Model", Model.TFM, True),
        ("Jail Enforcement Model", Model.JEM, False),
        ("Jail Enforcment Model", Model.JEM, True),
        ("JEM", Model.JEM, True),
        ("Warrant Service Officer", Model.WSO, False),
        ("Warrant Services Officer", Model.WSO, True),
        ("Warrant Service Office", Model.WSO, True),
        ("Warant Service Officer", Model.WSO, True),
    ],
)
def test_models_are_read_with_their_misspellings(printed: str, model: Model, variant: bool) -> None:
    assert model_of(printed) == (model, variant)


@pytest.mark.parametrize(
    "printed",
    ["", "Transport Enforcement Model", "Task Force Model 2", "Task Force Model II", "Hybrid Model", "TWM", "Model",
     "Tunnel Task Force Model", "Jail", "x" * 4_000],
)  # fmt: skip
def test_a_new_model_stays_unknown(printed: str) -> None:
    assert model_of(printed) == (None, False)


@pytest.mark.parametrize(
    ("printed", "kind", "variant"),
    [
        ("County", RowType.COUNTY, False),
        ("county", RowType.COUNTY, False),
        ("Muncipality", RowType.MUNICIPALITY, True),
        ("Municipal", RowType.MUNICIPALITY, True),
        ("State Agency", RowType.STATE_AGENCY, False),
        ("State", RowType.STATE_AGENCY, True),
        ("Countv", RowType.COUNTY, True),
        ("#NA", None, False),
        ("", None, False),
        ("Tribe", None, False),
    ],
)
def test_types_are_read_with_their_misspellings(printed: str, kind: RowType | None, variant: bool) -> None:
    assert row_type_of(printed) == (kind, variant)
