"""What there is to read, as it ships, beside made-up figures of the list."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

from desktop.domain.model import Model
from desktop.domain.program import ListFigures
from desktop.runtime.paths import resource_dir
from desktop.services.reading_matter import ReadingMatter
from tests import list_material as lists

THEN = ListFigures(lists.EDITIONS[0], 308, {Model.TFM: 150, Model.JEM: 80, Model.WSO: 78}, 290, 38, 0)
NOW = ListFigures(lists.EDITION, 1843, {Model.TFM: 1162, Model.JEM: 182, Model.WSO: 499}, 1549, 38, 2)


class FakeReading(ReadingMatter):
    """Counts nothing: there is no list."""

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__(sqlite3.Connection(":memory:"), lists.EDITIONS, folder or resource_dir() / "rights")

    def figures_on(self, day: date) -> ListFigures | None:
        return THEN if day >= THEN.edition.date else None

    def figures_now(self) -> ListFigures:
        return NOW
