"""Who sits at the table, and what each party finds of a report."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from spil.aanmeldingen.commands.tafel import Gegeven
from spil.aanmeldingen.forms.basis import Gegevens, TekstField, beginwaarden
from spil.aanmeldingen.fouten import StandpuntGewijzigd
from spil.aanmeldingen.models import Standpunt, Tafelgenoot
from spil.aanmeldingen.standpunten import standpuntkeuzes
from spil.aanmeldingen.vragen import criteriavragen
from spil.gebruikers.models import Medewerker
from spil.partners.models import Klasse, Partner
from spil.ui.velden import DatumField
from spil.werkprocessen.motor import Aanpak


class GenotenForm(forms.Form):
    """For each party who speaks for it, or nobody."""

    wijzigt = True

    def __init__(
        self,
        *args: Any,
        mogelijk: list[Medewerker],
        gekozen: list[Tafelgenoot],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.mensen = {str(mens.uuid): mens for mens in mogelijk}
        eerder = {genoot.partner_id: str(genoot.medewerker.uuid) for genoot in gekozen}
        for partner, namen in _per_partner(mogelijk).items():
            hoe = "beslist" if partner.klasse == Klasse.PUBLIEK else "adviseert"
            self.fields[f"partij-{partner.uuid}"] = forms.ChoiceField(
                label=f"{partner.naam} ({hoe})",
                choices=[("", "Niet aan tafel"), *namen],
                initial=eerder.get(partner.pk, ""),
                required=False,
            )

    def gekozen(self) -> list[Medewerker]:
        return [
            self.mensen[waarde]
            for naam, waarde in self.cleaned_data.items()
            if naam.startswith("partij-") and waarde
        ]


class TafelForm(GenotenForm):
    """A new table: its day too."""

    dag = DatumField(
        label="Op welke dag?", error_messages={"required": "Kies de dag van de triagetafel."}
    )


class StandpuntForm(forms.Form):
    """What one party finds, and on which criteria that rests."""

    houdt_concept = True
    standpunt = forms.ChoiceField(
        label="Standpunt", error_messages={"required": "Kies het standpunt."}
    )
    criteria = forms.MultipleChoiceField(
        label="Rust op criterium",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    reden = TekstField(label="Waarom, in het kort", rijen=2)
    gezien = forms.CharField(required=False, widget=forms.HiddenInput, max_length=16)

    def __init__(
        self,
        *args: Any,
        aanpak: Aanpak,
        eerder: Standpunt | None = None,
        voluit: bool = False,
        **kwargs: Any,
    ) -> None:
        """`eerder`: a position can become another one, and not none. `voluit`: the criteria by their
        names; a form for a whole table has place for their letters only."""
        super().__init__(*args, **kwargs)
        self.eerder = eerder
        leeg = [] if eerder else [("", "Nog geen standpunt")]
        keuzes = [*leeg, *standpuntkeuzes(aanpak)]
        self.fields["standpunt"].choices = keuzes  # type: ignore[attr-defined]
        vragen = [(v.code, v.naam if voluit else v.teken) for v in criteriavragen(aanpak)]
        self.fields["criteria"].choices = vragen  # type: ignore[attr-defined]
        if not vragen:
            del self.fields["criteria"]

    def gegeven(self, medewerker: Medewerker) -> Gegeven:
        schoon = self.cleaned_data
        return Gegeven(
            medewerker=medewerker,
            standpunt=schoon["standpunt"],
            criteria=tuple(schoon.get("criteria", ())),
            reden=schoon["reden"],
            gezien=schoon["gezien"],
        )

    def clean_gezien(self) -> str | None:
        """None when it was not sent: then nobody asked."""
        return self.cleaned_data["gezien"] if self.add_prefix("gezien") in self.data else None

    def neem_over(self, fout: StandpuntGewijzigd) -> None:
        """With what was typed; saving once more is then a choice."""
        gegevens = QueryDict(mutable=True)
        gegevens.update(self.data)
        gegevens[self.add_prefix("gezien")] = fout.stempel
        self.data = gegevens


def als_begin(rij: Standpunt | None) -> Gegevens:
    """What a party said before, to show it in its form."""
    if rij is None:
        return {}
    velden = {"standpunt": rij.standpunt, "criteria": rij.criteria, "reden": rij.reden}
    return {**velden, "gezien": rij.stempel}


class Standpuntenformulier:
    """One form for each party at the table; a party without a position is left out."""

    def __init__(
        self,
        gegevens: Gegevens | QueryDict | None,
        *,
        toets: bool,
        aanpak: Aanpak,
        genoten: Sequence[Tafelgenoot],
        standpunten: list[Standpunt],
    ):
        """With `toets` the answers are judged, else only shown."""
        self.vragen = criteriavragen(aanpak)
        eerder = {rij.partner_id: rij for rij in standpunten}
        self.regels: list[tuple[Tafelgenoot, StandpuntForm]] = []
        for genoot in genoten:
            prefix = genoot.partner.uuid.hex[:8]
            begin = als_begin(eerder.get(genoot.partner_id))
            if not toets:
                begin |= beginwaarden(gegevens, prefix)
            form = StandpuntForm(
                gegevens if toets else None,
                initial=None if toets else begin,
                prefix=prefix,
                aanpak=aanpak,
                eerder=eerder.get(genoot.partner_id),
                empty_permitted=True,
                use_required_attribute=False,
            )
            self.regels.append((genoot, form))

    @property
    def vormen(self) -> list[StandpuntForm]:
        return [form for _, form in self.regels]

    def is_valid(self) -> bool:
        return all(form.is_valid() for form in self.vormen)

    def van(self, partner_id: int) -> StandpuntForm:
        return next(form for genoot, form in self.regels if genoot.partner_id == partner_id)

    def gegeven(self) -> list[Gegeven]:
        return [
            form.gegeven(genoot.medewerker) for genoot, form in self.regels if form.has_changed()
        ]


def _per_partner(mensen: list[Medewerker]) -> dict[Partner, list[tuple[str, str]]]:
    partijen: dict[Partner, list[tuple[str, str]]] = {}
    for mens in mensen:
        partijen.setdefault(mens.partner, []).append((str(mens.uuid), mens.naam))
    return partijen
