"""What stands on every letter of a house: its logo, who sends it, and the number of each page."""

from io import BytesIO
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from docx.oxml.ns import qn

from spil.bestanden.commands import Aangeboden
from spil.bestanden.fouten import BestandKanNiet
from spil.bestanden.models import Bestand
from spil.bestanden.tests.maken import png
from spil.brieven.commands import stel_brieven_in
from spil.brieven.fouten import LogoKanNiet
from spil.brieven.models import Briefinstelling
from spil.brieven.tests.opzet import mens_van, verstuur, woorden_in
from spil.brieven.tests.pdftekst import pdf_bladen
from spil.demo.tekening import tekening
from spil.kern.versleuteling import kluis_van
from tests.inloggen import log_in
from tests.wereld import NU, Wereld, als

OMSCHRIJVING = "Logo van het huis"
ADRES = reverse("briefinstellingen")
AFZENDER = "Postbus 1\n4800 AA Breda"


def stel_in(wereld: Wereld, inhoud: bytes | None = None, **anders: Any) -> Briefinstelling:
    velden = {
        "brief_is_antwoord": False,
        "logo": Aangeboden("logo.png", "image/png", inhoud) if inhoud else None,
        "logo_omschrijving": OMSCHRIJVING,
        **anders,
    }
    with als(wereld.beheerder) as rol:
        return stel_brieven_in(**velden, door=rol, op=NU)


def inhoud_van(wereld: Wereld, bestand_id: int) -> bytes:
    return b"".join(Bestand.objects.get(pk=bestand_id).lees(kluis_van(wereld.huis.uuid)))


def test_logo_afzender_en_paginanummer_staan_in_pdf_en_word(wereld, zaak):
    """Proves B-31: what is a picture is also in words."""
    stel_in(wereld, tekening(30, 10), afzender=AFZENDER)
    brief = verstuur(wereld, zaak.dossier, f"betrokkene:{mens_van(zaak).uuid}")
    with als(wereld.regisseur):
        pdf, word = (inhoud_van(wereld, pk) for pk in (brief.versie.bestand_id, brief.word_id))
    (blad,) = pdf_bladen(pdf)
    assert "Pagina 1 van 1" in blad
    assert "Postbus 1" in blad
    assert f"/Alt({OMSCHRIJVING})".encode() in pdf
    assert AFZENDER in woorden_in(word)
    assert "Pagina 1 van 1" in woorden_in(word)
    sectie = docx.Document(BytesIO(word)).sections[0]
    (beeld,) = sectie.header._element.iter(qn("wp:docPr"))
    assert beeld.get("descr") == OMSCHRIJVING
    velden = [veld.get(qn("w:instr")) for veld in sectie.footer._element.iter(qn("w:fldSimple"))]
    assert velden == ["PAGE", "NUMPAGES"]


def test_zonder_instelling_is_er_geen_logo_en_wel_een_paginanummer(wereld, zaak):
    brief = verstuur(wereld, zaak.dossier, f"betrokkene:{mens_van(zaak).uuid}")
    with als(wereld.regisseur):
        pdf = inhoud_van(wereld, brief.versie.bestand_id)
    assert b"/Alt(" not in pdf
    assert "Pagina 1 van 1" in pdf_bladen(pdf)[0]


@pytest.mark.parametrize(
    ("naam", "inhoud", "anders", "reden"),
    [
        ("logo.svg", b"<svg/>", {}, "soort bestand"),
        ("logo.png", b"<svg/>", {}, "geen png"),
        ("logo.txt", b"tekst", {}, "een png of een jpg"),
        ("logo.png", png() + b"erachter", {}, "andere gegevens"),
        ("logo.png", png(2000, 2000), {}, "te veel pixels"),
        ("logo.png", png(90, 10), {}, "te breed"),
        ("logo.png", png(30, 10), {}, "Sla het opnieuw op"),
        ("logo.png", png(), {"logo_omschrijving": " "}, "wat er op het logo staat"),
    ],
)
def test_een_logo_dat_niet_kan_wordt_niet_bewaard(wereld, naam, inhoud, anders, reden):
    aangeboden = Aangeboden(naam, "", inhoud)
    with pytest.raises((BestandKanNiet, LogoKanNiet), match=reden):
        stel_in(wereld, **{"logo": aangeboden, **anders})
    assert not Briefinstelling.objects.exists()


def test_een_logo_blijft_tot_iemand_het_weghaalt(wereld):
    stel_in(wereld, png())
    assert stel_in(wereld, afzender="Anders").logo is not None
    weg = stel_in(wereld, logo_weg=True)
    assert (weg.logo, weg.logo_omschrijving) == (None, "")


def test_de_beheerder_zet_een_logo_en_ziet_het(wereld):
    beheer = log_in(Client(), wereld.beheerder)
    logo = SimpleUploadedFile("logo.png", tekening(30, 10), content_type="image/png")
    velden = {"afzender": AFZENDER, "logo": logo, "logo_omschrijving": OMSCHRIJVING}
    assert beheer.post(ADRES, velden)["Location"] == ADRES
    pagina = beheer.get(ADRES).content.decode()
    assert f'alt="{OMSCHRIJVING}"' in pagina
    assert "Postbus 1" in pagina
    assert beheer.get(reverse("briefinstellingen-logo"))["Content-Type"] == "image/png"
    fout = beheer.post(ADRES, {"afzender": "Blijft staan"})
    assert fout.status_code == 422
    assert "Blijft staan" in fout.content.decode()
