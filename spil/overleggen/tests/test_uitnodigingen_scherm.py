"""The buttons of invitations: what each says, also when it cannot be."""

from datetime import timedelta

import pytest
from django.urls import reverse

from spil.overleggen.models import Genodigde
from spil.overleggen.tests.tafelopzet import verstuur, zet_overleg
from tests.inloggen import log_in
from tests.wereld import als

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nu")]


@pytest.fixture
def overleg(wereld):
    return zet_overleg(wereld, na=timedelta(days=4))


def druk(client, naam, uuid, **velden):
    return client.post(reverse(naam, args=[uuid]), velden, follow=True).content.decode()


def test_het_huis_nodigt_uit_herinnert_en_legt_een_antwoord_vast(wereld, overleg, client):
    log_in(client, wereld.ondersteuner)
    mensen = [str(wereld.rollen[wie].uuid) for wie in ("ketenpartner", "behandelaar")]
    tekst = druk(client, "genodigde-nieuw", overleg.uuid, mensen=mensen, functie="deelnemer")
    assert "Er zijn 2 mensen uitgenodigd." in tekst
    with als(wereld.ondersteuner):
        verstuur(wereld)
    assert "2 mensen kregen een herinnering." in druk(
        client, "genodigden-herinnering", overleg.uuid
    )
    assert "niemand te herinneren" in druk(client, "genodigden-herinnering", overleg.uuid)
    genodigde = Genodigde.objects.get(overleg=overleg, rol=wereld.behandelaar)
    assert "A. Haddad komt niet." in druk(client, "genodigde-stand", genodigde.uuid, komt="nee")
    volgende = zet_overleg(wereld, na=timedelta(days=11), reeks=overleg.reeks)
    assert (
        "als vorige keer" in client.get(reverse("overleg", args=[volgende.uuid])).content.decode()
    )
    assert "Er zijn 2 mensen uitgenodigd." in druk(client, "genodigden-herhaling", volgende.uuid)
    assert "niemand over te nemen" in druk(client, "genodigden-herhaling", volgende.uuid)


def test_wie_niemand_kiest_of_half_krijgt_het_bij_het_veld_te_lezen(wereld, overleg, client):
    log_in(client, wereld.ondersteuner)
    adres = reverse("genodigde-nieuw", args=[overleg.uuid])
    for velden, fout in (
        ({}, "Kies wie u uitnodigt."),
        ({"naam": "N. Gast"}, "Kies van welke organisatie"),
        ({"partij": str(wereld.partners["politie"].uuid)}, "Schrijf hoe deze persoon heet."),
    ):
        antwoord = client.post(adres, {"functie": "deelnemer", **velden})
        assert antwoord.status_code == 422
        assert fout in antwoord.content.decode()
    assert not Genodigde.objects.exists()


def test_wie_gevraagd_is_antwoordt_vanuit_zijn_eigen_lijst(wereld, overleg, client):
    rol = wereld.ketenpartner
    genodigde = Genodigde.nodig_uit(
        overleg, partner=rol.medewerker.partner, naam=rol.medewerker.naam, rol=rol
    )
    log_in(client, rol)
    lijst = client.get(reverse("overleguitnodigingen")).content.decode()
    assert "Wacht op uw antwoord" in lijst
    assert overleg.reeks.naam in lijst
    assert "U komt." in druk(client, "overleguitnodiging-antwoord", genodigde.uuid, komt="ja")
    zonder = client.get(reverse("overleguitnodiging-vervanging", args=[genodigde.uuid]))
    assert "Er is geen collega met een login in Spil" in zonder.content.decode()
    overleg.laat_vervallen(om="Ziekte.")
    antwoord = client.post(
        reverse("overleguitnodiging-antwoord", args=[genodigde.uuid]), {"komt": "nee"}
    )
    assert antwoord.status_code == 422
    assert "Dit overleg is vervallen." in antwoord.content.decode()
