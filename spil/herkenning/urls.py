from django.urls import path

from spil.herkenning.views import bekend, oordelen

urlpatterns = [
    path("herkenning/", bekend.herkenning, name="herkenning"),
    path("zelfde-personen/", oordelen.zelfde_personen, name="zelfde-personen"),
    path(
        "betrokkenen/<uuid:betrokkene_uuid>/zelfde-persoon/",
        oordelen.betrokkene_zelfde,
        name="betrokkene-zelfde",
    ),
    path("persoonsoordelen/<uuid:oordeel_uuid>/einde/", oordelen.einde, name="oordeel-einde"),
]
