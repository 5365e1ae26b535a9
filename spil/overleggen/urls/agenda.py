from django.urls import path

from spil.overleggen.urls.paden import OVERLEG, PUNT
from spil.overleggen.views import agenda

urlpatterns = [
    path(OVERLEG, agenda.overleg, name="overleg"),
    path(PUNT, agenda.punt, name="agendapunt"),
]
