"""The phases of a case and the steps between them, as data.

Configurable approaches will bring phases of their own; what asks for a phase asks here.
"""

from collections.abc import Mapping

from django.db import models


class Fase(models.TextChoices):
    """Where a case stands (WGS art. 2.31: prepare, agree, carry out, evaluate, close)."""

    VOORBEREIDING = "voorbereiding", "Voorbereiding"
    PLAN = "plan", "Plan"
    UITVOERING = "uitvoering", "Uitvoering"
    EVALUATIE = "evaluatie", "Evaluatie"
    AFGESLOTEN = "afgesloten", "Afgesloten"


# Closing and reopening are acts of their own: no step here leads to or from AFGESLOTEN.
OVERGANGEN: Mapping[str, tuple[Fase, ...]] = {
    Fase.VOORBEREIDING: (Fase.PLAN,),
    Fase.PLAN: (Fase.UITVOERING, Fase.VOORBEREIDING),
    Fase.UITVOERING: (Fase.EVALUATIE, Fase.PLAN),
    Fase.EVALUATIE: (Fase.UITVOERING, Fase.PLAN),
    Fase.AFGESLOTEN: (),
}
BEGINFASE = Fase.VOORBEREIDING
NA_HEROPENING = Fase.VOORBEREIDING


def volgende_fasen(fase: str) -> tuple[Fase, ...]:
    """The phases that a case in `fase` may go to, the usual one first."""
    return OVERGANGEN[fase]
