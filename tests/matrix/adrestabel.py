"""Which act each address is, for looking and for writing: reviewed like `verwachting.py`.

`openbaar` asks no login, `ingelogd` a login but no rol. A dash: that method does not exist there.
"""

TABEL = """
aanmeldconcept               | aanmelding.doen | -
aanmeldconcept-aanpak        | aanmelding.doen | aanmelding.doen
aanmeldconcept-bijlagen      | aanmelding.doen | aanmelding.doen
aanmeldconcept-controle      | aanmelding.doen | aanmelding.doen
aanmeldconcept-verwijdering  | aanmelding.doen | aanmelding.doen
aanmeldconcept-wat           | aanmelding.doen | aanmelding.doen
aanmeldconcept-wat-opslag    | - | aanmelding.doen
aanmeldconcept-wie           | aanmelding.doen | aanmelding.doen
aanmeldconcept-wie-opslag    | - | aanmelding.doen
aanmeldlijst                 | aanmelding.doen | aanmelding.doen
aanmeldlijst-controle        | aanmelding.doen | aanmelding.doen
aanmeldlijst-opslag          | - | aanmelding.doen
aanmelding                   | aanmelding.bekijken | -
aanmelding-aanhouding        | triage.besluiten | triage.besluiten
aanmelding-antwoord          | aanmelding.beantwoorden | aanmelding.beantwoorden
aanmelding-bijlage           | aanmelding.bekijken | -
aanmelding-gelezen           | - | aanmelding.antwoord_lezen
aanmelding-nieuw             | aanmelding.doen | -
aanmelding-ontvangst         | aanmelding.bekijken | -
aanmelding-navraag           | navraag.stellen | navraag.stellen
aanmelding-navraag-antwoord  | navraag.beantwoorden | navraag.beantwoorden
aanmelding-standpunt         | standpunt.geven | standpunt.geven
aanmelding-standpunten       | standpunt.vastleggen | standpunt.vastleggen
aanmelding-standpunten-opslag | - | standpunt.vastleggen
triagetafel                  | triagetafel.bekijken | -
triagetafel-genoten          | triagetafel.beleggen | triagetafel.beleggen
triagetafel-nieuw            | triagetafel.beleggen | triagetafel.beleggen
triagetafel-vragen           | standpunt.vragen | standpunt.vragen
aanmeldingen                 | aanmelding.lijst | -
aanpak                       | aanpak.bekijken | -
aanpak-bestand-nieuw         | aanpak.bewerken | aanpak.bewerken
aanpak-catalogus             | aanpak.bekijken | aanpak.aanzetten
aanpak-catalogus-concept     | - | aanpak.bewerken
aanpak-nieuw                 | aanpak.bewerken | aanpak.bewerken
aanpak-overzetting           | aanpak.overzetten | aanpak.overzetten
aanpak-stand                 | - | aanpak.aanzetten
aanpak-versie-nieuw          | - | aanpak.bewerken
aanpakken                    | aanpak.bekijken | -
aanpakken-vragen             | aanpak.bekijken | -
aanpakversie                 | aanpak.bekijken | -
aanpakversie-bestand         | aanpak.bekijken | -
aanpakversie-controle        | aanpak.bewerken | aanpak.bewerken
aanpakversie-deel            | aanpak.bewerken | aanpak.bewerken
aanpakversie-ding            | aanpak.bewerken | aanpak.bewerken
aanpakversie-ding-nieuw      | aanpak.bewerken | aanpak.bewerken
aanpakversie-einde           | - | aanpak.bewerken
aanpakversie-plek            | - | aanpak.bewerken
aanpakversie-terugneming     | - | aanpak.bewerken
aanpakversie-terugzending    | - | aanpak.vaststellen
aanpakversie-vaststelling    | aanpak.vaststellen | aanpak.vaststellen
aanpakversie-vergelijking    | aanpak.bekijken | -
aanpakversie-voorbeeld       | aanpak.bekijken | -
account_change_password      | ingelogd
account_inactive             | openbaar
account_login                | openbaar
account_logout               | openbaar
account_reauthenticate       | ingelogd
actie                        | plan.bekijken | -
actie-gereed                 | - | acties.uitvoeren
actie-herinnering            | - | acties.herinneren
actie-nieuw                  | plan.maken | plan.maken
actie-terugzetten            | - | acties.uitvoeren
actie-vervallen              | plan.maken | plan.maken
actie-voortgang              | - | acties.uitvoeren
actie-wijziging              | plan.maken | plan.maken
dossier-overdrachten         | dossier.bekijken | -
opschaling-nieuw             | overdracht.doen | overdracht.doen
overdracht                   | dossier.bekijken | -
overdracht-antwoord          | overdracht.beantwoorden | overdracht.beantwoorden
overdracht-herinnering       | overdracht.volgen | overdracht.volgen
overdracht-nazorg            | overdracht.nazorg | overdracht.nazorg
overdracht-nieuw             | overdracht.doen | overdracht.doen
overdracht-terugname         | overdracht.volgen | overdracht.volgen
overdracht-vervolg           | overdracht.doen | overdracht.doen
afname-intrekking            | afname.vragen | afname.vragen
afname-nieuw                 | afname.vragen | afname.vragen
afname-uitkomst              | afname.vastleggen | afname.vastleggen
autorisaties                 | rechten.bekijken | rechten.nazien
autorisaties-bestand         | rechten.bekijken | -
dossier-brieven              | document.bekijken | -
brief-nieuw                  | brief.maken | brief.maken
brief-word                   | document.bekijken | -
briefconcept                 | brief.maken | brief.maken
briefconcept-opslag          | - | brief.maken
aanmelding-brief             | aanmelding.beantwoorden | aanmelding.beantwoorden
aanmelding-brief-opslag      | - | aanmelding.beantwoorden
aanmelding-brief-bestand     | aanmelding.bekijken | -
briefinstellingen            | briefsjabloon.beheren | briefsjabloon.beheren
briefinstellingen-logo       | briefsjabloon.beheren | -
briefsjablonen               | briefsjabloon.bekijken | -
briefsjabloon                | briefsjabloon.bekijken | -
briefsjabloon-bestand        | briefsjabloon.bekijken | -
briefsjabloon-nieuw          | briefsjabloon.beheren | briefsjabloon.beheren
briefsjabloon-stand          | - | briefsjabloon.beheren
briefsjabloonversie          | briefsjabloon.bekijken | -
beheer                       | beheer.bekijken | -
beheer-gemeentetaak-einde          | beheer.bekijken | gemeentetaak.vastleggen
beheer-gemeentetaak-nieuw          | beheer.bekijken | gemeentetaak.vastleggen
beheer-gemeentetaken               | beheer.bekijken | -
beheer-gemeente-einde        | beheer.bekijken | huis.inrichten
beheer-gemeenten             | beheer.bekijken | huis.inrichten
beheer-huis                  | beheer.bekijken | huis.inrichten
beheer-huis-nieuw            | huis.maken | huis.maken
beheer-login                 | - | login.beheren
beheer-medewerker            | beheer.bekijken | medewerker.beheren
beheer-medewerker-nieuw      | beheer.bekijken | medewerker.beheren
beheer-medewerkers           | beheer.bekijken | -
beheer-partner-einde         | beheer.bekijken | partner.beheren
beheer-partner-nieuw         | beheer.bekijken | partner.beheren
beheer-partners              | beheer.bekijken | -
beheer-rol-einde             | beheer.bekijken | rol.geven
beheer-rol-nieuw             | beheer.bekijken | rol.geven
beheer-teamlid-einde         | - | team.samenstellen
beheer-teamlid-nieuw         | beheer.bekijken | team.samenstellen
beheer-teams                 | beheer.bekijken | team.samenstellen
beheer-uitdienst             | beheer.bekijken | medewerker.beheren
beheer-uitnodiging           | - | login.beheren
beheer-verwerking            | beheer.bekijken | verwerking.wijzigen
beheer-verwerkingen          | beheer.bekijken | -
beheer-voorziening-einde     | beheer.bekijken | voorziening.beheren
beheer-voorziening-nieuw     | beheer.bekijken | voorziening.beheren
beheer-voorziening-plaatsen  | beheer.bekijken | voorziening.beheren
beheer-voorzieningen         | beheer.bekijken | -
bericht-gelezen              | - | berichten.lezen
berichten                    | berichten.lezen | -
betrokkene                   | personen.wijzigen | personen.wijzigen
betrokkene-bsn               | - | bsn.tonen
betrokkene-bsn-vastlegging   | bsn.vastleggen | bsn.vastleggen
betrokkene-contact           | personen.wijzigen | personen.wijzigen
adres-einde                  | - | personen.wijzigen
adres-geheim                 | - | adres.tonen
betrokkene-professional-nieuw | personen.wijzigen | personen.wijzigen
betrokkene-stem              | personen.wijzigen | personen.wijzigen
betrokkene-zelfde            | persoon.koppelen | persoon.koppelen
oordeel-einde                | persoon.koppelen | persoon.koppelen
zelfde-personen              | persoon.vergelijken | -
betrokkene-vertegenwoordiger-nieuw | personen.wijzigen | personen.wijzigen
professional                 | personen.wijzigen | personen.wijzigen
vertegenwoordiger            | personen.wijzigen | personen.wijzigen
betrokkene-relatie-nieuw     | personen.wijzigen | personen.wijzigen
relatie                      | personen.wijzigen | personen.wijzigen
bezetting                    | bezetting.bekijken | -
casussen                     | casus.lijst | -
afstemming-einde             | casus.afstemmen | casus.afstemmen
afstemming-nieuw             | casus.afstemmen | casus.afstemmen
casusbundel                  | casus.bundelen | casus.bundelen
casusbundel-terugzetting     | - | casus.bundelen
casusfilter-nieuw            | filter.bewaren | filter.bewaren
casusfilter-terugzetting     | - | filter.bewaren
casusfilter-verwijdering     | - | filter.bewaren
deelnemer-einde              | casus.deelnemers_bepalen | casus.deelnemers_bepalen
deelnemer-personen           | casus.deelnemers_bepalen | casus.deelnemers_bepalen
deelnemerpersoon-einde       | casus.deelnemers_bepalen | casus.deelnemers_bepalen
doel                         | plan.maken | plan.maken
doel-nieuw                   | plan.maken | plan.maken
doel-resultaat               | plan.maken | plan.maken
doorgeleiding                | doorgeleiding.bekijken | doorgeleiding.opvolgen
dossier                      | dossier.bekijken | -
dossier-aanleiding           | casus.aanleiding_vastleggen | casus.aanleiding_vastleggen
dossier-afsluiting           | casus.sluiten | casus.sluiten
dossier-ave                  | casus.ave_wijzigen | casus.ave_wijzigen
dossier-bespreking           | casus.bespreking_plannen | casus.bespreking_plannen
dossier-deelnemer-nieuw      | casus.deelnemers_bepalen | casus.deelnemers_bepalen
dossier-deelnemers           | dossier.bekijken | -
dossier-fase                 | casus.fase_wijzigen | casus.fase_wijzigen
dossier-gegevens             | dossier.bekijken | -
dossier-gegevensgroep        | casus.gegevens_vastleggen | casus.gegevens_vastleggen
dossier-heropening           | casus.heropenen | casus.heropenen
document-intrekking          | document.toevoegen | document.toevoegen
document-nieuw               | document.toevoegen | document.toevoegen
document-versie-nieuw        | document.toevoegen | document.toevoegen
documentversie               | document.bekijken | -
dossier-documenten           | dossier.bekijken | -
dossier-journaal             | dossier.bekijken | -
dossier-leefgebied           | casus.situatie_vastleggen | casus.situatie_vastleggen
dossier-mens-nieuw           | personen.toevoegen | personen.toevoegen
dossier-mensen               | dossier.bekijken | -
dossier-plan                 | dossier.bekijken | -
dossier-regie                | casus.regie_overdragen | casus.regie_overdragen
dossier-regisseur            | casus.regisseur_toewijzen | casus.regisseur_toewijzen
dossier-standaarddoelen      | - | plan.maken
dossier-tijdlijn             | dossier.bekijken | -
dossier-toegang              | toegang.bekijken | toegang.verlenen
dossier-waarschuwing         | casus.waarschuwen | casus.waarschuwen
gezond                       | openbaar
herkenning                   | - | persoon.herkennen
hoedanigheden                | ingelogd
import                       | import.beheren | -
import-geweigerd             | - | import.beheren
import-intrekking            | - | import.beheren
import-lijst                 | import.beheren | -
import-nieuw                 | import.beheren | import.beheren
import-overname              | - | import.beheren
imports                      | import.beheren | -
indicator                    | sturing.bekijken | -
indicator-csv                | sturing.bekijken | -
invulling                    | casus.gegevens_vastleggen | casus.gegevens_vastleggen
invulling-vergissing         | casus.gegevens_vastleggen | casus.gegevens_vastleggen
instrumenten                 | instrumenten.bekijken | -
logboek                      | logboek.inzien | logboek.inzien
logboek-bestand              | - | logboek.exporteren
logboek-dossier              | logboek.inzien | -
logboek-lezingen             | logboek.inzien | -
logboek-noodtoegangen        | logboek.inzien | -
logboek-personen             | logboek.inzien | logboek.inzien
mandaat-einde                | mandaat.bekijken | mandaat.vastleggen
mandaat-nieuw                | mandaat.bekijken | mandaat.vastleggen
mandaten                     | mandaat.bekijken | -
mfa_activate_totp            | ingelogd
mfa_add_webauthn             | ingelogd
mfa_authenticate             | openbaar
mfa_deactivate_totp          | ingelogd
mfa_generate_recovery_codes  | ingelogd
mfa_index                    | ingelogd
mfa_list_webauthn            | ingelogd
mfa_login_webauthn           | openbaar
mfa_reauthenticate           | ingelogd
mfa_reauthenticate_webauthn  | ingelogd
mfa_view_recovery_codes      | ingelogd
mijn-werk                    | werk.bekijken | -
noodtoegang                  | noodtoegang.nemen | noodtoegang.nemen
dossier-afsluiting-concept   | - | casus.sluiten
adviezen                     | advies.bekijken | -
advies-nieuw                 | advies.geven | advies.geven
advies                       | advies.geven | advies.geven
advies-verwijdering          | advies.geven | advies.geven
lessen                       | les.bekijken | les.bekijken
les-nieuw                    | les.schrijven | les.schrijven
les                          | les.schrijven | les.schrijven
les-verwijdering             | les.schrijven | les.schrijven
notitie-correctie            | journaal.schrijven | journaal.schrijven
notitie-nieuw                | journaal.schrijven | journaal.schrijven
openid_connect_callback      | openbaar
openid_connect_login         | openbaar
passkey-einde                | ingelogd
robots                       | openbaar
security_txt                 | openbaar
sessie                       | ingelogd
socialaccount_login_cancelled | openbaar
socialaccount_login_error    | openbaar
sneltoetsen                  | - | sneltoetsen.kiezen
sprong                       | - | werk.zoeken
beheer-partner-ladder        | beheer.bekijken | partner.beheren
dossier-plan-afdruk          | plan.afdrukken | -
deelnemer-plan-afdruk        | plan.afdrukken_voor_deelnemer | -
dossier-procesplan           | plan.maken | plan.maken
dossier-leefgebieden         | plan.bekijken | -
uren                         | uren.bekijken | -
urenafspraak-nieuw           | uren.vastleggen | uren.vastleggen
urenafspraak-einde           | uren.vastleggen | uren.vastleggen
urenafwijking-nieuw          | uren.vastleggen | uren.vastleggen
urenafwijking-verwijdering   | uren.vastleggen | uren.vastleggen
dossier-evaluatie            | plan.evalueren | plan.evalueren
dossier-evaluaties           | plan.bekijken | -
evaluatie-nieuw              | plan.evalueren | plan.evalueren
dossier-actiebundel          | plan.maken | plan.maken
dossier-actiebundel-terugzetting | - | plan.maken
actie-escalatie              | acties.escaleren | acties.escaleren
sturing                      | sturing.bekijken | -
toegang-einde                | - | toegang.intrekken
triage                       | triage.besluiten | triage.besluiten
triage-controle              | triage.besluiten | triage.besluiten
triage-opslag                | - | triage.besluiten
uitnodiging                  | openbaar
tevredenheid                 | tevredenheid.bekijken | -
dossier-tevredenheid         | tevredenheid.vragen | tevredenheid.vragen
tevredenheid-herinnering     | tevredenheid.vragen | tevredenheid.vragen
tevredenheid-intrekking      | tevredenheid.vragen | tevredenheid.vragen
samenwerkingsvragen          | tevredenheid.gevraagd_zien | -
tevredenheidsvraag           | openbaar
usersessions_list            | ingelogd
waarneming-einde             | - | waarneming.regelen
waarnemingen                 | waarneming.regelen | waarneming.regelen
waarschuwing-einde           | casus.waarschuwen | casus.waarschuwen
waarschuwing-herziening      | casus.waarschuwen | casus.waarschuwen
zoeken                       | werk.zoeken | werk.zoeken
"""
