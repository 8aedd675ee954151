"""The addresses behind MOA and ADDENDUM: unwrapped, https, on ICE's own site, or not used at all."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlsplit, urlunsplit

from desktop.domain.link_rule import AGREEMENT_HOSTS, LONGEST_LINK, is_plain_link

_WRAPPERS = 3
_SAFELINKS = ".safelinks.protection.outlook.com"
_EXTENSION = re.compile(r"chrome-extension://[a-p]{32}/(.*)", re.IGNORECASE | re.DOTALL)
_ONE_SLASH = re.compile(r"(https?):/(?=[^/])", re.IGNORECASE)
_PLAIN = re.compile(r"https://www\.ice\.gov(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\\]")
_SAFE = "/?%:@!$&'()*+,;=-._~"


def cleaned_link(raw: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The https address on ICE's site that `raw` leads to, or None, and the codes of what was done.

    Wrappers (Outlook SafeLinks, a browser extension's viewer) are taken off; what a SafeLink carries besides the
    address, such as a mailbox of ICE's staff, is dropped. The codes never repeat any of it.
    """
    if raw is None or (len(raw) <= LONGEST_LINK and _PLAIN.fullmatch(raw)):
        return raw, ()
    reasons: list[str] = []
    text = raw.strip()
    if text != raw:
        reasons.append("stray_space")
    for _ in range(_WRAPPERS):
        inner, reason = _unwrapped(text)
        if not reason:
            break
        text = inner
        reasons.append(reason)
    url = _safe(text)
    if url is None:
        return None, (*reasons, "link_not_ice")
    if text[:5].lower() == "http:":
        reasons.append("link_http")
    return url, tuple(dict.fromkeys(reasons))


def _unwrapped(text: str) -> tuple[str, str]:
    """One wrapper taken off, and its code; an empty code when there is none."""
    extension = _EXTENSION.match(text)
    if extension:
        return extension[1], "link_extension"
    if _ONE_SLASH.match(text):
        return _ONE_SLASH.sub(r"\1://", text, count=1), "link_slash"
    parts = _split(text)
    if parts is not None and parts.scheme in ("http", "https") and (parts.hostname or "").endswith(_SAFELINKS):
        return next(iter(parse_qs(parts.query).get("url", [])), ""), "link_wrapped"
    return text, ""


def _safe(text: str) -> str | None:
    """`text` rebuilt as an https address on ICE's site, None when anything about it is not plain."""
    parts = _split(text)
    if parts is None or parts.scheme not in ("http", "https"):
        return None
    path, query = (_STRAY_PERCENT.sub("%25", quote(text, safe=_SAFE)) for text in (parts.path, parts.query))
    if any(segment in (".", "..") for segment in unquote(path).split("/")):
        return None
    url = urlunsplit(("https", parts.netloc.lower(), path or "/", query, ""))
    return url if is_plain_link(url, AGREEMENT_HOSTS) else None


def _split(text: str) -> SplitResult | None:
    if len(text) > LONGEST_LINK or _FORBIDDEN.search(text):
        return None
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 (reading it checks it)
    except ValueError:
        return None
    return parts


def origin_of(raw: str | None) -> str:
    """What may be told of an address that was not used as printed: its scheme and host, nothing that it carries."""
    parts = _split((raw or "").strip())
    if parts is None or not parts.scheme:
        return ""
    host = parts.hostname or ""
    return f"{parts.scheme}://{host}" if host else f"{parts.scheme}:"
