"""What a file is when it is not an Excel workbook: said by name, so that the person knows what to do."""

from __future__ import annotations

from desktop.domain.errors import WorkbookError

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS = b"mimetypeapplication/vnd.oasis.opendocument"
_LOOK = 512
_CHOOSE = "Choose the Excel file (.xlsx) from ICE's 287(g) page."


def refuse_other_formats(data: bytes) -> None:
    """Return when `data` begins as a zip does.

    Raises:
        WorkbookError: it does not; the message names the format that it has.
    """
    if not data:
        raise WorkbookError("empty_file", "The file is empty.", "Download it again from ICE's page.")
    head = data[:_LOOK]
    if head.startswith(_ZIP):
        if _ODS in head:
            raise WorkbookError("not_a_workbook", "This is an OpenDocument file, not an Excel workbook.", _CHOOSE)
        return
    if head.startswith(_OLE):
        message = "This is a password-protected or very old Excel file, which can't be read."
        raise WorkbookError("encrypted", message, _CHOOSE)
    if len(data) < len(_ZIP) or head.startswith(b"PK"):
        raise WorkbookError("damaged_file", "The file is damaged or incomplete.", "Download it again from ICE's page.")
    raise WorkbookError("not_a_workbook", "This is %1, not an Excel workbook.", _CHOOSE, values=(_name(head),))


def _name(head: bytes) -> str:
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(b"%pdf"):
        return "a PDF file"
    if text.startswith((b"<!doctype html", b"<html", b"<head", b"<!--")):
        return "a web page"
    if text.startswith(b"<"):
        return "an XML or web file"
    if b"\x00" not in head and b"," in head:
        return "a text or CSV file"
    return "another kind of file"
