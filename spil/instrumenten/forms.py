"""The shape of what people type about instruments; the rules are in the commands."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError

from spil.instrumenten.conclusie import in_woorden
from spil.instrumenten.fouten import AfnameOnvolledig
from spil.instrumenten.models import Afname
from spil.kern.fouten import NietGevonden
from spil.kern.tekst import in_een_zin
from spil.plannen.queries import Eigenaar, zoek_eigenaar
from spil.toegang.formulier import versieveld
from spil.toegang.versies import versie_van
from spil.ui.velden import DatumField
from spil.werkprocessen.definitie.inhoud import Instrument

Keuzes = Iterable[tuple[str, Any]]


class VraagForm(forms.Form):
    """Which instrument, of whom."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    instrument = forms.ChoiceField(
        label="Welk instrument?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een instrument."},
    )
    wie = forms.CharField(
        label="Aan wie vraagt u het?",
        help_text="Alleen deze organisatie en het huis zien de vraag en de conclusie.",
        widget=forms.Select,
        error_messages={"required": "Kies een organisatie of persoon."},
    )

    def __init__(
        self,
        *args: Any,
        huis_id: int,
        instrumenten: Sequence[Instrument],
        deelnemers: Sequence[Eigenaar],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.huis_id = huis_id
        keuze = self.fields["instrument"]
        assert isinstance(keuze, forms.ChoiceField)  # noqa: S101 - declared above
        keuze.choices = [(een.code, f"{een.naam} ({in_een_zin(een.wie)})") for een in instrumenten]
        if len(instrumenten) == 1:
            keuze.initial = instrumenten[0].code
        self.fields["wie"].widget.choices = list(_wie(deelnemers))

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        try:
            if gegevens.get("wie"):
                gegevens["partner"], gegevens["rol"] = zoek_eigenaar(
                    gegevens["wie"], huis_id=self.huis_id
                )
        except NietGevonden:
            self.add_error("wie", "Kies een organisatie of persoon.")
        return gegevens

    def vraag(self) -> dict[str, Any]:
        """What the command asks for."""
        velden = ("instrument", "partner", "rol", "sleutel")
        return {naam: self.cleaned_data[naam] for naam in velden}


class UitkomstForm(forms.Form):
    """What came out, in words, and until when that holds."""

    wijzigt = True
    versie = versieveld()
    afgenomen_op = DatumField(label="Wanneer is het afgenomen?")
    conclusie = forms.CharField(
        label="Wat is de conclusie?",
        help_text="Eén of twee zinnen, zonder getallen. Scores blijven bij de organisatie zelf.",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf de conclusie in één of twee zinnen."},
    )
    geldig_tot = DatumField(label="Tot wanneer geldt dit?", required=False)

    def __init__(self, data: Mapping[str, Any] | None, *, afname: Afname, conclusie: str) -> None:
        beginwaarden = {
            "versie": versie_van(afname),
            "afgenomen_op": afname.afgenomen_op,
            "conclusie": conclusie,
            "geldig_tot": afname.geldig_tot,
        }
        super().__init__(data, initial=beginwaarden)
        self.fields["geldig_tot"].help_text = (
            f"Leeg laten mag: dan geldt het {afname.geldig_maanden} maanden na de afname. Langer"
            " kan niet."
        )

    def clean_conclusie(self) -> str:
        """The refusal of the command, beside the field that it is about."""
        try:
            return in_woorden(self.cleaned_data["conclusie"])
        except AfnameOnvolledig as fout:
            raise ValidationError(str(fout)) from fout


class IntrekForm(forms.Form):
    """Why an instrument is no longer needed."""

    reden = forms.CharField(
        label="Waarom is dit instrument niet meer nodig?",
        help_text="De organisatie leest dit.",
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": "Schrijf op waarom dit instrument niet meer nodig is."},
    )


def _wie(deelnemers: Sequence[Eigenaar]) -> Keuzes:
    yield "", "Kies een organisatie of persoon"
    for deelnemer in deelnemers:
        naam = deelnemer.partner.naam
        personen = [(f"r:{r.uuid}", f"{r.medewerker.naam}, {naam}") for r in deelnemer.rollen]
        yield naam, [(f"p:{deelnemer.partner.uuid}", f"{naam} (nog geen persoon)"), *personen]
