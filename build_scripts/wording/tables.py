"""Texts that stand in tables and not in code: what is said of them goes through `translate` under their context."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from build_scripts.wording.message import Message
from desktop.domain.states import STATES

_ENGLISH = re.compile(r"\b[a-z]{2}")
"""Words, and not only the number of a law or a day."""

QT_TEXTS = (
    "&Look in:", "Files of &type:", "Page &order:", "Pages &per sheet:", "Page &Set:", "Pages", "Double Sided Printing",
    "Off", "Long side binding", "Short side binding",
)  # fmt: skip
"""What Qt's own dialogs say and Qt's own Spanish catalog lacks; found by the text, whatever Qt's context is."""


def _states(_root: Path) -> Iterator[tuple[str, str]]:
    for state in STATES:
        yield state.name, "desktop/domain/states.py"


def _no_sheriff(root: Path) -> Iterator[tuple[str, str]]:
    name = "resources/data/decisions/no_sheriff.tsv"
    with (root / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield row["reason"], name


def _rights(root: Path) -> Iterator[tuple[str, str]]:
    document, path = _read(root, "resources.json")
    for one in document["resources"]:
        yield one["description"], path


def _read(root: Path, name: str) -> tuple[dict[str, Any], str]:
    path = f"resources/rights/{name}"
    document: dict[str, Any] = json.loads((root / path).read_text(encoding="utf-8"))
    return document, path


def _state_law(root: Path) -> Iterator[tuple[str, str]]:
    document, path = _read(root, "state_law.json")
    for one in document["states"]:
        yield one["summary"], path
        for law in one["laws"]:
            yield from ((text, path) for text in (law["citation"], law["effective"]) if text and _ENGLISH.search(text))


def _glossary(root: Path) -> Iterator[tuple[str, str]]:
    document, path = _read(root, "glossary.json")
    for one in document["terms"]:
        yield one["term"], path
        yield one["definition"], path


def _program(root: Path) -> Iterator[tuple[str, str]]:
    document, path = _read(root, "program.json")
    for lines in (document["law"], document["announcement"]["lines"], document["supporters"], document["critics"]):
        for line in lines:
            yield line["text"], path
    for source in document["sources"].values():
        yield source["title"], path
    for row in document["models"]["rows"]:
        for text in row.values():
            yield text, path


def _qt(_root: Path) -> Iterator[tuple[str, str]]:
    for text in QT_TEXTS:
        yield text, "build_scripts/wording/tables.py"


TABLES: dict[str, Callable[[Path], Iterator[tuple[str, str]]]] = {
    "Glossary": _glossary,
    "NoSheriff": _no_sheriff,
    "Program": _program,
    "Qt": _qt,
    "Rights": _rights,
    "State": _states,
    "StateLaw": _state_law,
}
"""Context -> what gives its texts, each with the file that it stands in."""


def tabled(root: Path) -> Iterator[Message]:
    """Every text of every table."""
    for context, texts in TABLES.items():
        for text, file in texts(root):
            yield Message(context, text, files=(file,))
