"""The meetings that the approaches of the house name, and which of them have no series yet."""

from collections import Counter
from dataclasses import dataclass

from spil.gebruikers.models import Rol
from spil.overleggen.models import Overlegreeks, Reekssoort
from spil.partners.models import Partner
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.definitie.inhoud import Overlegreeks as Overlegdefinitie
from spil.werkprocessen.models import Werkprocesversie


@dataclass(frozen=True, kw_only=True)
class OverlegVanAanpak:
    """One meeting of a definition, with what a series of it begins with. `reeksnaam` says of which
    approach it is when more of them have a meeting of that name."""

    aanpakcode: str
    aanpak: str
    overleg: Overlegdefinitie
    verwerking: Verwerking
    reeksnaam: str

    @property
    def soort(self) -> Reekssoort:
        """Whose table it is."""
        if self.overleg.gastheer:
            return Reekssoort.GEFACILITEERD
        return Reekssoort.BESTUURLIJK if self.overleg.zonder_personen else Reekssoort.EIGEN


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


def doel_van(reeks: Overlegreeks, *, door: Rol) -> str:
    """What the definition says that this series is for; empty for a series of no approach."""
    van_aanpak = overlegdefinitie(reeks.aanpakcode, reeks.overlegcode, door=door)
    return van_aanpak.overleg.doel if van_aanpak else ""


def _overleggen(*, door: Rol) -> list[OverlegVanAanpak]:
    """With the version of the activity that holds now: its terms may have changed after the version
    of the approach came into force."""
    versies = list(Werkprocesversie.objects.geldig(door.huis_id))
    lopend = Verwerking.objects.filter(huis_id=door.huis_id, tot__isnull=True)
    nu = {verwerking.code: verwerking for verwerking in lopend}
    namen = Counter(
        een.naam.casefold() for versie in versies for een in versie.aanpak.definitie.overleggen
    )
    gevonden = [
        OverlegVanAanpak(
            aanpakcode=versie.code,
            aanpak=versie.naam,
            overleg=een,
            verwerking=nu.get(versie.geldende_verwerking.code, versie.geldende_verwerking),
            reeksnaam=een.naam if namen[een.naam.casefold()] == 1 else f"{een.naam} {versie.naam}",
        )
        for versie in versies
        for een in versie.aanpak.definitie.overleggen
    ]
    return sorted(gevonden, key=lambda een: (een.aanpak.casefold(), een.overleg.naam.casefold()))
