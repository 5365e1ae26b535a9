"""How the plan was looked at, and when again."""

from typing import Final
from uuid import UUID

from django.db.models import Prefetch

from spil.plannen.models import Doelstand, Evaluatiedeelnemer, Planevaluatie
from spil.toegang.models import Dossier

EVALUEREN: Final = "plan.evalueren"


def evaluaties_van(dossier: Dossier) -> list[Planevaluatie]:
    """All of them with who was there and how far each goal was, newest first. Three queries."""
    return list(
        Planevaluatie.objects.filter(dossier=dossier)
        .select_related("door__medewerker")
        .prefetch_related(
            Prefetch(
                "aanwezigen", Evaluatiedeelnemer.objects.select_related("medewerker", "partner")
            ),
            Prefetch("doelstanden", Doelstand.objects.select_related("doel")),
        )
    )


def laatste_en_aantal(dossier: Dossier) -> tuple[Planevaluatie | None, int]:
    """In one query, for the form of the next one."""
    evaluaties = list(Planevaluatie.objects.filter(dossier=dossier))
    return (evaluaties[0] if evaluaties else None), len(evaluaties)


def laatste_evaluatie(dossier: Dossier) -> Planevaluatie | None:
    return Planevaluatie.objects.filter(dossier=dossier).first()


def aantal_evaluaties(dossier: Dossier, *, behalve: UUID | None = None) -> int:
    """Without the one that this form made already."""
    evaluaties = Planevaluatie.objects.filter(dossier=dossier)
    return (evaluaties.exclude(sleutel=behalve) if behalve else evaluaties).count()
