"""What comes before the table has pages of its own, beside those of the agenda."""

from django.urls import path

from spil.overleggen.urls.paden import PUNT
from spil.overleggen.views import leesmap, voorbereiding

UITVRAAG = "overleggen/uitvragen/<uuid:uitvraag_uuid>/"

urlpatterns = [
    path(f"{PUNT}vraag/", voorbereiding.vraag, name="agendapunt-vraag"),
    path(f"{PUNT}uitvragen/nieuw/", voorbereiding.uitvraag_nieuw, name="uitvraag-nieuw"),
    path(f"{UITVRAAG}antwoord/", voorbereiding.antwoord, name="uitvraag-antwoord"),
    path(f"{UITVRAAG}intrekking/", voorbereiding.intrekking, name="uitvraag-intrekking"),
    path("overleggen/<uuid:overleg_uuid>/leesmap/", leesmap.leesmap, name="leesmap"),
    path(
        "overleggen/genodigden/<uuid:genodigde_uuid>/leesmap/",
        leesmap.leesmap_van,
        name="genodigde-leesmap",
    ),
]
