"""What was typed so far about a person, in whichever form: half of it may be wrong or absent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms

from spil.gebruikers.models import Rol
from spil.herkenning.queries import Gezocht, Herkend, herken
from spil.kern.tekst import zonder_nul
from spil.personen.bsn import is_geldig_bsn
from spil.personen.models import Betrokkene
from spil.ui.velden import DatumField


class HalfGetyptForm(forms.Form):
    """The names of the fields are those of the forms that people are typed in."""

    voornamen = forms.CharField(max_length=120, required=False)
    tussenvoegsel = forms.CharField(max_length=20, required=False)
    achternaam = forms.CharField(max_length=120, required=False)
    geboortedatum = DatumField(required=False)
    geslacht = forms.ChoiceField(choices=Betrokkene.Geslacht.choices, required=False)
    postcode = forms.CharField(max_length=12, required=False)
    bsn = forms.CharField(max_length=20, required=False)

    def gezocht(self) -> Gezocht | None:
        """What is right of it; None while there is no family name."""
        self.is_valid()
        getypt = self.cleaned_data
        if not getypt.get("achternaam"):
            return None
        bsn = "".join(teken for teken in getypt.get("bsn", "") if teken.isdigit())
        return Gezocht(
            achternaam=zonder_nul(getypt["achternaam"]),
            voornamen=zonder_nul(getypt.get("voornamen", "")),
            tussenvoegsel=zonder_nul(getypt.get("tussenvoegsel", "")),
            geboren=getypt.get("geboortedatum"),
            geslacht=getypt.get("geslacht") or Betrokkene.Geslacht.ONBEKEND,
            postcode=zonder_nul(getypt.get("postcode", "")),
            bsn=bsn if is_geldig_bsn(bsn) else "",
        )


def herken_getypt(getypt: Mapping[str, Any] | None, *, door: Rol, op: datetime) -> Herkend:
    """Of a form as it was typed; nothing while it says too little."""
    gezocht = HalfGetyptForm(getypt or {}).gezocht()
    return herken(gezocht, door=door, op=op) if gezocht else Herkend()
