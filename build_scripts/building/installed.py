"""A built program as a person has it: copied elsewhere, in an empty environment, with a home of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.building.project import APP, BuildError, program

_SECONDS = 120
_OFFSCREEN_ALWAYS_SAYS = "This plugin does not support propagateSizeHints()"


@dataclass(frozen=True)
class Installed:
    """One copy below `folder`; `display` is the X display that it may open windows on."""

    folder: Path
    display: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def tree(self) -> Path:
        """Where the program lies, with what paths may hold."""
        return self.folder / "Program Files (x86) é" / APP.name

    @property
    def home(self) -> Path:
        """The home folder, empty at first."""
        return self.folder / "home"

    @property
    def program(self) -> Path:
        """What is started."""
        return program(self.tree)

    def environment(self, **more: str) -> dict[str, str]:
        """Nothing but what a desktop session gives every program."""
        if sys.platform == "win32":
            system = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
            return {**system, "USERPROFILE": str(self.home), "LOCALAPPDATA": str(self.home), **more}
        plain = {"HOME": str(self.home), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", **self.extra}
        return {**plain, **({"DISPLAY": self.display} if self.display else {}), **more}

    def ask(self, *words: str, code: int = 0, offscreen: bool = False) -> str:
        """What the program says on stdout. Raises: BuildError for another exit code or any line on stderr."""
        environment = {"QT_QPA_PLATFORM": "offscreen"} if offscreen else {}
        ran = subprocess.run(
            [self.program, *words], env=self.environment(**environment), cwd=self.home, capture_output=True,
            check=False, text=True, encoding="utf-8", timeout=_SECONDS,
        )  # fmt: skip
        said = [line for line in ran.stderr.splitlines() if not (offscreen and line == _OFFSCREEN_ALWAYS_SAYS)]
        if ran.returncode != code or said:
            raise BuildError(f"{' '.join(words)} ended with {ran.returncode} and said: {said or ran.stdout}")
        return ran.stdout


def install(tree: Path, folder: Path) -> Installed:
    """Copy a built program below an empty folder."""
    copy = Installed(folder)
    copy.home.mkdir(parents=True)
    copy.tree.parent.mkdir()
    shutil.copytree(tree, copy.tree, symlinks=True)
    return copy
