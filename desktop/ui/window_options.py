"""What the window may be told on start; read by hand, because argparse costs 8 ms before the first paint."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

PAGES = ("map", "changes", "growth", "saved", "batch", "rights", "about", "settings")


class WindowOptions:
    """Options of the window; `page`, `screenshot` and `exit_after_first_paint` are for tests and benchmarks.

    `kiosk` is for a public computer; `printing` says that there it may print.

    `lang`, `scheme` and `text_scale` win over the person's settings; "" and 0 leave these alone.

    Not a dataclass: importing those is 15 ms of the time to the first paint.
    """

    data_dir: Path | None = None
    lang: str = ""
    screenshot: Path | None = None
    query: str = ""
    page: str = ""
    scheme: str = ""
    text_scale: int = 0
    size: tuple[int, int] | None = None
    exit_after_first_paint: bool = False
    kiosk: bool = False
    printing: bool = False


def read_options(arguments: Sequence[str]) -> WindowOptions | None:
    """Options for the window, or None when the arguments are not for it (a command, --help, something unknown)."""
    options = WindowOptions()
    waiting = list(arguments)
    while waiting:
        name, _, value = waiting.pop(0).partition("=")
        if name in _FLAGS and not value:
            setattr(options, _FLAGS[name], True)
            continue
        if name not in _READERS or not (value or waiting):
            return None
        try:
            _READERS[name](options, value or waiting.pop(0))
        except ValueError:
            return None
    return options


def _data_dir(options: WindowOptions, value: str) -> None:
    options.data_dir = Path(value)


def _lang(options: WindowOptions, value: str) -> None:
    options.lang = value


def _screenshot(options: WindowOptions, value: str) -> None:
    options.screenshot = Path(value)


def _query(options: WindowOptions, value: str) -> None:
    options.query = value


def _page(options: WindowOptions, value: str) -> None:
    if value not in PAGES:
        raise ValueError(value)
    options.page = value


def _scheme(options: WindowOptions, value: str) -> None:
    if value not in {"light", "dark"}:
        raise ValueError(value)
    options.scheme = value


def _text_scale(options: WindowOptions, value: str) -> None:
    options.text_scale = int(value)
    if not 50 <= options.text_scale <= 400:  # noqa: PLR2004 - per cent of the system's size
        raise ValueError(value)


def _size(options: WindowOptions, value: str) -> None:
    width, height = value.lower().split("x")
    options.size = (int(width), int(height))


_FLAGS = {
    "--exit-after-first-paint": "exit_after_first_paint",
    "--kiosk": "kiosk",
    "--allow-printing": "printing",
}
_READERS = {
    "--data-dir": _data_dir,
    "--lang": _lang,
    "--screenshot": _screenshot,
    "--query": _query,
    "--page": _page,
    "--scheme": _scheme,
    "--text-scale": _text_scale,
    "--size": _size,
}
