from django.urls import path

from spil.terugblik import views

LES = "lessen/<uuid:les_uuid>/"

urlpatterns = [
    path("lessen/", views.lessen, name="lessen"),
    path("lessen/nieuw/", views.les_nieuw, name="les-nieuw"),
    path(LES, views.les, name="les"),
    path(f"{LES}verwijdering/", views.verwijdering, name="les-verwijdering"),
]
