"""What an approach is for, what it counts, how long data are kept, what its list shows."""

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
from spil.werkplaats.ruw import waarde
from spil.werkprocessen.definitie.inhoud import MEESTE_KOLOMMEN
from spil.werkprocessen.definitie.verwerking import BEWAARGRENZEN


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


class BewarenForm(DeelForm):
    verwerking__bewaren__jaren = getal(
        "Bewaren, in jaren vanaf de eerste verwerking", meeste=100, begin=5
    )
    verwerking__bewaren__verlengjaren = getal("Verlengen, in jaren", meeste=100, begin=2)

    def richt_in(self) -> None:
        """Beside each the limit of the regime that was chosen."""
        regime = waarde(self.ruw, "verwerking.regime")
        bron = (
            "WGS art. 1.8 lid 7 en BGS art. 1.16"
            if regime == "wgs"
            else dict(keuzes.REGIMES)[regime]
        )
        for veld, grens in zip(self.fields.values(), BEWAARGRENZEN[regime], strict=True):
            veld.help_text = f"Hoogstens {grens} jaar ({bron})."


class TellingForm(DeelForm):
    naam = tekst("Naam van de telling")
    enkelvoud = tekst("Eén heet", "Bijvoorbeeld: melding.")
    meervoud = tekst("Meer heten", "Bijvoorbeeld: meldingen.")
    definitie = tekst("Wat telt precies mee", langst=500)
    bij = keuze("Telt wanneer")
    bron = tekst("Bron", langst=300, verplicht=False)

    def richt_in(self) -> None:
        self.kies_uit(bij=keuzes.telmomenten(self.ruw))


class CaseloadForm(DeelForm):
    caseload__naam = tekst("Naam van de lijst")
    caseload__kolommen = vinkjes(
        "Kolommen", hint="Ten minste één en hoogstens tien.", verplicht=True
    )
    caseload__sorteer = keuze("Op volgorde van")
    caseload__signalen = vinkjes("Termijnen die als signaal bovenaan komen")
    caseload__eerste_pagina = vinkje("Dit is de eerste pagina van wie deze aanpak coördineert")
    capaciteit__plaatsen = getal(
        "Capaciteit: aantal casussen", "Leeg: er is geen grens.", minste=1, verplicht=False
    )
    capaciteit__fte = tekst("Capaciteit: in hoeveel fte", "Bijvoorbeeld 0,5.", verplicht=False)

    def richt_in(self) -> None:
        kolommen = keuzes.kolommen(self.ruw)
        self.kies_uit(caseload__kolommen=kolommen)
        self.kies_uit(caseload__sorteer=kolommen)
        self.kies_uit(caseload__signalen=keuzes.van(self.ruw, "termijnen"))

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        if len(gegeven.get("caseload__kolommen") or []) > MEESTE_KOLOMMEN:
            self.add_error("caseload__kolommen", "Kies hoogstens tien kolommen.")
        plaatsen, fte = gegeven.get("capaciteit__plaatsen"), gegeven.get("capaciteit__fte")
        if bool(plaatsen) != bool(fte):
            self.add_error("capaciteit__fte", "Vul zowel het aantal casussen als de fte in.")
        elif fte and _kommagetal(fte) is None:
            self.add_error("capaciteit__fte", "Schrijf de fte als getal, bijvoorbeeld 0,5.")
        return gegeven

    def waarden(self) -> dict[str, Any]:
        alle = super().waarden()
        plaatsen, fte = alle.pop("capaciteit.plaatsen"), _kommagetal(alle.pop("capaciteit.fte"))
        nu = {kolom: nr for nr, kolom in enumerate(self.uit("caseload__kolommen") or [])}
        alle["caseload.kolommen"].sort(key=lambda kolom: nu.get(kolom, len(nu)))
        return {**alle, "capaciteit": {"plaatsen": plaatsen, "fte": fte} if plaatsen else None}

    def merk(self) -> str:
        paden = [n.replace("__", ".") for n in self.fields if not n.startswith("capaciteit")]
        return self._merk_van([*paden, "capaciteit"])


class StilstandForm(DeelForm):
    """A phase with days of its own stands in the file; this form leaves that as it is."""

    stilstand__te_laat = getal(
        "Een actie staat stil als zij zoveel dagen te laat is", meeste=3660, begin=3
    )
    stilstand__onaangeroerd = getal(
        "Een actie staat stil als er zoveel dagen niets over is gemeld", meeste=3660, begin=30
    )
    stilstand__zonder_antwoord = getal(
        "Een vraag staat stil als er zoveel dagen geen antwoord is", meeste=3660, begin=14
    )
    stilstand__zonder_evaluatie = getal(
        "Een plan staat stil als er zoveel dagen geen evaluatie is gepland",
        "Gerekend vanaf de start van de casus.",
        meeste=3660,
        begin=30,
    )
    stilstand__na_herinnering = getal(
        "Zoveel dagen na een herinnering volgt de volgende stap", meeste=3660, begin=7
    )


def _kommagetal(tekst: str) -> float | None:
    try:
        return float(tekst.replace(",", "."))
    except ValueError:
        return None
