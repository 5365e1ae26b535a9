"""A house: making one, its name, its own words, the municipalities that it works for."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.beheer import queries
from spil.gebruikers.commands import maak_eerste_beheerder
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.huizen.models import Gemeente, Huis, HuisWoord
from spil.kern.fouten import DomeinFout
from spil.logboek.schrijven import leg_vast
from spil.werkprocessen.commands import maak_huis, systeemrol


class GemeenteNietMogelijk(DomeinFout):
    """The house works for this municipality already, or not."""


@transaction.atomic
def maak_huis_met_beheerder(
    slug: str,
    *,
    naam: str,
    gemeenten: Sequence[str],
    beheerder: str,
    email: str,
    door: Rol,
    op: datetime,
) -> tuple[Huis, UUID]:
    """A house and its first functioneel beheerder, with the key of their invitation.

    Who makes it gets no rol in it. Raises GeenRecht, HuisBestaatAl, OnbekendeGemeente.
    """
    vereis_rol("huis.maken", door=door)
    huis = maak_huis(slug, naam=naam, gemeenten=gemeenten, op=op, door=door)
    return huis, maak_eerste_beheerder(naam=beheerder, email=email, door=systeemrol(huis), op=op)


@transaction.atomic
def richt_huis_in(
    *, naam: str, woorden: Mapping[str, str], telt_adviezen: bool, door: Rol, op: datetime
) -> None:
    """The name of the house, its own words, and whether it counts advice. Raises GeenRecht."""
    vereis_rol("huis.inrichten", door=door)
    huis = door.medewerker.huis
    if naam != huis.naam:
        huis.hernoem(naam)
        leg_vast("huis.hernoemd", door=door, op=op, onderwerp=huis)
    if telt_adviezen != huis.telt_adviezen:
        huis.kies_adviezen_tellen(telt_adviezen)
        kenmerk = "aan" if telt_adviezen else "uit"
        leg_vast("huis.adviezen_tellen", door=door, op=op, onderwerp=huis, kenmerk=kenmerk)
    nu = huis.woorden()
    for begrip, woord in woorden.items():
        if woord and woord != nu[HuisWoord.Begrip(begrip)]:
            huis.noem(begrip, woord)
            leg_vast("huis.woord_gekozen", door=door, op=op, onderwerp=huis, kenmerk=begrip)


@transaction.atomic
def neem_gemeente_op(gemeente: Gemeente, *, vanaf: date, door: Rol, op: datetime) -> None:
    """The house works for this municipality from `vanaf`. Raises GeenRecht, GemeenteNietMogelijk."""
    vereis_rol("huis.inrichten", door=door)
    huis = door.medewerker.huis
    if queries.huisgemeente(gemeente.code, door=door) is not None:
        raise GemeenteNietMogelijk(f"{gemeente.naam} hoort al bij dit huis, of heeft dat gedaan.")
    huis.voeg_gemeente_toe(gemeente, vanaf=vanaf)
    leg_vast("huis.gemeente_erbij", door=door, op=op, onderwerp=huis, kenmerk=gemeente.code)


@transaction.atomic
def laat_gemeente_los(gemeente_code: str, *, per: date, door: Rol, op: datetime) -> None:
    """`per` is the first day without it; figures of before stay. Raises GeenRecht,
    GemeenteNietMogelijk."""
    vereis_rol("huis.inrichten", door=door)
    rij = queries.huisgemeente(gemeente_code, door=door)
    if rij is None or rij.einde is not None:
        raise GemeenteNietMogelijk("Deze gemeente hoort niet meer bij dit huis.")
    if rij.begin is not None and per <= rij.begin:
        raise GemeenteNietMogelijk("De laatste dag ligt voor de eerste dag van deze gemeente.")
    rij.huis.laat_gemeente_los(rij.gemeente, per=per)
    leg_vast("huis.gemeente_weg", door=door, op=op, onderwerp=rij.huis, kenmerk=gemeente_code)
