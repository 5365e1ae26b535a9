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
from spil.werkprocessen.models import Afname, Werkprocesversie
from spil.werkprocessen.werkgebied import aanpakken_om_af_te_nemen, afnames_van, gemeenten_op


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
class Afnamematrix:
    """Approaches × municipalities on a day, and each row behind it with the name of its approach."""

    dag: date
    gemeenten: list[Gemeente]
    rijen: list[Matrixrij]
    afnames: list[tuple[str, Afname]]


def afnamematrix(*, door: Rol, dag: date) -> Afnamematrix:
    """The municipalities of the house that day, and after them others that take something."""
    eigen, afnames = gemeenten_op(door.huis_id, dag=dag), afnames_van(door.huis_id)
    lopend = {(a.werkproces_id, a.gemeente_id): a for a in afnames if a.loopt_op(dag)}
    van_buiten = {a.gemeente for a in lopend.values()} - set(eigen)
    gemeenten = [*eigen, *sorted(van_buiten, key=lambda g: g.naam)]
    ingevuld = {a.werkproces_id for a in afnames}
    versies = sorted(aanpakken_om_af_te_nemen(door.huis_id), key=lambda v: v.naam.casefold())

    def woord(versie: Werkprocesversie, gemeente: Gemeente) -> str:
        if versie.werkproces_id not in ingevuld:
            ruimer = versie.aanpak.definitie.reikwijdte == "ruimer"
            return "ja" if gemeente in eigen or ruimer else "nee"
        afname = lopend.get((versie.werkproces_id, gemeente.pk))
        return afname.get_soort_display().lower() if afname else "nee"

    namen = {versie.werkproces_id: versie.naam for versie in versies}
    return Afnamematrix(
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
        afnames=sorted(
            ((namen.get(a.werkproces_id, a.werkproces.code), a) for a in afnames),
            key=lambda rij: rij[0].casefold(),
        ),
    )


def afnamekeuzes(*, door: Rol, op: datetime) -> dict[str, Any]:
    """What the form of an afname offers."""
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


def afname(uuid: UUID, *, door: Rol) -> Afname:
    """Raises NietGevonden."""
    gevonden = (
        Afname.objects.van_huis(door.huis_id)
        .select_for_update(of=("self",))
        .select_related("gemeente", "werkproces")
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Dit is in uw huis niet vastgelegd.")
    return gevonden


def naam_van(afname: Afname, *, door: Rol) -> str:
    """What the approach is called now."""
    return geldige_aanpak(afname.werkproces.uuid, door=door).naam
