"""Questions about the journal. What comes back is what the acting rol may see."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.stukken.fouten import DossierIsGesloten, NotitieVanEenAnder
from spil.stukken.journaalblad import Notitie, notities
from spil.stukken.models import Journaalregel
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.toegang.queries import vereis

PER_PAGINA = 30
VOLGORDE = {Deelsoort.KERN: 0, Deelsoort.GEZAMENLIJK: 1, Deelsoort.DEELNEMER: 2}


@dataclass(frozen=True, kw_only=True)
class Journaalpagina:
    """One page of a journal, newest first."""

    regels: list[Notitie]
    pagina: int
    heeft_volgende: bool

    @property
    def heeft_vorige(self) -> bool:
        return self.pagina > 1


def journaal(
    dossier: Dossier, *, soort: str = "", pagina: int = 1, per_pagina: int = PER_PAGINA
) -> Journaalpagina:
    """One query."""
    begin = (max(pagina, 1) - 1) * per_pagina
    gevonden = notities(dossier.pk, soort=soort, begin=begin, aantal=per_pagina + 1)
    return Journaalpagina(
        regels=gevonden[:per_pagina],
        pagina=max(pagina, 1),
        heeft_volgende=len(gevonden) > per_pagina,
    )


def dossier_voor_notitie(dossier_uuid: UUID, *, door: Rol, op: datetime) -> Dossier:
    """The dossier of a form, for who may write in it. Raises NietGevonden, GeenRecht."""
    dossier = Dossier.objects.filter(uuid=dossier_uuid).first()
    if dossier is None:
        raise NietGevonden("Dit dossier bestaat niet.")
    vereis("journaal.schrijven", door=door, op=op, dossier_id=dossier.pk)
    return dossier


def delen_om_in_te_schrijven(dossier_uuid: UUID, *, door: Rol) -> list[Dossierdeel]:
    """The audiences that this rol may write for, the smallest first."""
    delen = Dossierdeel.objects.select_related("partner").filter(
        dossier__uuid=dossier_uuid, soort__in=list(VOLGORDE)
    )
    return sorted(
        (deel for deel in delen if mag_erin_schrijven(deel, door)),
        key=lambda d: (VOLGORDE[Deelsoort(d.soort)], d.partner.naam if d.partner else ""),
    )


def mag_erin_schrijven(deel: Dossierdeel, door: Rol) -> bool:
    """The house in each part but the kaft; a partner in the gezamenlijk part and its own."""
    if door.is_huisrol:
        return deel.soort in VOLGORDE
    return deel.soort == Deelsoort.GEZAMENLIJK or deel.partner_id == door.partner_id


def deel_om_in_te_schrijven(dossier_uuid: UUID, deel_uuid: UUID, *, door: Rol) -> Dossierdeel:
    """The part; its dossier stays open until the transaction ends.

    Raises NietGevonden, DossierIsGesloten.
    """
    deel = (
        Dossierdeel.objects.select_for_update(of=("dossier",), no_key=True)
        .select_related("dossier", "partner")
        .filter(uuid=deel_uuid, dossier__uuid=dossier_uuid)
        .first()
    )
    if deel is None or not mag_erin_schrijven(deel, door):
        raise NietGevonden("Kies wie deze notitie mag lezen.")
    if deel.dossier.is_afgeschermd:
        raise DossierIsGesloten
    return deel


def zoek_notitie(uuid: UUID) -> Journaalregel:
    """Raises NietGevonden."""
    regel = Journaalregel.objects.met_alles().select_related("dossier").filter(uuid=uuid).first()
    if regel is None:
        raise NietGevonden("Deze notitie bestaat niet.")
    return regel


def notitie_om_te_corrigeren(uuid: UUID, *, door: Rol, op: datetime) -> Journaalregel:
    """An entry of the own organisation. Raises NietGevonden, GeenRecht, NotitieVanEenAnder."""
    regel = zoek_notitie(uuid)
    vereis("journaal.schrijven", door=door, op=op, dossier_id=regel.dossier_id)
    vereis_eigen_notitie(regel, door=door)
    return regel


def vereis_eigen_notitie(notitie: Journaalregel, *, door: Rol) -> None:
    """Raises NotitieVanEenAnder."""
    schrijver = notitie.geschreven_door.medewerker.partner
    if schrijver.pk != door.partner_id:
        raise NotitieVanEenAnder(schrijver.naam)
