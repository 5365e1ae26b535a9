"""Somebody without a login comes in the place of another: at the table, and nowhere in Spil."""

from datetime import timedelta

import pytest
from django.urls import reverse

from spil.kern.fouten import GeenRecht
from spil.overleggen.commands.uitnodigingen import (
    laat_vervangen,
    nodig_uit_als_vorige_keer,
    vervang_gast,
)
from spil.overleggen.fouten import UitnodigingNietMogelijk
from spil.overleggen.models import Agendapunt
from spil.overleggen.queries.tafel import tafel_bij
from spil.overleggen.tests.tafelopzet import leest, vraag, zet_overleg
from spil.overleggen.tests.voorbereidopzet import maak_tafel
from tests.inloggen import log_in
from tests.wereld import NU, als

OVER_VIER_DAGEN = timedelta(days=4)


@pytest.fixture
def overleg(wereld):
    return zet_overleg(wereld, na=OVER_VIER_DAGEN)


def vervang_op_naam(wereld, genodigde, naam="T. Zonder", *, wie="ketenpartner"):
    with als(wereld.rollen[wie]) as rol:
        return laat_vervangen(genodigde.uuid, naam=naam, door=rol, op=NU)


def gasten(tafel):
    """Who sits at the case, by name."""
    with als(tafel.wereld.regisseur) as rol:
        punt = Agendapunt.objects.select_related("plek").get(pk=tafel.punt.pk)
        return {een.genodigde.naam: een for een in tafel_bij(punt, door=rol, op=NU).gasten}


def test_een_vervanger_zonder_login_zit_aan_tafel_en_leest_niets(wereld):
    """BGS art. 2.21: a name alone opens nothing. Who is replaced reads nothing any more either."""
    tafel = maak_tafel(wereld, na=OVER_VIER_DAGEN)
    genodigde = tafel.overleg.genodigden.get(rol=wereld.ketenpartner)
    assert leest(wereld, "ketenpartner", tafel.punt)
    nieuw = vervang_op_naam(wereld, genodigde)
    assert (nieuw.naam, nieuw.rol, nieuw.partner) == ("T. Zonder", None, genodigde.partner)
    assert not leest(wereld, "ketenpartner", tafel.punt)
    aan_tafel = gasten(tafel)
    assert genodigde.naam not in aan_tafel
    gast = aan_tafel["T. Zonder"]
    assert gast.genodigde.bijschrift == f"zonder login, voor {genodigde.naam}"
    assert not gast.tekent_eerst  # a deelnemer of the whole table does not sign


def test_wie_voor_een_punt_komt_en_geen_login_heeft_tekent_eerst(wereld, overleg):
    genodigde = vraag(wereld, overleg, "officier", incidenteel=True)
    nieuw = vervang_op_naam(wereld, genodigde, wie="officier")
    assert (nieuw.incidenteel, nieuw.tekent) == (True, True)


def test_voor_een_gast_zonder_login_zegt_het_huis_wie_er_komt_en_die_tekent(wereld):
    """A derde cannot answer in Spil; the other signs for itself (BGS art. 2.21)."""
    tafel = maak_tafel(wereld, na=OVER_VIER_DAGEN)
    oud = tafel.overleg.genodigden.get(naam="Woonconsulent")
    with als(wereld.ondersteuner) as rol:
        nieuw = vervang_gast(oud.uuid, naam="B. Gast", door=rol, op=NU)
        with pytest.raises(UitnodigingNietMogelijk, match="al een ander"):
            vervang_gast(oud.uuid, naam="C. Gast", door=rol, op=NU)
    aan_tafel = gasten(tafel)
    assert "Woonconsulent" not in aan_tafel
    assert aan_tafel["B. Gast"].tekent_eerst
    with als(wereld.ketenpartner) as rol, pytest.raises(GeenRecht):
        vervang_gast(nieuw.uuid, naam="D. Gast", door=rol, op=NU)


@pytest.mark.parametrize(
    ("wie", "functie", "naam", "zegt"),
    [
        ("ketenpartner", "deelnemer", " ", "schrijf wie"),
        ("ketenpartner", "deelnemer", "j. verbeek", "al uitgenodigd"),
        ("regisseur", "deelnemer", "T. Zonder", "werkt in Spil"),
        ("regisseur", "voorzitter", "T. Zonder", "werkt in Spil"),
    ],
)
def test_niet_iedereen_laat_zich_op_naam_vervangen(wereld, overleg, wie, functie, naam, zegt):
    genodigde = vraag(wereld, overleg, wie, functie=functie)
    with pytest.raises(UitnodigingNietMogelijk, match=zegt):
        vervang_op_naam(wereld, genodigde, naam, wie=wie)


def test_wie_met_een_login_kiest_zelf_en_wie_eens_inviel_komt_niet_vanzelf_terug(wereld, overleg):
    genodigde = vraag(wereld, overleg)
    with als(wereld.ondersteuner) as rol, pytest.raises(UitnodigingNietMogelijk, match="zelf"):
        vervang_gast(genodigde.uuid, naam="T. Zonder", door=rol, op=NU)
    vervang_op_naam(wereld, genodigde)
    volgende = zet_overleg(wereld, na=OVER_VIER_DAGEN + timedelta(days=7), reeks=overleg.reeks)
    with als(wereld.ondersteuner) as rol:
        nodig_uit_als_vorige_keer(volgende.uuid, door=rol, op=NU)
    assert [een.naam for een in volgende.genodigden.all()] == [genodigde.naam]


def test_op_het_scherm_kiest_u_een_collega_of_schrijft_u_een_naam(wereld, overleg, client, nu):
    genodigde = vraag(wereld, overleg)
    log_in(client, wereld.ketenpartner)
    adres = reverse("overleguitnodiging-vervanging", args=[genodigde.uuid])
    leeg = client.post(adres, {"naam": ""})
    assert (leeg.status_code, "Schrijf wie er in uw plaats komt." in leeg.content.decode()) == (
        422,
        True,
    )
    assert client.post(adres, {"naam": "T. Zonder"}).status_code == 302
    log_in(client, wereld.ondersteuner)
    pagina = client.get(reverse("overleg", args=[overleg.uuid])).content.decode()
    assert f"zonder login, voor {genodigde.naam}" in pagina
    gast = overleg.genodigden.get(naam="T. Zonder")
    adres = reverse("genodigde-vervanging", args=[gast.uuid])
    assert adres in pagina
    assert client.get(adres).status_code == 200
    assert client.post(adres, {"naam": "U. Ander"}).status_code == 302
    assert overleg.genodigden.get(naam="U. Ander").vervangt == gast
