"""A lesson is written, put right or deleted. Nothing ties it to a dossier: no key, no day."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.adviezen.queries import ANDERS, bekende_namen, vragers
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.terugblik.fouten import LesOnvolledig
from spil.terugblik.kwartaal import kwartaal_van
from spil.terugblik.models import Les, Lesthema
from spil.terugblik.queries import lessen as queries


@dataclass(frozen=True, kw_only=True)
class Inhoud:
    """What a lesson says. `zonder_naam`: the writer says that it names nobody."""

    aanpak: str
    thema: str
    tekst: str
    zonder_naam: bool = False


@eenmalig(Les)
@transaction.atomic
def schrijf_les(inhoud: Inhoud, *, sleutel: UUID | None = None, door: Rol, op: datetime) -> Les:
    """Raises GeenRecht, LesOnvolledig, LijktOpEenPersoon."""
    vereis_rol("les.schrijven", door=door)
    _controleer(inhoud, door=door, op=op)
    kwartaal = kwartaal_van(datum(op))
    les = Les.schrijf(**_velden(inhoud), kwartaal=kwartaal, door=door, sleutel=sleutel)
    leg_vast("les.geschreven", door=door, op=op, onderwerp=les, kenmerk=les.thema)
    return les


@transaction.atomic
def verbeter_les(uuid: UUID, inhoud: Inhoud, *, door: Rol, op: datetime) -> Les:
    """Raises NietGevonden, GeenRecht, LesOnvolledig, LijktOpEenPersoon."""
    vereis_rol("les.schrijven", door=door)
    les = queries.les_van(uuid, door=door)
    _controleer(inhoud, door=door, op=op)
    les.verbeter(**_velden(inhoud))
    leg_vast("les.verbeterd", door=door, op=op, onderwerp=les, kenmerk=les.thema)
    return les


@transaction.atomic
def verwijder_les(uuid: UUID, *, door: Rol, op: datetime) -> None:
    """The text is gone for good. Raises NietGevonden, GeenRecht."""
    vereis_rol("les.schrijven", door=door)
    les = queries.les_van(uuid, door=door)
    leg_vast("les.verwijderd", door=door, op=op, onderwerp=les, kenmerk=les.thema)
    les.verwijder()


def _controleer(inhoud: Inhoud, *, door: Rol, op: datetime) -> None:
    if not inhoud.tekst.strip():
        raise LesOnvolledig("Schrijf wat u een volgende keer weer zo doet, of anders.")
    if inhoud.thema not in Lesthema:
        raise LesOnvolledig("Kies een thema.")
    if inhoud.aanpak not in dict(queries.aanpakken(door=door)):
        raise LesOnvolledig("Kies bij welke aanpak de les hoort.")
    if not inhoud.zonder_naam:
        bekend = bekende_namen(door=door, vragers=vragers(door=door, op=op))
        if redenen := lijkt_op_een_persoon(inhoud.tekst, bekend=bekend):
            raise LijktOpEenPersoon(redenen)


def _velden(inhoud: Inhoud) -> dict[str, str]:
    aanpak = "" if inhoud.aanpak == ANDERS else inhoud.aanpak
    return {"aanpak": aanpak, "thema": inhoud.thema, "tekst": inhoud.tekst.strip()}
