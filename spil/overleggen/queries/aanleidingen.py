"""Why a dossier needs the table of a meeting: a report that waits, a day that was agreed, a plan
that stands still, or somebody who asks for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from spil.aanmeldingen.models import Urgentie
from spil.aanmeldingen.queries import Regel, te_beoordelen
from spil.casussen.queries.lijsten import Casusregel
from spil.kern import datums
from spil.kern.klok import datum
from spil.overleggen.models import Aanleiding, Agendaverzoek, Overleg
from spil.plannen.queries import stille_acties_per_dossier
from spil.plannen.stilstand import van_evaluatie
from spil.toegang.models import Dossier

Dossiers = Mapping[int, Dossier]


@dataclass(frozen=True)
class Waarom:
    """One reason."""

    aanleiding: Aanleiding
    zin: str
    spoed: bool = False


def wachtende_meldingen(dossiers: Dossiers) -> list[Regel]:
    """Those on which a table decides."""
    return [
        regel
        for regel in te_beoordelen()
        if regel.aanmelding.dossier_id in dossiers and regel.komt_op_tafel
    ]


def van_meldingen(regels: Iterable[Regel], *, vandaag: date) -> Iterator[tuple[int, Waarom]]:
    for regel in regels:
        rij = regel.aanmelding
        zin = f"Aanmelding, besluit uiterlijk {datums.kort(rij.besluit_uiterlijk, vandaag)}"
        spoed = rij.urgentie == Urgentie.SPOED
        yield rij.dossier_id, Waarom(Aanleiding.TRIAGE, zin, spoed=spoed)


def van_afspraken(
    regels: Iterable[Casusregel], *, tot: date, vandaag: date
) -> Iterator[tuple[int, Waarom]]:
    """What was agreed for that day or an earlier one."""
    for regel in regels:
        if (dag := regel.volgende_bespreking) is not None and dag <= tot:
            zin = f"Bespreking afgesproken voor {datums.kort(dag, vandaag)}"
            yield regel.dossier_id, Waarom(Aanleiding.BESPREKING, zin)
        if (dag := regel.volgende_evaluatie) is not None and dag <= tot:
            zin = f"Evaluatie van het plan op {datums.kort(dag, vandaag)}"
            yield regel.dossier_id, Waarom(Aanleiding.EVALUATIE, zin)


def van_stilstand(
    regels: Iterable[Casusregel], dossiers: Dossiers, *, op: datetime
) -> Iterator[tuple[int, Waarom]]:
    """One query."""
    vandaag, casussen = datum(op), {regel.dossier_id: regel for regel in regels}
    grenzen = {pk: dossiers[pk].aanpak.stilstand_in(casussen[pk].fase) for pk in casussen}
    stil = stille_acties_per_dossier(grenzen, dag=vandaag)
    for pk, regel in casussen.items():
        if acties := stil.get(pk):
            aantal = "1 actie staat" if len(acties) == 1 else f"{len(acties)} acties staan"
            yield pk, Waarom(Aanleiding.STILSTAND, f"{aantal} stil")
        elif regel.volgende_evaluatie is None and (
            zin := van_evaluatie(None, datum(regel.gestart_op), grenzen[pk], vandaag)
        ):
            yield pk, Waarom(Aanleiding.STILSTAND, zin.removesuffix("."))


def open_verzoeken(overleg: Overleg, dossiers: Dossiers) -> dict[int, list[Agendaverzoek]]:
    """By dossier, the first one first."""
    per_dossier = defaultdict(list)
    gevraagd = (
        Agendaverzoek.objects.open()
        .filter(reeks_id=overleg.reeks_id, dossier_id__in=dossiers)
        .select_related("door__medewerker__partner")
    )
    for verzoek in gevraagd.order_by("gevraagd_op", "pk"):
        per_dossier[verzoek.dossier_id].append(verzoek)
    return dict(per_dossier)


def van_verzoeken(
    verzoeken: Mapping[int, list[Agendaverzoek]],
) -> Iterator[tuple[int, Waarom]]:
    for pk, gevraagd in verzoeken.items():
        wie = gevraagd[0].door.medewerker
        zin = f"Gevraagd door {wie.naam}, {wie.partner.naam}"
        yield pk, Waarom(Aanleiding.VERZOEK, zin)
