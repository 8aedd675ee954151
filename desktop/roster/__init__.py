"""ICE's list: workbook, rows as printed, rows with their corrections, editions."""
