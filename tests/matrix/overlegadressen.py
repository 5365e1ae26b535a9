"""The addresses of meetings: part of `adrestabel.py`."""

TABEL = """
overleggen                   | overleg.bekijken | -
overleg                      | agenda.bekijken | -
agendapunt                   | punt.bekijken | -
agendapunt-verslag           | punt.bekijken | punt.afronden
agendapunt-verslag-regels    | - | punt.bekijken
agendapunt-vraag             | punt.voorbereiden | punt.voorbereiden
uitvraag-nieuw               | uitvraag.doen | uitvraag.doen
uitvraag-antwoord            | uitvraag.beantwoorden | uitvraag.beantwoorden
uitvraag-intrekking          | uitvraag.doen | uitvraag.doen
leesmap                      | leesmap.afdrukken | -
genodigde-leesmap            | leesmap.afdrukken_voor_ander | -
dossier-overleggen           | dossier.bekijken | -
overlegcijfers               | overlegcijfers.bekijken | -
verslag-gelezen              | - | verslag.lezen
verslag-vaststelling         | verslag.vaststellen | verslag.vaststellen
verslagcorrectie-nieuw       | verslagcorrectie.voorstellen | verslagcorrectie.voorstellen
verslagcorrectie-oordeel     | verslagcorrectie.beoordelen | verslagcorrectie.beoordelen
zitting                      | zitting.volgen | zitting.leiden
zitting-stand                | zitting.volgen | -
zitting-plek                 | - | zitting.leiden
zitting-einde                | - | zitting.leiden
notulen                      | zitting.leiden | -
aantekening                  | - | aantekening.schrijven
overleguitnodigingen         | uitnodiging.beantwoorden | -
overleguitnodiging-antwoord  | - | uitnodiging.beantwoorden
overleguitnodiging-vervanging | uitnodiging.beantwoorden | uitnodiging.beantwoorden
agendalink                   | uitnodiging.beantwoorden | uitnodiging.beantwoorden
agendalink-intrekking        | - | uitnodiging.beantwoorden
agendafeed                   | openbaar
overleg-agendabestand        | agenda.bekijken | -
genodigde-nieuw              | agenda.vullen | agenda.vullen
genodigde-stand              | - | agenda.vullen
genodigden-herhaling         | - | agenda.vullen
genodigden-herinnering       | - | agenda.vullen
partnerbelasting             | belasting.bekijken | -
overlegreeks                 | overleg.bekijken | -
oplegger                     | overleg.bekijken | -
overleggen-aanpakken         | overleg.plannen | -
overlegreeks-nieuw           | overleg.plannen | overleg.plannen
overlegreeks-wijziging       | overleg.plannen | overleg.plannen
overlegreeks-einde           | overleg.plannen | overleg.plannen
overlegreeks-planning        | overleg.plannen | overleg.plannen
overleg-nieuw                | overleg.plannen | overleg.plannen
overleg-verplaatsing         | overleg.plannen | overleg.plannen
overleg-vervallen            | overleg.plannen | overleg.plannen
oplegger-nieuw               | oplegger.opstellen | oplegger.opstellen
oplegger-wijziging           | oplegger.opstellen | oplegger.opstellen
oplegger-partijen            | oplegger.opstellen | oplegger.opstellen
oplegger-gegevens            | oplegger.opstellen | oplegger.opstellen
oplegger-voorlegging         | oplegger.opstellen | oplegger.opstellen
oplegger-verwijdering        | oplegger.opstellen | oplegger.opstellen
oplegger-vaststelling        | oplegger.vaststellen | oplegger.vaststellen
oplegger-terugzending        | oplegger.vaststellen | oplegger.vaststellen
punt-aanwezigheid            | aanwezigheid.vastleggen | aanwezigheid.vastleggen
overleg-geheimhouding        | geheimhouding.bekijken | geheimhouding.vragen
geheimhouding                | geheimhouding.bekijken | -
geheimhoudingstekst          | geheimhouding.tekst_vaststellen | geheimhouding.tekst_vaststellen
geheimhoudingsverklaring     | openbaar
uittreksel-nieuw             | uittreksel.maken | uittreksel.maken
uittreksel                   | uittreksel.afdrukken | -
uittreksel-uitreiking        | uittreksel.maken | uittreksel.maken
"""
