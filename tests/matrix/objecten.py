"""Every address of Spil, filled in with an object in each relation that is on the stage.

An address with a part that this registry does not know fails the test: nobody adds a URL without
saying what it names.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final
from uuid import uuid4
from zlib import crc32

from django.urls import reverse

from tests.matrix.toneel import Ding, Stuk, Toneel, band_van
from tests.test_rechtentabel import adressen

IN_EEN_DOSSIER = frozenset(
    {
        *("dossier_uuid", "betrokkene_uuid", "deelnemer_uuid", "persoon_uuid", "doel_uuid"),
        *("waarschuwing_uuid", "actie_uuid", "notitie_uuid", "toegang_uuid", "aanmelding"),
        "invulling_uuid",
        *("bijlage_uuid", "document_uuid", "documentversie_uuid"),
        "afname_uuid",
        "punt_uuid",
        "agendaverzoek_uuid",
        "uitvraag_uuid",
        "verslagcorrectie_uuid",
        "uittreksel_uuid",
        "verslagregel_uuid",
        *("relatie_uuid", "contact_uuid", "professional_uuid", "vertegenwoordiger_uuid"),
        "navraag_uuid",
        "afstemming_uuid",
        "overdracht_uuid",
        "oordeel_uuid",
        "brief_uuid",
    }
)
VASTE_WAARDEN = {
    "dossier-leefgebied": {"code": ["huisvesting"]},
    "dossier-gegevensgroep": {"code": ["vraag"]},
    "indicator": {"code": ["meldingen"]},
    "indicator-csv": {"code": ["nieuwe-casussen"]},
    "aanpak-catalogus": {"code": ["com"]},
    "aanpak-catalogus-concept": {"code": ["com"]},
    "aanpakversie-deel": {"sectie": ["criteria"]},
    "aanpakversie-ding": {"lijst": ["criteria"], "nr": ["1"]},
    "aanpakversie-ding-nieuw": {"lijst": ["criteria"]},
    "aanpakversie-plek": {"lijst": ["criteria"], "nr": ["1"]},
    "beheer-gemeente-einde": {"code": ["0758"]},
    "import-geweigerd": {"bestand": ["casussen.csv"]},
    "briefsjabloon": {"soort": ["uitnodiging"]},
    "briefsjabloon-bestand": {"soort": ["uitnodiging"]},
    "briefsjabloon-nieuw": {"soort": ["uitnodiging"]},
    "briefsjabloon-stand": {"soort": ["uitnodiging"]},
    "openid_connect_login": {"provider_id": ["onbekend"]},
    "openid_connect_callback": {"provider_id": ["onbekend"]},
}
# A draft is found by its medewerker, so for everybody else its key opens a new, empty one.
EIGEN_SLEUTEL = re.compile(r"^aanmeld(concept|lijst)|^uitnodiging$")
ELDERS: Final = "ander_huis"
IEDEREEN, HUIS = "iedereen", "huis"


@dataclass(frozen=True)
class Doel:
    """One address of one object."""

    route: str
    pad: str
    zonder: str
    """The same address of an object that does not exist; empty when it names none."""
    dossier: str = ""
    ding: Ding | None = None
    vinders: str = IEDEREEN

    def vindt(self, wie: str) -> bool:
        """Does this object exist for this person of the cast?"""
        if self.dossier:
            if self.route.startswith("logboek"):
                return wie != "buitenstaander" and self.dossier != "ander_huis"
            assert self.ding is not None
            # All but a report, or an item at a table, is found through the kaft of its dossier.
            zonder_kaft = (
                self.route.startswith(("aanmelding", "triage")) or self.ding.deel == "besp"
            )
            via = set() if zonder_kaft else {"kaft"}
            return via | {self.ding.deel} <= band_van(wie, self.dossier).ziet
        if self.vinders == HUIS:
            return wie != "buitenstaander"
        return self.vinders == IEDEREEN or wie in self.vinders.split()

    @property
    def naam(self) -> str:
        waar = f" [{self.dossier}/{self.ding.deel} {self.ding.soort}]" if self.ding else ""
        return f"{self.route}{waar} {self.vinders if not self.dossier else ''}".strip()


def doelen(toneel: Toneel) -> Iterator[Doel]:
    """All of them."""
    for route, pad in sorted(adressen().items()):
        kwargs = re.findall(r"<\w+:(\w+)>", pad)
        yield from _doelen_van(toneel, route, kwargs)


def een_per_verhouding(alle: Iterable[Doel], wie: str) -> Iterator[Doel]:
    """All of them in the dossiers that `wie` is something to; of the others, which are all nothing
    to them, that of the other house and one more, another one at each address."""
    for _, van_route in groupby(alle, key=lambda doel: doel.route):
        doelen_hier = list(van_route)
        vreemd = sorted({d.dossier for d in doelen_hier if d.dossier and _is_niets(wie, d)})
        eigen_huis = [naam for naam in vreemd if naam != ELDERS]
        keuze = crc32(doelen_hier[0].route.encode()) % max(len(eigen_huis), 1)
        gekozen = {ELDERS, *eigen_huis[keuze : keuze + 1]}
        yield from (d for d in doelen_hier if d.dossier not in vreemd or d.dossier in gekozen)


def _is_niets(wie: str, doel: Doel) -> bool:
    return not band_van(wie, doel.dossier).redenen


def _doelen_van(toneel: Toneel, route: str, kwargs: list[str]) -> Iterator[Doel]:
    vast = VASTE_WAARDEN.get(route, {})
    los = [k for k in kwargs if k not in vast]
    eerste = _soort(route, los[0]) if los else ""
    basis = {k: waarden[0] for k, waarden in vast.items()}
    if not los:
        yield Doel(route, _pad(route, basis), "")
    elif eerste in IN_EEN_DOSSIER:
        for stuk in toneel.stukken.values():
            yield from _in_dossier(route, los, basis, stuk)
    else:
        leeg = _pad(route, {**basis, **{k: uuid4() for k in los}})
        for waarden, vinders in _los(toneel, route, los):
            yield Doel(route, _pad(route, basis | waarden), leeg, vinders=vinders)


def _in_dossier(route: str, los: list[str], basis: dict[str, Any], stuk: Stuk) -> Iterator[Doel]:
    laatste = los[-1]
    leeg = _pad(route, {**basis, **{k: uuid4() for k in los}})
    for ding in stuk.dingen[_soort(route, laatste)]:
        waarden = {k: stuk.uuid if k == "dossier_uuid" else ding.uuid for k in los}
        pad = _pad(route, basis | waarden)
        yield Doel(route, pad, leeg, dossier=stuk.naam, ding=ding)


def _los(toneel: Toneel, route: str, los: list[str]) -> Iterator[tuple[dict[str, Any], str]]:
    soorten = [_soort(route, k) for k in los]
    for nr in range(max(len(toneel.los[soort]) for soort in soorten)):
        waarden, vinders = {}, IEDEREEN
        for k, soort in zip(los, soorten, strict=True):
            keuze = toneel.los[soort][min(nr, len(toneel.los[soort]) - 1)]
            waarden[k], vinders = keuze
        yield waarden, IEDEREEN if EIGEN_SLEUTEL.search(route) else vinders


def _soort(route: str, kwarg: str) -> str:
    """What a part of an address names; `uuid` alone says too little."""
    if kwarg != "uuid":
        return kwarg
    if route.startswith(("aanmelding", "triage")):
        return "aanmelding"
    assert route == "doorgeleiding", f"{route}: zeg in objecten.py wat `uuid` hier is"
    return "doorgeleiding"


def _pad(route: str, waarden: dict[str, Any]) -> str:
    return reverse(route, kwargs=waarden or None)
