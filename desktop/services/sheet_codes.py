"""QR codes, handed up likewise; a file of its own because making them takes a library of 40 ms."""

from __future__ import annotations

from desktop.reports.qr_code import QrCodes, runs

__all__ = ["QrCodes", "runs"]
