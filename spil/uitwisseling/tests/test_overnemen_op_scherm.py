"""The pages of the functioneel beheerder: offer, look, take over, correct what was refused."""

import io

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from spil.uitwisseling import tasks
from spil.uitwisseling.models import Aangeboden, GeweigerdeInhoud, Import, ImportRecord
from spil.uitwisseling.tests.overname import dossierregel, zichtbaar
from spil.uitwisseling.tests.voorbeeld import maak_export
from tests.inloggen import log_in
from tests.wereld import NU, als, later, maak_rol

RECENT = dossierregel("D1", aanmelddatum="31-05-2026", start="30-06-2026")
GEHEIM = "Kanarievogel"
FOUT = f"9;D1;Hoofdpersoon;{GEHEIM};;Joris;03-03-1985;M;;;123456789"


@pytest.fixture
def beheer(wereld, client):
    with time_machine.travel(NU, tick=False):
        yield log_in(client, wereld.beheerder)


@pytest.fixture
def bestanden(tmp_path):
    maak_export(tmp_path, dossiers=[RECENT], personen=[FOUT])
    return lambda: [SimpleUploadedFile(p.name, p.read_bytes()) for p in tmp_path.glob("*.csv")]


def bied_aan(client: Client, bestanden, **velden) -> Import:
    antwoord = client.post(reverse("import-nieuw"), {"bestanden": bestanden, **velden})
    assert antwoord.status_code == 302, antwoord.content.decode()
    imp = Import.objects.get()
    assert "Spil is bezig" in client.get(pagina(imp)).content.decode()
    return imp


def pagina(imp: Import) -> str:
    return reverse("import", args=[imp.uuid])


def proef(imp: Import, wereld) -> None:
    tasks.proef(import_uuid=str(imp.uuid), rol_id=wereld.beheerder.pk)
    imp.refresh_from_db()


def neem_over(client: Client, imp: Import, wereld) -> None:
    antwoord = client.post(reverse("import-overname", args=[imp.uuid]), {"verklaard": "on"})
    assert antwoord.status_code == 302
    tasks.overname(import_uuid=str(imp.uuid), rol_id=wereld.beheerder.pk)
    imp.refresh_from_db()


def test_van_aanbieden_tot_overnemen(wereld, beheer, bestanden):
    imp = bied_aan(beheer, bestanden())
    proef(imp, wereld)
    assert not ImportRecord.objects.exists()
    inhoud = beheer.get(pagina(imp)).content.decode()
    assert "BSN voldoet niet aan de elfproef" in inhoud
    assert "Neem over" in inhoud
    neem_over(beheer, imp, wereld)
    inhoud = beheer.get(pagina(imp)).content.decode()
    assert imp.stand == "klaar"
    assert GEHEIM not in inhoud
    assert zichtbaar(wereld.triagist) == {"D1"}
    with als(wereld.beheerder):
        assert not Aangeboden.objects.exists()
    lijst = beheer.get(reverse("import-lijst", args=[imp.uuid])).content.decode()
    assert '"dossiers.csv";"2";"Bewaard"' in lijst
    assert GEHEIM not in lijst


def test_met_htmx_ververst_alleen_de_stand(wereld, beheer, bestanden):
    imp = bied_aan(beheer, bestanden())
    deel = beheer.get(pagina(imp), headers={"HX-Request": "true"}).content.decode().strip()
    assert deel.startswith('<div id="stand"')
    assert "every 3s" in deel
    proef(imp, wereld)
    assert "every 3s" not in beheer.get(pagina(imp)).content.decode()


def test_zonder_verklaring_wordt_niets_overgenomen(wereld, beheer, bestanden):
    imp = bied_aan(beheer, bestanden())
    proef(imp, wereld)
    antwoord = beheer.post(reverse("import-overname", args=[imp.uuid]), {})
    assert antwoord.status_code == 422
    assert "Verklaar eerst" in antwoord.content.decode()
    imp.refresh_from_db()
    assert imp.stand == "proef"


def test_de_bestanden_liggen_versleuteld_en_zijn_van_een_persoon(wereld, beheer, bestanden):
    bied_aan(beheer, bestanden())
    ander = maak_rol(wereld.partners["huis"], naam="T. Tweede", soort="functioneel_beheerder")
    with als(ander):
        assert not Aangeboden.objects.exists()
    with als(wereld.beheerder):
        rijen = list(Aangeboden.objects.all())
        assert len(rijen) == 5
        assert not any(GEHEIM.encode() in bytes(rij.versleuteld) for rij in rijen)


def test_alleen_de_importeur_haalt_de_geweigerde_records_op(wereld, beheer, bestanden):
    imp = bied_aan(beheer, bestanden())
    proef(imp, wereld)
    neem_over(beheer, imp, wereld)
    adres = reverse("import-geweigerd", args=[imp.uuid, "personen.csv"])
    kop, rij = beheer.post(adres).content.decode("utf-8-sig").splitlines()
    assert kop.startswith('"PersoonNr";"DossierNr"')
    assert GEHEIM in rij
    ander = maak_rol(wereld.partners["huis"], naam="T. Tweede", soort="functioneel_beheerder")
    bij_ander = log_in(Client(), ander)
    zicht = bij_ander.get(pagina(imp)).content.decode()
    assert "BSN voldoet niet aan de elfproef" in zicht
    assert "Download de geweigerde" not in zicht
    assert bij_ander.post(adres).status_code == 404
    beheer.post(reverse("import-intrekking", args=[imp.uuid]))
    assert beheer.post(adres).status_code == 404


def test_een_verbeterd_bestand_gaat_als_aanvulling_naar_binnen(wereld, beheer, bestanden):
    imp = bied_aan(beheer, bestanden())
    proef(imp, wereld)
    neem_over(beheer, imp, wereld)
    adres = reverse("import-geweigerd", args=[imp.uuid, "personen.csv"])
    verbeterd = beheer.post(adres).content.replace(b"123456789", b"999303028")
    beheer.post(
        reverse("import-nieuw"),
        {"bestanden": [SimpleUploadedFile("personen.csv", verbeterd)], "aanvulling": "on"},
    )
    tweede = Import.objects.get(aanvulling=True)
    proef(tweede, wereld)
    neem_over(beheer, tweede, wereld)
    assert tweede.verslag["ingelezen"] == {"personen.csv": 1}


def test_een_onleesbare_export_zegt_waarom_en_bewaart_niets(wereld, beheer):
    kapot = [SimpleUploadedFile("dossiers.csv", b"PK\x03\x04 werkblad")]
    imp = bied_aan(beheer, kapot)
    proef(imp, wereld)
    assert imp.stand == "onleesbaar"
    assert "In de export ontbreekt" in beheer.get(pagina(imp)).content.decode()
    with als(wereld.beheerder):
        assert not Aangeboden.objects.exists()


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({}, "Kies de bestanden"),
        ({"bestanden": [SimpleUploadedFile("foto.jpg", b"x")]}, "kent dit bestand niet: foto.jpg"),
        (
            {
                "bestanden": [SimpleUploadedFile("dossiers.csv", b"x")],
                "mapping": io.BytesIO(b"naam = 3"),
            },
            "Mapping mapping",
        ),
    ],
)
def test_een_verkeerd_aanbod_krijgt_uitleg(beheer, velden, klacht):
    antwoord = beheer.post(reverse("import-nieuw"), velden)
    assert antwoord.status_code == 422
    assert klacht in antwoord.content.decode()
    assert not Import.objects.exists()


def test_een_fout_in_de_taak_laat_niets_achter_en_is_te_herhalen(
    wereld, beheer, bestanden, monkeypatch
):
    imp = bied_aan(beheer, bestanden())
    proef(imp, wereld)
    monkeypatch.setattr(ImportRecord, "leg_vast", _breek)
    with pytest.raises(RuntimeError):
        neem_over(beheer, imp, wereld)
    imp.refresh_from_db()
    assert imp.stand == "mislukt"
    assert zichtbaar(wereld.triagist) == set()
    monkeypatch.undo()
    neem_over(beheer, imp, wereld)
    assert imp.stand == "klaar"


def _breek(*_):
    raise RuntimeError("stroom uit")


def test_een_taak_die_verdween_is_opnieuw_te_geven_en_twee_keer_is_een_keer(
    wereld, beheer, bestanden
):
    imp = bied_aan(beheer, bestanden())
    proef(imp, wereld)
    adres = reverse("import-overname", args=[imp.uuid])
    assert beheer.post(adres, {"verklaard": "on"}).status_code == 302
    assert "Neem opnieuw over" in beheer.get(pagina(imp)).content.decode()
    neem_over(beheer, imp, wereld)
    tasks.overname(import_uuid=str(imp.uuid), rol_id=wereld.beheerder.pk)
    assert beheer.post(adres, {"verklaard": "on"}).status_code == 422
    assert zichtbaar(wereld.triagist) == {"D1"}


def test_na_vier_weken_is_alles_vernietigd(wereld, beheer, bestanden):
    imp = bied_aan(beheer, bestanden())
    proef(imp, wereld)
    neem_over(beheer, imp, wereld)
    for dagen, over in ((27, True), (29, False)):
        with time_machine.travel(later(days=dagen), tick=False):
            tasks.ruim_alles_op(timestamp=0)
        with als(wereld.beheerder):
            assert GeweigerdeInhoud.objects.exists() == over


@pytest.mark.parametrize("naam", ["regisseur", "ondersteuner", "ketenpartner", "manager", "fg"])
def test_niemand_anders_ziet_deze_paginas(wereld, client, naam):
    log_in(client, wereld.rollen[naam])
    assert client.get(reverse("imports")).status_code == 403


def test_een_import_van_een_ander_huis_bestaat_niet(wereld, beheer, bestanden):
    imp = bied_aan(beheer, bestanden())
    elders = wereld.buitenstaander.medewerker.partner
    log_in(beheer, maak_rol(elders, naam="E. Elders", soort="functioneel_beheerder"))
    assert beheer.get(pagina(imp)).status_code == 404
    assert "nog niets overgenomen" in beheer.get(reverse("imports")).content.decode()
