"""Questions about the advice of a house."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.adviezen.models import Advies
from spil.gebruikers.models import Rol
from spil.huizen.models import HuisGemeente
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.partners.models import Partner
from spil.werkprocessen.queries import aanpakken_van

PER_PAGINA = 25
KORTSTE_BEGIN = 3
ANDERS = "anders"
GEEN_NAMEN = (
    "Veilig Thuis",
    "Openbaar Ministerie",
    "Leger des Heils",
    "Raad voor de Kinderbescherming",
    "Slachtofferhulp Nederland",
    "Zorg- en Veiligheidshuis",
)


@dataclass(frozen=True, kw_only=True)
class Adviesregel:
    """One advice as the list shows it."""

    advies: Advies
    thema: str
    is_te_verbeteren: bool


@dataclass(frozen=True, kw_only=True)
class Adviespagina:
    """One page, newest first."""

    regels: list[Adviesregel]
    pagina: int
    heeft_volgende: bool


def vereis_telling(door: Rol) -> None:
    """Raises NietGevonden in a house that does not count advice: there it does not exist."""
    if not door.medewerker.huis.telt_adviezen:
        raise NietGevonden("Dit huis telt geen adviezen.")


def adviezen(*, door: Rol, op: datetime, pagina: int = 1) -> Adviespagina:
    """Of the own house. Raises NietGevonden."""
    vereis_telling(door)
    begin = (pagina - 1) * PER_PAGINA
    gevonden = list(
        Advies.objects.van_huis(door.huis_id).nieuwste_eerst()[begin : begin + PER_PAGINA + 1]
    )
    namen = dict(themas(door=door))
    return Adviespagina(
        regels=[
            Adviesregel(
                advies=advies,
                thema=namen.get(advies.thema or ANDERS, advies.thema),
                is_te_verbeteren=advies.is_te_verbeteren(op),
            )
            for advies in gevonden[:PER_PAGINA]
        ],
        pagina=pagina,
        heeft_volgende=len(gevonden) > PER_PAGINA,
    )


def advies(uuid: UUID, *, door: Rol) -> Advies:
    """Raises NietGevonden, also for advice of another house."""
    vereis_telling(door)
    gevonden = (
        Advies.objects.select_for_update(of=("self",))
        .select_related("partner")
        .van_huis(door.huis_id)
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Dit advies is er niet meer.")
    return gevonden


def themas(*, door: Rol) -> list[tuple[str, str]]:
    """Code → name: the approaches of the house, and what falls under none."""
    aanpakken = aanpakken_van(door.huis_id).items()
    namen = sorted(((code, a.definitie.naam) for code, a in aanpakken), key=lambda t: t[1].lower())
    return [*namen, (ANDERS, "Iets anders")]


def vragers(*, door: Rol, op: datetime) -> list[Partner]:
    """The organisations that the house works with now, derden too; not the house itself."""
    partners = Partner.objects.van_huis(door.medewerker.huis).doen_mee_op(datum(op))
    return list(partners.exclude(pk=door.partner_id).order_by("naam"))


def partner_met(naam: str, vragers: list[Partner]) -> Partner | None:
    """The one of this name, or the only one whose name begins like this."""
    gezocht = naam.casefold()
    gelijk = [p for p in vragers if p.naam.casefold() == gezocht]
    if gelijk or len(gezocht) < KORTSTE_BEGIN:
        return gelijk[0] if len(gelijk) == 1 else None
    begin = [p for p in vragers if p.naam.casefold().startswith(gezocht)]
    return begin[0] if len(begin) == 1 else None


def bekende_namen(*, door: Rol, vragers: list[Partner]) -> list[str]:
    """Names that are not of a person: of organisations, municipalities and approaches."""
    gemeenten = HuisGemeente.objects.filter(huis_id=door.huis_id)
    return [
        *GEEN_NAMEN,
        *(partner.naam for partner in vragers),
        *gemeenten.values_list("gemeente__naam", flat=True),
        *(naam for _, naam in themas(door=door)),
    ]
