"""Peak memory after a look-up, beside a bare window: `python -m tests.bench.memory`."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PEAK = "VmHWM:"


def peak_mib(arguments: list[str]) -> float:
    """The peak memory of a process that says so at its end."""
    code = (
        "import atexit, runpy, sys\n"
        "def tell():\n"
        f"    peak = next(line for line in open('/proc/self/status') if line.startswith({PEAK!r}))\n"
        "    sys.stderr.write(peak)\n"
        "atexit.register(tell)\n"
        "name, sys.argv = sys.argv[1], sys.argv[1:]\n"
        "runpy.run_module(name, run_name='__main__', alter_sys=True)\n"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    line = next(line for line in done.stderr.splitlines() if line.startswith(PEAK))
    return int(line.split()[1]) / 1024


def memory(folder: Path) -> dict[str, float]:
    """After a look-up of a ZIP code, beside a bare window."""
    person = ["--data-dir", str(folder / "person")]
    bare = peak_mib(["tests.bench.bare_window"])
    painted = peak_mib(["desktop", *person, "--exit-after-first-paint"])
    looked = peak_mib(["tests.bench.looked_up", *person])
    return {
        "bare_mib": round(bare, 1),
        "painted_mib": round(painted, 1),
        "looked_up_mib": round(looked, 1),
        "painted_ratio": round(painted / bare, 2),
        "looked_up_ratio": round(looked / bare, 2),
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(memory(Path(folder))))
