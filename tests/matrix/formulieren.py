"""What somebody types in each form: valid, so that a refusal is about the right and not the form.

Used for everybody, also for who may not send it: then nothing may be written.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

from tests.matrix import brieven, bundels, overlegspel, terugblikwerk
from tests.matrix import systeemformulieren as systeem
from tests.matrix.bestanden import nieuw_bestand
from tests.matrix.objecten import Doel
from tests.matrix.overdrachtwerk import OVERDRACHT
from tests.matrix.toneel import Stuk, Toneel
from tests.wereld import VANDAAG

Velden = dict[str, Any]
STRAKS = (VANDAAG + timedelta(days=20)).strftime("%d-%m-%Y")
VANDAAG_NL = VANDAAG.strftime("%d-%m-%Y")
TEKST = "Getypt in de matrix."
PERSOON = {"rol": "kind", "achternaam": "Nieuwkomer", "geslacht": "o"}
NOTITIE = {
    "soort": "contact",
    "aard": "feit",
    "tekst": TEKST,
    "bron": TEKST,
    "gebeurd_op": VANDAAG_NL,
}
WAARSCHUWING = {"soort": "dier", "tekst": TEKST, "herzien_voor": STRAKS}
VAST: dict[str, Velden] = {
    **systeem.VAST,
    **brieven.VAST,
    **overlegspel.VAST,
    "actie-escalatie": {"trede": "leidinggevende", "reden": TEKST},
    "dossier-evaluatie": {"dag": STRAKS},
    "dossier-procesplan": {"ritme": TEKST},
    "actie-vervallen": {"reden": TEKST},
    "actie-voortgang": {"tekst": TEKST},
    "opschaling-nieuw": {"partij": "wijkteam", "dag": VANDAAG_NL},
    "overdracht-antwoord": {"aangenomen": "ja", "van": TEKST, "dag": VANDAAG_NL},
    "overdracht-herinnering": {"antwoord_voor": STRAKS},
    "overdracht-nazorg": {"uitkomst": "loopt"},
    "overdracht-nieuw": OVERDRACHT,
    "overdracht-terugname": {"reden": TEKST},
    "overdracht-vervolg": OVERDRACHT,
    "afname-intrekking": {"reden": TEKST},
    "afname-uitkomst": {"afgenomen_op": VANDAAG_NL, "conclusie": TEKST},
    "afstemming-einde": {"reden": TEKST},
    "casusfilter-nieuw": {"naam": "getypt", "aanpak": "com", "fase": "plan"},
    "advies-nieuw": {"organisatie": "Openbaar Ministerie", "thema": "com", "regel": TEKST},
    "advies": {"organisatie": "Openbaar Ministerie", "thema": "com", "regel": TEKST},
    "les-nieuw": {"tekst": TEKST, "thema": "proces", "aanpak": "com"},
    "les": {"tekst": TEKST, "thema": "proces", "aanpak": "com"},
    "document-intrekking": {"reden": TEKST},
    "doel-resultaat": {"resultaat": "behaald"},
    "notitie-correctie": NOTITIE,
    "dossier-aanleiding": {"tekst": TEKST},
    "dossier-ave": {"niveau": "2", "toelichting": TEKST},
    "dossier-fase": {"fase": "uitvoering"},
    "dossier-leefgebied": {"ernst": "goed", "tekst": TEKST},
    "dossier-waarschuwing": WAARSCHUWING,
    "waarschuwing-herziening": WAARSCHUWING,
    "waarschuwing-einde": {"reden": TEKST},
    "dossier-bespreking": {"dag": STRAKS},
    "dossier-gegevensgroep": {"vraag_aan_huis": TEKST},
    "invulling": {"gesprek_op": VANDAAG_NL, "gesprek_uitkomst": TEKST},
    "dossier-afsluiting-concept": {"evaluatie": TEKST},
    "dossier-heropening": {"reden": TEKST},
    "dossier-mens-nieuw": PERSOON,
    "betrokkene": PERSOON,
    "betrokkene-contact": {
        "soort": "woon",
        "woonplaats": "Breda",
        "vanaf": VANDAAG_NL,
        "deel": "kern",
    },
    "aanmelding-antwoord": {"tekst": TEKST},
    "aanpak-nieuw": {"naam": "Getypte aanpak", "bron": "leeg"},
    "aanpak-stand": {"aan": "nee"},
    "aanpak-overzetting": {"bevestigd": "on"},
    "aanpakversie-deel": {"criteria__regel": "alle"},
    "aanpakversie-ding": {"vraag": TEKST},
    "aanpakversie-ding-nieuw": {"vraag": TEKST},
    "aanpakversie-plek": {"doe": "weg"},
    "aanpakversie-terugzending": {"reden": TEKST},
    "triage": {"reden": TEKST},
    "triage-opslag": {"reden": TEKST},
    "aanmelding-navraag": {"vraag": TEKST, "antwoord_voor": STRAKS},
    "aanmelding-navraag-antwoord": {"antwoord": TEKST},
    "aanmelding-standpunten-opslag": {"reden": TEKST},
    "aanmelding-standpunt": {"standpunt": "advies", "reden": TEKST},
    "aanmeldconcept-aanpak": {"aanpak": "com"},
    "aanmeldlijst": {"regel0-achternaam": "Iemand", "doe": "later"},
    "aanmeldlijst-opslag": {"regel0-achternaam": "Iemand"},
    "aanmeldlijst-controle": {"kwaliteit": "on"},
    "aanmeldconcept-wie": {"achternaam": "Iemand", "doe": "later"},
    "aanmeldconcept-wat": {"aanleiding": TEKST, "doe": "later"},
    "aanmeldconcept-wie-opslag": {"achternaam": "Iemand"},
    "aanmeldconcept-wat-opslag": {"aanleiding": TEKST},
    "aanmeldconcept-controle": {"kwaliteit": "on"},
    # Part of every name on the stage: whatever may be found, is found.
    "zoeken": {"q": "zq"},
    "sprong": {"q": "zq0"},
    "herkenning": {"achternaam": "zq", "geboortedatum": "4-3-1985"},
    "logboek-personen": {"naam": "zq"},
    "beheer-login": {"actie": "blokkeren"},
    "beheer-rol-nieuw": {"soort": "kwaliteitsmedewerker", "begin": STRAKS},
    "doorgeleiding": {"resultaat": "opgepakt"},
    "beheer-teams": {"naam": "Nieuw team"},
    "beheer-rol-einde": {"per": STRAKS},
    "beheer-partner-einde": {"per": STRAKS},
    "beheer-gemeente-einde": {"per": STRAKS},
    "beheer-gemeentetaak-einde": {"per": STRAKS},
    "mandaat-einde": {"per": STRAKS},
    "beheer-voorziening-nieuw": {
        "naam": "Fasehuis Nieuw",
        "soort": "fasehuis",
        "plaatsen": "3",
        "vanaf": STRAKS,
    },
    "beheer-voorziening-einde": {"per": STRAKS},
    "beheer-voorziening-plaatsen": {"plaatsen": "4", "per": STRAKS},
}


def velden_voor(toneel: Toneel, wie: str, doel: Doel) -> Velden:
    """The fields of this form; empty when there is nothing to type."""
    stuk = toneel.stukken[doel.dossier or "eigen"]
    maak = MET_KEUZE.get(doel.route)
    velden = maak(toneel, stuk) if maak else VAST.get(doel.route, {})
    return {"sleutel": str(uuid4()), **velden} if velden else velden


def _huis(toneel: Toneel, stuk: Stuk) -> str:
    wie = "buitenstaander" if stuk.naam == "ander_huis" else "regisseur"
    return str(toneel.rollen[wie].medewerker.partner.uuid)


def _actie(toneel: Toneel, stuk: Stuk) -> Velden:
    return {
        "omschrijving": TEKST,
        "eigenaar": f"p:{_huis(toneel, stuk)}",
        "deadline": STRAKS,
        "versie": "1",
    }


def _bijlage(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"bestanden": nieuw_bestand()}


def _document(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"titel": TEKST, "deel": str(stuk.delen["geza"]), "bestand": nieuw_bestand()}


def _versie(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"toelichting": TEKST, "bestand": nieuw_bestand()}


def _doel(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"leefgebied": "financien", "omschrijving": TEKST, "versie": "1"}


def _afname(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"instrument": "risicotaxatie", "wie": f"p:{toneel.wereld.partners['ggz'].uuid}"}


def _regie(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"regisseur": str(toneel.rollen["coordinator"].uuid)}


def _notitie(toneel: Toneel, stuk: Stuk) -> Velden:
    return {**NOTITIE, "deel": str(stuk.delen["geza"])}


def _toegang(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"collega": str(toneel.rollen["triagist"].uuid), "toelichting": TEKST}


def _nood(toneel: Toneel, stuk: Stuk) -> Velden:
    nummer = toneel.stukken["gesloten_van_collega"].nummer
    return {"nummer": nummer, "toelichting": "Betrokkene staat nu bij de balie en dreigt."}


def _afsluiting(toneel: Toneel, stuk: Stuk) -> Velden:
    return {
        "reden": "doelen_behaald",
        "evaluatie": TEKST,
        "vraag_0": "behaald",
        "beslissers": [str(toneel.rollen["officier"].medewerker.uuid)],
        "bevestigd": "ja",
    }


def _logboek(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"nummer": stuk.nummer}


def _bsn(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"nummer": toneel.bsns[-1]}


def _gemeentetaak(toneel: Toneel, stuk: Stuk) -> Velden:
    werkproces = toneel.wereld.aanpak.werkproces
    return {
        "aanpak": str(werkproces.uuid),
        "gemeenten": ["0826"],
        "soort": "basistaak",
        "vanaf": STRAKS,
    }


def _standpunten(toneel: Toneel, stuk: Stuk) -> Velden:
    prefix = toneel.wereld.partners["politie"].uuid.hex[:8]
    return {f"{prefix}-standpunt": "advies", f"{prefix}-reden": TEKST, "doe": "besluit"}


def _vragen(toneel: Toneel, stuk: Stuk) -> Velden:
    waarover = toneel.stukken["in_triage"].dingen["aanmelding"][0].uuid
    return {"mensen": str(toneel.rollen["ketenpartner"].uuid), "waarover": str(waarover)}


def _tafel(toneel: Toneel, stuk: Stuk) -> Velden:
    partner = toneel.wereld.partners["politie"]
    wie = toneel.rollen["ketenpartner"].medewerker
    return {"dag": STRAKS, f"partij-{partner.uuid}": str(wie.uuid)}


def _evaluatie(toneel: Toneel, stuk: Stuk) -> Velden:
    mens = toneel.rollen["buitenstaander" if stuk.naam == "ander_huis" else "regisseur"]
    doelen = [f"doel_{ding.uuid}" for ding in stuk.dingen["doel_uuid"]]
    return {
        "gehouden_op": VANDAAG_NL,
        "aanwezig": [str(mens.medewerker.uuid)],
        "uitkomst": "doorgaan",
        "toelichting": TEKST,
        "volgende_op": STRAKS,
        "versie": "1",
        **dict.fromkeys(doelen, "op_weg"),
    }


def _afstemming(toneel: Toneel, stuk: Stuk) -> Velden:
    """Of one regisseur both are in sight; for the others the form is refused."""
    ander = "gesloten_van_collega" if stuk.naam == "van_collega" else "van_collega"
    return {"nummer": toneel.stukken[ander].nummer, "reden": TEKST, "kring_uit_reden": "on"}


MET_KEUZE: dict[str, Callable[[Toneel, Stuk], Velden]] = {
    "aanmelding-standpunten": _standpunten,
    "afstemming-nieuw": _afstemming,
    "triagetafel-nieuw": _tafel,
    "triagetafel-vragen": _vragen,
    "triagetafel-genoten": _tafel,
    "beheer-gemeentetaak-nieuw": _gemeentetaak,
    "aanmeldconcept-bijlagen": _bijlage,
    "document-nieuw": _document,
    "document-versie-nieuw": _versie,
    "evaluatie-nieuw": _evaluatie,
    "actie-nieuw": _actie,
    "actie-wijziging": _actie,
    "afname-nieuw": _afname,
    "doel-nieuw": _doel,
    "doel": _doel,
    "dossier-regie": _regie,
    "dossier-regisseur": _regie,
    "notitie-nieuw": _notitie,
    "dossier-toegang": _toegang,
    "noodtoegang": _nood,
    "dossier-afsluiting": _afsluiting,
    "logboek": _logboek,
    "betrokkene-bsn-vastlegging": _bsn,
    **systeem.MET_KEUZE,
    **brieven.MET_KEUZE,
    **terugblikwerk.MET_KEUZE,
    **overlegspel.MET_KEUZE,
    **bundels.MET_KEUZE,
}
