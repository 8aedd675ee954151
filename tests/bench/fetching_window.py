"""What a window feels of an update: how long it is blocked at most, how soon Cancel works."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import trustme
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.preferences import DEFAULTS
from desktop.runtime.paths import resource_dir
from desktop.services.desk import open_desk
from desktop.services.errands import Errands
from desktop.ui.session import Session
from desktop.ui.window_options import WindowOptions
from tests.ui.session_material import session_parts
from tests.unit.fetch.little_net import HOSTS, ICE, Answer, LittleNet, little_net, server_context
from tests.unit.fetch.slow_answers import drip_body, endless_patience
from tests.unit.fetch.small_list import MORE, NEW_FILE, hold_small_list, workbook
from tests.unit.fetch.test_update import FOLDER, publish

_BEAT_MS = 2
_ALLOWED = {"cancel": 300.0, "gap": 100.0}
Figure = tuple[str, float, float]


class FetchingWindow:
    """A session whose errands are the program's own, over a small net."""

    def __init__(self, app: QApplication, folder: Path, net: LittleNet) -> None:
        """Show it and wait until it answers."""
        self._app, self.net = app, net
        today = date(2026, 5, 25)
        errands = Errands(folder, resource_dir(), lambda: datetime.now(tz=UTC), net.network)
        parts = session_parts(lambda: open_desk(folder, resource_dir(), today), folder, today)
        parts = parts._replace(preferences=DEFAULTS._replace(source="ice"), open_errands=lambda: errands)
        self.session = Session(app, WindowOptions(), parts, time.time())
        self.session.show()
        self.wait(lambda: self.session._navigator is not None and not self.session._jobs._waiting)
        self._gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self.session, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = time.monotonic()
        self._gaps.append((now - self._last) * 1000)
        self._last = now

    def wait(self, done: Callable[[], bool], seconds: float = 60) -> None:
        """Let the window work until it is done."""
        until = time.monotonic() + seconds
        while not done():
            if time.monotonic() > until:
                raise TimeoutError
            self._app.processEvents()

    @contextmanager
    def watched(self) -> Iterator[list[float]]:
        """The pauses between two beats, in ms."""
        self._gaps, self._last = [], time.monotonic()
        self._timer.start()
        yield self._gaps
        self._timer.stop()

    def cancelled(self, answer: Answer) -> tuple[float, float]:
        """Milliseconds from a press on Cancel in the midst of such an answer to its end; the longest pause."""
        updates, path = self.session._updates, FOLDER + NEW_FILE
        publish(self.net, b"")
        self.net.serve(ICE, path, answer)
        before = self.net.paths().count(path)
        with self.watched() as gaps:
            updates.update()
            self.wait(lambda: self.net.paths().count(path) > before)
            begun = time.monotonic()
            self.wait(lambda: time.monotonic() - begun > 0.2 or not updates.running)
            pressed = time.monotonic()
            updates.cancel()
            self.wait(lambda: not updates.running)
            ended = time.monotonic()
        return (ended - pressed) * 1000, max(gaps)

    def taken(self) -> float:
        """The longest pause while a list comes and the answer on screen is shown anew."""
        updates = self.session._updates
        publish(self.net, workbook(MORE))
        with self.watched() as gaps:
            updates.update()
            self.wait(lambda: not updates.running and not self.session._jobs._waiting)
        return max(gaps)


def window_figures(times: int) -> list[Figure]:
    """Name, milliseconds, and how many are promised."""
    app = QApplication([])
    authority = trustme.CA()
    figures: list[Figure] = []
    with TemporaryDirectory() as folder, little_net(authority, server_context(authority.issue_cert(*HOSTS))) as net:
        hold_small_list(Path(folder) / "data", Path(folder))
        window = FetchingWindow(app, Path(folder) / "data", net)
        for name, answer in (("a dripping body", drip_body), ("endless announcements", endless_patience)):
            found = [window.cancelled(answer) for _ in range(times)]
            figures.append((f"{name}, Cancel works after", max(one[0] for one in found), _ALLOWED["cancel"]))
            figures.append((f"{name}, blocked at most", max(one[1] for one in found), _ALLOWED["gap"]))
        figures.append(("a list is taken, blocked at most", window.taken(), _ALLOWED["gap"]))
        window.session.close()
    return figures
