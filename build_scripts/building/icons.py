"""The icon as each system wants it: PNG files, and those packed into one .ico or .icns."""

from __future__ import annotations

import struct
from pathlib import Path

from build_scripts.building.environment import build_python
from build_scripts.building.project import BUILD, SCRIPTS, reproducible_environment, run

SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
_FOLDER = BUILD / "icons"
_ICO_SIZES = (16, 24, 32, 48, 64, 256)
# Apple's four letters for PNG files of each size; the doubled ones are for screens with twice the points.
_ICNS_KINDS = {
    b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512,
    b"ic09": 512, b"ic10": 1024,
}  # fmt: skip


def draw_icons() -> dict[int, Path]:
    """PNG files by their width in pixels, drawn anew."""
    words: list[str | Path] = [build_python(), SCRIPTS / "draw_icons.py", _FOLDER, *map(str, SIZES)]
    run(words, env=reproducible_environment())
    return {size: _FOLDER / f"{size}.png" for size in SIZES}


def write_ico(drawn: dict[int, Path], path: Path) -> Path:
    """Pack for Windows; returns `path`."""
    images = [(size, drawn[size].read_bytes()) for size in _ICO_SIZES]
    place = 6 + 16 * len(images)
    head = struct.pack("<HHH", 0, 1, len(images))
    for size, image in images:
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), place)
        place += len(image)
    path.write_bytes(head + b"".join(image for _, image in images))
    return path


def write_icns(drawn: dict[int, Path], path: Path) -> Path:
    """Pack for macOS; returns `path`."""
    parts = b""
    for kind, size in _ICNS_KINDS.items():
        image = drawn[size].read_bytes()
        parts += kind + struct.pack(">I", len(image) + 8) + image
    path.write_bytes(b"icns" + struct.pack(">I", len(parts) + 8) + parts)
    return path
