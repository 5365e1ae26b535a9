from typing import Any

from django.core.management.base import BaseCommand

from spil.gebruikers.queries import demo_rollen
from spil.kern import klok


class Command(BaseCommand):
    help = "Toon de demo-accounts; inloggen gaat met een knop, zonder wachtwoord."

    def handle(self, *args: Any, **options: Any) -> None:
        for huis, rollen in demo_rollen(op=klok.nu()).items():
            self.stdout.write(f"\n{huis.naam}")
            for demo in rollen:
                medewerker = demo.rol.medewerker
                self.stdout.write(
                    f"  {demo.code:26} {medewerker.naam:16} {medewerker.partner.naam:28} {demo.uitleg}"
                )
