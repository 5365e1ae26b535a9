from django.urls import path

from spil.adviezen import views

ADVIES = "adviezen/<uuid:advies_uuid>/"

urlpatterns = [
    path("adviezen/", views.adviezen, name="adviezen"),
    path("adviezen/nieuw/", views.advies_nieuw, name="advies-nieuw"),
    path(ADVIES, views.advies, name="advies"),
    path(f"{ADVIES}verwijdering/", views.verwijdering, name="advies-verwijdering"),
]
