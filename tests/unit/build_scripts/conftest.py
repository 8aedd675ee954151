"""Set-up that starts nothing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from build_scripts import dev, system_packages


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Commands that would have been run; all succeed."""
    commands: list[list[str]] = []

    def record(command: Sequence[str], environment: dict[str, str] | None = None) -> int:
        del environment
        commands.append(list(command))
        return 0

    for module in (dev, system_packages):
        monkeypatch.setattr(module, "call", record)
    return commands
