"""The relations of a part: which other part, or which address on the web, one of its ids means."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.roster import bounds
from desktop.roster.markup import Allowance, broken, parse

_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships "


class Relation(NamedTuple):
    """One relation; `kind` is the last word of its type (`worksheet`, `hyperlink`), `target` as it stands."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class _Relations:
    found: dict[str, Relation] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)

    def starts(self) -> dict[str, Callable[[dict[str, str]], None] | None]:
        return {_NAMESPACE + "Relationship": self._add}

    def ends(self) -> dict[str, Callable[[], None]]:
        return {}

    def _add(self, attributes: dict[str, str]) -> None:
        key, target = attributes.get("Id"), attributes.get("Target")
        if not key or target is None or key in self.found or len(self.found) >= bounds.LINKS:
            raise broken("its relations are not usable")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.found[key] = Relation(kind, target, attributes.get("TargetMode") == "External")


def relations_of(parts: dict[str, bytes], part: str, allowance: Allowance) -> dict[str, Relation]:
    """The relations of `part` by id; empty when it has none. An empty `part` means those of the whole package.

    Raises:
        WorkbookError: they are damaged or too many.
    """
    folder, _, name = part.rpartition("/")
    data = parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    reader = _Relations()
    if data is not None:
        parse(data, reader, allowance)
    return reader.found


def part_named(parts: dict[str, bytes], source: str, relation: Relation) -> str:
    """The name of the part that `relation` of `source` leads to.

    Raises:
        WorkbookError: it leads out of the file or to a part that is not there.
    """
    folder = source.rpartition("/")[0]
    name = posixpath.normpath(posixpath.join("/", folder, relation.target)).lstrip("/").lower()
    if relation.external or name not in parts:
        raise broken("a part that it names is missing")
    return name
