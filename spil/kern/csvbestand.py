"""CSV for a Dutch spreadsheet: semicolons, UTF-8 with mark, and no cell that a sheet would run."""

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

_RISKANT = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def veilig(cel: object) -> str:
    """A text that a spreadsheet would take for a formula gets an apostrophe before it."""
    tekst = "" if cel is None else str(cel).replace("\x00", "")
    return f"'{tekst}" if tekst.lstrip(" \u00a0\ufeff").startswith(_RISKANT) else tekst


def maak_csv(kop: Sequence[str], rijen: Iterable[Sequence[object]]) -> bytes:
    uitvoer = io.StringIO()
    schrijver = csv.writer(uitvoer, delimiter=";", quoting=csv.QUOTE_ALL)
    schrijver.writerow(kop)
    schrijver.writerows([veilig(cel) for cel in rij] for rij in rijen)
    return uitvoer.getvalue().encode("utf-8-sig")


def als_download(naam: str, kop: Sequence[str], rijen: Iterable[Sequence[object]]) -> HttpResponse:
    """The file as an answer. Whole, not streamed: a stream would run after the context closed."""
    antwoord = HttpResponse(maak_csv(kop, rijen), content_type="text/csv; charset=utf-8")
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}.csv"'
    return antwoord
