"""Why the system could not do something with a file, in words that can be translated."""

from __future__ import annotations

import errno

_CAUSES = {
    errno.EACCES: "this is not allowed",
    errno.EEXIST: "something of this name is there already",
    errno.EISDIR: "it is a folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOSPC: "the disk is full",
    errno.ENOTDIR: "a part of its path is not a folder",
    errno.EPERM: "this is not allowed",
    errno.EROFS: "the disk can only be read",
}


def cause(error: Exception) -> str:
    """The cause in a few words; the system's own words for one that is rare, else the kind of the error."""
    if isinstance(error, OSError):
        return _CAUSES.get(error.errno or 0, error.strerror or type(error).__name__)
    return type(error).__name__
