"""Hours of support for the meetings of a partner: agreed, ended, and a week that went otherwise."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.adviezen.queries import bekende_namen, vragers
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern import datums
from spil.kern.eenmalig import eenmalig
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.overleggen.models import Urenafspraak, Urenafwijking
from spil.overleggen.models.urenafspraak import MEESTE_UREN
from spil.overleggen.queries import uren as queries
from spil.overleggen.weken import WEEK, maandag_van, uren_in_woorden, week_in_woorden


class UrenNietMogelijk(DomeinFout):
    """Hours cannot be agreed or differ like this."""


@eenmalig(Urenafspraak)
@transaction.atomic
def spreek_uren_af(
    gastheer_uuid: UUID,
    *,
    uren_per_week: Decimal,
    vanaf: date,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Urenafspraak:
    """From the week of `vanaf` on. What was agreed until then ends there; what began in that same
    week is put right.

    Raises NietGevonden, GeenRecht, UrenNietMogelijk.
    """
    vereis_rol("uren.vastleggen", door=door)
    gastheer = queries.gastheer(gastheer_uuid, door=door)
    if not 0 < uren_per_week <= MEESTE_UREN:
        raise UrenNietMogelijk("Vul in hoeveel uren per week er zijn afgesproken, meer dan 0.")
    week = maandag_van(vanaf)
    lopend = queries.lopende_afspraak(gastheer, door=door)
    if lopend is not None and lopend.vanaf == week:
        if lopend.uren_per_week != uren_per_week:
            lopend.verbeter(uren_per_week=uren_per_week)
            leg_vast("uren.verbeterd", door=door, op=op, onderwerp=lopend)
        return lopend
    if lopend is not None and lopend.vanaf < week:
        _beeindig(lopend, week)
    try:
        with transaction.atomic():
            afspraak = Urenafspraak.maak(
                gastheer, uren_per_week=uren_per_week, vanaf=week, sleutel=sleutel
            )
    except IntegrityError as fout:
        if "urenafspraak_overlapt_niet" not in str(fout):
            raise
        raise UrenNietMogelijk(
            f"Met {gastheer.naam} is in of na die week al iets afgesproken. Kies een latere dag."
        ) from fout
    leg_vast("uren.afgesproken", door=door, op=op, onderwerp=afspraak)
    return afspraak


@transaction.atomic
def beeindig_uren(
    afspraak_uuid: UUID, *, laatste_dag: date, door: Rol, op: datetime
) -> Urenafspraak:
    """The week of `laatste_dag` is the last that counts.

    Raises NietGevonden, GeenRecht, UrenNietMogelijk.
    """
    vereis_rol("uren.vastleggen", door=door)
    afspraak = queries.afspraak(afspraak_uuid, door=door)
    per = maandag_van(laatste_dag) + WEEK
    if afspraak.tot is not None:
        raise UrenNietMogelijk("Deze afspraak is al beëindigd. Vernieuw de pagina.")
    if per <= afspraak.vanaf:
        raise UrenNietMogelijk(
            f"De afspraak ging pas in op {datums.lang(afspraak.vanaf)}. Kies een latere dag."
        )
    _beeindig(afspraak, per)
    leg_vast("uren.beeindigd", door=door, op=op, onderwerp=afspraak)
    return afspraak


@eenmalig(Urenafwijking)
@transaction.atomic
def voer_afwijking_in(
    gastheer_uuid: UUID,
    *,
    dag: date,
    uren: Decimal,
    reden: str,
    zonder_naam: bool = False,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Urenafwijking:
    """In the week of `dag` the support took `uren`. `zonder_naam`: who writes says that the reason
    names nobody.

    Raises NietGevonden, GeenRecht, UrenNietMogelijk, LijktOpEenPersoon.
    """
    vereis_rol("uren.vastleggen", door=door)
    gastheer = queries.gastheer(gastheer_uuid, door=door)
    week, reden, sleutel = maandag_van(dag), reden.strip(), sleutel or uuid4()
    afspraak = queries.afspraak_in(gastheer, week, door=door)
    if afspraak is None:
        raise UrenNietMogelijk(
            f"Met {gastheer.naam} was voor {week_in_woorden(week)} niets afgesproken."
        )
    _controleer(afspraak, week=week, uren=uren, reden=reden, vandaag=datum(op), sleutel=sleutel)
    if not zonder_naam:
        bekend = bekende_namen(door=door, vragers=vragers(door=door, op=op))
        if redenen := lijkt_op_een_persoon(reden, bekend=bekend):
            raise LijktOpEenPersoon(redenen)
    afwijking = Urenafwijking.maak(afspraak, week=week, uren=uren, reden=reden, sleutel=sleutel)
    leg_vast("uren.afwijking_ingevoerd", door=door, op=op, onderwerp=afwijking)
    return afwijking


@transaction.atomic
def haal_afwijking_weg(uuid: UUID, *, door: Rol, op: datetime) -> None:
    """The week counts as agreed again. Raises NietGevonden, GeenRecht."""
    vereis_rol("uren.vastleggen", door=door)
    afwijking = queries.afwijking(uuid, door=door)
    leg_vast("uren.afwijking_weggehaald", door=door, op=op, onderwerp=afwijking)
    afwijking.haal_weg()


def _beeindig(afspraak: Urenafspraak, per: date) -> None:
    if afspraak.heeft_afwijking_vanaf(per):
        raise UrenNietMogelijk(
            f"In of na {week_in_woorden(per)} staat een afwijking. Haal die eerst weg."
        )
    afspraak.eindig(per=per)


def _controleer(
    afspraak: Urenafspraak,
    *,
    week: date,
    uren: Decimal,
    reden: str,
    vandaag: date,
    sleutel: UUID,
) -> None:
    if week > vandaag:
        raise UrenNietMogelijk(
            "Die week is nog niet begonnen. Voer de uren in als ze gegeven zijn."
        )
    if not 0 <= uren <= MEESTE_UREN:
        raise UrenNietMogelijk("Vul in hoeveel uren er die week zijn gegeven, van 0 tot 168.")
    if uren == afspraak.uren_per_week:
        raise UrenNietMogelijk(
            f"{uren_in_woorden(uren)} uur is wat is afgesproken, dus geen afwijking."
        )
    if not reden:
        raise UrenNietMogelijk("Schrijf waarom het die week anders was.")
    if afspraak.afwijkingen.filter(week=week).exclude(sleutel=sleutel).exists():
        raise UrenNietMogelijk(
            f"Voor {week_in_woorden(week)} staat er al een afwijking. Haal die eerst weg."
        )
