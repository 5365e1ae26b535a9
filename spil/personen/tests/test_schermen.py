"""The forms about people."""

import pytest
import time_machine
from django.urls import reverse

from spil.personen.commands import Persoonsgegevens, voeg_betrokkene_toe
from spil.personen.models import Betrokkene, Bsn, Contactgegevens
from spil.personen.rechten import ROUTES
from spil.personen.urls import urlpatterns
from tests.inloggen import log_in
from tests.wereld import NU, als

NUMMER = "999990019"
VOORBEELD = Persoonsgegevens(rol="hoofdpersoon", achternaam="Voorbeeld", voornamen="Joris")


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def mens(wereld, dossier) -> Betrokkene:
    with als(wereld.regisseur) as regisseur:
        return voeg_betrokkene_toe(dossier.uuid, VOORBEELD, door=regisseur, op=NU)


@pytest.fixture
def scherm(wereld, client):
    """Open or post a form as one of the cast; returns the answer."""

    def open_(naam, uuid, als="regisseur", post=None):
        log_in(client, wereld.rollen[als])
        pad = reverse(naam, args=[uuid])
        return client.get(pad) if post is None else client.post(pad, post)

    return open_


def tekst(antwoord):
    return antwoord.content.decode()


def test_elke_url_heeft_een_recht():
    assert {p.name for p in urlpatterns} == {r.naam for r in ROUTES}


def test_een_persoon_toevoegen(wereld, dossier, scherm):
    assert scherm("dossier-mens-nieuw", dossier.uuid).status_code == 200
    post = {
        "rol": "kind",
        "achternaam": "Jong",
        "geboortedatum": "1-4-2015",
        "geslacht": "o",
        "deel": "",
    }
    antwoord = scherm("dossier-mens-nieuw", dossier.uuid, post=post)
    assert antwoord.url == reverse("dossier-mensen", args=[dossier.uuid])
    with als(wereld.ketenpartner):
        assert Betrokkene.objects.get().naam == "Jong"


def test_na_een_persoon_of_relatie_komt_de_volgende_op_hetzelfde_scherm(
    wereld, dossier, mens, scherm
):
    """A family is many people: going back for each would double the screens."""
    jong = {"rol": "kind", "achternaam": "Jong", "geslacht": "o", "doe": "nog"}
    antwoord = scherm("dossier-mens-nieuw", dossier.uuid, post=jong)
    assert antwoord.url == reverse("dossier-mens-nieuw", args=[dossier.uuid])
    with als(wereld.regisseur):
        kind = Betrokkene.objects.exclude(pk=mens.pk).get()
    relatie = {"soort": "ouder", "ander": str(kind.uuid), "bron": "De school", "doe": "nog"}
    antwoord = scherm("betrokkene-relatie-nieuw", mens.uuid, post=relatie)
    assert antwoord.url == reverse("betrokkene-relatie-nieuw", args=[mens.uuid])
    assert 'value="De school"' in tekst(scherm("betrokkene-relatie-nieuw", mens.uuid))


def test_een_geboortedatum_in_de_toekomst_kan_niet(dossier, scherm):
    post = {"rol": "kind", "achternaam": "Jong", "geboortedatum": "1-4-2030", "geslacht": "o"}
    antwoord = scherm("dossier-mens-nieuw", dossier.uuid, post=post)
    assert (antwoord.status_code, "in de toekomst" in tekst(antwoord)) == (422, True)
    assert 'value="Jong"' in tekst(antwoord)


def test_gegevens_wijzigen(wereld, mens, scherm):
    assert 'value="Voorbeeld"' in tekst(scherm("betrokkene", mens.uuid))
    post = {"rol": "hoofdpersoon", "achternaam": "Anders", "geslacht": "m"}
    assert scherm("betrokkene", mens.uuid, post=post).status_code == 302
    with als(wereld.regisseur):
        assert Betrokkene.objects.get().achternaam == "Anders"


def test_een_geheim_adres_voor_alle_deelnemers_wordt_geweigerd(wereld, mens, scherm):
    post = {
        "soort": "woon",
        "woonplaats": "Breda",
        "vanaf": "23-11-2026",
        "geheim": "on",
        "deel": "gezamenlijk",
    }
    antwoord = scherm("betrokkene-contact", mens.uuid, post=post)
    assert antwoord.status_code == 422
    assert "Een geheim adres blijft in de kern" in tekst(antwoord)
    assert scherm("betrokkene-contact", mens.uuid, post={**post, "deel": "kern"}).status_code == 302
    with als(wereld.regisseur):
        assert Contactgegevens.objects.get().geheim


def test_het_bsn_staat_pas_op_een_scherm_na_erom_te_vragen(wereld, mens, scherm):
    antwoord = scherm("betrokkene-bsn-vastlegging", mens.uuid, post={"nummer": NUMMER})
    assert antwoord.status_code == 302
    assert NUMMER not in tekst(scherm("betrokkene-bsn-vastlegging", mens.uuid))
    getoond = scherm("betrokkene-bsn", mens.uuid, post={})
    assert NUMMER in tekst(getoond)
    assert "no-store" in getoond["Cache-Control"]
    assert scherm("betrokkene-bsn", mens.uuid).status_code == 405


def test_een_geheim_adres_staat_pas_op_een_scherm_na_erom_te_vragen(wereld, dossier, mens, scherm):
    """eisen C-34: not on the sheet, not on the tab; on a page of its own after a click."""
    post = {"soort": "verblijf", "woonplaats": "Schuilstad", "vanaf": "23-11-2026"}
    post |= {"geheim": "on", "deel": "kern"}
    assert scherm("betrokkene-contact", mens.uuid, post=post).status_code == 302
    with als(wereld.regisseur):
        rij = Contactgegevens.objects.get()
    for naam, uuid in (("betrokkene", mens.uuid), ("dossier-mensen", dossier.uuid)):
        blad = tekst(scherm(naam, uuid))
        assert "Schuilstad" not in blad
        assert reverse("adres-geheim", args=[rij.uuid]) in blad
    getoond = scherm("adres-geheim", rij.uuid, post={})
    assert "Schuilstad" in tekst(getoond)
    assert "no-store" in getoond["Cache-Control"]
    assert scherm("adres-einde", rij.uuid, post={}).status_code == 302


def test_het_blad_van_een_persoon_toont_het_bsn_afgedekt(wereld, mens, scherm):
    assert "Leg het BSN vast" in tekst(scherm("betrokkene", mens.uuid))
    scherm("betrokkene-bsn-vastlegging", mens.uuid, post={"nummer": NUMMER})
    scherm(
        "betrokkene-contact",
        mens.uuid,
        post={"soort": "woon", "woonplaats": "Breda", "vanaf": "23-11-2026", "deel": "kern"},
    )
    blad = tekst(scherm("betrokkene", mens.uuid))
    assert ("•••••••••" in blad, NUMMER in blad, "Breda" in blad) == (True, False, True)


def test_een_fout_bsn_staat_er_nog_om_te_verbeteren(mens, scherm):
    antwoord = scherm("betrokkene-bsn-vastlegging", mens.uuid, post={"nummer": "999990018"})
    assert antwoord.status_code == 422
    assert "geen geldig BSN" in tekst(antwoord)


@pytest.mark.parametrize("naam", ["betrokkene", "betrokkene-contact", "betrokkene-bsn-vastlegging"])
@pytest.mark.parametrize(
    ("wie", "status"),
    [("collega", 404), ("buitenstaander", 404), ("ketenpartner", 403), ("manager", 403)],
)
def test_een_ander_krijgt_het_formulier_niet(mens, scherm, naam, wie, status):
    assert scherm(naam, mens.uuid, als=wie).status_code == status
    assert scherm(naam, mens.uuid, als=wie, post={}).status_code == status


def test_een_ander_ziet_het_bsn_niet(wereld, mens, scherm):
    scherm("betrokkene-bsn-vastlegging", mens.uuid, post={"nummer": NUMMER})
    for wie, status in (("ketenpartner", 403), ("collega", 404), ("fg", 403)):
        antwoord = scherm("betrokkene-bsn", mens.uuid, als=wie, post={})
        assert (antwoord.status_code, NUMMER in tekst(antwoord)) == (status, False)
    with als(wereld.regisseur):
        assert Bsn.objects.count() == 1
