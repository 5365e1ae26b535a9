"""Who is asked for a meeting comes, does not come, or sends a colleague."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import connection, transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.agenda import overleg_met_agenda
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.commands.genodigden import mag_leiden, nodig_uit, verwerk_stand
from spil.overleggen.fouten import UitnodigingNietMogelijk
from spil.overleggen.models import (
    Genodigde,
    Genodigdestand,
    Overleg,
    Overlegstand,
    Tafelfunctie,
)
from spil.overleggen.queries.agenda import genodigde_van
from spil.overleggen.queries.genodigden import Uittenodigen, uit_te_nodigen, van_de_vorige_keer
from spil.overleggen.queries.uitnodigingen import mijn_uitnodiging, mogelijke_vervangers
from spil.overleggen.rechten.uitnodiging import UITNODIGING_BEANTWOORDEN
from spil.overleggen.voorzitten import bezwaar_tegen_voorzitter, wie_zit_voor
from spil.partners.models import Partner

VOLGENS_OPLEGGER: Final = ""
"""As what the sheet of the meeting has them come."""


@transaction.atomic
def beantwoord_uitnodiging(uuid: UUID, *, komt: bool, door: Rol, op: datetime) -> Genodigde:
    """By who was asked; who does not come reads nothing of the meeting any more. Can be taken back
    until it begins. Raises NietGevonden, GeenRecht, UitnodigingNietMogelijk."""
    genodigde = _te_beantwoorden(uuid, door=door, op=op)
    stand = Genodigdestand.KOMT if komt else Genodigdestand.KOMT_NIET
    return verwerk_stand(genodigde, genodigde.overleg, stand, door=door, op=op)


@transaction.atomic
def laat_vervangen(
    uuid: UUID, *, door_wie: UUID | None = None, naam: str = "", door: Rol, op: datetime
) -> Genodigde:
    """By a colleague of the same organisation, who sits at the same items from now on; the one who
    asks for it sits at none. A colleague without a login is named, and reads nothing in Spil (BGS
    art. 2.21). Raises NietGevonden, GeenRecht, UitnodigingNietMogelijk."""
    oud = _te_beantwoorden(uuid, door=door, op=op)
    if not oud.staat_op_de_oplegger():
        raise UitnodigingNietMogelijk(
            "Uw organisatie zit volgens de oplegger niet meer aan deze tafel. Vraag het aan het huis."
        )
    vervanger = _vervanger(oud, door_wie, op=op)
    if vervanger is None:
        _vereis_naam(oud, naam)
    return _zet_in_plaats(oud, vervanger, naam, door=door, op=op)


@transaction.atomic
def vervang_gast(uuid: UUID, *, naam: str, door: Rol, op: datetime) -> Genodigde:
    """Who has no login told the house who comes instead: that one sits at the same items, and signs
    first where the other had to (BGS art. 2.21). Raises NietGevonden, GeenRecht, AgendaNietMogelijk,
    UitnodigingNietMogelijk."""
    oud = genodigde_van(uuid, door=door, om_te_wijzigen=True)
    overleg_met_agenda(oud.overleg.uuid, door=door, op=op)
    if not oud.zonder_login:
        raise UitnodigingNietMogelijk("Wie een login heeft, kiest zelf wie er in de plaats komt.")
    if oud.stand == Genodigdestand.VERVANGEN:
        raise UitnodigingNietMogelijk("Er komt al een ander in de plaats.")
    _vereis_naam(oud, naam)
    return _zet_in_plaats(oud, None, naam, door=door, op=op)


@transaction.atomic
def nodig_mensen_uit(
    overleg_uuid: UUID,
    mensen: Sequence[Rol],
    *,
    functie: str = VOLGENS_OPLEGGER,
    zonder_login: tuple[Partner, str] | None = None,
    door: Rol,
    op: datetime,
) -> int:
    """These colleagues, and one person of an organisation who does not work in Spil; says how many.
    Whose organisation comes for one item only is asked for that; whom the sheet names chairs,
    unless `functie` says what they come as. Raises NietGevonden, GeenRecht,
    AgendaNietMogelijk, UitnodigingNietMogelijk."""
    uit = uit_te_nodigen(overleg_uuid, door=door, op=op)
    zit_voor = None if functie else _voorzitter_uit(uit, mensen, door=door)
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
            functie=functie or _functie_volgens_oplegger(rol, zit_voor),
            incidenteel=partner.pk in uit.incidenteel,
            door=door,
            op=op,
        )
    return len(wie)


@transaction.atomic
def nodig_uit_als_vorige_keer(overleg_uuid: UUID, *, door: Rol, op: datetime) -> int:
    """Who was asked for the meeting before this one and still works there; says how many. Raises
    NietGevonden, GeenRecht, AgendaNietMogelijk, UitnodigingNietMogelijk."""
    uit = uit_te_nodigen(overleg_uuid, door=door, op=op)
    mensen = van_de_vorige_keer(overleg_uuid, door=door, op=op)
    for een in mensen:
        nodig_uit(
            overleg_uuid,
            partner=een.partner,
            naam=een.naam,
            rol=een.rol,
            functie=_weer_als(een, uit.voorzitter, door=door),
            door=door,
            op=op,
        )
    if not mensen:
        raise UitnodigingNietMogelijk(
            "Er is niemand over te nemen: van het vorige overleg is iedereen al uitgenodigd."
        )
    return len(mensen)


def _voorzitter_uit(uit: Uittenodigen, mensen: Sequence[Rol], *, door: Rol) -> Rol | None:
    """Whom the sheet names of those who can chair, as long as nobody does. Raises
    UitnodigingNietMogelijk."""
    kunnen = [
        rol
        for rol in mensen
        if rol.partner_id not in uit.incidenteel
        and mag_leiden(uit.overleg, rol.medewerker.partner, Tafelfunctie.VOORZITTER)
    ]
    genoemd = wie_zit_voor(uit.voorzitter, kunnen, woorden=door.woorden)
    if uit.heeft_voorzitter or not genoemd:
        return None
    if len(genoemd) > 1:
        raise UitnodigingNietMogelijk(
            f"Op de oplegger staat als voorzitter: {uit.voorzitter}. U kiest er meer dan één. Nodig"
            " eerst uit wie voorzit, en daarna de anderen."
        )
    return genoemd[0]


def _functie_volgens_oplegger(rol: Rol | None, zit_voor: Rol | None) -> str:
    voorzitter = rol is not None and rol == zit_voor
    return Tafelfunctie.VOORZITTER if voorzitter else Tafelfunctie.DEELNEMER


def _weer_als(genodigde: Genodigde, voorzitter: str, *, door: Rol) -> str:
    """As what they sat there, unless the sheet of now lets another chair."""
    rol = genodigde.rol
    if genodigde.functie != Tafelfunctie.VOORZITTER or rol is None:
        return genodigde.functie
    bezwaar = bezwaar_tegen_voorzitter(voorzitter, rol, woorden=door.woorden)
    return Tafelfunctie.DEELNEMER if bezwaar else Tafelfunctie.VOORZITTER


def _te_beantwoorden(uuid: UUID, *, door: Rol, op: datetime) -> Genodigde:
    vereis_rol(UITNODIGING_BEANTWOORDEN, door=door)
    genodigde = mijn_uitnodiging(uuid, door=door, op=op, om_te_wijzigen=True)
    _vereis_te_houden(genodigde.overleg, op=op)
    if genodigde.stand == Genodigdestand.VERVANGEN:
        raise UitnodigingNietMogelijk(
            "Een collega komt al in uw plaats. Wilt u toch zelf komen? Vraag het aan het huis."
        )
    return genodigde


def _vervanger(oud: Genodigde, door_wie: UUID | None, *, op: datetime) -> Rol | None:
    """None when nobody with a login was chosen. Raises UitnodigingNietMogelijk."""
    if door_wie is None:
        return None
    kan = (rol for rol in mogelijke_vervangers(oud, op=op) if rol.uuid == door_wie)
    vervanger = next(kan, None)
    if vervanger is None:
        raise UitnodigingNietMogelijk(
            "Kies een collega van uw organisatie die nog niet is uitgenodigd."
        )
    return vervanger


def _zet_in_plaats(
    oud: Genodigde, vervanger: Rol | None, naam: str, *, door: Rol, op: datetime
) -> Genodigde:
    oud.zet_stand(Genodigdestand.VERVANGEN)
    nieuw = Genodigde.nodig_uit(
        oud.overleg,
        partner=oud.partner,
        naam=vervanger.medewerker.naam if vervanger else naam.strip(),
        rol=vervanger,
        functie=oud.functie,
        incidenteel=oud.incidenteel,
        vervangt=oud,
    )
    _neem_punten_over(oud, nieuw, op=op)
    stem_toegang_af(oud.overleg, op=op)
    leg_vast("overleg.vervangen", door=door, op=op, onderwerp=nieuw)
    return nieuw


def _vereis_naam(oud: Genodigde, naam: str) -> None:
    if not naam.strip():
        raise UitnodigingNietMogelijk("Kies een collega, of schrijf wie er in uw plaats komt.")
    if not oud.vervanger_mag_zonder_login:
        raise UitnodigingNietMogelijk(
            "Wie van het huis komt of het overleg leidt, werkt in Spil. Kies een collega met een"
            " login."
        )
    if oud.overleg.genodigden.filter(partner=oud.partner, naam__iexact=naam.strip()).exists():
        raise UitnodigingNietMogelijk(f"{naam.strip()} is al uitgenodigd.")


def _vereis_te_houden(overleg: Overleg, *, op: datetime) -> None:
    if overleg.stand == Overlegstand.VERVALLEN:
        raise UitnodigingNietMogelijk("Dit overleg is vervallen.")
    if overleg.begint <= op:
        raise UitnodigingNietMogelijk("Dit overleg is al begonnen.")


def _neem_punten_over(oud: Genodigde, nieuw: Genodigde, *, op: datetime) -> None:
    """Also before the items open for who is replaced: so in the database, not here."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT spil_neem_plaats_over(%s, %s, %s)", [oud.pk, nieuw.pk, op])
