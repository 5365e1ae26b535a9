"""What the time line says of people: their role, never their name (a name is a look to log)."""

from spil.logboek.verhaal import vertelt
from spil.personen.models import Betrokkene


def registreer_verhaal() -> None:
    vertelt(
        "persoon.toegevoegd",
        "Er is een persoon toegevoegd",
        model=Betrokkene,
        zin=lambda b, _: f"Persoon toegevoegd: {b.get_rol_display().lower()}",
    )
    vertelt(
        "persoon.gewijzigd",
        "Gegevens van een persoon zijn gewijzigd",
        model=Betrokkene,
        zin=lambda b, _: f"Gegevens gewijzigd: {b.get_rol_display().lower()}",
    )
    vertelt("persoon.contact_vastgelegd", "Adres of telefoon vastgelegd")
    vertelt("persoon.bsn_vastgelegd", "BSN vastgelegd")
    vertelt("persoon.bsn_getoond", "BSN getoond")
