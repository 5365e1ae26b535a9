"""A mandate of a burgemeester."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms

from spil.beheer.forms.keuzes import RijField, met_uuid
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.ui.velden import DatumField
from spil.werkprocessen.models import Werkprocesversie


class MandaatForm(forms.Form):
    """Which burgemeester lets whom receive which reports."""

    aanpak: RijField[Werkprocesversie] = RijField(label="Aanpak", leeg="Kies een aanpak")
    gemeente: RijField[Gemeente] = RijField(
        label="Burgemeester van", leeg="Kies van welke gemeente"
    )
    rol: RijField[Rol] = RijField(label="Wie heeft het mandaat?", leeg="Kies wie het mandaat heeft")
    omvat_besluiten = forms.BooleanField(
        label="Het mandaat omvat ook besluiten",
        help_text="Niet aangekruist: alleen meldingen ontvangen; de burgemeester besluit zelf.",
        required=False,
    )
    besluit = forms.CharField(
        label="Besluit van de burgemeester",
        help_text="Het kenmerk en de datum, bijvoorbeeld: mandaatbesluit 2026-14 van 12-3-2026.",
        max_length=120,
        error_messages={"required": "Noem het besluit waarin de burgemeester het mandaat gaf."},
    )
    vanaf = DatumField(label="Vanaf", help_text="Vandaag of eerder, bijvoorbeeld 12-3-2026.")

    def __init__(
        self,
        *args: Any,
        aanpakken: Iterable[Werkprocesversie],
        gemeenten: Iterable[Gemeente],
        rollen: Iterable[Rol],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        aanpak = cast("RijField[Werkprocesversie]", self.fields["aanpak"])
        aanpak.vul(aanpakken, sleutel=met_uuid, naam=lambda v: v.naam)
        gemeente = cast("RijField[Gemeente]", self.fields["gemeente"])
        gemeente.vul(gemeenten, sleutel=lambda g: g.code, naam=lambda g: g.naam)
        rol = cast("RijField[Rol]", self.fields["rol"])
        rol.vul(rollen, sleutel=met_uuid, naam=lambda r: r.naam)
