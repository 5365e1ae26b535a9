from django.urls import path

from spil.overdrachten import views

DOSSIER, OVERDRACHT = "dossiers/<uuid:dossier_uuid>", "overdrachten/<uuid:overdracht_uuid>"

urlpatterns = [
    path(f"{DOSSIER}/overdrachten/", views.overdrachten, name="dossier-overdrachten"),
    path(f"{DOSSIER}/overdrachten/nieuw/", views.nieuw, name="overdracht-nieuw"),
    path(f"{DOSSIER}/opschalingen/nieuw/", views.opschaling, name="opschaling-nieuw"),
    path(f"{OVERDRACHT}/", views.overdracht, name="overdracht"),
    path(f"{OVERDRACHT}/vervolg/", views.vervolg, name="overdracht-vervolg"),
    path(f"{OVERDRACHT}/antwoord/", views.antwoord, name="overdracht-antwoord"),
    path(f"{OVERDRACHT}/herinnering/", views.herinnering, name="overdracht-herinnering"),
    path(f"{OVERDRACHT}/terugname/", views.terugname, name="overdracht-terugname"),
    path(f"{OVERDRACHT}/nazorg/", views.nazorg, name="overdracht-nazorg"),
]
