"""The report of one item: how the typed text is read at its table, and what was kept of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db.models import Q

from spil.casussen.models import Casus, Deelnemer
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.overleggen.models import Aantekening, Agendapunt, Genodigde, Overlegstand, Verslagregel
from spil.overleggen.queries.afspraken import open_afspraken
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.heropening import waarom_niet_te_heropenen
from spil.overleggen.rechten.afspraken import OVERNEMEN
from spil.overleggen.rechten.agenda import PUNT_BEKIJKEN
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.overleggen.verslagtekst import Regel, Regelsoort, lees
from spil.partners.models import Klasse, Partner
from spil.plannen.models import Actie
from spil.plannen.queries import plan_van
from spil.toegang.models import Reden
from spil.toegang.queries import vereis
from spil.toegang.rechten import recht

LANGSTE_ACTIE: Final = 500


@dataclass(frozen=True, kw_only=True)
class Tafel:
    """Who can be named with an @ at this item, and the day from which days are counted: that of
    the meeting, also when the report is written later."""

    partners: dict[int, Partner]
    is_casus: bool
    dag: date

    @property
    def namen(self) -> dict[str, int]:
        """By name and by kind; what two of them are called names nobody."""
        per_naam: dict[str, set[int]] = defaultdict(set)
        for partner in self.partners.values():
            for naam in (partner.naam, partner.soort, partner.get_soort_display()):
                per_naam[naam].add(partner.pk)
        return {naam: wie.pop() for naam, wie in per_naam.items() if len(wie) == 1}

    @property
    def aan_te_roepen(self) -> list[str]:
        """`@Politie`, as the screen lists them."""
        return [f"@{partner.naam}" for partner in self.partners.values()]


@dataclass(frozen=True, kw_only=True)
class Gelezen:
    """One line as Spil reads it; `fout` says what it lacks."""

    regel: Regel
    partner: Partner | None
    fout: str

    @property
    def soort(self) -> Regelsoort:
        return self.regel.soort

    @property
    def get_soort_display(self) -> str:
        return str(self.regel.soort.label)

    @property
    def tekst(self) -> str:
        return self.regel.tekst

    @property
    def datum(self) -> date | None:
        return self.regel.datum


@dataclass(frozen=True, kw_only=True)
class Verslagpagina:
    punt: Agendapunt
    tafel: Tafel
    regels: list[Verslagregel]
    acties: list[Actie]
    afspraken: list[Verslagregel]
    mag_afronden: bool
    aantekening: Aantekening | None
    mag_heropenen: bool
    mag_overnemen: bool

    @property
    def is_te_schrijven(self) -> bool:
        gaat_door = self.punt.plek.overleg.stand != Overlegstand.VERVALLEN
        return self.mag_afronden and gaat_door and not self.punt.is_afgerond

    @property
    def terug(self) -> str:
        """Where the button at an action leads back to."""
        return f"agendapunt-verslag:{self.punt.uuid}"

    @property
    def gezien(self) -> list[Gezien]:
        """Whom the page identifies."""
        dossier_id = self.punt.dossier_id
        mensen = {mens.id for actie in self.acties for mens in actie.betreft}
        return [
            Gezien(dossier_id, self.punt.betrokkene_id),
            *(Gezien(dossier_id, mens) for mens in mensen - {self.punt.betrokkene_id}),
        ]


def verslagpagina(uuid: UUID, *, door: Rol, op: datetime) -> Verslagpagina:
    """Raises NietGevonden, GeenRecht."""
    punt = punt_van(uuid)
    redenen = vereis(PUNT_BEKIJKEN, door=door, op=op, dossier_id=punt.dossier_id)
    mag = recht(PUNT_AFRONDEN).staat_toe(door.soort, redenen)
    tafel = tafel_van(punt)
    return Verslagpagina(
        punt=punt,
        tafel=tafel,
        regels=list(punt.verslagregels.select_related("partner")) if punt.is_afgerond else [],
        acties=_vorige_acties(punt, tafel, redenen),
        mag_afronden=mag,
        aantekening=None if punt.is_afgerond else Aantekening.objects.filter(punt=punt).first(),
        mag_heropenen=mag and punt.is_afgerond and not waarom_niet_te_heropenen(punt, op=op),
        mag_overnemen=tafel.is_casus and recht(OVERNEMEN).staat_toe(door.soort, redenen),
        afspraken=[] if punt.is_afgerond else open_afspraken(punt.dossier_id),
    )


def _vorige_acties(punt: Agendapunt, tafel: Tafel, redenen: frozenset[str]) -> list[Actie]:
    """The open actions of the plan. Who only sits at this table does not hold the plan."""
    if punt.is_afgerond or not tafel.is_casus or redenen == {Reden.AAN_TAFEL}:
        return []
    return plan_van(punt.dossier).open_acties


def tafel_van(punt: Agendapunt) -> Tafel:
    """The house, who takes part in the case, and who sits at this item."""
    deelnemers = Deelnemer.objects.lopend().van_dossier(punt.dossier_id)
    aan_tafel = Genodigde.objects.filter(punten__punt=punt, punten__tot__isnull=True)
    partners = Partner.objects.filter(huis_id=punt.plek.overleg.reeks.huis_id).filter(
        Q(klasse=Klasse.HUIS)
        | Q(pk__in=deelnemers.values("partner_id"))
        | Q(pk__in=aan_tafel.values("partner_id"))
    )
    return Tafel(
        partners={partner.pk: partner for partner in partners.order_by("naam")},
        is_casus=is_casus(punt),
        dag=datum(punt.plek.overleg.begint),
    )


def is_casus(punt: Agendapunt) -> bool:
    """What came as a report may be one by now."""
    return not punt.is_aanmelding or Casus.objects.filter(dossier_id=punt.dossier_id).exists()


def tafel_bij(uuid: UUID, *, door: Rol, op: datetime) -> Tafel:
    """For who sits there too: the note-taker reads along. Raises NietGevonden, GeenRecht."""
    punt = punt_van(uuid)
    vereis(PUNT_BEKIJKEN, door=door, op=op, dossier_id=punt.dossier_id)
    return tafel_van(punt)


def lees_verslag(tekst: str, tafel: Tafel) -> list[Gelezen]:
    """Each line, with what it lacks."""
    return [
        Gelezen(
            regel=regel,
            partner=tafel.partners.get(regel.partner) if regel.partner else None,
            fout=_wat_ontbreekt(regel, is_casus=tafel.is_casus),
        )
        for regel in lees(tekst, partijen=tafel.namen, dag=tafel.dag)
    ]


def wat_ontbreekt(regels: Sequence[Gelezen]) -> list[str]:
    """Why an item cannot be rounded off with these lines; nothing when it can."""
    if not regels:
        return ["Schrijf wat er besproken is."]
    if fouten := [f"“{een.tekst}”: {een.fout}" for een in regels if een.fout]:
        return fouten
    if sum(een.soort is Regelsoort.VOLGENDE for een in regels) > 1:
        return ["Schrijf één keer wanneer dit weer aan tafel komt."]
    return []


def _wat_ontbreekt(regel: Regel, *, is_casus: bool) -> str:
    if regel.soort is Regelsoort.VOLGENDE and regel.datum is None:
        return "Schrijf op welke dag, bijvoorbeeld 3 december of over twee weken."
    if regel.naam and regel.partner is None:
        return f"Niemand heet hier “{regel.naam}”. Kies een naam uit de lijst."
    if regel.soort is Regelsoort.ACTIE and is_casus:
        return _wat_een_actie_mist(regel)
    return ""


def _wat_een_actie_mist(regel: Regel) -> str:
    if regel.partner is None:
        return "Wie doet dit? Schrijf @ met de naam van de organisatie."
    if regel.datum is None:
        return "Voor wanneer? Schrijf een dag, bijvoorbeeld vrijdag of 3 december."
    if len(regel.tekst) > LANGSTE_ACTIE:
        return f"Een actie is hoogstens {LANGSTE_ACTIE} tekens lang. Maak er twee regels van."
    return ""
