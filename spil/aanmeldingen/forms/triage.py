"""The decision of the triage as a form: outcome, who decided, criteria, answer."""

from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from spil.aanmeldingen.forms.basis import (
    Gegevens,
    TekstField,
    aantal_in,
    beginwaarden,
    criteriumvelden,
    oordelen,
    toets_criteria,
    voeg_criteria_toe,
)
from spil.aanmeldingen.inhoud import Besluit, Stem, Verwijzing
from spil.aanmeldingen.models import Doorgeleiding, Standpunt, Triagebesluit, Uitkomst
from spil.aanmeldingen.standpunten import ONTHOUDING
from spil.aanmeldingen.vragen import criteriavragen
from spil.gebruikers.models import Medewerker, Rol
from spil.partners.models import Klasse
from spil.ui.velden import DatumField
from spil.werkprocessen.motor import Aanpak

MINSTE_STEMMEN = 3
MEESTE_STEMMEN = 15
BESLIST, ADVISEERT = "beslist", "adviseert"
LATER_ANTWOORDEN = (
    "Laat leeg om het antwoord later te schrijven, ook als brief, binnen de termijn van het huis."
)


class BesluitForm(forms.Form):
    """What was decided and why."""

    uitkomst = forms.ChoiceField(
        label="Wat is het besluit?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat er is besloten."},
    )
    reden = TekstField(label="Waarom?", verplicht="Schrijf op waarom zo is besloten.")
    regisseur = forms.ChoiceField(
        label="Wie krijgt de regie?",
        required=False,
        help_text="Nog niet bekend? Dan houdt het triageteam de zaak vast.",
    )
    verwijssoort = forms.ChoiceField(
        label="Waarheen geleidt u door?",
        choices=Doorgeleiding.Soort.choices,
        initial=Doorgeleiding.Soort.ANDERS,
        required=False,
    )
    ontvanger = forms.CharField(
        label="Naar welke organisatie geleidt u door?",
        max_length=120,
        required=False,
        help_text="Noem de organisatie, geen persoon. Bij Veilig Thuis, MaSS of een wijkteam mag dit leeg.",
    )
    referentie = forms.CharField(
        label="Nummer bij de ontvanger",
        max_length=20,
        required=False,
        help_text="Om later na te vragen. Nooit een naam of burgerservicenummer.",
    )
    opvolgen_op = DatumField(label="Wanneer vraagt u na wat ervan kwam?", required=False)
    wijze = forms.ChoiceField(
        label="Hoe is besloten?",
        choices=Triagebesluit.Wijze.choices,
        widget=forms.RadioSelect,
        initial=Triagebesluit.Wijze.OVERLEG,
        help_text="Bij spoed beslissen ten minste twee publieke deelnemers, van twee organisaties.",
    )
    besloten_op = DatumField(label="Op welke dag?")
    antwoord = TekstField(
        label="Antwoord aan de aanmelder",
        help_text=f"De aanmelder leest dit. {LATER_ANTWOORDEN}",
    )

    def __init__(self, *args: Any, aanpak: Aanpak, regisseurs: list[Rol], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.aanpak, self.vragen = aanpak, criteriavragen(aanpak)
        self.fields["uitkomst"].choices = _uitkomsten(aanpak)  # type: ignore[attr-defined]
        self.fields["uitkomst"].help_text = _uitleg(aanpak)
        self.regisseurs = {str(rol.uuid): rol for rol in regisseurs}
        keuzes = [("", "Nog niet bekend"), *[(u, rol.naam) for u, rol in self.regisseurs.items()]]
        self.fields["regisseur"].choices = keuzes  # type: ignore[attr-defined]
        for naam in ("ontvanger", "opvolgen_op"):
            self.fields[naam].na_keuze = True  # type: ignore[attr-defined]
        voeg_criteria_toe(
            self, self.vragen, waarom="Schrijf het oordeel van het overleg op over criterium"
        )

    def clean(self) -> Gegevens:
        schoon: Gegevens = super().clean() or {}
        toets_criteria(self, self.vragen)
        if self._leidt_tot(schoon.get("uitkomst")) == Uitkomst.DOORGELEIDEN:
            schoon["ontvanger"] = schoon.get("ontvanger") or _vaste_ontvanger(schoon)
            if not schoon["ontvanger"]:
                self.add_error("ontvanger", "Noem de organisatie waar u naar doorgeleidt.")
            if not schoon.get("opvolgen_op") and "opvolgen_op" not in self.errors:
                self.add_error("opvolgen_op", "Kies wanneer u navraag doet.")
        return schoon

    def velden(self, *namen: str) -> list[BoundField]:
        return [self[naam] for naam in namen]

    def uitkomstvelden(self) -> list[BoundField]:
        return self.velden("uitkomst", "reden", "regisseur")

    def verwijsvelden(self) -> list[BoundField]:
        return self.velden("verwijssoort", "ontvanger", "referentie", "opvolgen_op")

    def wijzevelden(self) -> list[BoundField]:
        return self.velden("wijze", "besloten_op")

    def criteria(self) -> list[tuple[BoundField, BoundField]]:
        return criteriumvelden(self, self.vragen)

    def _leidt_tot(self, code: str | None) -> str:
        return self.aanpak.uitkomst(code).leidt_tot if code else ""

    def verwijzing(self) -> Verwijzing | None:
        schoon = self.cleaned_data
        if self._leidt_tot(schoon["uitkomst"]) != Uitkomst.DOORGELEIDEN:
            return None
        return Verwijzing(
            soort=schoon["verwijssoort"] or Doorgeleiding.Soort.ANDERS,
            ontvanger=schoon["ontvanger"],
            referentie=schoon["referentie"],
            opvolgen_op=schoon["opvolgen_op"],
        )


class StemForm(forms.Form):
    """One person at the table."""

    medewerker = forms.ChoiceField(label="Wie", error_messages={"required": "Kies wie."})
    beslist = forms.ChoiceField(
        label="Beslist of adviseert",
        choices=[("", "Kies"), (BESLIST, "Beslist"), (ADVISEERT, "Adviseert")],
        error_messages={"required": "Kies of deze persoon beslist of adviseert."},
    )
    standpunt = forms.ChoiceField(
        label="Standpunt",
        error_messages={"required": "Kies het standpunt."},
    )
    toelichting = forms.CharField(label="Toelichting", required=False, max_length=2000)

    def __init__(
        self, *args: Any, aanpak: Aanpak, aanwezig: dict[str, Medewerker], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        standpunten = [("", "Kies"), *_uitkomsten(aanpak)]
        self.fields["standpunt"].choices = standpunten  # type: ignore[attr-defined]
        self.aanwezig = aanwezig
        self.fields["medewerker"].choices = _per_partner(aanwezig)  # type: ignore[attr-defined]

    def stem(self) -> Stem:
        schoon = self.cleaned_data
        return Stem(
            medewerker=self.aanwezig[schoon["medewerker"]],
            beslist=schoon["beslist"] == BESLIST,
            standpunt=schoon["standpunt"],
            toelichting=schoon["toelichting"],
        )


class Triageformulier:
    """The decision and the people at the table together."""

    def __init__(
        self,
        gegevens: Gegevens | None,
        *,
        aanpak: Aanpak,
        toets: bool,
        vandaag: date,
        regisseurs: list[Rol],
        aan_tafel: list[Medewerker],
        standpunten: list[Standpunt],
    ):
        """With `toets` the answers are judged, else only shown. What the parties found at the
        table is not asked again."""
        aanwezig = {str(m.uuid): m for m in aan_tafel}
        self.standpunten = standpunten
        self.aantal = (
            0 if standpunten else aantal_in(gegevens, minste=MINSTE_STEMMEN, meeste=MEESTE_STEMMEN)
        )
        if toets:
            self.form = BesluitForm(gegevens or {}, aanpak=aanpak, regisseurs=regisseurs)
        else:
            begin = {
                "besloten_op": vandaag,
                "uitkomst": eensgezind(standpunten),
                **beginwaarden(gegevens),
            }
            self.form = BesluitForm(initial=begin, aanpak=aanpak, regisseurs=regisseurs)
        self.stemmen = [
            StemForm(
                gegevens if toets else None,
                initial=None if toets else beginwaarden(gegevens, f"stem{n}"),
                prefix=f"stem{n}",
                aanpak=aanpak,
                aanwezig=aanwezig,
                empty_permitted=True,
                use_required_attribute=False,
            )
            for n in range(self.aantal)
        ]

    def alle(self) -> list[forms.Form]:
        return [self.form, *self.stemmen]

    def is_valid(self) -> bool:
        return all(form.is_valid() for form in self.alle())

    def besluit(self) -> Besluit:
        schoon = self.form.cleaned_data
        return Besluit(
            uitkomst=schoon["uitkomst"],
            reden=schoon["reden"],
            wijze=Triagebesluit.Wijze(schoon["wijze"]),
            besloten_op=schoon["besloten_op"],
            antwoord=schoon["antwoord"],
            regisseur=self.form.regisseurs.get(schoon["regisseur"]),
            verwijzing=self.form.verwijzing(),
            stemmen=[
                *(_stem_van(rij) for rij in self.standpunten),
                *(form.stem() for form in self.stemmen if form.has_changed()),
            ],
            criteria=oordelen(self.form, self.form.vragen),
        )


def _vaste_ontvanger(schoon: Gegevens) -> str:
    """The name of a receiver that its kind alone says."""
    soort = Doorgeleiding.Soort(schoon.get("verwijssoort") or Doorgeleiding.Soort.ANDERS)
    genoeg = (
        Doorgeleiding.Soort.MASS,
        Doorgeleiding.Soort.VEILIG_THUIS,
        Doorgeleiding.Soort.WIJKTEAM,
    )
    return str(soort.label) if soort in genoeg else ""


def eensgezind(standpunten: list[Standpunt]) -> str:
    """What all who decide find; empty when they do not find the same."""
    gevonden = {rij.standpunt for rij in standpunten if rij.beslist} - {ONTHOUDING}
    return gevonden.pop() if len(gevonden) == 1 else ""


def _stem_van(rij: Standpunt) -> Stem:
    return Stem(
        medewerker=rij.medewerker,
        beslist=rij.beslist,
        standpunt=rij.standpunt,
        toelichting=rij.reden,
        criteria=tuple(rij.criteria),
    )


def _uitkomsten(aanpak: Aanpak) -> list[tuple[str, str]]:
    return [(uitkomst.code, uitkomst.naam) for uitkomst in aanpak.besluiten]


def _uitleg(aanpak: Aanpak) -> str:
    """What the approach says about its outcomes."""
    return " ".join(f"{u.naam}: {u.uitleg}" for u in aanpak.besluiten if u.uitleg)


def _per_partner(aanwezig: dict[str, Medewerker]) -> list[Any]:
    groepen: dict[str, list[tuple[str, str]]] = {}
    for uuid, medewerker in aanwezig.items():
        soort = Klasse(medewerker.partner.klasse).label.lower()
        groep = groepen.setdefault(f"{medewerker.partner.naam} ({soort})", [])
        groep.append((uuid, medewerker.naam))
    return [("", "Kies een deelnemer"), *groepen.items()]
