"""Questions, and the groups that say who reads the answers."""

from collections.abc import Mapping
from typing import Any

from spil.werkplaats.forms import keuzes as te_kiezen
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
from spil.werkplaats.ruw import code_uit, dingen
from spil.werkprocessen.definitie.controles_vragen import SLUITING

MET_KEUZES = frozenset({"keuze", "meerkeuze"})
VERBLIJF = ("verblijf__plek", "verblijf__vanaf", "verblijf__tot", "verblijf__verwacht")
GEEN_VERBLIJF = "Niet van toepassing"


def _past(veld: Mapping[str, Any], *, plek: bool) -> bool:
    return veld.get("lijst") == "voorzieningen" if plek else veld.get("soort") == "datum"


class GroepForm(DeelForm):
    niets = frozenset({"deelnemer"})

    naam = tekst("Naam van de groep")
    uitleg = lange_tekst("Uitleg")
    zien = keuze("Wie leest de antwoorden", te_kiezen.ZIEN)
    deelnemer = keuze(
        "Welke soort deelnemer",
        te_kiezen.ORGANISATIES,
        "Alleen als één soort deelnemer dit leest.",
        leeg="Niet van toepassing",
    )
    fasen = vinkjes("In welke fasen", hint="Niets aangekruist: in alle fasen.")
    meermaals = vinkje(
        "Kan meer dan één keer worden ingevuld",
        "Bijvoorbeeld elke plaatsing of elke melding. De laatste keer telt voor termijnen en lijsten.",
    )

    verblijf__plek = keuze(
        "Verblijf: welk veld zegt waar iemand woont",
        hint="Alleen als deze groep een verblijf is. Het veld kiest uit de voorzieningen van het huis.",
        leeg=GEEN_VERBLIJF,
    )
    verblijf__vanaf = keuze("Verblijf: vanaf welke dag", leeg=GEEN_VERBLIJF)
    verblijf__tot = keuze("Verblijf: tot welke dag", leeg=GEEN_VERBLIJF)
    verblijf__verwacht = keuze(
        "Verblijf: wanneer iemand naar verwachting vertrekt", leeg=GEEN_VERBLIJF
    )

    def richt_in(self) -> None:
        self.kies_uit(fasen=te_kiezen.fasen(self.ruw))
        eigen = [v for v in dingen(self.ruw, "velden") if v.get("groep") == self.ding.get("code")]
        kan = self.ding.get("verblijf") or any(_past(veld, plek=True) for veld in eigen)
        for naam in VERBLIJF:
            past = [v for v in eigen if _past(v, plek=naam == "verblijf__plek")]
            keuzes = [(str(v.get("code", "")), str(v.get("vraag", ""))) for v in past]
            if (nu := self.uit(naam)) and nu not in dict(keuzes):
                keuzes.append((nu, f"{nu} (past hier niet meer)"))
            self.kies_uit(leeg=GEEN_VERBLIJF, **{naam: keuzes})
            if not kan:
                del self.fields[naam]

    def waarden(self) -> dict[str, Any]:
        """A stay is whole or it is not there."""
        alle = super().waarden()
        delen = {naam: alle.pop(naam.replace("__", "."), "") for naam in VERBLIJF}
        heel = {naam.removeprefix("verblijf__"): code or None for naam, code in delen.items()}
        return {**alle, "verblijf": heel if heel["plek"] else None}

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        if gegeven.get("verblijf__plek"):
            for naam in ("verblijf__vanaf", "verblijf__tot"):
                if not gegeven.get(naam):
                    self.add_error(naam, "Kies welk veld dit zegt.")
        een = gegeven.get("zien") == "een_deelnemer"
        if een and not gegeven.get("deelnemer"):
            self.add_error("deelnemer", "Kies welke soort deelnemer dit leest.")
        return gegeven if een else {**gegeven, "deelnemer": ""}


class VeldForm(DeelForm):
    niets = frozenset({"lijst"})

    vraag = tekst("Vraag")
    uitleg = lange_tekst("Uitleg bij de vraag")
    soort = keuze("Soort antwoord", te_kiezen.VELDSOORTEN)
    keuzes = RegelsField(
        label="Keuzes", help_text="Een keuze per regel. Alleen bij één keuze of meer keuzes."
    )
    lijst = keuze(
        "Vaste lijst",
        te_kiezen.LIJSTEN,
        "Alleen bij een keuze uit een vaste lijst.",
        leeg="Niet van toepassing",
    )
    minste = getal("Minste", "Alleen bij een getal.", minste=None, meeste=None, verplicht=False)
    meeste = getal("Meeste", "Alleen bij een getal.", minste=None, meeste=None, verplicht=False)
    groep = keuze("Groep", hint="De groep bepaalt wie het antwoord leest.")
    categorie = keuze(
        "Soort gegeven",
        [("", "Kies"), *te_kiezen.CATEGORIEEN],
        "De categorie van BGS art. 2.19. Hiervan hangt af of de wet deze vraag toelaat.",
    )
    gevoelig = vinkje("Gevoelig: het antwoord wordt extra versleuteld")
    bij_aanmelding = vinkje("Wordt al bij de aanmelding gevraagd")
    verplicht = vinkje("Moet altijd worden ingevuld")
    verplicht_als = keuze("Moet worden ingevuld als", leeg="Geen voorwaarde")
    verplicht_voor = vinkjes(
        "Nodig voordat de casus komt in",
        hint="Afsluiting: in een fase die deze vraag toont, gaat de casus niet dicht zonder antwoord.",
    )
    fasen = vinkjes("Te zien in welke fasen", hint="Niets aangekruist: in alle fasen.")

    def richt_in(self) -> None:
        fasen = te_kiezen.fasen(self.ruw)
        self.kies_uit(verplicht_voor=[*fasen, (SLUITING, "Afsluiting")])
        self.kies_uit(fasen=fasen)
        self.kies_uit(groep=te_kiezen.van(self.ruw, "groepen"))
        paren = te_kiezen.voorwaarden(self.ruw, behalve=str(self.ding.get("code", "")))
        met_nu = te_kiezen.met_nu(paren, self.uit("verplicht_als"))
        self.kies_uit(leeg="Geen voorwaarde", verplicht_als=met_nu)

    def uit(self, naam: str) -> Any:
        if naam == "keuzes":
            return [str(keuze.get("naam", "")) for keuze in dingen(self.ding, "keuzes")]
        als = self.ding.get(naam)
        if naam == "verplicht_als" and isinstance(als, dict):
            return te_kiezen.als_tekst(als)
        return super().uit(naam)

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        soort = gegeven.get("soort")
        if soort in MET_KEUZES and not gegeven.get("keuzes"):
            self.add_error("keuzes", "Schrijf de keuzes op, een per regel.")
        if soort == "lijst" and not gegeven.get("lijst"):
            self.add_error("lijst", "Kies uit welke lijst.")
        return gegeven

    def waarden(self) -> dict[str, Any]:
        """What does not go with this kind of answer is left out."""
        alle = super().waarden()
        soort = alle["soort"]
        if soort != "lijst":
            alle["lijst"] = None
        if soort != "getal":
            alle |= {"minste": None, "meeste": None}
        namen = alle["keuzes"] if soort in MET_KEUZES else []
        return {
            **alle,
            "keuzes": self._met_codes(namen),
            "verplicht_als": te_kiezen.als_voorwaarde(alle["verplicht_als"]),
        }

    def _met_codes(self, namen: list[str]) -> list[dict[str, str]]:
        """A choice that keeps its name keeps its code, so that answers keep their meaning."""
        codes = {keuze.get("naam"): str(keuze.get("code")) for keuze in dingen(self.ding, "keuzes")}
        bezet = {codes[naam] for naam in namen if naam in codes}
        gemaakt = []
        for naam in dict.fromkeys(namen):
            code = codes.get(naam) or code_uit(naam, bezet)
            bezet.add(code)
            gemaakt.append({"code": code, "naam": naam})
        return gemaakt
