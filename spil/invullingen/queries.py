"""What was answered. Everything here runs inside `namens()`: a group in a part that the acting rol
does not hold is as if nobody filled it in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from spil.huizen.models import Gemeente, Huis
from spil.invullingen.models import Invulling
from spil.kern.versleuteling import kluis_van
from spil.partners.models import Partner
from spil.toegang.models import Dossier
from spil.werkprocessen.definitie import Veld, Veldsoort
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.motor import Aanpak, Antwoord

Keuzes = list[tuple[str, str]]


def antwoorden_van(dossier: Dossier) -> dict[str, Antwoord]:
    """Field → answer, of all groups that the acting rol may see."""
    rijen = list(Invulling.objects.van_dossier(dossier.pk))
    huis = dossier.huis.uuid if any(rij.geheim for rij in rijen) else None
    return _samen(rijen, huis)


def antwoorden_bij(dossier_id: int, *, huis: UUID) -> dict[str, Antwoord]:
    """The same for who does not see the dossier itself: the reporter of a report."""
    return _samen(Invulling.objects.van_dossier(dossier_id), huis)


def invullingen_van(dossier: Dossier) -> dict[str, Invulling]:
    """Group → its row; the last written one where more deelnemers have one."""
    return {rij.groep: rij for rij in Invulling.objects.van_dossier(dossier.pk)}


def antwoorden_voor(
    dossier_ids: Iterable[int], codes: Iterable[str]
) -> dict[int, dict[str, Antwoord]]:
    """For lists: dossier → field → answer, of these fields; sensitive answers are never in it."""
    gevraagd = set(codes)
    gevonden: dict[int, dict[str, Antwoord]] = defaultdict(dict)
    if gevraagd:
        rijen = Invulling.objects.filter(dossier_id__in=list(dossier_ids))
        for dossier_id, antwoorden in rijen.order_by("bijgewerkt_op", "id").values_list(
            "dossier_id", "antwoorden"
        ):
            gevonden[dossier_id] |= {c: a for c, a in antwoorden.items() if c in gevraagd}
    return dict(gevonden)


def organisaties(huis: Huis) -> Keuzes:
    """The partners of the house: key and name."""
    paren = Partner.objects.van_huis(huis).filter(einde__isnull=True).values_list("uuid", "naam")
    return [(str(uuid), naam) for uuid, naam in paren]


def keuzelijst(lijst: str | None, *, aanpak: Aanpak) -> Keuzes | None:
    """The choices of a reference list; None when Spil keeps none, so that it is typed."""
    if lijst == "gemeenten":
        vandaag = Gemeente.objects.filter(einde__isnull=True)
        return list(vandaag.order_by("naam").values_list("code", "naam"))
    if lijst == "leefgebieden":
        return list(Leefgebied.choices)
    if lijst == "instrumenten":
        return [(een.code, een.naam) for een in aanpak.definitie.instrumenten]
    return None


def namen_bij(velden: Iterable[Veld], antwoorden: Mapping[str, Antwoord]) -> dict[str, str]:
    """Key → name, for the answers that are a key of something: at most two queries."""
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
    namen: dict[str, str] = {}
    if uuids := [u for u in sleutels[Veldsoort.ORGANISATIE] if _is_uuid(u)]:
        paren = Partner.objects.filter(uuid__in=uuids).values_list("uuid", "naam")
        namen |= {str(uuid): naam for uuid, naam in paren}
    if sleutels["gemeenten"]:
        codes = Gemeente.objects.filter(code__in=sleutels["gemeenten"])
        namen |= dict(codes.values_list("code", "naam"))
    return namen


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
