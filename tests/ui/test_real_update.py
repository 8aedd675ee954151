"""The window with the real fetch, over TLS to hosts of our own: taken, cancelled and closed while it drips."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme
from PySide6.QtCore import QTimer

from desktop.domain.offer import Outcome
from desktop.runtime.paths import resource_dir
from desktop.services.errands import Errands
from desktop.ui.updates import Updates
from tests.ui.conftest import Shown
from tests.ui.test_updates import buttons, foot
from tests.unit.fetch.little_net import HERE, HOSTS, ICE, LittleNet, little_net, server_context
from tests.unit.fetch.slow_answers import drip_body
from tests.unit.fetch.small_list import MORE, NEW_FILE, hold_small_list, workbook
from tests.unit.fetch.test_update import FOLDER, publish

pytestmark = pytest.mark.allow_hosts([HERE])


@pytest.fixture
def net() -> Iterator[LittleNet]:
    authority = trustme.CA()
    certificate: ssl.SSLContext = server_context(authority.issue_cert(*HOSTS))
    with little_net(authority, certificate) as made:
        yield made


@pytest.fixture
def real(shown: Shown, net: LittleNet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """A window whose errands are the program's own, with ten counties' list in the data folder."""
    hold_small_list(tmp_path / "held", tmp_path)
    errands = Errands(tmp_path / "held", resource_dir(), lambda: datetime.now(tz=UTC), net.network)
    monkeypatch.setattr(shown.updates, "_open_errands", lambda: errands)
    shown.settings.change(source="ice")
    publish(net, workbook(MORE))
    return shown


def ended(updates: Updates) -> bool:
    return not updates.running


def test_a_press_brings_the_newest_list(real: Shown) -> None:
    buttons(real)["Update"].click()
    real.bot.waitUntil(lambda: ended(real.updates), timeout=20_000)
    assert real.updates.told is not None
    assert real.updates.told.offer is not None
    assert (real.updates.told.offer.outcome, real.updates.told.offer.file) == (Outcome.ACCEPTED, NEW_FILE)
    real.bot.waitUntil(lambda: "is in use now" in foot(real), timeout=5000)


def test_what_drips_is_cancelled_at_once_and_blocks_nothing(real: Shown, net: LittleNet) -> None:
    net.serve(ICE, FOLDER + NEW_FILE, drip_body)
    gaps: list[float] = []
    last = [time.monotonic()]

    def beat() -> None:
        now = time.monotonic()
        gaps.append(now - last[0])
        last[0] = now

    buttons(real)["Update"].click()
    real.bot.waitUntil(lambda: FOLDER + NEW_FILE in net.paths(), timeout=20_000)
    timer = QTimer(real.window)
    timer.timeout.connect(beat)
    timer.start(5)
    last[0] = time.monotonic()
    real.bot.waitUntil(lambda: len(gaps) > 40)
    buttons(real)["Cancel"].click()
    # It drips for 100 seconds, if it is let; tests/bench/fetch_limits measures 0.05 to 0.08.
    real.bot.waitUntil(lambda: ended(real.updates), timeout=5000)
    assert "The update was cancelled; the list in use stays." in foot(real)
    assert sorted(gaps)[len(gaps) * 9 // 10] < 0.1


def test_closing_the_window_ends_what_drips(real: Shown, net: LittleNet) -> None:
    net.serve(ICE, FOLDER + NEW_FILE, drip_body)
    real.window.closing.connect(real.updates.cancel)
    real.window.closing.connect(real.jobs.close)
    buttons(real)["Update"].click()
    real.bot.waitUntil(lambda: FOLDER + NEW_FILE in net.paths(), timeout=20_000)
    begun = time.monotonic()
    real.window.close()
    assert time.monotonic() - begun < 10  # it drips for 100
