"""Says aloud, through the screen reader, what has just been shown."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Announce `text` politely on behalf of `widget`; silent when no assistive technology listens."""
    # Asked of the module only here: to make its enumerations is 4 ms that the first paint need not wait for.
    event = QtGui.QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QtGui.QAccessible.AnnouncementPoliteness.Polite)
    QtGui.QAccessible.updateAccessibility(event)
