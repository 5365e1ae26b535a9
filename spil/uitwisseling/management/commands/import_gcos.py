"""`script/spil import_gcos DIR --huis SLUG`: take over an export of GCOS, or by a mapping of
another system."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from django.core.management.base import BaseCommand

from spil.huizen.queries import huis_met
from spil.kern import klok, rls
from spil.kern.csvbestand import maak_csv
from spil.kern.fouten import DomeinFout
from spil.uitwisseling.commands import Aanbod, neem_map_over, weeg_export
from spil.uitwisseling.commands.beoordelen import DOEL
from spil.uitwisseling.commands.overnemen import Voortgang
from spil.uitwisseling.lezen.mapping import GCOS, lees_mapping
from spil.uitwisseling.verslag import LIJSTKOP, Verslag
from spil.uitwisseling.verslagtekst import in_woorden
from spil.uitwisseling.verzonnen import vereis_verzonnen
from spil.werkprocessen.commands import systeemrol

NIET_UITGEVOERD = 2
PER_STAP = 25


class Command(BaseCommand):
    help = (
        "Neemt een export van GCOS (of met --mapping een ander systeem) over in een huis. Eerst "
        "worden slechte records geweigerd, daarna wordt de wet toegepast: wat over zijn termijn "
        "is en wat niet is opgepakt, wordt alleen geteld. Wie dit uitvoert, verklaart namens het "
        "huis dat de gegevens zijn gecontroleerd (BGS art. 1.6)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("map", type=Path, metavar="DIR", help="de map met de bestanden")
        parser.add_argument("--huis", required=True, metavar="SLUG", help="de korte naam")
        parser.add_argument(
            "--mapping", type=Path, default=GCOS, metavar="FILE", help="hoe de export te lezen is"
        )
        parser.add_argument(
            "--dry-run", action="store_true", dest="proef", help="zeg wat er zou gebeuren"
        )
        parser.add_argument(
            "--json", type=Path, metavar="FILE", help="schrijf de uitkomst hierheen"
        )
        parser.add_argument(
            "--lijst", type=Path, metavar="FILE", help="schrijf per record wat ervan werd (CSV)"
        )
        parser.add_argument(
            "--aanvulling",
            action="store_true",
            help="alleen verbeterde records bij een eerdere import: bestanden mogen ontbreken",
        )
        parser.add_argument(
            "--peildatum",
            type=_dag,
            metavar="DATE",
            help="een andere dag dan vandaag, als 2021-12-31; alleen bij verzonnen gegevens",
        )

    def handle(self, *args: Any, **opties: Any) -> None:
        try:
            verslag = self._voer_uit(**opties)
            _schrijf(verslag, json_=opties["json"], lijst=opties["lijst"])
        except DomeinFout as fout:
            self.stderr.write(str(fout))
            sys.exit(NIET_UITGEVOERD)
        except OSError as fout:
            self.stderr.write(f"{fout.filename}: {fout.strerror}.")
            sys.exit(NIET_UITGEVOERD)
        for regel in in_woorden(verslag, proef=opties["proef"]):
            self.stdout.write(regel)

    def _voer_uit(
        self, *, map: Path, huis: str, mapping: Path, proef: bool, **opties: Any
    ) -> Verslag:
        op = klok.nu()
        aanbod = Aanbod(
            map_=map,
            huis=huis_met(huis),
            mapping=lees_mapping(mapping),
            peildatum=opties["peildatum"] or klok.datum(op),
            aanvulling=opties["aanvulling"],
        )
        if opties["peildatum"]:
            vereis_verzonnen(aanbod, vandaag=klok.datum(op))
        spil = systeemrol(aanbod.huis)
        with rls.namens(spil.pk, doel=DOEL, op=op):
            if proef:
                return weeg_export(aanbod, door=spil, op=op)
            return neem_map_over(aanbod, voortgang=_teller(sys.stderr), door=spil, op=op)


def _dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise ArgumentTypeError(f"{tekst} is geen dag. Schrijf haar als 2021-12-31.") from fout


def _schrijf(verslag: Verslag, *, json_: Path | None, lijst: Path | None) -> None:
    if json_:
        tekst = json.dumps(verslag.als_json(), ensure_ascii=False, indent=1)
        json_.write_text(f"{tekst}\n", encoding="utf-8")
    if lijst:
        lijst.write_bytes(maak_csv(LIJSTKOP, verslag.lijst()))


def _teller(uit: TextIO) -> Voortgang:
    """On a screen one line that counts; in a file a line now and then."""
    is_scherm = uit.isatty()

    def toon(gedaan: int, totaal: int) -> None:
        if gedaan % PER_STAP and gedaan != totaal:
            return
        einde = "\r" if is_scherm and gedaan != totaal else "\n"
        uit.write(f"{gedaan} van {totaal} dossiers{einde}")
        uit.flush()

    return toon
