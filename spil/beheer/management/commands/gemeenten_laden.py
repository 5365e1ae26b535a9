"""`script/spil gemeenten_laden [FILE]`: a municipal merger is data, not a release."""

import csv
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from spil.huizen.commands import laad_gemeenten
from spil.huizen.gemeentelijst import REFERENTIE

VERKEERD = 2


class Command(BaseCommand):
    help = "Brengt de tabel van gemeenten in lijn met een bestand; zonder bestand met dat van Spil."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "bestand",
            nargs="?",
            type=Path,
            default=REFERENTIE,
            help="CSV met de kolommen code,naam,opvolger_code,ingang,einde",
        )

    def handle(self, *args: Any, **opties: Any) -> None:
        bestand: Path = opties["bestand"]
        try:
            aantal = laad_gemeenten(bestand)
        except OSError as fout:
            raise CommandError(
                f"Kan {bestand} niet lezen. Bestaat het, en mag Spil erbij?", returncode=VERKEERD
            ) from fout
        except (KeyError, ValueError, csv.Error) as fout:
            raise CommandError(
                f"{bestand} is geen tabel van gemeenten ({fout}). Nodig zijn de kolommen "
                "code,naam,opvolger_code,ingang,einde, in UTF-8, met datums als 2019-01-01.",
                returncode=VERKEERD,
            ) from fout
        self.stdout.write(f"{aantal} gemeenten ingelezen uit {bestand.name}.")
