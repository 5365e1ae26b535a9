"""Asking organisations how it was to work together, and the answer that leads to nobody."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.adviezen.queries import GEEN_NAMEN
from spil.casussen.models import Casus
from spil.casussen.queries import casus_op_slot
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Partner
from spil.terugblik.fouten import NiemandTeHerinneren, NietsGekozen
from spil.terugblik.kwartaal import kwartaal_van
from spil.terugblik.models import Tevredenheidsantwoord, Tevredenheidslink, Tevredenheidsvraag
from spil.terugblik.queries.partijen import Partij
from spil.terugblik.queries.tevredenheid import open_link
from spil.terugblik.queries.vragen import stand_van
from spil.toegang.models import Bericht, Deelsoort, Dossierdeel
from spil.toegang.queries import vereis

VRAGEN = "tevredenheid.vragen"
UITLEG = "Kies minstens één organisatie."


@dataclass(frozen=True, kw_only=True)
class Waardering:
    """One answer, each from 1 (very bad) to 5 (very good)."""

    samenwerking: int
    duidelijkheid: int
    resultaat: int
    opmerking: str = ""


@dataclass(frozen=True, kw_only=True)
class Verstuurd:
    """The keys that the house must pass on itself, and who reads the question inside Spil."""

    sleutels: list[tuple[Partner, str]] = field(default_factory=list)
    in_spil: list[Partner] = field(default_factory=list)


@transaction.atomic
def vraag_tevredenheid(
    dossier_uuid: UUID, partners: Collection[Partner], *, door: Rol, op: datetime
) -> Verstuurd:
    """Also when the case is closed; each organisation is asked once. Where people of it log in the
    question goes to them, and the house gets no link.

    Raises NietGevonden, GeenRecht, NietsGekozen.
    """
    casus = _casus_op_slot(dossier_uuid, door=door, op=op)
    gekozen = [p for p in stand_van(casus, op=op).te_vragen if p.partner in partners]
    if not gekozen:
        raise NietsGekozen("Kies minstens één organisatie die nog niet is gevraagd.")
    kaft, dag = Dossierdeel.van(casus.dossier, Deelsoort.KAFT), datum(op)
    uit = Verstuurd()
    for partij in gekozen:
        Tevredenheidsvraag.stel(
            kaft, organisatie=partij.code, met_bericht=bool(partij.medewerkers), dag=dag
        )
        sleutel = _maak_link(casus, partij, gevraagd=dag, op=op)
        _bezorg(partij, sleutel, uit, soort=Bericht.Soort.SAMENWERKING, op=op)
    leg_vast("tevredenheid.gevraagd", door=door, op=op, bij=casus, onderwerp=casus)
    return uit


@transaction.atomic
def herinner_aan_tevredenheid(dossier_uuid: UUID, *, door: Rol, op: datetime) -> Verstuurd:
    """Once, from two to four weeks after the question. Its earlier link works no more. Who answered
    and has a login hears nothing; who answered by link gets one that says so. Neither tells the
    house which of them did.

    Raises NietGevonden, GeenRecht, NiemandTeHerinneren.
    """
    casus = _casus_op_slot(dossier_uuid, door=door, op=op)
    stand = stand_van(casus, op=op)
    nu = {vraag.pk for vraag in stand.telling.te_herinneren}
    wie = [(partij, vraag) for partij, vraag in stand.gevraagd if vraag.pk in nu]
    if not wie:
        raise NiemandTeHerinneren(
            "Er is nu niemand te herinneren. Dat kan één keer, van twee tot vier weken na de vraag,"
            " en alleen als nog niet iedereen antwoordde."
        )
    uit = Verstuurd()
    for partij, vraag in wie:
        _herinner(casus, partij, vraag, uit, op=op)
    leg_vast("tevredenheid.herinnerd", door=door, op=op, bij=casus, onderwerp=casus)
    return uit


@transaction.atomic
def trek_links_in(
    dossier_uuid: UUID, partners: Collection[Partner], *, door: Rol, op: datetime
) -> None:
    """Of who got a link by hand. Not reminded yet, they can be asked again; an answer stays.

    Raises NietGevonden, GeenRecht, NietsGekozen.
    """
    casus = _casus_op_slot(dossier_uuid, door=door, op=op)
    gekozen = [
        (partij, vraag)
        for partij, vraag in stand_van(casus, op=op).gevraagd
        if partij.partner in partners and not vraag.met_bericht
    ]
    if not gekozen:
        raise NietsGekozen(UITLEG)
    for partij, vraag in gekozen:
        _trek_in(partij, vraag, op=op)
    leg_vast("tevredenheid.ingetrokken", door=door, op=op, bij=casus, onderwerp=casus)


@transaction.atomic
def beantwoord(sleutel: str, waardering: Waardering, *, op: datetime) -> None:
    """Has no `door`: who holds the link has no rol, and nothing of it is kept. The link is then
    used up; of two at the same time the second waits, and finds it gone.

    Raises NietGevonden, LijktOpEenPersoon.
    """
    link = open_link(sleutel, op=op, op_slot=True)
    if link.al_beantwoord:
        raise NietGevonden("Uw organisatie heeft al geantwoord.")
    if redenen := lijkt_op_een_persoon(waardering.opmerking, bekend=GEEN_NAMEN):
        raise LijktOpEenPersoon(redenen)
    link.verwijder()
    Tevredenheidsantwoord.schrijf(link, **asdict(waardering))


def _casus_op_slot(dossier_uuid: UUID, *, door: Rol, op: datetime) -> Casus:
    casus = casus_op_slot(dossier_uuid)
    vereis(VRAGEN, door=door, op=op, dossier_id=casus.dossier_id)
    return casus


def _maak_link(
    casus: Casus, partij: Partij, *, gevraagd: date, op: datetime, al_beantwoord: bool = False
) -> str:
    return Tevredenheidslink.maak(
        organisatie=partij.code,
        dag=datum(op),
        ontvangers=partij.medewerkers,
        al_beantwoord=al_beantwoord,
        huis_id=casus.dossier.huis_id,
        aanpak=casus.dossier.aanpakcode,
        kwartaal=kwartaal_van(gevraagd),
        soort=partij.soort,
    )


def _herinner(
    casus: Casus, partij: Partij, vraag: Tevredenheidsvraag, uit: Verstuurd, *, op: datetime
) -> None:
    """Of who has a login, only those who did not answer; the house hears of neither."""
    vraag.herinner(met_bericht=bool(partij.medewerkers), dag=datum(op))
    link = Tevredenheidslink.op_slot(partij.code)
    if link is None and partij.medewerkers:
        uit.in_spil.append(partij.partner)
        return
    if link is None:
        sleutel = _maak_link(casus, partij, gevraagd=vraag.gevraagd_op, op=op, al_beantwoord=True)
    else:
        sleutel = link.vernieuw(dag=datum(op), ontvangers=partij.medewerkers)
    _bezorg(partij, sleutel, uit, soort=Bericht.Soort.SAMENWERKING_NOG, op=op)


def _bezorg(
    partij: Partij, sleutel: str, uit: Verstuurd, *, soort: Bericht.Soort, op: datetime
) -> None:
    """Without a number: what somebody thinks of working together belongs to no case."""
    if not partij.medewerkers:
        uit.sleutels.append((partij.partner, sleutel))
        return
    uit.in_spil.append(partij.partner)
    for medewerker in partij.medewerkers:
        Bericht.stuur(medewerker.pk, soort=soort, dossiernummer="", op=op)


def _trek_in(partij: Partij, vraag: Tevredenheidsvraag, *, op: datetime) -> None:
    """Who was reminded stays counted: the figures of a quarter never go down, and nobody is
    reminded twice."""
    link = Tevredenheidslink.op_slot(partij.code)
    if link is None:
        return
    if vraag.herinnerd_op is None and link.geldig_tot >= datum(op):
        link.verwijder()
        vraag.trek_in()
    else:
        link.sluit()
