"""A built folder as a whole: its files, its size on disk, the hash of everything in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

_BLOCK = 4096


def files(folder: Path) -> list[Path]:
    """Every file and link below a folder, in order of path."""
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def size(folder: Path) -> int:
    """Bytes on a disk with blocks of 4 KiB; links weigh nothing."""
    weights = (path.lstat().st_size for path in files(folder) if not path.is_symlink())
    return sum(-(-weight // _BLOCK) * _BLOCK for weight in weights)


def tree_hash(folder: Path) -> str:
    """SHA-256 over path, rights and content of everything, in order of path."""
    digest = hashlib.sha256()
    for path in files(folder):
        rights, content = _told(path) or ("", b"")
        digest.update(f"{path.relative_to(folder).as_posix()}\0{rights}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def file_hash(path: Path) -> str:
    """SHA-256 of one file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def differences(one: Path, other: Path) -> list[str]:
    """Paths that are in only one of two folders, or differ in content or rights."""
    names = {path.relative_to(folder) for folder in (one, other) for path in files(folder)}
    return sorted(name.as_posix() for name in names if _told(one / name) != _told(other / name))


def _told(path: Path) -> tuple[str, bytes] | None:
    if path.is_symlink():
        return "link", str(path.readlink()).encode()
    return (oct(path.stat().st_mode), path.read_bytes()) if path.is_file() else None
