"""A meeting that is being held: the screen for the room and the one for who takes the notes."""

from django.urls import path

from spil.overleggen.views import aantekening, zitting

OVERLEG = "overleggen/<uuid:overleg_uuid>/"

urlpatterns = [
    path(f"{OVERLEG}zitting/", zitting.kamer, name="zitting"),
    path(f"{OVERLEG}zitting/stand/", zitting.stand, name="zitting-stand"),
    path(f"{OVERLEG}zitting/plek/", zitting.plek, name="zitting-plek"),
    path(f"{OVERLEG}zitting/einde/", zitting.einde, name="zitting-einde"),
    path(f"{OVERLEG}notulen/", zitting.notulen, name="notulen"),
    path(
        "overleggen/punten/<uuid:punt_uuid>/aantekening/",
        aantekening.aantekening,
        name="aantekening",
    ),
]
