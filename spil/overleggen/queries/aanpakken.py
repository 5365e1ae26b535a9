"""The meetings that the approaches of the house name, and which of them have no series yet."""

from dataclasses import dataclass

from spil.gebruikers.models import Rol
from spil.overleggen.models import Overlegreeks
from spil.partners.models import Partner
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.definitie.inhoud import Overlegreeks as Overlegdefinitie
from spil.werkprocessen.models import Werkprocesversie


@dataclass(frozen=True, kw_only=True)
class OverlegVanAanpak:
    """One meeting of a definition, with what a series of it begins with."""

    aanpakcode: str
    aanpak: str
    overleg: Overlegdefinitie
    verwerking: Verwerking


def zonder_reeks(*, door: Rol) -> list[OverlegVanAanpak]:
    """Of every approach that runs in the house; by name of the approach."""
    lopend = set(
        Overlegreeks.objects.van_huis(door.huis_id)
        .filter(tot__isnull=True)
        .exclude(aanpakcode="")
        .values_list("aanpakcode", "overlegcode")
    )
    return [
        een for een in _overleggen(door=door) if (een.aanpakcode, een.overleg.code) not in lopend
    ]


def overlegdefinitie(aanpakcode: str, overlegcode: str, *, door: Rol) -> OverlegVanAanpak | None:
    for een in _overleggen(door=door):
        if (een.aanpakcode, een.overleg.code) == (aanpakcode, overlegcode):
            return een
    return None


def gastheer_van(overleg: Overlegdefinitie, *, partners: list[Partner]) -> Partner | None:
    """The only partner of the kind that owns it; with more of them somebody chooses."""
    gevonden = [partner for partner in partners if partner.soort == overleg.gastheer]
    return gevonden[0] if len(gevonden) == 1 else None


def _overleggen(*, door: Rol) -> list[OverlegVanAanpak]:
    gevonden = [
        OverlegVanAanpak(
            aanpakcode=versie.code,
            aanpak=versie.naam,
            overleg=overleg,
            verwerking=versie.geldende_verwerking,
        )
        for versie in Werkprocesversie.objects.geldig(door.huis_id)
        for overleg in versie.aanpak.definitie.overleggen
    ]
    return sorted(gevonden, key=lambda een: (een.aanpak.casefold(), een.overleg.naam.casefold()))
