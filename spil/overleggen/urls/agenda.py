from django.urls import path

from spil.overleggen.views import agenda

OVERLEG = "overleggen/<uuid:overleg_uuid>/"
PUNT = "overleggen/punten/<uuid:punt_uuid>/"

urlpatterns = [
    path(OVERLEG, agenda.overleg, name="overleg"),
    path(PUNT, agenda.punt, name="agendapunt"),
]
