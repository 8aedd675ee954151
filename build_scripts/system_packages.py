"""What the machine itself must have for Qt and for the tests, and how it comes there on Debian and Ubuntu.

Standard library only, from Python 3.9 on: `dev.py` starts with it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Shared library -> Debian and Ubuntu packages that hold it, the newer name first.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
FONT_PACKAGE = ("fonts-noto-core",)
# What some tests look with, besides the program's own needs -> the packages that hold it. Without it they are skipped.
TEST_TOOLS = {
    "/usr/bin/Xvfb": ("xvfb",),
    "/usr/bin/xdotool": ("xdotool",),
    "/usr/bin/dbus-run-session": ("dbus-daemon", "dbus"),
    "/usr/libexec/at-spi-bus-launcher": ("at-spi2-core",),
    "/usr/lib/python3/dist-packages/pyatspi": ("python3-pyatspi",),
    "/usr/bin/strace": ("strace",),
    "/usr/bin/groff": ("groff-base",),
    "/usr/bin/desktop-file-validate": ("desktop-file-utils",),
    "/usr/bin/appstreamcli": ("appstream",),
}


class SetUpError(Exception):
    """The machine lacks something; the text says what and what to do, for the person to read."""


def say(text: str) -> None:
    """Tell the person on stderr: stdout belongs to what is run."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def call(command: Sequence[str], environment: dict[str, str] | None = None) -> int:
    """Run a command in the project's root with its output shown; return its exit code."""
    return subprocess.call(list(command), cwd=ROOT, env=environment)


def loads(library: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    """Whether any scalable font lies in the usual folders; without one Qt draws boxes."""
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    return any(next(folder.rglob(f"*.{kind}"), None) for folder in folders for kind in ("ttf", "otf", "ttc"))


def missing_packages(*, display: bool) -> list[tuple[str, ...]]:
    """Packages that this Linux lacks for Qt, each as its possible names; empty on other systems."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = {**OFFSCREEN_LIBRARIES, **X11_LIBRARIES} if display else OFFSCREEN_LIBRARIES
    missing = [names for library, names in wanted.items() if not loads(library)]
    return missing if has_font() else [*missing, FONT_PACKAGE]


def missing_tools() -> list[tuple[str, ...]]:
    """Packages that this Linux lacks for all tests to run, each as its possible names; empty on other systems."""
    if not sys.platform.startswith("linux"):
        return []
    tools = [names for place, names in TEST_TOOLS.items() if not Path(place).exists()]
    return [*tools, *(names for library, names in X11_LIBRARIES.items() if not loads(library))]


def known_name(names: Sequence[str]) -> str:
    """The name by which this system's package lists know the package; the last (older) one if none does."""
    for name in names:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if shown.returncode == 0 and shown.stdout.strip():
            return name
    return names[-1]


def install_packages(missing: Sequence[Sequence[str]]) -> None:
    """Install system packages when root on Debian and Ubuntu; otherwise say exactly what to type."""
    if not missing:
        return
    if shutil.which("apt-get") is None:
        listed = ", ".join(names[-1] for names in missing)
        message = f"System packages are missing. Install what your system calls these (Debian's names): {listed}"
        raise SetUpError(message)
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        wanted = " ".join(known_name(names) for names in missing)
        message = f"System packages are missing. Run this, then try again:\n\n    sudo apt-get install {wanted}\n"
        raise SetUpError(message)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    call(["apt-get", "update", "-qq"], quiet)
    packages = [known_name(names) for names in missing]
    say(f"installing system packages: {' '.join(packages)}")
    if call(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], quiet) != 0:
        message = f"apt-get could not install: {' '.join(packages)}. Its own words stand above."
        raise SetUpError(message)


def install_tools(missing: Sequence[Sequence[str]]) -> None:
    """Install what only some tests need, or say what they miss: the others run all the same."""
    try:
        install_packages(missing)
    except SetUpError as trouble:
        say(f"Some tests will be skipped. {trouble}")
