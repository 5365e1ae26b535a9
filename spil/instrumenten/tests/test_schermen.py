"""The screens of instruments: by form post, without JavaScript (MZ23 r50-51; missie C16)."""

from datetime import timedelta
from http import HTTPStatus
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.aanmeldingen.tests.voorbeelden import doe_aanmelding
from spil.instrumenten.models import Afname
from spil.instrumenten.tests.opzet import CONCLUSIE, RISICOTAXATIE, leg_vast, vraag
from spil.logboek.models import Inzage
from spil.werkprocessen.catalogus import catalogus
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als, later, maak_rol

NAAM = "Risicotaxatie door een ketenpartner"
# Budget 15 (architectuur.md); a test adds 4, since namens() is nested in its transaction.
BUDGET = 15 + 4


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


def pagina(client, rol, pad) -> str:
    log_in(client, rol)
    antwoord = client.get(pad)
    assert antwoord.status_code == HTTPStatus.OK, pad
    tekst: str = antwoord.content.decode()
    return tekst


def plan(zaak) -> str:
    return reverse("dossier-plan", args=[zaak.uuid])


def enige(wereld) -> Afname:
    with als(wereld.regisseur):
        return Afname.objects.met_alles().get()


def test_vragen_vastleggen_en_verbeteren_met_formulieren(client, wereld, zaak):
    nieuw = reverse("afname-nieuw", args=[zaak.uuid])
    formulier = pagina(client, wereld.regisseur, nieuw)
    assert "(partner die het instrument mag afnemen)" in formulier
    assert "ZVH De Baronie" not in formulier.split("<select")[1]
    velden = {
        "instrument": RISICOTAXATIE,
        "wie": f"r:{wereld.behandelaar.uuid}",
        "sleutel": uuid4(),
    }
    assert client.post(nieuw, velden)["Location"] == plan(zaak)
    assert f"{NAAM}</th><td>A. Haddad, GGZ Voorbeeld" in pagina(
        client, wereld.regisseur, plan(zaak)
    )

    adres = reverse("afname-uitkomst", args=[enige(wereld).uuid])
    assert adres in pagina(client, wereld.behandelaar, plan(zaak))
    fout = client.post(adres, {"afgenomen_op": "20-11-2026", "conclusie": "Score 12", "versie": 1})
    assert fout.status_code == 422
    assert "Score 12" in fout.content.decode()
    assert "in woorden, zonder getallen" in fout.content.decode()
    goed = {"afgenomen_op": "20-11-2026", "conclusie": CONCLUSIE, "versie": 1}
    assert client.post(adres, goed)["Location"] == plan(zaak)
    getoond = pagina(client, wereld.behandelaar, plan(zaak))
    assert CONCLUSIE in getoond
    assert "Geldig" in getoond
    assert CONCLUSIE in pagina(client, wereld.regisseur, adres)
    botst = client.post(adres, goed | {"conclusie": "Het risico is laag."})
    assert botst.status_code == 422
    assert "Een collega wijzigde dit" in botst.content.decode()


def test_een_leeg_formulier_zegt_wat_er_ontbreekt(client, wereld, zaak):
    afname = vraag(zaak)
    for naam, uuid, zinnen in (
        ("afname-nieuw", zaak.uuid, ["Kies een instrument.", "Kies een organisatie of persoon."]),
        ("afname-uitkomst", afname.uuid, ["Vul een datum in.", "Schrijf de conclusie"]),
        ("afname-intrekking", afname.uuid, ["Schrijf op waarom"]),
    ):
        log_in(client, wereld.regisseur)
        antwoord = client.post(reverse(naam, args=[uuid]), {})
        assert antwoord.status_code == 422, naam
        for zin in zinnen:
            assert zin in antwoord.content.decode(), naam


def test_intrekken_met_een_formulier(client, wereld, zaak):
    afname = vraag(zaak)
    log_in(client, wereld.regisseur)
    adres = reverse("afname-intrekking", args=[afname.uuid])
    assert NAAM in client.get(adres).content.decode()
    assert client.post(adres, {"reden": "Er is al een recente."}).status_code == 302
    getoond = pagina(client, wereld.behandelaar, plan(zaak))
    assert "Er is al een recente." in getoond
    assert "Nu is er niets gevraagd" in getoond


def test_de_andere_deelnemer_ziet_op_het_plan_niets_van_een_instrument(client, wereld, zaak):
    """Proves A1-08 on the screen: no conclusion, no request, not even the heading."""
    leg_vast(zaak, vraag(zaak))
    getoond = pagina(client, wereld.ketenpartner, plan(zaak))
    assert "isico-instrument" not in getoond
    assert "isicotaxatie" not in getoond
    log_in(client, wereld.ketenpartner)
    adres = reverse("afname-uitkomst", args=[enige(wereld).uuid])
    assert client.get(adres).status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    ("dagen", "stand"),
    [(1, "Geldig"), (340, "Loopt af"), (365, "Verlopen"), (500, "Verlopen")],
)
def test_het_plan_zegt_of_een_conclusie_nog_geldt(client, wereld, zaak, dagen, stand):
    leg_vast(zaak, vraag(zaak))
    with time_machine.travel(later(days=dagen), tick=False):
        getoond = pagina(client, wereld.regisseur, plan(zaak))
    assert [s for s in ("Geldig", "Loopt af", "Verlopen", "Blijft uit") if s in getoond] == [stand]


def test_wat_opnieuw_is_gevraagd_staat_bij_eerder(client, wereld, zaak):
    leg_vast(zaak, vraag(zaak), geldig_tot=VANDAAG + timedelta(days=3))
    with time_machine.travel(later(days=4), tick=False):
        vraag(zaak, op=later(days=4))
        getoond = pagina(client, wereld.regisseur, plan(zaak))
    nu, eerder = getoond.split("Eerder (1)")
    assert "Verlopen" not in nu
    assert "Verlopen" in eerder


def te_volgen(client, rol, dagen=0) -> str:
    with time_machine.travel(later(days=dagen), tick=False):
        return pagina(client, rol, reverse("instrumenten"))


def test_de_gevraagde_deelnemer_vindt_wat_er_van_hem_wordt_gevraagd(client, wereld, zaak):
    afname = vraag(zaak)
    adres = reverse("afname-uitkomst", args=[afname.uuid])
    assert adres in te_volgen(client, wereld.behandelaar)
    assert adres not in te_volgen(client, wereld.ketenpartner)
    leg_vast(zaak, afname)
    assert adres not in te_volgen(client, wereld.behandelaar)


def test_wat_aan_een_persoon_is_gevraagd_ziet_een_collega_niet(client, wereld, zaak):
    """A request to one person is not shown to a colleague of the organisation."""
    afname = vraag(zaak, aan="politie", rol=wereld.ketenpartner)
    collega = maak_rol(wereld.partners["politie"], naam="B. Agent", soort="ketenpartner")
    adres = reverse("afname-uitkomst", args=[afname.uuid])
    assert adres in te_volgen(client, wereld.ketenpartner)
    assert adres not in te_volgen(client, collega)


@pytest.mark.parametrize(("dagen", "ziet"), [(14, False), (15, True)])
def test_de_regisseur_hoort_dat_een_conclusie_uitblijft(client, wereld, zaak, dagen, ziet):
    vraag(zaak)
    assert ("Blijft uit" in te_volgen(client, wereld.regisseur, dagen)) == ziet
    assert "Blijft uit" not in te_volgen(client, wereld.collega, dagen)


@pytest.mark.parametrize(
    ("dagen", "stand"),
    [(1, []), (334, []), (335, ["Loopt af"]), (365, ["Verlopen"]), (379, [])],
)
def test_de_regisseur_hoort_dat_een_conclusie_afloopt(client, wereld, zaak, dagen, stand):
    leg_vast(zaak, vraag(zaak))
    getoond = te_volgen(client, wereld.regisseur, dagen)
    assert [s for s in ("Loopt af", "Verlopen") if s in getoond] == stand
    assert CONCLUSIE not in getoond


def test_wie_opnieuw_vraagt_hoort_er_niet_meer_van(client, wereld, zaak):
    leg_vast(zaak, vraag(zaak), geldig_tot=VANDAAG + timedelta(days=9))
    assert zaak.dossier.nummer in te_volgen(client, wereld.regisseur)
    vraag(zaak)
    assert zaak.dossier.nummer not in te_volgen(client, wereld.regisseur)


def werk(client, rol, dagen=0) -> str:
    with time_machine.travel(later(days=dagen), tick=False):
        return pagina(client, rol, reverse("mijn-werk")).replace("\n", " ")


def test_op_mijn_werk_staat_wat_er_van_de_gevraagde_deelnemer_wordt_gevraagd(client, wereld, zaak):
    afname = vraag(zaak)
    adres = reverse("afname-uitkomst", args=[afname.uuid])
    getoond = werk(client, wereld.behandelaar)
    assert "Instrument: risicotaxatie door een ketenpartner" in getoond
    assert adres in getoond
    assert adres not in werk(client, wereld.ketenpartner)
    leg_vast(zaak, afname)
    assert adres not in werk(client, wereld.behandelaar)


def test_op_mijn_werk_wacht_de_regisseur_op_een_conclusie_en_vraagt_haar_opnieuw(
    client, wereld, zaak
):
    afname = vraag(zaak)
    getoond = werk(client, wereld.regisseur)
    assert "Wacht op anderen" in getoond
    assert "bij GGZ Voorbeeld" in getoond
    assert reverse("afname-uitkomst", args=[afname.uuid]) not in getoond
    assert "1 dag te laat" in werk(client, wereld.regisseur, 15)
    assert "risicotaxatie" not in werk(client, wereld.collega, 15)
    leg_vast(zaak, afname)
    opnieuw = reverse("afname-nieuw", args=[zaak.uuid])
    for dagen, ziet in ((1, False), (360, True), (365, True), (379, False)):
        getoond = werk(client, wereld.regisseur, dagen)
        assert (opnieuw in getoond, "Loopt af: risicotaxatie" in getoond) == (ziet, ziet), dagen
        assert CONCLUSIE not in getoond
    with time_machine.travel(later(days=360), tick=False):
        vraag(zaak, op=later(days=360))
    assert opnieuw not in werk(client, wereld.regisseur, 360)


def test_wie_mijn_werk_opent_om_een_instrument_staat_in_het_logboek(client, wereld, zaak):
    vraag(zaak)
    werk(client, wereld.behandelaar)
    with als(wereld.fg, op=later(minutes=1)):
        blikken = Inzage.objects.raw(
            "SELECT * FROM spil_inzagen(%s, %s)", [zaak.dossier.nummer, later(minutes=1)]
        )
        assert wereld.behandelaar.pk in {blik.rol_id for blik in blikken}


def test_aanmelding_en_triage_tonen_nooit_een_conclusie(client, wereld, zaak):
    """Proves A11-14: an instrument helps in a case and never decides who becomes one. The form of
    a report and the table of the triage know no instrument, nor does any shipped definition."""
    leg_vast(zaak, vraag(zaak))
    melding = doe_aanmelding(wereld.behandelaar)
    log_in(client, wereld.behandelaar)
    concept = client.post(reverse("aanmelding-nieuw")).headers.get("Location")
    concept = concept or reverse("aanmeldconcept-wie", args=[uuid4()])
    sleutel = concept.split("/")[-3]
    paden = [
        (wereld.behandelaar, reverse("aanmeldconcept-wie", args=[sleutel])),
        (wereld.behandelaar, reverse("aanmeldconcept-wat", args=[sleutel])),
        (wereld.regisseur, reverse("aanmelding", args=[melding.uuid])),
        (wereld.regisseur, reverse("triage", args=[melding.uuid])),
    ]
    for rol, pad in paden:
        getoond = pagina(client, rol, pad)
        assert CONCLUSIE not in getoond, pad
        assert "isicotaxatie" not in getoond, pad
    for definitie in catalogus().values():
        lijsten = {veld.lijst for veld in definitie.velden if veld.bij_aanmelding}
        assert "instrumenten" not in lijsten, definitie.code


@pytest.mark.parametrize("wie", ["regisseur", "triagist", "behandelaar", "beheerder"])
def test_de_lijst_van_het_huis_noemt_doel_wie_wanneer_en_geldigheid(client, wereld, wie):
    getoond = pagina(client, wereld.rollen[wie], reverse("instrumenten"))
    for zin in (
        "Complexe casuïstiek",
        NAAM,
        "als hulp bij het plan",
        "Partner die het instrument mag afnemen",
        "Bij het maken van het plan",
        "12 maanden",
    ):
        assert zin in getoond, zin


def test_de_manager_leest_de_lijst_niet(client, wereld):
    log_in(client, wereld.manager)
    assert client.get(reverse("instrumenten")).status_code == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("wat", ["plan", "nieuw", "uitkomst", "lijst"])
def test_de_schermen_blijven_binnen_het_budget(client, wereld, zaak, wat):
    afname = leg_vast(zaak, vraag(zaak))
    vraag(zaak)
    vraag(zaak, aan="politie")
    pad = {
        "plan": plan(zaak),
        "nieuw": reverse("afname-nieuw", args=[zaak.uuid]),
        "uitkomst": reverse("afname-uitkomst", args=[afname.uuid]),
        "lijst": reverse("instrumenten"),
    }[wat]
    pagina(client, wereld.regisseur, pad)
    with CaptureQueriesContext(connection) as vragen:
        client.get(pad)
    assert len(vragen) <= BUDGET, "\n".join(v["sql"][:110] for v in vragen)
