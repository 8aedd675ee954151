"""Size and start of the built program beside the least window that prints, built in the same run.

`python -m tests.bench.built [ROUNDS]`, after `build.py app`. Prints megabytes on disk, milliseconds to the first paint
(wall clock, by turns, medians), both ratios and whether the bars hold: size at most 1.15 times the bare window and our
data, and under 150 MB; start at most 1.35 times.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from build_scripts.building.environment import build_python
from build_scripts.building.project import APP, BUILD, program, reproducible_environment, run
from build_scripts.building.tree import size
from tests.bench.start import first_paint_ms

SPEC = Path(__file__).with_name("bare_printing_window.spec")
SIZE_BAR, START_BAR, LARGEST = 1.15, 1.35, 150e6


def build_bare() -> Path:
    """Build the bare window; the folder that it lies in is returned."""
    work = BUILD / "bare"
    command: list[str | Path] = [build_python(), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    environment = {**reproducible_environment(), "PYINSTALLER_CONFIG_DIR": str(work / "cache"), "PYTHONPATH": ""}
    run([*command, "--workpath", work, "--distpath", work / "dist", SPEC], env=environment)
    return work / "dist" / "bare"


def measure(bare: Path, rounds: int) -> dict[str, object]:
    """Both programs, one after the other, after one uncounted start of each."""
    resources = next(path for path in APP.rglob("resources") if path.is_dir())
    ours_mb, bare_mb, data_mb = size(APP) / 1e6, size(bare) / 1e6, size(resources) / 1e6
    times: dict[str, list[float]] = {"bare": [], "ours": []}
    commands = {"bare": [str(bare / "bare")], "ours": [str(program()), "--exit-after-first-paint"]}
    with tempfile.TemporaryDirectory() as folder:
        environment = {"HOME": folder, "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen"}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                taken = first_paint_ms(command, environment)
                if turn:
                    times[name].append(taken)
    ours, least = median(times["ours"]), median(times["bare"])
    # Each against the bare start just before it: what else the machine does slows both.
    ratio = median(one / other for one, other in zip(times["ours"], times["bare"], strict=True))
    return {
        "ours_mb": round(ours_mb, 1), "bare_mb": round(bare_mb, 1), "data_mb": round(data_mb, 1),
        "size_ratio": round((ours_mb - data_mb) / bare_mb, 3), "ours_ms": round(ours, 1), "bare_ms": round(least, 1),
        "start_ratio": round(ratio, 3), "small": ours_mb <= SIZE_BAR * bare_mb + data_mb and ours_mb < LARGEST / 1e6,
        "quick": ratio <= START_BAR,
    }  # fmt: skip


if __name__ == "__main__":
    found = measure(build_bare(), int(sys.argv[1]) if len(sys.argv) > 1 else 15)
    print(json.dumps(found))
    sys.exit(0 if found["small"] and found["quick"] else 1)
