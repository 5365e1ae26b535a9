"""Who makes approaches, who agrees, who reads them. The FG only reads: who supervises does not
decide on means (AVG art. 38 lid 6)."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.rechten import Recht, Route
from spil.ui.menu import MenuItem

MAKERS = frozenset({Rolsoort.FUNCTIONEEL_BEHEERDER})
VASTSTELLERS = MAKERS | {Rolsoort.MANAGER}
LEZERS = VASTSTELLERS | {Rolsoort.FG}

RECHTEN = [
    Recht(
        handeling="aanpak.bekijken",
        omschrijving="De aanpakken van het huis lezen, met tellingen en zonder casussen",
        rollen=LEZERS,
    ),
    Recht(
        handeling="aanpak.bewerken",
        omschrijving="Een versie van een aanpak maken en ter vaststelling voorleggen",
        rollen=MAKERS,
    ),
    Recht(
        handeling="aanpak.vaststellen",
        omschrijving="Als tweede persoon een versie van een aanpak vaststellen of terugsturen",
        rollen=VASTSTELLERS,
    ),
    Recht(
        handeling="aanpak.aanzetten",
        omschrijving="Een aanpak aan- of uitzetten voor nieuwe aanmeldingen",
        rollen=MAKERS,
    ),
    Recht(
        handeling="aanpak.overzetten",
        omschrijving="Lopende casussen overzetten naar de geldende versie, zonder ze te zien",
        rollen=MAKERS,
    ),
]

_LEZEN, _MAKEN, _VASTSTELLEN = "aanpak.bekijken", "aanpak.bewerken", "aanpak.vaststellen"
ROUTES = [
    Route(naam="aanpakken", lezen=_LEZEN),
    Route(naam="aanpakken-vragen", lezen=_LEZEN),
    Route(naam="aanpak-catalogus", lezen=_LEZEN, schrijven="aanpak.aanzetten"),
    Route(naam="aanpak-catalogus-concept", schrijven=_MAKEN),
    Route(naam="aanpak-nieuw", lezen=_MAKEN, schrijven=_MAKEN),
    Route(naam="aanpak-bestand-nieuw", lezen=_MAKEN, schrijven=_MAKEN),
    Route(naam="aanpak", lezen=_LEZEN),
    Route(naam="aanpak-stand", schrijven="aanpak.aanzetten"),
    Route(naam="aanpak-versie-nieuw", schrijven=_MAKEN),
    Route(naam="aanpak-overzetting", lezen="aanpak.overzetten", schrijven="aanpak.overzetten"),
    Route(naam="aanpakversie", lezen=_LEZEN),
    Route(naam="aanpakversie-bestand", lezen=_LEZEN),
    Route(naam="aanpakversie-vergelijking", lezen=_LEZEN),
    Route(naam="aanpakversie-voorbeeld", lezen=_LEZEN),
    Route(naam="aanpakversie-controle", lezen=_MAKEN, schrijven=_MAKEN),
    Route(naam="aanpakversie-vaststelling", lezen=_VASTSTELLEN, schrijven=_VASTSTELLEN),
    Route(naam="aanpakversie-terugzending", schrijven=_VASTSTELLEN),
    Route(naam="aanpakversie-terugneming", schrijven=_MAKEN),
    Route(naam="aanpakversie-einde", schrijven=_MAKEN),
    Route(naam="aanpakversie-deel", lezen=_MAKEN, schrijven=_MAKEN),
    Route(naam="aanpakversie-ding-nieuw", lezen=_MAKEN, schrijven=_MAKEN),
    Route(naam="aanpakversie-ding", lezen=_MAKEN, schrijven=_MAKEN),
    Route(naam="aanpakversie-plek", schrijven=_MAKEN),
]

MENU = MenuItem(
    "Aanpakken",
    "aanpakken",
    LEZERS,
    volgorde=60,
    uitleg="hoe het huis werkt: fasen, vragen, criteria en termijnen",
)
