"""The program's version: the one place, read by the packaging, the window and `--version`."""

from __future__ import annotations

VERSION = "0.1.0"
