"""What everybody may do, as a functionaris gegevensbescherming reads it: one act per line.

This table is data, not code, and is compared with the rights table of Spil: who changes a right
changes this line as well, and says why in the commit. `huis` is procesregisseur,
procesondersteuner, coordinator and triagist; `allen` is every rol but Spil itself. The third
column is the relation to the dossier that is needed; `-` is an act that is not about one dossier;
`huisteam` is regie, ondersteuning and an explicit toegang; `lezers` is every relation but that of
who reported.
"""

HUIS = ("procesregisseur", "procesondersteuner", "coordinator", "triagist")
ALLEN = (
    *HUIS,
    "ketenpartner",
    "manager",
    "fg",
    "contactpunt",
    "kwaliteitsmedewerker",
    "functioneel_beheerder",
)
WOORDEN = {
    "huis": HUIS,
    "allen": ALLEN,
    "regie-en-steun": ("procesregisseur", "procesondersteuner", "coordinator"),
    "allen-behalve-ketenpartner": tuple(soort for soort in ALLEN if soort != "ketenpartner"),
}
BANDEN = {
    "huisteam": ("regie", "ondersteuning", "uitdrukkelijk"),
    "lezers": (
        *("regie", "ondersteuning", "uitdrukkelijk", "triage"),
        *("deelnemer", "laatste_regisseur", "nood"),
    ),
}

TABEL = """
aanmelding.antwoord_lezen   | huis ketenpartner                              | aanmelder
aanmelding.beantwoorden     | huis                                           | ondersteuning regie triage
aanmelding.bekijken         | huis ketenpartner | huisteam aanmelder genodigd nood triage
aanmelding.doen             | huis ketenpartner                              | -
aanmelding.lijst            | huis ketenpartner                              | -
aanmelding.vernietigen      | systeem                                        | -
aanpak.aanzetten            | functioneel_beheerder                          | -
aanpak.bekijken             | functioneel_beheerder manager fg               | -
aanpak.bewerken             | functioneel_beheerder                          | -
aanpak.overzetten           | functioneel_beheerder                          | -
aanpak.vaststellen          | functioneel_beheerder manager                  | -
acties.bijwerken_voor_ander | huis                                           | ondersteuning regie
acties.herinneren           | huis                                           | ondersteuning regie
acties.uitvoeren            | huis ketenpartner                              | huisteam deelnemer
gemeentetaak.vastleggen           | functioneel_beheerder                          | -
advies.bekijken             | huis                                           | -
advies.geven                | huis                                           | -
les.bekijken                | huis                                           | -
tevredenheid.bekijken       | huis manager                                   | -
tevredenheid.vragen         | huis                                     | laatste_regisseur ondersteuning regie
tevredenheid.gevraagd_zien  | ketenpartner                                   | -
les.schrijven               | huis                                           | -
afname.vastleggen           | huis ketenpartner                              | deelnemer ondersteuning regie
afname.vragen               | huis                                           | ondersteuning regie
beheer.bekijken             | functioneel_beheerder                          | -
beheerder.maken             | systeem                                        | -
berichten.lezen             | allen                                          | -
bestand.scannen             | systeem                                        | -
beveiligingslog.inzien      | fg functioneel_beheerder                       | -
brief.maken                 | huis                                           | huisteam
briefsjabloon.bekijken      | functioneel_beheerder                          | -
briefsjabloon.beheren       | functioneel_beheerder                          | -
bezetting.bekijken          | huis                                           | -
adres.tonen                 | huis                                           | huisteam nood
bsn.tonen                   | huis                                           | huisteam nood triage
bsn.vastleggen              | huis                                           | huisteam
casus.aanleiding_vastleggen | huis                                           | huisteam
casus.afstemmen             | regie-en-steun                                 | ondersteuning regie
casus.laten_afstemmen       | regie-en-steun                                 | huisteam
casus.ave_wijzigen          | procesregisseur coordinator                    | regie
casus.bundelen              | procesregisseur coordinator                    | -
casus.bespreking_plannen    | huis                                           | huisteam
casus.deelnemers_bepalen    | procesregisseur procesondersteuner coordinator | ondersteuning regie
casus.fase_wijzigen         | procesregisseur coordinator                    | regie
casus.gegevens_vastleggen   | regie-en-steun ketenpartner                    | deelnemer ondersteuning regie
casus.heropenen             | procesregisseur coordinator                    | laatste_regisseur
casus.lijst                 | huis ketenpartner                              | -
casus.overnemen             | functioneel_beheerder systeem                  | -
casus.regie_overdragen      | procesregisseur procesondersteuner coordinator | ondersteuning regie
casus.regisseur_toewijzen   | huis                                           | triage
casus.situatie_vastleggen   | huis                                           | huisteam
casus.sluiten               | procesregisseur coordinator                    | regie
casus.starten               | huis                                           | triage
casus.waarschuwen           | huis                                           | huisteam
document.bekijken           | huis ketenpartner                              | huisteam deelnemer nood
document.toevoegen          | huis ketenpartner                              | huisteam deelnemer
doorgeleiding.bekijken      | huis                                           | -
filter.bewaren              | huis ketenpartner                              | -
doorgeleiding.opvolgen      | huis                                           | -
dossier.bekijken            | huis ketenpartner                              | lezers
huis.inrichten              | functioneel_beheerder                          | -
huis.maken                  | functioneel_beheerder                          | -
import.beheren              | functioneel_beheerder                          | -
import.opruimen             | systeem                                        | -
import.overnemen            | functioneel_beheerder systeem                  | -
agenda.bekijken | huis ketenpartner manager fg kwaliteitsmedewerker functioneel_beheerder | -
agenda.vullen               | huis                                           | -
punt.afronden               | huis                                           | ondersteuning regie triage
agenda.verzoeken            | huis ketenpartner                              | huisteam deelnemer
agenda.verzoek_afwijzen     | huis                                           | huisteam
agenda.vanzelf_vullen       | systeem                                        | -
punt.bekijken               | huis ketenpartner                              | huisteam triage aan_tafel nood
punt.voorbereiden           | huis                                           | huisteam triage
uitvraag.doen               | huis                                           | huisteam
uitvraag.beantwoorden       | huis ketenpartner                              | huisteam aan_tafel
leesmap.afdrukken           | huis ketenpartner                              | -
leesmap.afdrukken_voor_ander | huis                                          | -
zitting.volgen              | huis ketenpartner                              | -
zitting.leiden              | huis                                           | -
aantekening.schrijven       | huis                                           | huisteam triage aan_tafel
overleg.bekijken | huis ketenpartner manager fg kwaliteitsmedewerker functioneel_beheerder | -
uitnodiging.beantwoorden | huis ketenpartner manager fg kwaliteitsmedewerker functioneel_beheerder | -
uitnodiging.versturen       | systeem                                        | -
belasting.bekijken          | procesregisseur procesondersteuner manager     | -
overleg.plannen             | procesregisseur procesondersteuner             | -
oplegger.opstellen          | procesregisseur procesondersteuner             | -
oplegger.vaststellen        | manager kwaliteitsmedewerker                   | -
overdracht.beantwoorden     | regie-en-steun ketenpartner                    | deelnemer ondersteuning regie
overdracht.doen             | procesregisseur coordinator                    | regie
overdracht.nazorg           | regie-en-steun                        | laatste_regisseur ondersteuning regie
overdracht.volgen           | regie-en-steun                                 | ondersteuning regie
instrumenten.bekijken       | huis ketenpartner functioneel_beheerder        | -
journaal.bekijken           | huis ketenpartner                              | huisteam deelnemer nood
journaal.schrijven          | huis ketenpartner                              | huisteam deelnemer
logboek.exporteren          | fg                                             | -
logboek.inzien              | fg                                             | -
login.beheren               | functioneel_beheerder                          | -
login.herstellen            | systeem                                        | -
mandaat.bekijken            | functioneel_beheerder                          | -
mandaat.vastleggen          | functioneel_beheerder                          | -
medewerker.beheren          | functioneel_beheerder                          | -
noodtoegang.nemen           | huis                                           | -
partner.beheren             | functioneel_beheerder                          | -
persoon.bekend              | procesregisseur coordinator triagist           | -
persoon.elders_gevraagd     | huis                                           | huisteam
persoon.herkennen           | huis ketenpartner                              | -
persoon.koppelen            | huis                                           | huisteam
persoon.koppelen_bij_import | functioneel_beheerder systeem                  | -
persoon.vergelijken         | huis                                           | -
personen.toevoegen          | huis                                           | huisteam
personen.wijzigen           | huis                                           | huisteam
plan.bekijken               | huis ketenpartner                              | huisteam deelnemer nood
plan.afdrukken              | huis ketenpartner                              | huisteam deelnemer
plan.afdrukken_voor_deelnemer | huis                                         | ondersteuning regie
plan.evalueren              | huis                                           | ondersteuning regie
acties.escaleren            | huis                                           | ondersteuning regie
plan.maken                  | huis                                           | ondersteuning regie
rechten.bekijken            | allen-behalve-ketenpartner                     | -
rechten.nazien              | fg functioneel_beheerder                       | -
rol.geven                   | functioneel_beheerder                          | -
sneltoetsen.kiezen          | allen                                          | -
sturing.bekijken            | procesregisseur manager fg kwaliteitsmedewerker | -
team.samenstellen           | functioneel_beheerder                          | -
toegang.bekijken            | huis ketenpartner                              | lezers
toegang.intrekken           | procesregisseur coordinator                    | regie
toegang.verlenen            | procesregisseur coordinator                    | regie
navraag.beantwoorden        | huis ketenpartner                              | aanmelder
navraag.stellen             | huis                                           | triage
standpunt.geven             | ketenpartner                                   | genodigd
aanwezigheid.vastleggen     | huis                                           | huisteam triage aan_tafel
geheimhouding.vragen        | huis                                           | -
geheimhouding.bekijken      | huis fg                                        | -
geheimhouding.tekst_vaststellen | functioneel_beheerder                      | -
uittreksel.maken            | huis                                           | huisteam aan_tafel
uittreksel.afdrukken        | huis                                           | huisteam triage aan_tafel
uren.bekijken               | huis manager                                   | -
uren.vastleggen             | procesondersteuner                             | -
overlegcijfers.bekijken     | huis manager                                   | -
partijverslag.afdrukken     | huis ketenpartner                              | -
partijverslag.afdrukken_voor_partij | huis                                   | -
afspraak.afdoen             | huis                                           | ondersteuning regie triage
verslag.lezen               | huis ketenpartner                              | -
verslag.vaststellen         | huis                                           | -
verslagcorrectie.beoordelen | huis                                           | huisteam triage aan_tafel
verslagcorrectie.voorstellen | huis ketenpartner                             | huisteam triage aan_tafel
standpunt.vastleggen        | procesregisseur triagist                       | triage
standpunt.vragen            | procesregisseur triagist                       | -
triagetafel.bekijken        | huis                                           | -
triagetafel.beleggen        | huis                                           | -
triage.besluiten            | procesregisseur triagist                       | triage
verwerking.wijzigen         | functioneel_beheerder                          | -
voorziening.beheren         | functioneel_beheerder                          | -
waarneming.regelen          | huis ketenpartner functioneel_beheerder        | -
werk.bekijken               | allen                                          | -
werk.zoeken                 | huis ketenpartner                              | -
"""


def lees_tabel() -> dict[str, tuple[frozenset[str], frozenset[str] | None]]:
    """Act → kinds of rol, relations (None: not about one dossier)."""
    tabel = {}
    for regel in TABEL.strip().splitlines():
        handeling, wie, band = (cel.strip() for cel in regel.split("|"))
        soorten = {soort for woord in wie.split() for soort in WOORDEN.get(woord, (woord,))}
        redenen = {reden for woord in band.split() for reden in BANDEN.get(woord, (woord,))}
        tabel[handeling] = (frozenset(soorten), None if band == "-" else frozenset(redenen))
    return tabel


VERWACHT = lees_tabel()
