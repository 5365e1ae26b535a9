from django.urls import path

from spil.beheer.views import (
    gemeentetaken,
    huis,
    ladder,
    medewerkers,
    partners,
    teams,
    verwerkingen,
    voorzieningen,
)

MENS = "beheer/medewerkers/<uuid:medewerker_uuid>/"
TEAM = "beheer/teams/<uuid:team_uuid>/leden/"

urlpatterns = [
    path("beheer/", huis.beheer, name="beheer"),
    path("beheer/huis/", huis.huis, name="beheer-huis"),
    path("beheer/gemeenten/", huis.gemeenten, name="beheer-gemeenten"),
    path("beheer/gemeenten/<slug:code>/einde/", huis.gemeente_einde, name="beheer-gemeente-einde"),
    path("beheer/huizen/nieuw/", huis.huis_nieuw, name="beheer-huis-nieuw"),
    path("beheer/gemeentetaken/", gemeentetaken.gemeentetaken, name="beheer-gemeentetaken"),
    path(
        "beheer/gemeentetaken/nieuw/",
        gemeentetaken.gemeentetaak_nieuw,
        name="beheer-gemeentetaak-nieuw",
    ),
    path(
        "beheer/gemeentetaken/<uuid:gemeentetaak_uuid>/einde/",
        gemeentetaken.gemeentetaak_einde,
        name="beheer-gemeentetaak-einde",
    ),
    path("beheer/partners/", partners.partners, name="beheer-partners"),
    path("beheer/partners/nieuw/", partners.partner_nieuw, name="beheer-partner-nieuw"),
    path(
        "beheer/partners/<uuid:partner_uuid>/einde/",
        partners.partner_einde,
        name="beheer-partner-einde",
    ),
    path(
        "beheer/partners/<uuid:partner_uuid>/ladder/",
        ladder.partner_ladder,
        name="beheer-partner-ladder",
    ),
    path("beheer/voorzieningen/", voorzieningen.voorzieningen, name="beheer-voorzieningen"),
    path(
        "beheer/voorzieningen/nieuw/",
        voorzieningen.voorziening_nieuw,
        name="beheer-voorziening-nieuw",
    ),
    path(
        "beheer/voorzieningen/<uuid:voorziening_uuid>/plaatsen/",
        voorzieningen.voorziening_plaatsen,
        name="beheer-voorziening-plaatsen",
    ),
    path(
        "beheer/voorzieningen/<uuid:voorziening_uuid>/einde/",
        voorzieningen.voorziening_einde,
        name="beheer-voorziening-einde",
    ),
    path("beheer/medewerkers/", medewerkers.medewerkers, name="beheer-medewerkers"),
    path("beheer/medewerkers/nieuw/", medewerkers.medewerker_nieuw, name="beheer-medewerker-nieuw"),
    path(MENS, medewerkers.medewerker, name="beheer-medewerker"),
    path(f"{MENS}uitdienst/", medewerkers.uitdienst, name="beheer-uitdienst"),
    path(f"{MENS}login/", medewerkers.login, name="beheer-login"),
    path(f"{MENS}uitnodiging/", medewerkers.uitnodiging, name="beheer-uitnodiging"),
    path(f"{MENS}rollen/nieuw/", medewerkers.rol_nieuw, name="beheer-rol-nieuw"),
    path("beheer/rollen/<uuid:rol_uuid>/einde/", medewerkers.rol_einde, name="beheer-rol-einde"),
    path("beheer/teams/", teams.teams, name="beheer-teams"),
    path(f"{TEAM}nieuw/", teams.teamlid_nieuw, name="beheer-teamlid-nieuw"),
    path(f"{TEAM}<uuid:rol_uuid>/einde/", teams.teamlid_einde, name="beheer-teamlid-einde"),
    path("waarnemingen/", teams.waarnemingen, name="waarnemingen"),
    path(
        "waarnemingen/<uuid:waarneming_uuid>/einde/",
        teams.waarneming_einde,
        name="waarneming-einde",
    ),
    path("beheer/verwerkingen/", verwerkingen.verwerkingen, name="beheer-verwerkingen"),
    path(
        "beheer/verwerkingen/<uuid:verwerking_uuid>/",
        verwerkingen.verwerking,
        name="beheer-verwerking",
    ),
]
