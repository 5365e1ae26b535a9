"""Linking people across dossiers, saying that they are not the same, and taking either back."""

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spil.herkenning.commands import (
    herroep_niet_dezelfde,
    koppel_identiteit,
    ontkoppel_identiteit,
    verklaar_niet_dezelfde,
)
from spil.herkenning.fouten import OordeelKanNiet, RedenOntbreekt
from spil.herkenning.groeperen import groepeer
from spil.herkenning.models import Persoonsoordeel
from spil.herkenning.tests.mensen import open_dossier, voeg_toe
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import zinnen
from spil.personen.models import Betrokkene
from spil.toegang.models import Reden, Toegang
from tests.wereld import NU, als, later

REDEN = "Zelfde BSN, en de wijkagent kent hem zo."


@pytest.fixture
def mensen(wereld):
    """Three dossiers of the regisseur with one person each."""
    dossiers = [open_dossier(wereld, wereld.regisseur) for _ in range(3)]
    with als(wereld.regisseur):
        return [voeg_toe(dossier) for dossier in dossiers]


@pytest.fixture
def doe(wereld):
    """An act of the regisseur, on betrokkenen or on one judgement."""

    def voer_uit(command, *wie, reden=REDEN, rol=None, op=NU):
        door = rol or wereld.regisseur
        with als(door, op=op):
            return command(*(ding.uuid for ding in wie), reden=reden, door=door, op=op)

    return voer_uit


def groepen(wereld, mensen):
    with als(wereld.regisseur):
        return _hubs(mensen)


def test_koppelen_zet_in_beide_dossiers_wie_wanneer_en_waarom(wereld, mensen, doe):
    een, ander, _ = mensen
    doe(koppel_identiteit, een, ander)
    with als(wereld.regisseur):
        rijen = Persoonsoordeel.objects.order_by("betrokkene")
        assert [(r.betrokkene_id, r.ander, r.dossier_id) for r in rijen] == [
            (een.pk, ander.uuid, een.dossier_id),
            (ander.pk, een.uuid, ander.dossier_id),
        ]
        assert {(r.reden, r.door_id, r.van, r.tot) for r in rijen} == {
            (REDEN, wereld.regisseur.pk, NU, None)
        }
        assert {r.deel.soort for r in rijen} == {"kern"}
    assert groepen(wereld, mensen) == [[0, 1], [2]]


def test_niets_wordt_samengevoegd(wereld, mensen, doe):
    velden = ("pk", "dossier", "deel", "voornamen", "achternaam", "geboortedatum", "rol")
    with als(wereld.regisseur):
        voor = list(Betrokkene.objects.values_list(*velden))
    doe(koppel_identiteit, mensen[0], mensen[1])
    with als(wereld.regisseur):
        assert list(Betrokkene.objects.values_list(*velden)) == voor


def test_van_drie_gaat_bij_ontkoppelen_de_juiste_eruit(wereld, mensen, doe):
    een, twee, drie = mensen
    doe(koppel_identiteit, een, twee)
    laatste = doe(koppel_identiteit, twee, drie)
    assert groepen(wereld, mensen) == [[0, 1, 2]]
    doe(ontkoppel_identiteit, laatste, reden="Toch zijn broer.", op=later(minutes=1))
    assert groepen(wereld, mensen) == [[0, 1], [2]]
    with als(wereld.regisseur):
        oud = Persoonsoordeel.objects.get(pk=laatste.pk)
        assert (oud.reden, oud.einde_reden, oud.tot) == (
            REDEN,
            "Toch zijn broer.",
            later(minutes=1),
        )
        assert oud.einde_door_id == wereld.regisseur.pk


def test_een_tak_in_het_midden_valt_in_losse_mensen_uiteen(wereld, mensen, doe):
    een, twee, drie = mensen
    eerste = doe(koppel_identiteit, een, twee)
    laatste = doe(koppel_identiteit, twee, drie)
    doe(ontkoppel_identiteit, eerste)
    assert groepen(wereld, mensen) == [[0], [1, 2]]
    doe(ontkoppel_identiteit, laatste)
    assert groepen(wereld, mensen) == [[0], [1], [2]]


def test_de_keten_loopt_door_een_dossier_dat_men_niet_ziet(wereld, mensen, doe):
    """Whoever links knows of two only; the third in the chain is the same person all the same."""
    verborgen = open_dossier(wereld, wereld.collega)
    with als(wereld.collega):
        vierde = voeg_toe(verborgen)
        tweede = Betrokkene.objects.filter(pk=mensen[1].pk).first()
        assert tweede is None
    with als(wereld.regisseur):
        Toegang.op_dossier(mensen[1].dossier, rol=wereld.collega, reden=Reden.UITDRUKKELIJK, van=NU)
    doe(koppel_identiteit, mensen[1], vierde, rol=wereld.collega)
    doe(koppel_identiteit, mensen[0], mensen[1])
    with als(wereld.collega):
        hub = Betrokkene.objects.get(pk=vierde.pk).identiteit_id
    with als(wereld.regisseur):
        assert {Betrokkene.objects.get(pk=m.pk).identiteit_id for m in mensen[:2]} == {hub}
        assert not Betrokkene.objects.filter(pk=vierde.pk).exists()


def test_niet_dezelfde_blijft_en_is_te_herroepen(wereld, mensen, doe):
    een, ander, _ = mensen
    oordeel = doe(verklaar_niet_dezelfde, een, ander, reden="Een neef met dezelfde naam.")
    with pytest.raises(OordeelKanNiet, match="niet dezelfde persoon"):
        doe(koppel_identiteit, ander, een)
    with pytest.raises(OordeelKanNiet, match="al vastgelegd"):
        doe(verklaar_niet_dezelfde, ander, een)
    doe(herroep_niet_dezelfde, oordeel, reden="Verkeerde gegevens.")
    doe(koppel_identiteit, ander, een)
    assert groepen(wereld, mensen) == [[0, 1], [2]]
    with als(wereld.regisseur):
        assert Persoonsoordeel.objects.filter(betrokkene=een).count() == 2


def test_wie_gekoppeld_is_kan_niet_ook_een_ander_zijn(mensen, doe):
    een, twee, drie = mensen
    doe(koppel_identiteit, een, twee)
    doe(verklaar_niet_dezelfde, een, drie)
    with pytest.raises(OordeelKanNiet, match="Ontkoppel"):
        doe(verklaar_niet_dezelfde, een, twee)
    with pytest.raises(OordeelKanNiet, match="niet dezelfde persoon"):
        doe(koppel_identiteit, twee, drie)


@pytest.mark.parametrize("command", [koppel_identiteit, verklaar_niet_dezelfde])
def test_zonder_reden_gebeurt_er_niets(mensen, doe, command):
    with pytest.raises(RedenOntbreekt):
        doe(command, mensen[0], mensen[1], reden="  ")
    with pytest.raises(OordeelKanNiet, match="twee verschillende"):
        doe(command, mensen[0], mensen[0])


def test_twee_keer_koppelen_of_herroepen_verandert_niets(mensen, doe):
    een, ander, _ = mensen
    oordeel = doe(koppel_identiteit, een, ander)
    with pytest.raises(OordeelKanNiet, match="al als dezelfde"):
        doe(koppel_identiteit, ander, een)
    with pytest.raises(OordeelKanNiet, match="al herroepen"):
        doe(herroep_niet_dezelfde, oordeel)
    doe(ontkoppel_identiteit, oordeel)
    with pytest.raises(OordeelKanNiet, match="al herroepen"):
        doe(ontkoppel_identiteit, oordeel)


def test_wie_een_kant_niet_ziet_koppelt_niet_en_ontkoppelt_niet(wereld, mensen, doe):
    een, ander, _ = mensen
    oordeel = doe(koppel_identiteit, een, ander)
    with als(wereld.regisseur):
        Toegang.op_dossier(een.dossier, rol=wereld.collega, reden=Reden.UITDRUKKELIJK, van=NU)
    with pytest.raises(NietGevonden):
        doe(koppel_identiteit, een, ander, rol=wereld.collega)
    with pytest.raises(NietGevonden):
        doe(ontkoppel_identiteit, oordeel, rol=wereld.collega)


def test_een_ketenpartner_koppelt_niemand(wereld, mensen, doe):
    with als(wereld.regisseur):
        for mens in mensen[:2]:
            Toegang.op_dossier(mens.dossier, rol=wereld.ketenpartner, reden=Reden.DEELNEMER, van=NU)
    with pytest.raises(GeenRecht):
        doe(koppel_identiteit, mensen[0], mensen[1], rol=wereld.ketenpartner)


def test_de_databank_houdt_een_lopend_oordeel_per_paar(wereld, mensen, doe):
    een, ander, _ = mensen
    doe(koppel_identiteit, een, ander)
    with (
        als(wereld.regisseur),
        pytest.raises(IntegrityError, match="een_lopend_oordeel_per_paar"),
        transaction.atomic(),
    ):
        Persoonsoordeel.leg_vast(een, ander, "niet", reden="x", door=wereld.regisseur, op=NU)


def test_beide_tijdlijnen_zeggen_het_zonder_naam_of_nummer(wereld, mensen, doe):
    een, ander, _ = mensen
    oordeel = doe(koppel_identiteit, een, ander)
    doe(ontkoppel_identiteit, oordeel, reden="Toch zijn broer.")
    with als(wereld.regisseur):
        for mens in (een, ander):
            regels = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [mens.dossier_id])
            assert zinnen([r for r in regels if r.code.startswith("persoon.")]) == [
                "Koppeling met een ander dossier ongedaan gemaakt: hoofdpersoon. Toch zijn broer.",
                f"Gekoppeld als dezelfde persoon in een ander dossier: hoofdpersoon. {REDEN}",
            ]


STAPPEN = st.lists(st.tuples(st.booleans(), st.integers(0, 4), st.integers(0, 4)), max_size=9)


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(stappen=STAPPEN)
def test_in_welke_volgorde_ook_de_groepen_zijn_wat_de_lopende_koppelingen_zeggen(
    wereld, vijf, stappen
):
    """Linking and unlinking; what is refused changes nothing."""
    with als(wereld.regisseur) as door, transaction.atomic():
        wie = {"reden": REDEN, "door": door, "op": NU}
        lopend = {}
        for koppel, een, ander in stappen:
            paar = frozenset({een, ander})
            if koppel and _mag(lopend, een, ander):
                lopend[paar] = koppel_identiteit(vijf[een].uuid, vijf[ander].uuid, **wie).uuid
            elif koppel:
                with pytest.raises(OordeelKanNiet):
                    koppel_identiteit(vijf[een].uuid, vijf[ander].uuid, **wie)
            elif paar in lopend:
                ontkoppel_identiteit(lopend.pop(paar), **wie)
            assert _hubs(vijf) == _verwacht(lopend)
        transaction.set_rollback(True)


@pytest.fixture
def vijf(wereld):
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        return [voeg_toe(dossier) for _ in range(5)]


def _verwacht(lopend):
    return sorted(map(sorted, groepeer(range(5), [tuple(paar) for paar in lopend])))


def _mag(lopend, een, ander):
    return een != ander and not any({een, ander} <= set(groep) for groep in _verwacht(lopend))


def _hubs(vijf):
    hub = dict(Betrokkene.objects.values_list("pk", "identiteit"))
    per_hub = {}
    for nr, mens in enumerate(vijf):
        per_hub.setdefault(hub[mens.pk] or f"los {nr}", []).append(nr)
    return sorted(per_hub.values())
