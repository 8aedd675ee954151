"""What a screen reader does, with the system's Python and pyatspi: find the field, type a ZIP code, read the answer.

Started by test_screen_reader.py inside a D-Bus session of its own: `screen_reader.py PROGRAM...`. Prints one line of
JSON and ends the program.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

import pyatspi  # type: ignore[import-not-found] # the system's

SECONDS = 30.0
Found = TypeVar("Found")


class Node(Protocol):
    """Something that a screen reader can find, by shape."""

    name: str

    def __iter__(self) -> Iterator[Node | None]:
        """What is in it."""

    def getRole(self) -> int:
        """What it is."""

    def getState(self) -> States:
        """What holds of it."""

    def get_process_id(self) -> int:
        """Whose it is."""

    def queryText(self) -> Content:
        """The text in it."""


class States(Protocol):
    """A set of states."""

    def contains(self, state: int) -> bool:
        """Whether one is among them."""


class Content(Protocol):
    """Text."""

    def getText(self, first: int, last: int) -> str:
        """A part of it; -1 stands for its end."""


def wait_for(look: Callable[[], Found | None], what: str) -> Found:
    """What `look` gives, as soon as it gives something."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        found = look()
        if found is not None:
            return found
        time.sleep(0.1)
    raise SystemExit(f"not found: {what}")


def below(node: Node) -> Iterator[Node]:
    """A node and everything in it; what goes while it is looked at is left out."""
    yield node
    for child in node:
        if child is not None:
            yield from below(child)


def application(number: int) -> Node | None:
    """The program among those that speak to screen readers."""
    desktop = pyatspi.Registry.getDesktop(0)
    return next((one for one in desktop if one is not None and one.get_process_id() == number), None)


def field(program: Node) -> Node | None:
    """The first that takes text."""
    texts = {pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT}
    editable = pyatspi.STATE_EDITABLE
    return next((one for one in below(program) if one.getRole() in texts and one.getState().contains(editable)), None)


def sentence(program: Node) -> str | None:
    """The answer as it is read out."""
    for node in below(program):
        if node.getRole() == pyatspi.ROLE_LABEL and "agencies that police" in node.name:
            return str(node.name)
    return None


def answer(program: Node) -> dict[str, object]:
    """Type into the field and read."""
    entry = wait_for(lambda: field(program), "the search field")
    name = entry.name
    subprocess.run(["xdotool", "type", "--delay", "20", "32601"], check=True)
    said = wait_for(lambda: sentence(program), "the answer")
    names = sorted({str(node.name) for node in below(program) if node.name})
    # Each is one of several, and no box that is checked or not.
    pages = [str(node.name) for node in below(program) if node.getRole() == pyatspi.ROLE_RADIO_BUTTON]
    typed = entry.queryText().getText(0, -1)
    return {"field": name, "typed": typed, "sentence": said, "names": names, "pages": pages}


def main() -> None:
    """Start the bus, the program, and be its reader."""
    bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    program = subprocess.Popen(sys.argv[1:], env=environment)
    try:
        spoken = wait_for(lambda: application(program.pid), "the program")
        # There is no window manager to give the window the keys.
        window = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid), "windowfocus"]
        subprocess.run(window, check=True, timeout=SECONDS)
        found = answer(spoken)
    finally:
        program.terminate()
        program.wait(10)
        bus.terminate()
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
