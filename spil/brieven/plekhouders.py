"""The placeholders of each kind of letter: what a template may ask for.

A letter to who reported knows what the reporter may know and nothing of the case: what is not in
its list cannot be asked for, so it cannot be told by mistake.
"""

from dataclasses import dataclass
from typing import Final

from spil.brieven.models import Geadresseerdesoort, Sjabloonsoort

S, G = Sjabloonsoort, Geadresseerdesoort


@dataclass(frozen=True)
class Plekhouder:
    code: str
    uitleg: str
    voorbeeld: str

    @property
    def in_haken(self) -> str:
        return f"{{{{ {self.code} }}}}"


ALTIJD: Final = (
    Plekhouder("huis.naam", "De naam van het huis", "ZVH Voorbeeld"),
    Plekhouder(
        "huis.afzender",
        "Adres, telefoon en e-mail van het huis, elk op een regel; leeg als het huis niets invulde",
        "Postbus 1\n4800 AA Breda",
    ),
    Plekhouder("datum", "De dag waarop de brief weggaat", "12 maart 2026"),
    Plekhouder(
        "kenmerk", "Het dossiernummer; bij de melder het kenmerk van de melding", "2026-0042"
    ),
    Plekhouder("geadresseerde.naam", "Aan wie de brief is", "J. Voorbeeld"),
    Plekhouder("geadresseerde.organisatie", "De organisatie van wie de brief krijgt", "Politie"),
    Plekhouder("aanhef", "De begroeting; wie de brief maakt, kan haar wijzigen", "Beste lezer,"),
    Plekhouder("tekst", "De eigen tekst van wie de brief maakt", "Neem uw papieren mee."),
    Plekhouder("ondertekenaar.naam", "Wie de brief maakt", "S. Voorbeeld"),
    Plekhouder("ondertekenaar.functie", "De rol van wie de brief maakt", "Procesregisseur"),
)
OVER_DE_CASUS: Final = (
    Plekhouder(
        "geadresseerde.adres",
        "Het adres, over twee regels; een geheim adres alleen als wie de brief maakt erom vraagt",
        "Voorbeeldstraat 1\n4811 AA Breda",
    ),
    Plekhouder("betrokkene.naam", "Over wie de brief gaat", "J. Voorbeeld"),
    Plekhouder("aanpak.naam", "De aanpak waarin de casus loopt", "Een aanpak van het huis"),
    Plekhouder("regisseur.naam", "Wie de regie heeft", "S. Voorbeeld"),
)
EIGEN: Final[dict[str, tuple[Plekhouder, ...]]] = {
    S.UITNODIGING: (
        Plekhouder("afspraak.moment", "Dag en tijd van het gesprek", "dinsdag 3 maart, 10.00 uur"),
        Plekhouder("afspraak.plaats", "Waar het gesprek is", "Stadhuis Breda, kamer 2"),
    ),
    S.INFORMATIE: (
        Plekhouder("verwerking.naam", "De naam van de verwerking", "Casusoverleg"),
        Plekhouder(
            "verwerking.doel", "Waarvoor de gegevens worden gebruikt", "Helpen en beschermen"
        ),
        Plekhouder("verwerking.grondslag", "De wet die het toestaat", "WGS artikel 2.25"),
        Plekhouder("verwerking.bewaartermijn", "Hoe lang het huis ze bewaart", "5 jaar"),
        Plekhouder("deelnemers", "De organisaties die meedoen", "Politie en Gemeente Breda"),
    ),
    S.AFSLUITING: (
        Plekhouder("afsluiting.dag", "De dag waarop de samenwerking stopt", "1 april 2026"),
    ),
    S.ANTWOORD_MELDER: (
        Plekhouder("melding.ontvangen_op", "De dag waarop de melding kwam", "2 maart 2026"),
        Plekhouder("melding.uitkomst", "Het besluit, in een paar woorden", "oppakken"),
        Plekhouder(
            "melding.antwoord", "Het antwoord dat de melder in Spil kreeg", "Wij pakken dit op."
        ),
    ),
}
AAN: Final[dict[str, tuple[Geadresseerdesoort, ...]]] = {
    S.ANTWOORD_MELDER: (G.MELDER,),
    S.UITNODIGING: (G.BETROKKENE, G.VERTEGENWOORDIGER, G.PARTNER),
    S.INFORMATIE: (G.BETROKKENE, G.VERTEGENWOORDIGER),
    S.AFSLUITING: (G.BETROKKENE, G.VERTEGENWOORDIGER, G.PARTNER),
}


def plekhouders(soort: str) -> tuple[Plekhouder, ...]:
    """All that a template of this kind may hold."""
    casus = () if soort == S.ANTWOORD_MELDER else OVER_DE_CASUS
    return (*ALTIJD, *casus, *EIGEN[soort])


def voorbeeldwaarden(soort: str) -> dict[str, str]:
    """An invented dossier, to try a template with."""
    return {plek.code: plek.voorbeeld for plek in plekhouders(soort)}
