import re
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from spil.huizen.queries import huis_met
from spil.kern import klok
from spil.kern.fouten import DomeinFout
from spil.sturing.indicatoren import INDICATOREN
from spil.sturing.opmaak import als_csv, als_json
from spil.sturing.periode import Periode
from spil.sturing.queries import indicator_van, jaartabel

NIET_UITGEVOERD = 2
OPMAAK = {"json": als_json, "csv": als_csv}


class Command(BaseCommand):
    help = (
        "Een tabel met cijfers van een huis, per gemeente en per jaar. "
        "CSV is volgens RFC 4180: UTF-8, komma's, regels eindigen op CRLF."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "indicator",
            help=f"wat er geteld is: {', '.join(INDICATOREN)} of een telling van een aanpak",
        )
        parser.add_argument("--huis", required=True, metavar="SLUG", help="de korte naam")
        parser.add_argument("--van", metavar="JAAR", help="het eerste jaar")
        parser.add_argument("--tot", metavar="JAAR", help="het laatste jaar (doet mee)")
        parser.add_argument("--per", default="gemeente", help="de rijen: gemeente")
        parser.add_argument("--format", default="json", dest="opmaak", help="json of csv")

    def handle(self, **opties: Any) -> None:
        try:
            tekst = self._tabel(**opties)
        except DomeinFout as fout:
            self.stderr.write(str(fout))
            sys.exit(NIET_UITGEVOERD)
        self.stdout.write(tekst, ending="" if tekst.endswith("\n") else "\n")

    def _tabel(
        self, *, indicator: str, huis: str, van: str | None, tot: str | None, **opties: Any
    ) -> str:
        vandaag = klok.datum(klok.nu())
        opmaak = OPMAAK[_een_van(opties["opmaak"], tuple(OPMAAK), "--format")]
        _een_van(opties["per"], ("gemeente",), "--per")
        van_huis = huis_met(huis)
        gekozen = indicator_van(van_huis, indicator)
        periode = Periode.kies(_jaar(van, "--van"), _jaar(tot, "--tot"), vandaag=vandaag)
        return opmaak(jaartabel(gekozen, van_huis, periode, vandaag=vandaag))


def _een_van(waarde: str, keuzes: tuple[str, ...], vlag: str) -> str:
    if waarde not in keuzes:
        raise DomeinFout(f"{vlag} {waarde} bestaat niet. Kies uit: {', '.join(keuzes)}.")
    return waarde


def _jaar(tekst: str | None, vlag: str) -> int | None:
    if tekst is None:
        return None
    if not re.fullmatch(r"[0-9]{4}", tekst):
        raise DomeinFout(f"{vlag} {tekst} is geen jaar. Schrijf vier cijfers, zoals 2021.")
    return int(tekst)
