"""What a zip's bytes say of it before any library reads it, and how reading a bad one fails."""

from __future__ import annotations

import struct
import zipfile
import zlib

END = struct.Struct("<4s4H2LH")
"""The end-of-central-directory record (APPNOTE 4.3.16) without its comment."""

END_SIGNATURE = b"PK\x05\x06"
ZIP64_LOCATOR = b"PK\x06\x07"
ZIP64_LOCATOR_BYTES = 20
LOCAL_HEADER_BYTES = 30

FAILURES = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    LookupError,
)
"""All that the standard library raises for damaged zips."""
