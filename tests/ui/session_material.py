"""What a run of the window is given in tests: a person's empty folder, errands that go nowhere, a fixed day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop.domain.preferences import DEFAULTS, Preferences
from desktop.runtime.paths import resource_dir
from desktop.ui.desk import Desk
from desktop.ui.session_parts import SessionParts
from tests import material as m
from tests.ui.fake_errands import FakeErrands


def session_parts(open_desk: Callable[[], Desk], data_dir: Path, today: date = m.FRESH) -> SessionParts:
    """Parts over a desk; nothing is kept, and leaving ends nothing. `_replace` what a test looks at."""
    resources = resource_dir()
    return SessionParts(
        open_desk=open_desk,
        today=lambda: today,
        preferences=DEFAULTS,
        save=_keep_nothing,
        notice=lambda: None,
        translations=resources / "i18n",
        data_dir=data_dir,
        open_errands=FakeErrands,
        leave=_stay,
        icons=resources / "icons",
    )


def _keep_nothing(_preferences: Preferences) -> None:
    """Settings hold for the test."""


def _stay() -> None:
    """The test goes on."""
