"""What the report said comes along into the forms of a new case, and is not copied unasked."""

import pytest
import time_machine
from django.urls import reverse

from spil.aanmeldingen.models import Uitkomst
from spil.aanmeldingen.tests.voorbeelden import MERK, besluit_over, doe_aanmelding
from spil.casussen import queries
from spil.casussen.commands import leg_aanleiding_vast, leg_situatie_vast
from spil.casussen.models import CasusAanleiding, Leefgebiedsituatie
from spil.casussen.tests.opzet import laat_ggz_deelnemen
from spil.logboek.models import Inzage
from spil.toegang.models import Dossier
from spil.werkprocessen.leefgebieden import Leefgebied
from tests.inloggen import log_in
from tests.wereld import NU, als

OVERNEMEN = "Neem de aanleiding over uit de aanmelding"
HERKOMST = "Uit de aanmelding van Politie Zeeland-West-Brabant van 23 november 2026."
GEMELD = f"{MERK} dreigt de buren."


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def dossier(wereld):
    """A report of the police that was taken up; nothing is recorded in the case yet."""
    melding = doe_aanmelding(wereld.ketenpartner)
    besluit_over(melding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.regisseur)
    with als(wereld.regisseur):
        return Dossier.objects.get(pk=melding.dossier_id)


@pytest.fixture
def open_(wereld, dossier, client):
    def bezoek(naam, *args, wie="regisseur"):
        log_in(client, wereld.rollen[wie])
        return client.get(reverse(naam, args=[dossier.uuid, *args])).content.decode()

    return bezoek


def test_het_formulier_begint_met_de_aanleiding_van_de_aanmelder(open_):
    pagina = open_("dossier-aanleiding")
    assert GEMELD in pagina
    assert HERKOMST in pagina
    assert "Alle deelnemers lezen wat u hier opslaat" in pagina


def test_het_leefgebied_begint_met_wat_de_aanmelder_daarover_schreef(open_):
    pagina = open_("dossier-leefgebied", "huisvesting")
    assert "Huurachterstand en overlast." in pagina
    assert HERKOMST in pagina


def test_een_leefgebied_waar_de_aanmelder_niets_over_schreef_begint_leeg(open_):
    assert "Uit de aanmelding" not in open_("dossier-leefgebied", "werk")


def test_er_wordt_niets_overgenomen_zolang_niemand_opslaat(wereld, dossier, open_):
    open_("dossier-aanleiding")
    open_("dossier-leefgebied", "huisvesting")
    with als(wereld.regisseur):
        assert not CasusAanleiding.objects.filter(dossier=dossier).exists()
        assert not Leefgebiedsituatie.objects.filter(dossier=dossier).exists()


def test_wat_al_is_vastgelegd_gaat_voor(wereld, dossier, open_):
    with als(wereld.regisseur) as door:
        leg_aanleiding_vast(dossier.uuid, tekst="Eén plan nodig.", door=door, op=NU)
        leg_situatie_vast(
            dossier.uuid,
            leefgebied=Leefgebied.HUISVESTING,
            ernst=Leefgebiedsituatie.Ernst.ACUUT,
            tekst="Ontruiming dreigt.",
            door=door,
            op=NU,
        )
    assert "Uit de aanmelding" not in open_("dossier-aanleiding")
    assert "Uit de aanmelding" not in open_("dossier-leefgebied", "huisvesting")


def test_wie_de_tekst_leest_staat_bij_iedereen_over_wie_de_aanmelding_gaat(wereld, dossier, open_):
    open_("dossier-aanleiding")
    with als(wereld.fg):
        blikken = list(
            Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [dossier.nummer, NU])
        )
    mijn = [b for b in blikken if b.handeling == "casus.aanleiding_vastleggen"]
    assert {bool(b.betrokkene_id) for b in mijn} == {True, False}


def test_alleen_wie_de_aanmelding_mag_lezen_krijgt_haar_tekst(wereld, dossier):
    with als(wereld.regisseur):
        casus = queries.casus_van(dossier.uuid)
    for wie in ("officier", "manager"):
        with als(wereld.rollen[wie]) as rol:
            assert queries.aanleiding_uit_aanmelding(casus, door=rol, op=NU) is None
            gebied = Leefgebied.HUISVESTING
            assert queries.situatie_uit_aanmelding(casus, gebied, door=rol, op=NU) is None


def test_het_dossier_zonder_aanleiding_wijst_erheen(wereld, dossier, open_):
    pagina = open_("dossier")
    assert OVERNEMEN in pagina
    assert "Zeg de deelnemers waarom dit een casus is." in pagina
    assert GEMELD not in pagina


def test_een_deelnemer_krijgt_dat_niet_te_zien(wereld, dossier, open_, zaakdeelnemer):
    assert OVERNEMEN not in open_("dossier", wie=zaakdeelnemer)


@pytest.fixture(params=["ketenpartner", "behandelaar"])
def zaakdeelnemer(request, wereld, dossier):
    if request.param == "behandelaar":
        laat_ggz_deelnemen(_Zaak(wereld, dossier))
    return request.param


class _Zaak:
    def __init__(self, wereld, dossier):
        self.wereld, self.uuid, self.deelnemers = wereld, dossier.uuid, {}


def test_met_een_aanleiding_is_de_volgende_stap_een_andere(wereld, dossier, open_):
    with als(wereld.regisseur) as door:
        leg_aanleiding_vast(dossier.uuid, tekst="Eén plan nodig.", door=door, op=NU)
    pagina = open_("dossier")
    assert OVERNEMEN not in pagina
    assert "Spreek af wie wat doet" in pagina
