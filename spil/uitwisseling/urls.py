from django.urls import path

from spil.uitwisseling import views

EEN = "beheer/imports/<uuid:import_uuid>/"

urlpatterns = [
    path("beheer/imports/", views.imports, name="imports"),
    path("beheer/imports/nieuw/", views.import_nieuw, name="import-nieuw"),
    path(EEN, views.import_, name="import"),
    path(f"{EEN}overname/", views.overname, name="import-overname"),
    path(f"{EEN}intrekking/", views.intrekking, name="import-intrekking"),
    path(f"{EEN}records/", views.lijst, name="import-lijst"),
    path(f"{EEN}geweigerd/<str:bestand>/", views.geweigerd, name="import-geweigerd"),
]
