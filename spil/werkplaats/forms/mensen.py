"""Who takes part, what a case starts with, where it is discussed."""

from typing import Any

from spil.werkplaats.forms import keuzes
from spil.werkplaats.forms.basis import DeelForm, getal, keuze, lange_tekst, tekst, vinkje
from spil.werkplaats.ruw import Ruw, dingen

LEGE_ACTIES = 2


class PartijForm(DeelForm):
    soort = keuze("Soort organisatie", keuzes.ORGANISATIES)
    rol = tekst("Wat zij doet in deze aanpak")
    altijd = vinkje("Doet altijd mee")


class DoelForm(DeelForm):
    """With a few empty lines for actions."""

    leefgebied = keuze("Leefgebied", keuzes.LEEFGEBIEDEN)
    omschrijving = tekst("Wat is er bereikt als dit lukt", langst=500)

    def richt_in(self) -> None:
        self.aantal = len(dingen(self.ding, "acties")) + LEGE_ACTIES
        for nr in range(1, self.aantal + 1):
            self.fields[f"actie{nr}"] = tekst(f"Actie {nr}", langst=500, verplicht=False)
            self.fields[f"partij{nr}"] = keuze(f"Actie {nr}: door wie", keuzes.REGIE, begin="huis")
            self.fields[f"dagen{nr}"] = getal(
                f"Actie {nr}: binnen hoeveel dagen", begin=14, verplicht=False
            )

    def uit(self, naam: str) -> Any:
        if naam in {"leefgebied", "omschrijving"}:
            return super().uit(naam)
        acties = dingen(self.ding, "acties")
        soort, nr = naam.rstrip("0123456789"), int(naam.lstrip("actieprjdgn"))
        sleutels = {"actie": "omschrijving", "partij": "partij", "dagen": "binnen_dagen"}
        return acties[nr - 1].get(sleutels[soort]) if nr <= len(acties) else None

    def waarden(self) -> dict[str, Any]:
        c = self.cleaned_data
        acties: list[Ruw] = [
            {
                "omschrijving": c[f"actie{nr}"],
                "partij": c[f"partij{nr}"],
                "binnen_dagen": c[f"dagen{nr}"] if c[f"dagen{nr}"] is not None else 14,
            }
            for nr in range(1, self.aantal + 1)
            if c[f"actie{nr}"]
        ]
        return {
            "leefgebied": c["leefgebied"],
            "omschrijving": c["omschrijving"],
            "acties": acties,
        }

    def woorden(self) -> list[tuple[str, str]]:
        namen = dict(keuzes.REGIE)
        acties = [
            (
                f"Actie {nr}",
                f"{actie.get('omschrijving')} ({namen.get(str(actie.get('partij')), '')}, "
                f"binnen {actie.get('binnen_dagen')} dagen)",
            )
            for nr, actie in enumerate(dingen(self.ding, "acties"), start=1)
        ]
        leefgebied = dict(keuzes.LEEFGEBIEDEN).get(str(self.ding.get("leefgebied")), "")
        return [
            ("Leefgebied", leefgebied),
            (str(self.fields["omschrijving"].label), str(self.ding.get("omschrijving", ""))),
            *acties,
        ]


class OverlegForm(DeelForm):
    niets = frozenset({"gastheer"})

    naam = tekst("Naam van het overleg")
    ritme = keuze("Hoe vaak", keuzes.RITMES)
    doel = tekst("Waarvoor", langst=500)
    gastheer = keuze("Gastheer", keuzes.ORGANISATIES, leeg="Het huis zelf")
    zonder_personen = vinkje(
        "Het gaat er over niemand", "Er komen geen namen en geen casussen op tafel."
    )


class BriefForm(DeelForm):
    naam = tekst("Naam van de brief")
    aan = tekst("Aan wie", langst=500)
    bij = keuze("Wanneer")

    def richt_in(self) -> None:
        self.kies_uit(bij=keuzes.momenten(self.ruw, hoe="Ingevuld is"))


class InstrumentForm(DeelForm):
    naam = tekst("Naam van het instrument")
    doel = tekst("Waarvoor", langst=500)
    wie = tekst("Wie neemt het af")
    wanneer = lange_tekst("Wanneer", langst=500, verplicht=True)
    geldig_maanden = getal("Geldig, in maanden", minste=1, meeste=120, begin=12)
