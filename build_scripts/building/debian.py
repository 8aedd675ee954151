"""`build.py deb`: the package for Debian and what is made from it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from build_scripts.building.filling import fill
from build_scripts.building.finishing import set_rights
from build_scripts.building.linux_share import lay_share, write_gzip
from build_scripts.building.notices import system_libraries
from build_scripts.building.project import APP, BUILD, DIST, NAME, ROOT, SUMMARY, BuildError, epoch, run, say
from build_scripts.building.tree import files, size
from desktop.runtime.version import VERSION

_CONTROL = """Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: 287(g) Lookup contributors <nobody@localhost>
Installed-Size: {kib}
Depends: {depends}
Recommends: ca-certificates, fonts-noto-core | fonts-dejavu-core | fonts-liberation, xdg-utils
Suggests: cups
Section: misc
Priority: optional
Description: {summary}
 Type a ZIP code, a city, a county or the name of a police agency. The program
 tells you which of the police agencies there are on ICE's published list of
 287(g) agreements, under which kind of agreement, and since when.
 .
 It works without the internet and keeps no record of what you looked up. It
 is general information, not legal advice, and not made or approved by ICE or
 any government.
"""

_COPYRIGHT = """@OURS@
Qt and PySide6 are under the LGPL, version 3 (/usr/share/common-licenses/LGPL-3).
Where their source is, how to replace them, and the licences of all other
libraries: @WHERE@
"""


def build_deb() -> Path:
    """Pack what stands in dist/ as a .deb beside it."""
    root = BUILD / "deb"
    if root.exists():
        shutil.rmtree(root)
    lay_root(root)
    package = DIST / f"{NAME}_{VERSION}_{_architecture()}.deb"
    control = root / "DEBIAN" / "control"
    tree = root / "usr" / "lib" / NAME
    depends = _depends(tree)
    _leave_to_debian(tree)
    say(f"needs {depends}")
    control.parent.mkdir()
    kib = size(root) >> 10
    told = {"architecture": _architecture(), "kib": kib, "depends": depends, "summary": SUMMARY}
    control.write_text(_CONTROL.format(name=NAME, version=VERSION, **told), encoding="utf-8")
    set_rights(root, {root / "usr" / "lib" / NAME / NAME})
    command: list[str | Path] = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", root, package]
    run(command, env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": str(epoch())})
    say(f"{package.name}: {package.stat().st_size / 1e6:.1f} MB")
    return package


def lay_root(root: Path) -> None:
    """Lay the program and all that belongs to it as it lies in a Debian system."""
    usr = root / "usr"
    shutil.copytree(APP, usr / "lib" / NAME, symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    lay_share(usr / "share")
    doc = usr / "share" / "doc" / NAME
    write_gzip(doc / "NEWS.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    (doc / "copyright").write_text(_copyright(APP), encoding="utf-8")


def _leave_to_debian(tree: Path) -> None:
    """Remove bundled libraries that Debian's own packages bring: those get Debian's security updates."""
    for path in system_libraries(tree):
        path.unlink()


def _copyright(app: Path) -> str:
    """Our licence whole, and where those of the libraries lie."""
    licenses = next(path for path in app.rglob("licenses") if path.is_dir()).relative_to(app)
    ours = (ROOT / "LICENSE").read_text(encoding="utf-8")
    where = f"/usr/lib/{NAME}/{licenses.as_posix()}"
    return fill(_COPYRIGHT, OURS=ours, WHERE=where)


def _architecture() -> str:
    try:
        asked = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, check=True, text=True)
    except FileNotFoundError as error:
        raise BuildError("A .deb is packed on Debian or Ubuntu.") from error
    return asked.stdout.strip()


def _depends(tree: Path) -> str:
    """The packages of every library that the program loads from the system, as dpkg-shlibdeps finds them."""
    work = BUILD / "shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text(
        f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n", encoding="utf-8"
    )
    elf = [path for path in files(tree) if not path.is_symlink() and path.read_bytes()[:4] == b"\x7fELF"]
    folders = sorted({path.parent for path in elf})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", f"-x{NAME}"]
    command += [f"-l{folder}" for folder in folders] + [f"-e{path}" for path in elf]
    asked = subprocess.run(command, cwd=work, capture_output=True, check=False, text=True)
    if asked.returncode != 0:
        raise BuildError(f"dpkg-shlibdeps: {asked.stderr}")
    return asked.stdout.strip().removeprefix("shlibs:Depends=")
