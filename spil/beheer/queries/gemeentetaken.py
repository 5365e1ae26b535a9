"""Which municipality takes which approach, as Beheer shows and chooses it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from spil.beheer.queries.inrichting import gemeenten_van_nu
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.werkprocessen.models import Gemeentetaak, Werkprocesversie
from spil.werkprocessen.werkgebied import aanpakken_om_af_te_nemen, gemeenten_op, gemeentetaken_van


@dataclass(frozen=True)
class Matrixrij:
    """One approach: of each municipality what it takes, in a word. `ingevuld` is False when nothing
    was ever written down about it: then every municipality takes it."""

    naam: str
    staat_aan: bool
    ingevuld: bool
    ruimer: bool
    cellen: list[tuple[Gemeente, str]]


@dataclass(frozen=True)
class Takenmatrix:
    """Approaches × municipalities on a day, and each row behind it with the name of its approach."""

    dag: date
    gemeenten: list[Gemeente]
    rijen: list[Matrixrij]
    gemeentetaken: list[tuple[str, Gemeentetaak]]


def takenmatrix(*, door: Rol, dag: date) -> Takenmatrix:
    """The municipalities of the house that day, and after them others that take something."""
    eigen, gemeentetaken = gemeenten_op(door.huis_id, dag=dag), gemeentetaken_van(door.huis_id)
    lopend = {(a.werkproces_id, a.gemeente_id): a for a in gemeentetaken if a.loopt_op(dag)}
    van_buiten = {a.gemeente for a in lopend.values()} - set(eigen)
    gemeenten = [*eigen, *sorted(van_buiten, key=lambda g: g.naam)]
    ingevuld = {a.werkproces_id for a in gemeentetaken}
    versies = sorted(aanpakken_om_af_te_nemen(door.huis_id), key=lambda v: v.naam.casefold())

    def woord(versie: Werkprocesversie, gemeente: Gemeente) -> str:
        if versie.werkproces_id not in ingevuld:
            ruimer = versie.aanpak.definitie.reikwijdte == "ruimer"
            return "ja" if gemeente in eigen or ruimer else "nee"
        gemeentetaak = lopend.get((versie.werkproces_id, gemeente.pk))
        return gemeentetaak.get_soort_display().lower() if gemeentetaak else "nee"

    namen = {versie.werkproces_id: versie.naam for versie in versies}
    return Takenmatrix(
        dag=dag,
        gemeenten=gemeenten,
        rijen=[
            Matrixrij(
                naam=versie.naam,
                staat_aan=versie.werkproces.staat_aan,
                ingevuld=versie.werkproces_id in ingevuld,
                ruimer=versie.aanpak.definitie.reikwijdte == "ruimer",
                cellen=[(gemeente, woord(versie, gemeente)) for gemeente in gemeenten],
            )
            for versie in versies
        ],
        gemeentetaken=sorted(
            ((namen.get(a.werkproces_id, a.werkproces.code), a) for a in gemeentetaken),
            key=lambda rij: rij[0].casefold(),
        ),
    )


def gemeentetaakkeuzes(*, door: Rol, op: datetime) -> dict[str, Any]:
    """What the form of a gemeentetaak offers."""
    return {
        "aanpakken": aanpakken_om_af_te_nemen(door.huis_id),
        "gemeenten": gemeenten_op(door.huis_id, dag=datum(op)),
        "alle": gemeenten_van_nu(op=op),
    }


def geldige_aanpak(werkproces_uuid: UUID, *, door: Rol) -> Werkprocesversie:
    """Raises NietGevonden, also for an approach of another house."""
    for versie in aanpakken_om_af_te_nemen(door.huis_id):
        if versie.werkproces.uuid == werkproces_uuid:
            return versie
    raise NietGevonden("Deze aanpak bestaat niet in uw huis.")


def gemeentetaak(uuid: UUID, *, door: Rol) -> Gemeentetaak:
    """Raises NietGevonden."""
    gevonden = (
        Gemeentetaak.objects.van_huis(door.huis_id)
        .select_for_update(of=("self",))
        .select_related("gemeente", "werkproces")
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Dit is in uw huis niet vastgelegd.")
    return gevonden


def naam_van(gemeentetaak: Gemeentetaak, *, door: Rol) -> str:
    """What the approach is called now."""
    return geldige_aanpak(gemeentetaak.werkproces.uuid, door=door).naam
