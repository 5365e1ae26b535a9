"""What every page's frame needs, from what the request already carries: no query of its own."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, URLResolver, get_resolver, reverse

from spil.kern import klok
from spil.ui.menu import MenuRegel, mag_zoeken, menu_voor, verwijzingen_voor


@dataclass(frozen=True)
class Kader:
    """The frame around the page: house, who acts in which role, menu, demo or not."""

    demo: bool
    nu: datetime
    huis: str = ""
    rol: str = ""
    menu: list[MenuRegel] = field(default_factory=list)
    toetsen: bool = True
    sessie_seconden: int = 0
    adressen: dict[str, str] = field(default_factory=dict)
    woorden: dict[str, str] = field(default_factory=dict)
    telt_adviezen: bool = False


def kader(request: HttpRequest) -> dict[str, Any]:
    """Context processor; `vandaag` is what the term and age tags count from."""
    nu = klok.nu()
    return {"kader": _kader(request, nu), "vandaag": klok.datum(nu)}


def _kader(request: HttpRequest, nu: datetime) -> Kader:
    rol = getattr(request, "rol", None)
    if rol is None:
        return Kader(demo=settings.DEMO, nu=nu)
    return Kader(
        demo=settings.DEMO,
        nu=nu,
        huis=rol.medewerker.huis.naam,
        rol=rol.naam,
        menu=menu_voor(rol.soort, pad=request.path),
        toetsen=rol.medewerker.sneltoetsen,
        sessie_seconden=_sessie_seconden(request),
        adressen=_adressen(rol.soort, get_resolver()),
        woorden=rol.woorden,
        telt_adviezen=rol.medewerker.huis.telt_adviezen,
    )


def _sessie_seconden(request: HttpRequest) -> int:
    """Until the session ends, as the middleware of the session limits knows it."""
    return int(getattr(request, "sessie_seconden", 0))


@cache
def _adressen(rolsoort: str, adresboek: URLResolver) -> dict[str, str]:
    """The frame's own links, for any page of this rolsoort; what an installation does not have is
    left out of the frame."""
    namen = {
        "zoeken": "zoeken",
        "sprong": "sprong",
        "hoedanigheden": "hoedanigheden",
        "uitloggen": "account_logout",
        "sessie": "sessie",
        "sneltoetsen": "sneltoetsen",
        **{naam.replace("-", "_"): naam for naam in verwijzingen_voor(rolsoort)},
    }
    if not mag_zoeken(rolsoort):
        del namen["zoeken"], namen["sprong"]
    return {woord: adres for woord, naam in namen.items() if (adres := _adres(naam))}


def _adres(naam: str) -> str:
    try:
        return reverse(naam)
    except NoReverseMatch:
        return ""
