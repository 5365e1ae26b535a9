"""Making a letter by form, and the templates of the house."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.bestanden.pakket import DOCX
from spil.bestanden.tests.maken import ooxml
from spil.brieven.models import Brief, Briefsjabloon
from spil.brieven.tests.opzet import meld_en_pak_op, mens_van, word
from spil.personen.commands import Adres, leg_contactgegevens_vast
from spil.stukken.tests.opzet import deel_van
from spil.toegang.models import Concept
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

# Budget 15 (architectuur.md); a test adds 4, since namens() is nested in its transaction.
BUDGET = 15 + 4
NIEUW = reverse("briefsjabloon-nieuw", args=["uitnodiging"])
STAND = reverse("briefsjabloon-stand", args=["uitnodiging"])
SJABLOON = reverse("briefsjabloon", args=["uitnodiging"])


@pytest.fixture
def client(wereld) -> Client:
    return log_in(Client(), wereld.regisseur)


@pytest.fixture
def beheer(wereld) -> Client:
    return log_in(Client(), wereld.beheerder)


def velden(zaak, **anders):
    return {
        "sleutel": str(uuid4()),
        "soort": "uitnodiging",
        "aan": f"betrokkene:{mens_van(zaak).uuid}",
        "aanhef": "Beste lezer,",
        "moment": "morgen",
        "plaats": "Stadhuis",
        "tekst": "Neem uw <b>papieren</b> mee.",
        "deel": str(deel_van(zaak.dossier, "kern", zaak.wereld).uuid),
        "wijze": "post",
        "verstuurd_op": "23-11-2026",
        "doe": "vastleggen",
        **anders,
    }


def op(naam, zaak):
    return reverse(naam, args=[zaak.uuid])


def test_een_brief_van_keuze_tot_verstuurd(zaak, client):
    leeg = client.get(op("dossier-brieven", zaak)).content.decode()
    assert "Er is nog geen brief verstuurd." in leeg
    keuze = client.get(op("brief-nieuw", zaak)).content.decode()
    assert "Voorbeeld (Hoofdpersoon)" in keuze
    ingevuld = velden(zaak)
    gekozen = {"soort": ingevuld["soort"], "aan": ingevuld["aan"]}
    assert client.post(op("brief-nieuw", zaak), gekozen)["Location"] == op("briefconcept", zaak)
    assert "Geachte Voorbeeld," in client.get(op("briefconcept", zaak)).content.decode()

    antwoord = client.post(op("briefconcept", zaak), {**ingevuld, "doe": "voorbeeld"})
    assert antwoord["Location"] == op("briefconcept", zaak)
    pagina = client.get(op("briefconcept", zaak)).content.decode()
    assert "Neem uw &lt;b&gt;papieren&lt;/b&gt; mee." in pagina
    assert "nog niet bevestigd" in pagina

    antwoord = client.post(op("briefconcept", zaak), ingevuld)
    assert antwoord["Location"] == op("dossier-brieven", zaak)
    lijst = client.get(op("dossier-brieven", zaak)).content.decode()
    assert "Uitnodiging aan de betrokkene" in lijst
    assert "uitnodiging.pdf" in lijst
    assert "uitnodiging.docx" in lijst
    with als(zaak.wereld.regisseur):
        brief = Brief.objects.select_related("versie").get()
        assert not Concept.objects.exists()
    pdf = client.get(reverse("documentversie", args=[brief.versie.uuid]))
    assert b"".join(pdf).startswith(b"%PDF-1.7")
    assert client.get(reverse("brief-word", args=[brief.uuid]))["Content-Type"] == DOCX


def test_een_fout_houdt_vast_wat_er_stond(zaak, client):
    antwoord = client.post(op("briefconcept", zaak), velden(zaak, moment="", wijze=""))
    assert antwoord.status_code == 422
    pagina = antwoord.content.decode()
    assert "Schrijf wanneer het gesprek is." in pagina
    assert "Kies hoe de brief is verstuurd." in pagina
    assert "Neem uw &lt;b&gt;papieren&lt;/b&gt; mee." in pagina


def test_zonder_keuze_begint_de_brief_bij_het_begin(zaak, client):
    antwoord = client.get(op("briefconcept", zaak))
    assert antwoord["Location"] == op("brief-nieuw", zaak)


def test_een_verkeerde_combinatie_wordt_uitgelegd(zaak, client):
    aan = f"betrokkene:{mens_van(zaak).uuid}"
    antwoord = client.post(op("brief-nieuw", zaak), {"soort": "antwoord_melder", "aan": aan})
    assert antwoord.status_code == 422
    assert "deze brief gaat alleen naar de melder" in antwoord.content.decode()


def test_een_geheim_adres_vraagt_een_vinkje_en_staat_nergens(zaak, client):
    mens = mens_van(zaak)
    with als(zaak.wereld.regisseur) as door:
        leg_contactgegevens_vast(
            mens.uuid,
            Adres(straat_en_nummer="Schuilstraat 9", woonplaats="Breda"),
            vanaf=VANDAAG,
            geheim=True,
            door=door,
            op=NU,
        )
    client.post(op("briefconcept", zaak), velden(zaak, doe="voorbeeld", met_geheim_adres="on"))
    pagina = client.get(op("briefconcept", zaak)).content.decode()
    assert "Druk het geheime adres af" in pagina
    assert "Schuilstraat" not in pagina


@pytest.mark.parametrize("naam", ["brief-nieuw", "briefconcept", "dossier-brieven"])
def test_de_schermen_blijven_binnen_hun_budget(zaak, client, naam):
    client.post(op("briefconcept", zaak), velden(zaak, doe="voorbeeld"))
    with CaptureQueriesContext(connection) as vragen:
        assert client.get(op(naam, zaak)).status_code == 200
    assert len(vragen) <= BUDGET, "\n".join(v["sql"][:110] for v in vragen)


def test_van_het_antwoord_aan_de_melder_naar_de_brief(wereld, client):
    melding, casus = meld_en_pak_op(wereld)
    adres = reverse("aanmelding", args=[melding.uuid])
    naar = reverse("brief-nieuw", args=[casus.dossier.uuid])
    assert naar in client.get(adres).content.decode()
    melder = log_in(Client(), wereld.ketenpartner)
    assert naar not in melder.get(adres).content.decode()


def upload(inhoud: bytes, naam: str = "sjabloon.docx"):
    bestand = SimpleUploadedFile(naam, inhoud, content_type=DOCX)
    return {"bestand": bestand, "toelichting": "Eigen briefhoofd"}


def test_het_huis_bevestigt_vervangt_en_zet_uit(wereld, beheer):
    assert "te bevestigen door het huis" in beheer.get(reverse("briefsjablonen")).content.decode()
    beheer.post(STAND, {"doe": "bevestig"})
    assert beheer.post(NIEUW, upload(word("Dag {{ geadresseerde.naam }}")))["Location"] == SJABLOON
    pagina = beheer.get(SJABLOON).content.decode()
    assert "Dag J. Voorbeeld" in pagina
    assert "Versie 2" in pagina
    beheer.post(STAND, {"doe": "uit"})
    assert "Niemand kan deze brief nu maken." in beheer.get(SJABLOON).content.decode()
    beheer.post(STAND, {"doe": "aan"})
    versies = Briefsjabloon.objects.order_by("nummer")
    assert [(v.nummer, v.is_aan) for v in versies] == [(1, True), (2, True)]
    bestand = beheer.get(reverse("briefsjabloonversie", args=[versies[1].uuid]))
    assert bestand.content == bytes(versies[1].inhoud)
    assert beheer.get(reverse("briefsjabloon-bestand", args=["afsluiting"])).content[:2] == b"PK"


@pytest.mark.parametrize(
    ("inhoud", "naam", "reden"),
    [
        (word("{{ ''.__class__ }}"), "x.docx", "is geen plekhouder die Spil hier kent"),
        (word("{{ melding.antwoord }}"), "x.docx", "is geen plekhouder die Spil hier kent"),
        (ooxml(delen={"word/vbaProject.bin": b"x"}), "x.docx", "macro"),
        (b"gewone tekst", "x.txt", "een Word-document"),
        (b"PK kapot", "x.docx", "geen Word-document"),
    ],
)
def test_een_sjabloon_dat_niet_kan_wordt_niet_bewaard(beheer, inhoud, naam, reden):
    velden = upload(inhoud, naam)
    if naam.endswith(".txt"):
        velden["bestand"].content_type = "text/plain"
    antwoord = beheer.post(NIEUW, velden)
    assert antwoord.status_code == 422
    assert reden in antwoord.content.decode()
    assert not Briefsjabloon.objects.exists()


def test_een_ander_huis_ziet_dit_sjabloon_niet(wereld, beheer):
    beheer.post(STAND, {"doe": "bevestig"})
    rij = Briefsjabloon.objects.get()
    assert rij.huis_id == wereld.huis.pk
    vreemd = log_in(Client(), wereld.buitenstaander)
    assert vreemd.get(reverse("briefsjabloonversie", args=[rij.uuid])).status_code == 403
