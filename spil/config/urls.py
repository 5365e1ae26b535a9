"""All URLs: nouns, with UUIDs. Each has a row in the rights table of its app."""

from django.urls import include, path

handler500 = "spil.kern.views.fout_500"

urlpatterns = [
    path("", include("spil.kern.urls")),
    path("", include("spil.gebruikers.urls")),
    path("", include("spil.huizen.urls")),
    path("", include("spil.toegang.urls")),
    path("", include("spil.beheer.urls")),
    path("", include("spil.personen.urls")),
    path("", include("spil.herkenning.urls")),
    path("", include("spil.aanmeldingen.urls")),
    path("", include("spil.adviezen.urls")),
    path("", include("spil.terugblik.urls")),
    path("", include("spil.stukken.urls")),
    path("", include("spil.casussen.urls")),
    path("", include("spil.brieven.urls")),
    path("", include("spil.plannen.urls")),
    path("", include("spil.instrumenten.urls")),
    path("", include("spil.overleggen.urls")),
    path("", include("spil.overdrachten.urls")),
    path("", include("spil.sturing.urls")),
    path("", include("spil.uitwisseling.urls")),
    path("", include("spil.werk.urls")),
    path("", include("spil.werkplaats.urls")),
]
