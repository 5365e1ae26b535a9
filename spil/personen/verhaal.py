"""What the time line says of people: their role, never their name (a name is a look to log)."""

from spil.logboek.verhaal import vertelt
from spil.personen.models import Betrokkene, Relatie


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
    vertelt("persoon.contact_beeindigd", "Adres of telefoon geldt niet meer")
    vertelt("persoon.adres_getoond", "Geheim adres getoond")
    vertelt("persoon.bsn_vastgelegd", "BSN vastgelegd")
    vertelt("persoon.bsn_getoond", "BSN getoond")
    for code, wat in (("vastgelegd", "vastgelegd"), ("gewijzigd", "gewijzigd")):
        vertelt(
            f"relatie.{code}",
            f"Relatie {wat}",
            model=Relatie,
            zin=lambda r, _, wat=wat: (
                f"Relatie {wat}: {_rol(r.van)} is {r.heen} {_rol(r.naar)}"
                + (" (voorbij)" if r.tot else "")
            ),
            erbij=("van", "naar"),
        )


def _rol(betrokkene: Betrokkene) -> str:
    return betrokkene.get_rol_display().lower()
