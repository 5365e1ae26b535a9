"""Lessons at closing (missie A8): of no dossier, about nobody, found by theme and word."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.terugblik.commands import schrijf_les, verbeter_les, verwijder_les
from spil.terugblik.commands.lessen import Inhoud
from spil.terugblik.fouten import LesOnvolledig
from spil.terugblik.kwartaal import in_woorden, kwartaal_van
from spil.terugblik.models import Les
from spil.terugblik.queries.lessen import lessen
from tests.inloggen import log_in
from tests.wereld import NU, als

NIEUW = "/lessen/nieuw/"
TEKST = "Bel elkaar vóór het overleg, niet erna."
LES = {
    "tekst": TEKST,
    "thema": "samenwerking",
    "aanpak": "com",
    "sleutel": "0b5f2a52-9d2e-4c7e-8f3c-3a1de3a7f0ab",
}


def inhoud(**velden):
    basis = {"tekst": TEKST, "thema": "samenwerking", "aanpak": "com"}
    return Inhoud(**(basis | velden))


def schrijf(rol, *, op=NU, **velden):
    with als(rol, op=op):
        return schrijf_les(inhoud(**velden), door=rol, op=op)


@pytest.fixture
def client_van(wereld):
    return lambda wie: log_in(Client(), wereld.rollen[wie])


def test_een_les_hoort_bij_geen_dossier_en_noemt_alleen_het_kwartaal(wereld):
    les = schrijf(wereld.regisseur, op=datetime(2026, 5, 17, 12, tzinfo=UTC))
    assert les.kwartaal == date(2026, 4, 1)
    velden = {veld.name for veld in Les._meta.get_fields()}
    assert velden == {
        *("id", "uuid", "sleutel", "huis", "aanpak", "thema", "tekst", "kwartaal"),
        "geschreven_door",
    }


@pytest.mark.parametrize(
    ("dag", "begin", "woorden"),
    [
        (date(2026, 3, 31), date(2026, 1, 1), "1e kwartaal 2026"),
        (date(2026, 4, 1), date(2026, 4, 1), "2e kwartaal 2026"),
        (date(2026, 12, 31), date(2026, 10, 1), "4e kwartaal 2026"),
    ],
)
def test_een_kwartaal_begint_op_zijn_eerste_dag(dag, begin, woorden):
    assert kwartaal_van(dag) == begin
    assert in_woorden(begin) == woorden


def test_de_databank_weigert_een_dag_binnen_het_kwartaal(wereld):
    vast = {"aanpak": "", "thema": "proces", "tekst": TEKST, "door": wereld.regisseur}
    for dag in (date(2026, 5, 1), date(2026, 4, 2)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Les.schrijf(**vast, kwartaal=dag)


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("Bel mevrouw Jansen eerder.", "naam"),
        ("De zitting was op 12 maart 2025.", "datum"),
        ("Het ging om 999990019.", "BSN"),
        ("Zie ook 2026-0143.", "dossiernummer"),
    ],
)
def test_wat_naar_iemand_wijst_wordt_niet_bewaard(wereld, tekst, reden):
    with pytest.raises(LijktOpEenPersoon) as fout:
        schrijf(wereld.regisseur, tekst=tekst)
    assert any(reden in r for r in fout.value.redenen)
    assert not Les.objects.exists()


def test_wie_weet_dat_het_geen_naam_is_bewaart_het_toch(wereld, client_van):
    client = client_van("regisseur")
    antwoord = client.post(NIEUW, LES | {"tekst": "Bel Grote Beer eerder."})
    assert antwoord.status_code == 422
    assert "woorden in die op een naam lijken" in antwoord.content.decode()
    assert "Bel Grote Beer eerder." in antwoord.content.decode()
    client.post(NIEUW, LES | {"tekst": "Bel Grote Beer eerder.", "doe": "geen-naam"})
    assert Les.objects.get().tekst == "Bel Grote Beer eerder."


def test_twee_keer_versturen_schrijft_een_les(client_van):
    client = client_van("triagist")
    for _ in range(2):
        assert client.post(NIEUW, LES).status_code == 302
    assert Les.objects.count() == 1


def test_wat_ontbreekt_staat_bij_het_veld(client_van):
    antwoord = client_van("regisseur").post(NIEUW, {})
    assert antwoord.status_code == 422
    assert {"tekst", "thema", "aanpak"} <= set(antwoord.context["form"].errors)


@pytest.mark.parametrize("velden", [{"tekst": "  "}, {"thema": "weer"}, {"aanpak": "onbekend"}])
def test_een_halve_les_wordt_geweigerd(wereld, velden):
    with pytest.raises(LesOnvolledig):
        schrijf(wereld.regisseur, **velden)


def test_zoeken_gaat_op_thema_en_op_elk_woord(wereld):
    schrijf(wereld.regisseur)
    schrijf(wereld.collega, tekst="Regel het briefadres op tijd.", thema="wonen", aanpak="anders")

    def vind(**vraag):
        with als(wereld.triagist) as rol:
            return [regel.les.thema for regel in lessen(door=rol, **vraag).regels]

    assert vind() == ["wonen", "samenwerking"]
    assert vind(thema="wonen") == ["wonen"]
    assert vind(woorden="VOOR overleg") == ["samenwerking"]
    assert vind(woorden="overleg briefadres") == []
    assert vind(woorden="geld") == ["wonen"]


def test_een_ander_huis_ziet_de_les_niet(wereld):
    les = schrijf(wereld.regisseur)
    with als(wereld.buitenstaander) as rol:
        assert lessen(door=rol).regels == []
        with pytest.raises(NietGevonden):
            verwijder_les(les.uuid, door=rol, op=NU)


def test_wie_schreef_verbetert_en_de_coordinator_ook(wereld):
    les = schrijf(wereld.regisseur)
    for rol in (wereld.regisseur, wereld.coordinator):
        with als(rol):
            verbeter_les(les.uuid, inhoud(tekst=f"Beter, {rol.pk}."), door=rol, op=NU)
    les.refresh_from_db()
    assert les.tekst == f"Beter, {wereld.coordinator.pk}."
    with als(wereld.collega) as rol:
        assert not lessen(door=rol).regels[0].is_van_mij
        with pytest.raises(NietGevonden):
            verbeter_les(les.uuid, inhoud(), door=rol, op=NU)
        with pytest.raises(NietGevonden):
            verwijder_les(les.uuid, door=rol, op=NU)


def test_verwijderen_vraagt_eerst_en_haalt_de_tekst_weg(wereld, client_van):
    les = schrijf(wereld.regisseur)
    client = client_van("regisseur")
    adres = reverse("les-verwijdering", args=[les.uuid])
    assert TEKST in client.get(adres).content.decode()
    assert client.post(adres).status_code == 302
    assert not Les.objects.exists()


@pytest.mark.parametrize("wie", ["ketenpartner", "manager", "fg", "beheerder"])
def test_alleen_het_huis_schrijft_lessen(wereld, wie):
    with pytest.raises(GeenRecht):
        schrijf(wereld.rollen[wie])


def test_een_leeg_huis_zegt_wat_te_doen_en_zonder_treffer_ook(wereld, client_van):
    client = client_van("regisseur")
    assert "Er zijn nog geen lessen" in client.get("/lessen/").content.decode()
    schrijf(wereld.regisseur)
    antwoord = client.post("/lessen/", {"woorden": "paard", "thema": ""})
    assert "Geen les gevonden" in antwoord.content.decode()
    assert TEKST in client.post("/lessen/", {"thema": "samenwerking"}).content.decode()
