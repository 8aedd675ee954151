"""Where the program's files are: what ships with it (read only) and what it writes (one folder).

The only module that asks whether the program is frozen.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

APP_NAME = "lookup287g"
# What desktops know the program by; `alt` is set aside for names that belong to no domain (RFC 9476): we have none.
APP_ID = "alt.lookup287g.lookup287g"
DATA_DIR_VARIABLE = "LOOKUP287G_DATA_DIR"

_PACKAGE = Path(__file__).resolve().parent.parent


def is_frozen() -> bool:
    """Whether this is a built program (PyInstaller) and not Python running from source files."""
    return bool(getattr(sys, "frozen", False))


def resource_dir(package: Path = _PACKAGE) -> Path:
    """The folder of everything that ships beside the code: compiled facts, icons, rights.

    In a built program it lies below the unpacked bundle, in a clone beside the package, and once installed
    inside it. `package` is the folder of the import package `desktop`.
    """
    if is_frozen():
        bundle = getattr(sys, "_MEIPASS", None)
        return (Path(bundle) if bundle else Path(sys.executable).resolve().parent) / "resources"
    # An installed package carries its own; a folder named `resources` beside it would be someone else's.
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def data_dir(
    given: Path | str | None, environment: Mapping[str, str], systems: Callable[[], Path] | None = None
) -> Path:
    """The folder below which everything that the program writes lies; not created here.

    The argument wins over `LOOKUP287G_DATA_DIR`, which wins over the system's own place for such data. An empty
    text counts as not given. `systems` tells the system's place where asking platformdirs would take too long.
    """
    chosen = str(given) if given else environment.get(DATA_DIR_VARIABLE, "")
    if chosen:
        return _of_home(Path(chosen)).absolute()
    return systems() if systems else system_data_dir()


def system_data_dir() -> Path:
    """The system's own place for such data, as platformdirs knows it."""
    # Measured: 14 ms of start-up, which the window saves by asking Qt for the same.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path(APP_NAME, appauthor=False)


def _of_home(path: Path) -> Path:
    """The path below the home that its first part `~` or `~user` stands for; as it is where there is no such home."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path
