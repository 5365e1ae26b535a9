"""Cases whose plans are aligned."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from spil.casussen.models import Afstemming, Casus
from spil.kern.fouten import NietGevonden
from spil.personen.models import Betrokkene, Relatie

Herkend = tuple[str, date | None]


def afstemming(uuid: UUID) -> Afstemming:
    """Raises NietGevonden, also for one that ended."""
    gevonden = (
        Afstemming.objects.select_related("dossier")
        .filter(uuid=uuid, beeindigd_op__isnull=True)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze afstemming bestaat niet.")
    return gevonden


def lopende_casus_met_nummer(nummer: str) -> Casus | None:
    """None when there is none that the acting rol may see."""
    return (
        Casus.objects.open()
        .select_related("dossier")
        .filter(dossier__nummer=nummer.strip())
        .first()
    )


def zijn_afgestemd(casus: Casus, ander: Casus) -> bool:
    rijen = Afstemming.objects.filter(dossier=casus.dossier_id, met=ander.dossier.uuid)
    return rijen.filter(beeindigd_op__isnull=True).exists()


def in_elkaars_kring(casus: Casus, ander: Casus, *, dag: date) -> bool:
    """Does a running relation in one of the two say that somebody of it belongs to the directe
    kring of somebody of the other? A person is the same by name and day of birth."""
    zijden = (casus.dossier_id, ander.dossier_id)
    mensen: dict[int, set[Herkend]] = {zijde: set() for zijde in zijden}
    for mens in Betrokkene.objects.filter(dossier__in=zijden, geboortedatum__isnull=False):
        mensen[mens.dossier_id].add(_herkend(mens))
    relaties = (
        Relatie.objects.filter(dossier__in=zijden, directe_kring=True)
        .filter(Q(tot__isnull=True) | Q(tot__gt=dag))
        .select_related("van", "naar")
    )
    overkant = dict(zip(zijden, reversed(zijden), strict=True))
    return any(
        _herkend(mens) in mensen[overkant[relatie.dossier_id]]
        for relatie in relaties
        for mens in (relatie.van, relatie.naar)
    )


def _herkend(mens: Betrokkene) -> Herkend:
    return mens.zoeksleutel, mens.geboortedatum
