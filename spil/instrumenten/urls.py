from django.urls import path

from spil.instrumenten import views

urlpatterns = [
    path("instrumenten/", views.instrumenten, name="instrumenten"),
    path("dossiers/<uuid:dossier_uuid>/afnamen/nieuw/", views.afname_nieuw, name="afname-nieuw"),
    path("afnamen/<uuid:afname_uuid>/uitkomst/", views.afname_uitkomst, name="afname-uitkomst"),
    path(
        "afnamen/<uuid:afname_uuid>/intrekking/", views.afname_intrekking, name="afname-intrekking"
    ),
]
