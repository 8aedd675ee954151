"""How much memory a command held at its peak, measured from a small process beside it.

A child's own figure counts from the fork: started from a large process, as a test run is, it would be that one's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_BESIDE = """
import json, os, sys, time
began = time.monotonic()
read, write = os.pipe()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[
    (os.POSIX_SPAWN_DUP2, write, 1), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
os.close(write)
with os.fdopen(read, "rb") as pipe:
    out = pipe.read().decode("utf-8", "replace")
_, status, used = os.wait4(child, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), used.ru_maxrss / 1024, time.monotonic() - began, out]))
"""


class Peak(NamedTuple):
    """How a command ended: its code, its most memory in MB, how many seconds it took, what it printed."""

    code: int
    megabytes: float
    seconds: float
    out: str


def peak_of(command: Sequence[str], environment: Mapping[str, str], timeout: float = 120) -> Peak:
    """Run a command to its end; only where there is `posix_spawn`."""
    beside = [sys.executable, "-S", "-E", "-c", _BESIDE, *command]
    ran = subprocess.run(beside, env=dict(environment), capture_output=True, check=True, timeout=timeout)
    return Peak(*json.loads(ran.stdout))
