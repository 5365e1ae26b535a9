"""Files with a report: added, checked, sent, read by who may read it, and gone with it."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from spil.aanmeldingen import oppakken
from spil.aanmeldingen.commands import gooi_conceptaanmelding_weg, voeg_bijlage_toe
from spil.aanmeldingen.models import Aanmelding, Bijlage, Uitkomst
from spil.aanmeldingen.tests.test_schermen import tekst, vul_in
from spil.aanmeldingen.tests.test_vernietigen import draai, sporen
from spil.aanmeldingen.tests.voorbeelden import besluit_over, doe_aanmelding
from spil.bestanden.models import Bestand, Brok, Conceptbestand
from spil.bestanden.tests.maken import EICAR, ooxml, pdf
from spil.bestanden.tests.nepclamd import nep_clamd
from spil.bestanden.tests.opzet import aangeboden, laat_scannen
from spil.toegang.models import Bericht
from tests.wereld import NU, Wereld, als, later

MERKNAAM = "Kwikstaartje verslag.pdf"


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO, settings.CLAMD = True, ""


def bestand(naam: str = MERKNAAM, inhoud: bytes = b"") -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, inhoud or pdf(), content_type="application/pdf")


def stuur_in(wereld: Wereld, *bestanden: Any) -> Aanmelding:
    """A report of the police with these files."""
    sleutel = uuid4()
    with als(wereld.ketenpartner) as rol:
        for een in bestanden or (aangeboden(MERKNAAM),):
            voeg_bijlage_toe(sleutel, een, door=rol, op=NU)
    return doe_aanmelding(wereld.ketenpartner, sleutel=sleutel)


def bijlage_van(wereld: Wereld, wie: str = "ketenpartner") -> Bijlage:
    with als(wereld.rollen[wie]):
        return Bijlage.objects.met_bestand().get()


def test_een_partner_stuurt_bestanden_mee(wereld, bezoek):
    """Added in the draft, on the check page, in the report: without any script."""
    sleutel = vul_in(bezoek)
    twee = [bestand(), bestand("foto van de deur.pdf")]
    adres = ("ketenpartner", "aanmeldconcept-bijlagen", sleutel)
    assert 'enctype="multipart/form-data"' in tekst(bezoek(*adres))
    assert bezoek(*adres, bestanden=twee).status_code == 302
    assert "2 toegevoegd" in tekst(bezoek("ketenpartner", "aanmeldconcept", sleutel))
    controle = tekst(bezoek("ketenpartner", "aanmeldconcept-controle", sleutel))
    assert MERKNAAM in controle
    assert bezoek("ketenpartner", "aanmeldconcept-controle", sleutel, kwaliteit="on")
    with als(wereld.ketenpartner):
        aanmelding = Aanmelding.objects.get()
        assert aanmelding.bijlagen.count() == 2
        assert not Conceptbestand.objects.exists()
    for wie, naam in (("ketenpartner", "aanmelding"), ("triagist", "triage")):
        pagina = tekst(bezoek(wie, naam, aanmelding.uuid))
        assert MERKNAAM in pagina
        assert "niet gescand" in pagina


def test_wat_er_niet_in_mag_laat_de_rest_staan(bezoek):
    """Proves A4-01: refused beside the field, with what to do; the good one is kept."""
    sleutel = uuid4()
    adres = ("ketenpartner", "aanmeldconcept-bijlagen", sleutel)
    macro = ooxml(delen={"word/vbaProject.bin": b"x"})
    fout = [bestand(), bestand("programma.exe"), bestand("brief.docx", macro)]
    antwoord = bezoek(*adres, bestanden=fout)
    assert antwoord.status_code == 422
    pagina = tekst(antwoord)
    assert MERKNAAM in pagina
    assert "programma.exe: dit soort bestand kan niet" in pagina
    assert "brief.docx" in pagina
    assert "Kies een of meer bestanden" in tekst(bezoek(*adres, bestanden=""))


def test_een_te_groot_bestand_wordt_onderweg_weggegooid(bezoek):
    """Proves A4-02: it is never held as a whole, and the form still answers."""
    groot = bestand("groot.txt", b"a" * (26 * 1024 * 1024))
    antwoord = bezoek("ketenpartner", "aanmeldconcept-bijlagen", uuid4(), bestanden=[groot])
    assert antwoord.status_code == 422
    assert "groot.txt: te groot. Een bestand is hoogstens 25 MB" in tekst(antwoord)


def test_een_aanmelding_heeft_hoogstens_tien_bijlagen(bezoek):
    """Proves A4-02."""
    sleutel, elf = uuid4(), [bestand(f"{n}.pdf") for n in range(11)]
    antwoord = bezoek("ketenpartner", "aanmeldconcept-bijlagen", sleutel, bestanden=elf)
    assert antwoord.status_code == 422
    assert "hoogstens 10 bestanden" in tekst(antwoord)
    assert "9.pdf" in tekst(antwoord)


def test_voor_het_versturen_is_een_bijlage_weg_te_halen(wereld, bezoek):
    sleutel = uuid4()
    adres = ("ketenpartner", "aanmeldconcept-bijlagen", sleutel)
    bezoek(*adres, bestanden=[bestand()])
    with als(wereld.ketenpartner):
        uuid = Conceptbestand.objects.get().uuid
    assert bezoek("behandelaar", *adres[1:], weg=str(uuid)).status_code == 404
    assert bezoek(*adres, weg="geen").status_code == 302
    assert bezoek(*adres, weg=str(uuid)).status_code == 302
    with als(wereld.ketenpartner) as rol:
        assert not Conceptbestand.objects.exists()
        voeg_bijlage_toe(sleutel, aangeboden(), door=rol, op=NU)
        gooi_conceptaanmelding_weg(sleutel, door=rol, op=NU)
        assert not Conceptbestand.objects.exists()


def test_een_bijlage_opent_wie_de_aanmelding_leest(wereld, bezoek):
    """Proves A4-04: and each look is written down with whom it may be about."""
    stuur_in(wereld)
    uuid = bijlage_van(wereld).uuid
    for wie, status in (
        *(("ketenpartner", 200), ("triagist", 200), ("ondersteuner", 200), ("behandelaar", 404)),
        *(("officier", 404), ("buitenstaander", 404), ("manager", 403), ("fg", 403)),
    ):
        assert bezoek(wie, "aanmelding-bijlage", uuid).status_code == status, wie
    antwoord = bezoek("triagist", "aanmelding-bijlage", uuid)
    assert b"".join(antwoord) == pdf()
    assert antwoord["Content-Disposition"] == f'attachment; filename="{MERKNAAM}"'
    assert antwoord["Content-Security-Policy"].startswith("sandbox")
    assert antwoord["Cache-Control"] == "no-store"


def test_tot_de_scan_klaar_is_opent_niemand_hem(wereld, bezoek, settings):
    """Proves A4-05."""
    settings.DEMO = False
    aanmelding = stuur_in(wereld)
    uuid = bijlage_van(wereld).uuid
    antwoord = bezoek("triagist", "aanmelding-bijlage", uuid)
    assert antwoord["Location"] == reverse("aanmelding", args=[aanmelding.uuid])
    pagina = tekst(bezoek("triagist", "aanmelding", aanmelding.uuid))
    assert "wacht nog op de virusscan" in pagina
    assert reverse("aanmelding-bijlage", args=[uuid]) not in pagina
    with nep_clamd() as settings.CLAMD:
        laat_scannen()
    assert bezoek("triagist", "aanmelding-bijlage", uuid).status_code == 200


def test_een_besmette_bijlage_meldt_zich_bij_wie_hem_toevoegde(wereld, bezoek, settings):
    """Proves A4-05."""
    settings.DEMO = False
    aanmelding = stuur_in(wereld, aangeboden("notitie.txt", EICAR))
    with nep_clamd() as settings.CLAMD:
        laat_scannen()
    pagina = tekst(bezoek("triagist", "aanmelding", aanmelding.uuid))
    assert "bevatte een virus, inhoud verwijderd" in pagina
    with als(wereld.ketenpartner):
        bericht = Bericht.objects.get()
        assert (bericht.soort, bericht.dossiernummer) == ("besmet", aanmelding.kenmerk)


def test_met_de_aanmelding_gaat_de_bijlage_mee_de_casus_in(wereld, bezoek, monkeypatch):
    aanmelding = stuur_in(wereld)
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.collega)
    uuid = bijlage_van(wereld, "collega").uuid
    for wie, status in (("collega", 200), ("ketenpartner", 200), ("triagist", 404)):
        assert bezoek(wie, "aanmelding-bijlage", uuid).status_code == status, wie
    assert MERKNAAM in tekst(bezoek("collega", "aanmelding", aanmelding.uuid))


def test_van_wat_niet_is_opgepakt_leest_de_aanmelder_alleen_het_antwoord(wereld, bezoek):
    aanmelding = stuur_in(wereld)
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord="Nee.")
    uuid = bijlage_van(wereld).uuid
    assert bezoek("ketenpartner", "aanmelding-bijlage", uuid).status_code == 302
    pagina = tekst(bezoek("ketenpartner", "aanmelding", aanmelding.uuid))
    assert "Alleen het antwoord is nog te lezen" in pagina
    assert MERKNAAM not in pagina
    assert bezoek("triagist", "aanmelding-bijlage", uuid).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_met_een_afgewezen_aanmelding_wordt_de_bijlage_vernietigd(wereld, monkeypatch):
    """eisen A11-03: the file, its name and its pieces."""
    monkeypatch.setattr(oppakken, "_functies", [])
    aanmelding = stuur_in(wereld)
    assert sporen("Kwikstaartje verslag")["bestanden_bestand"] == 1
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord="Nee.")
    draai(later(days=60))
    assert sporen("Kwikstaartje") == {}
    for model in (Bijlage, Bestand, Brok):
        assert set(sporen("-")) & {model._meta.db_table} == set()
