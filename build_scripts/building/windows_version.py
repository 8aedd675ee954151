"""What Windows shows of the program in a file's properties."""

from __future__ import annotations

from pathlib import Path

from build_scripts.building.project import NAME, SUMMARY, TITLE
from desktop.runtime.version import VERSION

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', '{title} contributors'),
      StringStruct('FileDescription', '{title}: {summary}'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', '{name}'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('OriginalFilename', '{name}.exe'),
      StringStruct('ProductName', '{title}'),
      StringStruct('ProductVersion', '{version}'),
    ])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])]),
  ],
)
"""


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """Windows' four numbers for a version of three."""
    major, minor, patch = (int(part) for part in version.split("."))
    return major, minor, patch, 0


def write_version_file(path: Path) -> Path:
    """Write the resource that PyInstaller lays into the program; its path is returned."""
    numbers = version_numbers(VERSION)
    text = _TEMPLATE.format(numbers=numbers, title=TITLE, summary=SUMMARY, version=VERSION, name=NAME)
    path.write_text(text, encoding="utf-8")
    return path
