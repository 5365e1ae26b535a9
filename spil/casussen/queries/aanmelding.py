"""What the report said with which a case began, for who may still read that report."""

from dataclasses import dataclass
from datetime import datetime

from spil.aanmeldingen.models import Aanmelding, AanmeldingLeefgebied
from spil.aanmeldingen.queries import aanmelding_van_dossier
from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.personen.models import Betrokkene

MEESTE_TEKENS = 2000


@dataclass(frozen=True, kw_only=True)
class UitAanmelding:
    """A text to begin with: nothing is copied before somebody saves it."""

    tekst: str
    organisatie: str
    ontvangen_op: datetime
    betrokkenen: tuple[int, ...]

    @property
    def is_te_lang(self) -> bool:
        return len(self.tekst) > MEESTE_TEKENS


def aanleiding_uit_aanmelding(casus: Casus, *, door: Rol, op: datetime) -> UitAanmelding | None:
    """Why the reporter reported; None for who may not read the report, or when there is none."""
    melding = aanmelding_van_dossier(casus.dossier_id, door=door, op=op)
    return _begin(melding, melding.aanleiding) if melding else None


def situatie_uit_aanmelding(
    casus: Casus, leefgebied: str, *, door: Rol, op: datetime
) -> UitAanmelding | None:
    """What the reporter said of one leefgebied."""
    melding = aanmelding_van_dossier(casus.dossier_id, door=door, op=op)
    gemeld = AanmeldingLeefgebied.objects.filter(aanmelding=melding, leefgebied=leefgebied).first()
    return _begin(melding, gemeld.toelichting) if melding and gemeld else None


def _begin(melding: Aanmelding, tekst: str) -> UitAanmelding:
    """Free text names whom it is about, so it shows them all."""
    mensen = Betrokkene.objects.van_dossier(melding.dossier_id)
    return UitAanmelding(
        tekst=tekst,
        organisatie=melding.partner.naam,
        ontvangen_op=melding.ontvangen_op,
        betrokkenen=tuple(mensen.values_list("pk", flat=True)),
    )
