from django.urls import path

from spil.personen.views import mensen

urlpatterns = [
    path(
        "dossiers/<uuid:dossier_uuid>/mensen/nieuw/", mensen.mens_nieuw, name="dossier-mens-nieuw"
    ),
    path("betrokkenen/<uuid:betrokkene_uuid>/", mensen.betrokkene, name="betrokkene"),
    path("betrokkenen/<uuid:betrokkene_uuid>/contact/", mensen.contact, name="betrokkene-contact"),
    path("betrokkenen/<uuid:betrokkene_uuid>/bsn/", mensen.bsn, name="betrokkene-bsn"),
    path(
        "betrokkenen/<uuid:betrokkene_uuid>/bsn/vastlegging/",
        mensen.bsn_vastlegging,
        name="betrokkene-bsn-vastlegging",
    ),
]
