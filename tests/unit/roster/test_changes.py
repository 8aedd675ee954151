"""What changed on the list, in the words of the contract, and what is no change at all."""

from __future__ import annotations

from tests.unit.roster.history_material import history, row, told

ALDER = row("Alder County Sheriff's Office", moa="alder")
BIRCH = row("Birch County Sheriff's Office")
CEDAR = row("Cedar Police Department")


def test_the_rows_of_the_oldest_edition_held_were_not_added_by_it() -> None:
    assert told(history([ALDER, BIRCH], [ALDER, BIRCH])) == []


def test_an_agency_that_comes_is_added_and_its_second_model_is_a_model_added() -> None:
    jail = row("Birch County Sheriff's Office", model="JEM", signed="2025-04-02")
    assert told(history([ALDER], [ALDER, BIRCH], [ALDER, BIRCH, jail])) == [
        "1 added TFM FL Birch County Sheriff's Office: - > 2025-03-01",
        "2 model_added JEM FL Birch County Sheriff's Office: - > 2025-04-02",
    ]


def test_an_absence_is_provisional_for_three_editions() -> None:
    lists = [[ALDER, BIRCH], [ALDER], [ALDER], [ALDER]]
    for until in (1, 2):
        assert told(history(*lists), until) == [
            "1 missing_from_latest? TFM FL Birch County Sheriff's Office: 2025-04-01 > -"
        ]
    assert told(history(*lists)) == ["1 no_longer_listed TFM FL Birch County Sheriff's Office: 2025-04-01 > -"]


def test_a_row_that_one_edition_leaves_out_is_told_as_a_return_only() -> None:
    assert told(history([ALDER, BIRCH], [ALDER], [ALDER, BIRCH])) == [
        "2 relisted TFM FL Birch County Sheriff's Office: 2025-04-01 > 2025-03-01"
    ]


def test_an_agreement_that_left_and_returned_is_told_as_both() -> None:
    again = row("Birch County Sheriff's Office", signed="2025-04-05")
    assert told(history([ALDER, BIRCH], [ALDER], [ALDER], [ALDER], [ALDER, again])) == [
        "1 no_longer_listed TFM FL Birch County Sheriff's Office: 2025-04-01 > -",
        "4 relisted TFM FL Birch County Sheriff's Office: 2025-04-01 > 2025-04-05",
    ]


def test_a_model_can_go_while_the_agency_stays() -> None:
    jail = row("Birch County Sheriff's Office", model="JEM")
    lists = [[BIRCH, jail], [BIRCH], [BIRCH], [BIRCH]]
    assert told(history(*lists)) == ["1 model_dropped JEM FL Birch County Sheriff's Office: 2025-04-01 > -"]


def test_a_second_row_of_one_agreement_may_go_without_a_change() -> None:
    twice = row("BIRCH COUNTY SHERIFF'S OFFICE ", signed="2025-03-02")
    assert told(history([BIRCH, twice], [BIRCH])) == []


def test_memoranda_are_posted_changed_and_withdrawn() -> None:
    def birch(moa: str) -> tuple[str, str, str, str, str, str]:
        return row("Birch County Sheriff's Office", moa=moa)

    url = "https://www.ice.gov/doclib/287gMOA"
    assert told(history([birch("")], [birch("one")], [birch("two")], [birch("")])) == [
        f"1 moa_posted TFM FL Birch County Sheriff's Office: - > {url}/one.pdf",
        f"2 moa_changed TFM FL Birch County Sheriff's Office: {url}/one.pdf > {url}/two.pdf",
        f"3 moa_withdrawn TFM FL Birch County Sheriff's Office: {url}/two.pdf > -",
    ]


def test_many_links_that_are_lost_at_once_and_come_back_are_an_accident() -> None:
    linked = [row(f"Town {n} Police Department", moa=f"town{n}") for n in range(25)]
    bare = [row(f"Town {n} Police Department") for n in range(25)]
    assert told(history(linked, bare, linked)) == []
    assert len(told(history(linked, bare))) == 25
    assert len(told(history(linked[:4], bare[:4], linked[:4]))) == 8


def test_an_older_list_published_once_more_changes_nothing() -> None:
    lists = [[ALDER], [ALDER, BIRCH], [ALDER], [ALDER, BIRCH, CEDAR]]
    held = history(*lists)
    assert [trait.stale for trait in held.traits] == [False, False, True, False]
    assert told(held) == [
        "1 added TFM FL Birch County Sheriff's Office: - > 2025-03-01",
        "3 added TFM FL Cedar Police Department: - > 2025-03-01",
    ]


def test_a_new_date_is_told_and_one_given_for_the_first_time_is_not() -> None:
    moved = row("Birch County Sheriff's Office", signed="2025-03-08")
    blank = row("Birch County Sheriff's Office", signed="")
    assert told(history([BIRCH], [moved], [blank], [moved])) == [
        "1 signed_changed TFM FL Birch County Sheriff's Office: 2025-03-01 > 2025-03-08"
    ]


def test_a_county_that_is_put_right_is_told_and_one_spelt_in_another_way_is_not() -> None:
    def birch(county: str) -> tuple[str, str, str, str, str, str]:
        return row("Birch County Sheriff's Office", county=county)

    assert told(history([birch("")], [birch("St. Alder")], [birch("Saint Alder County")])) == []
    assert told(history([birch("Alder")], [birch("Birch County")])) == [
        "1 county_corrected TFM FL Birch County Sheriff's Office: Alder > Birch County"
    ]


def test_a_row_under_another_state_is_put_right_and_never_leaves() -> None:
    wrong = row("Birch County Sheriff's Office", state="TX", model="WSO")
    right = row("Birch County Sheriff's Office", model="WSO")
    own = row("Birch County Sheriff's Office", state="TX", model="JEM", signed="2025-01-01")
    held = history([own, wrong], [own, right], [own, right], [own, right])
    assert told(held) == ["1 state_corrected? WSO FL Birch County Sheriff's Office: TX > FL"]
    moved = next(record for record in held.records if record.identity)
    assert moved.placement.agency_id == "FL-birch-county-sheriffs-office"
    assert ("state", "TEXAS", "FL") in {(c.field, c.printed, c.used) for c in moved.placement.corrections}


def test_the_same_name_in_another_state_is_another_agency_when_the_date_differs() -> None:
    one = row("Birch County Sheriff's Office", state="TX")
    other = row("Birch County Sheriff's Office", signed="2025-04-01")
    events = [line.split()[1] for line in told(history([ALDER, one], [ALDER, other], [ALDER, other], [ALDER, other]))]
    assert events == ["added", "no_longer_listed"]


def test_a_misspelt_name_is_the_same_agency_under_one_id() -> None:
    held = history([row("Cdear Police Department")], [CEDAR], [row("Cdear Police Department")])
    assert told(held) == [
        "1 renamed TFM FL Cedar Police Department: Cdear Police Department > Cedar Police Department".replace(
            "TFM", "*"
        ),
        "2 renamed * FL Cdear Police Department: Cedar Police Department > Cdear Police Department",
    ]
    assert {record.placement.agency_id for record in held.records} == {"FL-cedar-police-department"}


def test_another_name_for_the_same_memorandum_is_possibly_the_same_agency() -> None:
    old, new = row("State Constable 4th District", moa="c4"), row("Alder Constable District 4", moa="c4")
    held = history([ALDER, old], [ALDER, new])
    assert told(held) == [
        "1 renamed? * FL Alder Constable District 4: State Constable 4th District > Alder Constable District 4"
    ]
    assert len({record.placement.agency_id for record in held.records}) == 2


def test_a_place_that_does_not_exist_is_the_one_of_the_same_cast_that_came_with_the_same_date() -> None:
    freedom, elsewhere = row("Freedom County Police", county="Freedom"), row("Oak County Police", county="Oak")
    real = row("Freeborn County Police", county="Freeborn")
    assert told(history([ALDER, freedom], [ALDER, real])) == [
        "1 renamed? * FL Freeborn County Police: Freedom County Police > Freeborn County Police",
        "1 county_corrected? TFM FL Freeborn County Police: Freedom > Freeborn",
    ]
    assert "renamed" not in " ".join(told(history([ALDER, freedom], [ALDER, elsewhere])))


def test_two_that_exist_are_never_merged_whatever_the_evidence() -> None:
    old, new = row("Cedar Police Department", moa="m"), row("Elm Police Department", moa="m")
    assert told(history([old], [new], [new], [new])) == [
        "1 added? TFM FL Elm Police Department: Cedar Police Department > 2025-03-01",
        "1 no_longer_listed? TFM FL Cedar Police Department: 2025-04-01 > Elm Police Department",
    ]


def test_a_row_that_passes_to_another_body_of_the_county_is_no_rename_of_an_agency_that_stays() -> None:
    sheriff, jail = row("Birch County Sheriff's Office", model="WSO"), row("Birch County Corrections", model="WSO")
    stays = row("Birch County Sheriff's Office")
    assert told(history([stays, sheriff], [stays, jail], [stays, jail], [stays, jail])) == [
        "1 added? WSO FL Birch County Corrections: Birch County Sheriff's Office > 2025-03-01",
        "1 model_dropped? WSO FL Birch County Sheriff's Office: 2025-04-01 > Birch County Corrections",
    ]


def test_a_name_typed_over_another_agency_s_row_and_put_back_is_no_change_of_either() -> None:
    elm = row("Elm Police Department", signed="2025-04-24")
    over = row("Elm Police Department", signed="2025-03-01")
    held = history([CEDAR, elm], *([[over, elm]] * 4), [CEDAR, elm])
    assert told(held) == []
    assert [r.identity.rule for r in held.records if r.identity] == ["name_typed_over"]


def test_while_an_old_spelling_stays_on_one_row_nothing_is_renamed() -> None:
    jail = row("Cdear Police Department", model="JEM")
    assert told(history([CEDAR, row("Cedar Police Department", model="JEM")], [CEDAR, jail])) == []
