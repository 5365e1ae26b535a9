"""The summary that a hand-over begins with, from the plan: the regisseur makes it their own."""

from spil.plannen.queries import Plan, plan_van
from spil.plannen.queries.plan import DoelMetActies
from spil.toegang.models import Dossier


def uit_het_plan(dossier: Dossier) -> str:
    """Goals with their results, and what still must be done; empty when there is no plan."""
    plan = plan_van(dossier)
    regels = [regel for doel in plan.doelen for regel in _van_doel(doel)]
    return "\n".join([*regels, *_los(plan)])


def _van_doel(item: DoelMetActies) -> list[str]:
    doel = item.doel
    stand = doel.get_resultaat_display().lower() if doel.is_afgerond else "loopt nog"
    toelichting = f" {doel.toelichting}" if doel.toelichting else ""
    return [
        f"{doel.get_leefgebied_display()}: {doel.omschrijving} ({stand}).{toelichting}",
        *(f"- Nog te doen: {a.omschrijving} ({a.partner.naam})" for a in item.acties if a.is_open),
    ]


def _los(plan: Plan) -> list[str]:
    return [
        f"Nog te doen: {actie.omschrijving} ({actie.partner.naam})"
        for actie in plan.losse_acties
        if actie.is_open
    ]
