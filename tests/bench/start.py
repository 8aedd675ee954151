"""Start to first paint, beside a bare window in the same run: `python -m tests.bench.start [ROUNDS]`.

Both are started by turns; the time is the wall clock from before the process exists to its line on stdout, the same
for both. Prints the medians in ms and their ratio.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
OURS = [sys.executable, "-m", "desktop", "--exit-after-first-paint"]
BARE = [sys.executable, "-m", "tests.bench.bare_window"]


def first_paint_ms(command: list[str], environment: dict[str, str]) -> float:
    """Wall-clock milliseconds from before the start to the first line on stdout.

    Raises: RuntimeError when the process said nothing or failed.
    """
    before = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline() if process.stdout else ""
        after = time.perf_counter()
    if process.returncode != 0 or not ("painted" in line or "first_paint_ms" in line):
        message = f"{command} ended with {process.returncode} and said {line!r}"
        raise RuntimeError(message)
    return (after - before) * 1000


def measure(rounds: int) -> dict[str, float]:
    """Medians of both and their ratio, after one uncounted start of each."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "LOOKUP287G_DATA_DIR": folder, "PYTHONPATH": str(ROOT)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        # As installed: the uncounted start leaves the bytecode, so that nothing is compiled in the others.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        times: dict[str, list[float]] = {"ours": [], "bare": []}
        for turn in range(rounds + 1):
            for name, command in (("bare", BARE), ("ours", OURS)):
                taken = first_paint_ms(command, environment)
                if turn:
                    times[name].append(taken)
    ours, bare = median(times["ours"]), median(times["bare"])
    ratios = [one / other for one, other in zip(times["ours"], times["bare"], strict=True)]
    return {
        "rounds": rounds,
        "ours_ms": round(ours, 1),
        "bare_ms": round(bare, 1),
        "ratio": round(ours / bare, 3),
        "median_of_ratios": round(median(ratios), 3),
    }


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 15)))
