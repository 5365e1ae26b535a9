"""The approaches that a report can be about."""

from uuid import UUID

from spil.gebruikers.models import Rol
from spil.partners.models import Klasse
from spil.toegang.queries import lees_concept
from spil.werkprocessen.models import Werkprocesversie

CONCEPT_AANPAK = "aanmelding-aanpak"


def aanpakken_van(*, huis_id: int) -> list[Werkprocesversie]:
    """The approaches that run in this house."""
    return list(Werkprocesversie.objects.geldig(huis_id).defer("definitie"))


def aanpakken_voor(*, door: Rol) -> list[Werkprocesversie]:
    """Those that `door` may report under: the house itself each, a deelnemer those that name no
    kind of organisation, or theirs."""
    partner = door.medewerker.partner
    return [
        versie
        for versie in aanpakken_van(huis_id=door.huis_id)
        if partner.klasse == Klasse.HUIS
        or not (soorten := versie.aanpak.definitie.aanmelden.door)
        or partner.soort in soorten
    ]


def met_lijst(versies: list[Werkprocesversie]) -> list[Werkprocesversie]:
    """Those under which one person reports many at once."""
    return [versie for versie in versies if versie.aanpak.definitie.aanmelden.per_lijst]


def gekozen_aanpak(sleutel: UUID, *, door: Rol) -> Werkprocesversie | None:
    """What this draft report is about; None while it must still be chosen."""
    mogelijk = aanpakken_voor(door=door)
    if len(mogelijk) == 1:
        return mogelijk[0]
    gekozen = (lees_concept(CONCEPT_AANPAK, sleutel, door=door) or {}).get("aanpak")
    return next((versie for versie in mogelijk if versie.code == gekozen), None)
