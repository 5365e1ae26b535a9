from django.urls import path

from spil.terugblik.views import lessen, tevredenheid

LES = "lessen/<uuid:les_uuid>/"

urlpatterns = [
    path("lessen/", lessen.lessen, name="lessen"),
    path("lessen/nieuw/", lessen.les_nieuw, name="les-nieuw"),
    path(LES, lessen.les, name="les"),
    path(f"{LES}verwijdering/", lessen.verwijdering, name="les-verwijdering"),
    path("tevredenheid/", tevredenheid.tevredenheid, name="tevredenheid"),
    path(
        "dossiers/<uuid:dossier_uuid>/tevredenheid/",
        tevredenheid.vragen,
        name="dossier-tevredenheid",
    ),
    path("tevredenheid/<slug:linksleutel>/", tevredenheid.vraag, name="tevredenheidsvraag"),
]
