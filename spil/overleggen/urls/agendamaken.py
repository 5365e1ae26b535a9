"""Making an agenda, and asking for a place on it."""

from django.urls import path

from spil.overleggen.views import agendamaken, agendaverzoeken, agendavolgorde

AGENDA = "overleggen/<uuid:overleg_uuid>/agenda/"
PLEK = "overleggen/plekken/<uuid:plek_uuid>/"
VERZOEK = "overleggen/agendaverzoeken/<uuid:agendaverzoek_uuid>/"

urlpatterns = [
    path(AGENDA, agendamaken.agenda, name="overleg-agenda"),
    path(f"{AGENDA}onderwerp/", agendamaken.onderwerp, name="overleg-onderwerp"),
    path(f"{AGENDA}tijden/", agendavolgorde.tijden, name="overleg-tijden"),
    path(f"{AGENDA}tijdverdeling/", agendavolgorde.tijdverdeling, name="overleg-tijdverdeling"),
    path(f"{PLEK}plaats/", agendavolgorde.plaats, name="agendaplek-plaats"),
    path(f"{PLEK}doorschuiving/", agendavolgorde.doorschuiving, name="agendaplek-doorschuiving"),
    path(f"{PLEK}verwijdering/", agendavolgorde.verwijdering, name="agendaplek-verwijdering"),
    path(
        "overleggen/reeksen/<uuid:reeks_uuid>/vulling/",
        agendamaken.vulling,
        name="overlegreeks-vulling",
    ),
    path(
        "dossiers/<uuid:dossier_uuid>/agendaverzoek/",
        agendaverzoeken.verzoek,
        name="dossier-agendaverzoek",
    ),
    path(f"{VERZOEK}intrekking/", agendaverzoeken.intrekking, name="agendaverzoek-intrekking"),
    path(f"{VERZOEK}afwijzing/", agendaverzoeken.afwijzing, name="agendaverzoek-afwijzing"),
]
