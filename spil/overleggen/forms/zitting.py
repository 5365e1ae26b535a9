"""What is typed while a meeting is held."""

from typing import Any

from django import forms

from spil.overleggen.commands.aantekening import LANGST, met_gewone_regels
from spil.overleggen.models import Aantekening
from spil.toegang.formulier import neem_versie_over


class AantekeningForm(forms.Form):
    """One flowing text, as it was typed: blanks at the end too, for who types on behind them. Kept
    all the time by the page itself, so it needs no draft."""

    tekst = forms.CharField(
        label="Aantekening",
        required=False,
        strip=False,
        max_length=LANGST,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "true"}),
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    naar = forms.UUIDField(required=False, widget=forms.HiddenInput)

    nu_staat_er: str | None = None
    """What somebody else wrote meanwhile, beside what was typed."""

    def sluit_aan_op(self, eerder: Aantekening | None) -> None:
        """What was sent may have been kept, though not all of the press went well: what is typed
        next then goes on from there."""
        staat_er, versie = (eerder.tekst, eerder.versie) if eerder else ("", 0)
        if staat_er != met_gewone_regels(self.data.get("tekst", "")):
            self.nu_staat_er = staat_er
        else:
            neem_versie_over(self, versie)


class AfspraakForm(forms.Form):
    """One action: done, or open after all."""

    gereed = forms.UUIDField(required=False)
    terug = forms.UUIDField(required=False)

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        if bool(gegevens.get("gereed")) == bool(gegevens.get("terug")):
            raise forms.ValidationError("Kies één actie.")
        return gegevens

    def afspraak(self) -> dict[str, Any]:
        gereed = self.cleaned_data["gereed"]
        return {"actie_uuid": gereed or self.cleaned_data["terug"], "gereed": gereed is not None}


class PlekForm(forms.Form):
    """Which item comes on the table."""

    plek = forms.UUIDField(widget=forms.HiddenInput)
