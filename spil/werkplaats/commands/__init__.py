from spil.werkplaats.commands.concept import (
    begin_aanpak,
    begin_volgende_versie,
    gooi_concept_weg,
    lees_in,
    neem_over_uit_catalogus,
)
from spil.werkplaats.commands.gebruik import zet_aan_uit_catalogus, zet_stand
from spil.werkplaats.commands.inhoud import bewaar_ding, bewaar_kop, verplaats_ding, voeg_ding_toe
from spil.werkplaats.commands.overzetten import zet_casussen_over
from spil.werkplaats.commands.vaststellen import leg_voor, neem_terug, stel_vast, stuur_terug

__all__ = [
    "begin_aanpak",
    "begin_volgende_versie",
    "bewaar_ding",
    "bewaar_kop",
    "gooi_concept_weg",
    "lees_in",
    "leg_voor",
    "neem_over_uit_catalogus",
    "neem_terug",
    "stel_vast",
    "stuur_terug",
    "verplaats_ding",
    "voeg_ding_toe",
    "zet_aan_uit_catalogus",
    "zet_casussen_over",
    "zet_stand",
]
