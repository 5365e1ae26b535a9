"""Every form with more than two fields keeps a draft: for its maker, about its page, gone after use;
who may not open the form keeps none (eisen C-09). Nobody adds a form without one, or without saying
here why not."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from django.db import transaction

from tests.matrix import oog
from tests.matrix.formulieren import velden_voor
from tests.matrix.objecten import Doel, doelen
from tests.matrix.statussen import verwacht
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import Vrager

pytestmark = pytest.mark.matrix
MEER_DAN = 2
GETYPT = "Half getypt in de matrix."
ZONDER = {
    "advies": "An advice is about nobody: a name typed by mistake must not stay anywhere.",
    "advies-nieuw": "As above.",
    "les": "A lesson outlives its dossier: a name typed by mistake must not stay anywhere.",
    "les-nieuw": "As above.",
    "urenafwijking-nieuw": "As above: the hours belong to no dossier.",
}
GEEN_TEKST = frozenset({"hidden", "submit", "button", "checkbox", "radio", "file", "password"})
VAAK_GENOEG = 3
"""Pages of one address without such a form, after which the rest has none either."""
WIE = (
    "regisseur",
    "triagist",
    "ketenpartner",
    "beheerder",
    "coordinator",
    "fg",
    "behandelaar",
    "ondersteuner",
)
"""Of each kind of form somebody who fills it in."""


@dataclass
class Vorm:
    """One form of a page as the browser sees it."""

    velden: set[str] = field(default_factory=set)
    tekstvelden: list[str] = field(default_factory=list)
    verborgen: dict[str, str] = field(default_factory=dict)
    concept: str = ""
    is_gevuld: bool = False


class Vormen(HTMLParser):
    """The forms of a page that are sent by POST, with what somebody can fill in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.vormen: list[Vorm] = []
        self.nu: Vorm | None = None
        self.in_tekst = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerk = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self.nu = Vorm() if kenmerk.get("method") == "post" else None
        if self.nu is None:
            return
        self.nu.concept = self.nu.concept or kenmerk.get("data-concept-url", "")
        self._lees_waarde(tag, kenmerk)
        if tag in {"input", "select", "textarea"} and kenmerk.get("type") not in {
            "hidden",
            "submit",
        }:
            self.nu.velden.add(kenmerk.get("name", ""))
            if tag == "textarea" or (tag == "input" and kenmerk.get("type") not in GEEN_TEKST):
                self.nu.tekstvelden.append(kenmerk["name"])

    def _lees_waarde(self, tag: str, kenmerk: dict[str, str]) -> None:
        """What a form holds already: then it is about something that is there."""
        assert self.nu is not None
        self.in_tekst = tag == "textarea"
        if tag != "input":
            return
        if kenmerk.get("type") == "hidden":
            self.nu.verborgen[kenmerk.get("name", "")] = kenmerk.get("value", "")
        elif kenmerk.get("type") not in GEEN_TEKST and kenmerk.get("value"):
            self.nu.is_gevuld = True

    def handle_data(self, data: str) -> None:
        if self.nu is not None and self.in_tekst and data.strip():
            self.nu.is_gevuld = True

    def handle_endtag(self, tag: str) -> None:
        self.in_tekst = False
        if tag == "form" and self.nu is not None:
            self.vormen.append(self.nu)
            self.nu = None


_GEZIEN: dict[str, list[tuple[Doel, Vorm]]] = {}


def grote_vormen(toneel: Toneel, wie: str) -> list[tuple[Doel, Vorm]]:
    """Each form with more than two fields that this person can open."""
    return [(doel, vorm) for doel, vorm in vormen_van(toneel, wie) if len(vorm.velden) > MEER_DAN]


def vormen_van(toneel: Toneel, wie: str) -> list[tuple[Doel, Vorm]]:
    """Each form that somebody can fill in; looked for once."""
    if wie not in _GEZIEN:
        _GEZIEN[wie] = _zoek_vormen(toneel, wie)
    return _GEZIEN[wie]


def _zoek_vormen(toneel: Toneel, wie: str) -> list[tuple[Doel, Vorm]]:
    vrager = Vrager(toneel, wie)
    gevonden: dict[str, list[tuple[Doel, Vorm]]] = {}
    geopend: Counter[str] = Counter()
    for doel in doelen(toneel):
        klaar = doel.route in gevonden or geopend[doel.route] == VAAK_GENOEG
        if klaar or 200 not in verwacht(toneel, wie, doel, "GET"):
            continue
        uitslag = vrager.vraag("GET", doel.pad)
        geopend[doel.route] += 1
        vormen = [v for v in Vormen(uitslag.tekst).vormen if v.tekstvelden or v.velden]
        if uitslag.status == 200 and vormen:
            gevonden[doel.route] = [(doel, vorm) for vorm in vormen]
    return [paar for paren in gevonden.values() for paar in paren]


@pytest.mark.parametrize("wie", WIE)
def test_elk_formulier_met_meer_dan_twee_velden_heeft_een_concept(toneel, wie):
    zonder = {doel.route for doel, vorm in grote_vormen(toneel, wie) if not vorm.concept}
    assert sorted(zonder - ZONDER.keys()) == []


def test_elke_uitzondering_is_een_formulier_zonder_concept(toneel):
    zonder = {
        doel.route for wie in WIE for doel, vorm in grote_vormen(toneel, wie) if not vorm.concept
    }
    assert zonder == ZONDER.keys()


@pytest.mark.parametrize("wie", WIE)
def test_wat_getypt_is_staat_er_weer_en_gaat_weg_na_gebruik(toneel, wie):
    """A form whose draft has an address of its own is tried where that address is made."""
    vrager, mis = Vrager(toneel, wie), []
    for doel, vorm in grote_vormen(toneel, wie):
        if not vorm.concept.startswith("?") or not vorm.tekstvelden:
            continue
        with transaction.atomic():
            mis += [f"{doel.naam}: {wat}" for wat in _mis(vrager, doel, vorm)]
            transaction.set_rollback(True)
    assert not mis, "\n".join(mis)


def _mis(vrager: Vrager, doel: Doel, vorm: Vorm) -> list[str]:
    client, naam = vrager.client, vorm.tekstvelden[-1]
    proef = vrager.vraag("POST", urljoin(doel.pad, vorm.concept), {naam: GETYPT})
    if proef.status != 200 or proef.verandert.keys() != {"toegang_concept"} or proef.inzagen:
        return [f"bewaart met {proef.status}, schrijft {sorted(proef.verandert)}"]
    client.cookies["spil"] = vrager.toneel.sessies[vrager.wie]
    client.post(urljoin(doel.pad, vorm.concept), {naam: GETYPT})
    if GETYPT not in client.get(doel.pad).content.decode():
        return ["staat er niet weer"]
    if GETYPT in client.get(urljoin(doel.pad, "?concept=niet")).content.decode():
        return ["begint niet opnieuw"]
    velden = velden_voor(vrager.toneel, vrager.wie, doel)
    if velden and client.post(doel.pad, {**velden, "_concept": "ja"}).status_code in {302, 303}:
        return ["blijft na gebruik"] if GETYPT in client.get(doel.pad).content.decode() else []
    return []


def test_wie_het_formulier_niet_mag_openen_bewaart_er_geen_concept_van(toneel):
    """The same address, sent by everybody else of the cast."""
    mis = []
    for doel, vorm in grote_vormen(toneel, "regisseur"):
        for wie in ("buitenstaander", "ketenpartner", "manager", "niemand"):
            if not vorm.concept.startswith("?") or 200 in verwacht(toneel, wie, doel, "GET"):
                continue
            uitslag = Vrager(toneel, wie).vraag(
                "POST", urljoin(doel.pad, vorm.concept), {"x": GETYPT}
            )
            if "toegang_concept" in uitslag.geschreven or uitslag.status == 200:
                mis.append(f"{wie} {doel.naam}: {uitslag.status}")
    assert not mis, "\n".join(mis)


def test_een_concept_ligt_bij_het_dossier_waar_het_over_gaat(toneel):
    """So that it goes when the dossier goes."""
    vrager, mis = Vrager(toneel, "regisseur"), []
    for doel, vorm in grote_vormen(toneel, "regisseur"):
        if not vorm.concept.startswith("?") or not doel.dossier:
            continue
        with transaction.atomic():
            vrager.client.cookies["spil"] = toneel.sessies["regisseur"]
            vrager.client.post(urljoin(doel.pad, vorm.concept), {"x": GETYPT})
            if _nieuwste_dossier() != toneel.stukken[doel.dossier].pk:
                mis.append(doel.naam)
            transaction.set_rollback(True)
    assert not mis, "\n".join(mis)


def _nieuwste_dossier() -> int | None:
    """Of what was kept last: a draft that is there already keeps its row."""
    concepten = sorted(oog.rijen("toegang_concept", na=-1), key=lambda rij: rij["bijgewerkt_op"])
    dossier: int | None = concepten[-1]["dossier_id"]
    return dossier


GEEN_VERSIE = {
    "aanmelding-navraag": "Adds a question; what was asked before stays.",
    "aanmeldconcept-wie": "A draft, of its maker alone.",
    "aanmeldconcept-wat": "As above.",
    "betrokkene-contact": "Adds an address; the one before ends and stays.",
    "betrokkene-stem": "Adds what was said; what was said before stays.",
    "dossier-afsluiting": "Happens once: a case that was closed meanwhile refuses.",
    "mfa_add_webauthn": "Adds a key of one's own; only its name is filled in.",
    "genodigde-nieuw": "Adds people; who was asked before stays.",
    "notitie-correctie": "Adds a correction; the note and earlier corrections stay.",
    "notitie-nieuw": "Adds a note; only today's date is filled in.",
    "opschaling-nieuw": "Adds where the case came from; what is there stays.",
    "overdracht-antwoord": "Happens once: an answered hand-over refuses.",
    "overdracht-herinnering": "Adds a reminder, which stays; the last one says the term.",
    "overdracht-nieuw": "Adds a hand-over; the others stay.",
    "overleg-nieuw": "Adds a meeting; the others stay.",
    "overleg-onderwerp": "Adds an item; the others stay.",
    "overlegreeks-planning": "Adds meetings; what was planned, moved or cancelled stays.",
    "overdracht-vervolg": "Happens once: a hand-over that was taken back or on meanwhile refuses.",
    "agendapunt-verslag": "Happens once; what was typed at the table keeps versions of its own.",
    "punt-heropening": "Happens once: an item that was opened again meanwhile refuses.",
    "genodigde-vervanging": "Happens once: who was replaced meanwhile is not again.",
    "verslagcorrectie-nieuw": "Adds a correction; what others proposed stays.",
    "verslagcorrectie-oordeel": "Happens once: a correction that was judged meanwhile refuses.",
    "uitvraag-nieuw": "Adds a question; what was asked before stays.",
    "triage": "Happens once: a report that was decided meanwhile refuses.",
}
VERSIES = frozenset({"versie", "_stand", "gezien"})


@pytest.mark.parametrize("wie", WIE)
def test_elk_formulier_dat_iets_wijzigt_weet_wat_er_stond(toneel, wie):
    """Who saves over a colleague is told (A7-05): the form carries what it was opened with."""
    mis = {
        doel.route
        for doel, vorm in vormen_van(toneel, wie)
        if vorm.is_gevuld and not VERSIES & {naam.rpartition("-")[2] for naam in vorm.verborgen}
    }
    assert sorted(mis - GEEN_VERSIE.keys()) == []


@pytest.mark.parametrize("wie", WIE)
def test_wat_een_collega_intussen_bewaarde_wordt_niet_overschreven(toneel, wie):
    """C-10, A7-05: what stands there now comes beside what was typed."""
    vrager, mis = Vrager(toneel, wie), []
    for doel, vorm in vormen_van(toneel, wie):
        velden = velden_voor(toneel, wie, doel)
        stand = vorm.verborgen.get("_stand")
        if not velden or not stand:
            continue
        naam = stand.partition(":")[0]
        uitslag = vrager.vraag("POST", doel.pad, {**velden, "_stand": f"{naam}:eerder"})
        nog_eens = Vormen(uitslag.tekst).vormen[-1].verborgen.get("_stand")
        if (
            uitslag.status != 422
            or uitslag.verandert
            or "Er is niets overschreven" not in uitslag.tekst
        ):
            mis.append(f"{doel.naam}: {uitslag.status} {sorted(uitslag.verandert)}")
        elif vrager.vraag("POST", doel.pad, {**velden, "_stand": nog_eens}).status not in {
            200,
            302,
        }:
            mis.append(f"{doel.naam}: ook niet als het een keuze is")
    assert not mis, "\n".join(mis)
