from collections.abc import Iterable
from typing import Any, cast

from django import forms

from spil.beheer.forms.keuzes import RijField, met_uuid
from spil.gebruikers.models import Medewerker, Rol, Rolsoort
from spil.partners.models import Partner
from spil.ui.velden import DatumField

ROLLEN = [(s.value, s.label) for s in Rolsoort if s != Rolsoort.SYSTEEM]


class NieuweMedewerkerForm(forms.Form):
    organisatie: RijField[Partner] = RijField(label="Organisatie", leeg="Kies een organisatie")
    naam = forms.CharField(
        label="Naam",
        help_text="Zoals collega's de naam lezen, bijvoorbeeld S. Oomen.",
        max_length=120,
        error_messages={"required": "Vul de naam in."},
    )
    functie = forms.CharField(label="Functie", max_length=120, required=False)
    email = forms.EmailField(
        label="E-mailadres",
        help_text="Hiermee logt deze medewerker in.",
        error_messages={
            "required": "Vul het e-mailadres in.",
            "invalid": "Schrijf het e-mailadres als naam@organisatie.nl.",
        },
    )

    def __init__(self, *args: Any, partners: Iterable[Partner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("RijField[Partner]", self.fields["organisatie"])
        veld.vul(partners, sleutel=met_uuid, naam=lambda p: f"{p.naam} ({p.get_soort_display()})")


class MedewerkerForm(forms.Form):
    """Contact data and the proof of screening that was seen."""

    wijzigt = True
    naam = forms.CharField(
        label="Naam", max_length=120, error_messages={"required": "Vul de naam in."}
    )
    functie = forms.CharField(label="Functie", max_length=120, required=False)
    telefoon = forms.CharField(label="Telefoon", max_length=30, required=False)
    screening = forms.ChoiceField(
        label="Gezien bewijs van screening",
        help_text="Bewaar geen kopie: het soort en de datum zijn genoeg (BGS art. 1.11).",
        choices=[("", "Nog niet gezien"), *Medewerker.Screening.choices],
        required=False,
    )
    screening_op = DatumField(label="Datum op het bewijs", required=False)

    @classmethod
    def van(cls, medewerker: Medewerker) -> "MedewerkerForm":
        velden = ("naam", "functie", "telefoon", "screening", "screening_op")
        return cls(initial={naam: getattr(medewerker, naam) for naam in velden})


class RolForm(forms.Form):
    soort = forms.ChoiceField(
        label="Rol",
        choices=[("", "Kies een rol"), *ROLLEN],
        error_messages={"required": "Kies een rol."},
    )
    begin = DatumField(label="Vanaf")


class LoginForm(forms.Form):
    """Which act on a login; each is a button of its own."""

    actie = forms.ChoiceField(
        choices=[
            ("blokkeren", "Login blokkeren"),
            ("vrijgeven", "Login vrijgeven"),
            ("tweede_stap", "Tweede stap opnieuw laten instellen"),
        ]
    )


class TeamForm(forms.Form):
    naam = forms.CharField(
        label="Naam van het team",
        max_length=80,
        error_messages={"required": "Vul de naam van het team in."},
    )


class TeamlidForm(forms.Form):
    rol: RijField[Rol] = RijField(label="Collega", leeg="Kies een collega")

    def __init__(self, *args: Any, rollen: Iterable[Rol], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _vul_rollen(self, "rol", rollen)


class WaarnemingForm(forms.Form):
    """Who stands in for whom, up to and including the last day."""

    voor: RijField[Rol] = RijField(label="Wie is afwezig?", leeg="Kies wie afwezig is")
    waarnemer: RijField[Rol] = RijField(label="Wie neemt waar?", leeg="Kies wie waarneemt")
    van = DatumField(label="Eerste dag")
    tot = DatumField(label="Laatste dag")

    def __init__(
        self, *args: Any, voor: Iterable[Rol], waarnemers: Iterable[Rol], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        _vul_rollen(self, "voor", voor)
        _vul_rollen(self, "waarnemer", waarnemers)


def _vul_rollen(form: forms.Form, naam: str, rollen: Iterable[Rol]) -> None:
    veld = cast("RijField[Rol]", form.fields[naam])
    veld.vul(rollen, sleutel=met_uuid, naam=lambda rol: rol.naam)
