"""What the list of the coordinator shows, and how many cases fit."""

from typing import Any

from spil.werkplaats.forms import keuzes
from spil.werkplaats.forms.basis import DeelForm, getal, keuze, tekst, vinkje, vinkjes
from spil.werkprocessen.definitie.inhoud import MEESTE_KOLOMMEN


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


def _kommagetal(tekst: str) -> float | None:
    try:
        return float(tekst.replace(",", "."))
    except ValueError:
        return None
