"""Who is asked for a meeting comes, does not come, or sends a colleague."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.commands.genodigden import nodig_uit, verwerk_stand
from spil.overleggen.fouten import UitnodigingNietMogelijk
from spil.overleggen.models import Genodigde, Genodigdestand, Overleg, Overlegstand
from spil.overleggen.queries.genodigden import uit_te_nodigen, van_de_vorige_keer
from spil.overleggen.queries.uitnodigingen import mijn_uitnodiging, mogelijke_vervangers
from spil.overleggen.rechten.uitnodiging import UITNODIGING_BEANTWOORDEN
from spil.partners.models import Partner


@transaction.atomic
def beantwoord_uitnodiging(uuid: UUID, *, komt: bool, door: Rol, op: datetime) -> Genodigde:
    """By who was asked; who does not come reads nothing of the meeting any more. Can be taken back
    until it begins. Raises NietGevonden, GeenRecht, UitnodigingNietMogelijk."""
    genodigde = _te_beantwoorden(uuid, door=door, op=op)
    stand = Genodigdestand.KOMT if komt else Genodigdestand.KOMT_NIET
    return verwerk_stand(genodigde, genodigde.overleg, stand, door=door, op=op)


@transaction.atomic
def laat_vervangen(uuid: UUID, *, door_wie: UUID, door: Rol, op: datetime) -> Genodigde:
    """By a colleague of the same organisation, who sits at the same items from now on; the one who
    asks for it sits at none. Raises NietGevonden, GeenRecht, UitnodigingNietMogelijk."""
    oud = _te_beantwoorden(uuid, door=door, op=op)
    vervanger = next(
        (rol for rol in mogelijke_vervangers(oud, op=op) if rol.uuid == door_wie), None
    )
    if vervanger is None:
        raise UitnodigingNietMogelijk(
            "Kies een collega van uw organisatie die nog niet is uitgenodigd."
        )
    oud.zet_stand(Genodigdestand.VERVANGEN)
    nieuw = Genodigde.nodig_uit(
        oud.overleg,
        partner=oud.partner,
        naam=vervanger.medewerker.naam,
        rol=vervanger,
        functie=oud.functie,
        incidenteel=oud.incidenteel,
        vervangt=oud,
    )
    _neem_punten_over(oud, nieuw, op=op)
    stem_toegang_af(oud.overleg, op=op)
    leg_vast("overleg.vervangen", door=door, op=op, onderwerp=nieuw)
    return nieuw


@transaction.atomic
def nodig_mensen_uit(
    overleg_uuid: UUID,
    mensen: Sequence[Rol],
    *,
    functie: str,
    zonder_login: tuple[Partner, str] | None = None,
    door: Rol,
    op: datetime,
) -> int:
    """These colleagues, and one person of an organisation who does not work in Spil; says how many.
    Whose organisation comes for one item only is asked for that. Raises NietGevonden, GeenRecht,
    AgendaNietMogelijk, UitnodigingNietMogelijk."""
    af_en_toe = uit_te_nodigen(overleg_uuid, door=door, op=op).incidenteel
    wie: list[tuple[Partner, Rol | None, str]] = [
        (rol.medewerker.partner, rol, rol.medewerker.naam) for rol in mensen
    ]
    if zonder_login is not None:
        partner, naam = zonder_login
        wie.append((partner, None, naam))
    for partner, rol, naam in wie:
        nodig_uit(
            overleg_uuid,
            partner=partner,
            naam=naam,
            rol=rol,
            functie=functie,
            incidenteel=partner.pk in af_en_toe,
            door=door,
            op=op,
        )
    return len(wie)


@transaction.atomic
def nodig_uit_als_vorige_keer(overleg_uuid: UUID, *, door: Rol, op: datetime) -> int:
    """Who was asked for the meeting before this one and still works there; says how many. Raises
    NietGevonden, GeenRecht, AgendaNietMogelijk, UitnodigingNietMogelijk."""
    mensen = van_de_vorige_keer(overleg_uuid, door=door, op=op)
    for een in mensen:
        nodig_uit(
            overleg_uuid,
            partner=een.partner,
            naam=een.naam,
            rol=een.rol,
            functie=een.functie,
            door=door,
            op=op,
        )
    if not mensen:
        raise UitnodigingNietMogelijk(
            "Er is niemand over te nemen: van het vorige overleg is iedereen al uitgenodigd."
        )
    return len(mensen)


def _te_beantwoorden(uuid: UUID, *, door: Rol, op: datetime) -> Genodigde:
    vereis_rol(UITNODIGING_BEANTWOORDEN, door=door)
    genodigde = mijn_uitnodiging(uuid, door=door, op=op, om_te_wijzigen=True)
    _vereis_te_houden(genodigde.overleg, op=op)
    if genodigde.stand == Genodigdestand.VERVANGEN:
        raise UitnodigingNietMogelijk(
            "Een collega komt al in uw plaats. Wilt u toch zelf komen? Vraag het aan het huis."
        )
    return genodigde


def _vereis_te_houden(overleg: Overleg, *, op: datetime) -> None:
    if overleg.stand == Overlegstand.VERVALLEN:
        raise UitnodigingNietMogelijk("Dit overleg is vervallen.")
    if overleg.begint <= op:
        raise UitnodigingNietMogelijk("Dit overleg is al begonnen.")


def _neem_punten_over(oud: Genodigde, nieuw: Genodigde, *, op: datetime) -> None:
    """Also before the items open for who is replaced: so in the database, not here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT spil_neem_plaats_over(%s, %s, %s)", [oud.pk, nieuw.pk, op])
