"""An X display that nobody sees, and the keys that a person would press on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from build_scripts.building.project import BuildError

_PATIENCE = 20.0
_PAUSE = 0.1


@contextmanager
def virtual_screen() -> Iterator[str]:
    """The name of a fresh display, gone afterwards. Raises: BuildError where Xvfb or xdotool is not installed."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            raise BuildError(f"{tool} is not installed: apt-get install xvfb xdotool")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as told:
                number = told.readline().strip()
            if not number:
                raise BuildError("Xvfb opened no display.")
            yield f":{number}"
        finally:
            server.terminate()


def window_of(display: str, title: str) -> str:
    """The id of the visible window with this title, once it is there. Raises: BuildError when none comes."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title],
            env=_on(display), capture_output=True, check=False, text=True,
        )  # fmt: skip
        if found.stdout.strip():
            return found.stdout.split()[0]
        time.sleep(_PAUSE)
    raise BuildError(f"No window with the title {title} came.")


def press(display: str, window: str, *keys: str) -> None:
    """Press keys in a window."""
    for words in (["windowfocus", window], ["key", "--window", window, *keys]):
        subprocess.run(["xdotool", *words], env=_on(display), capture_output=True, check=True)
    time.sleep(_PAUSE)


def _on(display: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display}
