"""What one participant reads before a meeting: the sheet, and only the items at which they sit."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.logboek.schrijven import Gezien
from spil.overleggen.models import Agendapunt, Genodigde, Oplegger, Overleg
from spil.overleggen.queries.agenda import Plekregel, agenda_van, genodigde_van
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.queries.opleggerblad import Leesblad, leesblad
from spil.overleggen.queries.voorbereiding import Lezer, Uitvraagregel, regels_van
from spil.partners.models import Klasse


@dataclass(frozen=True, kw_only=True)
class Leesmappunt:
    """An item, when its turn comes, and what parties bring as far as this reader may read it."""

    regel: Plekregel
    punt: Agendapunt
    uitvragen: list[Uitvraagregel]


@dataclass(frozen=True, kw_only=True)
class Leesmap:
    """`voor`: of whom, when the house prints it for somebody else."""

    overleg: Overleg
    blad: Leesblad
    punten: list[Leesmappunt]
    voor: Genodigde | None = None

    @property
    def gezien(self) -> list[Gezien]:
        """Whom this page names, item by item, for the log."""
        mensen = [(regel.punt.dossier_id, regel.punt.betrokkene_id) for regel in self.punten]
        return [Gezien(dossier, betrokkene) for dossier, betrokkene in mensen]


def leesmap(overleg_uuid: UUID, *, door: Rol, op: datetime) -> Leesmap:
    """Of who looks: of the house every item that it may see. Raises NietGevonden."""
    return _leesmap(overleg_van(overleg_uuid, door=door), lezer=Lezer.van(door), op=op)


def genodigde_met_delen(uuid: UUID, *, door: Rol) -> tuple[Genodigde, list[int]]:
    """Somebody who is invited, with the parts of the items at which they sit, of those that the
    acting rol may see. Raises NietGevonden, also for a derde, and for who comes for one item without
    an account and did not sign: that one hears nothing yet (BGS art. 2.21, JP18 r32)."""
    genodigde = genodigde_van(uuid, door=door)
    if genodigde.partner.klasse == Klasse.DERDE:
        raise NietGevonden("Een derde krijgt vooraf geen leesmap.")
    if genodigde.moet_nog_tekenen:
        raise NietGevonden(f"{genodigde.naam} tekende de geheimhoudingsverklaring nog niet.")
    zit_bij = genodigde.punten.lopend() if not genodigde.komt_niet else genodigde.punten.none()
    return genodigde, list(zit_bij.values_list("deel_id", flat=True))


def leesmap_van(genodigde: Genodigde, *, op: datetime) -> Leesmap:
    """Of somebody else, inside a context with the parts of their items only."""
    lezer = Lezer(partner_id=genodigde.partner_id, huis=genodigde.partner.klasse == Klasse.HUIS)
    return _leesmap(genodigde.overleg, lezer=lezer, op=op, voor=genodigde)


def _leesmap(
    overleg: Overleg, *, lezer: Lezer, op: datetime, voor: Genodigde | None = None
) -> Leesmap:
    oplegger = Oplegger.objects.met_alles().get(pk=overleg.oplegger_id)
    regels = [(regel, regel.punt) for regel in agenda_van(overleg) if regel.punt]
    blad = leesblad(oplegger)
    stromen = frozenset(stroom.als_rij for stroom in blad.stromen)
    uitvragen = regels_van([punt for _, punt in regels], stromen=stromen, voor=lezer, op=op)
    punten = [
        Leesmappunt(regel=regel, punt=punt, uitvragen=uitvragen[punt.pk]) for regel, punt in regels
    ]
    return Leesmap(overleg=overleg, blad=blad, punten=punten, voor=voor)
