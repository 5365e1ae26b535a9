from django.urls import path

from spil.personen.views import adressen, mensen, ondersteuning, stem, systeem

urlpatterns = [
    path(
        "dossiers/<uuid:dossier_uuid>/mensen/nieuw/", mensen.mens_nieuw, name="dossier-mens-nieuw"
    ),
    path("betrokkenen/<uuid:betrokkene_uuid>/", mensen.betrokkene, name="betrokkene"),
    path(
        "betrokkenen/<uuid:betrokkene_uuid>/contact/", adressen.contact, name="betrokkene-contact"
    ),
    path("betrokkenen/<uuid:betrokkene_uuid>/bsn/", mensen.bsn, name="betrokkene-bsn"),
    path(
        "betrokkenen/<uuid:betrokkene_uuid>/bsn/vastlegging/",
        mensen.bsn_vastlegging,
        name="betrokkene-bsn-vastlegging",
    ),
    path(
        "betrokkenen/<uuid:betrokkene_uuid>/relaties/nieuw/",
        systeem.relatie_nieuw,
        name="betrokkene-relatie-nieuw",
    ),
    path("adressen/<uuid:contact_uuid>/einde/", adressen.einde, name="adres-einde"),
    path("adressen/<uuid:contact_uuid>/geheim/", adressen.geheim, name="adres-geheim"),
    path("relaties/<uuid:relatie_uuid>/", systeem.relatie, name="relatie"),
    path("betrokkenen/<uuid:betrokkene_uuid>/stem/", stem.stem, name="betrokkene-stem"),
    path(
        "betrokkenen/<uuid:betrokkene_uuid>/professionals/nieuw/",
        ondersteuning.professional_nieuw,
        name="betrokkene-professional-nieuw",
    ),
    path(
        "betrokkenen/<uuid:betrokkene_uuid>/vertegenwoordigers/nieuw/",
        ondersteuning.vertegenwoordiger_nieuw,
        name="betrokkene-vertegenwoordiger-nieuw",
    ),
    path(
        "professionals/<uuid:professional_uuid>/", ondersteuning.professional, name="professional"
    ),
    path(
        "vertegenwoordigers/<uuid:vertegenwoordiger_uuid>/",
        ondersteuning.vertegenwoordiger,
        name="vertegenwoordiger",
    ),
]
