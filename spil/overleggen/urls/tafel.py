"""Who is in the room, what a derde signs, and what they take along."""

from django.urls import path

from spil.overleggen.urls.paden import PUNT
from spil.overleggen.views import aanschuiven, geheimhouding, tafel, uittreksels

UITTREKSEL = "overleggen/uittreksels/<uuid:uittreksel_uuid>/"

urlpatterns = [
    path(f"{PUNT}aanschuivers/", aanschuiven.aanschuivers, name="punt-aanschuivers"),
    path(f"{PUNT}aanwezigheid/", tafel.aanwezigheid, name="punt-aanwezigheid"),
    path(
        "overleggen/<uuid:overleg_uuid>/geheimhouding/",
        geheimhouding.van_overleg,
        name="overleg-geheimhouding",
    ),
    path(
        "overleggen/geheimhouding/<uuid:geheimhouding_uuid>/",
        geheimhouding.bewijs,
        name="geheimhouding",
    ),
    path("beheer/geheimhouding/", geheimhouding.tekst, name="geheimhoudingstekst"),
    path(
        "geheimhouding/<slug:linksleutel>/",
        geheimhouding.verklaring,
        name="geheimhoudingsverklaring",
    ),
    path(f"{PUNT}uittreksel/", uittreksels.nieuw, name="uittreksel-nieuw"),
    path(UITTREKSEL, uittreksels.uittreksel, name="uittreksel"),
    path(f"{UITTREKSEL}uitreiking/", uittreksels.uitreiking, name="uittreksel-uitreiking"),
]
