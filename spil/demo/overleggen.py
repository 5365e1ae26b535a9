"""Series of meetings: one under an adopted sheet with a next one before the manager, the board, and
one whose sheet is being written."""

from datetime import date, datetime, time, timedelta
from typing import Final

from spil.demo.aanpakken import WEEGPLOEG
from spil.demo.huizen import Demohuis
from spil.demo.spelen import Speler
from spil.kern.klok import datum
from spil.overleggen.commands import (
    Opleggerinhoud,
    VanWie,
    Wanneer,
    bepaal_partijen,
    bepaal_stroom,
    leg_oplegger_voor,
    maak_reeks,
    plan_overleggen,
    stel_oplegger_op,
    stel_oplegger_vast,
)
from spil.overleggen.models import Deelname, Overlegreeks
from spil.werkprocessen.models import Werkprocesversie

SCHRIJFT, STELT_VAST = "maas", "claassen"
BEGON: Final = timedelta(days=400)
VOORUIT: Final = timedelta(days=300)
WET: Final = "Wet gegevensverwerking persoonsgerichte aanpak radicalisering"
PARTIJEN: Final = {
    "huis": Deelname.VAST,
    "politie": Deelname.VAST,
    "om": Deelname.VAST,
    "gemeente": Deelname.VAST,
    "ggz": Deelname.INCIDENTEEL,
}
Deelt = tuple[str, list[str], list[str]]
DELEN: Final[list[Deelt]] = [
    ("politie", ["huis", "om", "gemeente"], ["identificerend", "politie"]),
    ("om", ["huis", "politie", "gemeente"], ["strafrechtelijk"]),
    ("gemeente", ["huis", "politie", "om"], ["identificerend", "woonsituatie", "relaties"]),
    ("ggz", ["huis"], ["zorg"]),
]


def houd_overleg(speler: Speler) -> None:
    """The weegploeg for more than a year, with a next sheet before the manager; the board; and one that
    begins."""
    reeks = _weegploeg(speler)
    op = speler.nu - BEGON
    _stel_op(speler, reeks, op=op, doel="Signalen samen wegen en besluiten wat nodig is.")
    plan = datum(op) + VOORUIT
    with speler.als(SCHRIJFT, op) as rol:
        plan_overleggen(reeks.uuid, tot=plan, door=rol, op=op)
    later = speler.dagen_terug(120)
    with speler.als(SCHRIJFT, later) as rol:
        plan_overleggen(reeks.uuid, tot=datum(later) + VOORUIT, door=rol, op=later)
    doel = "Signalen samen wegen, besluiten wat nodig is en een half jaar volgen."
    _stel_op(speler, reeks, op=speler.dagen_terug(3), doel=doel, vast=False)
    _stuurgroep(speler)
    _wijkteams(speler)


def _weegploeg(speler: Speler) -> Overlegreeks:
    """JP22 r113: once a month."""
    op = speler.nu - BEGON
    versie = Werkprocesversie.objects.geldig(speler.demo.huis.pk).get(werkproces__code=WEEGPLOEG)
    wanneer = Wanneer(
        naam="Weegploeg radicalisering en extremisme",
        ritme="maandelijks",
        eerste_dag=_dinsdag(datum(op)),
        begintijd=time(10),
        duur_minuten=120,
        bij_feestdag="dag_erna",
        plaats="Zaal 2",
    )
    van_wie = VanWie(soort="eigen", verwerking=versie.geldende_verwerking)
    with speler.als(SCHRIJFT, op) as rol:
        return maak_reeks(
            wanneer, van_wie, aanpakcode=WEEGPLOEG, overlegcode="weegploeg", door=rol, op=op
        )


def _stuurgroep(speler: Speler) -> None:
    """JP18 r8: about nobody, so nothing is shared there."""
    op = speler.dagen_terug(180)
    wanneer = Wanneer(
        naam="Stuurgroep",
        ritme="per_kwartaal",
        eerste_dag=_dinsdag(datum(op)),
        begintijd=time(9, 30),
        duur_minuten=90,
        bij_feestdag="dag_ervoor",
    )
    with speler.als(SCHRIJFT, op) as rol:
        reeks = maak_reeks(wanneer, VanWie(soort="bestuurlijk"), door=rol, op=op)
    _stel_op(speler, reeks, op=op, doel="Richting en geld van het huis.", delen=[])
    with speler.als(SCHRIJFT, op) as rol:
        plan_overleggen(reeks.uuid, tot=datum(op) + 2 * VOORUIT, door=rol, op=op)


def _wijkteams(speler: Speler) -> None:
    """Begun two days ago: its sheet is being written."""
    op, demo = speler.dagen_terug(2), speler.demo
    huis, gemeente = demo.partners["huis"], demo.partners["gemeente"]
    wanneer = Wanneer(
        naam="Overleg met de wijkteams",
        ritme="tweewekelijks",
        eerste_dag=_dinsdag(datum(speler.nu)),
        begintijd=time(9, 30),
        duur_minuten=90,
        bij_feestdag="dag_ervoor",
    )
    van_wie = VanWie(soort="eigen", verwerking=demo.com.geldende_verwerking)
    with speler.als(SCHRIJFT, op) as rol:
        reeks = maak_reeks(wanneer, van_wie, door=rol, op=op)
        inhoud = _inhoud(demo, doel="Op tijd zien welke zaken op- of afschalen.", op=op)
        blad = stel_oplegger_op(reeks.uuid, inhoud, door=rol, op=op)
        vast = dict.fromkeys([huis, gemeente], Deelname.VAST)
        bepaal_partijen(blad.uuid, vast, door=rol, op=op)
        bepaal_stroom(blad.uuid, van=gemeente, naar=[huis], categorieen=["zorg"], door=rol, op=op)


def _stel_op(
    speler: Speler,
    reeks: Overlegreeks,
    *,
    op: datetime,
    doel: str,
    delen: list[Deelt] = DELEN,
    vast: bool = True,
) -> None:
    partners = speler.demo.partners
    with speler.als(SCHRIJFT, op) as rol:
        inhoud = _inhoud(speler.demo, doel=doel, op=op, grondslag=WET)
        blad = stel_oplegger_op(reeks.uuid, inhoud, door=rol, op=op)
        deelname = {partners[wie]: hoe for wie, hoe in PARTIJEN.items()}
        bepaal_partijen(blad.uuid, deelname, door=rol, op=op)
        for van, naar, wat in delen:
            ontvangers = [partners[wie] for wie in naar]
            bepaal_stroom(
                blad.uuid, van=partners[van], naar=ontvangers, categorieen=wat, door=rol, op=op
            )
        leg_oplegger_voor(blad.uuid, door=rol, op=op)
    if vast:
        with speler.als(STELT_VAST, op) as rol:
            stel_oplegger_vast(blad.uuid, door=rol, op=op)


def _inhoud(
    demo: Demohuis, *, doel: str, op: datetime, grondslag: str = "WGS art. 2.26"
) -> Opleggerinhoud:
    return Opleggerinhoud(
        eigenaar=demo.partners["huis"],
        voorzitter="Procesregisseur",
        doel=doel,
        criteria="Het gaat meer dan één organisatie aan.\nDe eigen organisatie komt alleen niet verder.",
        bewaarmaanden=12,
        evaluatie_op=datum(op) + timedelta(days=365),
        grondslag=grondslag,
    )


def _dinsdag(dag: date) -> date:
    """That day or the next Tuesday."""
    return dag + timedelta(days=(1 - dag.weekday()) % 7)
