"""Garbage is collected in the GUI thread, and only there."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.collector import EVERY_MS, Collector


class Node:
    """One end of a cycle."""

    other: Node


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    assert qapp is not None
    parent = QObject()
    made = Collector(parent)
    yield made
    made.stop()
    gc.disable()


@pytest.mark.usefixtures("collector")
def test_python_no_longer_collects_by_itself() -> None:
    assert not gc.isenabled()


@pytest.mark.usefixtures("collector")
def test_a_cycle_is_collected_by_the_timer(qtbot: QtBot) -> None:
    one, two = Node(), Node()
    one.other, two.other = two, one
    gone = weakref.ref(one)
    del one, two
    qtbot.waitUntil(lambda: gone() is None, timeout=EVERY_MS * 3)
