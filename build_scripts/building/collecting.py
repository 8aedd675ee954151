"""What PyInstaller is told to collect and to leave: asked by `build_scripts/lookup287g.spec`."""

from __future__ import annotations

import re
from pathlib import Path

# Parts of Python and of its packaging that the program never loads; tests/building holds that nothing imports them.
EXCLUDED_MODULES = [
    "PyInstaller", "altgraph", "concurrent.futures.process", "curses", "distutils", "doctest", "ensurepip", "idlelib",
    "lib2to3", "multiprocessing", "packaging", "pdb", "pip", "pkg_resources", "pydoc", "readline", "setuptools",
    "sqlite3.test", "test", "tkinter", "unittest", "venv", "wsgiref", "xmlrpc",
    # PySide6 would load it to find OpenSSL for a network that the window does not have.
    "PySide6.QtNetwork", "PySide6.QtDBus",
    # 5 MB of second forms: measured over 8,460 names, what the program asks for is no faster with them.
    "rapidfuzz.distance.metrics_cpp_avx2", "rapidfuzz.fuzz_cpp_avx2",
]  # fmt: skip

# What PyInstaller runs before every start for programs that list modules, look for their own sources or start
# themselves as workers: measured, a tenth of the time to the first paint.
UNUSED_HOOKS = frozenset({"pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil"})

# Libraries that every desktop has, and that must fit the rest of it: its fonts, its message bus, its printing, its C++.
_SYSTEMS_OWN = re.compile(
    r"lib(X11|X11-xcb|Xau|Xdmcp|Xext|Xrender|SM|ICE|fontconfig|freetype|expat|glib-2\.0|gthread-2\.0|dbus-1|systemd|cups"
    r"|stdc\+\+|gcc_s|png16|brotlicommon|brotlidec|pcre2-8|uuid|gnutls|avahi-client|avahi-common|gssapi_krb5|krb5"
    r"|krb5support|k5crypto|com_err|keyutils|cap|gcrypt|gpg-error|lz4|zstd|lzma|z|bsd|md|p11-kit|idn2|unistring|tasn1"
    r"|nettle|hogweed|gmp)\.so(\.\d+)*"
)


def modules_below(package: Path) -> list[str]:
    """The dotted name of every module of an import package."""
    paths = sorted(path.relative_to(package.parent).with_suffix("") for path in package.rglob("*.py"))
    return [".".join(path.parts).removesuffix(".__init__") for path in paths if path.name != "__main__"]


def not_bundled(target: str) -> bool:
    """Whether a collected library is left to the system; `target` is where it would lie in the built program."""
    return _SYSTEMS_OWN.fullmatch(Path(target).name) is not None
