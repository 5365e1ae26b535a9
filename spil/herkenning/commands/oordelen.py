"""The same human being, or not: a judgement that can be taken back. Nothing is ever merged."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.herkenning.fouten import OordeelKanNiet, RedenOntbreekt
from spil.herkenning.models import Persoonsoordeel
from spil.herkenning.queries import oordelen
from spil.logboek.schrijven import leg_vast
from spil.personen.models import Betrokkene
from spil.personen.queries import betrokkene
from spil.toegang.queries import dossier_op_slot, vereis

KOPPELEN = "persoon.koppelen"
Helften = tuple[Persoonsoordeel, Persoonsoordeel]


@transaction.atomic
def koppel_identiteit(
    een_uuid: UUID, ander_uuid: UUID, *, reden: str, door: Rol, op: datetime
) -> Persoonsoordeel:
    """Whoever is linked with either is from now on the same person too.

    Raises NietGevonden, GeenRecht, RedenOntbreekt, OordeelKanNiet.
    """
    een, ander = _paar_op_slot(een_uuid, ander_uuid, door=door, op=op)
    reden = _met_reden(reden)
    if oordelen.zijn_gekoppeld(een, ander):
        raise OordeelKanNiet("Deze twee staan al als dezelfde persoon. Er is niets veranderd.")
    if oordelen.spreken_elkaar_tegen(een, ander):
        raise OordeelKanNiet(
            "Eerder is vastgelegd dat dit niet dezelfde persoon is. Herroep dat eerst, met een reden."
        )
    soort = Persoonsoordeel.Soort.ZELFDE
    helften = Persoonsoordeel.leg_vast(een, ander, soort, reden=reden, door=door, op=op)
    Persoonsoordeel.groepeer(een, ander)
    for helft in helften:
        leg_vast("persoon.gekoppeld", door=door, op=op, bij=helft, onderwerp=helft)
    return helften[0]


@transaction.atomic
def ontkoppel_identiteit(
    oordeel_uuid: UUID, *, reden: str, door: Rol, op: datetime
) -> Persoonsoordeel:
    """Whoever hung together through this link only is two people again; the link stays to read.

    Raises NietGevonden, GeenRecht, RedenOntbreekt, OordeelKanNiet.
    """
    helften, mensen = _herroep(
        oordeel_uuid, Persoonsoordeel.Soort.ZELFDE, reden=reden, door=door, op=op
    )
    Persoonsoordeel.groepeer(*mensen)
    for helft in helften:
        leg_vast("persoon.ontkoppeld", door=door, op=op, bij=helft, onderwerp=helft)
    return helften[0]


@transaction.atomic
def verklaar_niet_dezelfde(
    een_uuid: UUID, ander_uuid: UUID, *, reden: str, door: Rol, op: datetime
) -> Persoonsoordeel:
    """The pair is not offered again, until somebody takes this back.

    Raises NietGevonden, GeenRecht, RedenOntbreekt, OordeelKanNiet.
    """
    een, ander = _paar_op_slot(een_uuid, ander_uuid, door=door, op=op)
    reden = _met_reden(reden)
    if oordelen.zijn_gekoppeld(een, ander):
        raise OordeelKanNiet(
            "Deze twee staan als dezelfde persoon. Ontkoppel ze eerst, met een reden."
        )
    if oordelen.lopend_oordeel(een, ander):
        raise OordeelKanNiet("Dit is al vastgelegd. Er is niets veranderd.")
    soort = Persoonsoordeel.Soort.NIET
    helften = Persoonsoordeel.leg_vast(een, ander, soort, reden=reden, door=door, op=op)
    for helft in helften:
        leg_vast("persoon.niet_dezelfde", door=door, op=op, bij=helft, onderwerp=helft)
    return helften[0]


@transaction.atomic
def herroep_niet_dezelfde(
    oordeel_uuid: UUID, *, reden: str, door: Rol, op: datetime
) -> Persoonsoordeel:
    """The pair can be offered again.

    Raises NietGevonden, GeenRecht, RedenOntbreekt, OordeelKanNiet.
    """
    helften, _ = _herroep(oordeel_uuid, Persoonsoordeel.Soort.NIET, reden=reden, door=door, op=op)
    for helft in helften:
        leg_vast("persoon.niet_dezelfde_herroepen", door=door, op=op, bij=helft, onderwerp=helft)
    return helften[0]


def _herroep(
    oordeel_uuid: UUID, soort: str, *, reden: str, door: Rol, op: datetime
) -> tuple[Helften, tuple[Betrokkene, Betrokkene]]:
    """Both halves: who does not see the other side cannot take its half back either."""
    oordeel = oordelen.oordeel_voor(oordeel_uuid, door=door, op=op)
    mensen = _paar_op_slot(oordeel.betrokkene.uuid, oordeel.ander, door=door, op=op)
    reden = _met_reden(reden)
    een, ander = mensen
    eigen, overkant = oordelen.lopend_oordeel(een, ander), oordelen.lopend_oordeel(ander, een)
    if eigen is None or overkant is None or eigen.pk != oordeel.pk or eigen.soort != soort:
        raise OordeelKanNiet("Dit is al herroepen. Er is niets veranderd.")
    for helft in (eigen, overkant):
        helft.herroep(reden=reden, door=door, op=op)
    return (eigen, overkant), mensen


def _paar_op_slot(
    een_uuid: UUID, ander_uuid: UUID, *, door: Rol, op: datetime
) -> tuple[Betrokkene, Betrokkene]:
    """Both dossiers locked, the oldest first: two people who judge the same pair never wait for
    each other."""
    if een_uuid == ander_uuid:
        raise OordeelKanNiet("Kies twee verschillende personen.")
    paar = [betrokkene(een_uuid), betrokkene(ander_uuid)]
    for _, uuid in sorted({(mens.dossier_id, mens.dossier.uuid) for mens in paar}):
        dossier_op_slot(uuid)
    for mens in paar:
        vereis(KOPPELEN, door=door, op=op, dossier_id=mens.dossier_id)
    return betrokkene(een_uuid), betrokkene(ander_uuid)


def _met_reden(reden: str) -> str:
    if not reden.strip():
        raise RedenOntbreekt("Schrijf waarom u dit vindt.")
    return reden.strip()
