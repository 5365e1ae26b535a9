from django.urls import path

from spil.brieven.views import antwoordbrief, brieven, instellingen, sjablonen

urlpatterns = [
    path("dossiers/<uuid:dossier_uuid>/brieven/", brieven.brieven, name="dossier-brieven"),
    path("dossiers/<uuid:dossier_uuid>/brieven/nieuw/", brieven.brief_nieuw, name="brief-nieuw"),
    path(
        "dossiers/<uuid:dossier_uuid>/brieven/concept/", brieven.briefconcept, name="briefconcept"
    ),
    path(
        "dossiers/<uuid:dossier_uuid>/brieven/concept/opslag/",
        brieven.briefconcept_opslag,
        name="briefconcept-opslag",
    ),
    path("brieven/<uuid:brief_uuid>/word/", brieven.brief_word, name="brief-word"),
    path("aanmeldingen/<uuid:uuid>/brief/", antwoordbrief.antwoordbrief, name="aanmelding-brief"),
    path(
        "aanmeldingen/<uuid:uuid>/brief/opslag/",
        antwoordbrief.opslag,
        name="aanmelding-brief-opslag",
    ),
    path(
        "aanmeldingen/<uuid:uuid>/brief/bestand/",
        antwoordbrief.bestand,
        name="aanmelding-brief-bestand",
    ),
    path("beheer/briefinstellingen/", instellingen.instellingen, name="briefinstellingen"),
    path("beheer/briefinstellingen/logo/", instellingen.logo, name="briefinstellingen-logo"),
    path("beheer/briefsjablonen/", sjablonen.sjablonen, name="briefsjablonen"),
    path("beheer/briefsjablonen/<slug:soort>/", sjablonen.sjabloon, name="briefsjabloon"),
    path(
        "beheer/briefsjablonen/<slug:soort>/bestand/",
        sjablonen.sjabloon_bestand,
        name="briefsjabloon-bestand",
    ),
    path(
        "beheer/briefsjablonen/<slug:soort>/nieuw/",
        sjablonen.sjabloon_nieuw,
        name="briefsjabloon-nieuw",
    ),
    path(
        "beheer/briefsjablonen/<slug:soort>/stand/",
        sjablonen.sjabloon_stand,
        name="briefsjabloon-stand",
    ),
    path(
        "beheer/briefsjabloonversies/<uuid:sjabloon_uuid>/",
        sjablonen.sjabloonversie,
        name="briefsjabloonversie",
    ),
]
