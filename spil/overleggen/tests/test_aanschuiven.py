"""Who prepares an item says who hears it (missie B3: people who may hear one item and not the next)."""

import re

import pytest
from django.urls import reverse

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands.aanschuiven import bepaal_tafel
from spil.overleggen.fouten import AgendaNietMogelijk, UitnodigingNietMogelijk
from spil.overleggen.models import Agendapunt
from spil.overleggen.tests.opzet import maak_overleg_rij
from spil.overleggen.tests.opzet_tafel import dek_de_tafel, nodig
from tests.inloggen import log_in
from tests.wereld import NU, als

pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def tafel(wereld):
    return dek_de_tafel(wereld)


def bepaal(tafel, *wie, door="regisseur"):
    with als(tafel.wereld.rollen[door]) as rol:
        return bepaal_tafel(
            tafel.punt.uuid, [tafel.genodigden[naam].uuid for naam in wie], door=rol, op=NU
        )


def leest(tafel, wie) -> bool:
    with als(tafel.wereld.rollen[wie]):
        return Agendapunt.objects.filter(pk=tafel.punt.pk).exists()


def namen(tafel):
    with als(tafel.wereld.regisseur):
        zitten = tafel.punt.aanschuivers.lopend()
        return set(zitten.values_list("genodigde__naam", flat=True))


def test_wie_wordt_aangevinkt_leest_het_punt_en_wie_niet_meteen_niet_meer(tafel):
    """Proves A1-05."""
    tafel.genodigden["ggz"] = nodig(tafel.wereld, tafel.overleg, "ggz", "behandelaar")
    assert leest(tafel, "ketenpartner")
    bepaal(tafel, "voorzitter", "ggz")
    assert (leest(tafel, "ketenpartner"), leest(tafel, "behandelaar")) == (False, True)
    bepaal(tafel, "voorzitter", "politie")
    assert (leest(tafel, "ketenpartner"), leest(tafel, "behandelaar")) == (True, False)


def test_wat_blijft_zoals_het_was_wordt_niet_opnieuw_geschreven(tafel):
    with als(tafel.wereld.regisseur):
        eerst = list(tafel.punt.aanschuivers.values_list("pk", "van", "tot"))
    bepaal(tafel, *tafel.genodigden)
    with als(tafel.wereld.regisseur):
        assert list(tafel.punt.aanschuivers.values_list("pk", "van", "tot")) == eerst


@pytest.mark.parametrize(
    ("wie", "fout"),
    [("ketenpartner", GeenRecht), ("collega", NietGevonden), ("buitenstaander", NietGevonden)],
)
def test_alleen_wie_het_punt_voorbereidt_kiest_wie_het_hoort(tafel, wie, fout):
    with pytest.raises(fout):
        bepaal(tafel, "voorzitter", door=wie)


def test_wie_voor_een_ander_overleg_is_gevraagd_of_niet_komt_schuift_niet_aan(tafel):
    tafel.genodigden["politie"].zet_stand("komt_niet")
    with pytest.raises(UitnodigingNietMogelijk, match="komt niet"):
        bepaal(tafel, "voorzitter", "politie")
    ander = maak_overleg_rij(tafel.overleg.reeks, tafel.overleg.oplegger)
    tafel.genodigden["elders"] = nodig(tafel.wereld, ander, "politie", None, naam="E. Elders")
    with pytest.raises(UitnodigingNietMogelijk, match="ander overleg"):
        bepaal(tafel, "voorzitter", "elders")


def test_wat_besproken_is_verandert_niet_meer(tafel):
    with als(tafel.wereld.regisseur):
        tafel.punt.rond_af(op=NU)
    with pytest.raises(AgendaNietMogelijk):
        bepaal(tafel, "voorzitter")


def test_in_het_scherm_staat_aangevinkt_wie_er_zit(client, tafel):
    """From the page of the item, and back to it; who signs first says so."""
    log_in(client, tafel.wereld.regisseur)
    adres = reverse("punt-aanschuivers", args=[tafel.punt.uuid])
    assert adres in client.get(reverse("agendapunt", args=[tafel.punt.uuid])).content.decode()
    pagina = client.get(adres).content.decode()
    assert len(re.findall(r'name="aanschuivers"[^>]*\bchecked\b', pagina)) == 4
    assert "alleen bij een punt, tekent eerst" in pagina
    keuze = {"aanschuivers": [str(tafel.genodigden["voorzitter"].uuid)]}
    assert client.post(adres, keuze).status_code == 302
    assert namen(tafel) == {"S. Oomen"}
    vreemd = client.post(adres, {"aanschuivers": ["niemand"]})
    assert vreemd.status_code == 422


def test_een_partner_krijgt_de_knop_niet(client, tafel):
    log_in(client, tafel.wereld.ketenpartner)
    adres = reverse("punt-aanschuivers", args=[tafel.punt.uuid])
    assert adres not in client.get(reverse("agendapunt", args=[tafel.punt.uuid])).content.decode()
    assert client.get(adres).status_code == 403
