"""Split a file into records: streaming, with quotes and line breaks inside fields.

Record numbers count the header as 1 and a record with line breaks as one, so a number here is
the row number a spreadsheet shows. Memory stays bounded by `MAX_RECORD`, whatever the file.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from spil.uitwisseling.lezen.codering import Codering
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar

MAX_RECORD: Final = 100_000
_STUK: Final = 1 << 14


@dataclass(frozen=True, slots=True)
class RuwRecord:
    """One record as written; `fout` says why its fields cannot be told apart."""

    nummer: int
    velden: tuple[str, ...]
    fout: str = ""

    @property
    def is_leeg(self) -> bool:
        return not self.fout and not any(veld.strip() for veld in self.velden)


def lees_ruw(pad: Path, codering: Codering, scheidingsteken: str) -> Iterator[RuwRecord]:
    """Every record of the file, the header first."""
    with pad.open(encoding=codering.codec, newline=None) as invoer:
        for nummer, (tekst, eerste, laatste) in enumerate(
            _recordteksten(invoer, scheidingsteken, pad.name), start=1
        ):
            yield _ontleed(nummer, tekst, scheidingsteken, eerste, laatste)


def _ontleed(nummer: int, tekst: str, teken: str, eerste: int, laatste: int) -> RuwRecord:
    if len(tekst) > MAX_RECORD:
        return RuwRecord(nummer, (), f"record is langer dan {MAX_RECORD} tekens")
    try:
        # The text is one whole record, so one row comes out; csv takes an embedded line break
        # only when the text is given as one "line".
        velden = next(csv.reader([tekst], delimiter=teken, strict=True), [])
    except csv.Error:
        waar = f"regel {eerste}" if eerste == laatste else f"regel {eerste} tot en met {laatste}"
        return RuwRecord(nummer, (), f"aanhalingstekens kloppen niet ({waar} van het bestand)")
    return RuwRecord(nummer, tuple(velden))


def _recordteksten(invoer: TextIO, teken: str, bestand: str) -> Iterator[tuple[str, int, int]]:
    """Text of each record with its first and last line; what passes the maximum is cut off."""
    tekst, open_veld, begin_veld, eerste, regel = "", False, True, 1, 1
    while stuk := invoer.readline(_STUK):
        # A quote at the edge of a piece must not be parted from the quote that doubles it.
        while stuk[-1] == '"' and (erbij := invoer.read(1)):
            stuk += erbij
        open_veld = _open_na(stuk, teken, open_veld=open_veld, begin_veld=begin_veld)
        begin_veld = stuk[-1] == teken
        if len(tekst) <= MAX_RECORD:
            tekst += stuk
        regel_uit = stuk[-1] in "\r\n"
        if regel_uit and not open_veld:
            yield tekst, eerste, regel
            tekst, begin_veld, eerste = "", True, regel + 1
        regel += regel_uit
    if open_veld:
        raise ExportOnleesbaar(
            f"{bestand}: een aanhalingsteken dat begint in het record op regel {eerste} wordt "
            "nergens gesloten; daarom is niet te zien waar de volgende records beginnen."
        )
    if tekst:
        yield tekst, eerste, regel


def _open_na(stuk: str, teken: str, *, open_veld: bool, begin_veld: bool) -> bool:
    """Whether a quoted field is still open after this piece; only a field's first quote opens."""
    plek = 0
    if not open_veld and begin_veld and stuk.startswith('"'):
        open_veld, plek = True, 1
    while True:
        if open_veld:
            plek = stuk.find('"', plek)
            if plek < 0:
                return True
            if stuk[plek + 1 : plek + 2] == '"':
                plek += 2
            else:
                open_veld, plek = False, plek + 1
        else:
            plek = stuk.find(teken + '"', plek)
            if plek < 0:
                return False
            open_veld, plek = True, plek + 2
