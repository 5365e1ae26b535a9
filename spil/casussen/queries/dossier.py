"""One dossier: its header, its people, what is going on."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from spil.casussen.models import (
    Afsluiting,
    AveNiveau,
    Casus,
    CasusAanleiding,
    Leefgebiedsituatie,
    Regie,
    Veiligheidswaarschuwing,
)
from spil.casussen.models.casus import CasusQuerySet
from spil.casussen.queries.kop import Afgestemd, Waarschuwing
from spil.casussen.queries.kop import kaft as lees_kaft
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.partners.models import Organisatiesoort
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.models import Dossier
from spil.toegang.queries import dossier_op_slot, vereis
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.motor import Termijnstand


@dataclass(frozen=True, kw_only=True)
class Hoofdpersoon:
    """Who a case is about, as far as a header or list says it."""

    id: int
    uuid: UUID
    naam: str
    geboortedatum: date | None


@dataclass(frozen=True, kw_only=True)
class Dossierkop:
    """The fixed header of a dossier. Without a casus (still a report) `fase` is empty.

    `regie_in_fase` is who has the regie in this phase when that is not the house; `termijnen` are
    those that run, `afgestemd` the cases with an aligned plan: both for who holds the kern.
    `heeft_aanmelding`: it began with a report, in a part that the acting rol holds.
    """

    dossier: Dossier
    casus: Casus | None
    nummer: str
    aanpak: str
    fase: str
    fase_naam: str
    regie_in_fase: str
    ave: int | None
    regisseur: Rol | None
    gemeente: str
    volgende_bespreking: date | None
    is_gesloten: bool
    hoofdpersonen: list[Hoofdpersoon]
    aantal_anderen: int
    waarschuwingen: list[Waarschuwing]
    aanleiding: str
    heeft_aanmelding: bool
    redenen: frozenset[str]
    termijnen: list[Termijnstand]
    afgestemd: list[Afgestemd]

    @property
    def regisseur_naam(self) -> str:
        return self.regisseur.medewerker.naam if self.regisseur else ""


@dataclass(frozen=True, kw_only=True)
class Leefgebiedstand:
    """One leefgebied at the start and now; equal when it was looked at once."""

    leefgebied: str
    naam: str
    start: Leefgebiedsituatie
    nu: Leefgebiedsituatie
    aantal: int


def dossierkop(dossier_uuid: UUID, *, op: datetime) -> Dossierkop:
    """Everything of the fixed header, and why the acting rol sees it, in two queries.

    Raises NietGevonden.
    """
    kaft = lees_kaft(dossier_uuid, op=op)
    if kaft is None:
        raise NietGevonden("Dit dossier bestaat niet.")
    dossier, casus = kaft.dossier, kaft.casus
    mensen = list(Betrokkene.objects.van_dossier(dossier.pk))
    hoofdpersonen = [_hoofdpersoon(b) for b in mensen if b.rol == Betrokkenerol.HOOFDPERSOON]
    return Dossierkop(
        dossier=dossier,
        casus=casus,
        nummer=dossier.nummer,
        aanpak=dossier.versie.naam,
        fase=casus.fase if casus else "",
        fase_naam=casus.fase_naam if casus else "",
        regie_in_fase=_regie_in_fase(casus) if casus else "",
        ave=casus.ave if casus else None,
        regisseur=casus.regisseur if casus else None,
        gemeente=casus.gemeente.naam if casus and casus.gemeente else "",
        volgende_bespreking=casus.volgende_bespreking if casus else None,
        is_gesloten=dossier.is_afgeschermd,
        hoofdpersonen=hoofdpersonen,
        aantal_anderen=len(mensen) - len(hoofdpersonen),
        waarschuwingen=kaft.waarschuwingen,
        aanleiding=kaft.aanleiding,
        heeft_aanmelding=kaft.heeft_aanmelding,
        redenen=kaft.redenen,
        termijnen=kaft.termijnen,
        afgestemd=kaft.afgestemd,
    )


def casus_van(dossier_uuid: UUID) -> Casus:
    """The case of a dossier. Raises NietGevonden."""
    return _gevonden(
        Casus.objects.select_related("dossier__versie")
        .defer("dossier__versie__definitie")
        .filter(dossier__uuid=dossier_uuid)
    )


def casus_voor(dossier_uuid: UUID, handeling: str, *, door: Rol, op: datetime) -> Casus:
    """The case, for who may do this act with it: for the form of the act.

    Raises NietGevonden, GeenRecht.
    """
    casus = casus_van(dossier_uuid)
    vereis(handeling, door=door, op=op, dossier_id=casus.dossier_id)
    return casus


def leefgebied(code: str) -> Leefgebied:
    """Raises NietGevonden."""
    if code not in Leefgebied.values:
        raise NietGevonden("Dit leefgebied bestaat niet.")
    return Leefgebied(code)


def casus_op_slot(dossier_uuid: UUID) -> Casus:
    """The case, its dossier locked until the transaction ends. Raises NietGevonden.

    The lock comes first and alone: what is read after it is what the lock protects.
    """
    dossier = dossier_op_slot(dossier_uuid)
    casus = _gevonden(Casus.objects.select_related("regisseur__medewerker").filter(dossier=dossier))
    casus.dossier = dossier
    return casus


def waarschuwing(uuid: UUID) -> Veiligheidswaarschuwing:
    """Raises NietGevonden."""
    gevonden = Veiligheidswaarschuwing.objects.select_related("dossier").filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze waarschuwing bestaat niet.")
    return gevonden


def betrokkenen_van(dossier: Dossier) -> list[Betrokkene]:
    """The people of a dossier with their contact data (`.contacten.all()`, running one first),
    hoofdpersonen first."""
    mensen = Betrokkene.objects.van_dossier(dossier.pk).prefetch_related("contacten")
    return sorted(mensen, key=lambda b: (b.rol != Betrokkenerol.HOOFDPERSOON, b.pk))


def situatie_per_leefgebied(dossier: Dossier) -> list[Leefgebiedstand]:
    """Start and now of each leefgebied that was looked at, in the order of the list."""
    return [
        Leefgebiedstand(
            leefgebied=gebied.value,
            naam=gebied.label,
            start=reeks[0],
            nu=reeks[-1],
            aantal=len(reeks),
        )
        for gebied, reeks in situaties_per_leefgebied(dossier).items()
    ]


def situaties_per_leefgebied(dossier: Dossier) -> dict[Leefgebied, list[Leefgebiedsituatie]]:
    """All that was written of each leefgebied, oldest first, in the order of the list."""
    reeksen: dict[str, list[Leefgebiedsituatie]] = {}
    for situatie in Leefgebiedsituatie.objects.filter(dossier=dossier):
        reeksen.setdefault(situatie.leefgebied, []).append(situatie)
    return {gebied: reeksen[gebied] for gebied in Leefgebied if gebied in reeksen}


def verloop_van_leefgebied(dossier: Dossier, leefgebied: str) -> list[Leefgebiedsituatie]:
    """The series of one leefgebied, newest first."""
    return list(
        Leefgebiedsituatie.objects.filter(dossier=dossier, leefgebied=leefgebied)
        .select_related("door__medewerker")
        .order_by("-op", "-id")
    )


def aanleiding_van(dossier: Dossier) -> str:
    """Why this case; empty when nobody wrote it down or the rol does not hold the part."""
    gevonden = aanleiding_rij(dossier)
    return gevonden.tekst if gevonden else ""


def aanleiding_rij(dossier: Dossier) -> CasusAanleiding | None:
    return CasusAanleiding.objects.filter(dossier=dossier).first()


def regie_van(dossier: Dossier) -> list[Regie]:
    """Who had the regie, from the first."""
    return list(Regie.objects.filter(dossier=dossier).select_related("rol__medewerker"))


def ave_verloop(dossier: Dossier) -> list[AveNiveau]:
    """The AVE level over time with reasons, newest first."""
    return list(
        AveNiveau.objects.filter(dossier=dossier)
        .select_related("door__medewerker")
        .order_by("-vanaf", "-id")
    )


def afsluiting_van(dossier: Dossier) -> Afsluiting | None:
    """The last closing, for who holds the gezamenlijk part."""
    return (
        Afsluiting.objects.filter(dossier=dossier)
        .select_related("door__medewerker")
        .prefetch_related("beslissers__medewerker", "beslissers__partner")
        .last()
    )


def _gevonden(casussen: CasusQuerySet) -> Casus:
    casus = casussen.first()
    if casus is None:
        raise NietGevonden("Deze casus bestaat niet.")
    return casus


def _regie_in_fase(casus: Casus) -> str:
    if casus.is_gesloten or (regie := casus.dossier.aanpak.fase(casus.fase).regie) == "huis":
        return ""
    return str(Organisatiesoort(regie).label)


def _hoofdpersoon(betrokkene: Betrokkene) -> Hoofdpersoon:
    return Hoofdpersoon(
        id=betrokkene.pk,
        uuid=betrokkene.uuid,
        naam=betrokkene.naam,
        geboortedatum=betrokkene.geboortedatum,
    )
