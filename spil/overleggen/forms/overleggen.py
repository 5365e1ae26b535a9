"""The shape of what people type about meetings; the rules are in the commands."""

from typing import Any
from uuid import uuid4

from django import forms

from spil.adviezen.zonder_personen import FormZonderPersonen
from spil.kern.klok import NEDERLAND, datum
from spil.overleggen.commands import Plek
from spil.overleggen.forms.velden import (
    begintijdveld,
    duurveld,
    plaatsveld,
    redenveld,
    videolinkveld,
)
from spil.overleggen.models import Overleg
from spil.ui.velden import DatumField


class PlanningForm(forms.Form):
    """How far ahead."""

    tot = DatumField(
        label="Tot en met welke dag?",
        help_text="Hoogstens twee jaar vooruit. Wat al gepland, verplaatst of vervallen is, blijft"
        " zoals het is.",
    )


class PlekForm(forms.Form):
    """When and where one meeting is held."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    dag = DatumField(label="Op welke dag?")
    begintijd = begintijdveld()
    duur_minuten = duurveld()
    plaats = plaatsveld()
    videolink = videolinkveld()

    def plek(self) -> Plek:
        velden = ("dag", "begintijd", "duur_minuten", "plaats", "videolink")
        return Plek(**{veld: self.cleaned_data[veld] for veld in velden})


class VerplaatsingForm(PlekForm):
    """The same of a meeting that stands in the calendar."""

    wijzigt = True

    @staticmethod
    def begin_van(overleg: Overleg) -> dict[str, Any]:
        """As it stands now."""
        return {
            "dag": datum(overleg.begint),
            "begintijd": overleg.begint.astimezone(NEDERLAND).time(),
            "duur_minuten": overleg.duur_minuten,
            "plaats": overleg.plaats,
            "videolink": overleg.videolink,
        }


class VervallenForm(FormZonderPersonen):
    """Why a meeting is not held."""

    vraag_bij_redenen = "Staat er een naam in deze reden?"
    raad_bij_redenen = "Iedereen die het overleg ziet, leest waarom het vervalt. Noem niemand."

    reden = redenveld("Waarom vervalt het overleg?", "Schrijf waarom het overleg vervalt.")
