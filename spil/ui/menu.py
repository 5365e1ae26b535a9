"""The main menu is a registry: an app adds its own words in `AppConfig.ready()`.

registreer(MenuItem("Casussen", "casussen", {"procesregisseur", "triagist"}, volgorde=30))
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from django.urls import URLResolver, get_resolver, reverse

ROLSOORTEN = frozenset(
    {
        "procesregisseur",
        "procesondersteuner",
        "coordinator",
        "triagist",
        "ketenpartner",
        "manager",
        "fg",
        "contactpunt",
        "functioneel_beheerder",
        "kwaliteitsmedewerker",
    }
)


@dataclass(frozen=True)
class MenuItem:
    """One word in the main menu, for the roles that can do something there.

    `uitleg` stands beside it on the first page of who works without dossiers. `ook`: pages that one
    reaches from it, at an address of their own.
    """

    naam: str
    url_name: str
    rolsoorten: Collection[str]
    volgorde: int = 50
    uitleg: str = ""
    ook: tuple[str, ...] = ()


@dataclass(frozen=True)
class MenuRegel:
    """A menu item as the page at `pad` shows it."""

    naam: str
    adres: str
    actief: bool
    uitleg: str = ""


_ITEMS: dict[str, MenuItem] = {}
_ZOEKERS: set[str] = set()
_VERWIJZINGEN: dict[str, set[str]] = {}


def registreer(item: MenuItem) -> None:
    """Add `item`; an unknown role is a spelling mistake and stops the start."""
    if onbekend := set(item.rolsoorten) - ROLSOORTEN:
        raise ValueError(f"Menu-item {item.naam}: onbekende rol {', '.join(sorted(onbekend))}")
    _ITEMS[item.url_name] = item


def laat_zoeken(rolsoorten: Collection[str]) -> None:
    """Roles that get the search box; for others there is nothing to find."""
    _ZOEKERS.update(rolsoorten)


def laat_verwijzen(url_name: str, rolsoorten: Collection[str]) -> None:
    """Pages of other apps may point these roles to `url_name` (`kader.adressen`, a dash as _)."""
    _VERWIJZINGEN.setdefault(url_name, set()).update(rolsoorten)


def verwijzingen_voor(rolsoort: str) -> list[str]:
    return [naam for naam, rolsoorten in _VERWIJZINGEN.items() if rolsoort in rolsoorten]


def mag_zoeken(rolsoort: str) -> bool:
    return rolsoort in _ZOEKERS


def menu_voor(rolsoort: str, *, pad: str) -> list[MenuRegel]:
    """The menu of this role; active is the item of which an address is the longest beginning of
    `pad`."""
    items = sorted(
        (item for item in _ITEMS.values() if rolsoort in item.rolsoorten),
        key=lambda item: (item.volgorde, item.naam),
    )
    adresboek = get_resolver()
    van_wie = {
        _adres(url_name, adresboek): item
        for item in items
        for url_name in (item.url_name, *item.ook)
    }
    actief = max(
        (adres for adres in van_wie if adres == pad or (adres != "/" and pad.startswith(adres))),
        key=len,
        default="",
    )
    return [
        MenuRegel(
            item.naam, _adres(item.url_name, adresboek), item is van_wie.get(actief), item.uitleg
        )
        for item in items
    ]


@cache
def _adres(url_name: str, adresboek: URLResolver) -> str:
    """Asked on each page, and always the same as long as `adresboek` is."""
    return reverse(url_name)
