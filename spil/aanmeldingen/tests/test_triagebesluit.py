"""The decision on a report: who decides, what follows, who still sees it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from spil.aanmeldingen import oppakken
from spil.aanmeldingen.fouten import AlBesloten, BesluitKanNiet
from spil.aanmeldingen.inhoud import Oordeel, Verwijzing
from spil.aanmeldingen.models import (
    Aanmelding,
    Antwoord,
    Criterium,
    Doorgeleiding,
    Stand,
    TriageBeslisser,
    Triagebesluit,
    Uitkomst,
)
from spil.aanmeldingen.tests.voorbeelden import besluit_over, stem
from spil.feiten.models import Feit
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.toegang.models import Bericht, Dossier
from tests.wereld import VANDAAG, als, later

MORGEN = later(days=1)
NIET = [Uitkomst.ADVIES, Uitkomst.NIET_OPPAKKEN]


@pytest.fixture
def opgepakt(monkeypatch: pytest.MonkeyPatch) -> list[Triagebesluit]:
    """What the registered functions were called with; no casus is started."""
    gezien: list[Triagebesluit] = []

    def onthoud(aanmelding, besluit, *, door, op, regisseur):
        gezien.append(besluit)

    monkeypatch.setattr(oppakken, "_functies", [onthoud])
    return gezien


def test_een_besluit_legt_vast_wie_besliste_en_wie_adviseerde(wereld, aanmelding, opgepakt):
    besluit = besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN)
    with als(wereld.triagist):
        rijen = TriageBeslisser.objects.values_list("partner__naam", "klasse", "beslist")
        assert list(rijen) == [
            ("Politie Zeeland-West-Brabant", "publiek", True),
            ("GGZ Voorbeeld", "privaat", False),
        ]
        assert Triagebesluit.objects.get().besloten_op == VANDAAG
    assert opgepakt == [besluit]


def test_oppakken_geeft_de_aanmelder_meteen_antwoord(wereld, aanmelding, opgepakt):
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN)
    with als(wereld.ketenpartner):
        assert Aanmelding.objects.get().stand == Stand.OPGEPAKT
        assert "opgepakt" in Antwoord.objects.get().tekst
        assert [(b.soort, b.dossiernummer) for b in Bericht.objects.all()] == [
            ("antwoord", aanmelding.kenmerk)
        ]


def test_na_oppakken_beslist_de_hogere_app_wie_toegang_houdt(wereld, aanmelding, opgepakt):
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN)
    with als(wereld.triagist, op=MORGEN):
        assert Dossier.objects.get().afgeschermd_op is None


def test_een_weigering_bij_het_oppakken_maakt_het_besluit_ongedaan(wereld, aanmelding, monkeypatch):
    def weiger(aanmelding, besluit, **_):
        raise BesluitKanNiet("Geen plaats.")

    monkeypatch.setattr(oppakken, "_functies", [weiger])
    with pytest.raises(BesluitKanNiet, match="Geen plaats"):
        besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN)
    with als(wereld.triagist):
        assert not Triagebesluit.objects.exists()


@pytest.mark.parametrize("wie", ["regisseur", "collega", "triagist"])
def test_regisseur_en_triagist_leggen_het_besluit_vast(wereld, aanmelding, opgepakt, wie):
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, door=wereld.rollen[wie])
    assert len(opgepakt) == 1


def test_een_ondersteuner_legt_geen_besluit_vast(wereld, aanmelding):
    with pytest.raises(GeenRecht):
        besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, door=wereld.ondersteuner)


@pytest.mark.parametrize("wie", ["coordinator", "officier", "buitenstaander"])
def test_voor_wie_er_niet_bij_hoort_bestaat_het_niet(wereld, aanmelding, wie):
    with pytest.raises(NietGevonden):
        besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, door=wereld.rollen[wie])


def test_de_aanmelder_zelf_beslist_niet(wereld, aanmelding):
    with pytest.raises(GeenRecht):
        besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, door=wereld.ketenpartner)


def test_zonder_publieke_beslisser_geen_besluit(wereld, aanmelding):
    with pytest.raises(BesluitKanNiet, match=r"WGS art\. 2\.31 lid 2"):
        besluit_over(
            aanmelding,
            wereld,
            Uitkomst.ADVIES,
            stemmen=[stem(wereld.behandelaar, Uitkomst.ADVIES, beslist=False)],
        )


def test_een_private_deelnemer_kan_alleen_adviseren(wereld, aanmelding):
    with pytest.raises(BesluitKanNiet, match="private deelnemer"):
        besluit_over(
            aanmelding,
            wereld,
            Uitkomst.ADVIES,
            stemmen=[
                stem(wereld.ketenpartner, Uitkomst.ADVIES),
                stem(wereld.behandelaar, Uitkomst.ADVIES),
            ],
        )


def test_ook_de_databank_laat_een_private_deelnemer_niet_beslissen(wereld, aanmelding, opgepakt):
    besluit = besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN)
    with (
        als(wereld.triagist),
        pytest.raises(IntegrityError, match="alleen_publieke_deelnemers_beslissen"),
        transaction.atomic(),
    ):
        TriageBeslisser.objects.filter(besluit=besluit, klasse="privaat").update(beslist=True)


def test_het_huis_zelf_en_een_ander_huis_zitten_niet_als_deelnemer_aan_tafel(wereld, aanmelding):
    for wie in (wereld.regisseur, wereld.buitenstaander):
        with pytest.raises(BesluitKanNiet, match="geen deelnemer"):
            besluit_over(
                aanmelding,
                wereld,
                Uitkomst.ADVIES,
                stemmen=[
                    stem(wereld.ketenpartner, Uitkomst.ADVIES),
                    stem(wie, Uitkomst.ADVIES, beslist=False),
                ],
            )


def test_bij_spoed_beslissen_twee_publieke_deelnemers_buiten_het_overleg(
    wereld, aanmelding, opgepakt
):
    spoed = {"wijze": Triagebesluit.Wijze.SPOED}
    with pytest.raises(BesluitKanNiet, match="twee publieke deelnemers"):
        besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, **spoed)
    besluit = besluit_over(
        aanmelding,
        wereld,
        Uitkomst.OPPAKKEN,
        stemmen=[
            stem(wereld.ketenpartner, Uitkomst.OPPAKKEN),
            stem(wereld.officier, Uitkomst.OPPAKKEN),
        ],
        **spoed,
    )
    assert besluit.wijze == Triagebesluit.Wijze.SPOED


@pytest.mark.parametrize(
    ("anders", "tekst"),
    [
        ({"reden": " "}, "reden"),
        ({"besloten_op": VANDAAG + timedelta(days=1)}, "toekomst"),
        ({"besloten_op": VANDAAG - timedelta(days=1)}, "vóór de dag"),
        ({"criteria": {}}, "alle vier"),
    ],
)
def test_een_besluit_is_volledig(wereld, aanmelding, anders, tekst):
    with pytest.raises(BesluitKanNiet, match=tekst):
        besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, **anders)


def test_oppakken_kan_alleen_als_aan_alle_criteria_is_voldaan(wereld, aanmelding):
    criteria = {c: Oordeel(voldaan=c.letter != "c", toelichting="Waarom.") for c in Criterium}
    with pytest.raises(BesluitKanNiet, match="criterium c"):
        besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, criteria=criteria)


def test_er_staat_een_beslisser_achter_de_uitkomst(wereld, aanmelding):
    with pytest.raises(BesluitKanNiet, match="Geen van de beslissers"):
        besluit_over(
            aanmelding,
            wereld,
            Uitkomst.ADVIES,
            stemmen=[stem(wereld.ketenpartner, Uitkomst.OPPAKKEN)],
        )


def test_over_een_aanmelding_wordt_eens_besloten(wereld, aanmelding, opgepakt):
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN)
    with pytest.raises(AlBesloten):
        besluit_over(aanmelding, wereld, Uitkomst.ADVIES)


@pytest.mark.parametrize("uitkomst", list(Uitkomst))
def test_elk_besluit_telt_met_zijn_uitkomst(wereld, aanmelding, opgepakt, uitkomst):
    verwijzing = Verwijzing(ontvanger="Wijkteam Breda", opvolgen_op=VANDAAG)
    besluit_over(aanmelding, wereld, uitkomst, verwijzing=verwijzing)
    feit = Feit.objects.get(soort="triagebesluit")
    assert (feit.uitkomst, feit.datum) == (uitkomst, VANDAAG)


def test_doorgeleiden_onthoudt_de_ontvanger_zonder_persoon(wereld, aanmelding):
    with pytest.raises(BesluitKanNiet, match="welke organisatie"):
        besluit_over(aanmelding, wereld, Uitkomst.DOORGELEIDEN)
    besluit_over(
        aanmelding,
        wereld,
        Uitkomst.DOORGELEIDEN,
        verwijzing=Verwijzing(
            ontvanger="Wijkteam Breda", referentie="wt-2026-12", opvolgen_op=VANDAAG
        ),
    )
    rij = Doorgeleiding.objects.get()
    assert (rij.kenmerk, rij.referentie) == (aanmelding.kenmerk, "WT-2026-12")


@pytest.mark.parametrize("nummer", ["Jan Jansen", "JANSEN", "999990019", "12345678", "A B1"])
def test_een_naam_of_bsn_is_geen_referentie(wereld, aanmelding, nummer):
    with pytest.raises(BesluitKanNiet, match="nummer bij de ontvanger"):
        besluit_over(
            aanmelding,
            wereld,
            Uitkomst.DOORGELEIDEN,
            verwijzing=Verwijzing(ontvanger="Wijkteam", referentie=nummer, opvolgen_op=VANDAAG),
        )


def test_een_regisseur_hoort_bij_oppakken_en_bij_dit_huis(wereld, aanmelding):
    for wie in (wereld.buitenstaander, wereld.manager):
        with pytest.raises(BesluitKanNiet, match="dit huis"):
            besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, regisseur=wie)
    with pytest.raises(BesluitKanNiet, match="alleen aan als"):
        besluit_over(aanmelding, wereld, Uitkomst.ADVIES, regisseur=wereld.regisseur)


@pytest.mark.parametrize("met_regisseur", [True, False])
def test_oppakken_begint_een_casus_die_de_regisseur_of_het_team_ziet(
    wereld, aanmelding, met_regisseur
):
    """With what the apps above registered, as in the running system."""
    regisseur = wereld.regisseur if met_regisseur else None
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, regisseur=regisseur)
    for wie, ziet in (("regisseur", True), ("triagist", not met_regisseur)):
        with als(wereld.rollen[wie], op=MORGEN):
            assert Aanmelding.objects.exists() is ziet, wie
    with als(wereld.ketenpartner, op=MORGEN):
        assert Aanmelding.objects.get().stand == Stand.OPGEPAKT
