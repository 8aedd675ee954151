"""What ships with the program, and how it is compiled."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.database import write_directory
from desktop.directory.search_index import write_search
from desktop.domain.errors import StoreError
from desktop.domain.outline import Outlines
from desktop.roster.list_file import read_history
from desktop.runtime.digests import sha256
from desktop.runtime.version import VERSION
from desktop.services.directory_entries import directory_entries
from desktop.services.facts_stamp import Keys, keep_keys, kept_keys
from desktop.services.list_filling import fill_list
from desktop.services.outlines import read_outlines
from desktop.store.outline_table import write_outlines

LAYOUT = f"{VERSION} 9"  # raise the number when the compiled tables change shape, or a rule that fills them changes
FRESH = "fresh"
_PIECE = 1 << 16


@dataclass(frozen=True)
class Shipped:
    """The text tables in `resources`, which never change while the program runs."""

    resources: Path

    @property
    def compiled(self) -> Path:
        """The folder of what was compiled when setting up; it may be missing."""
        return self.resources / "compiled"

    @property
    def decisions(self) -> Path:
        """The folder of hand decisions."""
        return self.resources / "data" / "decisions"

    @property
    def roster(self) -> Path:
        """The folder of the list that ships."""
        return self.resources / "data" / "roster"

    @property
    def directory(self) -> Path:
        """The folder of the directory's tables."""
        return self.resources / "data" / "directory"

    @property
    def outlines(self) -> Path:
        """The file of what the map draws."""
        return self.resources / "map" / "counties.json"

    @property
    def directory_key(self) -> str:
        """A hash of the texts that places, agencies and outlines are compiled from, and of the program's version."""
        return self._keys.directory

    @property
    def list_key(self) -> str:
        """A hash of the list that ships and of all that it is placed by."""
        return self._keys.roster

    def keep_keys(self, *, sealed: bool) -> None:
        """Keep both with what is compiled, so that the next start need not read all tables; see `facts_stamp`."""
        of_directory, of_list = self._tables()
        keep_keys(self.compiled, LAYOUT, self._keys, [*of_directory, *of_list], sealed=sealed)

    @cached_property
    def _keys(self) -> Keys:
        of_directory, of_list = self._tables()
        kept = kept_keys(self.compiled, LAYOUT, [*of_directory, *of_list])
        if kept:
            return kept
        directory = _key(LAYOUT, of_directory)
        return Keys(directory, _key(directory, of_list))

    def _tables(self) -> tuple[list[Path], list[Path]]:
        """Those of the directory, with the decisions and the outlines, and those of the list."""
        outlines = [self.outlines] if self.outlines.is_file() else []
        tables, decisions = sorted(self.directory.glob("*.tsv")), sorted(self.decisions.glob("*.tsv"))
        return [*tables, *decisions, *outlines], sorted(self.roster.glob("*.tsv"))

    def settings(self, *, fresh: bool = False) -> dict[str, str]:
        """What a list says of the program that placed it; `fresh` when it was begun without the list that ships."""
        begun = {"begun": FRESH} if fresh else {}
        return {"directory": self.directory_key, "shipped": self.list_key, **begun}

    def fill_directory(self, connection: Connection) -> None:
        """Fill an empty database. Raises: StoreError when the tables that ship are missing or damaged."""
        try:
            write_directory(connection, self.directory)
            write_search(connection, directory_entries(connection, self.decisions))
            write_outlines(connection, self._read_outlines())
        except (OSError, ValueError, KeyError, IndexError) as error:
            code, text = "facts_damaged", "The facts that come with this program are missing or damaged."
            raise StoreError(code, text, "Install the program again.") from error

    def _read_outlines(self) -> Outlines | None:
        # Looking up works without the map, which tells what is wrong when it is opened.
        with suppress(StoreError):
            return read_outlines(self.outlines)
        return None

    def fill_list(self, connection: Connection) -> None:
        """Fill an empty list. Raises: StoreError when the tables that ship are missing or damaged."""
        fill_list(connection, read_history(self.roster), self.decisions, self.settings())


def _key(start: str, paths: list[Path]) -> str:
    digest = sha256(start.encode())
    for path in paths:
        digest.update(path.name.encode())
        # Piece by piece: whole files of 3 MB would stand in the window's peak memory.
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    return digest.hexdigest()[:24]
