"""The shape of what people type about goals and actions; the rules are in the commands."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import uuid4

from django import forms

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.partners.models import Partner
from spil.plannen.forms.betreft import BetreftField, MetBetreftForm
from spil.plannen.models import Actie, Doel, Doelresultaat
from spil.plannen.queries import Eigenaar, zoek_doel, zoek_eigenaar
from spil.ui.velden import DatumField
from spil.werkprocessen.leefgebieden import Leefgebied

Keuzes = Iterable[tuple[str, Any]]


class MetSleutelForm(forms.Form):
    """A hidden key per form shown: sent twice is done once."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class MetVersieForm(forms.Form):
    """The version that the form showed: who saves over a newer one is told."""

    versie = forms.IntegerField(widget=forms.HiddenInput)


class DoelVelden(MetBetreftForm):
    leefgebied = forms.ChoiceField(
        label="Leefgebied",
        choices=[("", "Kies een leefgebied"), *Leefgebied.choices],
        error_messages={"required": "Kies een leefgebied."},
    )
    behoefte = forms.CharField(
        label="Wat is er op dit leefgebied nodig?",
        help_text="De behoefte, in de woorden van betrokkene als dat kan.",
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    omschrijving = forms.CharField(
        label="Wat is er bereikt als dit lukt?",
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": "Schrijf op wat er bereikt moet zijn."},
    )
    streefdatum = DatumField(label="Wanneer moet dat zo zijn?", required=False)
    betreft = BetreftField()


class DoelForm(DoelVelden, MetSleutelForm):
    """A new goal."""


class DoelWijzigForm(DoelVelden, MetVersieForm):
    """A goal that changes."""

    @classmethod
    def van(cls, doel: Doel, **kwargs: Any) -> "DoelWijzigForm":
        return cls(
            initial={
                "leefgebied": doel.leefgebied,
                "behoefte": doel.behoefte,
                "omschrijving": doel.omschrijving,
                "streefdatum": doel.streefdatum,
                "betreft": [str(mens.uuid) for mens in doel.betreft],
                "versie": doel.versie,
            },
            **kwargs,
        )


class ResultaatForm(forms.Form):
    """What came of a goal."""

    resultaat = forms.ChoiceField(
        label="Is het doel behaald?",
        choices=Doelresultaat.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of het doel is behaald."},
    )
    toelichting = forms.CharField(
        label="Toelichting",
        help_text="Schrijf waarom, als het doel niet of maar deels is behaald.",
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class ActieVelden(MetBetreftForm):
    """Lists of owners and goals are read only when the form is drawn."""

    omschrijving = forms.CharField(
        label="Wat gaat er gebeuren?",
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": "Schrijf op wat er gedaan wordt."},
    )
    eigenaar = forms.CharField(
        label="Wie doet dit?",
        widget=forms.Select,
        error_messages={"required": "Kies wie dit doet."},
    )
    deadline = DatumField(label="Voor wanneer?")
    doel = forms.UUIDField(label="Bij welk doel?", widget=forms.Select, required=False)
    betreft = BetreftField()
    hulp_nodig = forms.CharField(
        label="Wat is daarvoor nodig van anderen?", max_length=300, required=False
    )
    hulp_van = forms.CharField(label="Van wie is dat nodig?", widget=forms.Select, required=False)

    def __init__(
        self,
        *args: Any,
        huis_id: int,
        eigenaars: Callable[[], list[Eigenaar]],
        doelen: Callable[[], list[Doel]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.huis_id = huis_id
        self.fields["eigenaar"].widget.choices = lambda: _eigenaarkeuzes(eigenaars())
        self.fields["hulp_van"].widget.choices = lambda: _hulpkeuzes(eigenaars())
        self.fields["doel"].widget.choices = lambda: _doelkeuzes(doelen())

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        gegevens["partner"], gegevens["rol"] = self._zoek("eigenaar", gegevens)
        gegevens["hulp_van"], _ = self._zoek("hulp_van", gegevens)
        if gegevens.get("doel"):
            gegevens["doel"] = zoek_doel(gegevens["doel"])
        return gegevens

    def _zoek(self, veld: str, gegevens: dict[str, Any]) -> tuple[Partner | None, Rol | None]:
        if not gegevens.get(veld):
            return None, None
        try:
            return zoek_eigenaar(gegevens[veld], huis_id=self.huis_id)
        except NietGevonden as fout:
            self.add_error(veld, str(fout))
            return None, None

    def actie(self) -> dict[str, Any]:
        """What the commands ask for."""
        wat, wie = (
            ("omschrijving", "deadline", "hulp_nodig", "doel"),
            ("partner", "rol", "hulp_van"),
        )
        return {naam: self.cleaned_data[naam] for naam in (*wat, *wie, "betreft")}


class ActieForm(ActieVelden, MetSleutelForm):
    """A new action."""


class ActieWijzigForm(ActieVelden, MetVersieForm):
    """An action that changes."""

    @classmethod
    def van(cls, actie: Actie, **kwargs: Any) -> "ActieWijzigForm":
        eigenaar = f"r:{actie.rol.uuid}" if actie.rol else f"p:{actie.partner.uuid}"
        return cls(
            initial={
                "omschrijving": actie.omschrijving,
                "eigenaar": eigenaar,
                "deadline": actie.deadline,
                "doel": actie.doel.uuid if actie.doel else None,
                "betreft": [str(mens.uuid) for mens in actie.betreft],
                "hulp_nodig": actie.hulp_nodig,
                "hulp_van": f"p:{actie.hulp_van.uuid}" if actie.hulp_van else "",
                "versie": actie.versie,
            },
            **kwargs,
        )


class VoortgangForm(MetSleutelForm):
    """How it stands with an action."""

    tekst = forms.CharField(
        label="Hoe staat het ermee?",
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf op hoe het staat met deze actie."},
    )


class VervallenForm(forms.Form):
    """Why an action is no longer needed."""

    reden = forms.CharField(
        label="Waarom is deze actie niet meer nodig?",
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf op waarom deze actie niet meer nodig is."},
    )


def _eigenaarkeuzes(eigenaars: list[Eigenaar]) -> Keuzes:
    yield "", "Kies een organisatie of persoon"
    for eigenaar in eigenaars:
        personen = [
            (f"r:{rol.uuid}", f"{rol.medewerker.naam}, {eigenaar.partner.naam}")
            for rol in eigenaar.rollen
        ]
        organisatie = (f"p:{eigenaar.partner.uuid}", f"{eigenaar.partner.naam} (nog geen persoon)")
        yield eigenaar.partner.naam, [*personen, organisatie]


def _hulpkeuzes(eigenaars: list[Eigenaar]) -> Keuzes:
    yield "", "Niemand, of het staat nog niet vast"
    for eigenaar in eigenaars:
        yield f"p:{eigenaar.partner.uuid}", eigenaar.partner.naam


def _doelkeuzes(doelen: list[Doel]) -> Keuzes:
    yield "", "Geen doel"
    for doel in doelen:
        yield str(doel.uuid), f"{doel.get_leefgebied_display()}: {doel.omschrijving}"
