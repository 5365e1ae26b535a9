from django.urls import path

from spil.stukken.views import documenten, journaal

urlpatterns = [
    path(
        "dossiers/<uuid:dossier_uuid>/documenten/nieuw/",
        documenten.document_nieuw,
        name="document-nieuw",
    ),
    path(
        "documenten/<uuid:document_uuid>/versies/nieuw/",
        documenten.versie_nieuw,
        name="document-versie-nieuw",
    ),
    path(
        "documenten/<uuid:document_uuid>/intrekking/",
        documenten.intrekking,
        name="document-intrekking",
    ),
    path("documentversies/<uuid:documentversie_uuid>/", documenten.versie, name="documentversie"),
    path(
        "dossiers/<uuid:dossier_uuid>/notities/nieuw/", journaal.notitie_nieuw, name="notitie-nieuw"
    ),
    path("notities/<uuid:notitie_uuid>/correctie/", journaal.correctie, name="notitie-correctie"),
]
