"""What the time line of a case says of the workshop."""

from spil.logboek.verhaal import vertelt


def registreer_verhaal() -> None:
    vertelt("casus.overgezet", "De casus is overgezet naar een nieuwe versie van de aanpak")
