"""The archives on GitHub: the newest folder or name, Git LFS followed and checked, GitHub's own hosts only."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop.fetch.address_source import AddressSource
from desktop.fetch.archive_source import ArchiveSource
from desktop.fetch.client import Client
from desktop.fetch.fetch_error import FetchError
from desktop.fetch.lfs_pointer import LfsPointer, lfs_pointer
from desktop.fetch.source import Candidate, Download, Likelihood, NotModified, Source
from desktop.services.list_sources import list_source
from tests.unit.fetch.asking import BODY
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, LittleNet, reply

pytestmark = pytest.mark.allow_hosts([HERE])

NOW = datetime(2026, 10, 10, 8, tzinfo=UTC)
API, RAW, MEDIA = "api.github.com", "raw.githubusercontent.com", "media.githubusercontent.com"
ARCHIVE, RELEVANT = "deportationdata/ice-287g", "RelevantResearch/287g-DetentionData"
SHA = "49b380de08598ffb95b98062d2563bd3280a3990"
FOLDER = "participatingAgencies after feb 20"


def listed(net: LittleNet, repository: str, folder: str, paths: list[str], **more: object) -> None:
    """Let GitHub list a folder at the repository's root, and all files below it."""
    root = [
        {"name": "README.md", "type": "file", "sha": "0" * 40},
        {"name": folder, "type": "dir", "sha": SHA, "download_url": None},
    ]
    tree = [{"path": path, "type": "blob", "mode": "100644", "sha": "1" * 40, "size": 131} for path in paths]
    tree += [{"path": path.split("/")[0], "type": "tree", "sha": "2" * 40} for path in paths]
    document = {"sha": SHA, "tree": tree, "truncated": False, **more}
    net.serve(API, f"/repos/{repository}/contents/", reply(json.dumps(root).encode()))
    net.serve(API, f"/repos/{repository}/git/trees/{SHA}?recursive=1", reply(json.dumps(document).encode()))


def pointer(data: bytes, size: int | None = None) -> bytes:
    oid = hashlib.sha256(data).hexdigest()
    return f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {size or len(data)}\n".encode()


def first(source: Source, client: Client) -> Candidate:
    return source.find(client).candidates[0]


def got(source: Source, client: Client, candidate: Candidate) -> Download:
    download = source.download(client, candidate, None, NOW)
    assert isinstance(download, Download)
    return download


VISITS = [
    "sheets_20261008_102721/manifest.csv",
    "sheets_20261008_102721/participatingAgencies10082026.xlsx",
    "sheets_20261009_132910/manifest.csv",
    "sheets_20261009_132910/participatingAgencies10092026.xlsx",
    "sheets_20261010_093000/manifest.csv",  # a visit that found nothing new
    "sheets_wayback_20260814/20210113002027.html",
    "sheets_99999999_999999.xlsx",
    "seen-log.csv",
]
NEWEST = "sheets/sheets_20261009_132910/participatingAgencies10092026.xlsx"


def test_the_newest_folder_with_a_workbook_is_found_with_two_listings(net: LittleNet, make_client: MakeClient) -> None:
    listed(net, ARCHIVE, "sheets", VISITS)
    found = ArchiveSource().find(make_client())
    assert [(one.address, one.likelihood) for one in found.candidates] == [
        (f"https://{RAW}/{ARCHIVE}/HEAD/{NEWEST}", Likelihood.PARTICIPATING)
    ]
    assert len(net.asked) == 2


def test_of_two_workbooks_of_one_visit_the_pending_one_comes_last(net: LittleNet, make_client: MakeClient) -> None:
    visit = "sheets_20250922_120000"
    listed(net, ARCHIVE, "sheets", [f"{visit}/pendingAgencies 1.xlsx", f"{visit}/participatingAgencies 1.xlsx"])
    found = ArchiveSource().find(make_client())
    assert [one.name for one in found.candidates] == ["participatingAgencies 1.xlsx", "pendingAgencies 1.xlsx"]
    assert found.candidates[0].address.endswith("/participatingAgencies%201.xlsx")


def test_a_pointer_is_followed_and_its_file_checked(net: LittleNet, make_client: MakeClient) -> None:
    listed(net, ARCHIVE, "sheets", VISITS)
    net.serve(RAW, f"/{ARCHIVE}/HEAD/{NEWEST}", reply(pointer(BODY)))
    net.serve(MEDIA, f"/media/{ARCHIVE}/HEAD/{NEWEST}", reply(BODY))
    source, client = ArchiveSource(), make_client()
    download = got(source, client, first(source, client))
    assert (download.data, download.file) == (BODY, "participatingAgencies10092026.xlsx")
    assert (download.retrieved, download.last_modified) == (NOW, None)


def test_a_file_that_is_no_pointer_is_taken_as_it_is(net: LittleNet, make_client: MakeClient) -> None:
    listed(net, ARCHIVE, "sheets", VISITS)
    net.serve(RAW, f"/{ARCHIVE}/HEAD/{NEWEST}", reply(BODY))
    source, client = ArchiveSource(), make_client()
    assert got(source, client, first(source, client)).data == BODY
    assert MEDIA not in {one.host for one in net.asked}


@pytest.mark.parametrize("wrong", [BODY[:-1], BODY + b"x", b"y" * len(BODY), pointer(BODY)])
def test_a_file_that_is_not_the_one_the_pointer_names_is_refused(
    wrong: bytes, net: LittleNet, make_client: MakeClient
) -> None:
    listed(net, ARCHIVE, "sheets", VISITS)
    net.serve(RAW, f"/{ARCHIVE}/HEAD/{NEWEST}", reply(pointer(BODY)))
    net.serve(MEDIA, f"/media/{ARCHIVE}/HEAD/{NEWEST}", reply(wrong))
    source, client = ArchiveSource(), make_client()
    with pytest.raises(FetchError) as told:
        got(source, client, first(source, client))
    assert told.value.code == "checksum_differs"


def test_a_pointer_to_a_huge_file_is_refused_unasked(net: LittleNet, make_client: MakeClient) -> None:
    listed(net, ARCHIVE, "sheets", VISITS)
    net.serve(RAW, f"/{ARCHIVE}/HEAD/{NEWEST}", reply(pointer(BODY, 10_000_001)))
    source, client = ArchiveSource(), make_client()
    with pytest.raises(FetchError) as told:
        got(source, client, first(source, client))
    assert told.value.code == "answer_too_large"
    assert MEDIA not in {one.host for one in net.asked}


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (pointer(b"a"), True),
        (pointer(b"a").replace(b"oid", b"ext-0-foo sha256:00\noid"), True),
        (pointer(b"a").replace(b"\n", b"\r\n"), False),
        (pointer(b"a").replace(b"sha256:", b"sha1:"), False),
        (pointer(b"a").rstrip(b"\n"), False),
        (pointer(b"a") + b"x" * 2000, False),
        (b"PK\x03\x04", False),
        (b"", False),
    ],
)
def test_a_pointer_is_told_from_everything_else(data: bytes, read: bool) -> None:
    expected = LfsPointer(hashlib.sha256(b"a").hexdigest(), 1) if read else None
    assert lfs_pointer(data) == expected


@pytest.mark.parametrize("host", ["elsewhere.example.org", "www.ice.gov"])
def test_github_may_send_on_to_its_own_hosts_only(host: str, net: LittleNet, make_client: MakeClient) -> None:
    listed(net, ARCHIVE, "sheets", VISITS)
    path = f"/{ARCHIVE}/HEAD/{NEWEST}"
    source, client = ArchiveSource(), make_client()
    candidate = first(source, client)
    net.serve(RAW, path, reply(b"", "302 Found", location=f"https://{MEDIA}/elsewhere"))
    net.serve(MEDIA, "/elsewhere", reply(BODY))
    assert got(source, client, candidate).data == BODY
    net.serve(RAW, path, reply(b"", "302 Found", location=f"https://{host}/x"))
    with pytest.raises(FetchError) as told:
        got(source, client, candidate)
    assert told.value.code == "address_refused"


@pytest.mark.parametrize(
    ("root", "tree", "code"),
    [
        ("[]", "{}", "no_link"),
        ("{}", "{}", "no_link"),
        ('{"message": "API rate limit exceeded"}', "{}", "no_link"),
        ('[1, "x", {"name": "sheets", "sha": "../../evil"}]', "{}", "no_link"),
        ('[{"name": "sheets", "sha": null}]', "{}", "no_link"),
        ("<html>", "{}", "strange_answer"),
        ("[" * 100_000, "{}", "strange_answer"),
        (None, "[]", "strange_answer"),
        (None, '{"tree": 5}', "strange_answer"),
        (None, '{"tree": [], "truncated": true}', "archive_too_large"),
        (None, '{"tree": [{"path": "a"}, 7, {"path": 7, "type": "blob"}]}', "no_link"),
        (None, '{"tree": [{"path": "../sheets_20261009_132910/a.xlsx", "type": "blob"}]}', "no_link"),
        (None, '{"tree": [{"path": "sheets_20261009_132910/a.xlsx", "type": "tree"}]}', "no_link"),
    ],
)
def test_a_listing_that_shows_no_workbook_is_an_error(
    root: str | None, tree: str, code: str, net: LittleNet, make_client: MakeClient
) -> None:
    listed(net, ARCHIVE, "sheets", VISITS)
    if root is not None:
        net.serve(API, f"/repos/{ARCHIVE}/contents/", reply(root.encode()))
    net.serve(API, f"/repos/{ARCHIVE}/git/trees/{SHA}?recursive=1", reply(tree.encode()))
    with pytest.raises(FetchError) as told:
        ArchiveSource().find(make_client())
    assert told.value.code == code


def test_the_other_archives_newest_name_is_found(net: LittleNet, make_client: MakeClient) -> None:
    names = [
        "participatingAgencies-20250301180751.xlsx", "participatingAgencies08182025pm.xlsx",
        "participatingAgencies01132026am.xlsx", "participatingAgencies12312025pm.xlsx", "notes99999999.xlsx",
        "participatingAgencies02012026am.csv",
    ]  # fmt: skip
    listed(net, RELEVANT, FOLDER, names)
    source, client = list_source("relevant"), make_client()
    (one,) = source.find(client).candidates
    path = f"/{RELEVANT}/HEAD/participatingAgencies%20after%20feb%2020/participatingAgencies01132026am.xlsx"
    assert one.address == f"https://{RAW}{path}"
    net.serve(RAW, path, reply(BODY))
    assert got(source, client, one).file == "participatingAgencies01132026am.xlsx"


def test_both_lists_of_the_newest_day_are_offered(net: LittleNet, make_client: MakeClient) -> None:
    listed(net, RELEVANT, FOLDER, ["participatingAgencies01132026am.xlsx", "participatingAgencies01132026pm.xlsx"])
    assert len(list_source("relevant").find(make_client()).candidates) == 2


def test_the_other_archive_without_a_dated_workbook_is_an_error(net: LittleNet, make_client: MakeClient) -> None:
    listed(net, RELEVANT, FOLDER, ["README.md", "list.xlsx"])
    with pytest.raises(FetchError) as told:
        list_source("relevant").find(make_client())
    assert told.value.code == "no_link"


# ------------------------------------------------------------------------------------------------- an address


def test_an_address_that_a_person_gives_is_asked_and_nothing_else(net: LittleNet, make_client: MakeClient) -> None:
    source, client = AddressSource("https://Lists.example.org:443/a list.xlsx?x=1#top"), make_client()
    found = source.find(client)
    assert net.asked == []
    (one,) = found.candidates
    assert (one.address, one.name, found.totals) == ("https://lists.example.org/a%20list.xlsx?x=1", "a list.xlsx", None)
    net.serve("lists.example.org", "/a%20list.xlsx?x=1", reply(BODY, last_modified="Fri, 09 Oct 2026 19:33:34 GMT"))
    download = got(source, client, one)
    assert (download.file, download.last_modified) == ("a list.xlsx", "Fri, 09 Oct 2026 19:33:34 GMT")
    net.serve("lists.example.org", "/a%20list.xlsx?x=1", reply(b"", "304 Not Modified"))
    assert source.download(client, one, download.last_modified, NOW) == NotModified(one.address)


def test_an_address_may_not_send_on_to_another_site(net: LittleNet, make_client: MakeClient) -> None:
    source, client = AddressSource("https://lists.example.org/list.xlsx"), make_client()
    net.serve("lists.example.org", "/list.xlsx", reply(b"", "302 Found", location="https://www.ice.gov/x"))
    with pytest.raises(FetchError) as told:
        got(source, client, first(source, client))
    assert (told.value.code, net.dialled) == ("address_refused", ["lists.example.org:443"])


@pytest.mark.parametrize(
    "address", ["https://", "https://a@b.org/x", "https://b.org:99/x", "https://b\\c.org/", "http://b/"]
)
def test_an_address_that_is_not_asked_is_refused_at_once(address: str) -> None:
    with pytest.raises(FetchError) as told:
        AddressSource(address)
    assert told.value.code == "address_refused"


def test_every_source_keeps_to_its_own_hosts() -> None:
    sources: dict[str, Any] = {name: list_source(name) for name in ("ice", "archive", "relevant", "https://b.org/x")}
    assert {name: (one.label, sorted(one.hosts)[:2]) for name, one in sources.items()} == {
        "ice": ("ice", ["ice.gov", "www.ice.gov"]),
        "archive": ("archive", ["api.github.com", "github-cloud.githubusercontent.com"]),
        "relevant": ("archive", ["api.github.com", "github-cloud.githubusercontent.com"]),
        "https://b.org/x": ("file", ["b.org"]),
    }
