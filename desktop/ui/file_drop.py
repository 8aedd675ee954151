"""Files dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_MOST = 500
_KINDS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class FileDrop(QObject):
    """`dropped` gives the paths of files on this computer; anything else that is dragged over the window is refused."""

    dropped = Signal(object)

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files, and only them."""
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return False
        files = local_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(files)
        else:
            event.ignore()
        return True


def local_files(data: QMimeData) -> list[Path]:
    """The files that are dragged; none when anything among it is not a file on this computer."""
    urls = data.urls() if data.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile() and not url.host()]
    usable = len(paths) == len(urls) <= _MOST and all(path.is_file() for path in paths)
    return paths if usable else []
