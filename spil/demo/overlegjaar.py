"""A year of meetings: each series with a sheet that a second person adopted, played from half a year
ago until half a year ahead."""

from datetime import date, datetime, timedelta
from typing import Final

from spil.demo.overlegreeksen import BARONIE, MARKIEZATEN, Demoreeks
from spil.demo.spelen import Speler
from spil.kern.klok import datum
from spil.kern.werkdagen import werkdagen_na
from spil.overleggen.commands import (
    Opleggerinhoud,
    Plek,
    VanWie,
    Wanneer,
    bepaal_partijen,
    bepaal_stroom,
    leg_oplegger_voor,
    maak_reeks,
    plan_overleg,
    plan_overleggen,
    stel_oplegger_op,
    stel_oplegger_vast,
)
from spil.overleggen.models import Deelname, Oplegger, Overlegreeks
from spil.verwerkingen.models import Verwerking

HALF_JAAR: Final = timedelta(days=182)
BEWAARMAANDEN: Final = 12
EVALUATIE: Final = timedelta(days=420)
MET_GASTEN: Final = ("identificerend", "woonsituatie")
"""What the house tells somebody who comes for one item."""
OP_VERZOEK: Final = (8, 29)
"""Working days from now to the meetings of a series without a rhythm."""


def houd_overleggen(speler: Speler) -> None:
    """The tables of De Baronie."""
    _speel(speler, BARONIE, opsteller="maas", vaststeller="claassen")


def houd_overleggen_elders(speler: Speler) -> None:
    """The table of De Markiezaten."""
    _speel(speler, MARKIEZATEN, opsteller="aert", vaststeller="verhoef")


def _speel(
    speler: Speler, reeksen: tuple[Demoreeks, ...], *, opsteller: str, vaststeller: str
) -> None:
    begin = speler.nu - HALF_JAAR
    for rij in reeksen:
        reeks = _maak(speler, rij, wie=opsteller, op=begin)
        oplegger = _stel_op(speler, rij, reeks, wie=opsteller, op=begin)
        with speler.als(vaststeller, begin) as rol:
            stel_oplegger_vast(oplegger.uuid, door=rol, op=begin)
        _plan(speler, rij, reeks, wie=opsteller, op=begin)


def _maak(speler: Speler, rij: Demoreeks, *, wie: str, op: datetime) -> Overlegreeks:
    aanpakcode, overlegcode = rij.overleg
    with speler.als(wie, op) as rol:
        return maak_reeks(
            Wanneer(
                naam=rij.naam,
                ritme=rij.ritme,
                eerste_dag=_weekdag_na(datum(op), rij.dag),
                begintijd=rij.begin,
                duur_minuten=rij.minuten,
                bij_feestdag="dag_erna" if rij.ritme == "maandelijks" else "vervalt",
                plaats=rij.plaats,
                in_inrichting=rij.in_inrichting,
            ),
            VanWie(
                soort=rij.soort,
                gastheer=speler.demo.partners[rij.gastheer] if rij.gastheer else None,
                verwerking=_verwerking(speler, rij),
            ),
            aanpakcode=aanpakcode,
            overlegcode=overlegcode,
            door=rol,
            op=op,
        )


def _stel_op(
    speler: Speler, rij: Demoreeks, reeks: Overlegreeks, *, wie: str, op: datetime
) -> Oplegger:
    partners = speler.demo.partners
    inhoud = Opleggerinhoud(
        eigenaar=partners[rij.gastheer or "huis"],
        voorzitter=rij.voorzitter,
        doel=rij.doel,
        criteria=rij.criteria,
        bewaarmaanden=BEWAARMAANDEN,
        evaluatie_op=datum(op) + EVALUATIE,
        grondslag=reeks.verwerking.grondslag if reeks.verwerking else "",
    )
    with speler.als(wie, op) as rol:
        oplegger = stel_oplegger_op(reeks.uuid, inhoud, door=rol, op=op)
        vast = {partners[kort]: Deelname.VAST for kort in rij.partijen}
        soms = {partners[kort]: Deelname.INCIDENTEEL for kort in rij.af_en_toe}
        bepaal_partijen(oplegger.uuid, vast | soms, door=rol, op=op)
        for van in vast if rij.deelt else ():
            bepaal_stroom(
                oplegger.uuid,
                van=van,
                naar=[partner for partner in vast if partner != van],
                categorieen=rij.deelt,
                door=rol,
                op=op,
            )
        if soms and rij.deelt:
            bepaal_stroom(
                oplegger.uuid,
                van=partners["huis"],
                naar=soms,
                categorieen=MET_GASTEN,
                door=rol,
                op=op,
            )
        leg_oplegger_voor(oplegger.uuid, door=rol, op=op)
    return oplegger


def _plan(speler: Speler, rij: Demoreeks, reeks: Overlegreeks, *, wie: str, op: datetime) -> None:
    with speler.als(wie, op) as rol:
        if rij.ritme != "naar_behoefte":
            tot = datum(speler.nu) + HALF_JAAR
            plan_overleggen(reeks.uuid, tot=tot, door=rol, op=op)
            return
        for werkdagen in OP_VERZOEK:
            plek = Plek(
                dag=werkdagen_na(datum(speler.nu), werkdagen),
                begintijd=rij.begin,
                duur_minuten=rij.minuten,
                plaats=rij.plaats,
            )
            plan_overleg(reeks.uuid, plek, door=rol, op=op)


def _verwerking(speler: Speler, rij: Demoreeks) -> Verwerking | None:
    code = rij.overleg[0] or rij.verwerking
    return speler.versie_van(code).geldende_verwerking if code else None


def _weekdag_na(dag: date, weekdag: int) -> date:
    return dag + timedelta(days=(weekdag - dag.weekday()) % 7)
