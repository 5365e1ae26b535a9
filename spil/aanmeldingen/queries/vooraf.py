"""Positions that a party gives before the table: who is asked, on what, and who answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from spil.aanmeldingen.models import Aanmelding, Standpunt, Triagetafel
from spil.aanmeldingen.queries.mandaten import vraagt_mandaat
from spil.aanmeldingen.queries.regels import Regel
from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.klok import datum
from spil.partners.models import Klasse
from spil.toegang.models import Reden, Toegang


@dataclass(frozen=True)
class Vraagregel:
    """Somebody is asked for the position of a party on a report."""

    regel: Regel
    rol: Rol
    standpunt: Standpunt | None

    @property
    def sleutel(self) -> str:
        """What a button names it by."""
        return f"{self.regel.aanmelding.uuid}:{self.rol.uuid}"


def kan_vooraf(aanmelding: Aanmelding) -> bool:
    """What the house reported lies among its working notes, and what is for the burgemeester goes
    to no table: on neither is a party asked beforehand."""
    return aanmelding.partner.klasse != Klasse.HUIS and not vraagt_mandaat(aanmelding.versie)


def te_vragen_rollen(tafel: Triagetafel, *, op: datetime) -> list[Rol]:
    """Who sits at this table and has a login as ketenpartner, who decides first."""
    return list(
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(
            soort=Rolsoort.KETENPARTNER,
            medewerker__gebruiker__isnull=False,
            medewerker__in=tafel.genoten.values("medewerker"),
        )
        .order_by("-medewerker__partner__klasse", "medewerker__partner__naam")
    )


def uitnodigingen(dossiers: Iterable[int], *, op: datetime) -> QuerySet[Toegang]:
    """The running ones; of one person one toegang, or two."""
    return (
        Toegang.objects.geldig_op(op)
        .filter(reden=Reden.GENODIGD, dossier_id__in=list(dossiers))
        .select_related("rol__medewerker__partner", "deel")
    )


def vraagregels(regels: Sequence[Regel], *, op: datetime) -> list[Vraagregel]:
    """Who is asked now on each of these reports, in their order."""
    gevraagd: dict[int, dict[int, Rol]] = {}
    for vraag in uitnodigingen([r.aanmelding.dossier_id for r in regels], op=op).order_by("pk"):
        if vraag.rol:
            gevraagd.setdefault(vraag.dossier_id, {})[vraag.rol.pk] = vraag.rol
    standpunten = {
        (rij.dossier_id, rij.partner_id): rij
        for rij in Standpunt.objects.filter(dossier_id__in=list(gevraagd)).defer("reden")
    }
    return [
        Vraagregel(regel, rol, standpunten.get((regel.aanmelding.dossier_id, rol.partner_id)))
        for regel in regels
        for rol in gevraagd.get(regel.aanmelding.dossier_id, {}).values()
    ]
