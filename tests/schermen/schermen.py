"""Screens × states that are looked at. Add yours; the number may only rise (MINSTENS).

Each has the URL name that it must end on (`toont`), the address to begin at, a demo account (see
/demo/; empty for who is not logged in) and how to get from there into its state.
"""

from dataclasses import dataclass

from tests.schermen import (
    aan_tafel,
    aanmelden,
    adviezen,
    afgestemd,
    agenda,
    beheer,
    brieven,
    documenten,
    filters,
    gegevens,
    instrumenten,
    nazorg,
    overdrachten,
    overleggen,
    plannen,
    systeem,
    tafel,
    terugblik,
    uitnodigingen,
    uren,
    verslag,
    voorbereiding,
    wegen,
    werkplaats,
    zitting,
)
from tests.schermen.wegen import Weg, dossier, klik_adres, samen, verstuur_leeg, vul, zoek
from tests.verhalen.stappen import FG, GGZ, POLITIE, REGISSEUR, TRIAGIST

BEHEERDER = "functioneel-beheerder-1"
MANAGER = "manager-1"
MARKIEZATEN = "procesregisseur-3"
GEEN_ZAAK = "coordinator-2"
RIJK, STIL, ZONDER_REGIE, DICHT = "2026-0002", "2026-0004", "2026-0027", "2026-0006"
"""Cases of the demo: with a warning, running, not yet with a regisseur, closed."""


@dataclass(frozen=True)
class Scherm:
    """One screen in one state."""

    naam: str
    toont: str
    pad: str
    als: str = ""
    weg: Weg | None = None


def van(als: str, *rijen: tuple[str, str, str, Weg | None]) -> list[Scherm]:
    return [Scherm(naam, toont, pad, als, weg) for naam, toont, pad, weg in rijen]


def met_leeg(naam: str, toont: str, weg: Weg) -> list[tuple[str, str, str, Weg | None]]:
    """A form, and the same form sent empty."""
    return [
        (naam, toont, "/", weg),
        (f"{naam}-leeg-verstuurd", toont, "/", samen(weg, verstuur_leeg)),
    ]


BEHEER = van(BEHEERDER, *beheer.RIJEN, *brieven.BEHEER, *aan_tafel.BEHEER)
TOEZICHT = van(
    FG,
    ("logboek", "logboek", "/logboek/", None),
    ("logboek-fout", "logboek", "/logboek/", verstuur_leeg),
    ("logboek-niemand-gevonden", "logboek-personen", "/logboek/", wegen.zoek_onbekende),
    ("logboek-dossier", "logboek-dossier", "/logboek/", wegen.logboek_van(RIJK)),
    ("logboek-noodtoegang", "logboek-noodtoegangen", "/logboek/noodtoegangen/", None),
    ("logboek-lezingen", "logboek-lezingen", "/logboek/lezingen/", None),
    ("autorisaties-per-rol", "autorisaties", "/autorisaties/?rol=fg", None),
    ("mijn-werk-fg", "mijn-werk", "/", None),
)
STURING = van(
    MANAGER,
    ("sturing", "sturing", "/sturing/", None),
    ("meldingen", "indicator", "/sturing/meldingen/", None),
    ("cijfer-van-een-aanpak", "indicator", "/sturing/com-advies/", None),
    ("nieuwe-casussen", "indicator", "/sturing/nieuwe-casussen/", None),
    ("meldingen-verkeerd-jaar", "indicator", "/sturing/meldingen/?van=x&tot=2021", None),
    ("berichten-manager", "berichten", "/berichten/", None),
    ("mijn-werk-manager", "mijn-werk", "/", None),
    *overleggen.MANAGER,
    *uitnodigingen.MANAGER,
)
AANMELDEN = [
    *van(
        GGZ,
        ("mijn-werk-partner", "mijn-werk", "/", None),
        ("aanmeldingen-partner", "aanmeldingen", "/aanmeldingen/", None),
        *aanmelden.RIJEN,
        *tafel.MELDER,
        *tafel.GENODIGDE,
        *terugblik.GEVRAAGDE,
        *overleggen.PARTNER,
        *zitting.PARTNER,
        *uitnodigingen.GEVRAAGDE,
        *voorbereiding.PARTNER,
        ("dossier-partner", "dossier", "/", dossier(RIJK)),
        ("dossier-plan-partner", "dossier-plan", "/", dossier(RIJK, "plan/")),
        ("dossier-toegang-partner", "dossier-toegang", "/", dossier(RIJK, "toegang/")),
    ),
    *van(MARKIEZATEN, *aanmelden.LIJST),
]
TRIAGE = van(
    TRIAGIST,
    ("mijn-werk-triagist", "mijn-werk", "/", None),
    ("aanmeldingen-triage", "aanmeldingen", "/aanmeldingen/", None),
    ("aanmelding-gelezen-door-triage", "aanmelding", "/aanmeldingen/", wegen.eerste_aanmelding),
    ("triage", "triage", "/aanmeldingen/", klik_adres("/triage/")),
    *gegevens.AANHOUDEN,
    *tafel.RIJEN,
    ("triage-leeg-verstuurd", "triage", "/aanmeldingen/", wegen.triage_leeg),
    ("triage-controle", "triage-controle", "/", wegen.triage_controle),
    ("triage-al-besloten", "triage", "/aanmeldingen/", wegen.triage_al_besloten),
    ("antwoord", "aanmelding-antwoord", "/aanmeldingen/", klik_adres("/antwoord/")),
    *brieven.TRIAGE,
    (
        "antwoord-fout",
        "aanmelding-antwoord",
        "/aanmeldingen/",
        samen(klik_adres("/antwoord/"), verstuur_leeg),
    ),
    *met_leeg("doorgeleiding", "doorgeleiding", wegen.doorgeleiding),
    ("dossier-nog-leeg", "dossier", "/", dossier(ZONDER_REGIE)),
    ("plan-nog-leeg", "dossier-plan", "/", dossier(ZONDER_REGIE, "plan/")),
    ("mensen-nog-leeg", "dossier-mensen", "/", dossier(ZONDER_REGIE, "mensen/")),
    ("journaal-nog-leeg", "dossier-journaal", "/", dossier(ZONDER_REGIE, "journaal/")),
    ("regisseur-kiezen", "dossier-regisseur", "/", dossier(ZONDER_REGIE, "regisseur/")),
)
DOSSIER = van(
    REGISSEUR,
    *[
        (
            f"dossier-{naam or 'overzicht'}",
            f"dossier-{naam}".rstrip("-"),
            "/",
            dossier(RIJK, f"{naam}/".lstrip("/")),
        )
        for naam in (
            "",
            "plan",
            "gegevens",
            "mensen",
            "deelnemers",
            "journaal",
            "tijdlijn",
            "toegang",
        )
    ],
    ("dossier-gesloten", "dossier", "/", dossier(DICHT)),
    *met_leeg("heropening", "dossier-heropening", dossier(DICHT, "heropening/")),
    *met_leeg("toegang-geven", "dossier-toegang", dossier(STIL, "toegang/")),
    ("aanleiding", "dossier-aanleiding", "/", dossier(STIL, "aanleiding/")),
    *met_leeg("fase", "dossier-fase", dossier(STIL, "fase/")),
    *gegevens.rijen(STIL, RIJK),
    *met_leeg("ave", "dossier-ave", dossier(STIL, "ave/")),
    *met_leeg("leefgebied", "dossier-leefgebied", dossier(STIL, "leefgebieden/verslaving/")),
    ("bespreking", "dossier-bespreking", "/", dossier(STIL, "bespreking/")),
    *met_leeg("waarschuwing", "dossier-waarschuwing", dossier(STIL, "waarschuwing/")),
    (
        "waarschuwing-herziening",
        "waarschuwing-herziening",
        "/",
        samen(dossier(RIJK), klik_adres("/herziening/")),
    ),
    *met_leeg(
        "waarschuwing-einde",
        "waarschuwing-einde",
        samen(dossier(RIJK), klik_adres("/waarschuwingen/", "/einde/")),
    ),
    *met_leeg("regie-overdragen", "dossier-regie", dossier(STIL, "regie/")),
    ("deelnemer-nieuw", "dossier-deelnemer-nieuw", "/", dossier(STIL, "deelnemers/nieuw/")),
    (
        "deelnemer-nieuw-zonder-keuze",
        "dossier-deelnemer-nieuw",
        "/",
        dossier(STIL, "deelnemers/nieuw/?stap=2"),
    ),
    ("deelnemer-mensen-niets-te-kiezen", "deelnemer-personen", "/", wegen.deelnemer("/personen/")),
    ("deelnemer-einde", "deelnemer-einde", "/", wegen.deelnemer("/einde/")),
    *met_leeg("mens-nieuw", "dossier-mens-nieuw", dossier(STIL, "mensen/nieuw/")),
    ("betrokkene", "betrokkene", "/", wegen.betrokkene()),
    ("betrokkene-contact", "betrokkene-contact", "/", wegen.betrokkene("contact/")),
    *met_leeg("betrokkene-bsn", "betrokkene-bsn-vastlegging", wegen.betrokkene("bsn/vastlegging/")),
    *met_leeg("doel-nieuw", "doel-nieuw", dossier(STIL, "doelen/nieuw/")),
    ("doel", "doel", "/", samen(dossier(STIL, "plan/"), wegen.doel)),
    *met_leeg(
        "doel-resultaat", "doel-resultaat", samen(dossier(STIL, "plan/"), klik_adres("/resultaat/"))
    ),
    *met_leeg("actie-nieuw", "actie-nieuw", dossier(STIL, "acties/nieuw/")),
    ("plan-lange-tekst", "dossier-plan", "/", wegen.lange_actie),
    ("actie", "actie", "/", wegen.actie()),
    ("actie-wijziging", "actie-wijziging", "/", wegen.actie("wijziging/")),
    ("actie-wijziging-botst", "actie-wijziging", "/", wegen.gewijzigd_door_een_ander),
    *met_leeg("actie-vervallen", "actie-vervallen", wegen.actie("vervallen/")),
    *instrumenten.RIJEN,
    *overdrachten.RIJEN,
    *systeem.RIJEN,
    *documenten.RIJEN,
    *brieven.RIJEN,
    *plannen.RIJEN,
    *afgestemd.RIJEN,
    *met_leeg("notitie-nieuw", "notitie-nieuw", dossier(STIL, "notities/nieuw/")),
    ("journaal-lange-tekst", "dossier-journaal", "/", wegen.lange_notitie),
    (
        "notitie-correctie",
        "notitie-correctie",
        "/",
        samen(wegen.lange_notitie, klik_adres("/correctie/")),
    ),
    *met_leeg("afsluiting", "dossier-afsluiting", dossier(STIL, "afsluiting/")),
    ("afsluiting-nakijken", "dossier-afsluiting", "/", wegen.afsluiting_nakijken),
)
WERK = [
    *van(
        REGISSEUR,
        ("mijn-werk", "mijn-werk", "/", None),
        ("mijn-werk-gefilterd", "mijn-werk", "/?toon=vandaag", None),
        ("casussen", "casussen", "/casussen/", None),
        ("casussen-in-fase", "casussen", "/casussen/?fase=plan", None),
        ("casussen-van-een-aanpak", "casussen", "/casussen/?aanpak=com", None),
        ("casussen-van-een-aanpak-in-fase", "casussen", "/casussen/?aanpak=com&fase=plan", None),
        ("bezetting", "bezetting", "/bezetting/", None),
        *adviezen.RIJEN,
        *terugblik.RIJEN,
        *overleggen.RIJEN,
        *agenda.RIJEN,
        *nazorg.RIJEN,
        *zitting.RIJEN,
        *aan_tafel.RIJEN,
        *uitnodigingen.HUIS,
        *filters.RIJEN,
        ("zoeken", "zoeken", "/zoeken/", None),
        ("zoeken-gevonden", "zoeken", "/", zoek("Voorbeeld")),
        ("zoeken-niets-gevonden", "zoeken", "/", zoek("bestaatnietxyz")),
        ("noodtoegang", "noodtoegang", "/noodtoegang/", None),
        ("noodtoegang-fout", "noodtoegang", "/noodtoegang/", verstuur_leeg),
        (
            "noodtoegang-onbekend-nummer",
            "noodtoegang",
            "/noodtoegang/",
            samen(vul("Dossiernummer", "1999-9999"), verstuur_leeg),
        ),
        ("hoedanigheden", "hoedanigheden", "/hoedanigheden/", None),
        ("tweede-stap", "mfa_index", "/account/tweede-stap/", None),
        ("sessies", "usersessions_list", "/account/sessies/", None),
        ("niet-gevonden", "", "/bestaat-niet/", None),
    ),
    *van(
        GEEN_ZAAK,
        ("mijn-werk-leeg", "mijn-werk", "/", None),
        ("casussen-leeg", "casussen", "/casussen/", None),
        ("casussen-van-een-aanpak-leeg", "casussen", "/casussen/?aanpak=com", None),
        ("aanmeldingen-leeg", "aanmeldingen", "/aanmeldingen/", None),
    ),
    Scherm("mijn-werk-contactpunt", "mijn-werk", "/", "contactpunt-1"),
    Scherm("niet-in-deze-rol", "casussen", "/casussen/", MANAGER),
    Scherm("aanmelding-politie", "aanmeldingen", "/aanmeldingen/", POLITIE),
]
BUITEN = [
    Scherm("demo", "", "/demo/"),
    Scherm("inloggen", "account_login", "/inloggen/"),
    Scherm("inloggen-leeg-verstuurd", "account_login", "/inloggen/", "", wegen.lege_inlog),
    Scherm("geblokkeerd", "account_inactive", "/inloggen/geblokkeerd/"),
    Scherm("sso-afgebroken", "socialaccount_login_cancelled", "/inloggen/afgebroken/"),
    Scherm("sso-mislukt", "socialaccount_login_error", "/inloggen/mislukt/"),
]
WERKPLAATS = [
    *van(BEHEERDER, *werkplaats.RIJEN),
    *van(MANAGER, ("aanpakken-manager", "aanpakken", "/aanpakken/", None)),
]
UREN = [
    *van("procesondersteuner-1", *uren.ONDERSTEUNER_RIJEN, *overleggen.ONDERSTEUNER),
    *van(MANAGER, *uren.MANAGER_RIJEN, *nazorg.MANAGER_RIJEN),
]
VERSLAG = van(REGISSEUR, *verslag.RIJEN)
SCHERMEN = [
    *BEHEER,
    *WERKPLAATS,
    *TOEZICHT,
    *STURING,
    *van("contactpunt-1", ("berichten-leeg", "berichten", "/berichten/", None)),
    *AANMELDEN,
    *TRIAGE,
    *DOSSIER,
    *WERK,
    *BUITEN,
    *UREN,
    *VERSLAG,
]
MINSTENS = 426
