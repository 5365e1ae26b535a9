"""What the time line says of an import."""

from spil.logboek.verhaal import vertelt


def registreer_verhaal() -> None:
    vertelt("dossier.overgenomen", "Het dossier is overgenomen uit een ander systeem")
    vertelt("dossier.aangevuld", "Het dossier is aangevuld met verbeterde gegevens van de import")
    vertelt("import.uitgevoerd", "Een export van een ander systeem is overgenomen")
    vertelt("import.aangeboden", "Een export van een ander systeem is aangeboden")
    vertelt("import.ingetrokken", "Een aangeboden export is ingetrokken")
    vertelt("import.geweigerde_opgehaald", "De geweigerde records van een import zijn opgehaald")
    vertelt("werkproces.in_gebruik", "Er is een aanpak in gebruik genomen")
