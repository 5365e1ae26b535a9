"""What the time line says of answers: that they changed, never what they are."""

from spil.logboek.verhaal import vertelt


def registreer_verhaal() -> None:
    vertelt("invulling.gewijzigd", "Gegevens van de aanpak zijn ingevuld")
    vertelt("invulling.vergissing", "Gegevens van de aanpak zijn als vergissing gemarkeerd")
