"""The licence texts of every library that ships, gathered from what is installed where the program is built."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

from build_scripts.building.project import BuildError

# In the build's environment, but in no built program.
BUILD_TOOLS = frozenset({
    "altgraph", "macholib", "packaging", "pefile", "pip", "pyinstaller", "pyinstaller-hooks-contrib", "pywin32-ctypes",
    "setuptools",
})  # fmt: skip
# Their wheels carry no licence text: it stands in resources/licenses.
_TEXT_IN_RESOURCES = frozenset({"pyside6-essentials", "shiboken6"})

_DEBIAN = Path("/usr/share/doc")

_LIST = """
import importlib.metadata as metadata, json
found = []
for one in metadata.distributions():
    texts = [str(one.locate_file(file)) for file in one.files or []
             if ".dist-info" in str(file) and file.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))]
    about = one.metadata
    found.append([about["Name"], one.version, about["License-Expression"] or about["License"] or "", texts])
print(json.dumps(sorted(found)))
"""


def write_notices(folder: Path, python: Path) -> None:
    """Write one text a library into `folder`. Raises: BuildError when a library carries none."""
    folder.mkdir(parents=True)
    asked = subprocess.run([python, "-c", _LIST], capture_output=True, check=True, text=True)
    for printed, version, licence, texts in json.loads(asked.stdout):
        name = re.sub(r"[-_.]+", "-", printed).lower()
        if name in BUILD_TOOLS:
            continue
        parts = [f"{name} {version}", f"Licence: {licence.splitlines()[0] if licence else 'see below'}"]
        parts += [Path(path).read_text(encoding="utf-8") for path in sorted(texts)]
        if not texts and name in _TEXT_IN_RESOURCES:
            parts.append("The texts lie one folder up; QT.md there says where the source is and how to replace it.")
        elif not texts:
            raise BuildError(f"{name} carries no licence text. Lay one into resources/licenses and name it here.")
        (folder / f"{name}.txt").write_text("\n\n".join(parts), encoding="utf-8")
    # Python itself, and PyInstaller's starter, whose licence excepts the programs that it starts.
    shutil.copy(_python_licence(), folder / "python.txt")


def _python_licence() -> Path:
    for folder in (sysconfig.get_path("stdlib"), sysconfig.get_config_var("prefix")):
        for name in ("LICENSE.txt", "LICENSE"):
            if (Path(folder) / name).is_file():
                return Path(folder) / name
    raise BuildError("This Python carries no licence text.")


def write_system_notices(app: Path) -> None:
    """Add what Debian or Ubuntu say of the system's libraries that were collected beside the program's own.

    Raises: BuildError when nobody knows where one of them came from.
    """
    folder = next(path for path in app.rglob("bundled") if path.is_dir())
    for library in system_libraries(app):
        owner = subprocess.run(["dpkg", "-S", f"*/{library.name}"], capture_output=True, check=False, text=True)
        packages = {line.partition(":")[0] for line in owner.stdout.splitlines()}
        texts = [text for name in sorted(packages) if (text := _DEBIAN / name / "copyright").is_file()]
        if not texts:
            raise BuildError(f"Nothing tells the licence of {library.name}.")
        for text in texts:
            shutil.copyfile(text, folder / f"debian-{text.parent.name}.txt")


def system_libraries(app: Path) -> list[Path]:
    """Libraries of a built program that came from the building system and not from a wheel or from Python."""
    found = [path for path in sorted((app / "_internal").glob("lib*.so*")) if not path.is_symlink()]
    return [path for path in found if not path.name.startswith("libpython")]
