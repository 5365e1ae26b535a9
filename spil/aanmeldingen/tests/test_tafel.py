"""The triage at the table: who sits there, each party its own position, and the decision."""

import re
from datetime import timedelta

import pytest

from spil.aanmeldingen.commands import (
    beleg_tafel,
    leg_standpunten_vast,
    vraag_doorgeleiding_later,
    zet_aan_tafel,
)
from spil.aanmeldingen.commands.tafel import Gegeven
from spil.aanmeldingen.fouten import (
    AlBesloten,
    BesluitKanNiet,
    NavraagKanNiet,
    StandpuntKanNiet,
    TafelKanNiet,
)
from spil.aanmeldingen.inhoud import Stem, Verwijzing
from spil.aanmeldingen.models import (
    Doorgeleiding,
    Standpunt,
    Tafelgenoot,
    TriageBeslisser,
    Triagebesluit,
    Triagetafel,
    Uitkomst,
)
from spil.aanmeldingen.tests.test_vernietigen import draai, sporen
from spil.aanmeldingen.tests.voorbeelden import besluit_over, stem
from spil.kern.fouten import GeenRecht, NietGevonden
from tests.wereld import NU, VANDAAG, als, later

CRITERIA = ("problematiek", "leefgebieden", "gevolgen", "samenwerking")
FORM = {"doe": "besluit"}


@pytest.fixture
def tafel(wereld):
    """The police, the OM and the GGZ sit there today."""
    mensen = [wereld.rollen[wie].medewerker for wie in ("ketenpartner", "officier", "behandelaar")]
    with als(wereld.triagist):
        return beleg_tafel(VANDAAG, mensen, door=wereld.triagist, op=NU)


def leg_vast(wereld, aanmelding, tafel, *, door=None, op=NU, **gegeven):
    """`ketenpartner="oppakken"`: what each of the cast finds."""
    wie = door or wereld.triagist
    with als(wie, op=op):
        return leg_standpunten_vast(
            aanmelding.uuid,
            [
                Gegeven(
                    medewerker=wereld.rollen[naam].medewerker,
                    standpunt=standpunt,
                    criteria=("gevolgen",),
                    reden=f"Volgens {naam}.",
                )
                for naam, standpunt in gegeven.items()
            ],
            aan=tafel,
            door=wie,
            op=op,
        )


def velden(wereld, **gegeven):
    """The form of the table as a browser sends it."""
    post = dict(FORM)
    for partij, standpunt in gegeven.items():
        prefix = wereld.partners[partij].uuid.hex[:8]
        post |= {f"{prefix}-standpunt": standpunt, f"{prefix}-criteria": ["gevolgen"]}
    return post


def test_aan_tafel_beslissen_de_publieke_deelnemers_en_adviseren_de_private(wereld, tafel):
    assert [(g.partner.naam, g.beslist) for g in tafel.genoten.order_by("-klasse", "id")] == [
        ("Politie Zeeland-West-Brabant", True),
        ("Openbaar Ministerie", True),
        ("GGZ Voorbeeld", False),
    ]


def test_een_derde_of_twee_mensen_van_een_partij_komen_niet_aan_tafel(wereld):
    with als(wereld.triagist):
        for mensen, zin in (
            ([], "ten minste één"),
            ([wereld.regisseur.medewerker], "geen deelnemer"),
            ([wereld.ketenpartner.medewerker] * 2, "één persoon"),
        ):
            with pytest.raises(TafelKanNiet, match=zin):
                beleg_tafel(VANDAAG, mensen, door=wereld.triagist, op=NU)


def test_een_dag_heeft_een_tafel_en_die_ligt_niet_in_het_verleden(wereld, tafel):
    mensen = [wereld.ketenpartner.medewerker]
    with als(wereld.triagist):
        with pytest.raises(TafelKanNiet, match="al een triagetafel"):
            beleg_tafel(VANDAAG, mensen, door=wereld.triagist, op=NU)
        with pytest.raises(TafelKanNiet, match="vandaag"):
            beleg_tafel(VANDAAG - timedelta(days=1), mensen, door=wereld.triagist, op=NU)
        assert Triagetafel.objects.count() == 1


def test_wie_niet_kwam_gaat_van_tafel(wereld, tafel):
    with als(wereld.ondersteuner):
        blijft = [wereld.ketenpartner.medewerker]
        zet_aan_tafel(tafel.uuid, blijft, door=wereld.ondersteuner, op=NU)
        assert [g.medewerker for g in Tafelgenoot.objects.all()] == blijft


def test_een_ander_huis_vindt_de_tafel_niet_en_een_partner_belegt_er_geen(wereld, tafel):
    with als(wereld.buitenstaander), pytest.raises(NietGevonden):
        zet_aan_tafel(tafel.uuid, [], door=wereld.buitenstaander, op=NU)
    with als(wereld.ketenpartner), pytest.raises(GeenRecht):
        beleg_tafel(VANDAAG, [], door=wereld.ketenpartner, op=NU)


def test_elke_partij_heeft_een_eigen_standpunt_met_waar_het_op_rust(wereld, aanmelding, tafel):
    leg_vast(wereld, aanmelding, tafel, ketenpartner="oppakken", behandelaar="advies")
    with als(wereld.triagist):
        gevonden = [
            (rij.partner.naam, rij.klasse, rij.standpunt, rij.criteria, rij.reden)
            for rij in Standpunt.objects.all()
        ]
    assert gevonden == [
        (
            "Politie Zeeland-West-Brabant",
            "publiek",
            "oppakken",
            ["gevolgen"],
            "Volgens ketenpartner.",
        ),
        ("GGZ Voorbeeld", "privaat", "advies", ["gevolgen"], "Volgens behandelaar."),
    ]


def test_een_ander_standpunt_vervangt_het_eerste_dat_in_de_historie_blijft(
    wereld, aanmelding, tafel
):
    leg_vast(wereld, aanmelding, tafel, ketenpartner="oppakken")
    assert leg_vast(wereld, aanmelding, tafel, ketenpartner="oppakken", op=later(hours=1)) == 0
    assert leg_vast(wereld, aanmelding, tafel, ketenpartner="advies", op=later(hours=2)) == 1
    with als(wereld.triagist):
        rij = Standpunt.objects.get()
        assert (rij.standpunt, rij.historie.get().standpunt) == ("advies", "oppakken")


@pytest.mark.parametrize("wie", ["ketenpartner", "officier", "behandelaar"])
def test_geen_partner_ziet_een_standpunt_van_tafel(wereld, aanmelding, tafel, wie):
    leg_vast(wereld, aanmelding, tafel, ketenpartner="oppakken", officier="advies")
    with als(wereld.rollen[wie]):
        assert not Standpunt.objects.exists()
        with pytest.raises((GeenRecht, NietGevonden)):
            leg_standpunten_vast(aanmelding.uuid, [], aan=tafel, door=wereld.rollen[wie], op=NU)


def test_wie_niet_aan_tafel_zit_heeft_daar_geen_standpunt(wereld, aanmelding, tafel):
    with pytest.raises(StandpuntKanNiet, match="zit niet aan deze tafel"):
        leg_vast(wereld, aanmelding, tafel, ambtenaar="oppakken")


def test_een_standpunt_is_een_uitkomst_van_de_aanpak_of_onthouding(wereld, aanmelding, tafel):
    with pytest.raises(StandpuntKanNiet, match="onthouding"):
        leg_vast(wereld, aanmelding, tafel, officier="opsluiten")
    assert leg_vast(wereld, aanmelding, tafel, officier="onthouding") == 1


def test_wie_zich_onthoudt_beslist_niet_mee_en_is_geen_tegenstem(wereld, aanmelding):
    zonder = [Stem(medewerker=wereld.officier.medewerker, beslist=True, standpunt="onthouding")]
    with pytest.raises(BesluitKanNiet, match="ten minste één publieke"):
        besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, stemmen=zonder)
    besluit = besluit_over(
        aanmelding,
        wereld,
        Uitkomst.OPPAKKEN,
        stemmen=[*zonder, stem(wereld.ketenpartner, Uitkomst.OPPAKKEN)],
    )
    assert not besluit.verdeeld


def test_na_het_besluit_komt_er_geen_standpunt_meer_bij(wereld, aanmelding, tafel):
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN)
    with pytest.raises(AlBesloten):
        leg_vast(wereld, aanmelding, tafel, officier="advies")


def test_het_besluit_neemt_de_standpunten_van_tafel_over(wereld, aanmelding, tafel, bezoek):
    """Proves WGS 2.31 lid 2: one truth about who found what, with dissent and advice on the page."""
    post = velden(wereld, politie="oppakken", om="advies", ggz="oppakken")
    antwoord = bezoek("triagist", "aanmelding-standpunten", aanmelding.uuid, **post)
    assert antwoord.status_code == 302, antwoord.content.decode()
    pagina = bezoek("triagist", "triage", aanmelding.uuid).content.decode()
    assert "De standpunten aan tafel" in pagina
    assert "Nog een deelnemer" not in pagina
    besluit = {
        **{f"{c}_voldaan": "ja" for c in CRITERIA},
        **{f"{c}_toelichting": "Voldaan." for c in CRITERIA},
        "uitkomst": "oppakken",
        "reden": "Er is een plan nodig.",
        "wijze": "overleg",
        "besloten_op": "23-11-2026",
    }
    antwoord = bezoek("triagist", "triage", aanmelding.uuid, doe="verder", **besluit)
    assert antwoord.status_code == 302, antwoord.content.decode()
    nagekeken = bezoek("triagist", "triage-controle", aanmelding.uuid).content.decode()
    assert "Niet iedereen vindt dit" in nagekeken
    tekst = " ".join(re.sub(r"<[^>]+>", " ", nagekeken).split())
    assert "Openbaar Ministerie P. Sanders Beslist Advies aan de melder anders c" in tekst
    assert "GGZ Voorbeeld A. Haddad Adviseert Oppakken c" in tekst
    naar = bezoek("triagist", "triage-controle", aanmelding.uuid, akkoord="ja")
    assert naar["Location"].endswith(f"/triagetafels/{tafel.uuid}/")
    with als(wereld.triagist):
        assert Triagebesluit.objects.get().verdeeld
        assert list(
            TriageBeslisser.objects.values_list("partner__naam", "beslist", "standpunt")
        ) == [
            ("Openbaar Ministerie", True, "advies"),
            ("Politie Zeeland-West-Brabant", True, "oppakken"),
            ("GGZ Voorbeeld", False, "oppakken"),
        ]
    blad = bezoek("triagist", "aanmelding", aanmelding.uuid).content.decode()
    assert "Niet iedereen aan tafel vond dit" in blad


@pytest.mark.django_db(transaction=True)
def test_wat_niet_is_opgepakt_wordt_met_zijn_standpunten_vernietigd(wereld, aanmelding, tafel):
    """Proves BGS art. 1.16 lid 1 b for the positions and their history (eisen A11-03)."""
    leg_vast(wereld, aanmelding, tafel, ketenpartner="oppakken")
    leg_vast(wereld, aanmelding, tafel, ketenpartner="niet_oppakken")
    assert {"aanmeldingen_standpunt", "aanmeldingen_standpuntevent"} <= set(sporen("Volgens ket"))
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN, antwoord="Nee.")
    draai(later(days=60))
    assert sporen("Volgens ket") == {}


def test_het_formulier_van_tafel_zegt_dat_er_geen_informatie_bij_komt(
    wereld, aanmelding, tafel, bezoek
):
    pagina = bezoek("triagist", "aanmelding-standpunten", aanmelding.uuid).content.decode()
    assert "WGS art. 2.31 lid 3" in pagina
    assert "1 van 1" in pagina


def test_zonder_tafel_kiest_men_eerst_wie_er_zit(wereld, aanmelding, bezoek):
    antwoord = bezoek("triagist", "aanmelding-standpunten", aanmelding.uuid)
    assert antwoord["Location"].endswith("/triagetafels/nieuw/")


def test_een_tafel_wordt_in_een_scherm_belegd(wereld, bezoek):
    post = {f"partij-{wereld.partners['politie'].uuid}": str(wereld.ketenpartner.medewerker.uuid)}
    bezoek("ondersteuner", "triagetafel-nieuw", dag="23-11-2026", **post)
    assert [g.medewerker.naam for g in Tafelgenoot.objects.all()] == ["J. Verbeek"]
    assert "Triagetafel van vandaag" in bezoek("ondersteuner", "aanmeldingen").content.decode()


def test_een_doorgeleiding_komt_later_terug_zolang_er_een_nummer_is(wereld, aanmelding, bezoek):
    naar = Verwijzing(
        ontvanger="Veilig Thuis",
        soort=Doorgeleiding.Soort.VEILIG_THUIS,
        opvolgen_op=VANDAAG,
        referentie="VT-1",
    )
    besluit_over(aanmelding, wereld, Uitkomst.DOORGELEIDEN, verwijzing=naar)
    rij = Doorgeleiding.objects.get()
    bezoek("ondersteuner", "doorgeleiding", rij.uuid, resultaat="later", opnieuw_op="30-11-2026")
    rij.refresh_from_db()
    assert (rij.opvolgen_op, rij.referentie) == (VANDAAG + timedelta(days=7), "VT-1")
    with als(wereld.ondersteuner):
        for dag, zin in ((VANDAAG, "na vandaag"), (VANDAAG + timedelta(days=200), "uiterlijk")):
            with pytest.raises(NavraagKanNiet, match=zin):
                vraag_doorgeleiding_later(rij.uuid, opnieuw_op=dag, door=wereld.ondersteuner, op=NU)


def test_wat_een_ander_intussen_vastlegde_wordt_niet_overschreven(
    wereld, aanmelding, tafel, bezoek
):
    """Proves A7-05 at the table: two write at the same time, or a party gave its own beforehand."""
    prefix = wereld.partners["politie"].uuid.hex[:8]
    leg_vast(wereld, aanmelding, tafel, officier="oppakken")
    post = {**velden(wereld, politie="oppakken"), f"{prefix}-gezien": ""}
    leg_vast(wereld, aanmelding, tafel, ketenpartner="advies")

    antwoord = bezoek("triagist", "aanmelding-standpunten", aanmelding.uuid, **post)
    assert antwoord.status_code == 422
    assert "intussen gewijzigd" in antwoord.content.decode()
    assert re.search("Nu staat er: “[^”]*advies", antwoord.content.decode(), re.IGNORECASE)
    politie = wereld.partners["politie"]
    with als(wereld.triagist):
        rij = Standpunt.objects.get(aanmelding=aanmelding, partner=politie)
    assert rij.standpunt == "advies"

    post[f"{prefix}-gezien"] = rij.stempel
    assert rij.stempel in antwoord.content.decode()
    assert bezoek("triagist", "aanmelding-standpunten", aanmelding.uuid, **post).status_code == 302
    with als(wereld.triagist):
        assert Standpunt.objects.get(aanmelding=aanmelding, partner=politie).standpunt == "oppakken"
