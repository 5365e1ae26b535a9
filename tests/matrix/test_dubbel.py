"""Who presses twice does it once: every form, sent twice as it was shown (eisen A7-04).

Nobody adds a form that nothing here sends, or without saying why that cannot be.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from spil.toegang.formulierconcept import EENMALIG
from spil.ui.formulier import KEER
from tests.matrix import oog
from tests.matrix.adressen import ADRESSEN
from tests.matrix.formulieren import STRAKS, VANDAAG_NL, Velden, velden_voor
from tests.matrix.objecten import Doel, doelen
from tests.matrix.statussen import verwacht
from tests.matrix.test_fouten import geslaagde
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import LOGT, Vrager, erbij

pytestmark = pytest.mark.matrix
DOORGESTUURD = 302
GOED = 200
PROBEREN = 6
"""Places where an act may succeed, of each of these people, before nobody is found who does it."""
WIE = ("regisseur", "ondersteuner", "triagist", "ketenpartner", "beheerder", "coordinator", "fg")
ZELF = "A choice of the page; the next page writes."
ZOEKT = "Finds; writes nothing."
ZIE = "As the others, with what is not on the stage: "
NERGENS = {
    **dict.fromkeys(("aanmeldconcept-aanpak", "aanmeldlijst", "logboek"), ZELF),
    **dict.fromkeys(("herkenning", "lessen", "sprong", "zoeken"), ZOEKT),
    "agendapunt-verslag-regels": "Shows how Spil reads what is being typed; writes nothing.",
    "genodigden-herhaling": f"{ZIE}an earlier meeting of the series at which people sat.",
    "import-geweigerd": "A file; writes nothing.",
    **dict.fromkeys(
        ("aanmeldlijst-controle", "triage", "triage-controle", "aanmelding-aanhouding"),
        f"{ZIE}a draft of a whole report, or of a decision by names.",
    ),
    **dict.fromkeys(
        (
            *("aanpak-bestand-nieuw", "aanpak-catalogus", "aanpak-catalogus-concept"),
            *("aanpak-versie-nieuw", "aanpakversie-deel", "aanpakversie-ding", "aanpakversie-plek"),
            *("aanpakversie-terugneming", "aanpakversie-terugzending", "aanpakversie-vaststelling"),
        ),
        f"{ZIE}an approach that is being written, or waits for a second person.",
    ),
    **dict.fromkeys(
        (
            *("casusbundel-terugzetting", "casusfilter-terugzetting"),
            "dossier-actiebundel-terugzetting",
        ),
        f"{ZIE}something to undo.",
    ),
    **dict.fromkeys(
        (
            *("beheer-huis", "beheer-medewerker", "beheer-teamlid-nieuw", "beheer-verwerking"),
            *("betrokkene-zelfde", "briefsjabloon-nieuw", "deelnemer-personen"),
            *("dossier-afsluiting", "dossier-deelnemer-nieuw", "dossier-standaarddoelen"),
            *("import-nieuw", "import-overname", "mandaat-nieuw"),
        ),
        f"{ZIE}an answer, a file or a person that is still free.",
    ),
}
"""Nobody here gets it done; that every form carries the key is proved in
spil/ui/tests/test_formulieren.py."""
NOG_EENS = {
    "agendalink": "Shows a secret once; a second takes the place of the first, which ends.",
    "adres-geheim": "Each look is a look, and is logged.",
    "beheer-huis-nieuw": "Shows a secret once; a second is refused, as the house is there.",
    "beheer-uitnodiging": "Shows a secret once; a second takes the place of the first, which ends.",
    "betrokkene-bsn": "Each look is a look, and is logged.",
    "dossier-tevredenheid": "Shows a secret once; a second takes the place of the first.",
    "logboek-bestand": "Each look in the log is logged.",
    "logboek-personen": "Each look in the log is logged.",
    "tevredenheid-herinnering": "Shows a secret once; a second is refused, as there is one reminder.",
    "overleg-geheimhouding": "Shows a secret once; a second takes the place of the first.",
    "sneltoetsen": "Says how it must be, not that it must change.",
}
"""What answers with a page instead of leading to one, and does its work again."""


@dataclass(frozen=True)
class Antwoord:
    """What one of the two came to."""

    status: int
    naar: str
    schreef: dict[str, tuple[int, int]]
    rijen: dict[str, int]
    """What there is afterwards of all that the first wrote."""


def _erbij(toneel: Toneel, doel: Doel) -> Velden:
    """What the forms that the other tests of the matrix send half filled in need as well."""
    rollen, partners = toneel.rollen, toneel.wereld.partners
    ook: dict[str, Velden] = {
        "beheer-gemeenten": {"gemeente": "0855", "vanaf": STRAKS},
        "beheer-huis-nieuw": {
            "naam": "ZVH Nieuw",
            "slug": "nieuw",
            "gemeenten": "Enschede",
            "beheerder": "B. Begin",
            "email": "b.begin@nieuw.voorbeeld.nl",
        },
        "beheer-medewerker-nieuw": {
            "organisatie": str(partners["om"].uuid),
            "naam": "N. Nieuw",
            "email": "n.nieuw@om.voorbeeld.nl",
        },
        "beheer-partner-nieuw": {"naam": "Nieuw", "soort": "reclassering", "begin": STRAKS},
        "waarnemingen": {
            "voor": str(rollen["regisseur"].uuid),
            "waarnemer": str(rollen["collega"].uuid),
            "van": VANDAAG_NL,
            "tot": STRAKS,
        },
    }
    return ook.get(doel.route, {})


def test_elk_formulier_dat_twee_keer_wordt_gestuurd_gebeurt_een_keer(toneel):
    """The second leads where the first did, and nothing is added, no line in the log either."""
    mis, geslaagd = [], set()
    for wie, doel in _kandidaten(toneel):
        if doel.route in geslaagd:
            continue
        for velden in _manieren(toneel, wie, doel):
            eerste, tweede = _twee_keer(Vrager(toneel, wie), doel, velden)
            if eerste.status in (DOORGESTUURD, GOED) and eerste.schreef:
                geslaagd.add(doel.route)
                if _is_dubbel(doel.route, eerste, tweede):
                    mis.append(f"{wie} {doel.naam}: {eerste} en dan {tweede}")
                break
    schrijvend = {a.naam for a in ADRESSEN.values() if a.schrijven}
    print(f"{len(geslaagd)} forms sent twice, {len(mis)} deviations")
    assert not mis, "\n".join(mis)
    assert schrijvend - geslaagd - set(NERGENS) == set()
    assert set(NERGENS) - (schrijvend - geslaagd) == set()


def _manieren(toneel: Toneel, wie: str, doel: Doel) -> Iterator[Velden]:
    """With the key of every form; a form that asks for a key of its own refuses that, and has it."""
    velden = {**velden_voor(toneel, wie, doel), **_erbij(toneel, doel), KEER: str(uuid4())}
    yield {naam: waarde for naam, waarde in velden.items() if naam != EENMALIG}
    if EENMALIG in velden:
        yield velden


def _is_dubbel(route: str, eerste: Antwoord, tweede: Antwoord) -> bool:
    if route in NOG_EENS:
        return False
    anders = (tweede.status, tweede.naar) != (eerste.status, eerste.naar)
    return anders or tweede.rijen != eerste.rijen


def _kandidaten(toneel: Toneel) -> Iterator[tuple[str, Doel]]:
    """Where it is known to succeed; then wherever it may."""
    yield from geslaagde(toneel)
    alle = [d for d in doelen(toneel) if ADRESSEN[d.route].schrijven]
    geprobeerd: dict[tuple[str, str], int] = {}
    for wie in WIE:
        for doel in alle:
            keer = geprobeerd.get((wie, doel.route), 0)
            if keer < PROBEREN and DOORGESTUURD in verwacht(toneel, wie, doel, "POST"):
                geprobeerd[(wie, doel.route)] = keer + 1
                yield wie, doel


def _twee_keer(vrager: Vrager, doel: Doel, velden: Velden) -> tuple[Antwoord, Antwoord]:
    with transaction.atomic():
        eerste = _stuur(vrager, doel, velden, ())
        tweede = _stuur(vrager, doel, velden, eerste.rijen)
        transaction.set_rollback(True)
    return eerste, tweede


def _stuur(vrager: Vrager, doel: Doel, velden: Velden, tabellen: Iterable[str]) -> Antwoord:
    for waarde in velden.values():
        if hasattr(waarde, "seek"):
            waarde.seek(0)
    vrager.client.cookies.clear()
    vrager.client.cookies["spil"] = vrager.toneel.sessies[vrager.wie]
    voor = oog.geschreven()
    antwoord: Any = vrager.client.post(doel.pad, velden)
    schreef = {
        tabel: aantal
        for tabel, aantal in erbij(voor, oog.geschreven()).items()
        if tabel not in LOGT | {"toegang_inzending"}
    }
    rijen = {tabel: len(oog.rijen(tabel)) for tabel in tabellen or schreef}
    return Antwoord(antwoord.status_code, antwoord.get("Location", ""), schreef, rijen)
