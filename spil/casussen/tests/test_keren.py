"""A group that is filled in several times: the last time counts, a mistake does not, all can be read."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from spil.casussen.commands import noem_keer_vergissing, vul_gegevens_in, wijzig_keer
from spil.casussen.models import Casustermijn
from spil.casussen.queries import caseload, gegevens_van
from spil.casussen.tests.proefaanpak import DEFINITIE, maak_proefzaak, neem_proef_in_gebruik
from spil.invullingen.models import Invulling
from spil.invullingen.queries import antwoorden_van, ingevuld_bij
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.toegang.versies import IntussenGewijzigd
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als, later

GROEPEN = ("verblijf", "samen")


@pytest.fixture
def proef(wereld):
    definitie = DEFINITIE
    for groep in GROEPEN:
        kop = f'[[groepen]]\ncode = "{groep}"\n'
        definitie = definitie.replace(kop, f"{kop}meermaals = true\n")
    return maak_proefzaak(wereld, neem_proef_in_gebruik(wereld, definitie))


@pytest.fixture
def van_nu(client, wereld):
    with time_machine.travel(NU, tick=False):
        log_in(client, wereld.regisseur)
        yield client


def vul(proef, wie="regisseur", *, op=NU, groep="verblijf", **antwoorden):
    with als(proef.wereld.rollen[wie], op=op) as rol:
        return vul_gegevens_in(proef.uuid, groep=groep, antwoorden=antwoorden, door=rol, op=op)


def poort(wereld):
    with als(wereld.regisseur):
        return Casustermijn.objects.filter(code="poort").values_list("uiterlijk", flat=True).first()


def op_de_lijst(wereld, proef):
    with als(wereld.regisseur):
        (regel,) = caseload(proef.dossier.aanpak, vandaag=VANDAAG).regels
    return regel.antwoorden.get("vrij_op")


def test_de_laatste_keer_telt_voor_termijn_en_lijst(wereld, proef):
    eerst = vul(proef, vrij_op="2027-03-01")
    vul(proef, vrij_op="2027-06-01", op=later(days=1))
    assert poort(wereld) == date(2027, 5, 4)
    assert op_de_lijst(wereld, proef) == "2027-06-01"
    with als(wereld.regisseur, op=later(days=2)) as regisseur:
        ander = {"vrij_op": "2027-02-01"}
        wijzig_keer(eerst.uuid, antwoorden=ander, door=regisseur, op=later(days=2))
        keren = ingevuld_bij(proef.dossier).keren["verblijf"]
    assert [(k.nr, k.antwoorden["vrij_op"]) for k in keren] == [
        (2, "2027-06-01"),
        (1, "2027-02-01"),
    ]
    assert poort(wereld) == date(2027, 5, 4)


def test_een_vergissing_telt_niet_en_blijft_te_lezen(wereld, proef):
    vul(proef, vrij_op="2027-03-01")
    fout = vul(proef, vrij_op="2031-01-01")
    with als(wereld.regisseur) as regisseur:
        noem_keer_vergissing(fout.uuid, door=regisseur, op=NU)
        with pytest.raises(NietGevonden, match="vergissing"):
            wijzig_keer(fout.uuid, antwoorden={}, door=regisseur, op=NU)
        keren = ingevuld_bij(proef.dossier).keren["verblijf"]
        assert [(k.nr, k.is_vergissing) for k in keren] == [(2, True), (1, False)]
        assert antwoorden_van(proef.dossier)["vrij_op"] == "2027-03-01"
    assert poort(wereld) == date(2027, 2, 1)
    assert op_de_lijst(wereld, proef) == "2027-03-01"


def test_een_deelnemer_wijzigt_alleen_wat_aan_zijn_soort_gevraagd_wordt(wereld, proef):
    van_politie = vul(proef, "ketenpartner", vrij_op="2027-03-01")
    van_huis = vul(proef, groep="samen", afspraak="Bellen.")
    with als(wereld.ketenpartner) as partner:
        wijzig_keer(van_politie.uuid, antwoorden={"vrij_op": "2027-04-01"}, door=partner, op=NU)
        for doe in (wijzig_keer, noem_keer_vergissing):
            anders = {"antwoorden": {"afspraak": "x"}} if doe is wijzig_keer else {}
            with pytest.raises(GeenRecht):
                doe(van_huis.uuid, door=partner, op=NU, **anders)
    with als(wereld.collega) as collega, pytest.raises(NietGevonden):
        noem_keer_vergissing(van_politie.uuid, door=collega, op=NU)


def test_wie_later_opslaat_overschrijft_niets(wereld, proef):
    keer = vul(proef, groep="samen", afspraak="Bellen.")
    with als(wereld.regisseur) as regisseur:
        for tekst, versie in (("Bezoeken.", 1), ("Ook bezoeken.", 2)):
            wijzig_keer(
                keer.uuid, antwoorden={"afspraak": tekst}, versie=versie, door=regisseur, op=NU
            )
        with pytest.raises(IntussenGewijzigd) as fout:
            wijzig_keer(keer.uuid, antwoorden={}, versie=1, door=regisseur, op=NU)
        assert fout.value.versie == 3
        assert antwoorden_van(proef.dossier)["afspraak"] == "Ook bezoeken."


def test_een_groep_die_een_keer_wordt_gevraagd_heeft_een_keer(wereld, proef):
    adres = vul(proef, groep="straks", adres=True)
    assert vul(proef, groep="straks", adres=False).pk == adres.pk
    with als(wereld.regisseur) as regisseur:
        for doe in (
            lambda: wijzig_keer(adres.uuid, antwoorden={}, door=regisseur, op=NU),
            lambda: noem_keer_vergissing(adres.uuid, door=regisseur, op=NU),
        ):
            with pytest.raises(NietGevonden):
                doe()
        assert Invulling.objects.filter(groep="straks").count() == 1


def test_het_tabblad_toont_elke_keer_met_de_nieuwste_vooraan(wereld, proef):
    for afspraak in ("Eerste afspraak", "Tweede afspraak"):
        vul(proef, groep="samen", afspraak=afspraak)
    with als(wereld.regisseur) as regisseur:
        groepen = gegevens_van(proef.dossier, proef.casus, door=regisseur).groepen
    (samen,) = [groep for groep in groepen if groep.groep.code == "samen"]
    assert [k.antwoorden["afspraak"] for k in samen.keren] == ["Tweede afspraak", "Eerste afspraak"]


def test_nog_een_keer_invullen_wijzigen_en_een_vergissing_op_het_scherm(wereld, proef, van_nu):
    nieuw = reverse("dossier-gegevensgroep", args=[proef.uuid, "samen"])
    for afspraak in ("Eerste afspraak", "Tweede afspraak"):
        assert van_nu.post(nieuw, {"afspraak": afspraak}).status_code == 302
    assert "Eerste" not in van_nu.get(nieuw).content.decode()
    tab = van_nu.get(reverse("dossier-gegevens", args=[proef.uuid])).content.decode()
    assert tab.index("Tweede afspraak") < tab.index("Eerder ingevuld: 1") < tab.index("Eerste")
    with als(wereld.regisseur):
        tweede = Invulling.objects.latest("id")
    wijzig = reverse("invulling", args=[tweede.uuid])
    assert 'value="Tweede afspraak"' in van_nu.get(wijzig).content.decode()
    assert van_nu.post(wijzig, {"afspraak": "Anders", "versie": "1"}).status_code == 302
    weg = reverse("invulling-vergissing", args=[tweede.uuid])
    assert "Anders" in van_nu.get(weg).content.decode()
    assert van_nu.post(weg).status_code == 302
    tab = van_nu.get(reverse("dossier-gegevens", args=[proef.uuid])).content.decode()
    assert tab.index("Eerste") < tab.index("Keer 2: vergissing") < tab.index("Anders")
    assert van_nu.get(weg).status_code == 404


def test_twee_teksten_naast_elkaar_als_een_collega_eerder_was(wereld, proef, van_nu):
    adres = reverse("dossier-gegevensgroep", args=[proef.uuid, "straks"])
    assert van_nu.post(adres, {"adres": "ja", "versie": "0"}).status_code == 302
    botst = van_nu.post(adres, {"adres": "nee", "versie": "0"})
    pagina = botst.content.decode()
    assert botst.status_code == 422
    assert "Er is niets overschreven." in pagina
    assert pagina.index("Dit staat er nu") < pagina.index("Ja</span>") < pagina.index("Dit typte u")
    assert 'name="versie" value="1"' in pagina
    with als(wereld.regisseur):
        assert antwoorden_van(proef.dossier)["adres"] is True
    assert van_nu.post(adres, {"adres": "nee", "versie": "1"}).status_code == 302
