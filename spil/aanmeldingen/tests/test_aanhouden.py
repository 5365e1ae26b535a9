"""The triage lets a report wait: a new day, a reason that the reporter reads, and nothing counts."""

from datetime import timedelta

import pytest

from spil.aanmeldingen.commands import houd_aan
from spil.aanmeldingen.fouten import AanhoudenKanNiet, AlBesloten, BesluitKanNiet
from spil.aanmeldingen.models import Aanhouding, Stand
from spil.aanmeldingen.tests.aanpakken import UITKOMSTEN, tweede_aanpak
from spil.aanmeldingen.tests.test_aanpakken import GEVAAR, meld
from spil.aanmeldingen.tests.voorbeelden import besluit_over
from spil.feiten.models import Feit
from spil.kern.fouten import GeenRecht
from spil.kern.testing import eigenaar_verbinding
from spil.toegang.models import Bericht
from tests.wereld import NU, VANDAAG, als

WACHTEN = {"code": "wachten", "naam": "Meer weten", "leidt_tot": "aanhouden", "hoogstens": 2}
STRAKS = VANDAAG + timedelta(days=20)
REDEN = "De politie zoekt eerst uit wie er wonen."


@pytest.fixture
def gemeld(wereld):
    versie = tweede_aanpak(wereld, uitkomsten=[*UITKOMSTEN, WACHTEN])
    return meld(wereld.ketenpartner, versie)


def wacht(wereld, aanmelding, *, wie="triagist", tot=STRAKS, reden=REDEN):
    with als(wereld.rollen[wie]) as rol:
        return houd_aan(aanmelding.uuid, reden=reden, tot=tot, door=rol, op=NU)


def test_aanhouden_geeft_een_nieuwe_dag_en_telt_niet(wereld, gemeld):
    rij = wacht(wereld, gemeld)
    assert (rij.code, rij.naam, rij.tot) == ("wachten", "Meer weten", STRAKS)
    with als(wereld.triagist):
        gemeld.refresh_from_db()
        assert (gemeld.stand, gemeld.besluit_uiterlijk) == (Stand.ONTVANGEN, STRAKS)
    assert not Feit.objects.filter(soort="triagebesluit").exists()


def test_de_aanmelder_krijgt_bericht_en_leest_waarom(wereld, gemeld, bezoek):
    wacht(wereld, gemeld)
    with als(wereld.ketenpartner):
        assert Bericht.objects.filter(soort="aangehouden", dossiernummer=gemeld.kenmerk).exists()
        assert Aanhouding.objects.get().reden == REDEN
    assert REDEN in bezoek("ketenpartner", "aanmelding", gemeld.uuid).content.decode()


def test_hoogstens_zo_vaak_als_de_aanpak_zegt(wereld, gemeld):
    for _ in range(2):
        wacht(wereld, gemeld)
    with pytest.raises(AanhoudenKanNiet, match="hoogstens 2 keer"):
        wacht(wereld, gemeld)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tot": VANDAAG}, "na vandaag"),
        ({"tot": VANDAAG + timedelta(days=93)}, "drie maanden"),
        ({"reden": " "}, "waar het huis op wacht"),
    ],
)
def test_aanhouden_heeft_een_reden_en_een_dag_die_komt(wereld, gemeld, anders, zin):
    with pytest.raises(AanhoudenKanNiet, match=zin):
        wacht(wereld, gemeld, **anders)


def test_een_aanpak_zonder_aanhouden_beslist(wereld, aanmelding):
    with pytest.raises(AanhoudenKanNiet, match="In deze aanpak"):
        wacht(wereld, aanmelding)


def test_alleen_de_triage_houdt_aan_en_alleen_wat_wacht(wereld, gemeld):
    with pytest.raises(GeenRecht):
        wacht(wereld, gemeld, wie="ketenpartner")
    besluit_over(gemeld, wereld, "erop_af", criteria=GEVAAR)
    with pytest.raises(AlBesloten):
        wacht(wereld, gemeld)


def test_aanhouden_is_geen_besluit(wereld, gemeld):
    with pytest.raises(BesluitKanNiet, match="Kies een uitkomst van deze aanpak"):
        besluit_over(gemeld, wereld, "wachten", criteria=GEVAAR)


def test_op_het_scherm_houdt_de_triage_aan_en_ziet_de_lijst_het(wereld, gemeld, bezoek):
    triage = bezoek("triagist", "triage", gemeld.uuid).content.decode()
    assert "houd de aanmelding aan" in triage
    assert 'value="wachten"' not in triage
    leeg = bezoek("triagist", "aanmelding-aanhouding", gemeld.uuid, reden="", tot="")
    assert leeg.status_code == 422
    getypt = {"reden": REDEN, "tot": f"{STRAKS:%d-%m-%Y}"}
    assert bezoek("triagist", "aanmelding-aanhouding", gemeld.uuid, **getypt).status_code == 302
    assert "Aangehouden</" in bezoek("triagist", "aanmeldingen").content.decode()
    assert REDEN in bezoek("triagist", "triage", gemeld.uuid).content.decode()


def test_vernietigen_neemt_de_aanhouding_mee(wereld, gemeld):
    wacht(wereld, gemeld)
    with als(wereld.triagist):
        gemeld.dossier.vernietig(op=NU)
    with eigenaar_verbinding() as eigenaar:
        eigenaar.execute("SET ROLE spil_functies")
        aantal = eigenaar.execute("SELECT count(*) FROM aanmeldingen_aanhouding").fetchall()
        assert aantal == [(0,)]
