"""What the time line says of people: their role, never their name (a name is a look to log)."""

from functools import partial

from spil.logboek.verhaal import vertelt
from spil.personen.models import Betrokkene, Betrokkenestem, Relatie


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
    for wat in ("vastgelegd", "gewijzigd"):
        vertelt(
            f"relatie.{wat}",
            f"Relatie {wat}",
            model=Relatie,
            zin=partial(_relatiezin, wat),
            erbij=("van", "naar"),
        )
    for woord in ("professional", "vertegenwoordiger"):
        vertelt(f"{woord}.vastgelegd", f"{woord.capitalize()} toegevoegd")
        vertelt(f"{woord}.gewijzigd", f"Gegevens gewijzigd: {woord}")
    vertelt(
        "stem.vastgelegd",
        "Stem van de betrokkene vastgelegd",
        model=Betrokkenestem,
        zin=lambda s, _: f"Stem van de betrokkene vastgelegd: {s.get_wijze_display().lower()}",
    )


def _relatiezin(wat: str, relatie: Relatie, _kenmerk: str) -> str:
    voorbij = " (voorbij)" if relatie.tot else ""
    wie = f"{_rol(relatie.van)} is {relatie.heen} {_rol(relatie.naar)}"
    return f"Relatie {wat}: {wie}{voorbij}"


def _rol(betrokkene: Betrokkene) -> str:
    return betrokkene.get_rol_display().lower()
