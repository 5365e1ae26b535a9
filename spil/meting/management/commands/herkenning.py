"""`script/spil herkenning DIR --truth FILE`: how well and how fast people are recognised."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from spil.kern import klok, rls
from spil.kern.fouten import DomeinFout
from spil.kern.losse_databank import log_in_als
from spil.kern.omgeving import OmgevingsFout
from spil.meting.herkenning.mensen import Mens, lees_mensen
from spil.meting.herkenning.meten import Uitkomst, meet
from spil.meting.herkenning.verzonnen import HANDEN, verzin
from spil.meting.herkenning.vullen import ververs_statistiek, vul
from spil.meting.opstelling import databank
from spil.uitwisseling.lezen.mapping import GCOS, lees_mapping
from spil.werkprocessen.commands import maak_huis, systeemrol

DOEL = "meting"
MINSTE = 2


class Command(BaseCommand):
    help = (
        "Meet hoe goed en hoe snel Spil dezelfde persoon herkent: leest de personen van een export "
        "in een eigen databank, vergelijkt met de waarheid en gooit de databank weer weg."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("map", type=Path, nargs="?", metavar="DIR", help="de map met de export")
        parser.add_argument(
            "--truth",
            type=Path,
            dest="waarheid",
            metavar="FILE",
            help="JSON: groepen persoonnummers die dezelfde persoon zijn",
        )
        parser.add_argument(
            "--mapping", type=Path, default=GCOS, metavar="FILE", help="hoe de export te lezen is"
        )
        parser.add_argument(
            "--verzonnen",
            type=int,
            metavar="N",
            help="in plaats van een export: zoveel verzonnen, slordig geschreven personen",
        )
        parser.add_argument(
            "--zaad", type=int, default=1, metavar="N", help="welke verzonnen personen"
        )
        parser.add_argument(
            "--hand", choices=HANDEN, default="scan", help="wie de verzonnen personen opschreef"
        )
        parser.add_argument(
            "--steekproef",
            type=int,
            default=0,
            metavar="N",
            help="vraag niet allen, maar ongeveer zoveel die er vaker dan eens in staan",
        )
        parser.add_argument(
            "--json", type=Path, metavar="FILE", help="schrijf de uitkomst ook hierheen"
        )

    def handle(self, *args: Any, **keuze: Any) -> None:
        try:
            mensen, geweigerd = _mensen(keuze)
            if len(mensen) < MINSTE:
                raise CommandError("Er zijn te weinig personen om te meten.")
            uitkomst = meet_in_losse_databank(
                mensen, steekproef=keuze["steekproef"], geweigerd=geweigerd
            )
            tekst = json.dumps(uitkomst.als_json(), indent=1)
            if keuze["json"]:
                keuze["json"].write_text(f"{tekst}\n", encoding="utf-8")
        except OSError as fout:
            raise CommandError(f"{fout.filename}: {fout.strerror}.") from fout
        except (DomeinFout, OmgevingsFout) as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(tekst)


def _mensen(keuze: dict[str, Any]) -> tuple[list[Mens], int]:
    if keuze["verzonnen"]:
        return verzin(keuze["verzonnen"], zaad=keuze["zaad"], hand=keuze["hand"]), 0
    if not (keuze["map"] and keuze["waarheid"]):
        raise CommandError("Geef een export en --truth, of --verzonnen.")
    return lees_mensen(
        keuze["map"],
        keuze["waarheid"],
        mapping=lees_mapping(keuze["mapping"]),
        vandaag=klok.datum(klok.nu()),
    )


def meet_in_losse_databank(mensen: list[Mens], *, steekproef: int, geweigerd: int) -> Uitkomst:
    """The database is there as long as the measurement lasts."""
    op = klok.nu()
    with databank(lambda naam: None) as naam, log_in_als("app", naam):
        huis = maak_huis("meting", naam="ZVH Meting", gemeenten=["Breda"], op=op)
        spil = systeemrol(huis)
        with rls.namens(spil.pk, doel=DOEL, op=op):
            ids = vul(mensen, spil=spil, op=op)
        ververs_statistiek(naam)
        with rls.namens(spil.pk, doel=DOEL, op=op):
            return meet(ids, mensen, steekproef=steekproef, geweigerd=geweigerd)
