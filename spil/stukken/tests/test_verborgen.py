"""Before others read a file, who adds it sees what it tells beside its content (eisen A4-06)."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from spil.bestanden.commands import Aangeboden
from spil.bestanden.models import Bestand
from spil.bestanden.tests.maken import pdf
from spil.bestanden.tests.test_verborgen import GEHEIM, exif, foto
from spil.kern.versleuteling import kluis_van
from spil.stukken.commands import voeg_document_toe
from spil.stukken.commands.verborgen import Verborgen
from spil.stukken.fouten import VerborgenGegevens
from spil.stukken.models import Document
from spil.stukken.tests.opzet import deel_van, dossier_met_deelnemers
from tests.inloggen import log_in
from tests.wereld import NU, Wereld, als

FOTO = foto(exif((0x8825, 9), staart=GEHEIM))


@pytest.fixture
def dossier(wereld: Wereld):
    return dossier_met_deelnemers(wereld)


def voeg_toe(wereld: Wereld, dossier, publiek: str, *, wie: str = "ketenpartner", **anders: Any):
    with als(wereld.rollen[wie]) as rol:
        versie = voeg_document_toe(
            dossier.uuid,
            Aangeboden("foto.jpg", "image/jpeg", FOTO),
            titel="Foto",
            deel_uuid=deel_van(dossier, publiek, wereld).uuid,
            door=rol,
            op=NU,
            **anders,
        )
        kluis = kluis_van(wereld.huis.uuid)
        return b"".join(Bestand.objects.get(pk=versie.bestand_id).lees(kluis))


def test_eerst_wordt_getoond_wat_erin_zit(wereld, dossier):
    """Proves A4-06."""
    with pytest.raises(VerborgenGegevens, match="plaats van de opname"):
        voeg_toe(wereld, dossier, "gezamenlijk")
    with als(wereld.ketenpartner):
        assert not Document.objects.exists()


def test_dan_gaat_het_eruit_of_het_blijft(wereld, dossier):
    """Proves A4-06."""
    assert GEHEIM not in voeg_toe(wereld, dossier, "gezamenlijk", verborgen=Verborgen.WEG)
    assert GEHEIM in voeg_toe(wereld, dossier, "gezamenlijk", verborgen=Verborgen.HOUD)


@pytest.mark.parametrize(("wie", "publiek"), [("ketenpartner", "politie"), ("regisseur", "kern")])
def test_in_het_eigen_deel_blijft_een_bestand_zoals_het_was(wereld, dossier, wie, publiek):
    assert GEHEIM in voeg_toe(wereld, dossier, publiek, wie=wie)


def test_het_huis_deelt_ook_als_het_in_het_deel_van_een_partner_schrijft(wereld, dossier):
    with pytest.raises(VerborgenGegevens):
        voeg_toe(wereld, dossier, "politie", wie="regisseur")


def test_het_scherm_zegt_wat_erin_zit_en_wat_niet_is_gecontroleerd(wereld, dossier):
    """Proves A4-06."""
    client = log_in(Client(), wereld.ketenpartner)
    adres = reverse("document-nieuw", args=[dossier.uuid])
    velden = {
        "titel": "Foto",
        "deel": str(deel_van(dossier, "gezamenlijk", wereld).uuid),
        "sleutel": "6d0dca5e-0d4b-4f6b-9c53-7a8f3a1f0001",
    }
    bestand = SimpleUploadedFile("foto.jpg", FOTO, content_type="image/jpeg")
    antwoord = client.post(adres, {**velden, "bestand": bestand})
    assert antwoord.status_code == 422
    assert "plaats van de opname (gps)" in antwoord.content.decode()
    assert "niet gecontroleerd op verborgen gegevens" in antwoord.content.decode()
    schoon = SimpleUploadedFile("foto.jpg", FOTO, content_type="image/jpeg")
    assert client.post(adres, {**velden, "bestand": schoon, "verborgen": "weg"}).status_code == 302
    velden["sleutel"] = "6d0dca5e-0d4b-4f6b-9c53-7a8f3a1f0002"
    ander = SimpleUploadedFile("stuk.pdf", pdf(), content_type="application/pdf")
    assert client.post(adres, {**velden, "bestand": ander}).status_code == 302
    lijst = client.get(reverse("dossier-documenten", args=[dossier.uuid])).content.decode()
    assert lijst.count("Niet gecontroleerd op verborgen gegevens") == 1
