"""A house: made by command and by page, its name, words and municipalities."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from spil.beheer.tests.opzet import bekijk, doe, nu, tekst
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente, Huis, HuisGemeente

__all__ = ["bekijk", "doe", "nu"]


def nieuw_huis(*argumenten: str) -> str:
    uit = StringIO()
    call_command("nieuw_huis", *argumenten, stdout=uit)
    return uit.getvalue()


def test_de_opdracht_maakt_een_huis_met_gemeenten(db):
    uit = nieuw_huis(
        "twente", "--naam", "ZVH Twente", "--gemeente", "Enschede", "--gemeente", "hengelo"
    )
    assert uit.startswith("Huis ZVH Twente is gemaakt (twente).\n")
    huis = Huis.objects.get(slug="twente")
    assert {g.naam for g in huis.gemeenten.all()} == {"Enschede", "Hengelo (O)"}


@pytest.mark.parametrize(
    ("argumenten", "zin", "status"),
    [
        (["Twente", "--naam", "X", "--gemeente", "Enschede"], "kleine letters", 2),
        (["twe nte", "--naam", "X", "--gemeente", "Enschede"], "korte naam", 2),
        (["twente", "--naam", " ", "--gemeente", "Enschede"], "De naam heeft", 2),
        (["twente", "--naam", "X", "--gemeente", "Ensgede"], "geen gemeente met de naam", 1),
        (["twente", "--naam", "X", "--gemeente", "Aalburg"], "zij ging op in Altena", 1),
        (["twente", "--naam", "X", "--gemeente", "Bergen"], "Bedoelt u Bergen", 1),
        (["baronie", "--naam", "X", "--gemeente", "Breda"], "Er is al een huis", 1),
    ],
)
def test_een_verkeerde_opdracht_zegt_wat_er_mis_is_en_maakt_niets(wereld, argumenten, zin, status):
    voor = Huis.objects.count()
    with pytest.raises(CommandError, match=zin) as fout:
        nieuw_huis(*argumenten)
    assert fout.value.returncode == status
    assert Huis.objects.count() == voor


def test_gemeenten_laden_meldt_hoeveel_en_weigert_een_ander_bestand(db, tmp_path):
    uit = StringIO()
    call_command("gemeenten_laden", stdout=uit)
    assert uit.getvalue().endswith("gemeenten ingelezen uit gemeenten.csv.\n")
    fout = tmp_path / "fout.csv"
    fout.write_text("a;b\n1;2\n")
    for bestand, zin in ((fout, "geen tabel van gemeenten"), (tmp_path / "weg.csv", "niet lezen")):
        with pytest.raises(CommandError, match=zin) as weigering:
            call_command("gemeenten_laden", str(bestand))
        assert weigering.value.returncode == 2


def test_een_fusie_is_data(db, tmp_path):
    bestand = tmp_path / "gemeenten.csv"
    bestand.write_text(
        "code,naam,opvolger_code,ingang,einde\n9998,Oud,9999,,2027-01-01\n"
        "9999,Nieuwstad,,2027-01-01,\n"
    )
    call_command("gemeenten_laden", str(bestand), stdout=StringIO())
    assert Gemeente.objects.get(code="9998").opvolger_code == "9999"


def test_op_het_scherm_komt_er_een_huis_met_een_uitnodiging(wereld, doe):
    pagina = tekst(
        doe(
            "/beheer/huizen/nieuw/",
            naam="ZVH Twente",
            slug="twente",
            gemeenten="Enschede\r\n\r\nHengelo\r\n",
            beheerder="B. Begin",
            email="b.begin@twente.voorbeeld.nl",
        )
    )
    assert "ZVH Twente is gemaakt." in pagina
    assert "/uitnodiging/" in pagina
    huis = Huis.objects.get(slug="twente")
    assert huis.gemeenten.count() == 2
    assert not Rol.objects.filter(
        medewerker__huis=huis, medewerker__gebruiker=wereld.beheerder.medewerker.gebruiker
    ).exists()


def test_een_onbekende_gemeente_op_het_scherm_maakt_niets(wereld, doe):
    antwoord = doe(
        "/beheer/huizen/nieuw/",
        naam="ZVH Twente",
        slug="twente",
        gemeenten="Ensgede",
        beheerder="B. Begin",
        email="b.begin@twente.voorbeeld.nl",
    )
    assert antwoord.status_code == 422
    assert "Er is nu geen gemeente met de naam Ensgede" in tekst(antwoord)
    assert not Huis.objects.filter(slug="twente").exists()


def test_naam_en_eigen_woorden(wereld, bekijk, doe):
    velden = {**wereld.huis.woorden(), "naam": "ZVH Baronie", "casusoverleg": "netwerkberaad"}
    assert "zijn bewaard" in tekst(doe("/beheer/huis/", **velden))
    wereld.huis.refresh_from_db()
    assert wereld.huis.naam == "ZVH Baronie"
    assert wereld.huis.woorden()["casusoverleg"] == "netwerkberaad"
    assert doe("/beheer/huis/", **{**velden, "naam": ""}).status_code == 422


def test_een_gemeente_komt_erbij_en_gaat_er_weer_af(wereld, doe):
    tilburg = Gemeente.objects.get(naam="Tilburg")
    doe("/beheer/gemeenten/", gemeente=tilburg.code, vanaf="1-1-2026")
    rij = HuisGemeente.objects.get(huis=wereld.huis, gemeente=tilburg)
    assert (rij.begin.year, rij.einde) == (2026, None)
    antwoord = doe("/beheer/gemeenten/", gemeente=tilburg.code, vanaf="1-1-2027")
    assert "hoort al bij dit huis" in tekst(antwoord)
    einde = f"/beheer/gemeenten/{tilburg.code}/einde/"
    assert "ligt voor de eerste dag" in tekst(doe(einde, per="1-1-2025"))
    doe(einde, per="1-1-2027")
    rij.refresh_from_db()
    assert rij.einde.year == 2027
    assert "hoort niet meer" in tekst(doe(einde, per="1-1-2028"))
