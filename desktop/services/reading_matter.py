"""What there is to read beside the answers: state laws, the program, words explained, the list's figures."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from desktop.domain.edition import Edition
from desktop.domain.model import Model
from desktop.domain.program import Line, ListFigures, ModelRow, Program, Source, Term
from desktop.domain.state_law import Law, LawCategory, StateLaw
from desktop.domain.states import BY_CODE
from desktop.services.change_log import position_on
from desktop.store.edition_count import count_edition


class ReadingMatter:
    """Reads the files of `resources/rights` when they are first asked for; belongs to the thread of its connection.

    Every part raises OSError or ValueError when what ships is damaged.
    """

    def __init__(self, connection: Connection, editions: tuple[Edition, ...], folder: Path) -> None:
        """`connection` has the list attached, whose `editions` are given oldest first."""
        self._connection, self._editions, self._folder = connection, editions, folder

    def state_law(self, state: str | None) -> StateLaw | None:
        """What is known of a state's law; None where nothing is."""
        return self._laws.get(state or "")

    @cached_property
    def program(self) -> Program:
        """What is said of 287(g) and of the announcement."""
        document = self._read("program.json")
        sources = {name: _source(entry) for name, entry in document["sources"].items()}
        models = document["models"]
        return Program(
            law=_lines(document["law"], sources),
            model_rows=tuple(ModelRow(row["text"], {model: row[model] for model in Model}) for row in models["rows"]),
            model_sources=tuple(sources[name] for name in models["sources"]),
            announced=date.fromisoformat(document["announcement"]["date"]),
            announcement=_lines(document["announcement"]["lines"], sources),
            supporters=_lines(document["supporters"], sources),
            critics=_lines(document["critics"], sources),
        )

    @cached_property
    def glossary(self) -> tuple[Term, ...]:
        """The words explained."""
        terms = self._read("glossary.json")["terms"]
        return tuple(Term(entry["term"], entry["definition"], tuple(entry["sources"])) for entry in terms)

    def figures_on(self, day: date) -> ListFigures | None:
        """What the last edition dated no later than `day` counts; None where no such edition is held."""
        position = position_on(self._editions, day)
        return None if position is None else self._figures(position)

    def figures_now(self) -> ListFigures:
        """What the newest edition counts."""
        return self._figures(len(self._editions) - 1)

    def _figures(self, position: int) -> ListFigures:
        edition, found = self._editions[position], count_edition(self._connection, position)
        known = [code for code in found.states if code]
        territories = sum(BY_CODE[code].territory for code in known)
        return ListFigures(
            edition=edition,
            rows=edition.rows,
            by_model={model: found.by_model[model] for model in Model},
            agencies=found.agencies,
            states=len(known) - territories,
            territories=territories,
        )

    @cached_property
    def _laws(self) -> dict[str, StateLaw]:
        return {entry["state"]: _state_law(entry) for entry in self._read("state_law.json")["states"]}

    def _read(self, name: str) -> dict[str, Any]:
        document: dict[str, Any] = json.loads((self._folder / name).read_text(encoding="utf-8"))
        return document


def _source(entry: dict[str, Any]) -> Source:
    day = entry["date"]
    return Source(entry["title"], entry["url"], date.fromisoformat(day) if day else None)


def _lines(entries: list[dict[str, Any]], sources: Mapping[str, Source]) -> tuple[Line, ...]:
    return tuple(
        Line(entry["text"], tuple(sources[name] for name in entry["sources"]), entry["confidence"]) for entry in entries
    )


def _state_law(entry: dict[str, Any]) -> StateLaw:
    laws = tuple(Law(law["citation"], law["effective"], law["url"], law["confidence"]) for law in entry["laws"])
    return StateLaw(
        state=entry["state"],
        category=LawCategory(entry["category"]),
        summary=entry["summary"],
        laws=laws,
        confidence=entry["confidence"],
        checked=date.fromisoformat(entry["checked"]),
    )
