"""What a run of the window is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from desktop.domain.errors import KnownError
    from desktop.domain.preferences import Preferences
    from desktop.ui.desk import Desk  # 90 ms of domain that the first paint need not wait for
    from desktop.ui.errands import OpenErrands


class SessionParts(NamedTuple):
    """The desk's opener (called in its worker), the clock, the person's settings, a folder.

    `save` keeps settings for the next start and raises KnownError where it can't; `notice` tells, in a worker, what the
    person should know of the data folder; `translations` holds our catalogs; `data_dir` is the person's folder, which
    need not exist; `open_errands` is called in the worker of errands. `leave` ends the process at once, whatever its
    threads are doing. `icons` holds the program's icon.
    """

    open_desk: Callable[[], Desk]
    today: Callable[[], date]
    preferences: Preferences
    save: Callable[[Preferences], None]
    notice: Callable[[], KnownError | None]
    translations: Path
    data_dir: Path
    open_errands: OpenErrands
    leave: Callable[[], None]
    icons: Path
