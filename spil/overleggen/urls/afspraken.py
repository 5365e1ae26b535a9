"""Agreements of a report: what a later table does about them."""

from django.urls import path

from spil.overleggen.views import afspraken

AFSPRAAK = "overleggen/afspraken/<uuid:verslagregel_uuid>/"

urlpatterns = [
    path(f"{AFSPRAAK}afgedaan/", afspraken.afgedaan, name="afspraak-afgedaan"),
    path(f"{AFSPRAAK}terugzetting/", afspraken.terugzetting, name="afspraak-terugzetting"),
    path(f"{AFSPRAAK}vervallen/", afspraken.vervallen, name="afspraak-vervallen"),
    path(f"{AFSPRAAK}overname/", afspraken.overname, name="afspraak-overname"),
]
