"""Who was in the room, per item (missie B3)."""

import re

import pytest
from django.urls import reverse

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands import haal_van_agenda
from spil.overleggen.fouten import AanwezigheidNietMogelijk, AgendaNietMogelijk
from spil.overleggen.models import Aanwezigheid
from spil.overleggen.queries.tafel import tafel_bij
from spil.overleggen.tests.opzet_tafel import dek_de_tafel, teken, vink
from tests.inloggen import log_in
from tests.wereld import NU, als

pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def tafel(wereld):
    return dek_de_tafel(wereld)


def stand(tafel, *, door="regisseur"):
    with als(tafel.wereld.rollen[door]) as rol:
        return tafel_bij(tafel.punt, door=rol, op=tafel.overleg.begint)


def wie_er_zijn(tafel):
    return {genodigde.naam for genodigde in stand(tafel).aanwezig}


def test_in_een_keer_staat_van_iedereen_vast_wie_er_is(tafel):
    vink(tafel, "voorzitter", "politie")
    with als(tafel.wereld.regisseur):
        rijen = dict(Aanwezigheid.objects.values_list("genodigde__naam", "is_er"))
    assert rijen == {
        "S. Oomen": True,
        "J. Verbeek": True,
        "L. Maas": False,
        tafel.gast.naam: False,
    }
    assert stand(tafel).is_vastgelegd


def test_nog_een_keer_vastleggen_komt_ervoor_in_de_plaats(tafel):
    vink(tafel, "voorzitter", "politie")
    vink(tafel, "voorzitter")
    assert wie_er_zijn(tafel) == {"S. Oomen"}
    with als(tafel.wereld.regisseur):
        assert Aanwezigheid.objects.count() == 4


def test_wie_niet_tekende_kan_er_niet_zijn(tafel):
    """Proves A1-06, BGS art. 2.21: first the signature, then the item."""
    with pytest.raises(AanwezigheidNietMogelijk, match="tekende de geheimhoudingsverklaring"):
        vink(tafel, "voorzitter", "gast")
    teken(tafel)
    vink(tafel, "voorzitter", "gast")
    assert tafel.gast.naam in wie_er_zijn(tafel)


def test_vooraf_is_aangevinkt_wie_zei_te_komen_en_wie_de_tafel_leidt(tafel):
    tafel.genodigden["politie"].zet_stand("komt")
    tafel.genodigden["gast"].zet_stand("komt")
    assert wie_er_zijn(tafel) == {"S. Oomen", "L. Maas", "J. Verbeek"}
    for wie in ("politie", "notulist"):
        tafel.genodigden[wie].zet_stand("komt_niet")
    assert wie_er_zijn(tafel) == {"S. Oomen"}


def test_de_notulist_van_het_huis_vinkt_ook_af(tafel):
    vink(tafel, "notulist", door="ondersteuner")
    assert wie_er_zijn(tafel) == {"L. Maas"}


@pytest.mark.parametrize(
    ("wie", "fout"),
    [("ketenpartner", GeenRecht), ("collega", NietGevonden), ("buitenstaander", NietGevonden)],
)
def test_een_partner_of_een_collega_zonder_dit_punt_legt_niets_vast(tafel, wie, fout):
    with pytest.raises(fout):
        vink(tafel, "voorzitter", door=wie)


def test_wie_niet_aan_tafel_zit_ziet_niet_wie_er_was(tafel):
    vink(tafel, "voorzitter", "politie")
    for wie, ziet in (("ketenpartner", 4), ("collega", 0), ("behandelaar", 0)):
        with als(tafel.wereld.rollen[wie]):
            assert Aanwezigheid.objects.count() == ziet, wie


def test_een_punt_waar_mensen_bij_waren_gaat_niet_van_de_agenda(tafel):
    vink(tafel, "voorzitter")
    with als(tafel.wereld.regisseur) as rol, pytest.raises(AgendaNietMogelijk):
        haal_van_agenda(tafel.punt.plek.uuid, door=rol, op=NU)


def test_een_partner_krijgt_geen_knoppen(tafel):
    van_de_politie = stand(tafel, door="ketenpartner")
    assert not van_de_politie.mag_vastleggen
    assert not van_de_politie.mag_uittreksel


def test_het_punt_zelf_legt_in_een_druk_vast_wie_er_is(client, tafel):
    """Then it says so; who did not sign is named beside it, with what to do."""
    tafel.genodigden["politie"].zet_stand("komt")
    log_in(client, tafel.wereld.regisseur)
    pagina = client.get(reverse("agendapunt", args=[tafel.punt.uuid])).content.decode()
    assert "Leg vast: zij zijn er" in pagina
    assert f"{tafel.gast.naam} tekende nog niet" in " ".join(pagina.split())
    aanwezig = re.findall(r'name="aanwezig" value="([\w-]+)"', pagina)
    adres = reverse("punt-aanwezigheid", args=[tafel.punt.uuid])
    daarna = client.post(adres, {"aanwezig": aanwezig}, follow=True).content.decode()
    assert "J. Verbeek, Politie Zeeland-West-Brabant: is er</li>" in daarna
    assert "L. Maas, ZVH De Baronie: is er</li>" in daarna
    assert f"{tafel.gast.naam}, Woonstichting Voorbeeld (zonder login): is er niet</li>" in daarna


def test_wie_niet_tekende_is_ook_op_het_scherm_niet_aan_te_vinken(client, tafel):
    log_in(client, tafel.wereld.regisseur)
    adres = reverse("punt-aanwezigheid", args=[tafel.punt.uuid])
    assert str(tafel.gast.uuid) not in client.get(adres).content.decode()
    assert client.post(adres, {"aanwezig": [str(tafel.gast.uuid)]}).status_code == 422
