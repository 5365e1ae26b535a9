"""Questions about the journal and the documents. What comes back is what the acting rol may see."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.stukken.fouten import DocumentVanEenAnder, DossierIsGesloten, NotitieVanEenAnder
from spil.stukken.journaalblad import Notitie, notities
from spil.stukken.models import Document, Documentversie, Journaalregel
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


def dossier_voor_notitie(
    dossier_uuid: UUID, *, handeling: str = "journaal.schrijven", door: Rol, op: datetime
) -> Dossier:
    """The dossier of a form, for who may write in it. Raises NietGevonden, GeenRecht."""
    dossier = Dossier.objects.filter(uuid=dossier_uuid).first()
    if dossier is None:
        raise NietGevonden("Dit dossier bestaat niet.")
    vereis(handeling, door=door, op=op, dossier_id=dossier.pk)
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
        raise NietGevonden("Kies wie dit mag lezen.")
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


@dataclass(frozen=True)
class Documentregel:
    """A document on a screen: its versions, the last one first."""

    document: Document
    versies: list[Documentversie]

    @property
    def laatste(self) -> Documentversie:
        return self.versies[0]

    @property
    def partner_id(self) -> int:
        """The organisation that added it: only that gives a next version or withdraws it."""
        return self.versies[-1].bestand.toegevoegd_door.medewerker.partner_id


def documenten_van(dossier: Dossier) -> list[Documentregel]:
    """The last added first, what is withdrawn at the end. One query."""
    per_document: dict[int, list[Documentversie]] = {}
    for versie in Documentversie.objects.filter(dossier=dossier).met_alles().laatste_eerst():
        per_document.setdefault(versie.document_id, []).append(versie)
    regels = [Documentregel(versies[0].document, versies) for versies in per_document.values()]
    return sorted(regels, key=lambda regel: regel.document.is_ingetrokken)


def document_om_te_wijzigen(uuid: UUID, *, door: Rol, op: datetime) -> Document:
    """Of the own organisation. Raises NietGevonden, GeenRecht, DocumentVanEenAnder."""
    eerste = (
        Documentversie.objects.met_alles()
        .select_related("document__dossier")
        .filter(document__uuid=uuid, nummer=1)
        .first()
    )
    if eerste is None:
        raise NietGevonden("Dit document bestaat niet.")
    vereis("document.toevoegen", door=door, op=op, dossier_id=eerste.dossier_id)
    schrijver = eerste.bestand.toegevoegd_door.medewerker.partner
    if schrijver.pk != door.partner_id:
        raise DocumentVanEenAnder(schrijver.naam)
    return eerste.document


def laatste_nummer(document: Document) -> int:
    """Of its versions; the dossier is locked by who asks."""
    return Documentversie.objects.filter(document=document).count()


def versie_om_te_lezen(uuid: UUID, *, door: Rol, op: datetime) -> Documentversie:
    """Raises NietGevonden, GeenRecht."""
    versie = Documentversie.objects.select_related("bestand", "dossier").filter(uuid=uuid).first()
    if versie is None:
        raise NietGevonden("Dit document bestaat niet.")
    vereis("document.bekijken", door=door, op=op, dossier_id=versie.dossier_id)
    return versie
