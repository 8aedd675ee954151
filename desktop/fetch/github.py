"""A public repository on GitHub: what a folder holds, and a file's content wherever GitHub keeps it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import quote

from desktop.domain.placeholders import marked
from desktop.fetch.client import Client
from desktop.fetch.exchange import Errand
from desktop.fetch.fetch_error import BY_HAND, FetchError, no_list, strange_answer
from desktop.fetch.lfs_pointer import lfs_pointer
from desktop.fetch.limits import PAGE_BYTES
from desktop.fetch.source import Download, NotModified
from desktop.fetch.workbook_download import download_workbook

API, RAW, MEDIA = "api.github.com", "raw.githubusercontent.com", "media.githubusercontent.com"
HOSTS = frozenset({API, RAW, MEDIA, "objects.githubusercontent.com", "github-cloud.githubusercontent.com"})
_SHA = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Repository:
    """`owner/name`; its default branch is read. GitHub sees the address of the computer that asks.

    Known from GitHub's documentation and others' programs: the two listings, that raw.githubusercontent.com gives the
    pointer of a Git LFS file and media.githubusercontent.com its content. Could not be tried from where this was
    written; tests answer as documented. Without an account GitHub answers 60 listings an hour, then 403 or 429.
    """

    name: str

    def files(self, client: Client, folder: str) -> tuple[str, ...]:
        """The files of one of the root's folders and all folders below it, by path from the root.

        Two requests, however many folders: the root's listing names the folder's tree, which is listed at once.

        Raises: FetchError, also when GitHub does not list all of it.
        """
        root = self._listing(client, "contents/")
        entries = root if isinstance(root, list) else []
        named = [one for one in entries if isinstance(one, Mapping) and one.get("name") == folder]
        sha = named[0].get("sha") if named else None
        if not isinstance(sha, str) or not _SHA.fullmatch(sha):
            raise no_list("the archive's first page")
        tree = self._listing(client, f"git/trees/{sha}?recursive=1")
        blobs = tree.get("tree") if isinstance(tree, Mapping) else None
        if not isinstance(blobs, list) or not isinstance(tree, Mapping):
            raise strange_answer("it is no listing of a folder")
        if tree.get("truncated"):
            message = "The archive has grown beyond what it lists; its newest file can't be told."
            raise FetchError("archive_too_large", message, BY_HAND)
        return tuple(f"{folder}/{path}" for one in blobs if (path := _path(one)))

    def _listing(self, client: Client, what: str) -> object:
        address = f"https://{API}/repos/{self.name}/{what}"
        try:
            return json.loads(client.get(Errand(address, marked("a listing"), PAGE_BYTES), HOSTS).body)
        except (ValueError, RecursionError) as error:
            raise strange_answer("it is no listing of a folder") from error

    def address(self, path: str) -> str:
        """Where a file's content, or its pointer, is."""
        return f"https://{RAW}/{self.name}/HEAD/{quote(path)}"

    def download(
        self, client: Client, address: str, last_modified: str | None, now: datetime
    ) -> Download | NotModified:
        """The file at one of this repository's raw addresses; a Git LFS pointer is followed and its content checked.

        Raises: FetchError.
        """
        got = download_workbook(client, address, HOSTS, last_modified, now)
        pointer = lfs_pointer(got.data) if isinstance(got, Download) else None
        if pointer is None or not isinstance(got, Download):
            return got
        media = address.replace(f"https://{RAW}/", f"https://{MEDIA}/media/", 1)
        content = download_workbook(client, media, HOSTS, None, now)
        if not isinstance(content, Download):
            raise strange_answer("it does not send the file")
        pointer.check(content.data)
        return replace(content, address=address, file=got.file, last_modified=None)


def _path(one: object) -> str | None:
    """The path of a file in GitHub's listing of a tree; None for a folder, and for what no file is called."""
    if not isinstance(one, Mapping) or one.get("type") != "blob":
        return None
    path = one.get("path")
    if not isinstance(path, str) or set(path.split("/")) & {"", ".", ".."}:
        return None
    return path
