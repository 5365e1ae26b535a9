"""What people in one dossier are to each other: kept once, seen by who sees both."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import zinnen
from spil.personen.commands import (
    Persoonsgegevens,
    leg_relatie_vast,
    voeg_betrokkene_toe,
    wijzig_betrokkene,
    wijzig_relatie,
)
from spil.personen.fouten import GegevensOntbreken, RelatieKanNiet
from spil.personen.models import Betrokkene, Bijzonderheden, Relatie
from spil.personen.queries import systeem_van
from spil.personen.tekening import teken_systeem
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from spil.toegang.versies import IntussenGewijzigd, versie_van
from tests.wereld import NU, VANDAAG, als

WEET = Bijzonderheden(bron="Betrokkene zelf")
SAMEN = Bijzonderheden(bron="BRP", directe_kring=True, zelfde_huishouden=True)


@pytest.fixture
def gezin(wereld, dossier) -> dict[str, Betrokkene]:
    """Two parents, two children, and a victim whom only the house may know."""
    with als(wereld.regisseur) as door:
        gezamenlijk = Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK)
        Toegang.op_deel(gezamenlijk, rol=wereld.ketenpartner, reden=Reden.DEELNEMER, van=NU)
        return {
            naam: voeg_betrokkene_toe(
                dossier.uuid,
                Persoonsgegevens(rol=rol, achternaam="Voorbeeld", voornamen=naam),
                deelsoort=deel,
                door=door,
                op=NU,
            )
            for naam, rol, deel in (
                ("Joris", "hoofdpersoon", None),
                ("Mila", "partner", None),
                ("Puck", "kind", None),
                ("Teun", "kind", None),
                ("Noor", "slachtoffer", Deelsoort.KERN),
            )
        }


def relatie(wereld, van, naar, soort, wat=WEET, **anders) -> Relatie:
    with als(wereld.regisseur) as door:
        return leg_relatie_vast(van.uuid, naar.uuid, wat, soort=soort, door=door, op=NU, **anders)


def systeem(wereld, dossier, wie="regisseur"):
    with als(wereld.rollen[wie]):
        return systeem_van(dossier.pk, list(Betrokkene.objects.van_dossier(dossier.pk)))


def test_kind_van_is_dezelfde_relatie_als_ouder_van(wereld, gezin):
    rij = relatie(wereld, gezin["Puck"], gezin["Joris"], "ouder", omgekeerd=True)
    assert (rij.van, rij.heen, rij.naar) == (gezin["Joris"], "ouder van", gezin["Puck"])
    assert rij.terug == "kind van"
    with pytest.raises(RelatieKanNiet, match="staat er al"):
        relatie(wereld, gezin["Joris"], gezin["Puck"], "ouder")


def test_een_wederzijdse_relatie_staat_er_van_welke_kant_ook_maar_een_keer(wereld, gezin):
    rij = relatie(wereld, gezin["Mila"], gezin["Joris"], "partner")
    assert rij.van == gezin["Joris"]
    assert rij.terug == rij.heen == "partner van"
    with pytest.raises(RelatieKanNiet, match="staat er al"):
        relatie(wereld, gezin["Joris"], gezin["Mila"], "partner")


def test_na_het_einde_kan_een_relatie_opnieuw_beginnen(wereld, gezin):
    voorbij = Bijzonderheden(bron="BRP", tot=VANDAAG)
    rij = relatie(wereld, gezin["Joris"], gezin["Mila"], "partner")
    with als(wereld.regisseur) as door:
        wijzig_relatie(rij.uuid, voorbij, door=door, op=NU)
    nieuw = relatie(wereld, gezin["Joris"], gezin["Mila"], "partner")
    with als(wereld.regisseur) as door:
        with pytest.raises(RelatieKanNiet, match="andere regel"):
            wijzig_relatie(rij.uuid, WEET, door=door, op=NU)
        assert Relatie.objects.get(tot__isnull=True) == nieuw


def test_niemand_heeft_een_relatie_met_zichzelf_of_met_iemand_elders(wereld, gezin):
    with pytest.raises(RelatieKanNiet, match="zichzelf"):
        relatie(wereld, gezin["Joris"], gezin["Joris"], "partner")
    with als(wereld.regisseur) as door:
        elders = Dossier.open_nieuw(wereld.aanpak, op=NU)
        Toegang.op_dossier(elders, rol=door, reden=Reden.REGIE, van=NU)
    with als(wereld.regisseur) as door:
        ander = voeg_betrokkene_toe(
            elders.uuid, Persoonsgegevens(rol="kind", achternaam="Elders"), door=door, op=NU
        )
    with pytest.raises(RelatieKanNiet, match="één dossier"):
        relatie(wereld, gezin["Joris"], ander, "ouder")


@pytest.mark.parametrize(
    ("wat", "fout"),
    [
        (Bijzonderheden(bron=" "), GegevensOntbreken),
        (Bijzonderheden(bron="BRP", vanaf=VANDAAG + timedelta(1)), RelatieKanNiet),
        (Bijzonderheden(bron="BRP", vanaf=VANDAAG, tot=VANDAAG - timedelta(1)), RelatieKanNiet),
    ],
)
def test_een_relatie_heeft_een_bron_en_dagen_die_kunnen(wereld, gezin, wat, fout):
    with pytest.raises(fout):
        relatie(wereld, gezin["Joris"], gezin["Mila"], "partner", wat)


@pytest.mark.parametrize(
    ("van", "naar", "anders", "zin"),
    [
        ("Joris", "Joris", {}, "niemand_heeft_een_relatie_met_zichzelf"),
        ("Mila", "Joris", {"soort": "partner"}, "een_wederzijdse_relatie_staat_er_een_keer"),
        ("Mila", "Joris", {"bron": ""}, "relatie_heeft_een_bron"),
        (
            "Mila",
            "Joris",
            {"vanaf": VANDAAG, "tot": VANDAAG - timedelta(1)},
            "relatie_eindigt_na_begin",
        ),
    ],
)
def test_de_database_zegt_het_ook(wereld, gezin, van, naar, anders, zin):
    """Mila came after Joris: a mutual relation is kept the other way round."""
    velden = {"soort": "ouder", "bron": "BRP", **anders}
    with als(wereld.regisseur):
        deel = Dossierdeel.objects.get(dossier_id=gezin[van].dossier_id, soort="gezamenlijk")
        wie = {"dossier_id": deel.dossier_id, "van": gezin[van], "naar": gezin[naar]}
        with pytest.raises(IntegrityError, match=zin), transaction.atomic():
            Relatie.objects.create(deel=deel, **wie, **velden)


def test_wie_tegelijk_wijzigt_overschrijft_niets(wereld, gezin):
    rij = relatie(wereld, gezin["Joris"], gezin["Mila"], "partner")
    with als(wereld.regisseur) as door:
        versie = versie_van(rij)
        wijzig_relatie(rij.uuid, SAMEN, versie=versie, door=door, op=NU)
        with pytest.raises(IntussenGewijzigd, match="Joris Voorbeeld is partner van Mila"):
            wijzig_relatie(rij.uuid, WEET, versie=versie, door=door, op=NU)
        assert Relatie.objects.get().zelfde_huishouden


@pytest.mark.parametrize(("wie", "fout"), [("ketenpartner", GeenRecht), ("collega", NietGevonden)])
def test_een_ander_legt_geen_relatie_vast(wereld, gezin, wie, fout):
    rij = relatie(wereld, gezin["Joris"], gezin["Mila"], "partner")
    joris, puck = gezin["Joris"].uuid, gezin["Puck"].uuid
    with als(wereld.rollen[wie]) as door, pytest.raises(fout):
        leg_relatie_vast(joris, puck, WEET, soort="ouder", door=door, op=NU)
    with als(wereld.rollen[wie]) as door, pytest.raises(fout):
        wijzig_relatie(rij.uuid, SAMEN, door=door, op=NU)


def test_wie_een_van_de_twee_niet_mag_zien_ziet_de_relatie_niet_en_ook_geen_gat(
    wereld, dossier, gezin
):
    """eisen A1-03: of somebody in a part that is not held, not even that they exist."""
    relatie(wereld, gezin["Joris"], gezin["Mila"], "partner", SAMEN)
    geheim = relatie(wereld, gezin["Joris"], gezin["Noor"], "pleger")
    assert geheim.deel.soort == Deelsoort.KERN
    gezien = systeem(wereld, dossier, "ketenpartner")
    assert [(r.van.voornamen, r.naar.voornamen) for r in gezien.lopend] == [("Joris", "Mila")]
    assert {mens.voornamen for groep in gezien.huishoudens for mens in groep} == {
        "Joris",
        "Mila",
        "Puck",
        "Teun",
    }
    assert len(systeem(wereld, dossier).lopend) == 2


def test_een_relatie_staat_nooit_op_de_kaft(wereld, dossier, gezin):
    rij = relatie(wereld, gezin["Joris"], gezin["Mila"], "partner")
    assert rij.deel.soort == Deelsoort.GEZAMENLIJK
    with als(wereld.regisseur) as door:
        slachtoffer = Persoonsgegevens(rol="slachtoffer", achternaam="Voorbeeld")
        wijzig_betrokkene(gezin["Mila"].uuid, slachtoffer, door=door, op=NU)
        assert Relatie.objects.get().deel.soort == Deelsoort.GEZAMENLIJK


def test_een_huishouden_is_wie_samen_wonen_via_wie_dan_ook(wereld, dossier, gezin):
    relatie(wereld, gezin["Joris"], gezin["Mila"], "partner", SAMEN)
    relatie(wereld, gezin["Mila"], gezin["Teun"], "ouder", SAMEN)
    relatie(wereld, gezin["Joris"], gezin["Puck"], "ouder")
    huishoudens = systeem(wereld, dossier).huishoudens
    assert [[mens.voornamen for mens in groep] for groep in huishoudens] == [
        ["Joris", "Mila", "Teun"],
        ["Puck"],
        ["Noor"],
    ]


def test_de_tekening_toont_wie_en_wat_er_nu_is(wereld, dossier, gezin):
    assert teken_systeem(systeem(wereld, dossier)) is None
    relatie(wereld, gezin["Joris"], gezin["Mila"], "ex_partner", SAMEN)
    relatie(wereld, gezin["Joris"], gezin["Puck"], "ouder")
    voorbij = Bijzonderheden(bron="BRP", tot=VANDAAG)
    relatie(wereld, gezin["Joris"], gezin["Mila"], "partner", voorbij)
    tekening = teken_systeem(systeem(wereld, dossier))
    assert tekening is not None
    assert [s.woord for s in tekening.streken] == ["ex-partner", "ouder van ↓"]
    assert len(tekening.vakken) == 5
    assert tekening.vakken[0].knoop.adres == f"#mens-{gezin['Joris'].uuid}"


def test_de_tijdlijn_noemt_rollen_en_geen_namen(wereld, dossier, gezin):
    relatie(wereld, gezin["Joris"], gezin["Puck"], "ouder")
    with als(wereld.regisseur):
        regels = list(Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [dossier.pk]))
        gezegd = zinnen(regels)
    assert "Relatie vastgelegd: hoofdpersoon is ouder van kind" in gezegd
    assert not [zin for zin in gezegd if "Voorbeeld" in zin]
