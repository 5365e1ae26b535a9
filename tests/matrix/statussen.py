"""Which status each request must have, from the reviewed tables alone."""

from tests.matrix.adressen import ADRESSEN
from tests.matrix.objecten import Doel
from tests.matrix.toneel import Toneel, band_van
from tests.matrix.verwachting import VERWACHT
from tests.matrix.vragen import ANONIEM

GOED = frozenset({200, 302, 422})
MET_CASUS = frozenset(
    {
        *("eigen", "van_collega", "ander_huis", "gesloten_eigen", "gesloten_van_collega"),
        *("ooit_deelnemer", "alleen_aanmelder", "noodtoegang", "wacht_op_regisseur"),
        "uitdrukkelijk",
    }
)
# The pages of allauth and others without a rol: what they answer depends on the login itself.
ZONDER_ROL = {
    # 403: this login has no password or code to ask for.
    "account_reauthenticate": {200, 302, 403},
    "mfa_reauthenticate": {200, 302, 403},
    "mfa_reauthenticate_webauthn": {200, 302, 403},
    # 404: this login has no such second factor; 405: there is nothing to send.
    "mfa_deactivate_totp": {200, 302, 404},
    "mfa_view_recovery_codes": {200, 302, 404, 405},
    "mfa_generate_recovery_codes": {200, 302, 404},
    "passkey-einde": {302, 404, 405},
}
OPENBAAR = {
    "gezond": {200, 503, 405},
    "robots": {200, 405},
    "security_txt": {404, 405, 200},
    "openid_connect_login": {404, 405},
    "openid_connect_callback": {404, 405},
    "mfa_login_webauthn": {200, 302, 400, 405, 422},
    "socialaccount_login_error": {401, 405},
    "account_inactive": {200, 405},
    "geheimhoudingsverklaring": {200, 404, 405, 422, 429},
    "tevredenheidsvraag": {200, 404, 405, 422, 429},
    "agendafeed": {200, 404, 405, 429},
    "uitnodiging": {200, 302, 404, 410, 422},
    "account_logout": {200, 302, 405},
}


def verwacht(toneel: Toneel, wie: str, doel: Doel, methode: str) -> frozenset[int]:
    """The statuses that are right; one, but for an allowed act, whose form may be wrong."""
    adres = ADRESSEN[doel.route]
    if adres.openbaar:
        return frozenset(OPENBAAR.get(doel.route, {200, 302, 405, 422}))
    if wie == ANONIEM:
        return frozenset({302})
    if adres.ingelogd:
        return frozenset(ZONDER_ROL.get(doel.route, {200, 302, 405, 422}))
    handeling = adres.lezen if methode == "GET" else adres.schrijven
    return frozenset({405}) if handeling is None else _van_handeling(toneel, wie, doel, handeling)


def _van_handeling(toneel: Toneel, wie: str, doel: Doel, handeling: str) -> frozenset[int]:
    rollen, relaties = VERWACHT[handeling]
    if str(toneel.rollen[wie].soort) not in rollen:
        return frozenset({403})
    if not doel.vindt(wie):
        return frozenset({404})
    return _los(wie, doel) if relaties is None else _in_dossier(wie, doel, relaties)


def _in_dossier(wie: str, doel: Doel, relaties: frozenset[str]) -> frozenset[int]:
    redenen = band_van(wie, doel.dossier).redenen
    if _is_er_niet(doel):
        return frozenset({404})
    if doel.route in SCHRIJFT_SAMEN and "geza" not in band_van(wie, doel.dossier).ziet:
        return frozenset({403, 404})  # of the form and of the part that it writes in
    zit_voor = wie == "triagist" and redenen == {"aan_tafel"}  # who chairs answers for no party
    if zit_voor and doel.route == "uitvraag-antwoord":
        redenen = frozenset()
    if not redenen & relaties or ("deelnemer" in redenen and doel.route in VAN_HET_HUIS):
        return frozenset({403})
    if doel.route == "adres-geheim" and doel.ding and doel.ding.soort != "geheim":
        return frozenset({404})  # there is nothing to show that is not there already
    if doel.route == "actie-terugzetten" and not redenen & {"regie", "ondersteuning"}:
        return GOED | {403}  # after a day only who leads the case
    # 404: of this case no action is open
    return GOED | {404} if doel.route == "notulen-afspraak" else GOED


def _is_er_niet(doel: Doel) -> bool:
    """No casus yet, or a toegang that is history: there is nothing to act on."""
    assert doel.ding is not None
    voorbij = doel.route == "toegang-einde" and doel.ding.soort.endswith("voorbij")
    return voorbij or (doel.dossier not in MET_CASUS and doel.route in CASUSFORMULIEREN)


def _los(wie: str, doel: Doel) -> frozenset[int]:
    if doel.route == "waarneming-einde" and wie not in ("collega", "beheerder"):
        return frozenset({403})  # one's own, or those of everybody for the beheerder
    if doel.route == "verslag-gelezen":
        return GOED | {404}  # only for who was absent, or came in that place
    if doel.route == "import-geweigerd":
        return frozenset({404})  # of this import nothing was refused
    return GOED | {404} if doel.route == "beheer-login" else GOED


# On the stage all actions, notes and questions are of the house, and no case goes to a deelnemer:
# a partner acts on its own.
VAN_HET_HUIS = frozenset(
    {
        *("actie-gereed", "actie-terugzetten", "actie-voortgang"),
        *("notitie-correctie", "dossier-gegevensgroep"),
        "overdracht-antwoord",
        *("document-versie-nieuw", "document-intrekking"),
    }
)
SCHRIJFT_SAMEN = frozenset(
    {"notitie-nieuw", "doel-nieuw", "actie-nieuw", "dossier-standaarddoelen", "document-nieuw"}
)
CASUSFORMULIEREN = frozenset(
    {
        "afstemming-nieuw",
        "dossier-agendaverzoek",
        *("dossier-overdrachten", "overdracht-nieuw"),
        "opschaling-nieuw",
        *("brief-nieuw", "briefconcept", "briefconcept-opslag"),
        *("dossier-regisseur", "dossier-regie", "dossier-deelnemer-nieuw", "dossier-ave"),
        *("dossier-fase", "dossier-aanleiding", "dossier-leefgebied", "dossier-waarschuwing"),
        *("dossier-bespreking", "dossier-afsluiting", "dossier-heropening"),
        *("afname-nieuw", "dossier-gegevensgroep", "invulling", "invulling-vergissing"),
        "dossier-afsluiting-concept",
        *("dossier-evaluatie", "dossier-evaluaties", "evaluatie-nieuw"),
        *("dossier-procesplan", "dossier-plan-afdruk"),
        *("dossier-leefgebieden", "dossier-tevredenheid"),
        *("tevredenheid-herinnering", "tevredenheid-intrekking"),
        *("dossier-actiebundel", "dossier-actiebundel-terugzetting"),
    }
)
