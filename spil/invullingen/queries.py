"""What was answered. Everything here runs inside `namens()`: a group in a part that the acting rol
does not hold is as if nobody filled it in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from spil.huizen.models import Gemeente, Huis
from spil.invullingen.keren import laatste_keren, per_keer
from spil.invullingen.models import Invulling
from spil.kern.fouten import NietGevonden
from spil.kern.versleuteling import kluis_van
from spil.partners.models import Partner, Voorziening
from spil.toegang.models import Dossier
from spil.toegang.versies import versie_van
from spil.werkprocessen.definitie import Veld, Veldsoort
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.motor import Aanpak, Antwoord

Keuzes = list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Keer:
    """One time that a group was filled in; `nr` counts from the first time."""

    uuid: UUID
    nr: int
    antwoorden: dict[str, Antwoord]
    bijgewerkt_op: datetime
    is_vergissing: bool


@dataclass(frozen=True, kw_only=True)
class Ingevuld:
    """`antwoorden`: field → the answer that counts, of all groups that the acting rol may see;
    `keren`: group → each time that it was filled in, the newest first."""

    antwoorden: dict[str, Antwoord]
    keren: dict[str, list[Keer]]


def ingevuld_bij(dossier: Dossier) -> Ingevuld:
    """One query, and one more for who has answers that are encrypted."""
    alle = list(Invulling.objects.filter(dossier_id=dossier.pk).order_by("bijgewerkt_op", "id"))
    huis = dossier.huis.uuid if any(rij.geheim for rij in alle) else None
    geldig = [rij for rij in alle if rij.vergissing_op is None]
    keren: dict[str, list[Keer]] = defaultdict(list)
    for rijen in per_keer(alle):
        lijst = keren[rijen[0].groep]
        lijst.insert(
            0,
            Keer(
                uuid=rijen[0].uuid,
                nr=len(lijst) + 1,
                antwoorden=_samen(rijen, huis),
                bijgewerkt_op=rijen[-1].bijgewerkt_op,
                is_vergissing=rijen[0].vergissing_op is not None,
            ),
        )
    return Ingevuld(antwoorden=_samen(laatste_keren(geldig), huis), keren=dict(keren))


def antwoorden_van(dossier: Dossier) -> dict[str, Antwoord]:
    """Field → the answer that counts, of all groups that the acting rol may see."""
    return ingevuld_bij(dossier).antwoorden


def invulling(uuid: UUID) -> Invulling:
    """One time of a group, through one of its rows; not what was a mistake. Raises NietGevonden."""
    gevonden = Invulling.objects.geldig().select_related("dossier").filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit is er niet, of het is als vergissing gemarkeerd.")
    return gevonden


def rijen_van_keer(dossier: Dossier, groep: str, *, van: Invulling | None) -> list[Invulling]:
    """The rows of the time that `van` is a row of; without it those of the last time."""
    rijen = list(Invulling.objects.van_dossier(dossier.pk).filter(groep=groep))
    if van is not None:
        return [rij for rij in rijen if rij.keer == van.keer]
    return laatste_keren(rijen)


def versie_van_groep(rijen: Iterable[Invulling]) -> int:
    """How often the rows of one time were saved, all together; 0 when there are none."""
    return sum(versie_van(rij) for rij in rijen)


def antwoorden_bij(dossier_id: int, *, huis: UUID) -> dict[str, Antwoord]:
    """The same for who does not see the dossier itself: the reporter of a report."""
    return _samen(laatste_keren(Invulling.objects.van_dossier(dossier_id)), huis)


def invullingen_van(dossier: Dossier) -> dict[str, Invulling]:
    """Group → its row; the last written one where more deelnemers have one."""
    rijen = laatste_keren(Invulling.objects.van_dossier(dossier.pk))
    return {rij.groep: rij for rij in rijen}


def antwoorden_voor(
    dossier_ids: Iterable[int], codes: Iterable[str]
) -> dict[int, dict[str, Antwoord]]:
    """For lists: dossier → field → the answer that counts, of these fields; sensitive answers are
    never in it."""
    gevraagd = set(codes)
    gevonden: dict[int, dict[str, Antwoord]] = defaultdict(dict)
    if gevraagd:
        rijen = Invulling.objects.geldig().filter(dossier_id__in=list(dossier_ids))
        for rij in laatste_keren(rijen.defer("geheim").order_by("bijgewerkt_op", "id")):
            gevonden[rij.dossier_id] |= {
                code: antwoord for code, antwoord in rij.antwoorden.items() if code in gevraagd
            }
    return dict(gevonden)


def antwoorden_per_keer(
    dossiers: Iterable[int], groepen: Iterable[str]
) -> dict[tuple[int, str], list[dict[str, Antwoord]]]:
    """Dossier and group → the answers of each time, in the order in which they were begun; for
    counts. One query; sensitive answers are never in it."""
    rijen = Invulling.objects.geldig().filter(
        dossier_id__in=list(dossiers), groep__in=list(groepen)
    )
    gevonden: dict[tuple[int, str], list[dict[str, Antwoord]]] = defaultdict(list)
    for keer in per_keer(rijen.defer("geheim").order_by("bijgewerkt_op", "id")):
        gevonden[keer[0].dossier_id, keer[0].groep].append(_samen(keer, None))
    return dict(gevonden)


def organisaties(huis: Huis, *, gekozen: Iterable[Antwoord] = ()) -> Keuzes:
    """The partners of the house: key and name. Of those that ended only what was chosen before."""
    ooit = [nu for nu in gekozen if isinstance(nu, str) and _is_uuid(nu)]
    partners = Partner.objects.van_huis(huis).filter(Q(einde__isnull=True) | Q(uuid__in=ooit))
    return [(str(uuid), naam) for uuid, naam in partners.values_list("uuid", "naam")]


def keuzelijst(
    lijst: str | None, *, aanpak: Aanpak, huis: Huis, nu: Antwoord | None = None
) -> Keuzes:
    """The choices of a reference list; `nu` is the answer that stands, to choose again."""
    if lijst == "gemeenten":
        vandaag = Gemeente.objects.filter(einde__isnull=True)
        return list(vandaag.order_by("naam").values_list("code", "naam"))
    if lijst == "leefgebieden":
        return list(Leefgebied.choices)
    if lijst == "voorzieningen":
        return _voorzieningen(huis, nu)
    return [(een.code, een.naam) for een in aanpak.definitie.instrumenten]


def _voorzieningen(huis: Huis, nu: Antwoord | None) -> Keuzes:
    """Of the house: those without an end, and the one that was chosen before."""
    rijen = Voorziening.objects.van_huis(huis.pk)
    gekozen = rijen.filter(uuid=nu) if isinstance(nu, str) and _is_uuid(nu) else rijen.none()
    return [(str(rij.uuid), rij.naam) for rij in (rijen.te_kiezen() | gekozen).order_by("naam")]


def namen_bij(velden: Iterable[Veld], antwoorden: Mapping[str, Antwoord]) -> dict[str, str]:
    """Key → name, for the answers that are a key of something: at most one query."""
    return namen_bij_meer(velden, [antwoorden])


def namen_bij_meer(
    velden: Iterable[Veld], lijst: Iterable[Mapping[str, Antwoord]]
) -> dict[str, str]:
    """The same for the answers of many dossiers, with no more queries."""
    sleutels: dict[str, set[str]] = defaultdict(set)
    gevraagd = list(velden)
    for antwoorden in lijst:
        for veld in gevraagd:
            if antwoord := antwoorden.get(veld.code):
                sleutels[veld.lijst or veld.soort].add(str(antwoord))
    bronnen: list[tuple[QuerySet[Any], str, str]] = [
        (Partner.objects.all(), "uuid", Veldsoort.ORGANISATIE),
        (Gemeente.objects.all(), "code", "gemeenten"),
        (Voorziening.objects.all(), "uuid", "voorzieningen"),
    ]
    vragen = [
        _namen_uit(bron, kolom, gekozen)
        for bron, kolom, soort in bronnen
        if (gekozen := [s for s in sleutels[soort] if kolom == "code" or _is_uuid(s)])
    ]
    return dict(vragen[0].union(*vragen[1:], all=True)) if vragen else {}


def _namen_uit(bron: QuerySet[Any], kolom: str, sleutels: list[str]) -> QuerySet[Any]:
    """Key, as an answer keeps it, and name."""
    gevonden = bron.filter(**{f"{kolom}__in": sleutels}).order_by()
    paren: QuerySet[Any, Any] = gevonden.annotate(sleutel=Cast(kolom, TextField())).values_list(
        "sleutel", "naam"
    )
    return paren


def _samen(rijen: Iterable[Invulling], huis: UUID | None) -> dict[str, Antwoord]:
    alles: dict[str, Antwoord] = {}
    for rij in rijen:
        alles |= rij.antwoorden
        if huis is not None:
            alles |= rij.lees_gevoelig(kluis_van(huis))
    return alles


def _is_uuid(tekst: str) -> bool:
    try:
        UUID(tekst)
    except ValueError:
        return False
    return True
