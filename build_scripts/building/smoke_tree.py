"""What must lie in a built program, and what must not."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from build_scripts.building.collecting import EXCLUDED_MODULES, modules_below
from build_scripts.building.diet import PLUGINS, plugin_name
from build_scripts.building.environment import build_python
from build_scripts.building.installed import Installed
from build_scripts.building.project import BUILD, NAME, ROOT, BuildError
from build_scripts.building.tree import files, size

LARGEST = 150e6
_WARNING = re.compile(r"(?:missing|excluded) module named '?([\w.]+)'? - imported by (.*)")
_CONTENTS = """
import json, sys
from PyInstaller.archive.readers import CArchiveReader
archive = CArchiveReader(sys.argv[1])
name = next(name for name in archive.toc if name.endswith(".pyz"))
print(json.dumps(sorted(archive.open_embedded_archive(name).toc)))
"""


def is_small(copy: Installed) -> str:
    """The bar of the whole program on disk."""
    weight = size(copy.tree)
    if weight >= LARGEST:
        raise BuildError(f"The program takes {weight / 1e6:.1f} MB on disk; the bar is {LARGEST / 1e6:.0f}.")
    return f"{weight / 1e6:.1f} MB"


def holds_all_of_ours(copy: Installed) -> str:
    """Every module and every file that ships, and the facts compiled."""
    asked = subprocess.run([build_python(), "-c", _CONTENTS, copy.program], capture_output=True, check=True, text=True)
    held = set(json.loads(asked.stdout))
    wanted = set(modules_below(ROOT / "desktop"))
    if wanted - held:
        raise BuildError(f"Modules that are not in the build: {sorted(wanted - held)}")
    resources = next(path for path in copy.tree.rglob("resources") if path.is_dir())
    if not list((resources / "compiled").glob("*.sqlite")):
        raise BuildError("The facts are not compiled in the build.")
    names = {path.name for path in files(resources)}
    missing = {path.name for path in files(ROOT / "resources") if "compiled" not in path.parts} - names
    if missing:
        raise BuildError(f"Files of resources/ that are not in the build: {sorted(missing)}")
    return f"{len(wanted)} modules, {len(names)} files"


def imports_nothing_that_was_dropped(copy: Installed) -> str:
    """No module of ours or of a library needs one that was left out, by PyInstaller's own account.

    What it says of Qt's modules comes from their type stubs; that they load without is what the window shows.
    """
    del copy
    report = (BUILD / "pyinstaller" / NAME / f"warn-{NAME}.txt").read_text(encoding="utf-8")
    broken = []
    for name, told in _WARNING.findall(report):
        dropped = any(name == one or name.startswith(f"{one}.") for one in EXCLUDED_MODULES)
        importers = re.sub(r"(PySide6|'?setuptools)[\w.']* \(top-level\)", "", told)
        ours = re.search(r"desktop[\w.]* \(top-level\)", importers)
        if (dropped and "(top-level)" in importers) or (ours and "." not in name):
            broken.append(f"{name}: {importers}")
    if broken:
        raise BuildError(f"Dropped, but imported: {broken}")
    return f"{len(EXCLUDED_MODULES)} dropped"


def has_the_plugins_of_qt(copy: Installed) -> str:
    """Exactly those that the diet keeps, each with every library that it needs."""
    plugins = next(path for path in copy.tree.rglob("plugins") if path.is_dir())
    found: dict[str, set[str]] = {}
    for path in files(plugins):
        found.setdefault(path.parent.name, set()).add(plugin_name(path.name))
    wanted = PLUGINS[sys.platform]
    if found != wanted:
        raise BuildError(f"Plugins of Qt are {found}; the diet keeps {wanted}.")
    if sys.platform.startswith("linux"):
        _resolve(files(plugins))
    return ", ".join(sorted(found))


def _resolve(libraries: list[Path]) -> None:
    plain = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
    for path in libraries:
        told = subprocess.run(["ldd", path], env=plain, capture_output=True, check=True, text=True)
        if "not found" in told.stdout:
            raise BuildError(f"{path.name} needs libraries that are neither built in nor here: {told.stdout}")


def tells_nothing_of_the_building_machine(copy: Installed) -> str:
    """No path of the clone, of its environment, of the Python that built it or of a person's home in any file."""
    telling = {str(ROOT), str(build_python().parent.parent), str(Path.home()), "site-packages/PySide6"}
    telling |= {sys.base_prefix} if sys.base_prefix not in {"/usr", "/usr/local"} else set()
    telling -= {"/root"}  # says nothing, and Qt's own files name it
    found = []
    for path in files(copy.tree):
        content = b"" if path.is_symlink() else path.read_bytes()
        found += [f"{path.name}: {word}" for word in telling if os.fsencode(word) in content]
        if path.is_symlink() and not path.resolve().is_relative_to(copy.tree.resolve()):
            found.append(f"{path.name} is a link out of the program")
    if found:
        raise BuildError(f"The build tells where it was made: {found}")
    return f"{len(telling)} paths looked for"


def has_licence_texts(copy: Installed) -> str:
    """Qt's two licences, our own, and one text for every bundled library."""
    folder = next(path for path in copy.tree.rglob("licenses") if path.is_dir())
    missing = {"GPL-3.0.txt", "LGPL-3.0.txt", "QT.md"} - {path.name for path in folder.iterdir()}
    if missing:
        raise BuildError(f"Licence texts are missing: {sorted(missing)}")
    return f"{len(list((folder / 'bundled').iterdir()))} of bundled libraries"
