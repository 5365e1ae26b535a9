"""C-02: a filter kept under a name of one's own, opened with one click, for nobody else to see."""

import re
from http import HTTPStatus

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.werk.commands import bewaar_filter, verwijder_filter, zet_filter_terug
from spil.werk.commands.filters import HOOGSTENS
from spil.werk.fouten import FilterKanNiet
from spil.werk.models import Casusfilter
from spil.werk.queries.filters import Filterkeuze, filters_van
from spil.werkprocessen.queries import aanpakken_van
from tests.inloggen import log_in
from tests.wereld import NU, als, later

PLAN = Filterkeuze("com", "plan")
NIEUW = "/casussen/filters/nieuw/"


@pytest.fixture
def lezer(wereld, client):
    with time_machine.travel(later(minutes=1), tick=False):
        log_in(client, wereld.regisseur)
        yield client


def bewaar(rol, naam="mijn plannen", keuze=PLAN):
    with als(rol) as door:
        return bewaar_filter(naam, keuze, door=door, op=NU)


def namen(rol):
    with als(rol) as door:
        return [rij.naam for rij in filters_van(door)]


def eigen_filters(pagina):
    gevonden = re.search(r'aria-label="Uw filters">(.*?)</nav>', pagina, re.DOTALL)
    return dict(re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', gevonden[1])) if gevonden else {}


def test_een_filter_staat_daarna_met_een_klik_boven_de_lijst(lezer):
    """Proves C-02."""
    pagina = lezer.get("/casussen/?aanpak=com&fase=plan").content.decode()
    assert f"{NIEUW}?aanpak=com&amp;fase=plan" in pagina
    velden = {"aanpak": "com", "fase": "plan", "naam": "mijn plannen"}
    terug = lezer.post(NIEUW, velden)
    assert terug.url == "/casussen/?aanpak=com&fase=plan"
    assert "Het filter is bewaard." in lezer.get(terug.url).content.decode()
    lijst = lezer.get("/casussen/").content.decode()
    assert eigen_filters(lijst) == {"/casussen/?aanpak=com&amp;fase=plan": "mijn plannen"}


def test_zonder_filter_valt_er_niets_te_bewaren(lezer):
    assert "Bewaar dit filter" not in lezer.get("/casussen/").content.decode()
    assert lezer.get(f"{NIEUW}?aanpak=bestaatniet&fase=weg").url == "/casussen/"


def test_een_naam_die_niet_kan_blijft_staan_met_de_reden(lezer):
    antwoord = lezer.post(NIEUW, {"aanpak": "com", "naam": "casussen van J. Voorbeeld"})
    assert antwoord.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    pagina = antwoord.content.decode()
    assert "casussen van J. Voorbeeld" in pagina
    assert "lijkt naar een persoon te wijzen" in pagina


@pytest.mark.parametrize("naam", ["", "   ", "x" * 61, "Jan Voorbeeld", "999990019"])
def test_een_filter_heet_kort_en_noemt_niemand(wereld, naam):
    with pytest.raises(FilterKanNiet):
        bewaar(wereld.regisseur, naam)
    assert namen(wereld.regisseur) == []


@pytest.mark.parametrize(
    "keuze",
    [Filterkeuze(), Filterkeuze("com", "weg"), Filterkeuze("Voorbeeld", ""), Filterkeuze("", "zq")],
)
def test_alleen_codes_die_het_huis_kent_worden_bewaard(wereld, keuze):
    with pytest.raises(FilterKanNiet):
        bewaar(wereld.regisseur, keuze=keuze)


def test_hetzelfde_filter_nog_eens_bewaren_is_een_andere_naam(wereld):
    eerste = bewaar(wereld.regisseur, "plan")
    assert bewaar(wereld.regisseur, "aan het plan").pk == eerste.pk
    assert namen(wereld.regisseur) == ["aan het plan"]


def test_een_naam_is_er_per_persoon_een_keer(wereld):
    bewaar(wereld.regisseur, "plan")
    with pytest.raises(FilterKanNiet, match="al een ander filter"):
        bewaar(wereld.regisseur, "PLAN", Filterkeuze("com"))
    bewaar(wereld.collega, "plan")
    with als(wereld.regisseur), pytest.raises(IntegrityError), transaction.atomic():
        Casusfilter.bewaar(wereld.regisseur.medewerker_id, naam="Plan", aanpak="", fase="plan")


def test_er_zijn_er_niet_meer_dan_twintig(wereld):
    with als(wereld.regisseur) as rol:
        for nr in range(HOOGSTENS):
            Casusfilter.bewaar(rol.medewerker_id, naam=f"filter {nr}", aanpak="oud", fase=f"f{nr}")
    with pytest.raises(FilterKanNiet, match="20 filters"):
        bewaar(wereld.regisseur)


def test_een_ander_ziet_het_filter_niet_en_komt_er_niet_bij(wereld):
    rij = bewaar(wereld.regisseur)
    for wie in ("collega", "ketenpartner", "buitenstaander"):
        assert namen(wereld.rollen[wie]) == []
        with als(wereld.rollen[wie]) as rol:
            assert not Casusfilter.objects.exists()
            with pytest.raises(NietGevonden):
                verwijder_filter(rij.uuid, door=rol, op=NU)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM werk_casusfilter")
        assert cursor.fetchone() == (0,)


def test_wie_geen_casussen_ziet_bewaart_geen_filter(wereld):
    with pytest.raises(GeenRecht):
        bewaar(wereld.manager)


def test_verwijderen_is_ongedaan_te_maken(lezer, wereld):
    rij = bewaar(wereld.regisseur)
    weg = lezer.post(reverse("casusfilter-verwijdering", args=[rij.uuid]))
    pagina = lezer.get(weg.url).content.decode()
    assert eigen_filters(pagina) == {}
    terug = reverse("casusfilter-terugzetting", args=[rij.uuid])
    assert f'action="{terug}"' in pagina
    assert list(eigen_filters(lezer.get(lezer.post(terug).url).content.decode()).values()) == [
        "mijn plannen"
    ]


def test_terugzetten_kan_niet_meer_als_de_naam_weer_bezet_is(lezer, wereld):
    rij = bewaar(wereld.regisseur)
    with als(wereld.regisseur) as rol:
        verwijder_filter(rij.uuid, door=rol, op=NU)
        Casusfilter.objects.create(medewerker=rol.medewerker, naam="mijn plannen", aanpak="com")
    antwoord = lezer.post(reverse("casusfilter-terugzetting", args=[rij.uuid]), follow=True)
    assert "al een ander filter met deze naam" in antwoord.content.decode()


def test_wat_weg_is_blijft_weg_na_een_volgend_filter(wereld):
    rij = bewaar(wereld.regisseur)
    with als(wereld.regisseur) as rol:
        verwijder_filter(rij.uuid, door=rol, op=NU)
    bewaar(wereld.regisseur, "iets anders", Filterkeuze("com"))
    with als(wereld.regisseur) as rol, pytest.raises(NietGevonden):
        zet_filter_terug(rij.uuid, door=rol, op=NU)


def test_een_filter_op_een_aanpak_die_er_niet_meer_is_is_alleen_nog_te_verwijderen(lezer, wereld):
    with als(wereld.regisseur) as rol:
        Casusfilter.bewaar(rol.medewerker_id, naam="van vroeger", aanpak="weg", fase="")
    pagina = lezer.get("/casussen/").content.decode()
    assert "van vroeger (aanpak of fase bestaat niet meer)" in pagina
    assert eigen_filters(pagina) == {}


def test_het_logboek_kent_het_filter_en_niet_zijn_naam(wereld):
    with CaptureQueriesContext(connection) as gevraagd:
        bewaar(wereld.regisseur, "heel eigen naam")
    regels = [
        vraag["sql"]
        for vraag in gevraagd.captured_queries
        if vraag["sql"].startswith("INSERT INTO logboek_gebeurtenis")
    ]
    assert len(regels) == 1
    assert "filter.bewaard" in regels[0]
    assert "heel eigen naam" not in regels[0]


def test_met_een_enkele_aanpak_is_een_fase_genoeg(wereld):
    assert len(aanpakken_van(wereld.huis.pk)) == 1
    bewaar(wereld.regisseur, keuze=Filterkeuze("", "plan"))
    assert namen(wereld.regisseur) == ["mijn plannen"]
