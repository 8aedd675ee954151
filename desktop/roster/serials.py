"""Numbers of cells as text: dates counted in days become ISO dates, others what Excel's General format shows."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

_EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 (a workbook's dates have no time zone)
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_INVENTED_DAY = 60  # Excel counts a February 29, 1900, that never was; the days before it are one further on
_LAST_DAY = 2_958_466  # the day after December 31, 9999
_SECONDS_A_DAY = 86_400
_EXACT = 1e15  # beyond it Excel shows an exponent


def date_text(serial: float, *, epoch_1904: bool) -> str | None:
    """The day number `serial` as ISO text, with its time of day only if it has one; None when Excel shows no date."""
    last = _LAST_DAY - (1462 if epoch_1904 else 0)
    if not 0 <= serial < last or (not epoch_1904 and serial < 1):
        return None
    if not epoch_1904 and math.floor(serial) == _INVENTED_DAY:
        return "1900-02-29"
    early = not epoch_1904 and serial < _INVENTED_DAY
    epoch = _EPOCH_1904 if epoch_1904 else _EPOCH_1900 + timedelta(days=int(early))
    try:
        moment = epoch + timedelta(seconds=round(serial * _SECONDS_A_DAY))
    except OverflowError:
        return None
    midnight = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return moment.date().isoformat() if midnight else moment.isoformat()


def number_text(number: float) -> str:
    """`number` without a needless fraction, at most the 15 digits that Excel keeps."""
    return str(int(number)) if number.is_integer() and abs(number) < _EXACT else f"{number:.15g}"
