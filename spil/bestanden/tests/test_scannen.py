"""Nobody opens what no scanner has seen (eisen A4-05)."""

import logging

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from spil.bestanden.clamd import Scanner
from spil.bestanden.commands import scan
from spil.bestanden.fouten import BestandDicht, ScannerDoetHetNiet
from spil.bestanden.models import Bestand, Brok, Scanstand
from spil.bestanden.queries import inhoud_van
from spil.bestanden.tasks import scan_van_huis
from spil.bestanden.tests.maken import EICAR
from spil.bestanden.tests.nepclamd import nep_clamd
from spil.bestanden.tests.opzet import aangeboden, laat_scannen, voeg_toe
from spil.kern.fouten import GeenRecht
from spil.stukken.tests.opzet import dossier_met_deelnemers
from spil.toegang.models import Bericht
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, Wereld, als

VIRUS = aangeboden("notitie.txt", EICAR)


@pytest.fixture(autouse=True)
def echt(settings):
    settings.DEMO, settings.CLAMD = False, ""


@pytest.fixture
def dossier(wereld: Wereld):
    return dossier_met_deelnemers(wereld)


def stand(wereld, bestand) -> str:
    with als(wereld.regisseur):
        return Bestand.objects.get(pk=bestand.pk).scan


def test_een_schoon_bestand_gaat_pas_na_de_scan_open(wereld, dossier, settings):
    """Proves A4-05: shut before the scan, open after it."""
    bestand = voeg_toe(wereld, dossier)
    with als(wereld.regisseur) as rol, pytest.raises(BestandDicht, match="wacht nog"):
        inhoud_van(Bestand.objects.get(), door=rol)
    (taak,) = ProcrastinateJob.objects.values("task_name", "args")
    assert taak == {"task_name": "bestanden.scan_van_huis", "args": {"huis_id": wereld.huis.pk}}
    with nep_clamd() as settings.CLAMD:
        scan_van_huis(**taak["args"])
    assert stand(wereld, bestand) == Scanstand.SCHOON
    with als(wereld.regisseur) as rol:
        assert inhoud_van(Bestand.objects.get(), door=rol)


def test_een_besmet_bestand_gaat_voor_niemand_open(wereld, dossier, settings):
    """Proves A4-05: its content is gone, the fact stays; who must know it is told, without a name."""
    bestand = voeg_toe(wereld, dossier, VIRUS, publiek="politie", wie="ketenpartner")
    with nep_clamd() as settings.CLAMD:
        laat_scannen()
    assert stand(wereld, bestand) == Scanstand.BESMET
    for wie in ("regisseur", "ketenpartner"):
        with als(wereld.rollen[wie]) as rol:
            assert not Brok.objects.exists()
            with pytest.raises(BestandDicht, match="virus"):
                inhoud_van(Bestand.objects.get(), door=rol)
    for wie, nummer in (
        ("ketenpartner", dossier.nummer),
        ("fg", dossier.nummer),
        ("beheerder", ""),
    ):
        with als(wereld.rollen[wie]):
            bericht = Bericht.objects.get()
            assert (bericht.soort, bericht.dossiernummer) == ("besmet", nummer), wie
    with als(wereld.regisseur):
        assert not Bericht.objects.exists()


@pytest.mark.parametrize("adres", ["", "tcp://127.0.0.1:9", "unix:/bestaat/niet", "onzin"])
def test_zonder_scanner_blijft_alles_dicht(wereld, dossier, settings, caplog, adres):
    """Proves A4-05: scanner down is shut, and it is tried again."""
    settings.CLAMD = adres
    bestand = voeg_toe(wereld, dossier)
    with caplog.at_level(logging.WARNING):
        laat_scannen()
    assert "wachten" in caplog.text
    assert stand(wereld, bestand) == Scanstand.WACHT
    with nep_clamd() as settings.CLAMD:
        laat_scannen()
    assert stand(wereld, bestand) == Scanstand.SCHOON


def test_een_scanner_die_struikelt_zegt_niets(wereld, dossier, settings):
    bestand = voeg_toe(wereld, dossier)
    with nep_clamd(struikelt=True) as settings.CLAMD:
        laat_scannen()
    assert stand(wereld, bestand) == Scanstand.WACHT


def test_de_scanner_luistert_ook_op_een_socket(tmp_path):
    with nep_clamd(pad=tmp_path / "clamd.ctl") as adres:
        assert not Scanner(adres).is_besmet([b"gewoon", b"een tekst"])
        assert Scanner(adres).is_besmet([EICAR[:20], EICAR[20:]])
    with pytest.raises(ScannerDoetHetNiet):
        Scanner(adres).is_besmet([b"x"])


def test_een_demonstratie_zonder_scanner_zegt_dat_niemand_keek(wereld, dossier, settings):
    settings.DEMO = True
    bestand = voeg_toe(wereld, dossier)
    assert stand(wereld, bestand) == Scanstand.NIET_GESCAND
    with als(wereld.regisseur) as rol:
        assert inhoud_van(Bestand.objects.get(), door=rol)
        settings.DEMO = False
        with pytest.raises(BestandDicht, match="niet op virussen"):
            inhoud_van(Bestand.objects.get(), door=rol)


def test_een_beschadigd_bestand_wordt_niet_gescand_maar_gemeld(
    wereld, dossier, settings, monkeypatch
):
    bestand = voeg_toe(wereld, dossier)
    monkeypatch.setattr("spil.bestanden.models.gegevens.plaats_van", lambda uuid, nr: "elders")
    with nep_clamd() as settings.CLAMD:
        laat_scannen()
    assert stand(wereld, bestand) == Scanstand.BESCHADIGD
    with als(wereld.fg):
        assert Bericht.objects.get().soort == "beschadigd"


def test_alleen_spil_zelf_laat_scannen(wereld, dossier):
    bestand = voeg_toe(wereld, dossier)
    ander_huis = systeemrol(wereld.buitenstaander.medewerker.huis)
    with nep_clamd() as adres:
        with als(wereld.beheerder) as rol, pytest.raises(GeenRecht):
            scan(bestand.pk, Scanner(adres), door=rol, op=NU)
        with als(ander_huis) as rol:
            assert Bestand.te_scannen() == []
            assert not scan(bestand.pk, Scanner(adres), door=rol, op=NU)
    assert stand(wereld, bestand) == Scanstand.WACHT
