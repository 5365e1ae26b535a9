"""Invitations have pages of their own: those of who is asked, and those of who asks."""

from django.urls import path

from spil.overleggen.urls.paden import OVERLEG
from spil.overleggen.views import agendalink, genodigden, uitnodigingen

UITNODIGINGEN = "overleggen/uitnodigingen/"
EEN = f"{UITNODIGINGEN}<uuid:uitnodiging_uuid>/"

urlpatterns = [
    path(UITNODIGINGEN, uitnodigingen.uitnodigingen, name="overleguitnodigingen"),
    path(f"{EEN}antwoord/", uitnodigingen.antwoord, name="overleguitnodiging-antwoord"),
    path(f"{EEN}vervanging/", uitnodigingen.vervanging, name="overleguitnodiging-vervanging"),
    path("overleggen/agendalink/", agendalink.agendalink, name="agendalink"),
    path("overleggen/agendalink/intrekking/", agendalink.intrekking, name="agendalink-intrekking"),
    path("overleggen/agenda/<uuid:agendasleutel>/", agendalink.feed, name="agendafeed"),
    path("overleggen/belasting/", genodigden.belasting, name="partnerbelasting"),
    path(f"{OVERLEG}agendabestand/", uitnodigingen.bestand, name="overleg-agendabestand"),
    path(f"{OVERLEG}genodigden/nieuw/", genodigden.nieuw, name="genodigde-nieuw"),
    path(f"{OVERLEG}genodigden/herhaling/", genodigden.herhaling, name="genodigden-herhaling"),
    path(
        f"{OVERLEG}genodigden/herinnering/",
        genodigden.herinnering,
        name="genodigden-herinnering",
    ),
    path(
        "overleggen/genodigden/<uuid:genodigde_uuid>/vervanging/",
        genodigden.vervanging,
        name="genodigde-vervanging",
    ),
    path(
        "overleggen/genodigden/<uuid:genodigde_uuid>/stand/",
        genodigden.stand,
        name="genodigde-stand",
    ),
]
