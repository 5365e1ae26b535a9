"""How a case goes: phases, terms, criteria, outcomes, results."""

from typing import Any

from spil.werkplaats.forms import keuzes
from spil.werkplaats.forms.basis import (
    DeelForm,
    getal,
    keuze,
    lange_tekst,
    tekst,
    vinkje,
    vinkjes,
)
from spil.werkplaats.ruw import dingen


class FaseForm(DeelForm):
    naam = tekst("Naam van de fase")
    uitleg = lange_tekst("Uitleg", "Wat gebeurt er in deze fase?")
    stap = keuze("Stap van de wet", keuzes.STAPPEN, "Welke stap van WGS art. 2.31 dit is.")
    naar = vinkjes("Daarna kan de casus naar")
    beslist = keuze("Wie beslist dat de casus verder gaat", keuzes.BESLISSERS, begin="regisseur")
    regie = keuze("Wie heeft de regie", keuzes.REGIE, begin="huis")
    mag_sluiten = vinkje("In deze fase mag de casus dicht", begin=True)

    def richt_in(self) -> None:
        eigen = self.ding.get("code")
        namen = dict(keuzes.fasen(self.ruw))
        self.kies_uit(naar=[(code, naam) for code, naam in namen.items() if code != eigen])
        for code in self.ding.get("naar") or []:
            paren = keuzes.met_nu(keuzes.voorwaarden(self.ruw), self.uit(f"als_{code}"))
            label = f"Naar {namen.get(code, code)} kan alleen als"
            self.fields[f"als_{code}"] = keuze(label, paren, leeg="Er is geen voorwaarde")

    def uit(self, naam: str) -> Any:
        if naam.startswith("als_"):
            bestaand = self._voorwaarden(naam.removeprefix("als_"))
            return keuzes.als_tekst(bestaand[0]) if bestaand else None
        return super().uit(naam)

    def waarden(self) -> dict[str, Any]:
        """The first condition of each transition is chosen here; others that a file had stay."""
        alle = super().waarden()
        gekozen = {n: alle.pop(n) for n in list(alle) if n.startswith("als_")}
        alleen_als = []
        for code in alle["naar"]:
            if als := keuzes.als_voorwaarde(gekozen.get(f"als_{code}") or ""):
                alleen_als.append({**als, "naar": code})
            alleen_als += self._voorwaarden(code)[1:]
        return {**alle, "alleen_als": alleen_als}

    def _voorwaarden(self, naar: str) -> list[dict[str, Any]]:
        return [als for als in dingen(self.ding, "alleen_als") if als.get("naar") == naar]


class TermijnForm(DeelForm):
    naam = tekst("Naam van de termijn")
    duur__aantal = getal("Hoe lang", minste=1)
    duur__eenheid = keuze("Eenheid", keuzes.DUUREENHEDEN)
    richting = keuze("Erna of ervoor", keuzes.RICHTINGEN, begin="na")
    vanaf = keuze("Vanaf welk moment")
    klaar_bij = vinkjes("De termijn is gehaald als")
    waarschuw_dagen = getal("Waarschuw zoveel dagen van tevoren", begin=7)
    herhaalt = vinkje("Begint daarna opnieuw")
    stopt_bij = vinkjes(
        "Begint niet meer opnieuw als", hint="Alleen bij een termijn die opnieuw begint."
    )
    bron = tekst("Bron", "Waar deze termijn vandaan komt.", langst=300, verplicht=False)

    def richt_in(self) -> None:
        self.kies_uit(vanaf=keuzes.momenten(self.ruw))
        ingevuld = keuzes.momenten(self.ruw, hoe="Ingevuld is")
        self.kies_uit(klaar_bij=ingevuld, stopt_bij=ingevuld)

    def woorden(self) -> list[tuple[str, str]]:
        """Length, unit and side are one thing to say."""
        alle = dict(super().woorden())
        aantal, eenheid = alle.pop("Hoe lang", ""), alle.pop("Eenheid", "")
        duur = f"{aantal} {keuzes.EEN_DUUR.get(eenheid, '') if aantal == '1' else eenheid}".strip()
        ervoor = alle.pop("Erna of ervoor", "").startswith("Ervoor")
        duur = f"{duur} {'ervoor' if ervoor else 'erna'}" if duur else ""
        return [("Duur", duur), *alle.items()] if duur else list(alle.items())


class CriteriaForm(DeelForm):
    criteria__regel = keuze("Wanneer is aan de criteria voldaan", keuzes.REGELS, begin="alle")
    criteria__vier_criteria = vinkje(
        "Vraag ook de vier criteria van BGS art. 2.20",
        "Alleen onder de WGS. Niet aankruisen als een aanmelding geen casus vraagt, maar bijvoorbeeld"
        " een uitwisseling.",
        begin=True,
    )


class CriteriumForm(DeelForm):
    vraag = tekst("Vraag", "Te beantwoorden met ja of nee, met een reden.", langst=500)
    uitleg = lange_tekst("Uitleg")
    wet = tekst("Wetsartikel", "Als een wet dit criterium stelt.", langst=120, verplicht=False)


class UitkomstForm(DeelForm):
    naam = tekst("Naam van de uitkomst")
    leidt_tot = keuze("Wat er dan gebeurt", keuzes.LEIDT_TOT)
    licht = vinkje("Dit is een lichtere aanpak")
    hoogstens = getal(
        "Hoe vaak hoogstens", "Alleen bij aanhouden.", minste=1, meeste=12, verplicht=False
    )
    uitleg = lange_tekst("Uitleg")

    def waarden(self) -> dict[str, Any]:
        """Only what is held has a limit; without one it is once."""
        alle = super().waarden()
        if alle["leidt_tot"] != "aanhouden":
            return {**alle, "hoogstens": None}
        return {**alle, "licht": False, "hoogstens": alle["hoogstens"] or 1}


class ResultaatForm(DeelForm):
    naam = tekst("Naam van het resultaat")
