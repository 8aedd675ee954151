"""How large a workbook may be. Measured: ICE's largest is 0.35 MB, 1.5 MB unpacked, 1,854 rows, 39:1."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

FILE_BYTES = 10 * MEGABYTE
"""The file as it lies on the disk."""

UNPACKED_BYTES = 64 * MEGABYTE
"""All members together."""

PART_BYTES = 48 * MEGABYTE
"""One member."""

RATIO = 200
"""Unpacked to packed, of one member and of the whole; members below `RATIO_FREE_BYTES` are not asked."""

RATIO_FREE_BYTES = 64 * 1024
"""A small member of one repeated letter packs better than 200:1 and harms nobody."""

MEMBERS = 200
"""Files inside the zip; Excel writes 10 to 30."""

NAME_BYTES = 512
"""The name, extra field and comment of one member, on average over all members."""

SHEETS = 200
"""Worksheets; more cannot be there, as each is a member."""

ROWS = 50_000
"""Rows with any text in them."""

LAST_ROW = 1_048_576
"""Excel's own last row."""

COLUMNS = 64
"""The last column that may hold text."""

CELL_CHARACTERS = 4_096
"""One cell of the list's sheet."""

STRING_CHARACTERS = 32_767
"""Excel's own limit, for texts that the list's sheet does not use."""

LINKS = 200_000
"""Hyperlinks of a sheet, and relations of a part."""

DEPTH = 64
"""Elements inside one another."""

MARKUP = 2_600_000
"""Tags in all parts that are read: enough for 50,000 rows of eight cells, and bounds the time (0.6 to 1.2 us each)."""

UNHEARD = 250_000
"""Elements of a part that say nothing of the list, such as merges; ICE's largest sheet has 20."""

TOKEN_BYTES = 256 * 1024
"""One tag with its attributes, or one comment."""
