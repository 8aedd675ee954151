"""From rows as printed to rows with their meaning: tidied, coded, dated, and every change named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.domain.model import Model
from desktop.domain.row import Correction, ListRow, MoaStatus, PrintedRow, RowType
from desktop.domain.states import BY_CODE
from desktop.roster.dates import signed_of
from desktop.roster.kinds import MODEL_NAMES, TYPE_NAMES, model_of, row_type_of
from desktop.roster.links import cleaned_link, origin_of
from desktop.roster.states import state_of
from desktop.roster.texts import tidied

_NO_COUNTY = frozenset(["#N/A", "#NA", "#N?A", "N/A", "NA", "#REF!", "#VALUE!", "#NAME?", "#NULL!", "-", "NONE"])
_PENDING = "link pending"


def normalise_list(rows: Iterable[PrintedRow], edition_date: date) -> tuple[ListRow, ...]:
    """All rows of one edition with their meaning, in ICE's order, none dropped.

    `edition_date` decides which signing dates are plausible. Addresses that agencies with different names share are
    marked (`MoaStatus.SHARED`): they open one agency's document under another's name.
    """
    return mark_shared(tuple(normalise_row(row, edition_date) for row in rows))


def normalise_row(row: PrintedRow, edition_date: date) -> ListRow:
    """One row with its meaning. The `printed` of the result no longer holds what a wrapped address carried along."""
    reading = _Reading()
    moa = _link(reading, "moa", row.moa, row.moa_url)
    addendum = _link(reading, "addendum", row.addendum, row.addendum_url)
    return ListRow(
        printed=_without_wrappers(row, moa, addendum),
        state=_state(reading, row.state),
        agency=reading.tidy("agency", row.agency),
        type=_type(reading, row.type),
        county=_county(reading, row.county),
        model=_model(reading, row.support_type),
        signed=_signed(reading, row.signed, edition_date, moa),
        moa_url=moa,
        moa_status=_moa_status(reading, row.moa, moa),
        addendum_url=addendum,
        corrections=tuple(reading.corrections),
    )


def mark_shared(rows: tuple[ListRow, ...]) -> tuple[ListRow, ...]:
    """The rows with `MoaStatus.SHARED` where the same address is given for agencies with different names."""
    shared = shared_links(rows)
    return tuple(replace(row, moa_status=MoaStatus.SHARED) if row.moa_url in shared else row for row in rows)


def shared_links(rows: Iterable[ListRow]) -> frozenset[str]:
    """Addresses of agreements that stand beside agencies with different names or in different states."""
    names: dict[str, set[tuple[str | None, str]]] = defaultdict(set)
    for row in rows:
        if row.moa_url is not None:
            names[row.moa_url].add((row.state, "".join(filter(str.isalnum, row.agency.casefold()))))
    return frozenset(url for url, owners in names.items() if len(owners) > 1)


@dataclass(slots=True)
class _Reading:
    """The corrections of one row while it is read, in the order of its columns."""

    corrections: list[Correction] = field(default_factory=list)

    def name(self, column: str, printed: str, used: str, *reasons: str) -> None:
        self.corrections.extend(Correction(column, printed, used, reason) for reason in reasons)

    def tidy(self, column: str, printed: str) -> str:
        result = tidied(printed)
        if result.reasons:
            self.name(column, printed, result.text, *result.reasons)
        return result.text


def _state(reading: _Reading, printed: str) -> str | None:
    text = reading.tidy("state", printed)
    code, misspelt = state_of(text)
    if code is None:
        reading.name("state", printed, "", "state_unknown" if text else "state_missing")
    elif misspelt:
        reading.name("state", printed, BY_CODE[code].name, "state_misspelt")
    return code


def _type(reading: _Reading, printed: str) -> RowType | None:
    text = reading.tidy("type", printed)
    kind, variant = row_type_of(text)
    if kind is None:
        reading.name("type", printed, "", "type_unknown" if text else "type_missing")
    elif variant:
        reading.name("type", printed, TYPE_NAMES[kind], "type_variant")
    return kind


def _county(reading: _Reading, printed: str) -> str | None:
    text = reading.tidy("county", printed)
    if text.upper() in _NO_COUNTY:
        reading.name("county", printed, "", "county_missing")
        return None
    return text or None


def _model(reading: _Reading, printed: str) -> Model | None:
    text = reading.tidy("support_type", printed)
    model, variant = model_of(text)
    if model is None:
        reading.name("support_type", printed, "", "model_unknown" if text else "model_missing")
    elif variant:
        reading.name("support_type", printed, MODEL_NAMES[model], "model_variant")
    return model


def _signed(reading: _Reading, printed: str, edition_date: date, moa: str | None) -> date | None:
    text = reading.tidy("signed", printed)
    signed = signed_of(text, edition_date, moa)
    if signed.reason:
        reading.name("signed", printed, "" if signed.date is None else signed.date.isoformat(), signed.reason)
    return signed.date


def _link(reading: _Reading, column: str, text: str, raw: str | None) -> str | None:
    """The cleaned address of a cell; one that is typed into the cell without a link counts too."""
    typed = raw is None and text.strip().lower().startswith(("http://", "https://"))
    url, reasons = cleaned_link(text if typed else raw)
    if typed and url:
        reasons = (*reasons, "link_typed")
    if reasons:
        reading.name(column, origin_of(text if typed else raw), url or "", *reasons)
    return url


def _without_wrappers(row: PrintedRow, moa: str | None, addendum: str | None) -> PrintedRow:
    """The row without what wrapped addresses carry along, such as a mailbox: they go no further than this."""
    shown = _shown(row.moa_url, moa), _shown(row.addendum_url, addendum)
    if shown == (row.moa_url, row.addendum_url):
        return row
    return replace(row, moa_url=shown[0], addendum_url=shown[1])


def _shown(raw: str | None, url: str | None) -> str | None:
    """The address that may be kept as printed: the raw one only when nothing was wrapped around it."""
    plain = url is not None and raw is not None and raw.strip().removeprefix("http://") == url.removeprefix("https://")
    return raw if plain else url


def _moa_status(reading: _Reading, printed: str, url: str | None) -> MoaStatus:
    text = tidied(printed).text.lower()
    if url is not None:
        if text == _PENDING:
            reading.name("moa", printed, "link", "pending_with_link")
        return MoaStatus.LINKED
    return MoaStatus.PENDING if text == _PENDING else MoaStatus.NONE
