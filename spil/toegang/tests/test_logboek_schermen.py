"""The FG answers: who saw this person, when, why (eisen A6-14, A6-15, A6-16)."""

import csv
import io

import pytest
from django.db import ProgrammingError

from spil.gebruikers.models import Rolsoort, Team
from spil.kern.csvbestand import maak_csv
from spil.logboek.schrijven import Gezien, zie_in
from spil.personen.models import Betrokkene
from spil.toegang.commands import neem_noodtoegang
from spil.toegang.models import Dossier, Reden, Toegang
from spil.toegang.queries.logboek import (
    ALTIJD,
    Periode,
    blikken,
    dossier_met_nummer,
    lezingen,
    noodtoegangen,
    personen,
    zoek_persoon,
)
from spil.toegang.tests.opzet import REDEN, bekijk, doe, dossier, nu, tekst
from tests.wereld import NU, als, later, maak_rol

__all__ = ["bekijk", "doe", "dossier", "nu"]
ALLES = Periode(van=ALTIJD, tot=later(days=30))
ANDEREN = ["regisseur", "ketenpartner", "manager", "beheerder", "contactpunt", "kwaliteit"]


@pytest.fixture
def blikkenreeks(wereld, dossier):
    """Regisseur, police and a colleague in an emergency look; then the child only by regisseur."""
    with als(wereld.regisseur):
        man = Betrokkene.objects.get(achternaam="Kaftman")
        kind = Betrokkene.objects.get(achternaam="Kernkind")
        zie_in(
            [Gezien(dossier.pk, man.pk), Gezien(dossier.pk, kind.pk)],
            handeling="toegang.bekijken",
            op=NU,
        )
    with als(wereld.ketenpartner):
        zie_in([Gezien(dossier.pk, man.pk)], handeling="toegang.bekijken", op=later(minutes=1))
    with als(wereld.collega, op=later(minutes=2)):
        neem_noodtoegang(
            dossier.nummer, toelichting=REDEN, door=wereld.collega, op=later(minutes=2)
        )
        zie_in([Gezien(dossier.pk, man.pk)], handeling="onbekende.code", op=later(minutes=3))
    return man, kind


def test_de_fg_vindt_het_dossier_op_nummer_en_ziet_iedereen_die_keek(
    wereld, dossier, blikkenreeks, doe, bekijk, nu
):
    nu.shift(3600)
    antwoord = doe("/logboek/", "fg", nummer=f" {dossier.nummer} ")
    assert antwoord.status_code == 302
    assert antwoord["Location"] == f"/logboek/{dossier.uuid}/"
    pagina = tekst(bekijk(antwoord["Location"], "fg"))
    for wie in ("S. Oomen", "J. Verbeek", "T. de Wit"):
        assert wie in pagina
    for waarom in ("Heeft de regie", "Is deelnemer", "Noodtoegang"):
        assert waarom in pagina
    assert "Zien wie een dossier kan zien, waarom en tot wanneer" in pagina
    assert "onbekende.code" in pagina
    assert "Joris Kaftman, hoofdpersoon" in pagina


def test_de_lijst_is_volledig(wereld, dossier, blikkenreeks):
    """Against the raw log: no line more, no line less."""
    man, kind = blikkenreeks
    with als(wereld.fg):
        regels = blikken(dossier.uuid, ALLES, op=NU, aantal=100)
        assert len(regels) == 4
        assert [r.op for r in regels] == sorted((r.op for r in regels), reverse=True)
        alleen_kind = blikken(dossier.uuid, ALLES, op=NU, betrokkene=kind.uuid, aantal=100)
        assert [r.betrokkene for r in alleen_kind] == ["Kernkind"]
        telling = {p.betrokkene_id: (p.blikken, p.kijkers) for p in personen(dossier.uuid, ALLES)}
    assert telling == {man.pk: (3, 3), kind.pk: (1, 1), None: (0, 0)}


def test_de_reden_is_die_van_toen_ook_als_de_toegang_nu_voorbij_is(wereld, dossier):
    triage = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    with als(wereld.regisseur):
        toegang = Toegang.op_dossier(dossier, team=triage, reden=Reden.TRIAGE, van=NU)
    with als(wereld.triagist, op=later(minutes=5)):
        zie_in([Gezien(dossier.pk)], handeling="toegang.bekijken", op=later(minutes=5))
    with als(wereld.regisseur, op=later(minutes=6)):
        toegang.trek_in(op=later(minutes=6))
    with als(wereld.fg):
        (regel,) = blikken(dossier.uuid, ALLES, op=NU, aantal=10)
    assert (regel.medewerker, regel.redenen) == ("M. van Dongen", ["triage"])


def test_een_blik_door_een_team_blijft_uitgelegd_als_de_kijker_er_niet_meer_in_zit(
    wereld, dossier, bekijk, nu
):
    """eisen A6-15: the FG reads through which team it was, and finds a look of after it."""
    triage = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    with als(wereld.regisseur):
        Toegang.op_dossier(dossier, team=triage, reden=Reden.TRIAGE, van=NU)
    with als(wereld.triagist, op=later(minutes=5)):
        zie_in([Gezien(dossier.pk)], handeling="toegang.bekijken", op=later(minutes=5))
    triage.laat_gaan(wereld.triagist, op=later(minutes=6))
    with als(wereld.triagist, op=later(minutes=7)):
        assert not Dossier.objects.exists()
        zie_in([Gezien(dossier.pk)], handeling="toegang.bekijken", op=later(minutes=7))
    nu.shift(3600)
    pagina = tekst(bekijk(f"/logboek/{dossier.uuid}/", "fg"))
    assert pagina.count("Beoordeelt de aanmelding (via team Triage)") == 1
    assert pagina.count("Geen toegang tot dit dossier terug te vinden") == 1


def test_een_periode_laat_alleen_die_dagen_zien(wereld, dossier, blikkenreeks, bekijk, nu):
    nu.shift(3600)
    pad = f"/logboek/{dossier.uuid}/"
    assert "S. Oomen" in tekst(bekijk(f"{pad}?van=23-11-2026&tot=23-11-2026", "fg"))
    leeg = tekst(bekijk(f"{pad}?van=1-1-2020&tot=2-1-2020", "fg"))
    assert "S. Oomen" not in leeg
    assert "In deze periode heeft niemand gekeken." in leeg
    assert "Draai ze om" in tekst(bekijk(f"{pad}?van=2-1-2020&tot=1-1-2020", "fg"))


def test_een_tweede_bladzijde_toont_de_oudere_regels(wereld, dossier, bekijk, nu):
    with als(wereld.regisseur):
        for seconde in range(130):
            zie_in([Gezien(dossier.pk)], handeling="toegang.bekijken", op=later(seconds=seconde))
    nu.shift(3600)
    eerste = tekst(bekijk(f"/logboek/{dossier.uuid}/", "fg"))
    assert "Oudere regels" in eerste
    tweede = tekst(bekijk(f"/logboek/{dossier.uuid}/?pagina=2", "fg"))
    assert "Nieuwere regels" in tweede
    assert "Oudere regels" not in tweede
    assert tweede.count("S. Oomen, procesregisseur") >= 30


def test_een_onbekend_nummer_zegt_dat(wereld, dossier, doe):
    antwoord = doe("/logboek/", "fg", nummer="1999-0001")
    assert antwoord.status_code == 422
    assert "In dit huis is er geen dossier met dit nummer." in tekst(antwoord)


def test_een_dossier_van_een_ander_huis_bestaat_niet_voor_deze_fg(wereld, dossier, bekijk, client):
    andere = maak_rol(wereld.buitenstaander.medewerker.partner, naam="G. Ander", soort=Rolsoort.FG)
    wereld.rollen["andere_fg"] = andere
    assert bekijk(f"/logboek/{dossier.uuid}/", "andere_fg").status_code == 404
    with als(andere):
        assert zoek_persoon("kaftman", op=NU) == []
        assert blikken(dossier.uuid, ALLES, op=NU, aantal=10) == []


def test_op_naam_vindt_de_fg_personen_met_geboortejaar(wereld, dossier, doe):
    pagina = tekst(doe("/logboek/personen/", "fg", naam="joris KAFT"))
    assert "Joris Kaftman" in pagina
    assert "1985" in pagina
    assert dossier.nummer in pagina
    assert "Kernkind" not in pagina


@pytest.mark.parametrize("naam", ["%", "_", "k%n", "oris", "niemand anders"])
def test_jokertekens_en_middens_van_woorden_vinden_niemand(wereld, dossier, naam):
    with als(wereld.fg):
        assert zoek_persoon(naam, op=NU) == []


def test_niemand_gevonden_zegt_wat_te_doen(wereld, dossier, doe):
    pagina = tekst(doe("/logboek/personen/", "fg", naam="Zonneveld"))
    assert "In dit huis is niemand met deze naam gevonden." in pagina
    assert doe("/logboek/personen/", "fg", naam="x").status_code == 422


def test_zoeken_en_lezen_staan_zelf_in_het_logboek(wereld, dossier, doe, bekijk, nu):
    """Proves A6-14: its own codes, and one line per person found or shown."""
    doe("/logboek/personen/", "fg", naam="kaftman")
    bekijk(f"/logboek/{dossier.uuid}/", "fg")
    codes = lezingcodes(wereld)
    assert codes.count("logboek.gezocht") == 1
    assert codes.count("logboek.ingezien") == 1
    nu.shift(60)
    with als(wereld.fg):
        regels = blikken(dossier.uuid, ALLES, op=NU, aantal=100)
    assert {(r.betrokkene, r.doel, r.handeling) for r in regels} == {
        ("Joris Kaftman", "rechtmatigheidscontrole", "logboek.inzien"),
        ("Kernkind", "rechtmatigheidscontrole", "logboek.inzien"),
        ("", "rechtmatigheidscontrole", "logboek.inzien"),
    }


def test_wie_het_logboek_las_is_te_zien_zonder_dat_dit_weer_een_lezing_is(
    wereld, dossier, doe, bekijk, nu
):
    bekijk(f"/logboek/{dossier.uuid}/", "fg")
    nu.shift(60)
    for _ in range(2):
        pagina = tekst(bekijk("/logboek/lezingen/", "fg"))
    assert pagina.count("Zag wie er keek") == 1
    assert "F. Gerritsen" in pagina


def test_alle_noodtoegang_van_het_huis_met_hoe_vaak_er_gekeken_is(
    wereld, dossier, blikkenreeks, bekijk, nu
):
    nu.shift(3600)
    pagina = tekst(bekijk("/logboek/noodtoegangen/", "fg"))
    for stuk in (dossier.nummer, "T. de Wit", REDEN, "<td>1</td>"):
        assert stuk in pagina


def test_zonder_noodtoegang_is_de_lijst_leeg(wereld, dossier, bekijk):
    pagina = tekst(bekijk("/logboek/noodtoegangen/", "fg"))
    assert "In deze periode heeft niemand noodtoegang genomen." in pagina


def test_het_bestand_heeft_elke_regel_en_is_zelf_gelogd(wereld, dossier, blikkenreeks, doe, nu):
    nu.shift(3600)
    antwoord = doe(f"/logboek/{dossier.uuid}/bestand/", "fg")
    assert antwoord["Content-Disposition"] == 'attachment; filename="logboek.csv"'
    rijen = list(csv.reader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))
    assert len(rijen) == 1 + 4
    assert rijen[1][:3] == ["23-11-2026", "10:03:00", "T. de Wit"]
    assert "logboek.geexporteerd" in lezingcodes(wereld)


def test_het_bestand_van_een_persoon_heeft_alleen_die_persoon(
    wereld, dossier, blikkenreeks, doe, nu
):
    nu.shift(3600)
    antwoord = doe(f"/logboek/{dossier.uuid}/bestand/", "fg", wie=str(blikkenreeks[1].uuid))
    assert "Kernkind" in tekst(antwoord)
    assert "Kaftman" not in tekst(antwoord)


@pytest.mark.parametrize(
    "cel", ["=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "|calc", "＝1"]
)
def test_een_cel_wordt_nooit_een_formule(cel):
    (rij,) = list(
        csv.reader(io.StringIO(maak_csv(["naam"], [[cel]]).decode("utf-8-sig")), delimiter=";")
    )[1:]
    assert rij[0].startswith("'")


def test_gewone_tekst_blijft_gewoon():
    assert maak_csv(["naam"], [['Jan "de" Wit; x']]).decode("utf-8-sig") == (
        '"naam"\r\n"Jan ""de"" Wit; x"\r\n'
    )


@pytest.mark.parametrize("wie", ANDEREN)
def test_alleen_de_fg_komt_bij_het_logboek(dossier, bekijk, doe, wie):
    for pad in ("", "personen/", "noodtoegangen/", "lezingen/", f"{dossier.uuid}/"):
        assert bekijk(f"/logboek/{pad}", wie).status_code == 403
    assert doe("/logboek/personen/", wie, naam="kaftman").status_code == 403
    assert doe(f"/logboek/{dossier.uuid}/bestand/", wie).status_code == 403


@pytest.mark.parametrize(
    "vraag",
    [
        lambda d: blikken(d.uuid, ALLES, op=NU, aantal=1),
        lambda d: personen(d.uuid, ALLES),
        lambda d: zoek_persoon("kaftman", op=NU),
        lambda _: noodtoegangen(ALLES, op=NU),
        lambda _: lezingen(ALLES),
        lambda d: dossier_met_nummer(d.nummer),
    ],
)
def test_ook_de_database_weigert_een_ander(wereld, dossier, vraag):
    with pytest.raises(ProgrammingError, match="alleen de FG"), als(wereld.regisseur):
        vraag(dossier)


def lezingcodes(wereld) -> list[str]:
    with als(wereld.fg):
        return [lezing.code for lezing in lezingen(ALLES)]
