"""What a Linux desktop finds below `share/`: menu entry, description, icons, manual page, completions."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

from build_scripts.building import completions
from build_scripts.building.filling import fill
from build_scripts.building.icons import draw_icons
from build_scripts.building.manual import manual
from build_scripts.building.project import NAME, ROOT, SCRIPTS
from desktop.runtime.paths import APP_ID

_HICOLOR = (16, 24, 32, 48, 64, 128, 256, 512)


def lay_share(share: Path) -> None:
    """Lay everything below an empty folder `share`."""
    linux = SCRIPTS / "linux"
    _write(share / "applications" / f"{APP_ID}.desktop", (linux / f"{APP_ID}.desktop").read_text(encoding="utf-8"))
    template = (linux / f"{APP_ID}.metainfo.xml.in").read_text(encoding="utf-8")
    _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", fill(template))
    _write(share / "bash-completion" / "completions" / NAME, completions.bash())
    _write(share / "zsh" / "vendor-completions" / f"_{NAME}", completions.zsh())
    write_gzip(share / "man" / "man1" / f"{NAME}.1.gz", manual())
    _lay_icons(share / "icons" / "hicolor")


def write_gzip(path: Path, text: str) -> None:
    """Write compressed, without a name and a time inside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _lay_icons(hicolor: Path) -> None:
    drawn = draw_icons()
    for size in _HICOLOR:
        apps = hicolor / f"{size}x{size}" / "apps"
        apps.mkdir(parents=True)
        shutil.copyfile(drawn[size], apps / f"{APP_ID}.png")
    scalable = hicolor / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(ROOT / "resources" / "icons" / f"{NAME}.svg", scalable / f"{APP_ID}.svg")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
