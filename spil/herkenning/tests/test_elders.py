"""On the page of a person: who has the regie elsewhere, as far as the hit rule there says so."""

import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.casussen.models import Casus
from spil.herkenning.commands import koppel_identiteit, verklaar_niet_dezelfde
from spil.herkenning.tests.mensen import casus_van, open_dossier, voeg_toe
from spil.logboek.models import Inzage
from spil.personen.models import Betrokkene
from spil.toegang.models import Dossier, Reden, Toegang
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.models import Werkprocesversie
from tests.inloggen import log_in
from tests.pagina import zonder_wissels
from tests.wereld import NU, als, later

OP = later(minutes=5)
BIJ_WIE = "neem contact op met T. de Wit"
SAVEPOINT = re.compile(r'"s\d+_x\d+"')


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(OP, tick=False):
        yield


@pytest.fixture
def joris(wereld):
    """In a dossier of the regisseur."""
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        persoon = voeg_toe(dossier)
        persoon.dossier = dossier
    return persoon


@pytest.fixture
def kijk(wereld, client, joris):
    """The page of Joris, without what differs each time."""

    def doe(rol="regisseur"):
        log_in(client, wereld.rollen[rol])
        antwoord = client.get(reverse("betrokkene-zelfde", args=[joris.uuid]))
        assert antwoord.status_code == 200
        return zonder_wissels(antwoord.content.decode()).encode()

    return doe


def blikken(wereld, nummer, handeling):
    with als(wereld.fg):
        rijen = Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [nummer, OP])
        return [b.rol_id for b in rijen if b.handeling == handeling]


def nummer_van(wereld, dossier_id):
    with als(wereld.collega):
        return Dossier.objects.get(pk=dossier_id).nummer


def test_van_wie_elders_bekend_is_staat_er_alleen_bij_wie(wereld, kijk):
    nummer = nummer_van(wereld, casus_van(wereld, wereld.collega))
    tekst = kijk().decode()
    assert BIJ_WIE in tekst
    assert "Meer kunt u hier niet zien" in tekst
    assert nummer not in tekst


def test_de_vraag_en_het_antwoord_staan_elk_in_hun_eigen_logboek(wereld, kijk, joris):
    nummer = nummer_van(wereld, casus_van(wereld, wereld.collega))
    kijk()
    wie = [wereld.regisseur.pk]
    assert blikken(wereld, joris.dossier.nummer, "persoon.elders_gevraagd") == wie
    assert blikken(wereld, nummer, "persoon.bekend") == wie
    assert blikken(wereld, nummer, "persoon.elders_gevraagd") == []
    assert blikken(wereld, joris.dossier.nummer, "persoon.bekend") == []


def test_wie_geen_regie_voert_vraagt_niets_en_hoort_niets(wereld, kijk, joris):
    casus_van(wereld, wereld.collega)
    with als(wereld.regisseur):
        Toegang.op_dossier(
            joris.dossier, rol=wereld.ondersteuner, reden=Reden.ONDERSTEUNING, van=NU
        )
    assert BIJ_WIE not in kijk("ondersteuner").decode()
    assert blikken(wereld, joris.dossier.nummer, "persoon.elders_gevraagd") == []


@pytest.mark.parametrize(
    "verborgen", ["hitregel", "geen casus", "geen regie", "afgeschermd", "ander huis", "twijfel"]
)
def test_een_verborgen_ander_lijkt_in_alles_op_niemand(wereld, kijk, joris, verborgen):
    """The same bytes, the same questions to the database and the same lines in the own log."""

    def alles():
        with CaptureQueriesContext(connection) as vragen:
            pagina = kijk()
        logboek = blikken(wereld, joris.dossier.nummer, "persoon.elders_gevraagd")
        vormen = [SAVEPOINT.sub("", v["sql"].split("(")[0]) for v in vragen]
        return pagina, vormen, len(logboek)

    kijk()
    *niemand, eerder = alles()
    verberg(wereld, verborgen)
    assert alles() == (*niemand, eerder + 1)


def verberg(wereld, hoe):
    """Joris elsewhere, where the regisseur may not hear of him."""
    if hoe in ("geen casus", "ander huis"):
        wie = wereld.collega if hoe == "geen casus" else wereld.buitenstaander
        dossier = open_dossier(wereld, wie, Werkprocesversie.objects.geldig(wie.huis_id)[0])
        with als(wie):
            voeg_toe(dossier)
        return
    dossier_id = casus_van(wereld, wereld.collega)
    if hoe == "hitregel":
        Verwerking.objects.update(hitregel=Verwerking.Hitregel.NIETS)
    with als(wereld.collega):
        if hoe == "geen regie":
            Casus.objects.filter(dossier=dossier_id).update(regisseur=None)
        elif hoe == "afgeschermd":
            Dossier.objects.filter(pk=dossier_id).update(afgeschermd_op=NU)
        elif hoe == "twijfel":
            ander = Betrokkene.objects.get(dossier=dossier_id)
            ander.geboortedatum = None
            ander.save()


@pytest.mark.parametrize(
    ("command", "hoort"), [(koppel_identiteit, True), (verklaar_niet_dezelfde, False)]
)
def test_een_oordeel_gaat_voor_op_gelijkenis(wereld, kijk, joris, command, hoort):
    """Linked under another name is still known; judged to be another is not."""
    dossier_id = casus_van(wereld, wereld.collega)
    with als(wereld.collega):
        ander = Betrokkene.objects.get(dossier=dossier_id)
        dossier = Dossier.objects.get(pk=dossier_id)
        tijdelijk = Toegang.op_dossier(
            dossier, rol=wereld.regisseur, reden=Reden.UITDRUKKELIJK, van=NU
        )
    with als(wereld.regisseur):
        command(joris.uuid, ander.uuid, reden="Omdat.", door=wereld.regisseur, op=NU)
    with als(wereld.collega):
        tijdelijk.trek_in(op=NU)
        if hoort:
            ander.refresh_from_db()  # the link put it in a group
            ander.achternaam = "Heel-Anders"
            ander.geboortedatum = None
            ander.save()
    assert (BIJ_WIE in kijk().decode()) == hoort
