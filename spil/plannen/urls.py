from django.urls import path

from spil.plannen import views
from spil.plannen.views import bundel

urlpatterns = [
    path(
        "dossiers/<uuid:dossier_uuid>/actiebundel/", bundel.actiebundel, name="dossier-actiebundel"
    ),
    path(
        "dossiers/<uuid:dossier_uuid>/actiebundel/terugzetting/",
        bundel.terugzetting,
        name="dossier-actiebundel-terugzetting",
    ),
    path("dossiers/<uuid:dossier_uuid>/doelen/nieuw/", views.doel_nieuw, name="doel-nieuw"),
    path(
        "dossiers/<uuid:dossier_uuid>/standaarddoelen/",
        views.standaarddoelen,
        name="dossier-standaarddoelen",
    ),
    path(
        "dossiers/<uuid:dossier_uuid>/leefgebieden/",
        views.leefgebieden,
        name="dossier-leefgebieden",
    ),
    path("dossiers/<uuid:dossier_uuid>/procesplan/", views.procesplan, name="dossier-procesplan"),
    path("dossiers/<uuid:dossier_uuid>/evaluatie/", views.evaluatie, name="dossier-evaluatie"),
    path("dossiers/<uuid:dossier_uuid>/evaluaties/", views.evaluaties, name="dossier-evaluaties"),
    path(
        "dossiers/<uuid:dossier_uuid>/evaluaties/nieuw/",
        views.evaluatie_nieuw,
        name="evaluatie-nieuw",
    ),
    path("doelen/<uuid:doel_uuid>/", views.doel, name="doel"),
    path("doelen/<uuid:doel_uuid>/resultaat/", views.doel_resultaat, name="doel-resultaat"),
    path("dossiers/<uuid:dossier_uuid>/acties/nieuw/", views.actie_nieuw, name="actie-nieuw"),
    path("acties/<uuid:actie_uuid>/", views.actie, name="actie"),
    path("acties/<uuid:actie_uuid>/wijziging/", views.actie_wijziging, name="actie-wijziging"),
    path("acties/<uuid:actie_uuid>/voortgang/", views.actie_voortgang, name="actie-voortgang"),
    path("acties/<uuid:actie_uuid>/gereed/", views.actie_gereed, name="actie-gereed"),
    path(
        "acties/<uuid:actie_uuid>/terugzetting/", views.actie_terugzetten, name="actie-terugzetten"
    ),
    path("acties/<uuid:actie_uuid>/vervallen/", views.actie_vervallen, name="actie-vervallen"),
    path("acties/<uuid:actie_uuid>/escalatie/", views.actie_escalatie, name="actie-escalatie"),
    path(
        "acties/<uuid:actie_uuid>/herinnering/", views.actie_herinnering, name="actie-herinnering"
    ),
]
