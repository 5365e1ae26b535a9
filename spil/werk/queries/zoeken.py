"""Search by name or number, within what the acting rol may see, and the hit rule beyond it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.gebruikers.models import Rol
from spil.herkenning.queries import Bekend, bekend_op_naam
from spil.logboek.schrijven import Gezien
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.personen.namen import vereenvoudig
from spil.toegang.models import Dossier

MEESTE_TREFFERS = 25
KORTSTE_WOORD = 2


@dataclass(frozen=True, kw_only=True)
class Treffer:
    """A person or a number that was found."""

    nummer: str
    naam: str
    rol: str
    adres_naam: str
    uuid: UUID
    gezien: Gezien
    geboortejaar: int | None = None


@dataclass(frozen=True, kw_only=True)
class Zoekresultaat:
    treffers: list[Treffer] = field(default_factory=list)
    bekend: list[Bekend] = field(default_factory=list)

    @property
    def gezien(self) -> Iterator[Gezien]:
        return (treffer.gezien for treffer in self.treffers)


def zoek(vraag: str, *, door: Rol, op: datetime) -> Zoekresultaat:
    """What the acting rol may see that has this number or these words in its name."""
    vraag = vraag.strip()
    if vraag[:1].isdigit() or vraag[:2].upper().startswith("A2"):
        return Zoekresultaat(treffers=[*_op_nummer(vraag), *_op_kenmerk(vraag)])
    woorden = [w for w in vereenvoudig(vraag).split() if len(w) >= KORTSTE_WOORD]
    if not woorden:
        return Zoekresultaat()
    treffers = _op_naam(woorden)
    return Zoekresultaat(treffers=treffers, bekend=bekend_op_naam(woorden, door=door, op=op))


def _op_nummer(vraag: str) -> list[Treffer]:
    dossiers = Dossier.objects.filter(nummer__startswith=vraag).order_by("nummer")
    return [
        Treffer(
            nummer=dossier.nummer,
            naam="",
            rol="",
            adres_naam="dossier",
            uuid=dossier.uuid,
            gezien=Gezien(dossier.pk),
        )
        for dossier in dossiers[:MEESTE_TREFFERS]
    ]


def _op_kenmerk(vraag: str) -> list[Treffer]:
    gevonden = Aanmelding.objects.filter(kenmerk__startswith=vraag.upper()).order_by("kenmerk")
    return [
        Treffer(
            nummer=aanmelding.kenmerk,
            naam="",
            rol="Aanmelding",
            adres_naam="aanmelding",
            uuid=aanmelding.uuid,
            gezien=Gezien(aanmelding.dossier_id),
        )
        for aanmelding in gevonden[:MEESTE_TREFFERS]
    ]


def _op_naam(woorden: list[str]) -> list[Treffer]:
    mensen = Betrokkene.objects.all()
    for woord in woorden:
        mensen = mensen.filter(zoeksleutel__contains=woord)
    gevonden = list(mensen.order_by("zoeksleutel", "pk")[:MEESTE_TREFFERS])
    dossiers = {d.pk: d for d in Dossier.objects.filter(pk__in={p.dossier_id for p in gevonden})}
    aanmeldingen = {
        a.dossier_id: a
        for a in Aanmelding.objects.filter(
            dossier_id__in={p.dossier_id for p in gevonden} - set(dossiers)
        )
    }
    return [
        _treffer(persoon, dossiers.get(persoon.dossier_id), aanmeldingen.get(persoon.dossier_id))
        for persoon in gevonden
        if persoon.dossier_id in dossiers or _staat_op_blad(persoon, aanmeldingen)
    ]


def _staat_op_blad(persoon: Betrokkene, aanmeldingen: dict[int, Aanmelding]) -> bool:
    """Of a report that is not taken up its reporter still sees the name of the hoofdpersoon, and
    nothing else."""
    aanmelding = aanmeldingen.get(persoon.dossier_id)
    if aanmelding is None:
        return False
    return _loopt(aanmelding) or persoon.rol == Betrokkenerol.HOOFDPERSOON


def _loopt(aanmelding: Aanmelding) -> bool:
    return aanmelding.vernietigen_uiterlijk is None


def _treffer(
    persoon: Betrokkene, dossier: Dossier | None, aanmelding: Aanmelding | None
) -> Treffer:
    """Who reported but does not take part sees the report, not the dossier."""
    volledig = dossier is not None or (aanmelding is not None and _loopt(aanmelding))
    geboren = persoon.geboortedatum if volledig else None
    return Treffer(
        nummer=dossier.nummer if dossier else aanmelding.kenmerk if aanmelding else "",
        naam=persoon.naam,
        rol=persoon.get_rol_display(),
        adres_naam="dossier" if dossier else "aanmelding",
        uuid=dossier.uuid if dossier else aanmelding.uuid if aanmelding else persoon.uuid,
        gezien=Gezien(persoon.dossier_id, persoon.pk),
        geboortejaar=geboren.year if geboren else None,
    )
