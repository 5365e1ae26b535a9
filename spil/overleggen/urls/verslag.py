"""The report of one item on the agenda, and how Spil reads it while somebody types."""

from django.urls import path

from spil.overleggen.views import heropening, verslag

VERSLAG = "overleggen/punten/<uuid:punt_uuid>/verslag/"

urlpatterns = [
    path(VERSLAG, verslag.verslag, name="agendapunt-verslag"),
    path(f"{VERSLAG}heropening/", heropening.heropening, name="punt-heropening"),
    path(f"{VERSLAG}regels/", verslag.regels, name="agendapunt-verslag-regels"),
]
