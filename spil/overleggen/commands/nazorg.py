"""After a meeting: corrections on the minutes of an item, and the adoption of the whole."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern import datums
from spil.kern.eenmalig import eenmalig
from spil.logboek.schrijven import leg_vast
from spil.overleggen.models import (
    Agendapunt,
    Overleg,
    Overlegstand,
    Verslagcorrectie,
    Verslaglezer,
    Verslagvaststelling,
)
from spil.overleggen.models.verslagcorrectie import Correctiestaat
from spil.overleggen.nazorgfouten import CorrectieNietMogelijk, VaststellingNietMogelijk
from spil.overleggen.nazorgregels import is_te_corrigeren, te_corrigeren_tot
from spil.overleggen.queries import vaststelling as queries
from spil.overleggen.queries.aanwezig import afwezigen_van, was_erbij
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.queries.correcties import correctie_op_slot
from spil.overleggen.rechten.nazorg import BEOORDELEN, LEZEN, VASTSTELLEN, VOORSTELLEN
from spil.toegang.models import Bericht
from spil.toegang.queries import vereis


@eenmalig(Verslagcorrectie)
@transaction.atomic
def stel_correctie_voor(
    punt_uuid: UUID, *, tekst: str, sleutel: UUID | None = None, door: Rol, op: datetime
) -> Verslagcorrectie:
    """By who was at the item, within the term. Raises NietGevonden, GeenRecht, CorrectieNietMogelijk."""
    punt = punt_van(punt_uuid, om_te_wijzigen=True)
    vereis(VOORSTELLEN, door=door, op=op, dossier_id=punt.dossier_id)
    _vereis_te_corrigeren(punt, door=door, op=op)
    if not tekst.strip():
        raise CorrectieNietMogelijk("Schrijf wat er anders in het verslag moet staan.")
    correctie = Verslagcorrectie.stel_voor(
        punt, tekst=tekst.strip(), door=door, op=op, sleutel=sleutel
    )
    leg_vast("verslagcorrectie.voorgesteld", door=door, op=op, bij=correctie, onderwerp=correctie)
    return correctie


@transaction.atomic
def beoordeel_correctie(
    uuid: UUID, *, overnemen: bool, reden: str = "", door: Rol, op: datetime
) -> Verslagcorrectie:
    """Taken over it stands beside the minutes; otherwise it says why not.

    Raises NietGevonden, GeenRecht, CorrectieNietMogelijk.
    """
    correctie = correctie_op_slot(uuid)
    vereis(BEOORDELEN, door=door, op=op, dossier_id=correctie.dossier_id)
    if not correctie.wacht:
        raise CorrectieNietMogelijk("Over deze correctie is al beslist. Vernieuw de pagina.")
    if not overnemen and not reden.strip():
        raise CorrectieNietMogelijk("Schrijf waarom u de correctie niet overneemt.")
    staat = Correctiestaat.OVERGENOMEN if overnemen else Correctiestaat.AFGEWEZEN
    correctie.beoordeel(staat, reden="" if overnemen else reden.strip(), door=door, op=op)
    code = "verslagcorrectie.overgenomen" if overnemen else "verslagcorrectie.afgewezen"
    leg_vast(code, door=door, op=op, bij=correctie, onderwerp=correctie)
    return correctie


@transaction.atomic
def stel_verslag_vast(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Verslagvaststelling:
    """At the next meeting of the series. Who was absent, and who sits there for them since, gets a
    notice. Raises NietGevonden, GeenRecht, VaststellingNietMogelijk.
    """
    vereis_rol(VASTSTELLEN, door=door)
    overleg = overleg_van(overleg_uuid, door=door, om_te_wijzigen=True)
    in_overleg = _waarin(overleg, op=op)
    telling = queries.telling_van(overleg)
    if telling.correcties:
        raise VaststellingNietMogelijk(
            "Er wacht nog een correctie op een oordeel. Neem haar eerst over of wijs haar af."
        )
    if telling.punten and not telling.afgerond:
        raise VaststellingNietMogelijk("Van dit overleg is nog geen punt afgerond.")
    vaststelling = Verslagvaststelling.stel_vast(overleg, in_overleg=in_overleg, door=door, op=op)
    _wijs_lezers_aan(vaststelling, door=door, op=op)
    leg_vast("verslag.vastgesteld", door=door, op=op, onderwerp=vaststelling)
    return vaststelling


@transaction.atomic
def lees_vaststelling(overleg_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """Who was absent read it. Doing it again changes nothing. Raises NietGevonden, GeenRecht."""
    vereis_rol(LEZEN, door=door)
    overleg = overleg_van(overleg_uuid, door=door)
    for lezer in queries.ongelezen_van(overleg, door=door, op=op):
        lezer.lees(door=door, op=op)
        leg_vast("verslag.gelezen", door=door, op=op, onderwerp=lezer)


def _vereis_te_corrigeren(punt: Agendapunt, *, door: Rol, op: datetime) -> None:
    overleg = punt.plek.overleg
    if not was_erbij(punt, rol=door):
        raise CorrectieNietMogelijk("Alleen wie bij dit punt was, stelt een correctie voor.")
    if punt.afgerond_op is None:
        raise CorrectieNietMogelijk("Dit punt is nog niet afgerond: er is nog geen verslag.")
    vastgesteld = queries.is_vastgesteld(overleg)
    if not is_te_corrigeren(afgerond=True, eindigt=overleg.eindigt, vastgesteld=vastgesteld, op=op):
        raise CorrectieNietMogelijk(
            "Het verslag van dit overleg is vastgesteld en verandert niet meer."
            if vastgesteld
            else f"Een correctie kon tot {datums.lang(te_corrigeren_tot(overleg.eindigt))}."
        )


def _waarin(overleg: Overleg, *, op: datetime) -> Overleg:
    """The meeting at which it is adopted. Raises VaststellingNietMogelijk."""
    if overleg.stand == Overlegstand.VERVALLEN or overleg.eindigt > op:
        raise VaststellingNietMogelijk("Dit overleg is niet gehouden: er is geen verslag.")
    if queries.is_vastgesteld(overleg):
        raise VaststellingNietMogelijk("Dit verslag is al vastgesteld. Vernieuw de pagina.")
    later = queries.begonnen_na(overleg, op=op)
    if later is None:
        raise VaststellingNietMogelijk(
            "Een verslag wordt vastgesteld in het volgende overleg van de reeks. Dat is nog niet"
            " begonnen."
        )
    return later


def _wijs_lezers_aan(vaststelling: Verslagvaststelling, *, door: Rol, op: datetime) -> None:
    """Whose rol ended, with nobody in that place yet, stands there without a notice: who comes later
    reads it then."""
    afwezigen = afwezigen_van(vaststelling.overleg)
    lezers = queries.lezers_bij(vaststelling, afwezigen, op=op)
    paren = [(weg, rol) for weg in afwezigen for rol in lezers[weg.pk]]
    wacht = [(weg, weg.rol_id) for weg in afwezigen if weg.rol_id and not lezers[weg.pk]]
    Verslaglezer.wijs_aan(vaststelling, [*((weg, rol.pk) for weg, rol in paren), *wacht])
    for medewerker in sorted({rol.medewerker_id for _, rol in paren} - {door.medewerker_id}):
        Bericht.stuur(medewerker, soort=Bericht.Soort.VERSLAG, dossiernummer="", op=op)
