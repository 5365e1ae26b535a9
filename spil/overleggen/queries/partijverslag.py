"""What one organisation takes home of the minutes of a meeting: only the items at which its people
were, and of those what was decided, what it does itself, and when they come back (missie B4)."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.logboek.schrijven import Gezien
from spil.overleggen.models import Agendapunt, Genodigde, Overleg, Verslagcorrectie, Verslagregel
from spil.overleggen.models.verslagcorrectie import Correctiestaat
from spil.overleggen.queries.aanwezig import punten_met
from spil.overleggen.queries.agenda import Overlegpagina, genodigde_van
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.verslagtekst import Regelsoort
from spil.partners.models import Klasse, Partner


@dataclass(frozen=True, kw_only=True)
class Partijpunt:
    """One item, as far as it is of this organisation."""

    punt: Agendapunt
    besluiten: list[Verslagregel] = field(default_factory=list)
    acties: list[Verslagregel] = field(default_factory=list)
    volgende: list[Verslagregel] = field(default_factory=list)
    correcties: list[Verslagcorrectie] = field(default_factory=list)

    @property
    def is_leeg(self) -> bool:
        return not (self.besluiten or self.acties or self.volgende or self.correcties)


@dataclass(frozen=True, kw_only=True)
class Partijverslag:
    overleg: Overleg
    partner: Partner
    punten: list[Partijpunt]

    @property
    def gezien(self) -> list[Gezien]:
        """Whom this page names, item by item, for the log."""
        return [Gezien(een.punt.dossier_id, een.punt.betrokkene_id) for een in self.punten]


@dataclass(frozen=True, kw_only=True)
class Partijwegen:
    """From the page of a meeting: to one's own, and for the house to that of each organisation that
    was asked; `voor` is one of its people."""

    eigen: bool
    voor: list[Genodigde]


def partijwegen(pagina: Overlegpagina, *, door: Rol, op: datetime) -> Partijwegen:
    """No query. Nothing before the meeting is over, or while no item that the reader may read has
    minutes."""
    punten = [regel.punt for regel in pagina.plekken if regel.punt]
    ligt_er = pagina.overleg.eindigt <= op and any(punt.is_afgerond for punt in punten)
    anderen = {
        een.partner_id: een
        for een in pagina.genodigden
        if een.partner.klasse not in (Klasse.DERDE, Klasse.HUIS)
    }
    voor = sorted(anderen.values(), key=lambda een: een.partner.naam.casefold())
    return Partijwegen(eigen=ligt_er, voor=voor if ligt_er and door.is_huisrol else [])


def partijverslag(overleg_uuid: UUID, *, door: Rol) -> Partijverslag:
    """Of the organisation of who looks. Raises NietGevonden."""
    return _partijverslag(overleg_van(overleg_uuid, door=door), door.medewerker.partner)


def genodigde_met_partij(uuid: UUID, *, door: Rol) -> tuple[Genodigde, list[int]]:
    """Somebody who was asked, and the parts of the items at which their organisation was, of those
    that the acting rol may see. Raises NietGevonden, also for a derde: that one takes an uittreksel
    along (BGS art. 2.21)."""
    genodigde = genodigde_van(uuid, door=door)
    if genodigde.partner.klasse == Klasse.DERDE:
        raise NietGevonden("Een derde krijgt een uittreksel, geen verslag.")
    punten = punten_met(genodigde.overleg, genodigde.partner)
    return genodigde, [punt.deel_id for punt in punten]


def partijverslag_van(genodigde: Genodigde) -> Partijverslag:
    """Of the organisation of somebody else, inside a context with the parts of its items only."""
    return _partijverslag(genodigde.overleg, genodigde.partner)


def _partijverslag(overleg: Overleg, partner: Partner) -> Partijverslag:
    punten = punten_met(overleg, partner)
    regels = _regels_van(punten, partner)
    correcties: dict[int, list[Verslagcorrectie]] = defaultdict(list)
    overgenomen = Verslagcorrectie.objects.filter(staat=Correctiestaat.OVERGENOMEN)
    for correctie in overgenomen.filter(punt__in=punten):
        correcties[correctie.punt_id].append(correctie)
    return Partijverslag(
        overleg=overleg,
        partner=partner,
        punten=[
            Partijpunt(
                punt=punt,
                besluiten=regels[punt.pk, Regelsoort.BESLUIT],
                acties=regels[punt.pk, Regelsoort.ACTIE],
                volgende=regels[punt.pk, Regelsoort.VOLGENDE],
                correcties=correcties[punt.pk],
            )
            for punt in punten
        ],
    )


def _regels_van(
    punten: Collection[Agendapunt], partner: Partner
) -> dict[tuple[int, str], list[Verslagregel]]:
    """By item and kind. No findings, no notes, and no action of another."""
    voor_ieder = Q(soort__in=[Regelsoort.BESLUIT, Regelsoort.VOLGENDE])
    eigen = Q(soort=Regelsoort.ACTIE, partner=partner)
    gevonden: dict[tuple[int, str], list[Verslagregel]] = defaultdict(list)
    for regel in Verslagregel.objects.filter(voor_ieder | eigen, punt__in=punten):
        gevonden[regel.punt_id, regel.soort].append(regel)
    return gevonden
