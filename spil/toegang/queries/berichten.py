"""The notices of the acting medewerker; the database shows nobody else's."""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from spil.gebruikers.models import Rol
from spil.toegang.models import Bericht, Dossier

MEESTE_BERICHTEN = 100


def mijn_berichten(*, door: Rol) -> list[Bericht]:
    """Unread first, then the latest."""
    eigen = Bericht.objects.filter(medewerker_id=door.medewerker_id).select_related(
        "over__medewerker"
    )
    ongelezen = list(eigen.filter(gelezen_op__isnull=True).order_by("-op", "-id"))
    gelezen = eigen.filter(gelezen_op__isnull=False).order_by("-op", "-id")
    return ongelezen + list(gelezen[:MEESTE_BERICHTEN])


@dataclass(frozen=True)
class Berichtregel:
    """A notice, and the dossier that it is about when the reader can open that."""

    bericht: Bericht
    dossier_uuid: UUID | None


def met_dossier(berichten: list[Bericht], dossier_ids: list[int]) -> list[Berichtregel]:
    """The same notices, each with the way to its dossier where there is one."""
    zichtbaar = dict(Dossier.objects.filter(pk__in=dossier_ids).values_list("nummer", "uuid"))
    return [Berichtregel(b, zichtbaar.get(b.dossiernummer)) for b in berichten]


def dossiers_van(berichten: list[Bericht]) -> list[int]:
    """The dossiers whose numbers these notices show, for the log."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM spil_dossiers_van_berichten(%s::uuid[])", [[b.uuid for b in berichten]]
        )
        return [rij[0] for rij in cursor.fetchall()]
