"""A series is made, changed and ended."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction

from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.kern.werkdagen import ZATERDAG
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.herplannen import herplan, laat_vervallen_vanaf
from spil.overleggen.fouten import ReeksNietMogelijk
from spil.overleggen.herplanning import Herplanning
from spil.overleggen.models import Overlegreeks, Reekssoort
from spil.overleggen.models.overlegreeks import KORTST_MINUTEN, LANGST_MINUTEN
from spil.overleggen.queries.aanpakken import overlegdefinitie
from spil.overleggen.queries.bereik import reeks_van
from spil.overleggen.rechten.reeksen import PLANNEN
from spil.partners.models import Partner
from spil.verwerkingen.models import Verwerking

VAN_EEN_PARTNER = frozenset({Reekssoort.GEFACILITEERD, Reekssoort.ELDERS})
MET_VERWERKING = frozenset({Reekssoort.EIGEN, Reekssoort.GEFACILITEERD})


@dataclass(frozen=True, kw_only=True)
class Wanneer:
    """What of a series can change at any time."""

    naam: str
    ritme: str
    eerste_dag: date
    begintijd: time
    duur_minuten: int
    bij_feestdag: str
    plaats: str = ""
    videolink: str = ""
    in_inrichting: bool = False


@dataclass(frozen=True, kw_only=True)
class VanWie:
    """What of a series is fixed once there is a sheet for it."""

    soort: str
    gastheer: Partner | None = None
    verwerking: Verwerking | None = None


@eenmalig(Overlegreeks)
@transaction.atomic
def maak_reeks(
    wanneer: Wanneer,
    van_wie: VanWie,
    *,
    aanpakcode: str = "",
    overlegcode: str = "",
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Overlegreeks:
    """`aanpakcode` and `overlegcode`: which meeting of a definition this is. Raises GeenRecht,
    ReeksNietMogelijk."""
    vereis_rol(PLANNEN, door=door)
    _controleer(wanneer, van_wie, door=door, op=op)
    _vereis_vrije_naam(wanneer.naam, door=door)
    if aanpakcode or overlegcode:
        _vereis_vrij_overleg(aanpakcode, overlegcode, door=door)
    reeks = Overlegreeks.maak(
        door.medewerker.huis,
        aanpakcode=aanpakcode,
        overlegcode=overlegcode,
        sleutel=sleutel,
        **vars(wanneer),
        **vars(van_wie),
    )
    leg_vast("overlegreeks.gemaakt", door=door, op=op, onderwerp=reeks, kenmerk=reeks.soort)
    return reeks


@transaction.atomic
def wijzig_reeks(
    uuid: UUID, wanneer: Wanneer, van_wie: VanWie | None = None, *, door: Rol, op: datetime
) -> Herplanning:
    """What was planned by the rhythm follows it; what somebody moved by hand stays. Raises
    NietGevonden, GeenRecht, ReeksNietMogelijk."""
    vereis_rol(PLANNEN, door=door)
    reeks = _lopende_reeks(uuid, door=door)
    _controleer(wanneer, van_wie, door=door, op=op)
    if van_wie and reeks.opleggers.exists():
        raise ReeksNietMogelijk(
            "Er is al een oplegger: van wie de reeks is, staat vast. Klopt dat niet? Beëindig de"
            " reeks en maak een nieuwe."
        )
    if wanneer.naam != reeks.naam:
        _vereis_vrije_naam(wanneer.naam, door=door)
    herplanning = herplan(
        reeks,
        lambda: reeks.wijzig(**vars(wanneer), **(vars(van_wie) if van_wie else {})),
        op=op,
    )
    leg_vast("overlegreeks.gewijzigd", door=door, op=op, onderwerp=reeks, kenmerk=reeks.soort)
    return herplanning


@transaction.atomic
def beeindig_reeks(uuid: UUID, *, per: date, reden: str, door: Rol, op: datetime) -> Overlegreeks:
    """`per` is the first day without; what was planned from then on is cancelled. Raises
    NietGevonden, GeenRecht, ReeksNietMogelijk."""
    vereis_rol(PLANNEN, door=door)
    reeks = _lopende_reeks(uuid, door=door)
    reeks.vereis_te_beeindigen(per=per, anders=ReeksNietMogelijk)
    if not reden.strip():
        raise ReeksNietMogelijk("Schrijf waarom de reeks eindigt.")
    if per < datum(op):
        raise ReeksNietMogelijk("Kies vandaag of een dag die nog komt.")
    reeks.beeindig(per=per, reden=reden.strip())
    laat_vervallen_vanaf(reeks, per, om="De reeks is beëindigd.", op=op)
    leg_vast("overlegreeks.beeindigd", door=door, op=op, onderwerp=reeks, kenmerk=reeks.soort)
    return reeks


def _lopende_reeks(uuid: UUID, *, door: Rol) -> Overlegreeks:
    reeks = reeks_van(uuid, door=door, om_te_wijzigen=True)
    if reeks.tot is not None:
        raise ReeksNietMogelijk("Deze reeks is beëindigd. Maak een nieuwe.")
    return reeks


def _controleer(wanneer: Wanneer, van_wie: VanWie | None, *, door: Rol, op: datetime) -> None:
    if not wanneer.naam.strip():
        raise ReeksNietMogelijk("Geef de reeks een naam.")
    if lijkt_op_een_persoon(wanneer.naam, is_organisatie=True):
        raise ReeksNietMogelijk(
            "Deze naam lijkt naar een persoon te wijzen, en iedereen leest hem. Noem de reeks naar"
            " wat er gebeurt, zonder naam of nummer."
        )
    if not KORTST_MINUTEN <= wanneer.duur_minuten <= LANGST_MINUTEN:
        raise ReeksNietMogelijk("Een overleg duurt 5 minuten tot 10 uur.")
    if wanneer.eerste_dag.weekday() >= ZATERDAG:
        raise ReeksNietMogelijk("Kies als eerste dag een maandag tot en met vrijdag.")
    if wanneer.videolink and not wanneer.videolink.startswith("https://"):
        raise ReeksNietMogelijk("Een videolink begint met https://.")
    if van_wie:
        _controleer_van_wie(van_wie, door=door, op=op)


def _controleer_van_wie(van_wie: VanWie, *, door: Rol, op: datetime) -> None:
    soort = Reekssoort(van_wie.soort)
    if soort in VAN_EEN_PARTNER and van_wie.gastheer is None:
        raise ReeksNietMogelijk("Kies van welke partner dit overleg is.")
    if soort not in VAN_EEN_PARTNER and van_wie.gastheer is not None:
        raise ReeksNietMogelijk("Alleen een overleg van een partner heeft een gastheer.")
    if soort in MET_VERWERKING and van_wie.verwerking is None:
        raise ReeksNietMogelijk("Kies onder welke verwerking dit overleg valt.")
    if soort == Reekssoort.BESTUURLIJK and van_wie.verwerking is not None:
        raise ReeksNietMogelijk("Een bestuurlijk overleg gaat over niemand: kies geen verwerking.")
    for gekozen in (van_wie.gastheer, van_wie.verwerking):
        if gekozen is not None and gekozen.huis_id != door.huis_id:
            raise ReeksNietMogelijk("Kies een organisatie en een verwerking van uw huis.")
    if van_wie.verwerking and not Verwerking.objects.geldig_op(datum(op)).filter(
        pk=van_wie.verwerking.pk
    ):
        raise ReeksNietMogelijk("Deze verwerking geldt niet meer. Kies een andere.")


def _vereis_vrije_naam(naam: str, *, door: Rol) -> None:
    van_nu = Overlegreeks.objects.van_huis(door.huis_id).filter(tot__isnull=True)
    if van_nu.filter(naam__iexact=naam.strip()).exists():
        raise ReeksNietMogelijk(f"Er loopt al een reeks ‘{naam}’. Kies een andere naam.")


def _vereis_vrij_overleg(aanpakcode: str, overlegcode: str, *, door: Rol) -> None:
    if overlegdefinitie(aanpakcode, overlegcode, door=door) is None:
        raise ReeksNietMogelijk("Dit overleg staat niet meer in een aanpak van uw huis.")
    van_nu = Overlegreeks.objects.van_huis(door.huis_id).filter(tot__isnull=True)
    if van_nu.filter(aanpakcode=aanpakcode, overlegcode=overlegcode).exists():
        raise ReeksNietMogelijk("Van dit overleg van de aanpak loopt al een reeks.")
