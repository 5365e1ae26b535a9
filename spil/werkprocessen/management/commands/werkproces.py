from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from spil.werkprocessen import catalogus, schema
from spil.werkprocessen.definitie import AanpakOngeldig


class Command(BaseCommand):
    help = "Controleer de meegeleverde aanpakken of een bestand, of toon het JSON Schema."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("wat", choices=["check", "schema"])
        parser.add_argument("bestand", nargs="*", type=Path, help="anders alle meegeleverde")

    def handle(self, *args: Any, **keuze: Any) -> None:
        if keuze["wat"] == "schema":
            self.stdout.write(schema.schematekst(), ending="")
            return
        fouten = 0
        for pad in keuze["bestand"] or sorted(catalogus.MAP.glob("*.toml")):
            fouten += self._controleer(pad)
        if fouten:
            raise CommandError("Niet iedere aanpak klopt; de redenen staan hierboven.")

    def _controleer(self, pad: Path) -> int:
        try:
            definitie = catalogus.lees_bestand(pad)
        except AanpakOngeldig as fout:
            for reden in fout.redenen:
                self.stderr.write(reden)
            return 1
        except OSError:
            raise CommandError(f"{pad} is niet te lezen.") from None
        open_punten = len(definitie.te_bevestigen)
        extra = f", {open_punten} te bevestigen door het huis" if open_punten else ""
        fasen, vragen = len(definitie.fasen), len(definitie.velden)
        self.stdout.write(
            f"{definitie.code}: {definitie.naam}, {fasen} {'fase' if fasen == 1 else 'fasen'}, "
            f"{vragen} {'vraag' if vragen == 1 else 'vragen'}{extra}"
        )
        return 0
