"""What hand-overs have to say when a case closes, or when a deelnemer leaves."""

from spil.casussen.models import Afsluitreden
from spil.kern import datums
from spil.overdrachten.models import Overdracht, Overdrachtstaat, Richting
from spil.partners.models import Partner
from spil.toegang.models import Dossier


def open_overdrachten_in_zinnen(dossier: Dossier) -> list[str]:
    """A case does not close while nobody said yes, for whatever reason it ends: the people it is
    about would fall between two chairs."""
    return [
        f"{_zin(een)} Leg het antwoord vast, of neem de overdracht terug."
        for een in Overdracht.objects.openstaand().filter(dossier=dossier)
    ]


def overdrachten_aan(dossier: Dossier, partner: Partner) -> list[str]:
    """What a leaving deelnemer would still have to answer."""
    open_ = Overdracht.objects.openstaand().filter(dossier=dossier, partner=partner)
    return [f"{_zin(een)} Neem haar terug, of leg het antwoord eerst vast." for een in open_]


def _zin(overdracht: Overdracht) -> str:
    op = datums.lang(overdracht.overgedragen_op)
    wat = "is nog niet aangenomen" if overdracht.is_gevraagd else "is geweigerd"
    return f"De overdracht aan {overdracht.naam} van {op} {wat}."


def overgedragen_zonder_ja(dossier: Dossier, reden: str) -> list[str]:
    """A word on the check page, no refusal: a house may have handed over by telephone."""
    if reden != Afsluitreden.OVERGEDRAGEN:
        return []
    ja = Overdracht.objects.filter(
        dossier=dossier, richting=Richting.AF, staat=Overdrachtstaat.AANGENOMEN
    )
    if ja.exists():
        return []
    return [
        "U sluit met ‘overgedragen’, maar in Spil nam nog niemand de casus aan. Leg de overdracht"
        " vast bij Op- en afschalen, dan herinnert Spil u aan de nazorg."
    ]
