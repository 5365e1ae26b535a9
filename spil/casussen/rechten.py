"""Who may do what with a case."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

HUIS = frozenset(
    {
        Rolsoort.PROCESREGISSEUR,
        Rolsoort.PROCESONDERSTEUNER,
        Rolsoort.COORDINATOR,
        Rolsoort.TRIAGIST,
    }
)
REGISSEURS = frozenset({Rolsoort.PROCESREGISSEUR, Rolsoort.COORDINATOR})
MET_STEUN = REGISSEURS | {Rolsoort.PROCESONDERSTEUNER}
REGIE = frozenset({Reden.REGIE})
REGIE_EN_STEUN = frozenset({Reden.REGIE, Reden.ONDERSTEUNING})
HUISTEAM = frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.UITDRUKKELIJK})

RECHTEN = [
    Recht(
        handeling="casus.starten",
        omschrijving="Een casus starten na een positief triagebesluit",
        rollen=HUIS,
        relaties=frozenset({Reden.TRIAGE}),
    ),
    Recht(
        handeling="casus.overnemen",
        omschrijving="Een casus uit een ander systeem overnemen",
        rollen=frozenset({Rolsoort.SYSTEEM, Rolsoort.FUNCTIONEEL_BEHEERDER}),
    ),
    Recht(
        handeling="casus.regisseur_toewijzen",
        omschrijving="Een casus zonder regisseur toewijzen of op zich nemen",
        rollen=HUIS,
        relaties=frozenset({Reden.TRIAGE}),
    ),
    Recht(
        handeling="casus.regie_overdragen",
        omschrijving="De regie overdragen",
        rollen=MET_STEUN,
        relaties=REGIE_EN_STEUN,
    ),
    Recht(
        handeling="casus.deelnemers_bepalen",
        omschrijving="Deelnemers laten deelnemen en hun deelname beëindigen",
        rollen=MET_STEUN,
        relaties=REGIE_EN_STEUN,
    ),
    Recht(
        handeling="casus.ave_wijzigen",
        omschrijving="Het AVE-niveau wijzigen",
        rollen=REGISSEURS,
        relaties=REGIE,
    ),
    Recht(
        handeling="casus.fase_wijzigen",
        omschrijving="De fase van een casus wijzigen",
        rollen=REGISSEURS,
        relaties=REGIE,
    ),
    Recht(
        handeling="casus.gegevens_vastleggen",
        omschrijving="De gegevens van de aanpak invullen; een deelnemer alleen de eigen vragen",
        rollen=MET_STEUN | {Rolsoort.KETENPARTNER},
        relaties=REGIE_EN_STEUN | {Reden.DEELNEMER},
    ),
    Recht(
        handeling="casus.aanleiding_vastleggen",
        omschrijving="Vastleggen waarom dit een casus is",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling="casus.situatie_vastleggen",
        omschrijving="De situatie op een leefgebied vastleggen",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling="casus.waarschuwen",
        omschrijving="Een veiligheidswaarschuwing plaatsen, herzien en beëindigen",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling="casus.bespreking_plannen",
        omschrijving="Het volgende overleg over een casus plannen",
        rollen=HUIS,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling="casus.sluiten",
        omschrijving="Een casus sluiten",
        rollen=REGISSEURS,
        relaties=REGIE,
    ),
    Recht(
        handeling="casus.afstemmen",
        omschrijving="Het plan afstemmen met dat van een andere casus, en dat beëindigen",
        rollen=MET_STEUN,
        relaties=REGIE_EN_STEUN,
    ),
    Recht(
        handeling="casus.laten_afstemmen",
        omschrijving="Een ander plan met dat van deze casus afstemmen",
        rollen=MET_STEUN,
        relaties=HUISTEAM,
    ),
    Recht(
        handeling="casus.bundelen",
        omschrijving="Eén handeling op meer casussen tegelijk; per casus geldt het eigen recht",
        rollen=REGISSEURS,
    ),
    Recht(
        handeling="casus.heropenen",
        omschrijving="Een gesloten casus opnieuw voorleggen",
        rollen=REGISSEURS,
        relaties=frozenset({Reden.LAATSTE_REGISSEUR}),
    ),
]


def _formulier(naam: str, handeling: str) -> Route:
    """Who may not do the act may not see its form either."""
    return Route(naam=naam, lezen=handeling, schrijven=handeling)


ROUTES = [
    _formulier("dossier-regisseur", "casus.regisseur_toewijzen"),
    _formulier("dossier-regie", "casus.regie_overdragen"),
    _formulier("dossier-deelnemer-nieuw", "casus.deelnemers_bepalen"),
    _formulier("deelnemer-personen", "casus.deelnemers_bepalen"),
    _formulier("deelnemerpersoon-einde", "casus.deelnemers_bepalen"),
    _formulier("deelnemer-einde", "casus.deelnemers_bepalen"),
    _formulier("dossier-ave", "casus.ave_wijzigen"),
    _formulier("dossier-fase", "casus.fase_wijzigen"),
    _formulier("dossier-gegevensgroep", "casus.gegevens_vastleggen"),
    _formulier("invulling", "casus.gegevens_vastleggen"),
    _formulier("invulling-vergissing", "casus.gegevens_vastleggen"),
    _formulier("dossier-aanleiding", "casus.aanleiding_vastleggen"),
    _formulier("dossier-leefgebied", "casus.situatie_vastleggen"),
    _formulier("dossier-waarschuwing", "casus.waarschuwen"),
    _formulier("waarschuwing-herziening", "casus.waarschuwen"),
    _formulier("waarschuwing-einde", "casus.waarschuwen"),
    _formulier("dossier-bespreking", "casus.bespreking_plannen"),
    _formulier("dossier-afsluiting", "casus.sluiten"),
    _formulier("afstemming-nieuw", "casus.afstemmen"),
    _formulier("afstemming-einde", "casus.afstemmen"),
    _formulier("dossier-heropening", "casus.heropenen"),
    _formulier("casusbundel", "casus.bundelen"),
    Route(naam="casusbundel-terugzetting", schrijven="casus.bundelen"),
    Route(naam="dossier-afsluiting-concept", schrijven="casus.sluiten"),
]
