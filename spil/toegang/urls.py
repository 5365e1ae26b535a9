from django.urls import path

from spil.toegang.views import autorisaties, berichten, dossiertoegang, logboek, noodtoegang

DOSSIER = "dossiers/<uuid:dossier_uuid>/toegang/"

urlpatterns = [
    path(DOSSIER, dossiertoegang.dossiertoegang, name="dossier-toegang"),
    path(
        f"{DOSSIER}<uuid:toegang_uuid>/einde/",
        dossiertoegang.toegangseinde,
        name="toegang-einde",
    ),
    path("noodtoegang/", noodtoegang.noodtoegang, name="noodtoegang"),
    path("berichten/", berichten.berichten, name="berichten"),
    path(
        "berichten/<uuid:bericht_uuid>/gelezen/", berichten.bericht_gelezen, name="bericht-gelezen"
    ),
    path("logboek/", logboek.logboek, name="logboek"),
    path("logboek/personen/", logboek.logboekpersonen, name="logboek-personen"),
    path("logboek/noodtoegangen/", logboek.noodtoegangen, name="logboek-noodtoegangen"),
    path("logboek/lezingen/", logboek.logboeklezingen, name="logboek-lezingen"),
    path("logboek/<uuid:dossier_uuid>/", logboek.logboekdossier, name="logboek-dossier"),
    path("logboek/<uuid:dossier_uuid>/bestand/", logboek.logboekbestand, name="logboek-bestand"),
    path("autorisaties/", autorisaties.autorisaties, name="autorisaties"),
    path("autorisaties/bestand/", autorisaties.autorisatiebestand, name="autorisaties-bestand"),
]
