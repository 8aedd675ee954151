"""The pictures in docs/: `.venv/bin/python build_scripts/draw_pictures.py`. No display is needed.

Each is one start of the real program; its colours are reduced so that the files stay small.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
LANGUAGES = ("en", "es")
SHOWN = {
    "place": ("--query", "32601"),
    "agency": ("--query", "Alachua County Sheriff's Office"),
    "rights": ("--page", "rights"),
}
_SIZE = "960x720"
_COLOURS = 256


def draw(language: str, name: str, data_dir: str) -> Path:
    """One picture; its path is returned."""
    path = PICTURES / f"{language}-{name}.png"
    command = [sys.executable, "-m", "desktop", "--screenshot", str(path), *SHOWN[name], "--lang", language]
    command += ["--size", _SIZE, "--scheme", "light", "--data-dir", data_dir]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=True)
    if not reduced(QImage(str(path))).save(str(path), quality=0):
        sys.exit(f"{path} can't be written")
    return path


def reduced(picture: QImage) -> QImage:
    """The same in its own 256 most frequent colours; what is between them is the edge of a letter."""
    pixels = memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    frequent = [colour for colour, _ in Counter(pixels).most_common(_COLOURS)]
    sharp = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return picture.convertToFormat(QImage.Format.Format_Indexed8, frequent, sharp)


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for spoken in LANGUAGES:
            for shown in SHOWN:
                drawn = draw(spoken, shown, folder)
                print(f"{drawn.relative_to(ROOT)}: {drawn.stat().st_size >> 10} KiB")
