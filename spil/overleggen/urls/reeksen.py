from django.urls import path

from spil.overleggen.urls.paden import OVERLEG
from spil.overleggen.views import opleggers, overleggen, reeksen, vaststellen

REEKS = "overleggen/reeksen/<uuid:reeks_uuid>/"
OPLEGGER = "overleggen/opleggers/<uuid:oplegger_uuid>/"

urlpatterns = [
    path("overleggen/", reeksen.overleggen, name="overleggen"),
    path("overleggen/aanpakken/", reeksen.aanpakken, name="overleggen-aanpakken"),
    path("overleggen/reeksen/nieuw/", reeksen.nieuw, name="overlegreeks-nieuw"),
    path(REEKS, reeksen.reeks, name="overlegreeks"),
    path(f"{REEKS}wijziging/", reeksen.wijziging, name="overlegreeks-wijziging"),
    path(f"{REEKS}einde/", reeksen.einde, name="overlegreeks-einde"),
    path(f"{REEKS}planning/", overleggen.planning, name="overlegreeks-planning"),
    path(f"{REEKS}overleggen/nieuw/", overleggen.nieuw, name="overleg-nieuw"),
    path(f"{OVERLEG}verplaatsing/", overleggen.verplaatsing, name="overleg-verplaatsing"),
    path(f"{OVERLEG}vervallen/", overleggen.vervallen, name="overleg-vervallen"),
    path(f"{REEKS}oplegger/nieuw/", opleggers.nieuw, name="oplegger-nieuw"),
    path(OPLEGGER, opleggers.oplegger, name="oplegger"),
    path(f"{OPLEGGER}wijziging/", opleggers.wijziging, name="oplegger-wijziging"),
    path(f"{OPLEGGER}partijen/", opleggers.partijen, name="oplegger-partijen"),
    path(f"{OPLEGGER}gegevens/", opleggers.gegevens, name="oplegger-gegevens"),
    path(f"{OPLEGGER}voorlegging/", vaststellen.voorlegging, name="oplegger-voorlegging"),
    path(f"{OPLEGGER}vaststelling/", vaststellen.vaststelling, name="oplegger-vaststelling"),
    path(f"{OPLEGGER}terugzending/", vaststellen.terugzending, name="oplegger-terugzending"),
    path(f"{OPLEGGER}verwijdering/", vaststellen.verwijdering, name="oplegger-verwijdering"),
]
