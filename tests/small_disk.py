"""Small file systems in memory, in a namespace of mounts that ends with its command."""

from __future__ import annotations

import subprocess
from functools import cache

import pytest

_TRY = "mount -t tmpfs -o size=64k none /mnt"
_MOUNT = 'mount -t tmpfs -o "$1",mode=700 none "$2" && shift 2 && exec "$@"'


@cache
def _way() -> tuple[str, ...] | None:
    """How a namespace is had: by root, or by anyone who may be root in one of users."""
    for way in (("unshare", "-m"), ("unshare", "-rm")):
        try:
            ran = subprocess.run([*way, "sh", "-c", _TRY], capture_output=True, check=False, timeout=60)
        except OSError:
            return None
        if ran.returncode == 0:
            return way
    return None


def on_small_disk(options: str, folder: str, shell: str = _MOUNT) -> list[str]:
    """The words before a command that runs with a file system of these options at `folder`.

    `shell` is a script that mounts $1 at $2 and runs the rest. Skips the test where no mount is allowed.
    """
    way = _way()
    if way is None:
        pytest.skip("this machine allows no mounts")
    return [*way, "sh", "-c", shell, "sh", options, folder]
