"""What every test gets: no display, no person's folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from desktop.runtime.paths import resource_dir
from desktop.services.facts import prepare

# The same cases in every run, so that a change is what breaks a test; HYPOTHESIS_PROFILE=search looks for new ones.
_UNHURRIED = [HealthCheck.too_slow]  # a loaded machine is no fault
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=_UNHURRIED)
settings.register_profile("search", deadline=None, suppress_health_check=_UNHURRIED)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

# Before Qt is loaded by anyone: a test never opens a window on a person's screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what is marked slow, unless `-m` speaks of it."""
    if "slow" in config.option.markexpr:
        return
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="takes minutes: ask for it with -m slow"))


@pytest.fixture
def shared() -> Path:
    """The raw inputs beside the project, which a clone does not have."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "data").is_dir():
        pytest.skip("needs the raw inputs of ../shared, which a clone does not have")
    return folder


@pytest.fixture(scope="session", autouse=True)
def _compiled_facts() -> None:
    """As set-up leaves them, by the rules and tables of now: else each test that asks would compile its own."""
    prepare(resource_dir())


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing a test does may touch the data of the person who runs it."""
    monkeypatch.setenv("LOOKUP287G_DATA_DIR", str(tmp_path / "data"))
