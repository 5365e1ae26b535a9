"""The shape of what people type in the journal and with a document; the rules are in the commands."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import uuid4

from django import forms
from django.core.files.uploadedfile import UploadedFile

from spil.bestanden.velden import HULP, invoer, weiger_te_groot
from spil.gebruikers.models import Rol
from spil.stukken.commands.notities import Notitie
from spil.stukken.commands.verborgen import Verborgen
from spil.stukken.models import Aard, Journaalregel, Regelsoort, publiek_van
from spil.toegang.models import Dossierdeel
from spil.ui.velden import DatumField


class NotitieVelden(forms.Form):
    """What both a new entry and a correction ask."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    soort = forms.ChoiceField(
        label="Soort",
        choices=Regelsoort.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies de soort notitie."},
    )
    tekst = forms.CharField(
        label="Wat is er gebeurd of besloten?",
        widget=forms.Textarea({"rows": 7}),
        error_messages={"required": "Schrijf op wat er is gebeurd of besloten."},
    )
    aard = forms.ChoiceField(
        label="Is dit een feit of een mening?",
        choices=Aard.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of dit een feit of een mening is."},
    )
    bron = forms.CharField(
        label="Van wie weet u dit?",
        help_text="Persoon en organisatie.",
        max_length=200,
        error_messages={"required": "Schrijf op van wie u dit weet."},
    )
    gebeurd_op = DatumField(label="Wanneer gebeurde het?")

    def notitie(self) -> Notitie:
        velden = ("soort", "aard", "tekst", "bron", "gebeurd_op")
        return Notitie(**{naam: self.cleaned_data[naam] for naam in velden})


class NotitieForm(NotitieVelden):
    """A new entry. The audiences are read only when the form is drawn."""

    deel = forms.UUIDField(
        label="Wie mag dit lezen?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies wie deze notitie mag lezen.",
            "invalid": "Kies wie deze notitie mag lezen.",
        },
    )
    field_order = ("sleutel", "deel", "soort", "tekst", "aard", "bron", "gebeurd_op")

    def __init__(self, *args: Any, delen: Callable[[], list[Dossierdeel]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deel"].widget.choices = lambda: _publiek(delen())


class CorrectieForm(NotitieVelden):
    """The same readers as the entry that it corrects."""

    @classmethod
    def van(cls, regel: Journaalregel) -> "CorrectieForm":
        velden = ("soort", "aard", "tekst", "bron", "gebeurd_op")
        return cls(initial={naam: getattr(regel, naam) for naam in velden})


def eerste_waarden(door: Rol, vandaag: Any) -> dict[str, Any]:
    """Of an empty entry."""
    bron = f"{door.medewerker.naam}, {door.medewerker.partner.naam}"
    return {"bron": bron, "gebeurd_op": vandaag, "aard": Aard.FEIT, "soort": Regelsoort.CONTACT}


def _publiek(delen: list[Dossierdeel]) -> Iterable[tuple[str, str]]:
    return [(str(deel.uuid), publiek_van(deel)) for deel in delen]


class BestandVelden(forms.Form):
    """One file."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    bestand = forms.FileField(
        label="Bestand",
        help_text=HULP,
        widget=invoer(meer=False),
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg."},
    )
    verborgen = forms.TypedChoiceField(
        label="Verborgen gegevens in het bestand",
        help_text=(
            "Zoals de auteur of de plaats van een foto, als ook anderen dan uw eigen organisatie het"
            " bestand lezen. Spil kijkt in jpg, png, Word en Excel. Pdf, OpenDocument en txt worden"
            " niet gecontroleerd op verborgen gegevens."
        ),
        choices=[
            ("", "Laat mij eerst zien wat erin zit"),
            (Verborgen.WEG, "Haal weg wat erin zit"),
            (Verborgen.HOUD, "Laat staan wat erin zit"),
        ],
        coerce=Verborgen,
        empty_value=Verborgen.TOON,
        initial="",
        widget=forms.RadioSelect,
        required=False,
    )

    def clean_bestand(self) -> "UploadedFile[Any]":
        bestand: UploadedFile[Any] = self.cleaned_data["bestand"]
        weiger_te_groot(bestand)
        return bestand


class DocumentForm(BestandVelden):
    """A new document. The audiences are read only when the form is drawn."""

    titel = forms.CharField(
        label="Wat is dit voor document?",
        help_text="Bijvoorbeeld: indicatiebesluit, verslag van het overleg.",
        max_length=200,
        error_messages={"required": "Schrijf op wat voor document dit is."},
    )
    deel = forms.UUIDField(
        label="Wie mag dit zien?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies wie dit document mag zien.",
            "invalid": "Kies wie dit document mag zien.",
        },
    )
    field_order = ("sleutel", "titel", "deel", "bestand", "verborgen")

    def __init__(self, *args: Any, delen: Callable[[], list[Dossierdeel]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deel"].widget.choices = lambda: _publiek(delen())


class VersieForm(BestandVelden):
    """A next version, for the same readers."""

    toelichting = forms.CharField(
        label="Wat is er anders?",
        max_length=300,
        error_messages={"required": "Schrijf kort op wat er in deze versie anders is."},
    )
    field_order = ("sleutel", "toelichting", "bestand", "verborgen")


class IntrekkingForm(forms.Form):
    """Why a document no longer counts."""

    reden = forms.CharField(
        label="Waarom geldt dit document niet meer?",
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": "Schrijf op waarom dit document niet meer geldt."},
    )
