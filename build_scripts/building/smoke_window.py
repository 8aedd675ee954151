"""What a built program's window must do before it counts as built."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.building.diet import languages
from build_scripts.building.installed import Installed
from build_scripts.building.project import ROOT, TITLE, BuildError
from build_scripts.building.virtual_screen import press, window_of

_PATIENCE = (1, 4, 12)  # seconds that the page may take, tried one after the other: nothing tells us when it is there
_MOST_TABS = 6  # over the boxes of choices to the first link
_TO_THE_PAGE = ("Tab",) * 3  # from the search field over “Back” and “Update”, which are not to be pressed
_RECORDER = """#!/bin/sh
{ echo "$@"; env; } > "$HOME/opened.part"
mv "$HOME/opened.part" "$HOME/opened"
"""
# Where a program may load from besides its own folder: the system's libraries, fonts, locales and caches.
_SYSTEM = ("/usr/lib/", "/lib/", "/usr/share/", "/etc/", "/var/cache/fontconfig/", "/dev/", "/memfd:", "/SYSV", "/run/")


def paints_without_a_display(copy: Installed) -> str:
    """The first paint offscreen, as benchmarks ask for it."""
    told = json.loads(copy.ask("--exit-after-first-paint", offscreen=True))
    return f"{told['first_paint_ms']} ms"


def paints_on_a_display(copy: Installed) -> str:
    """The first paint on the system's own kind of display."""
    told = json.loads(copy.ask("--exit-after-first-paint"))
    return f"{told['first_paint_ms']} ms"


def shows_an_answer_in_every_language(copy: Installed) -> str:
    """A page with an answer as a picture, one a language, each different."""
    pictures = {}
    for language in ("en", *sorted(languages())):
        picture = copy.home / f"{language}.png"
        copy.ask("--screenshot", str(picture), "--query", "32601", "--lang", language, offscreen=True)
        pictures[picture.read_bytes()] = language
    if len(pictures) != 1 + len(languages()):
        raise BuildError("Two languages look the same.")
    return ", ".join(pictures.values())


def opens_a_link_in_a_clean_environment(copy: Installed) -> str:
    """The browser is started by a press, and with nothing of ours in its environment."""
    recorder = copy.home / "bin" / "xdg-open"
    recorder.parent.mkdir()
    recorder.write_text(_RECORDER, encoding="ascii")
    recorder.chmod(0o755)
    opened = copy.home / "opened"
    before = "/usr/local/lib"
    environment = copy.environment(PATH=f"{recorder.parent}:/usr/bin:/bin", LD_LIBRARY_PATH=before)
    for patience in _PATIENCE:
        if _press_a_link(copy, environment, opened, patience):
            break
    else:
        raise BuildError(f"No link opened, not even {_PATIENCE[-1]} seconds after the window came.")
    address, *variables = opened.read_text(encoding="utf-8").splitlines()
    strange = [one for one in variables if str(copy.tree) in one]
    if strange or f"LD_LIBRARY_PATH={before}" not in variables or not address.startswith("https://"):
        raise BuildError(f"The browser was told {address} and got {variables}.")
    return re.sub(r"(https://[^/]+).*", r"\1", address)


def _press_a_link(copy: Installed, environment: dict[str, str], opened: Path, patience: float) -> bool:
    with _window(copy, environment, "--page", "rights") as (_, window):
        time.sleep(patience)
        press(copy.display, window, *_TO_THE_PAGE)
        for _ in range(_MOST_TABS):
            press(copy.display, window, "Tab", "space")
            if opened.exists():
                return True
            press(copy.display, window, "Escape")  # a box of choices that the space bar opened
    return False


def loads_nothing_of_the_building_machine(copy: Installed) -> str:
    """What a running window has open: its own folder and the system, no Python, Qt or environment from elsewhere."""
    with _window(copy, copy.environment(), "--query", "32601") as (running, _):
        maps = Path(f"/proc/{running.pid}/maps").read_text(encoding="utf-8")
    loaded = {line.split(maxsplit=5)[5] for line in maps.splitlines() if line.count("/")}
    strange = sorted(path for path in loaded if not path.startswith((str(copy.folder), *_SYSTEM)))
    strange += sorted(path for path in loaded if str(copy.tree) not in path and re.search(r"python|Qt6|PySide", path))
    strange += sorted(path for path in loaded if path.startswith((str(ROOT), sys.prefix)))
    if strange:
        raise BuildError(f"The program loads what does not ship with it: {strange}")
    return f"{len(loaded)} files"


@contextmanager
def _window(copy: Installed, environment: dict[str, str], *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command: list[str | Path] = [copy.program, *words]
    with subprocess.Popen(command, env=environment, cwd=copy.home, stderr=subprocess.PIPE, text=True) as running:
        try:
            window = window_of(copy.display, re.escape(TITLE))
            yield running, window
        finally:
            running.terminate()
            _, said = running.communicate(timeout=20)
    if said or running.returncode != 0:
        raise BuildError(f"The window ended with {running.returncode} and said: {said}")
