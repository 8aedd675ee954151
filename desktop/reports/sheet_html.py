"""Sheets as one HTML file: the accessible form, since Qt's PDFs carry no tags. It loads nothing and runs nothing."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from desktop.domain.status import Status
from desktop.reports.qr_code import QrCodes, runs
from desktop.reports.sheet import (
    Answer,
    Block,
    Bullets,
    Document,
    Entry,
    FinePrint,
    Heading,
    Help,
    HelpLink,
    Paragraph,
    Power,
    Room,
    Sheet,
    Source,
    Table,
    Versions,
)
from desktop.reports.sheet_style import style
from desktop.reports.text_lines import shown

_SHAPES = {
    Status.LISTED: '<path d="M8 1 15 8 8 15 1 8Z"/>',
    Status.NOT_LISTED: '<circle cx="8" cy="8" r="6.2" fill="none" stroke="#000" stroke-width="1.8"/>',
    Status.NO_LONGER_LISTED: (
        '<g fill="none" stroke="#000" stroke-width="1.8"><circle cx="8" cy="8" r="6.2"/><path d="M8 4v4h3"/></g>'
    ),
    Status.UNKNOWN: (
        '<circle cx="8" cy="8" r="6.2" fill="none" stroke="#000" stroke-width="1.6" stroke-dasharray="1.6 1.9"/>'
        '<path d="M6 6.6a2 2 0 1 1 2.6 1.9c-.5.2-.6.5-.6 1" fill="none" stroke="#000" stroke-width="1.5"/>'
        '<circle cx="8" cy="11.6" r=".9"/>'
    ),
}


class SheetHtml:
    """Lays sheets out as HTML; every text is escaped."""

    def __init__(self, codes: QrCodes) -> None:
        """`codes` makes the QR codes."""
        self._codes = codes

    def document(self, sheets: Sequence[Versions], *, paper: str, large: bool) -> str:
        """One file with all sheets; `paper` is "letter" or "a4". Its title names nothing that was looked up."""
        first = sheets[0][0]
        articles = "\n".join(self._versions(versions) for versions in sheets)
        return (
            f'<!DOCTYPE html>\n<html lang="{_text(first.language)}">\n<head>\n<meta charset="utf-8">\n'
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            '<meta name="referrer" content="no-referrer">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{_text(first.name)}</title>\n<style>{style(paper, large=large)}</style>\n</head>\n"
            f"<body>\n<main>\n{articles}\n</main>\n</body>\n</html>\n"
        )

    def _versions(self, versions: Versions) -> str:
        articles = "\n".join(self._sheet(sheet) for sheet in versions)
        return f'<div class="sheet n{len(versions)}">\n{articles}\n</div>'

    def _sheet(self, sheet: Sheet) -> str:
        parts = [f'<article lang="{_text(sheet.language)}">', "<header>", f'<p class="name">{_text(sheet.name)}</p>']
        parts.append(f"<h1>{_text(sheet.title)}</h1>")
        parts += [f'<p class="where">{_text(line)}</p>' for line in sheet.details]
        if sheet.source:
            parts.append(_source(sheet.source))
        parts.append("</header>")
        if sheet.warning:
            parts.append(f'<p class="warning" role="note">{_text(sheet.warning)}</p>')
        parts += [self._block(block) for block in sheet.body]
        proof = sheet.source.proof if sheet.source else ()
        parts += ["<footer>", *(f"<p>{_text(line)}</p>" for line in (*proof, *sheet.foot)), "</footer>", "</article>"]
        return "\n".join(parts)

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return f"<h2>{_text(block.text)}</h2>"
        if isinstance(block, Help):
            return f'<ul class="help">{"".join(self._link(link) for link in block.links)}</ul>'
        if isinstance(block, Entry):
            return _entry(block)
        if isinstance(block, Table):
            return _table(block)
        if isinstance(block, Room):
            lines = '<div class="line"></div>' * block.lines
            return f'<div class="room"><p>{_text(block.label)}</p>{lines}</div>'
        return _words(block)

    def _link(self, link: HelpLink) -> str:
        phone = f"<br>{_text(link.phone)}" if link.phone else ""
        about = f"<strong>{_text(link.about)}</strong><br>" if link.about else ""
        return (
            f"<li>{self._code(link.url)}<div>{about}{_text(link.title)}<br>{_text(link.publisher)}<br>"
            f'<a href="{_text(link.url)}" rel="noreferrer noopener">{_text(link.short)}</a>{phone}</div></li>'
        )

    def _code(self, url: str) -> str:
        """Decoration for those who hear the page: the address stands beside it as a link."""
        rows = self._codes.modules(url)
        path = "".join(f"M{x} {y}h{n}v1h-{n}z" for y, row in enumerate(rows) for x, n in runs(row))
        side = len(rows) + 8
        return f'<svg class="qr" aria-hidden="true" viewBox="-4 -4 {side} {side}"><path d="{path}"/></svg>'


def _text(text: str) -> str:
    return html.escape(shown(text))


def _source(source: Source) -> str:
    return (
        f'<p class="source"><span class="label">{_text(source.label)}</span> '
        f'<strong class="date">{_text(source.date)}</strong> <span class="age">{_text(source.age)}</span></p>'
    )


def _words(block: Answer | Paragraph | Bullets | FinePrint) -> str:
    if isinstance(block, Answer):
        more = "".join(f"<p>{_text(line)}</p>" for line in block.more)
        return f'<p class="answer">{_text(block.sentence)}</p>{more}'
    if isinstance(block, Paragraph):
        return f"<p>{_text(block.text)}</p>"
    items = "".join(f"<li>{_text(line)}</li>" for line in block.lines)
    if isinstance(block, FinePrint):
        return f'<ul class="fine">{items}</ul>'
    return f"<ol>{items}</ol>" if block.numbered else f"<ul>{items}</ul>"


def _entry(entry: Entry) -> str:
    powers = "".join(_power(power) for power in entry.powers)
    remarks = "".join(f'<p class="remark">{_text(line)}</p>' for line in entry.remarks)
    return (
        f'<section class="entry"><p class="status">{_shape(entry.status)} {_text(entry.status_words)}</p>'
        f'<div><h3>{_text(entry.name)}</h3><p class="about">{_text(entry.about)}</p>{powers}{remarks}</div></section>'
    )


def _power(power: Power) -> str:
    documents = "".join(f'<br><span class="document">{_document(one)}</span>' for one in power.documents)
    return f'<p class="power">{_text(power.text)}{documents}</p>'


def _document(document: Document) -> str:
    if not document.url:
        return _text(document.line)
    url = _text(document.url)
    words = _text(document.line.removesuffix(document.url))
    return f'{words}<a href="{url}" rel="noreferrer noopener">{url}</a>'


def _shape(status: Status) -> str:
    return f'<svg class="shape" aria-hidden="true" viewBox="0 0 16 16">{_SHAPES[status]}</svg>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(name)}</th>' for name in table.columns)
    rows = []
    for row in table.rows:
        first, *others = (_cell(cell) for cell in row.cells)
        cells = "".join(f"<td>{cell}</td>" for cell in others)
        rows.append(f'<tr><th scope="row">{_shape(row.status)} {first}</th>{cells}</tr>')
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _cell(lines: Iterable[str]) -> str:
    return "<br>".join(_text(line) for line in lines)
