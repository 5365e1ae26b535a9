"""What comes after a meeting."""

from django.urls import path

from spil.overleggen.urls.paden import OVERLEG, PUNT
from spil.overleggen.views import nazorg, overlegcijfers

CORRECTIE = "overleggen/correcties/<uuid:verslagcorrectie_uuid>/"

urlpatterns = [
    path("overleggen/cijfers/", overlegcijfers.overlegcijfers, name="overlegcijfers"),
    path(
        "dossiers/<uuid:dossier_uuid>/overleggen/",
        nazorg.dossier_overleggen,
        name="dossier-overleggen",
    ),
    path(f"{PUNT}correcties/nieuw/", nazorg.correctie_nieuw, name="verslagcorrectie-nieuw"),
    path(f"{CORRECTIE}oordeel/", nazorg.correctie_oordeel, name="verslagcorrectie-oordeel"),
    path(f"{OVERLEG}vaststelling/", nazorg.vaststelling, name="verslag-vaststelling"),
    path(f"{OVERLEG}gelezen/", nazorg.gelezen, name="verslag-gelezen"),
]
