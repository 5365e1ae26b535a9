from django.urls import path

from spil.aanmeldingen.views import (
    aanmelding,
    aanmeldlijst,
    bijlagen,
    concept,
    lijst,
    mandaten,
    navraag,
    tafel,
    triage,
    vooraf,
)

CONCEPT = "aanmeldingen/concepten/<uuid:sleutel>/"
LIJST = "aanmeldingen/lijsten/<uuid:sleutel>/"

urlpatterns = [
    path("aanmeldingen/", lijst.aanmeldingen, name="aanmeldingen"),
    path("aanmeldingen/nieuw/", concept.nieuw, name="aanmelding-nieuw"),
    path(CONCEPT, concept.overzicht, name="aanmeldconcept"),
    path(CONCEPT + "aanpak/", concept.aanpak, name="aanmeldconcept-aanpak"),
    path(CONCEPT + "wie/", concept.stap, {"stap": "wie"}, name="aanmeldconcept-wie"),
    path(CONCEPT + "wat/", concept.stap, {"stap": "wat"}, name="aanmeldconcept-wat"),
    path(
        CONCEPT + "wie/opslag/", concept.opslag, {"stap": "wie"}, name="aanmeldconcept-wie-opslag"
    ),
    path(
        CONCEPT + "wat/opslag/", concept.opslag, {"stap": "wat"}, name="aanmeldconcept-wat-opslag"
    ),
    path(CONCEPT + "controle/", concept.controle, name="aanmeldconcept-controle"),
    path(CONCEPT + "verwijdering/", concept.verwijdering, name="aanmeldconcept-verwijdering"),
    path(CONCEPT + "bijlagen/", bijlagen.bijlagen, name="aanmeldconcept-bijlagen"),
    path("bijlagen/<uuid:bijlage_uuid>/", bijlagen.bijlage, name="aanmelding-bijlage"),
    path(LIJST, aanmeldlijst.lijst, name="aanmeldlijst"),
    path(LIJST + "opslag/", aanmeldlijst.opslag, name="aanmeldlijst-opslag"),
    path(LIJST + "controle/", aanmeldlijst.controle, name="aanmeldlijst-controle"),
    path("aanmeldingen/<uuid:uuid>/", aanmelding.aanmelding, name="aanmelding"),
    path("aanmeldingen/<uuid:uuid>/ontvangst/", aanmelding.ontvangst, name="aanmelding-ontvangst"),
    path("aanmeldingen/<uuid:uuid>/gelezen/", aanmelding.gelezen, name="aanmelding-gelezen"),
    path("aanmeldingen/<uuid:uuid>/antwoord/", aanmelding.antwoord, name="aanmelding-antwoord"),
    path("aanmeldingen/<uuid:uuid>/triage/", triage.triage, name="triage"),
    path("aanmeldingen/<uuid:uuid>/triage/opslag/", triage.opslag, name="triage-opslag"),
    path("aanmeldingen/<uuid:uuid>/triage/controle/", triage.controle, name="triage-controle"),
    path(
        "aanmeldingen/<uuid:uuid>/standpunten/",
        tafel.standpunten,
        name="aanmelding-standpunten",
    ),
    path(
        "aanmeldingen/<uuid:uuid>/standpunten/opslag/",
        tafel.opslag,
        name="aanmelding-standpunten-opslag",
    ),
    path("aanmeldingen/<uuid:uuid>/navraag/", navraag.stel, name="aanmelding-navraag"),
    path(
        "aanmeldingen/navragen/<uuid:navraag_uuid>/",
        navraag.beantwoord,
        name="aanmelding-navraag-antwoord",
    ),
    path("aanmeldingen/<uuid:uuid>/standpunt/", vooraf.standpunt, name="aanmelding-standpunt"),
    path("triagetafels/<uuid:tafel_uuid>/vragen/", vooraf.vragen, name="triagetafel-vragen"),
    path("triagetafels/nieuw/", tafel.nieuw, name="triagetafel-nieuw"),
    path("triagetafels/<uuid:tafel_uuid>/", tafel.tafel, name="triagetafel"),
    path("triagetafels/<uuid:tafel_uuid>/genoten/", tafel.genoten, name="triagetafel-genoten"),
    path("aanmeldingen/<uuid:uuid>/aanhouding/", triage.aanhouding, name="aanmelding-aanhouding"),
    path("beheer/mandaten/", mandaten.mandaten, name="mandaten"),
    path("beheer/mandaten/nieuw/", mandaten.mandaat_nieuw, name="mandaat-nieuw"),
    path(
        "beheer/mandaten/<uuid:mandaat_uuid>/einde/", mandaten.mandaat_einde, name="mandaat-einde"
    ),
    path("doorgeleidingen/<uuid:uuid>/", lijst.doorgeleiding, name="doorgeleiding"),
]
