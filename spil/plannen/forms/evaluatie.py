"""The shape of an evaluation: one question for each goal beside those about the plan."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

from django import forms

from spil.casussen.forms.keuzes import RijKeuzes, naam_en_organisatie
from spil.gebruikers.models import Medewerker
from spil.plannen.commands import Evaluatie
from spil.plannen.models import Doel, Doelstand, Evaluatieuitkomst
from spil.plannen.queries import Eigenaar
from spil.toegang.formulier import versieveld
from spil.ui.velden import DatumField


class EvaluatiedagForm(forms.Form):
    wijzigt = True
    dag = DatumField(
        label="Wanneer evalueert u het plan met de deelnemers?",
        error_messages={"required": "Kies de dag van de evaluatie."},
    )


class EvaluatieForm(forms.Form):
    """Who was there, how far each goal is, what now, and when again."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    versie = versieveld()
    gehouden_op = DatumField(label="Wanneer was de evaluatie?")
    anderen = forms.CharField(
        label="Wie was er verder bij?",
        help_text="Bijvoorbeeld betrokkene zelf, of iemand uit het gezin.",
        max_length=300,
        required=False,
    )
    uitkomst = forms.ChoiceField(
        label="Wat is het besluit?",
        choices=Evaluatieuitkomst.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of u doorgaat, bijstelt of afsluit."},
    )
    toelichting = forms.CharField(
        label="Waarom?",
        help_text="Twee of drie zinnen. Alle deelnemers lezen dit.",
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": "Schrijf in een paar zinnen waarom u dit kiest."},
    )
    volgende_op = DatumField(
        label="Wanneer evalueert u weer?",
        help_text="Alleen bij afsluiten mag dit leeg blijven. Bijvoorbeeld 26-11-2026.",
        required=False,
    )

    def __init__(
        self, *args: Any, doelen: Sequence[Doel], aanwezig: Iterable[Eigenaar], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.doelen = {f"doel_{doel.uuid}": doel for doel in doelen}
        mensen = []
        for eigenaar in aanwezig:
            for rol in eigenaar.rollen:
                rol.medewerker.partner = eigenaar.partner  # known already: no query for each
                mensen.append(rol.medewerker)
        # Somebody with two roles in the case was there once.
        self.fields["aanwezig"] = RijKeuzes[Medewerker](
            {mens.pk: mens for mens in mensen}.values(),
            label_van=naam_en_organisatie,
            label="Wie waren erbij?",
            error_messages={"required": "Kies wie erbij waren."},
        )
        for naam, doel in self.doelen.items():
            self._vraag_naar(naam, doel)
        vragen = [veld for naam in self.doelen for veld in (naam, f"{naam}_waarom")]
        self.order_fields(["gehouden_op", "aanwezig", "anderen", *vragen])

    def _vraag_naar(self, naam: str, doel: Doel) -> None:
        self.fields[naam] = forms.ChoiceField(
            label=f"{doel.get_leefgebied_display()}: {doel.omschrijving}",
            choices=Doelstand.Stand.choices,
            widget=forms.RadioSelect,
            error_messages={"required": f"Kies hoe ver dit doel is: {doel.omschrijving}"},
        )
        self.fields[f"{naam}_waarom"] = forms.CharField(
            label="Wat valt daarover te zeggen?", max_length=300, required=False
        )

    def evaluatie(self) -> Evaluatie:
        """What the command asks for."""
        g = self.cleaned_data
        velden = (
            *("gehouden_op", "aanwezig", "anderen"),
            *("uitkomst", "toelichting", "volgende_op"),
        )
        return Evaluatie(
            **{veld: g[veld] for veld in velden},
            standen={d.uuid: (g[naam], g[f"{naam}_waarom"]) for naam, d in self.doelen.items()},
        )

    def kenmerken(self) -> dict[str, Any]:
        return {naam: self.cleaned_data[naam] for naam in ("sleutel", "versie")}

    def na_afloop(self) -> str:
        """What to do next."""
        uitkomst = self.cleaned_data["uitkomst"]
        if uitkomst == Evaluatieuitkomst.BIJSTELLEN:
            return "De evaluatie is vastgelegd. Pas nu de doelen en acties aan."
        if uitkomst == Evaluatieuitkomst.AFSLUITEN:
            return "De evaluatie is vastgelegd. Sluit de casus af als alles is afgehandeld."
        return "De evaluatie is vastgelegd."
