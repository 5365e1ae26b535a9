"""What an approach is for, and on which ground."""

from typing import Any

from spil.werkplaats.forms import keuzes
from spil.werkplaats.forms.basis import (
    DeelForm,
    RegelsField,
    getal,
    keuze,
    lange_tekst,
    tekst,
    vinkje,
    vinkjes,
)


class AlgemeenForm(DeelForm):
    naam = tekst("Naam")
    omschrijving = tekst("Voor wie is deze aanpak en wat doet zij", langst=500)
    toelichting = lange_tekst("Toelichting")
    eenheid = keuze("Waarover gaat een casus", keuzes.EENHEDEN, begin="persoon")
    reikwijdte = keuze("Voor welk gebied", keuzes.REIKWIJDTES, begin="huis")
    aanmelden__door = vinkjes(
        "Wie mag aanmelden",
        keuzes.ORGANISATIES,
        "Niets aangekruist: iedere deelnemer.",
    )
    aanmelden__uitleg = lange_tekst("Uitleg boven het aanmeldformulier")
    aanmelden__per_lijst = vinkje("Aanmelden kan met een lijst, een regel per melding")
    aanmelden__mandaat = vinkje(
        "Alleen wie een mandaat van de burgemeester heeft, ontvangt een melding"
    )
    verwerking__naam = tekst("Verwerking: naam")
    verwerking__code = tekst(
        "Verwerking: korte naam",
        "Kleine letters, cijfers en streepjes. Aanpakken met dezelfde korte naam zijn één "
        "verwerking; een ander doel vraagt een eigen verwerking.",
        langst=40,
    )
    verwerking__doel = tekst("Verwerking: doel", langst=500)
    verwerking__regime = keuze("Verwerking: regime", keuzes.REGIMES)
    verwerking__grondslag = tekst("Verwerking: grondslag", langst=300)
    verwerking__protocol = tekst("Verwerking: protocol", "Hoe het protocol heet.", verplicht=False)
    verwerking__hitregel = keuze(
        "Bij herkenning in een andere verwerking", keuzes.HITREGELS, begin="niets"
    )
    verwerking__triagetermijn_dagen = getal(
        "Triage, in dagen na de aanmelding", minste=1, meeste=365, begin=14
    )
    verwerking__antwoordtermijn_werkdagen = getal(
        "Antwoord aan de aanmelder, in werkdagen na het besluit", minste=1, meeste=60, begin=5
    )
    verwerking__evaluatietermijn_dagen = getal(
        "Evaluatie, in dagen na de vorige", minste=1, meeste=730, begin=90
    )
    telt_voor = vinkjes(
        "Telt mee in deze cijfers van het hele huis",
        keuzes.KERNCIJFERS,
        "Kruis dit alleen aan als het huis deze zaken zo publiceert; anders heeft de aanpak eigen tellingen.",
    )
    te_bevestigen = RegelsField(
        label="Te bevestigen door het huis", help_text="Wat nog niet vaststaat, een zin per regel."
    )
    uit = lange_tekst("Waarom staat deze aanpak uit", "Leeg: de aanpak kan aan.", langst=500)
    bronnen = RegelsField(label="Bronnen", help_text="Een bron per regel.")

    def waarden(self) -> dict[str, Any]:
        alle = super().waarden()
        # An empty name of the protocol is not one: the definition has words for that.
        leeg = not alle["verwerking.protocol"]
        return alle | ({"verwerking.protocol": "Nog vast te stellen door het huis"} if leeg else {})
