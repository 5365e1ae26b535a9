"""The hours of support have pages of their own, beside those of the meetings."""

from django.urls import path

from spil.overleggen.views import uren

UREN = "overleggen/uren/"

urlpatterns = [
    path(UREN, uren.uren, name="uren"),
    path(f"{UREN}afspraken/nieuw/", uren.afspraak_nieuw, name="urenafspraak-nieuw"),
    path(
        f"{UREN}afspraken/<uuid:urenafspraak_uuid>/einde/",
        uren.afspraak_einde,
        name="urenafspraak-einde",
    ),
    path(f"{UREN}afwijkingen/nieuw/", uren.afwijking_nieuw, name="urenafwijking-nieuw"),
    path(
        f"{UREN}afwijkingen/<uuid:urenafwijking_uuid>/verwijdering/",
        uren.afwijking_verwijdering,
        name="urenafwijking-verwijdering",
    ),
]
