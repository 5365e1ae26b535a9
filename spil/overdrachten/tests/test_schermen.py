"""The screens of hand-overs: by form post, without JavaScript (JP22 r143, r157; facts task 22)."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.logboek.models import Inzage
from spil.overdrachten.models import Overdracht
from spil.overdrachten.tests.opzet import aan_ggz, antwoord, draag_over
from spil.toegang.models import Concept
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als, later

# Budget 15 (architectuur.md); a test adds 4, since namens() is nested in its transaction.
BUDGET = 15 + 4
TEKST = "De woning is geregeld. Let op de schulden."


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


def nl(dagen: int) -> str:
    return f"{VANDAAG + timedelta(days=dagen):%d-%m-%Y}"


def velden(**anders: Any) -> dict[str, Any]:
    return {
        "sleutel": uuid4(),
        "partij": "wijkteam",
        "naam": "Wijkteam Noord",
        "contact": "B. Bakker",
        "samenvatting": TEKST,
        "antwoord_voor": nl(14),
        "nazorg_op": nl(90),
        **anders,
    }


def pagina(client, rol, pad) -> str:
    log_in(client, rol)
    gekregen = client.get(pad)
    assert gekregen.status_code == HTTPStatus.OK, pad
    tekst: str = gekregen.content.decode()
    return tekst


def adres(naam, overdracht) -> str:
    return reverse(naam, args=[overdracht.uuid])


def ladder(zaak) -> str:
    return reverse("dossier-overdrachten", args=[zaak.uuid])


def enige(wereld) -> Overdracht:
    with als(wereld.regisseur):
        return Overdracht.objects.met_alles().get()


def test_overdragen_antwoorden_en_nazorg_met_formulieren(client, wereld, zaak):
    nieuw = reverse("overdracht-nieuw", args=[zaak.uuid])
    assert "nog niet overgedragen" in pagina(client, wereld.regisseur, ladder(zaak))
    assert "Deelnemers van deze casus" in pagina(client, wereld.regisseur, nieuw)
    fout = client.post(nieuw, velden(partij="anders", naam="", referentie="999990019"))
    assert fout.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert TEKST in fout.content.decode()
    assert "Noem de organisatie" in fout.content.decode()
    assert "burgerservicenummer mag hier niet" in fout.content.decode()
    sleutel = uuid4()
    for _ in range(2):  # sent twice makes one
        assert client.post(nieuw, velden(sleutel=sleutel))["Location"] == ladder(zaak)
    een = enige(wereld)
    assert "Wacht op antwoord" in pagina(client, wereld.regisseur, ladder(zaak))

    gesprek = adres("overdracht-antwoord", een)
    leeg = client.post(gesprek, {"aangenomen": "nee", "van": "B. Bakker", "dag": nl(0)})
    assert "Schrijf waarom de ontvanger weigert" in leeg.content.decode()
    goed = {"aangenomen": "ja", "van": "B. Bakker", "dag": nl(0)}
    assert client.post(gesprek, goed)["Location"] == adres("overdracht", een)
    vraag = adres("overdracht-nazorg", een)
    assert client.post(vraag, {"uitkomst": "later"}).status_code == 422
    assert client.post(vraag, {"uitkomst": "later", "dag": nl(120)}).status_code == 302
    assert client.post(vraag, {"uitkomst": "terug"}).status_code == 302
    getoond = pagina(client, wereld.regisseur, adres("overdracht", een))
    assert "De casus moet weer omhoog" in getoond
    assert TEKST in getoond


def test_een_concept_blijft_en_gaat_weg_na_versturen(client, wereld, zaak):
    nieuw = reverse("overdracht-nieuw", args=[zaak.uuid])
    log_in(client, wereld.regisseur)
    half = {"samenvatting": "Half getypt", "partij": "mass"}
    assert client.post(f"{nieuw}?concept=OverdrachtForm", half).status_code == HTTPStatus.OK
    assert "Half getypt" in pagina(client, wereld.regisseur, nieuw)
    client.post(nieuw, {**velden(), "_concept": "ja"})
    with als(wereld.regisseur):
        assert not Concept.objects.exists()


def test_de_ontvanger_ziet_de_vraag_op_mijn_werk_en_neemt_aan(client, wereld, zaak):
    een = draag_over(zaak, partij=aan_ggz(zaak))
    werk = pagina(client, wereld.behandelaar, "/")
    assert "Overdracht: neemt u deze casus aan?" in werk
    assert adres("overdracht-antwoord", een) in werk
    assert "Overdracht" not in pagina(client, wereld.ketenpartner, "/")
    blad = pagina(client, wereld.behandelaar, adres("overdracht", een))
    assert "Neem aan of weiger" in blad
    assert "Neem terug" not in blad
    assert "Neem aan of weiger" not in pagina(client, wereld.ketenpartner, adres("overdracht", een))
    log_in(client, wereld.behandelaar)
    goed = {"aangenomen": "ja", "van": "A. Haddad", "dag": nl(0)}
    assert client.post(adres("overdracht-antwoord", een), goed).status_code == 302
    assert "Overdracht" not in pagina(client, wereld.behandelaar, "/")


def test_wat_niet_wordt_aangenomen_komt_terug_tot_iemand_iets_doet(client, wereld, zaak):
    """Nobody falls between two chairs: no answer, a no, and the day to ask how it goes."""
    een = draag_over(zaak)
    werk = pagina(client, wereld.regisseur, "/")
    assert "Wacht op anderen" in werk.split("Overdracht aan Wijkteam Noord")[0]
    with time_machine.travel(later(days=15), tick=False):
        werk = pagina(client, wereld.regisseur, "/?toon=vandaag")
        assert "Overdracht aan Wijkteam Noord" in werk
        assert adres("overdracht-herinnering", een) in werk
        kop = pagina(client, wereld.regisseur, reverse("dossier", args=[zaak.uuid]))
        assert "Wijkteam Noord antwoordde niet op de overdracht" in kop
        assert "Er kwam geen antwoord" in pagina(client, wereld.regisseur, adres("overdracht", een))
        client.post(adres("overdracht-herinnering", een), {"antwoord_voor": nl(22)})
        werk = pagina(client, wereld.regisseur, "/")
        assert "Wacht op anderen" in werk.split("Overdracht aan Wijkteam Noord")[0]
        assert "1 keer herinnerd" in pagina(client, wereld.regisseur, adres("overdracht", een))
    toen = later(days=16)
    antwoord(zaak, een, ja=False, reden="Geen plek.", op=toen)
    with time_machine.travel(toen, tick=False):
        werk = pagina(client, wereld.regisseur, "/?toon=vandaag")
        assert "Wijkteam Noord weigerde de overdracht" in werk
        assert "Kies wat nu" in werk
        kop = pagina(client, wereld.regisseur, reverse("dossier", args=[zaak.uuid]))
        assert "Wijkteam Noord weigerde de overdracht" in kop
        verder = adres("overdracht-vervolg", een)
        assert TEKST in pagina(client, wereld.regisseur, verder)
        ander = velden(partij="mass", naam="", antwoord_voor=nl(30))
        assert client.post(verder, ander)["Location"] == ladder(zaak)
        assert "weigerde" not in pagina(client, wereld.regisseur, "/?toon=vandaag")
        assert "MaSS" in pagina(client, wereld.regisseur, ladder(zaak))


def test_de_dag_van_de_nazorg_staat_op_mijn_werk(client, wereld, zaak):
    een = draag_over(zaak)
    antwoord(zaak, een)
    assert "Nazorg" not in pagina(client, wereld.regisseur, "/")
    with time_machine.travel(later(days=91), tick=False):
        werk = pagina(client, wereld.regisseur, "/?toon=vandaag")
        assert "Nazorg: vraag Wijkteam Noord hoe het gaat" in werk
        assert adres("overdracht-nazorg", een) in werk
        assert "Nazorg" not in pagina(client, wereld.collega, "/")


def test_terugnemen_en_opschalen_met_formulieren(client, wereld, zaak):
    een = draag_over(zaak)
    log_in(client, wereld.regisseur)
    assert client.post(adres("overdracht-terugname", een), {}).status_code == 422
    client.post(adres("overdracht-terugname", een), {"reden": "Er was een terugval."})
    assert "Er was een terugval." in pagina(client, wereld.regisseur, adres("overdracht", een))
    omhoog = reverse("opschaling-nieuw", args=[zaak.uuid])
    assert "Van wie kwam de casus?" in pagina(client, wereld.regisseur, omhoog)
    gevuld = {"sleutel": uuid4(), "partij": "wijkteam", "contact": "", "dag": nl(-3)}
    assert client.post(omhoog, gevuld)["Location"] == ladder(zaak)
    assert "Opgeschaald vanuit Wijkteam" in pagina(client, wereld.behandelaar, ladder(zaak))


def test_een_blik_staat_in_het_logboek_bij_wie_het_gaat(client, wereld, zaak):
    een = draag_over(zaak)
    pagina(client, wereld.behandelaar, adres("overdracht", een))
    with als(wereld.fg):
        gezien = [
            rij.betrokkene_id
            for rij in Inzage.objects.raw(
                "SELECT * FROM spil_inzagen(%s, %s)", [zaak.dossier.nummer, NU]
            )
            if rij.rol_id == wereld.behandelaar.pk
        ]
    assert None in gezien
    assert any(gezien)


@pytest.mark.parametrize("naam", ["dossier-overdrachten", "overdracht-nieuw", "overdracht"])
def test_de_schermen_blijven_binnen_het_budget(client, wereld, zaak, naam):
    een = draag_over(zaak)
    antwoord(zaak, draag_over(zaak))
    log_in(client, wereld.regisseur)
    pad = adres(naam, een) if naam == "overdracht" else reverse(naam, args=[zaak.uuid])
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        assert client.get(pad).status_code == HTTPStatus.OK
    assert len(vragen) <= BUDGET, [vraag["sql"] for vraag in vragen]
