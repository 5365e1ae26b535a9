"""A meeting that is being held: the screen for the room and the one for who takes the notes."""

from django.urls import path

from spil.overleggen.urls.paden import OVERLEG
from spil.overleggen.views import aantekening, notulen, zitting

NOTULEN = "overleggen/punten/<uuid:punt_uuid>/notulen/"

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
    path(f"{NOTULEN}aanwezigheid/", notulen.aanwezigheid, name="notulen-aanwezigheid"),
    path(f"{NOTULEN}afspraak/", notulen.afspraak, name="notulen-afspraak"),
    path(f"{NOTULEN}afronding/", notulen.afronding, name="notulen-afronding"),
]
