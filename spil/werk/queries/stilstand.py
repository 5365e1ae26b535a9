"""What stands still, from the apps below side by side: for who leads the case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from spil.casussen.queries import Casusregel
from spil.instrumenten.models import Afname
from spil.instrumenten.queries import Instrumentenblok
from spil.kern.klok import datum
from spil.plannen import queries as plannen
from spil.plannen.queries import Plan, StilleActie
from spil.plannen.stilstand import van_evaluatie
from spil.werk.queries.dossier import Dossierpagina
from spil.werkprocessen.motor import Aanpak


@dataclass(frozen=True, kw_only=True)
class Dossierstilstand:
    """`evaluatie` is a sentence, empty when it is in order; `vragen` are those without answer."""

    evaluatie: str
    acties: list[StilleActie]
    vragen: list[Afname]


def stilstand_in_dossier(
    pagina: Dossierpagina, plan: Plan, afnamen: Instrumentenblok, *, dag: date
) -> Dossierstilstand | None:
    """None when all moves, or for who does not lead the case. No query."""
    casus = pagina.kop.casus
    if casus is None or pagina.kop.is_gesloten or not pagina.mag("plan.maken") or plan.is_leeg:
        return None
    dossier = pagina.kop.dossier
    wachttijd = dossier.aanpak.stilstand_in(casus.fase).zonder_antwoord
    vragen = [
        regel.afname
        for regel in afnamen.nu
        if regel.afname.is_gevraagd and (dag - datum(regel.afname.gevraagd_op)).days >= wachttijd
    ]
    stil = plannen.stilstaand_in(dossier, casus, plan, dag=dag)
    if not stil.aantal and not vragen:
        return None
    return Dossierstilstand(evaluatie=stil.evaluatie, acties=stil.acties, vragen=vragen)


def stilstand_per_casus(
    aanpak: Aanpak, casussen: Iterable[Casusregel], *, dag: date
) -> dict[int, list[str]]:
    """Dossier → what stands still there, in short sentences. One query."""
    per_dossier = {c.dossier_id: (c, aanpak.stilstand_in(c.fase)) for c in casussen}
    acties = plannen.stille_acties_per_dossier(
        {dossier_id: grenzen for dossier_id, (_, grenzen) in per_dossier.items()}, dag=dag
    )
    zinnen: dict[int, list[str]] = {}
    for dossier_id, (casus, grenzen) in per_dossier.items():
        aantal = len(acties.get(dossier_id, []))
        telling = "1 actie staat stil." if aantal == 1 else f"{aantal} acties staan stil."
        evaluatie = van_evaluatie(casus.volgende_evaluatie, datum(casus.gestart_op), grenzen, dag)
        zinnen[dossier_id] = [*([telling] if aantal else []), *([evaluatie] if evaluatie else [])]
    return zinnen
