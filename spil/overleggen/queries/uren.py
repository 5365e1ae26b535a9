"""Hours of support per partner and year: agreed, given, and whether that went as agreed."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.overleggen.models import Urenafspraak, Urenafwijking
from spil.overleggen.models.urenafspraak import UrenafspraakQuerySet
from spil.overleggen.weken import (
    jaar_van,
    maandagen_van,
    uren_in_woorden,
    week_in_woorden,
)
from spil.partners.models import Klasse, Partner

CONFORM = "conform prognose"


@dataclass(frozen=True, kw_only=True)
class Urenregel:
    """One agreement in one year; `weken` are those that have begun."""

    afspraak: Urenafspraak
    weken: int
    afwijkingen: list[Urenafwijking]
    is_prognose: bool

    @property
    def afgesproken(self) -> Decimal:
        return self.afspraak.uren_per_week * self.weken

    @property
    def verschil(self) -> Decimal:
        return sum((afwijking.verschil for afwijking in self.afwijkingen), Decimal())

    @property
    def gegeven(self) -> Decimal:
        return self.afgesproken + self.verschil

    @property
    def resultaat(self) -> str:
        """In the words of the year reports."""
        if self.is_prognose:
            return "nog niet begonnen"
        if not self.afwijkingen:
            return CONFORM
        weken = f"{len(self.afwijkingen)} {'week' if len(self.afwijkingen) == 1 else 'weken'}"
        if not self.verschil:
            return f"in totaal conform prognose, in {weken} anders"
        richting = "meer" if self.verschil > 0 else "minder"
        return f"{uren_in_woorden(abs(self.verschil))} uur {richting} dan prognose, in {weken}"


@dataclass(frozen=True, kw_only=True)
class Afwijkingregel:
    """A week that went otherwise, as the page shows it."""

    afwijking: Urenafwijking
    gastheer: str
    week: str


@dataclass(frozen=True, kw_only=True)
class Urenjaar:
    """What the house gave in a year. `per_week` is what was agreed in its last week that counts."""

    jaar: int
    jaren: list[int]
    is_lopend: bool
    is_prognose: bool
    regels: list[Urenregel]
    per_week: Decimal

    @property
    def afgesproken(self) -> Decimal:
        return sum((regel.afgesproken for regel in self.regels), Decimal())

    @property
    def gegeven(self) -> Decimal:
        return sum((regel.gegeven for regel in self.regels), Decimal())

    @property
    def afwijkingen(self) -> list[Afwijkingregel]:
        """Newest first."""
        gevonden = [
            Afwijkingregel(
                afwijking=afwijking,
                gastheer=regel.afspraak.gastheer.naam,
                week=week_in_woorden(afwijking.week),
            )
            for regel in self.regels
            for afwijking in regel.afwijkingen
        ]
        return sorted(gevonden, key=lambda regel: regel.afwijking.week, reverse=True)


def urenjaar(*, door: Rol, op: datetime, jaar: int | None = None) -> Urenjaar:
    """Of the own house. A year that is still to come shows what is agreed for it."""
    vandaag = datum(op)
    nu = jaar_van(vandaag)
    afspraken = list(
        Urenafspraak.objects.van_huis(door.huis_id)
        .select_related("gastheer")
        .prefetch_related("afwijkingen")
    )
    jaren = list(range(min([nu, *(jaar_van(a.vanaf) for a in afspraken)]), nu + 2))
    gekozen = jaar if jaar in jaren else nu
    weken = [week for week in maandagen_van(gekozen) if gekozen > nu or week <= vandaag]
    regels = [_regel(afspraak, weken, is_prognose=gekozen > nu) for afspraak in afspraken]
    return Urenjaar(
        jaar=gekozen,
        jaren=jaren,
        is_lopend=gekozen == nu,
        is_prognose=gekozen > nu,
        regels=[regel for regel in regels if regel.weken],
        per_week=sum(
            (a.uren_per_week for a in afspraken if weken and a.loopt_op(weken[-1])), Decimal()
        ),
    )


def _regel(afspraak: Urenafspraak, weken: list[date], *, is_prognose: bool) -> Urenregel:
    geteld = {week for week in weken if afspraak.loopt_op(week)}
    return Urenregel(
        afspraak=afspraak,
        weken=len(geteld),
        afwijkingen=[a for a in afspraak.afwijkingen.all() if a.week in geteld],
        is_prognose=is_prognose,
    )


def gastheren(*, door: Rol, op: datetime) -> list[Partner]:
    """The partners whose meetings the house can support: all that work with it, derden too."""
    partners = Partner.objects.van_huis(door.medewerker.huis).doen_mee_op(datum(op))
    return list(partners.exclude(klasse=Klasse.HUIS).order_by("naam"))


def gastheren_met_uren(*, door: Rol) -> list[Partner]:
    """Those with whom hours are or were agreed."""
    afspraken = Urenafspraak.objects.van_huis(door.huis_id)
    partners = Partner.objects.filter(pk__in=afspraken.values("gastheer_id"))
    return list(partners.order_by("naam"))


def gastheer(uuid: UUID, *, door: Rol) -> Partner:
    """Raises NietGevonden, also for a partner of another house."""
    partners = Partner.objects.filter(huis_id=door.huis_id).exclude(klasse=Klasse.HUIS)
    gevonden = partners.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze organisatie werkt niet met uw huis.")
    return gevonden


def lopende_afspraak(gastheer: Partner, *, door: Rol) -> Urenafspraak | None:
    """The one without an end, to change it."""
    return _te_wijzigen(door).filter(gastheer=gastheer, tot__isnull=True).first()


def afspraak_in(gastheer: Partner, week: date, *, door: Rol) -> Urenafspraak | None:
    """What counts in the week of this Monday, kept as it is until a deviation is written down."""
    return _te_wijzigen(door).filter(gastheer=gastheer).lopen_op(week).first()


def afspraak(uuid: UUID, *, door: Rol) -> Urenafspraak:
    """Raises NietGevonden, also for one of another house."""
    gevonden = _te_wijzigen(door).filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze afspraak over uren is er niet in uw huis.")
    return gevonden


def afwijking(uuid: UUID, *, door: Rol) -> Urenafwijking:
    """Raises NietGevonden, also when somebody took it away already."""
    gevonden = (
        Urenafwijking.objects.van_huis(door.huis_id)
        .select_for_update(of=("self",))
        .select_related("afspraak__gastheer")
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze afwijking is er niet meer.")
    return gevonden


def _te_wijzigen(door: Rol) -> UrenafspraakQuerySet:
    return (
        Urenafspraak.objects.van_huis(door.huis_id)
        .select_for_update(of=("self",))
        .select_related("gastheer")
    )
