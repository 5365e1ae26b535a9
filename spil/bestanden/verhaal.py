"""What the time line says of files: what happened to one, without its name."""

from spil.logboek.verhaal import vertelt


def registreer_verhaal() -> None:
    vertelt("bestand.besmet", "In een bestand zat een virus; de inhoud is verwijderd")
    vertelt("bestand.beschadigd", "Een bestand bleek beschadigd en ging niet open")
