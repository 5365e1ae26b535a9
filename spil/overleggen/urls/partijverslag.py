"""What one organisation takes home of the minutes of a meeting."""

from django.urls import path

from spil.overleggen.views import partijverslag

urlpatterns = [
    path(
        "overleggen/<uuid:overleg_uuid>/partijverslag/",
        partijverslag.partijverslag,
        name="partijverslag",
    ),
    path(
        "overleggen/genodigden/<uuid:genodigde_uuid>/partijverslag/",
        partijverslag.partijverslag_van,
        name="genodigde-partijverslag",
    ),
]
