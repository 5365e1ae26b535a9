from django.urls import path

from spil.terugblik.views import lessen, tevredenheid, vragen

TEVREDENHEID = "dossiers/<uuid:dossier_uuid>/tevredenheid/"
LES = "lessen/<uuid:les_uuid>/"

urlpatterns = [
    path("lessen/", lessen.lessen, name="lessen"),
    path("lessen/nieuw/", lessen.les_nieuw, name="les-nieuw"),
    path(LES, lessen.les, name="les"),
    path(f"{LES}verwijdering/", lessen.verwijdering, name="les-verwijdering"),
    path("tevredenheid/", tevredenheid.tevredenheid, name="tevredenheid"),
    path(TEVREDENHEID, vragen.vragen, name="dossier-tevredenheid"),
    path(f"{TEVREDENHEID}herinnering/", vragen.herinnering, name="tevredenheid-herinnering"),
    path(f"{TEVREDENHEID}intrekking/", vragen.intrekking, name="tevredenheid-intrekking"),
    path("samenwerkingsvragen/", tevredenheid.gevraagd, name="samenwerkingsvragen"),
    path("tevredenheid/<slug:linksleutel>/", tevredenheid.vraag, name="tevredenheidsvraag"),
]
