from django.urls import path

from spil.casussen.views import (
    afsluiting,
    afstemming,
    bundel,
    concept,
    deelnemers,
    fase,
    gegevens,
    regie,
    verloop,
    waarschuwing,
)

DOSSIER = "dossiers/<uuid:dossier_uuid>"

urlpatterns = [
    path(f"{DOSSIER}/regisseur/", regie.regisseur, name="dossier-regisseur"),
    path(f"{DOSSIER}/regie/", regie.overdracht, name="dossier-regie"),
    path(
        f"{DOSSIER}/deelnemers/nieuw/", deelnemers.deelnemer_nieuw, name="dossier-deelnemer-nieuw"
    ),
    path(
        "deelnemers/<uuid:deelnemer_uuid>/personen/",
        deelnemers.persoon_nieuw,
        name="deelnemer-personen",
    ),
    path(
        "deelnemers/<uuid:deelnemer_uuid>/einde/",
        deelnemers.deelnemer_einde,
        name="deelnemer-einde",
    ),
    path(
        "deelnemerpersonen/<uuid:persoon_uuid>/einde/",
        deelnemers.persoon_einde,
        name="deelnemerpersoon-einde",
    ),
    path(f"{DOSSIER}/ave/", verloop.ave, name="dossier-ave"),
    path(f"{DOSSIER}/fase/", fase.fase, name="dossier-fase"),
    path(f"{DOSSIER}/gegevens/<slug:code>/", gegevens.gegevensgroep, name="dossier-gegevensgroep"),
    path("invullingen/<uuid:invulling_uuid>/", gegevens.keer, name="invulling"),
    path(
        "invullingen/<uuid:invulling_uuid>/vergissing/",
        gegevens.vergissing,
        name="invulling-vergissing",
    ),
    path(f"{DOSSIER}/aanleiding/", verloop.aanleiding, name="dossier-aanleiding"),
    path(f"{DOSSIER}/leefgebieden/<slug:code>/", verloop.leefgebied, name="dossier-leefgebied"),
    path(f"{DOSSIER}/bespreking/", verloop.bespreking, name="dossier-bespreking"),
    path(f"{DOSSIER}/waarschuwing/", waarschuwing.nieuw, name="dossier-waarschuwing"),
    path(
        "waarschuwingen/<uuid:waarschuwing_uuid>/herziening/",
        waarschuwing.herziening,
        name="waarschuwing-herziening",
    ),
    path(
        "waarschuwingen/<uuid:waarschuwing_uuid>/einde/",
        waarschuwing.einde,
        name="waarschuwing-einde",
    ),
    path(f"{DOSSIER}/afsluiting/", afsluiting.afsluiting, name="dossier-afsluiting"),
    path(f"{DOSSIER}/afsluiting/concept/", concept.afsluiting, name="dossier-afsluiting-concept"),
    path(f"{DOSSIER}/afstemmingen/nieuw/", afstemming.nieuw, name="afstemming-nieuw"),
    path("afstemmingen/<uuid:afstemming_uuid>/einde/", afstemming.einde, name="afstemming-einde"),
    path(f"{DOSSIER}/heropening/", afsluiting.heropening, name="dossier-heropening"),
    path("casussen/bundel/", bundel.casusbundel, name="casusbundel"),
    path("casussen/bundel/terugzetting/", bundel.terugzetting, name="casusbundel-terugzetting"),
]
