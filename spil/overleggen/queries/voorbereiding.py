"""What is asked before the table, and what came in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overleggen.models import (
    Agendapunt,
    Datacategorie,
    Gegevensstroom,
    Overlegstand,
    Uitvraag,
)
from spil.overleggen.models.gegevensstroom import Stroom
from spil.overleggen.queries.agenda import aan_tafel_bij, punt_van
from spil.overleggen.rechten.agenda import PUNT_VOORBEREIDEN
from spil.overleggen.rechten.voorbereiding import BEANTWOORDEN, UITVRAGEN
from spil.overleggen.stroomregels import mag_brengen, mag_ontvangen
from spil.partners.models import Klasse, Partner
from spil.toegang.queries import vereis
from spil.toegang.rechten import recht


@dataclass(frozen=True, kw_only=True)
class Lezer:
    """For which organisation a page is made."""

    partner_id: int
    huis: bool = False

    @staticmethod
    def van(rol: Rol) -> "Lezer":
        return Lezer(partner_id=rol.partner_id, huis=rol.is_huisrol)


@dataclass(frozen=True, kw_only=True)
class Uitvraagregel:
    """One line; `leesbaar`: may this reader see the question and the answer by the sheet."""

    uitvraag: Uitvraag
    leesbaar: bool
    te_laat: bool
    mag_beantwoorden: bool = False
    mag_intrekken: bool = False


@dataclass(frozen=True, kw_only=True)
class Voorbereiding:
    """What the page of an item shows of its preparation."""

    punt: Agendapunt
    regels: list[Uitvraagregel]
    mag_vraag_stellen: bool
    mag_uitvragen: bool
    zonder_casus: bool
    is_voorbij: bool


def voorbereiding(
    punt: Agendapunt, redenen: Collection[str], *, door: Rol, op: datetime
) -> Voorbereiding:
    """For who reads this item for these reasons. Three queries at most."""
    voorbij = is_voorbij(punt, op=op)
    vraagt = recht(UITVRAGEN).staat_toe(door.soort, redenen) and not voorbij
    antwoordt = recht(BEANTWOORDEN).staat_toe(door.soort, redenen) and not voorbij
    bereidt = recht(PUNT_VOORBEREIDEN).staat_toe(door.soort, redenen) and not voorbij
    zonder_casus = bereidt and not is_opgepakt(punt)
    stromen = stromen_van(punt.plek.overleg.oplegger_id)
    gevonden = regels_van([punt], stromen=stromen, voor=Lezer.van(door), op=op)
    regels = [
        _regel(
            regel,
            mag_beantwoorden=antwoordt and (vraagt or regel.uitvraag.partner_id == door.partner_id),
            mag_intrekken=vraagt,
        )
        for regel in gevonden[punt.pk]
    ]
    return Voorbereiding(
        punt=punt,
        regels=regels,
        mag_vraag_stellen=bereidt and not punt.plek.overleg.reeks.is_van_een_gastheer,
        mag_uitvragen=vraagt and not zonder_casus,
        zonder_casus=zonder_casus,
        is_voorbij=voorbij,
    )


def te_bereiden(uuid: UUID, handeling: str, *, door: Rol, op: datetime) -> Agendapunt:
    """An item, for who may do this at it. Raises NietGevonden, GeenRecht."""
    punt = punt_van(uuid)
    vereis(handeling, door=door, op=op, dossier_id=punt.dossier_id)
    return punt


def regels_van(
    punten: Sequence[Agendapunt], *, stromen: Collection[Stroom], voor: Lezer, op: datetime
) -> dict[int, list[Uitvraagregel]]:
    """By item (its key), with what the sheet lets go to whom; one query, however many items."""
    gevonden: dict[int, list[Uitvraagregel]] = {punt.pk: [] for punt in punten}
    vandaag = datum(op)
    for uitvraag in Uitvraag.objects.met_alles().filter(punt__in=punten):
        gevonden[uitvraag.punt_id].append(
            Uitvraagregel(
                uitvraag=uitvraag,
                leesbaar=_leesbaar(uitvraag, stromen, voor),
                te_laat=uitvraag.is_te_laat(vandaag),
            )
        )
    return gevonden


def aan_het_punt(punt: Agendapunt) -> list[Partner]:
    """The organisations that sit at this item, by name."""
    partners = {een.genodigde.partner for een in aan_tafel_bij(punt) if not een.genodigde.komt_niet}
    return sorted(partners, key=lambda partner: partner.naam.casefold())


def te_vragen_aan(punt: Agendapunt) -> dict[Partner, list[str]]:
    """Who can be asked at this item, and for which kinds of data by the sheet. No derde: that one
    hears nothing beforehand."""
    stromen = stromen_van(punt.plek.overleg.oplegger_id)
    mogelijk = {
        partner: mag_brengen(stromen, partner.pk)
        for partner in aan_het_punt(punt)
        if partner.klasse not in {Klasse.DERDE, Klasse.HUIS}
    }
    return {partner: wat for partner, wat in mogelijk.items() if wat}


def categorieen_van(mogelijk: dict[Partner, list[str]]) -> list[Datacategorie]:
    """Every kind that somebody can be asked for, in their order."""
    samen = {wat for soorten in mogelijk.values() for wat in soorten}
    return [een for een in Datacategorie if een.value in samen]


def stromen_van(oplegger_id: int) -> frozenset[Stroom]:
    rijen = Gegevensstroom.objects.filter(oplegger_id=oplegger_id).only(
        "categorie", "van_id", "naar_id"
    )
    return frozenset(stroom.als_rij for stroom in rijen)


def is_opgepakt(punt: Agendapunt) -> bool:
    """There is a running case, so the toets was positive."""
    return Casus.objects.open().filter(dossier_id=punt.dossier_id).exists()


def is_voorbij(punt: Agendapunt, *, op: datetime) -> bool:
    overleg = punt.plek.overleg
    vervallen = overleg.stand == Overlegstand.VERVALLEN
    return vervallen or punt.is_afgerond or overleg.eindigt <= op


def _leesbaar(uitvraag: Uitvraag, stromen: Collection[Stroom], voor: Lezer) -> bool:
    return mag_ontvangen(
        stromen, uitvraag.categorie, van=uitvraag.partner_id, naar=voor.partner_id, huis=voor.huis
    )


def _regel(regel: Uitvraagregel, *, mag_beantwoorden: bool, mag_intrekken: bool) -> Uitvraagregel:
    uitvraag = regel.uitvraag
    return Uitvraagregel(
        uitvraag=uitvraag,
        leesbaar=regel.leesbaar,
        te_laat=regel.te_laat,
        mag_beantwoorden=mag_beantwoorden and (uitvraag.is_open or uitvraag.is_beantwoord),
        mag_intrekken=mag_intrekken and uitvraag.is_open,
    )
