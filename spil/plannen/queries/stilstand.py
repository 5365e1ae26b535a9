"""What stands still in the dossiers of the acting rol."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from spil.casussen.models import Casus
from spil.gebruikers.models import Escalatiecontact, Trede
from spil.kern.klok import datum
from spil.partners.models import Klasse, Partner
from spil.plannen.models import Actie, Escalatie
from spil.plannen.queries.plan import Plan, met_escalatie
from spil.plannen.stilstand import Actiestand, Stilstand, van_actie, van_evaluatie
from spil.toegang.models import Dossier
from spil.werkprocessen.motor import Stilstandgrenzen

TREDEN = [trede.value for trede in Trede]


@dataclass(frozen=True, kw_only=True)
class StilleActie:
    """An open action that stands still, and since when."""

    actie: Actie
    stilstand: Stilstand


@dataclass(frozen=True, kw_only=True)
class Stilstaand:
    """What stands still in one case; empty sentence when its evaluation is in order."""

    acties: list[StilleActie]
    evaluatie: str

    @property
    def aantal(self) -> int:
        return len(self.acties) + bool(self.evaluatie)


def stilstaand_in(dossier: Dossier, casus: Casus, plan: Plan, *, dag: date) -> Stilstaand:
    """In a plan that was read already; no query."""
    grenzen = dossier.aanpak.stilstand_in(casus.fase)
    stil = [(actie, _stilstand(actie, grenzen, dag)) for actie in plan.acties if actie.is_open]
    return Stilstaand(
        acties=[StilleActie(actie=actie, stilstand=een) for actie, een in stil if een],
        evaluatie=van_evaluatie(casus.volgende_evaluatie, datum(casus.gestart_op), grenzen, dag)
        or "",
    )


def stille_acties_per_dossier(
    grenzen: Mapping[int, Stilstandgrenzen], *, dag: date
) -> dict[int, list[StilleActie]]:
    """Dossier → what stands still there, given the thresholds of each. One query."""
    gevonden: dict[int, list[StilleActie]] = {}
    for actie in met_escalatie(Actie.objects.open().filter(dossier_id__in=list(grenzen))):
        if stil := _stilstand(actie, grenzen[actie.dossier_id], dag):
            regel = StilleActie(actie=actie, stilstand=stil)
            gevonden.setdefault(actie.dossier_id, []).append(regel)
    return gevonden


def escalaties_van(actie: Actie) -> list[Escalatie]:
    """The steps so far, for who holds the kern."""
    return list(
        Escalatie.objects.filter(actie=actie).select_related("aan", "partner", "door__medewerker")
    )


def volgende_contact(actie: Actie, gedaan: Iterable[Escalatie]) -> Escalatiecontact | None:
    """The nearest step above the last one where somebody is named: for the organisation of the
    action, else for the house as a whole. One query."""
    hoogste = max((TREDEN.index(een.trede) for een in gedaan), default=-1)
    contacten = Escalatiecontact.objects.filter(
        partner__in=_ladders(actie.partner), trede__in=TREDEN[hoogste + 1 :]
    ).select_related("medewerker__partner", "partner")
    op_volgorde = sorted(
        contacten, key=lambda c: (TREDEN.index(c.trede), c.partner_id != actie.partner_id)
    )
    return next(iter(op_volgorde), None)


def _ladders(partner: Partner) -> "QuerySet[Partner]":
    huis = Partner.objects.filter(huis_id=partner.huis_id, klasse=Klasse.HUIS)
    return huis | Partner.objects.filter(pk=partner.pk)


def _stilstand(actie: Actie, grenzen: Stilstandgrenzen, dag: date) -> Stilstand | None:
    """Of an action that was read with its last step on the ladder."""
    stand = Actiestand(
        deadline=actie.deadline,
        aangeraakt_op=actie.aangeraakt_op,
        herinnerd_op=actie.herinnerd_op,
        trede=vars(actie)["trede"],
        geescaleerd_op=vars(actie)["geescaleerd_op"],
    )
    return van_actie(stand, grenzen, dag)
