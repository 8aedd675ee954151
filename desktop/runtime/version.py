"""The program's version: the one place, read by the packaging, the window and `--version`."""

from __future__ import annotations

VERSION = "0.1.0"

NOTICE_ADDRESS = ""
"""Where the newest version is announced: the https address of a small JSON file with "version" and "page".

Empty as long as the project is published nowhere: the window then offers no look for a new version, and nothing asks.
"""
