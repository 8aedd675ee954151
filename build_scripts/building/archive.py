"""`build.py tar`: the program for any Linux as one archive, the same bytes from the same files."""

from __future__ import annotations

import lzma
import platform
import tarfile
import tempfile
from pathlib import Path

from build_scripts.building.filling import fill
from build_scripts.building.linux_share import lay_share
from build_scripts.building.project import APP, DIST, NAME, SCRIPTS, epoch, program, say
from desktop.runtime.version import VERSION


def build_tar() -> Path:
    """Pack what stands in dist/ with its menu entry and manual, and a text that says how to start it."""
    title = f"{NAME}-{VERSION}-linux-{platform.machine()}"
    package = DIST / f"{title}.tar.xz"
    with tempfile.TemporaryDirectory() as folder, lzma.open(package, "wb", preset=9) as packed:
        share = Path(folder) / "share"
        lay_share(share)
        read_me = Path(folder) / "READ-ME.txt"
        read_me.write_text(fill((SCRIPTS / "linux" / "READ-ME.txt.in").read_text(encoding="utf-8")), encoding="utf-8")
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
            for path, name in ((read_me, "READ-ME.txt"), (APP, NAME), (share, "share")):
                _add(tar, path, f"{title}/{name}")
    say(f"{package.name}: {package.stat().st_size / 1e6:.1f} MB")
    return package


def _add(tar: tarfile.TarFile, path: Path, name: str) -> None:
    """Add a file or a folder with all below it, in order of name."""
    member = tar.gettarinfo(path, arcname=name)
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = epoch()
    if not member.issym():
        member.mode = 0o755 if member.isdir() or path == program() else 0o644
    if member.isreg():
        with path.open("rb") as file:
            tar.addfile(member, file)
        return
    tar.addfile(member)
    if member.isdir():
        for child in sorted(path.iterdir()):
            _add(tar, child, f"{name}/{child.name}")
