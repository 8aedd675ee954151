"""The one way out: opens an address in the person's browser, after a press and only if it is allowed."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, MutableMapping
from contextlib import contextmanager

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.domain.link_rule import AGREEMENT_HOSTS, is_plain_link
from desktop.runtime.paths import is_frozen

__all__ = ["AGREEMENT_HOSTS", "LIST_PAGE", "host_of", "is_plain_link", "open_address"]

LIST_PAGE = "https://www.ice.gov/identify-and-arrest/287g"
"""Where ICE links its list, for a person who saves it with a browser."""
# What PyInstaller's starter and PySide6 set for themselves.
_OURS = frozenset({"LD_LIBRARY_PATH", "PYSIDE6_OPTION_PYTHON_ENUM", "QML2_IMPORT_PATH", "QT_PLUGIN_PATH"})


def host_of(address: str) -> str:
    """The host of an address, as shown before it opens."""
    return QUrl(address).host().lower()


def open_address(address: str, hosts: Collection[str]) -> bool:
    """Open a plain link on one of these hosts; says whether it did. Anything else is left unopened."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not is_plain_link(address, hosts) or not url.isValid():
        return False
    with _as_it_was(os.environ):
        return QDesktopServices.openUrl(url)


@contextmanager
def _as_it_was(environment: MutableMapping[str, str]) -> Iterator[None]:
    """A frozen program points to its own libraries and plugins; the browser must get what was there before.

    One that is built with Qt would load our plugins into itself.
    """
    if not is_frozen():
        yield
        return
    ours = {name: value for name, value in environment.items() if name in _OURS or name.startswith("_PYI_")}
    for name in ours:
        del environment[name]
    original = environment.get("LD_LIBRARY_PATH_ORIG")
    if original is not None:
        environment["LD_LIBRARY_PATH"] = original
    try:
        yield
    finally:
        environment.pop("LD_LIBRARY_PATH", None)
        environment.update(ours)
