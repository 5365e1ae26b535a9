"""What counts for a figure of the house."""

from spil.werkplaats.forms import keuzes
from spil.werkplaats.forms.basis import DeelForm, keuze, tekst


class TellingForm(DeelForm):
    naam = tekst("Naam van de telling")
    enkelvoud = tekst("Eén heet", "Bijvoorbeeld: melding.")
    meervoud = tekst("Meer heten", "Bijvoorbeeld: meldingen.")
    definitie = tekst("Wat telt precies mee", langst=500)
    bij = keuze("Telt wanneer")
    bron = tekst("Bron", langst=300, verplicht=False)

    def richt_in(self) -> None:
        self.kies_uit(bij=keuzes.telmomenten(self.ruw))
