from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse

from spil.gebruikers.commands import maak_eerste_beheerder
from spil.gebruikers.queries import systeemrollen
from spil.huizen.queries import huis_met
from spil.kern import klok
from spil.kern.fouten import DomeinFout


class Command(BaseCommand):
    help = "Maak een functioneel beheerder voor een huis en toon de link van de uitnodiging."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("huis", metavar="SLUG", help="de korte naam van het huis")
        parser.add_argument("--naam", required=True, help="naam zoals anderen die lezen")
        parser.add_argument("--email", required=True, help="e-mailadres om mee in te loggen")

    def handle(self, *args: Any, **opties: Any) -> None:
        try:
            (systeem,) = systeemrollen({huis_met(opties["huis"]).pk})
            sleutel = maak_eerste_beheerder(
                naam=opties["naam"],
                email=opties["email"],
                door=systeem,
                op=klok.nu(),
            )
        except DomeinFout as fout:
            raise CommandError(str(fout)) from fout
        adres = settings.SITE_ADRES.rstrip("/") + reverse("uitnodiging", args=[sleutel])
        self.stdout.write("Geef deze link aan de beheerder; ze werkt één keer, een week lang:")
        self.stdout.write(adres)
