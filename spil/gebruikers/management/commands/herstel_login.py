from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from spil.gebruikers.commands import herstel_login
from spil.gebruikers.queries import huizen_van, login_met, systeemrollen
from spil.kern import klok
from spil.kern.fouten import DomeinFout


class Command(BaseCommand):
    help = (
        "Voor wie telefoon en herstelcodes kwijt is en in meer dan een huis werkt: wis de tweede stap "
        "en beëindig alle sessies. De volgende keer inloggen stelt een nieuwe tweede stap in."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="het e-mailadres van de login")

    def handle(self, *args: Any, **opties: Any) -> None:
        try:
            gebruiker = login_met(opties["email"])
        except DomeinFout as fout:
            raise CommandError(str(fout)) from fout
        for systeem in systeemrollen(huizen_van(gebruiker)):
            herstel_login(gebruiker, door=systeem, op=klok.nu())
        self.stdout.write("De tweede stap is gewist en alle sessies zijn beëindigd.")
