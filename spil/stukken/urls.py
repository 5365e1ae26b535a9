from django.urls import path

from spil.stukken import views

urlpatterns = [
    path("dossiers/<uuid:dossier_uuid>/notities/nieuw/", views.notitie_nieuw, name="notitie-nieuw"),
    path(
        "dossiers/<uuid:dossier_uuid>/notities/concept/",
        views.notitie_concept,
        name="notitie-concept",
    ),
    path("notities/<uuid:notitie_uuid>/correctie/", views.correctie, name="notitie-correctie"),
    path(
        "notities/<uuid:notitie_uuid>/correctie/concept/",
        views.correctie_concept,
        name="notitie-correctie-concept",
    ),
]
