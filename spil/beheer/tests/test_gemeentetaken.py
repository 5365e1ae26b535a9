"""Who gets what: approach × municipality × period (JP18 r19, MZ23 r48, BZO23 r113)."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from spil.beheer import queries
from spil.beheer.commands import (
    GemeentetaakNietMogelijk,
    beeindig_gemeentetaak,
    leg_gemeentetaken_vast,
)
from spil.beheer.tests.opzet import bekijk, doe, nu, tekst
from spil.huizen.models import Gemeente
from spil.invullingen.tests.opzet import neem_proef_in_gebruik
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.werkprocessen.models import Gemeentetaak, Werkprocesversie
from tests.wereld import NU, VANDAAG, als

__all__ = ["bekijk", "doe", "nu"]
BREDA, OOSTERHOUT, TILBURG = "0758", "0826", "0855"
MORGEN = VANDAAG + timedelta(days=1)


def leg_vast(wereld, *codes, door="beheerder", versie=None, **anders) -> list[Gemeentetaak]:
    velden: dict[str, Any] = {"soort": Gemeentetaak.Soort.PLUSTAAK, "vanaf": VANDAAG} | anders
    return leg_gemeentetaken_vast(
        (versie or wereld.aanpak).werkproces.uuid,
        [Gemeente.objects.get(code=code) for code in codes],
        **velden,
        door=wereld.rollen[door],
        op=NU,
    )


def matrix(wereld, dag: date = VANDAAG) -> dict[str, str]:
    """Of the first approach: municipality → word."""
    gevonden = queries.takenmatrix(door=wereld.beheerder, dag=dag)
    return {gemeente.naam: woord for gemeente, woord in gevonden.rijen[0].cellen}


def test_zonder_afspraken_doet_iedere_gemeente_van_het_huis_mee(wereld):
    """Proves JP18 r19 for a house that writes nothing down."""
    assert matrix(wereld) == {"Breda": "ja", "Oosterhout": "ja"}


def test_met_een_afspraak_doet_mee_wie_er_staat_vanaf_die_dag_tot_het_einde(wereld):
    """Proves JP18 r19: approach × municipality × period."""
    (rij,) = leg_vast(wereld, BREDA)
    assert matrix(wereld) == {"Breda": "plustaak", "Oosterhout": "nee"}
    assert matrix(wereld, VANDAAG - timedelta(days=1)) == {"Breda": "nee", "Oosterhout": "nee"}
    beeindig_gemeentetaak(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    assert matrix(wereld) == {"Breda": "plustaak", "Oosterhout": "nee"}
    assert matrix(wereld, MORGEN) == {"Breda": "nee", "Oosterhout": "nee"}


def test_na_het_einde_kan_de_gemeente_weer_afnemen_en_de_oude_rij_blijft(wereld):
    (rij,) = leg_vast(wereld, BREDA)
    beeindig_gemeentetaak(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    leg_vast(wereld, BREDA, vanaf=MORGEN, soort=Gemeentetaak.Soort.BASISTAAK)
    assert matrix(wereld, MORGEN)["Breda"] == "basistaak"
    assert Gemeentetaak.objects.count() == 2


def test_een_aanpak_wordt_niet_twee_keer_tegelijk_afgenomen(wereld):
    """Also the database says so, whatever the kind."""
    leg_vast(wereld, BREDA)
    with pytest.raises(GemeentetaakNietMogelijk, match="Breda neemt deze aanpak dan al af"):
        leg_vast(wereld, OOSTERHOUT, BREDA, vanaf=MORGEN, soort=Gemeentetaak.Soort.BASISTAAK)
    assert [rij.gemeente_id for rij in Gemeentetaak.objects.all()] == [BREDA]
    with pytest.raises(IntegrityError, match="gemeentetaak_overlapt_niet"), transaction.atomic():
        Gemeentetaak.leg_vast(
            wereld.aanpak.werkproces_id,
            Gemeente.objects.get(code=BREDA),
            soort="basistaak",
            vanaf=MORGEN,
            besluit="",
        )


def test_een_pluspakket_noemt_het_besluit_van_de_stuurgroep(wereld):
    """JP18 r19: made to measure, and always agreed by the stuurgroep."""
    with pytest.raises(GemeentetaakNietMogelijk, match="besluit van de stuurgroep"):
        leg_vast(wereld, BREDA, soort=Gemeentetaak.Soort.PLUSPAKKET)
    leg_vast(wereld, BREDA, soort=Gemeentetaak.Soort.PLUSPAKKET, besluit="Stuurgroep 12-3-2026")
    assert matrix(wereld)["Breda"] == "pluspakket"


def test_alleen_een_aanpak_die_verder_reikt_is_er_voor_gemeenten_buiten_het_huis(wereld):
    """Proves JP18 r19: an approach may reach beyond the territory (BZO23 r113)."""
    with pytest.raises(GemeentetaakNietMogelijk, match="Dat geldt niet voor Tilburg"):
        leg_vast(wereld, TILBURG)
    ruimer = neem_proef_in_gebruik(wereld, reikwijdte="ruimer")
    leg_vast(wereld, BREDA, TILBURG, versie=ruimer)
    gevonden = queries.takenmatrix(door=wereld.beheerder, dag=VANDAAG)
    assert [gemeente.naam for gemeente in gevonden.gemeenten] == ["Breda", "Oosterhout", "Tilburg"]
    assert {rij.naam: [w for _, w in rij.cellen] for rij in gevonden.rijen} == {
        wereld.aanpak.naam: ["ja", "ja", "nee"],
        "Proefaanpak": ["plustaak", "nee", "plustaak"],
    }


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner", "manager", "fg"])
def test_alleen_de_beheerder_legt_vast_wie_wat_afneemt(wereld, wie):
    (rij,) = leg_vast(wereld, BREDA)
    with pytest.raises(GeenRecht):
        leg_vast(wereld, OOSTERHOUT, door=wie)
    with pytest.raises(GeenRecht):
        beeindig_gemeentetaak(rij.uuid, per=MORGEN, door=wereld.rollen[wie], op=NU)


def test_van_een_ander_huis_legt_niemand_iets_vast(wereld):
    elders = Werkprocesversie.objects.get(
        werkproces__huis=wereld.buitenstaander.medewerker.huis, stand="geldig"
    )
    with pytest.raises(NietGevonden):
        leg_vast(wereld, BREDA, versie=elders)
    roosendaal = Gemeente.objects.get(code="1674")
    rij = Gemeentetaak.leg_vast(
        elders.werkproces_id, roosendaal, soort="basistaak", vanaf=VANDAAG, besluit=""
    )
    with pytest.raises(NietGevonden):
        beeindig_gemeentetaak(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    assert queries.takenmatrix(door=wereld.beheerder, dag=VANDAAG).gemeentetaken == []


def test_vastleggen_en_beeindigen_staan_in_het_logboek(wereld):
    with CaptureQueriesContext(connection) as vragen, als(wereld.beheerder):
        (rij,) = leg_vast(wereld, BREDA)
        beeindig_gemeentetaak(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    regels = [v["sql"] for v in vragen if v["sql"].startswith("INSERT INTO logboek_gebeurtenis")]
    assert len(regels) == 2
    assert "'gemeentetaak.vastgelegd'" in regels[0]
    assert "'gemeentetaak.beeindigd'" in regels[1]
    assert all(f"'{BREDA}'" in regel for regel in regels)


@pytest.mark.parametrize(
    ("per", "uitleg"),
    [(VANDAAG, "ligt niet na de eerste dag"), (MORGEN + timedelta(days=3), "al beëindigd")],
)
def test_een_einde_dat_niet_kan(wereld, per, uitleg):
    (rij,) = leg_vast(wereld, BREDA)
    if per > MORGEN:
        beeindig_gemeentetaak(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    with pytest.raises(GemeentetaakNietMogelijk, match=uitleg):
        beeindig_gemeentetaak(rij.uuid, per=per, door=wereld.beheerder, op=NU)


def test_de_pagina_toont_de_matrix_van_een_dag(wereld, bekijk):
    leeg = tekst(bekijk("/beheer/gemeentetaken/"))
    assert "Er is nog niets vastgelegd." in leeg
    leg_vast(wereld, BREDA, vanaf=MORGEN)
    assert 'data-kop="Breda" class="zacht">nee' in tekst(bekijk("/beheer/gemeentetaken/"))
    assert 'data-kop="Breda">plustaak' in tekst(bekijk("/beheer/gemeentetaken/?op=24-11-2026"))
    fout = bekijk("/beheer/gemeentetaken/?op=31-2-2026")
    assert fout.status_code == 422


def test_de_beheerder_legt_vast_met_het_formulier(wereld, doe):
    ruimer = neem_proef_in_gebruik(wereld, reikwijdte="ruimer")
    velden = {
        "aanpak": str(ruimer.werkproces.uuid),
        "gemeenten": BREDA,
        "buiten": "Tilburg\n",
        "soort": "basistaak",
        "vanaf": "1-1-2026",
    }
    fout = tekst(doe("/beheer/gemeentetaken/nieuw/", **(velden | {"buiten": "Tilbrug"})))
    assert "Geen gemeente van nu heet zo: Tilbrug." in fout
    pagina = tekst(doe("/beheer/gemeentetaken/nieuw/", **velden))
    assert "Vastgelegd voor 2 gemeenten." in pagina
    assert set(Gemeentetaak.objects.values_list("gemeente_id", flat=True)) == {BREDA, TILBURG}
    rij = Gemeentetaak.objects.get(gemeente_id=TILBURG)
    doe(f"/beheer/gemeentetaken/{rij.uuid}/einde/", per="24-11-2026")
    assert Gemeentetaak.objects.get(pk=rij.pk).tot == date(2026, 11, 24)
