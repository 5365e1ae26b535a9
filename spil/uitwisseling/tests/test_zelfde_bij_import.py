"""Who surely is the same is linked while an export is taken over; who may be, waits for somebody."""

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from spil.herkenning.commands import ontkoppel_identiteit
from spil.herkenning.models import Persoonsoordeel
from spil.herkenning.queries import te_beoordelen
from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import zinnen
from spil.personen.models import Betrokkene
from spil.toegang.models import Dossier, Reden, Toegang
from spil.uitwisseling.tests.overname import dossierregel, neem_over
from spil.uitwisseling.tests.voorbeeld import maak_export
from spil.verwerkingen.models import Verwerking
from tests.wereld import NU, als

BSN = "999303028"
JORIS = f"1;D1;Hoofdpersoon;Voorbeeld;van den;Joris;03-03-1985;M;4811 AA;Breda;{BSN}"
ANDERS_GESPELD = f"2;D2;Hoofdpersoon;Voorbeelt;;Jorris;03-03-1985;M;;;{BSN}"
MISSCHIEN = "2;D2;Hoofdpersoon;Voorbeelt;;J.;;M;4811 AA;;"
SLACHTOFFER = f"2;D2;Slachtoffer;Voorbeeld;van den;Joris;03-03-1985;M;4811 AA;;{BSN}"
OOMEN, DE_WIT = "S. Oomen", "T. de Wit"


@pytest.fixture
def importeer(wereld, tmp_path):
    """Joris in D1 of Oomen, and another in D2: the report."""

    def doe(ander, *, eerste=None, tweede=None, door=None):
        regels = [
            eerste or dossierregel("D1", regisseur=OOMEN),
            tweede or dossierregel("D2", regisseur=DE_WIT),
        ]
        map_ = maak_export(tmp_path, dossiers=regels, personen=[JORIS, ander])
        return neem_over(wereld, map_, door=door)

    return doe


def helften(rol):
    with als(rol):
        return [
            (helft.dossier.nummer, helft.reden, helft.door_id)
            for helft in Persoonsoordeel.objects.lopend().select_related("dossier")
        ]


def test_wie_zeker_dezelfde_is_wordt_gekoppeld_door_wie_importeert(wereld, importeer):
    verslag = importeer(ANDERS_GESPELD, door=wereld.beheerder)
    assert verslag.gekoppeld == 1
    for rol, nummer in ((wereld.regisseur, "D1"), (wereld.collega, "D2")):
        [(waar, reden, door)] = helften(rol)
        assert (waar, door) == (nummer, wereld.beheerder.pk)
        assert reden.startswith("Bij import:")
        with als(rol):
            dossier = Dossier.objects.get(nummer=nummer)
            regels = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [dossier.pk])
            verteld = [regel for regel in regels if regel.code == "persoon.gekoppeld"]
            assert [regel.rol_id for regel in verteld] == [wereld.beheerder.pk]
            assert zinnen(verteld) == [
                f"Gekoppeld als dezelfde persoon in een ander dossier: hoofdpersoon. {reden}"
            ]


def test_een_koppeling_bij_import_is_terug_te_draaien(wereld, importeer):
    importeer(ANDERS_GESPELD)
    with als(wereld.collega):
        dossier = Dossier.objects.get(nummer="D2")
        Toegang.op_dossier(dossier, rol=wereld.regisseur, reden=Reden.UITDRUKKELIJK, van=NU)
    with als(wereld.regisseur):
        helft = Persoonsoordeel.objects.lopend().filter(dossier__nummer="D1").get()
        ontkoppel_identiteit(helft.uuid, reden="Zijn neef.", door=wereld.regisseur, op=NU)
        assert not Betrokkene.objects.filter(identiteit__isnull=False).exists()


def test_wie_misschien_dezelfde_is_wacht_op_wie_beide_dossiers_heeft(wereld, importeer):
    verslag = importeer(MISSCHIEN, tweede=dossierregel("D2", regisseur=OOMEN))
    assert verslag.gekoppeld == 0
    assert helften(wereld.regisseur) == []
    with als(wereld.regisseur):
        [paar] = te_beoordelen(door=wereld.regisseur, op=NU)
    assert not paar.zeker


@pytest.mark.parametrize(
    "waarom", ["hitregel", "slachtoffer", "gesloten", "zonder regie", "triage"]
)
def test_wie_het_huis_niet_mag_kennen_wordt_niet_gekoppeld(wereld, importeer, waarom):
    """The half in the one dossier would say that there is another."""
    tweede = {
        "gesloten": dossierregel("D2", regisseur=DE_WIT, einde="30-09-2021", reden="Overleden"),
        "zonder regie": dossierregel("D2"),
        "triage": dossierregel("D2", triage="", start=""),
    }
    importeer(ANDERS_GESPELD, eerste=dossierregel("D3", regisseur=OOMEN), tweede=dossierregel("D4"))
    if waarom == "hitregel":
        Verwerking.objects.update(hitregel=Verwerking.Hitregel.NIETS)
    ander = SLACHTOFFER if waarom == "slachtoffer" else ANDERS_GESPELD
    assert importeer(ander, tweede=tweede.get(waarom)).gekoppeld == 0
    assert helften(wereld.regisseur) == []


def test_alleen_spil_zelf_koppelt_zonder_beide_kanten_te_zien(wereld, importeer):
    importeer(MISSCHIEN)
    with als(wereld.regisseur), pytest.raises(ProgrammingError), transaction.atomic():
        connection.cursor().execute(
            "SELECT * FROM spil_koppel_zekere('{1}', 'zomaar', %s, now())", [wereld.regisseur.pk]
        )
    with als(wereld.regisseur), pytest.raises(ProgrammingError), transaction.atomic():
        connection.cursor().execute("SELECT spil_groepeer('{1}')")
