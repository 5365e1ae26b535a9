"""The answer to who reported, as a letter: of a report that never becomes a case, and dies with it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from spil.aanmeldingen.commands import beantwoord, bevestig_gelezen
from spil.aanmeldingen.inhoud import Verwijzing
from spil.aanmeldingen.models import Aanmelding, Antwoord, Uitkomst
from spil.aanmeldingen.tasks import vernietig_van_huis
from spil.aanmeldingen.tests.test_vernietigen import sporen
from spil.aanmeldingen.tests.voorbeelden import MERK, besluit_over, doe_aanmelding
from spil.bestanden.commands import Aangeboden
from spil.bestanden.models import Bestand
from spil.bestanden.pakket import DOCX
from spil.brieven.commands import (
    CONCEPT_ANTWOORD,
    leg_antwoordbrief_vast,
    stel_brieven_in,
    voeg_sjabloon_toe,
    zet_sjabloon,
)
from spil.brieven.commands.versturen import Verzending
from spil.brieven.fouten import BriefKanNiet, SjabloonKanNiet
from spil.brieven.models import Brief
from spil.brieven.queries.antwoordbrief import antwoordopzet
from spil.brieven.queries.opstellen import Invoer
from spil.brieven.tests.opzet import meld_en_pak_op, woorden_in, word
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.versleuteling import kluis_van
from spil.logboek.models import Gebeurtenis
from spil.toegang.models import Bericht
from spil.toegang.queries import lees_concept
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, Wereld, als, later

TEKST = "Dit past niet bij ons. Bel de wijkagent."
NIET = [Uitkomst.ADVIES, Uitkomst.DOORGELEIDEN, Uitkomst.NIET_OPPAKKEN]
MORGEN = later(days=1)


@pytest.fixture
def melding(wereld: Wereld) -> Aanmelding:
    """Reported by the police, not taken up, and not answered yet."""
    rij = doe_aanmelding(wereld.ketenpartner)
    besluit_over(rij, wereld, Uitkomst.NIET_OPPAKKEN)
    return rij


@pytest.fixture
def een_stap(wereld: Wereld) -> None:
    """The house counts the letter as the answer."""
    zet_een_stap(wereld, aan=True)


def zet_een_stap(wereld: Wereld, *, aan: bool) -> None:
    with als(wereld.beheerder) as rol:
        stel_brieven_in(brief_is_antwoord=aan, door=rol, op=NU)


def verstuur(wereld: Wereld, melding: Aanmelding, wie: str = "triagist", **anders: Any) -> Brief:
    tekst = anders.pop("tekst", TEKST)
    hoe = Verzending(**{"wijze": "post", "verstuurd_op": VANDAAG, **anders})
    invoer = Invoer(aanhef="Geachte collega,", tekst=tekst)
    with als(wereld.rollen[wie]) as rol:
        return leg_antwoordbrief_vast(melding.uuid, invoer, hoe, door=rol, op=NU)


def test_de_brief_is_het_antwoord_in_een_stap(wereld, melding, een_stap):
    brief = verstuur(wereld, melding)
    assert brief.deel_id == melding.deel_id
    with als(wereld.ketenpartner, op=MORGEN):
        antwoord = Antwoord.objects.get()
        assert (antwoord.tekst, antwoord.per_brief) == (TEKST, True)
        assert Bericht.objects.filter(soort=Bericht.Soort.ANTWOORD).count() == 1
        inhoud = Bestand.objects.get(pk=brief.word_id).lees(kluis_van(wereld.huis.uuid))
        tekst = woorden_in(b"".join(inhoud))
    for stuk in (TEKST, melding.kenmerk, "niet opgepakt", "Politie", "Geachte collega,"):
        assert stuk in tekst
    assert MERK not in tekst


def test_na_de_brief_ziet_het_huis_niets_meer(wereld, melding, een_stap):
    verstuur(wereld, melding, "ondersteuner")
    for wie in ("triagist", "ondersteuner", "regisseur", "collega"):
        with als(wereld.rollen[wie], op=MORGEN):
            assert not Aanmelding.objects.exists()
            assert not Brief.objects.exists()
            assert not Bestand.objects.exists()


def test_zonder_die_afspraak_blijft_het_antwoord_nog_te_geven(wereld, melding):
    verstuur(wereld, melding)
    with als(wereld.triagist, op=MORGEN) as rol:
        assert not Antwoord.objects.exists()
        assert Brief.objects.count() == 1
        beantwoord(melding.uuid, tekst=TEKST, door=rol, op=MORGEN)
    with als(wereld.ketenpartner, op=later(days=2)):
        assert not Antwoord.objects.get().per_brief
    with als(wereld.triagist, op=later(days=2)):
        assert not Brief.objects.exists()


@pytest.mark.parametrize("uitkomst", NIET)
def test_elke_uitkomst_zonder_casus_kan_per_brief(wereld, een_stap, uitkomst):
    rij = doe_aanmelding(wereld.ketenpartner)
    extra = {}
    if uitkomst == Uitkomst.DOORGELEIDEN:
        extra["verwijzing"] = Verwijzing(
            ontvanger="Wijkteam", referentie="WT-12", opvolgen_op=VANDAAG
        )
    besluit_over(rij, wereld, uitkomst, **extra)
    assert verstuur(wereld, rij).aan == "melder"


@pytest.mark.django_db(transaction=True)
def test_met_de_aanmelding_wordt_de_brief_vernietigd(wereld, melding, een_stap):
    """Proves A11-03 for letters: no row, no file, no draft stays."""
    brief = verstuur(wereld, melding, tekst=f"Over {MERK}: nee.")
    with als(wereld.ketenpartner, op=MORGEN) as rol:
        assert bevestig_gelezen(melding.uuid, door=rol, op=MORGEN)
    assert "brieven_brief" in sporen(str(brief.uuid))
    with time_machine.travel(MORGEN, tick=False):
        vernietig_van_huis(wereld.huis.pk)
    assert sporen(MERK) == {}
    for merk in (str(brief.uuid), str(brief.word.uuid), melding.kenmerk):
        assert sporen(merk) == {}


@pytest.mark.parametrize("wie", ["regisseur", "collega", "ketenpartner", "manager", "beheerder"])
def test_alleen_wie_antwoord_geeft_maakt_de_brief(wereld, melding, wie):
    with pytest.raises((GeenRecht, NietGevonden)):
        verstuur(wereld, melding, wie)


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"wijze": "duif"}, "hoe de brief"),
        ({"verstuurd_op": VANDAAG + timedelta(days=1)}, "toekomst"),
        ({"verstuurd_op": VANDAAG - timedelta(days=1)}, "vóór de dag van het besluit"),
        ({"tekst": "  "}, "Schrijf het antwoord"),
    ],
)
def test_een_antwoordbrief_die_niet_kan_wordt_geweigerd(wereld, melding, een_stap, anders, reden):
    with pytest.raises(BriefKanNiet, match=reden):
        verstuur(wereld, melding, **anders)
    with als(wereld.triagist):
        assert not Antwoord.objects.exists()


def test_voor_het_besluit_en_na_het_antwoord_kan_er_geen_brief(wereld, een_stap):
    rij = doe_aanmelding(wereld.ketenpartner)
    with pytest.raises(BriefKanNiet, match="nog geen besluit"):
        verstuur(wereld, rij)
    opgepakt, _ = meld_en_pak_op(wereld)
    with pytest.raises(BriefKanNiet, match="al antwoord"):
        verstuur(wereld, opgepakt, "regisseur")


def test_een_sjabloon_zonder_plek_voor_het_antwoord_laat_het_niet_stil_weg(wereld, melding):
    with als(wereld.beheerder) as rol:
        eigen = Aangeboden("x.docx", DOCX, word("Dag {{ geadresseerde.naam }}"))
        voeg_sjabloon_toe("antwoord_melder", eigen, toelichting="Kort", door=rol, op=NU)
    with pytest.raises(SjabloonKanNiet, match=r"melding\.antwoord"):
        verstuur(wereld, melding)


def test_een_brief_die_het_huis_uitzette_is_ook_hier_uit(wereld, melding):
    with als(wereld.beheerder) as rol:
        eigen = Aangeboden("x.docx", DOCX, word("{{ melding.antwoord }}"))
        voeg_sjabloon_toe("antwoord_melder", eigen, toelichting="Kort", door=rol, op=NU)
        zet_sjabloon("antwoord_melder", aan=False, door=rol, op=NU)
    with als(wereld.triagist) as rol:
        assert "gebruikt deze brief nu niet" in antwoordopzet(melding.uuid, door=rol, op=NU).bezwaar


def test_de_instelling_staat_in_het_logboek_en_is_van_een_huis(wereld, melding, een_stap):
    assert Gebeurtenis.objects.filter(code="brieven.ingesteld").count() <= 1
    zet_een_stap(wereld, aan=False)
    with als(wereld.triagist) as rol:
        assert not antwoordopzet(melding.uuid, door=rol, op=NU).is_antwoord
    with als(wereld.triagist) as rol, pytest.raises(GeenRecht):
        stel_brieven_in(brief_is_antwoord=True, door=rol, op=NU)


def op(naam: str, melding: Aanmelding) -> str:
    return reverse(naam, args=[melding.uuid])


def test_van_de_aanmelding_naar_de_brief_en_terug_bij_de_melder(wereld, melding, een_stap):
    client = log_in(Client(), wereld.triagist)
    adres = op("aanmelding-brief", melding)
    assert adres in client.get(op("aanmelding-antwoord", melding)).content.decode()
    velden = {
        "aanhef": "Beste collega,",
        "tekst": "Nee, <b>helaas</b>.",
        "wijze": "post",
        "verstuurd_op": "23-11-2026",
    }
    assert client.post(adres, {**velden, "doe": "voorbeeld"})["Location"] == adres
    assert "Nee, &lt;b&gt;helaas&lt;/b&gt;." in client.get(adres).content.decode()
    pdf = client.post(adres, {**velden, "doe": "pdf"})
    assert pdf.content.startswith(b"%PDF-1.7")
    assert "attachment" in pdf["Content-Disposition"]
    fout = client.post(adres, {**velden, "wijze": "", "doe": "vastleggen"})
    assert fout.status_code == 422
    assert "Nee, &lt;b&gt;helaas&lt;/b&gt;." in fout.content.decode()
    goed = client.post(adres, {**velden, "doe": "vastleggen"})
    assert goed["Location"] == reverse("aanmeldingen")
    assert client.get(adres).status_code == 404
    with als(wereld.triagist) as rol:
        assert lees_concept(CONCEPT_ANTWOORD, melding.uuid, door=rol) is None

    melder = log_in(Client(), wereld.ketenpartner)
    brief = op("aanmelding-brief-bestand", melding)
    assert brief in melder.get(op("aanmelding", melding)).content.decode()
    assert b"".join(melder.get(brief)).startswith(b"%PDF-1.7")
    assert melder.get(adres).status_code == 403


def test_zonder_brief_zegt_het_adres_dat(wereld, melding):
    client = log_in(Client(), wereld.triagist)
    antwoord = client.get(op("aanmelding-brief-bestand", melding), follow=True)
    assert "geen brief verstuurd" in antwoord.content.decode()


def test_de_beheerder_kiest_of_de_brief_het_antwoord_is(wereld, melding):
    beheer = log_in(Client(), wereld.beheerder)
    adres = reverse("briefinstellingen")
    assert adres in beheer.get(reverse("briefsjablonen")).content.decode()
    assert beheer.post(adres, {"brief_is_antwoord": "on"})["Location"] == adres
    assert "checked" in beheer.get(adres).content.decode()
    with als(wereld.triagist) as rol:
        assert antwoordopzet(melding.uuid, door=rol, op=NU).is_antwoord
