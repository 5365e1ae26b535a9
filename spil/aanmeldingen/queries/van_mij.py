"""What a reporter reported, and on what a partner is asked for a position."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, Subquery
from django.db.models.expressions import RawSQL

from spil.aanmeldingen.models import Aanmelding, Standpunt, Triagetafel
from spil.aanmeldingen.models.aanmelding import AanmeldingQuerySet
from spil.aanmeldingen.queries.regels import Regel, open_navraag, regels_van
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.toegang.models import Reden, Toegang


@dataclass(frozen=True)
class VanMij:
    """What `door` reported, or a colleague for whom `door` stands in, the last one first; and of
    which reports `door` is asked for the position of her organisation."""

    gemeld: list[Regel]
    gevraagd: list[Regel]

    @property
    def alles(self) -> list[Regel]:
        return [*self.gemeld, *self.gevraagd]

    @property
    def nog_te_geven(self) -> list[Regel]:
        return [regel for regel in self.gevraagd if not regel.gaf_standpunt]


def van_mij(*, door: Rol, op: datetime) -> VanMij:
    """Both in one query: a first page has no other to spare."""
    mijn_rollen = RawSQL("SELECT unnest(current_setting('spil.rollen')::bigint[])", [])
    van_mij = Q(aangemeld_door_id__in=mijn_rollen, partner_id=door.partner_id)
    alle = Aanmelding.objects.annotate(is_gemeld=ExpressionWrapper(van_mij, BooleanField()))
    if door.is_huisrol:
        alle = alle.filter(van_mij)
    else:
        alle = _met_uitnodiging(alle, mijn_rollen, door=door, op=op).filter(
            van_mij | Q(is_gevraagd=True)
        )
    open_vraag = open_navraag().order_by("antwoord_voor", "id")
    regels = regels_van(
        alle.met_aanpak()
        .annotate(
            navraag_uuid=Subquery(open_vraag.values("uuid")[:1]),
            navraag_voor=Subquery(open_vraag.values("antwoord_voor")[:1]),
        )
        .select_related("partner", "aangemeld_door__medewerker")
        .select_related("antwoord__verstuurd_door__medewerker")
    )
    return VanMij(
        gemeld=[regel for regel in regels if vars(regel.aanmelding)["is_gemeld"]],
        gevraagd=[regel for regel in regels if vars(regel.aanmelding).get("is_gevraagd")],
    )


def _met_uitnodiging(
    alle: AanmeldingQuerySet, mijn_rollen: RawSQL, *, door: Rol, op: datetime
) -> AanmeldingQuerySet:
    """With whether `door` is asked for a position, whether it was given, and when the table sits."""
    gevraagd = Toegang.objects.geldig_op(op).filter(
        dossier=OuterRef("dossier"), reden=Reden.GENODIGD, rol_id__in=mijn_rollen
    )
    gegeven = Standpunt.objects.filter(aanmelding=OuterRef("pk"), partner_id=door.partner_id)
    tafels = Triagetafel.objects.van_huis(door.huis_id).filter(dag__gte=datum(op))
    return alle.annotate(
        is_gevraagd=Exists(gevraagd),
        is_gegeven=Exists(gegeven),
        op_tafel=Subquery(tafels.order_by("dag").values("dag")[:1]),
    )
