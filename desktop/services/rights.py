"""The catalogue of know-your-rights pages that ships with the program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop.domain.rights import RightsResource


class RightsCatalogue:
    """Reads `resources/rights/resources.json` once, when it is first asked."""

    def __init__(self, file: Path) -> None:
        """Remember where the catalogue lies; nothing is read yet."""
        self._file = file
        self._resources: tuple[RightsResource, ...] | None = None

    def all(self) -> tuple[RightsResource, ...]:
        """Every resource in the catalogue's order. Raises OSError or ValueError when what ships is damaged."""
        if self._resources is None:
            document = json.loads(self._file.read_text(encoding="utf-8"))
            self._resources = tuple(_resource(entry) for entry in document["resources"])
        return self._resources

    def for_states(self, states: Sequence[str]) -> tuple[RightsResource, ...]:
        """Resources of the given states first, in their order, then those for the whole country."""
        scopes = [*states, "US"]
        return tuple(resource for scope in scopes for resource in self.all() if resource.scope == scope)


def _resource(entry: dict[str, Any]) -> RightsResource:
    return RightsResource(
        id=entry["id"],
        title=entry["title"],
        publisher=entry["publisher"],
        url=entry["url"],
        description=entry["description"],
        phone=entry["phone"],
        topics=tuple(entry["topics"]),
        languages=tuple(entry["languages"]),
        scope=entry["scope"],
        evidence=entry["evidence"],
    )
