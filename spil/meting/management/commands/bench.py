import json
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from spil.kern import klok, postgres
from spil.kern.losse_databank import log_in_als
from spil.kern.omgeving import OmgevingsFout
from spil.meting import uitkomst
from spil.meting.gebruikers import Gebruiker, doelen
from spil.meting.meten import Meting, Vragen, meet
from spil.meting.opstelling import databank, opstelling, zet_bestanden_klaar
from spil.meting.proef import eis_gelijke_rijen, tel_queries
from spil.meting.verzoek import VARIANTEN, WERKEN
from spil.meting.vullen import vul


class Command(BaseCommand):
    help = (
        "Meet de snelheid van Spil naast een kaal Django en kale SQL, in een eigen databank die "
        "na afloop verdwijnt."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--scale", type=_positief, default=1.0, help="keer 2.500 casussen (standaard 1)"
        )
        parser.add_argument("--json", type=Path, help="schrijf de uitkomst ook in dit bestand")
        parser.add_argument(
            "--seconden", type=_positief, default=6.0, help="meettijd per regel (standaard 6)"
        )

    def handle(self, *args: Any, **keuze: Any) -> None:
        if not sys.platform.startswith("linux"):
            raise CommandError("De meting leest rekentijd uit /proc en draait alleen op Linux.")
        if keuze["json"] and not keuze["json"].absolute().parent.is_dir():
            raise CommandError(f"De map van {keuze['json']} bestaat niet.")
        try:
            metingen = self._meet(keuze["scale"], keuze["seconden"])
        except OmgevingsFout as fout:
            raise CommandError(str(fout)) from fout
        except KeyboardInterrupt:
            raise CommandError("De meting is afgebroken; de databank is weer weg.") from None
        for slotregel in uitkomst.slotregels(metingen):
            self.stdout.write(slotregel)
        if keuze["json"]:
            tekst = json.dumps(uitkomst.als_json(keuze["scale"], metingen), indent=1)
            keuze["json"].write_text(f"{tekst}\n", encoding="utf-8")

    def _meet(self, schaal: float, seconden: float) -> list[Meting]:
        zet_bestanden_klaar()
        self._meld(f"Databank maken en vullen (schaal {schaal:g}) …")
        begin = time.monotonic()
        with databank(lambda naam: vul(naam, schaal=schaal, op=klok.nu())) as naam:
            self._meld(f"Klaar in {time.monotonic() - begin:.0f} s.")
            with postgres.verbind("owner", dbname=naam) as owner, log_in_als("app", naam):
                gebruikers = [Gebruiker.log_in(doel) for doel in doelen(owner)]
                eis_gelijke_rijen(owner, gebruikers[0])
            queries = tel_queries(naam, gebruikers[0])
            vragen: Vragen = {
                (werk, variant): [g.verzoek(werk, variant) for g in gebruikers]
                for werk in WERKEN
                for variant in VARIANTEN
            }
            self._meld("Servers starten en meten …")
            self.stdout.write(uitkomst.KOP)
            metingen = []
            with opstelling(naam) as opgesteld:
                for meting in meet(opgesteld, vragen, queries, seconden=seconden):
                    self.stdout.write(uitkomst.regel(meting))
                    self.stdout.flush()
                    metingen.append(meting)
            return metingen

    def _meld(self, tekst: str) -> None:
        self.stderr.write(tekst)
        self.stderr.flush()


def _positief(tekst: str) -> float:
    try:
        getal = float(tekst)
    except ValueError:
        getal = 0.0
    if not 0 < getal <= 1000:  # noqa: PLR2004 - 2.5 million cases
        raise ArgumentTypeError(f"{tekst} is geen getal tussen 0 en 1000")
    return getal
