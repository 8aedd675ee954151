"""The person's settings as text, one `name=value` a line; the folder that holds it is the person's own.

Lines and not JSON because the window reads it before its first paint, where importing json costs 6 ms.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.store.small_file import SmallFile

_FILE = "settings.txt"
_HEAD = "# Settings of 287(g) Lookup, version 1"


class SettingsFile:
    """The file `settings.txt` below the data folder; one that can't be read as settings counts as none."""

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist yet."""
        self._file = SmallFile(data_dir / _FILE)

    def read(self) -> dict[str, str]:
        """All that is set, by name; later versions of the program may have set names that this one does not know.

        Raises: OSError where the file can't be read just now.
        """
        data = self._file.read()
        if data is None:
            return {}
        try:
            lines = data.decode("utf-8").splitlines()
        except UnicodeDecodeError:
            self._file.set_aside()
            return {}
        pairs = (line.partition("=") for line in lines if not line.startswith("#"))
        return {name.strip(): value.strip() for name, mark, value in pairs if mark}

    def write(self, settings: Mapping[str, str]) -> None:
        """Keep these in the place of all others.

        Raises: OSError when the data folder can't be written; what stood there is untouched then.
        """
        lines = [f"{name}={' '.join(value.split())}" for name, value in sorted(settings.items())]
        self._file.write("\n".join([_HEAD, *lines, ""]).encode("utf-8"))
