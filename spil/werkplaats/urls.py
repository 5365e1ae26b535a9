from django.urls import path

from spil.werkplaats.views import aanpakken, begin, inhoud, overzetten, vaststellen, versie

AANPAK = "aanpakken/<uuid:werkproces_uuid>/"
VERSIE = "aanpakken/versies/<uuid:versie_uuid>/"
LIJST = f"{VERSIE}onderdelen/<slug:lijst>/"

urlpatterns = [
    path("aanpakken/", aanpakken.aanpakken, name="aanpakken"),
    path("aanpakken/vragen/", aanpakken.vragen, name="aanpakken-vragen"),
    path("aanpakken/nieuw/", begin.nieuw, name="aanpak-nieuw"),
    path("aanpakken/bestanden/nieuw/", begin.bestand_nieuw, name="aanpak-bestand-nieuw"),
    path("aanpakken/catalogus/<slug:code>/", begin.uit_catalogus, name="aanpak-catalogus"),
    path(
        "aanpakken/catalogus/<slug:code>/concept/",
        begin.concept_uit_catalogus,
        name="aanpak-catalogus-concept",
    ),
    path(AANPAK, aanpakken.aanpak, name="aanpak"),
    path(f"{AANPAK}stand/", aanpakken.stand, name="aanpak-stand"),
    path(f"{AANPAK}versies/nieuw/", begin.versie_nieuw, name="aanpak-versie-nieuw"),
    path(f"{AANPAK}overzetting/", overzetten.overzetting, name="aanpak-overzetting"),
    path(VERSIE, versie.versie, name="aanpakversie"),
    path(f"{VERSIE}bestand/", versie.bestand, name="aanpakversie-bestand"),
    path(f"{VERSIE}vergelijking/", versie.vergelijking, name="aanpakversie-vergelijking"),
    path(f"{VERSIE}voorbeeld/", versie.voorbeeld, name="aanpakversie-voorbeeld"),
    path(f"{VERSIE}controle/", vaststellen.controle, name="aanpakversie-controle"),
    path(f"{VERSIE}vaststelling/", vaststellen.vaststelling, name="aanpakversie-vaststelling"),
    path(f"{VERSIE}terugzending/", vaststellen.terugzending, name="aanpakversie-terugzending"),
    path(f"{VERSIE}terugneming/", vaststellen.terugneming, name="aanpakversie-terugneming"),
    path(f"{VERSIE}einde/", begin.einde, name="aanpakversie-einde"),
    path(f"{VERSIE}delen/<slug:sectie>/", inhoud.deel, name="aanpakversie-deel"),
    path(f"{LIJST}nieuw/", inhoud.ding_nieuw, name="aanpakversie-ding-nieuw"),
    path(f"{LIJST}<slug:nr>/", inhoud.ding, name="aanpakversie-ding"),
    path(f"{LIJST}<slug:nr>/plek/", inhoud.plek, name="aanpakversie-plek"),
]
