"""The form of noodtoegang and the notices that follow (eisen A1-15)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from django.db import connection

from spil.gebruikers.models import Rol
from spil.kern.klok import NEDERLAND
from spil.toegang.commands import neem_noodtoegang
from spil.toegang.commands.noodtoegang import NoodtoegangLooptAl
from spil.toegang.models import Bericht, Dossier, Toegang
from spil.toegang.queries.logboek import ALTIJD, Periode, blikken
from spil.toegang.tests.opzet import REDEN, bekijk, doe, dossier, nu, tekst
from spil.werkprocessen.models import Werkprocesversie
from tests.pagina import zonder_wissels
from tests.wereld import NU, VANDAAG, Wereld, als, bouw_wereld, later

__all__ = ["bekijk", "doe", "dossier", "nu"]


def zonder_getypte(antwoord, nummer: str) -> str:
    """The answer without what the person typed and what differs on every page."""
    return zonder_wissels(tekst(antwoord)).replace(nummer, "NUMMER")


def ander_dossier(wereld: Wereld) -> str:
    aanpak = Werkprocesversie.objects.geldig(wereld.buitenstaander.huis_id).get()
    with als(wereld.buitenstaander):
        return Dossier.open_nieuw(aanpak, op=NU, nummer="2026-9001").nummer


def test_met_een_reden_komt_een_huisrol_vier_uur_in_het_dossier(wereld, dossier, doe, bekijk, nu):
    antwoord = doe("/noodtoegang/", "collega", nummer=dossier.nummer, toelichting=REDEN)
    assert antwoord.status_code == 302
    assert antwoord["Location"] == f"/dossiers/{dossier.uuid}/"
    toegang = f"/dossiers/{dossier.uuid}/toegang/"
    nu.shift(4 * 3600 - 60)
    assert bekijk(toegang, "collega").status_code == 200
    nu.shift(60)
    assert bekijk(toegang, "collega").status_code == 404


def test_de_pagina_zegt_hoe_lang_het_nog_duurt(wereld, dossier, doe, bekijk, nu):
    assert "U hebt nu noodtoegang" not in tekst(bekijk("/noodtoegang/", "collega"))
    doe("/noodtoegang/", "collega", nummer=dossier.nummer, toelichting=REDEN)
    nu.shift(3600)
    pagina = tekst(bekijk("/noodtoegang/", "collega"))
    assert f"Dossier {dossier.nummer}</a> tot 14:00 uur (nog 3" in pagina


def test_een_lopende_noodtoegang_wordt_niet_nog_eens_gegeven(wereld, dossier, doe, bekijk, nu):
    """eisen A1-15: asking again gives nothing, extends nothing and tells nobody."""
    velden = {"nummer": dossier.nummer, "toelichting": REDEN}
    doe("/noodtoegang/", "collega", **velden)
    nu.shift(3600)
    antwoord = doe("/noodtoegang/", "collega", **velden)
    assert antwoord.status_code == 422
    assert "U hebt al noodtoegang tot dit dossier, tot 14:00 uur." in tekst(antwoord)
    with als(wereld.collega, op=later(hours=1)):
        assert [t.tot for t in Toegang.objects.filter(reden="nood")] == [later(hours=4)]
    for wie in ("fg", "regisseur"):
        with als(wereld.rollen[wie]):
            assert Bericht.objects.count() == 1
    nu.shift(3 * 3600)
    assert doe("/noodtoegang/", "collega", **velden).status_code == 302


def test_een_ander_neemt_daarnaast_eigen_noodtoegang(wereld, dossier, doe):
    """eisen A1-15: a running noodtoegang is of one rol; the next person answers for their own."""
    for wie in ("collega", "coordinator"):
        velden = {"nummer": dossier.nummer, "toelichting": REDEN}
        assert doe("/noodtoegang/", wie, **velden).status_code == 302
    with als(wereld.fg):
        assert Bericht.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_twee_keer_tegelijk_vragen_geeft_een_noodtoegang(request):
    """eisen A1-15: a double click is one noodtoegang and one notice."""
    wereld = bouw_wereld()
    with als(wereld.regisseur):
        nummer = Dossier.open_nieuw(wereld.aanpak, op=NU).nummer

    def vraag(nr: int) -> str:
        op = later(seconds=-nr)  # who came later may be first
        try:
            with als(wereld.collega, op=op):
                neem_noodtoegang(nummer, toelichting=REDEN, door=wereld.collega, op=op)
            return "gegeven"
        except NoodtoegangLooptAl:
            return "liep al"
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        uitkomsten = sorted(pool.map(vraag, range(4)))
    assert uitkomsten == ["gegeven", "liep al", "liep al", "liep al"]
    with als(wereld.fg):
        assert Bericht.objects.count() == 1


def test_onbekend_en_geweigerd_geven_hetzelfde_antwoord(wereld, dossier, doe):
    nummer = ander_dossier(wereld)
    geweigerd = doe("/noodtoegang/", "collega", nummer=nummer, toelichting=REDEN)
    onbekend = doe("/noodtoegang/", "collega", nummer="2026-9002", toelichting=REDEN)
    assert geweigerd.status_code == onbekend.status_code == 422
    assert zonder_getypte(geweigerd, nummer) == zonder_getypte(onbekend, "2026-9002")
    assert "Met dit nummer kunt u geen noodtoegang krijgen." in tekst(onbekend)


def test_zonder_zin_geen_noodtoegang_en_wat_er_stond_blijft_staan(wereld, dossier, doe):
    antwoord = doe("/noodtoegang/", "collega", nummer=dossier.nummer, toelichting="spoed")
    assert antwoord.status_code == 422
    assert "Schrijf in een hele zin" in tekst(antwoord)
    assert dossier.nummer in tekst(antwoord)
    with als(wereld.collega):
        assert not Dossier.objects.exists()


@pytest.mark.parametrize("wie", ["ketenpartner", "fg", "manager", "beheerder", "contactpunt"])
def test_alleen_huisrollen_nemen_noodtoegang(dossier, bekijk, doe, wie):
    assert bekijk("/noodtoegang/", wie).status_code == 403
    velden = {"nummer": dossier.nummer, "toelichting": REDEN}
    assert doe("/noodtoegang/", wie, **velden).status_code == 403


@pytest.mark.parametrize("wie", ["fg", "regisseur"])
def test_fg_en_regisseur_lezen_het_bericht(wereld, dossier, doe, bekijk, wie):
    doe("/noodtoegang/", "collega", nummer=dossier.nummer, toelichting=REDEN)
    pagina = tekst(bekijk("/berichten/", wie))
    assert "Er is noodtoegang genomen" in pagina
    assert dossier.nummer in pagina
    assert (f'href="/dossiers/{dossier.uuid}/"' in pagina) == (wie == "regisseur")
    with als(wereld.rollen[wie]):
        bericht = Bericht.objects.get()
    assert doe(f"/berichten/{bericht.uuid}/gelezen/", wie).status_code == 302
    with als(wereld.rollen[wie]):
        assert Bericht.objects.get().gelezen_op is not None


def test_een_bericht_van_een_ander_bestaat_niet(wereld, dossier, doe, bekijk):
    doe("/noodtoegang/", "collega", nummer=dossier.nummer, toelichting=REDEN)
    with als(wereld.fg):
        bericht = Bericht.objects.get()
    assert doe(f"/berichten/{bericht.uuid}/gelezen/", "regisseur").status_code == 404
    assert "U hebt geen berichten." in tekst(bekijk("/berichten/", "manager"))


def test_een_dossiernummer_in_een_bericht_is_een_blik(wereld, dossier, doe, bekijk):
    doe("/noodtoegang/", "collega", nummer=dossier.nummer, toelichting=REDEN)
    bekijk("/berichten/", "regisseur")
    with als(wereld.fg):
        periode = Periode(van=ALTIJD, tot=later(days=1))
        regels = blikken(dossier.uuid, periode, op=later(hours=1), aantal=10)
    assert ("S. Oomen", "berichten.lezen") in {(r.medewerker, r.handeling) for r in regels}


@pytest.mark.parametrize(
    ("rol", "verwacht"),
    [
        ({"einde": VANDAAG}, 0),
        ({"einde": VANDAAG + timedelta(days=1)}, 1),
        ({"begin": VANDAAG + timedelta(days=1)}, 0),
    ],
)
def test_het_bericht_gaat_naar_de_fg_van_vandaag_in_nederland(wereld, dossier, rol, verwacht):
    """eisen A1-15; half past midnight in Breda is still yesterday in UTC."""
    Rol.objects.filter(pk=wereld.fg.pk).update(**rol)
    nacht = datetime(VANDAAG.year, VANDAAG.month, VANDAAG.day, 0, 30, tzinfo=NEDERLAND)
    with als(wereld.collega, op=nacht):
        neem_noodtoegang(dossier.nummer, toelichting=REDEN, door=wereld.collega, op=nacht)
    with als(wereld.regisseur), connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('spil.medewerker', %s, true)", [str(wereld.fg.medewerker_id)]
        )
        assert Bericht.objects.count() == verwacht
