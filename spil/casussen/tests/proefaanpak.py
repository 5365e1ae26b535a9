"""An approach with everything that the engine of a case knows, in a house of the cast."""

from datetime import datetime

from spil.casussen.commands import start_casus
from spil.casussen.tests.opzet import Zaak
from spil.gebruikers.models import Team
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.models import Dossier, Reden, Toegang
from spil.werkprocessen.commands import neem_in_gebruik
from spil.werkprocessen.definitie import lees_toml
from spil.werkprocessen.models import Werkprocesversie
from tests.wereld import BEGIN, NU, VANDAAG, Wereld, als

DEFINITIE = """
formaat = 1
code = "proef"
naam = "Terugkeer"
omschrijving = "Terug in de samenleving na detentie."
[verwerking]
code = "proef"
naam = "Terugkeer"
doel = "Terugkeer begeleiden."
regime = "pbw"
grondslag = "Pbw art. 18b"
[[uitkomsten]]
code = "oppakken"
naam = "Oppakken"
leidt_tot = "oppakken"
[[fasen]]
code = "binnen"
naam = "Binnen"
stap = "voorbereiding"
naar = ["buiten"]
beslist = "om"
regie = "dji"
mag_sluiten = false
[[fasen]]
code = "buiten"
naam = "Buiten"
stap = "uitvoering"
naar = ["binnen"]
beslist = "deelnemers"
[[groepen]]
code = "verblijf"
naam = "Verblijf"
zien = "een_deelnemer"
deelnemer = "politie"
[[groepen]]
code = "straks"
naam = "Na de poort"
zien = "huis"
fasen = ["binnen"]
[[groepen]]
code = "samen"
naam = "Afspraken"
zien = "deelnemers"
[[velden]]
code = "vrij_op"
vraag = "Wanneer komt iemand vrij?"
soort = "datum"
groep = "verblijf"
categorie = "verblijf"
[[velden]]
code = "adres"
vraag = "Is er een plek om te wonen?"
soort = "ja_nee"
groep = "straks"
categorie = "woonsituatie"
verplicht_voor = ["buiten"]
[[velden]]
code = "afspraak"
vraag = "Wat is de afspraak?"
soort = "tekst"
groep = "samen"
categorie = "proces"
[[termijnen]]
code = "plan"
naam = "Plan klaar"
duur = { aantal = 6, eenheid = "weken" }
vanaf = "start"
klaar_bij = ["fase:buiten"]
[[termijnen]]
code = "poort"
naam = "Plek geregeld"
duur = { aantal = 4, eenheid = "weken" }
vanaf = "veld:vrij_op"
richting = "voor"
waarschuw_dagen = 14
[[termijnen]]
code = "nazorg"
naam = "Nazorg"
duur = { aantal = 6, eenheid = "maanden" }
vanaf = "fase:buiten"
[[partijen]]
soort = "om"
rol = "Voorwaarden"
altijd = true
[[partijen]]
soort = "politie"
rol = "Toezicht"
[[doelen]]
leefgebied = "huisvesting"
omschrijving = "Een plek om te wonen."
acties = [
  { omschrijving = "Zoekt een plek", partij = "om", binnen_dagen = 10 },
  { omschrijving = "Brengt het verblijf in beeld", partij = "politie", binnen_dagen = 5 },
]
[[doelen]]
leefgebied = "financien"
omschrijving = "Een inkomen."
[[resultaten]]
code = "geslaagd"
naam = "Weer op de rails"
[[resultaten]]
code = "teruggevallen"
naam = "Teruggevallen"
[[tellingen]]
code = "proef-buiten"
naam = "Naar buiten"
enkelvoud = "terugkeer"
meervoud = "terugkeren"
definitie = "Het aantal mensen dat naar buiten ging."
bij = "fase:buiten"
[[tellingen]]
code = "proef-geslaagd"
naam = "Geslaagd"
enkelvoud = "geslaagde"
meervoud = "geslaagden"
definitie = "Het aantal casussen dat slaagde."
bij = "resultaat:geslaagd"
[caseload]
naam = "Terugkeerlijst"
kolommen = ["nummer", "naam", "fase", "veld:vrij_op", "veld:adres", "termijn:poort"]
sorteer = "veld:vrij_op"
signalen = ["poort"]
eerste_pagina = true
[capaciteit]
plaatsen = 1
fte = 0.5
"""


def neem_proef_in_gebruik(wereld: Wereld, definitie: str = DEFINITIE) -> Werkprocesversie:
    return neem_in_gebruik(wereld.huis, lees_toml(definitie), door=wereld.beheerder, op=BEGIN)


def maak_proefzaak(
    wereld: Wereld, versie: Werkprocesversie, *, naam: str = "Voorbeeld", op: datetime = NU
) -> Zaak:
    """Reported by the police, taken up, with the regisseur."""
    with als(wereld.triagist, op=op) as triagist:
        dossier = Dossier.open_nieuw(versie, op=op)
        team = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
        Toegang.op_dossier(dossier, team=team, reden=Reden.TRIAGE, van=op)
        deel = dossier.deel
        Betrokkene.voeg_toe(
            deel, rol=Betrokkenerol.HOOFDPERSOON, achternaam=naam, eerste_verwerking=VANDAAG
        )
        casus = start_casus(
            dossier,
            gemeente_id="0758",
            regisseur=wereld.regisseur,
            aanmelder=wereld.ketenpartner,
            door=triagist,
            op=op,
        )
    return Zaak(wereld=wereld, dossier=dossier, casus=casus, deelnemers={})
