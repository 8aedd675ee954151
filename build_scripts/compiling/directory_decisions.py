"""Hand decisions about places and agencies: what of the compiled directory each has made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_scripts.compiling.decision_use import DecisionUse
from build_scripts.compiling.tables import read_csv
from desktop.directory.decisions import place_aliases, read_table
from desktop.directory.names import parse_name
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from build_scripts.compiling.compiled_facts import CompiledFacts
    from desktop.domain.agency import Agency

_COMPILED = "compiled"


def directory_decisions(facts: CompiledFacts, raw: Path) -> Iterator[DecisionUse]:
    """Every line of the tables about places and agencies; `raw` is only looked into where it is at hand."""
    yield from _place_names(facts)
    yield from _nicknames(facts)
    yield from _absent_sheriffs(facts)
    yield from _added_sheriffs(facts)
    yield from _tribal_counties(facts)
    yield from _fbi_corrections(facts, raw / "agencies" / "fbi_police_employees_latest.csv")


def _place_names(facts: CompiledFacts) -> Iterator[DecisionUse]:
    """A name in use places an agency or a row that bears it; with a single Census name search finds the place by it."""
    towns = {(town.state, town.name): town.geoid for town in facts.municipalities.values()}
    placed = [(agency.state, agency.name, agency.municipalities) for agency in facts.agencies]
    placed += [
        (record.row.state or "", record.row.agency, record.placement.municipalities) for record in facts.history.records
    ]
    for alias in place_aliases(facts.decisions / "place_names.tsv"):
        geoids = {towns.get((alias.state, name), "") for name in alias.census_names}
        named = sum(
            state == alias.state and bool(geoids & set(own)) and _bears(name, alias.name) for state, name, own in placed
        )
        if "" in geoids:
            effect = "the Census has no place of that name"
        elif named:
            effect = f"places {named} agencies and rows"
        else:
            effect = "found by search alone" if len(alias.census_names) == 1 else "no agency has this name"
        in_use = "" not in geoids and (named > 0 or len(alias.census_names) == 1)
        yield DecisionUse("place_names.tsv", f"{alias.state} {alias.name}", in_use, effect)


def _bears(agency: str, name: str) -> bool:
    """Whether an agency is named for a place of this name."""
    return expand(agency).startswith(f"{expand(name)} ") or parse_name(agency).stem == expand(name)


def _nicknames(facts: CompiledFacts) -> Iterator[DecisionUse]:
    names = {(agency.state, expand(agency.name)) for agency in facts.agencies}
    names |= {(record.row.state or "", expand(record.placement.name)) for record in facts.history.records}
    for row in read_table(facts.decisions / "agency_nicknames.tsv"):
        known = (row["state"], expand(row["agency"])) in names
        effect = f"finds {row['agency']}" if known else f"neither directory nor list has {row['agency']}"
        yield DecisionUse("agency_nicknames.tsv", f"{row['state']} {row['nickname']}", known, effect)


def _absent_sheriffs(facts: CompiledFacts) -> Iterator[DecisionUse]:
    """Why there is no sheriff: contradicted where the directory has one."""
    sheriffs = _sheriffs(facts)
    for row in read_table(facts.decisions / "no_sheriff.tsv"):
        state, county = row["state"], row["county"]
        counties = [geoid for geoid, known in facts.counties.items() if county in {geoid, "*"} and known.state == state]
        there = [agency.name for geoid in counties for agency in sheriffs.get(geoid, ())]
        if not counties:
            effect = "no such county"
        else:
            effect = f"the directory has {there[0]}" if there else f"said of {len(counties)} counties"
        yield DecisionUse("no_sheriff.tsv", f"{state} {county}", bool(counties) and not there, effect)


def _added_sheriffs(facts: CompiledFacts) -> Iterator[DecisionUse]:
    """Sheriffs that no list names: not needed any more where one does."""
    sheriffs = _sheriffs(facts)
    for row in read_table(facts.decisions / "sheriffs_added.tsv"):
        here = sheriffs.get(row["county"], ())
        listed = [agency.name for agency in here if agency.source != _COMPILED]
        added = any(agency.name == row["name"] and agency.source == _COMPILED for agency in here)
        effect = "gives the county its sheriff" if added else "not in the compiled directory"
        if listed:
            effect = f"another source has {listed[0]}"
        yield DecisionUse("sheriffs_added.tsv", f"{row['state']} {row['name']}", added and not listed, effect)


def _sheriffs(facts: CompiledFacts) -> dict[str, list[Agency]]:
    found: dict[str, list[Agency]] = {}
    for agency in facts.agencies:
        if agency.kind is Kind.SHERIFF and agency.level is Level.COUNTY:
            for geoid in agency.counties:
                found.setdefault(geoid, []).append(agency)
    return found


def _tribal_counties(facts: CompiledFacts) -> Iterator[DecisionUse]:
    tribal = [agency for agency in facts.agencies if agency.level is Level.TRIBAL]
    for row in read_table(facts.decisions / "tribal_counties.tsv"):
        count = sum(agency.state == row["state"] and agency.name.startswith(row["name"]) for agency in tribal)
        effect = f"gives {count} agencies their counties" if count else "no tribal agency has a name that begins so"
        yield DecisionUse("tribal_counties.tsv", f"{row['state']} {row['name']}", count > 0, effect)


def _fbi_corrections(facts: CompiledFacts, fbi_list: Path) -> Iterator[DecisionUse]:
    """Numbers that are left out do not stand in the compiled directory: only the FBI's own list tells of them."""
    reported = {row["ori"] for row in read_csv(fbi_list)} if fbi_list.is_file() else None
    names = {agency.ori: agency.name for agency in facts.agencies if agency.ori}
    for row in read_table(facts.decisions / "fbi_corrections.tsv"):
        ori = row["ori"]
        in_use: bool | None
        if row["action"] == "rename":
            in_use = names.get(ori) == row["value"]
            effect = f"named {row['value']}" if in_use else "no agency has this number and name"
        elif reported is None:
            in_use, effect = None, "left out; whether the FBI still reports it is not known without the raw inputs"
        else:
            in_use = ori in reported and ori not in names
            effect = "left out" if in_use else "the FBI does not report this number"
        yield DecisionUse("fbi_corrections.tsv", f"{ori} {row['action']}", in_use, effect)
