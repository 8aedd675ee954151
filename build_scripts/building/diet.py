"""What of Qt ships: its plugins by name, and its own sentences only in the languages that the program speaks.

The rest is removed from the build's environment before PyInstaller looks at it: what is filtered out of its result
afterwards leaves the libraries behind that only it needed.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from build_scripts.building.project import ROOT, BuildError, say

# The parts of PySide6 that the program may import; tests/building holds that it imports no other.
QT_MODULES = frozenset({"QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets"})

_EVERYWHERE = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qico", "qjpeg", "qsvg"},
}
PLUGINS: dict[str, dict[str, set[str]]] = {
    "linux": {
        **_EVERYWHERE,
        "platforms": {"qoffscreen", "qwayland", "qxcb"},
        "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
        "platformthemes": {"qxdgdesktopportal"},
        "printsupport": {"cupsprintersupport"},
        "wayland-decoration-client": {"adwaita", "bradient"},
        "wayland-shell-integration": {"xdg-shell"},
    },
    "win32": {**_EVERYWHERE, "platforms": {"qoffscreen", "qwindows"}, "styles": {"qmodernwindowsstyle"}},
    "darwin": {
        **_EVERYWHERE,
        "platforms": {"qcocoa", "qoffscreen"},
        "printsupport": {"cocoaprintersupport"},
        "styles": {"qmacstyle"},
    },
}


def slim(python: Path) -> None:
    """Remove from this environment's Qt what does not ship. Raises: BuildError when something that ships is missing."""
    code = "import os, PySide6; print(os.path.dirname(PySide6.__file__))"
    asked = subprocess.run([python, "-c", code], capture_output=True, check=True, text=True)
    package = Path(asked.stdout.strip())
    qt = package if sys.platform == "win32" else package / "Qt"
    removed = _slim_plugins(qt / "plugins", PLUGINS[sys.platform]) + _slim_translations(
        qt / "translations", languages()
    )
    say(f"{removed} plugin and translation files of Qt do not ship")


def languages(resources: Path = ROOT / "resources") -> frozenset[str]:
    """The languages that the program has catalogs for, besides English."""
    found = {path.stem.rpartition("_")[2] for path in (resources / "i18n").glob("*_*.ts")}
    return frozenset(found - {"en"})


def _slim_plugins(folder: Path, keep: dict[str, set[str]]) -> int:
    files = [path for path in folder.rglob("*") if path.is_file()]
    kept = {path for path in files if plugin_name(path.name) in keep.get(path.parent.name, set())}
    found = {(path.parent.name, plugin_name(path.name)) for path in kept}
    missing = {(kind, name) for kind, names in keep.items() for name in names} - found
    if missing:
        raise BuildError(f"This Qt has no such plugins: {sorted(missing)}. See build_scripts/building/diet.py.")
    return _remove(path for path in files if path not in kept)


def _slim_translations(folder: Path, wanted: frozenset[str]) -> int:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return _remove(path for path in files if path.stem not in {f"qtbase_{language}" for language in wanted})


def plugin_name(file: str) -> str:
    """A plugin's name without what each system puts around it: `libqxcb.so` is `qxcb`."""
    return re.sub(r"^lib|\.(so|dll|dylib)$", "", file)


def _remove(paths: Iterable[Path]) -> int:
    gone = tuple(paths)
    for path in gone:
        path.unlink()
    return len(gone)
