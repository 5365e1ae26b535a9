"""A form about nobody: what looks like a person comes back as a question beside what was typed."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from django import forms

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.toegang.formulier import gelukt


class FormZonderPersonen(forms.Form):
    """Drawn by `adviezen/_zonder_personen.html`. `doe` is the button that was pressed."""

    zonder_concept = "A name that was typed by mistake must not stay anywhere."
    vraag_bij_redenen: ClassVar[str]
    raad_bij_redenen: ClassVar[str]

    redenen: Sequence[str] = ()
    """Why what was typed looks like somebody."""

    @property
    def zonder_naam(self) -> bool:
        """The warning was read, and is wrong."""
        return bool(self.data.get("doe") == "geen-naam")


def gelukt_zonder_personen(form: FormZonderPersonen, doe: Callable[[], object]) -> bool:
    """Do it when the input is whole and names nobody; else the form says why not."""

    def met_waarschuwing() -> None:
        try:
            doe()
        except LijktOpEenPersoon as fout:
            form.redenen = fout.redenen
            raise

    return gelukt(form, met_waarschuwing)
