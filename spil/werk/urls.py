from django.urls import path

from spil.werk.views import afdruk, bezetting, casussen, dossier, filters, mijn_werk, zoeken

DOSSIER = "dossiers/<uuid:dossier_uuid>/"

urlpatterns = [
    path("dossiers/<uuid:dossier_uuid>/plan/afdruk/", afdruk.plan, name="dossier-plan-afdruk"),
    path(
        "deelnemers/<uuid:deelnemer_uuid>/plan/afdruk/",
        afdruk.plan_voor,
        name="deelnemer-plan-afdruk",
    ),
    path("", mijn_werk.mijn_werk, name="mijn-werk"),
    path("zoeken/", zoeken.zoeken, name="zoeken"),
    path("zoeken/sprong/", zoeken.sprong, name="sprong"),
    path("casussen/", casussen.casussen, name="casussen"),
    path("casussen/filters/nieuw/", filters.filter_nieuw, name="casusfilter-nieuw"),
    path(
        "casussen/filters/<uuid:filter_uuid>/verwijdering/",
        filters.filter_verwijdering,
        name="casusfilter-verwijdering",
    ),
    path(
        "casussen/filters/<uuid:filter_uuid>/terugzetting/",
        filters.filter_terugzetting,
        name="casusfilter-terugzetting",
    ),
    path("bezetting/", bezetting.bezetting, name="bezetting"),
    path(DOSSIER, dossier.overzicht, name="dossier"),
    path(f"{DOSSIER}plan/", dossier.plan, name="dossier-plan"),
    path(f"{DOSSIER}gegevens/", dossier.gegevens, name="dossier-gegevens"),
    path(f"{DOSSIER}mensen/", dossier.mensen, name="dossier-mensen"),
    path(f"{DOSSIER}deelnemers/", dossier.deelnemers, name="dossier-deelnemers"),
    path(f"{DOSSIER}journaal/", dossier.journaal, name="dossier-journaal"),
    path(f"{DOSSIER}documenten/", dossier.documenten, name="dossier-documenten"),
    path(f"{DOSSIER}tijdlijn/", dossier.tijdlijn, name="dossier-tijdlijn"),
]
