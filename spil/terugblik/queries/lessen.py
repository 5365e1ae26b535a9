"""Questions about what the house learned."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from spil.adviezen.queries import ANDERS, themas
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.tekst import vereenvoudig
from spil.terugblik.kwartaal import in_woorden
from spil.terugblik.models import Les, Lesthema

MEESTE: Final = 100


@dataclass(frozen=True, kw_only=True)
class Lesregel:
    """One lesson as the list shows it."""

    les: Les
    aanpak: str
    kwartaal: str
    is_van_mij: bool


@dataclass(frozen=True, kw_only=True)
class Lessen:
    """What was found, newest first, at most a hundred."""

    regels: list[Lesregel]
    er_zijn_er_meer: bool


def lessen(*, door: Rol, thema: str = "", woorden: str = "") -> Lessen:
    """Of the own house; each of `woorden` stands in it, with or without accents."""
    rijen = Les.objects.van_huis(door.huis_id).nieuwste_eerst().select_related("geschreven_door")
    if thema in Lesthema:
        rijen = rijen.filter(thema=thema)
    namen = dict(aanpakken(door=door))
    gezocht = vereenvoudig(woorden).split()
    gevonden = [les for les in rijen if _heeft(les, namen.get(les.aanpak or ANDERS, ""), gezocht)]
    return Lessen(
        regels=[
            Lesregel(
                les=les,
                aanpak=namen.get(les.aanpak or ANDERS, les.aanpak),
                kwartaal=in_woorden(les.kwartaal),
                is_van_mij=les.is_van(door),
            )
            for les in gevonden[:MEESTE]
        ],
        er_zijn_er_meer=len(gevonden) > MEESTE,
    )


def les_van(uuid: UUID, *, door: Rol) -> Les:
    """To change it. Raises NietGevonden, also for one that somebody else wrote."""
    gevonden = (
        Les.objects.select_for_update(of=("self",))
        .select_related("geschreven_door")
        .van_huis(door.huis_id)
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None or not gevonden.is_van(door):
        raise NietGevonden("Deze les is er niet meer, of iemand anders schreef haar.")
    return gevonden


def aanpakken(*, door: Rol) -> list[tuple[str, str]]:
    """Code → name: the approaches of the house, and what falls under none."""
    return [
        (code, naam if code != ANDERS else "Geen aanpak in het bijzonder")
        for code, naam in themas(door=door)
    ]


def _heeft(les: Les, aanpak: str, gezocht: list[str]) -> bool:
    tekst = vereenvoudig(f"{les.tekst} {aanpak} {les.get_thema_display()}")
    return all(woord in tekst for woord in gezocht)
