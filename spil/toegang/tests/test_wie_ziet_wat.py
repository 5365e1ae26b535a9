"""Row-level security as the app meets it (eisen A1-05, A1-06, A1-07, A1-09, A1-10)."""

from datetime import timedelta

import pytest
from django.db import ProgrammingError, connection, transaction

from spil.gebruikers.models import Team, Waarneming
from spil.kern import rls
from spil.logboek.models import Gebeurtenis, Inzage
from spil.logboek.schrijven import Gezien, leg_vast, zie_in
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.commands import neem_noodtoegang
from spil.toegang.models import Bericht, Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from spil.toegang.queries import mijn_redenen
from tests.wereld import NU, VANDAAG, Wereld, als, later


@pytest.fixture
def dossier(wereld: Wereld) -> Dossier:
    """One dossier of the regisseur with a person in the kaft and one in the kern."""
    with als(wereld.regisseur):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=NU)
        Toegang.op_dossier(dossier, rol=wereld.regisseur, reden=Reden.REGIE, van=NU)
        for soort, naam in ((Deelsoort.KAFT, "Kaftman"), (Deelsoort.KERN, "Kernvrouw")):
            Betrokkene.voeg_toe(
                Dossierdeel.van(dossier, soort),
                rol=Betrokkenerol.HOOFDPERSOON,
                achternaam=naam,
                eerste_verwerking=VANDAAG,
            )
    return dossier


def namen() -> set[str]:
    return set(Betrokkene.objects.values_list("achternaam", flat=True))


def test_de_suite_werkt_als_app(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, session_user")
        assert cursor.fetchone() == ("spil_app", "spil_app")


def test_zonder_context_is_er_niets(dossier):
    assert namen() == set()
    assert not Dossier.objects.exists()
    assert not Toegang.objects.exists()


def test_de_regisseur_ziet_alle_delen(wereld, dossier):
    with als(wereld.regisseur):
        assert namen() == {"Kaftman", "Kernvrouw"}


@pytest.mark.parametrize(
    "wie", ["collega", "buitenstaander", "ketenpartner", "beheerder", "manager"]
)
def test_wie_geen_toegang_heeft_ziet_niets(wereld, dossier, wie):
    with als(wereld.rollen[wie]):
        assert namen() == set()
        assert not Dossier.objects.exists()


def test_een_partner_ziet_alleen_zijn_delen(wereld, dossier):
    with als(wereld.regisseur):
        kaft = Dossierdeel.van(dossier, Deelsoort.KAFT)
        Toegang.op_deel(kaft, rol=wereld.ketenpartner, reden=Reden.DEELNEMER, van=NU)
    with als(wereld.ketenpartner):
        assert namen() == {"Kaftman"}


def test_een_toegang_geldt_van_tot(wereld, dossier):
    with als(wereld.regisseur):
        toegang = Toegang.op_dossier(
            dossier, rol=wereld.collega, reden=Reden.UITDRUKKELIJK, van=later(hours=1)
        )
    with als(wereld.collega):
        assert namen() == set()
    with als(wereld.collega, op=later(hours=2)):
        assert namen() == {"Kaftman", "Kernvrouw"}
    with als(wereld.regisseur):
        toegang.trek_in(op=later(hours=3))
    with als(wereld.collega, op=later(hours=3)):
        assert namen() == set()


def test_een_team_geeft_toegang_aan_zijn_leden(wereld, dossier):
    triage = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    with als(wereld.regisseur):
        Toegang.op_dossier(dossier, team=triage, reden=Reden.TRIAGE, van=NU)
    with als(wereld.triagist):
        assert namen() == {"Kaftman", "Kernvrouw"}
        assert mijn_redenen(dossier.pk, op=NU) == {"triage"}
    with als(wereld.coordinator):
        assert namen() == set()


def test_wie_waarneemt_ziet_het_zolang_de_waarneming_duurt(wereld, dossier):
    Waarneming.regel(
        voor=wereld.regisseur, door=wereld.collega, van=VANDAAG, tot=VANDAAG + timedelta(days=7)
    )
    with als(wereld.collega):
        assert namen() == {"Kaftman", "Kernvrouw"}
    with als(wereld.collega, op=later(days=8)):
        assert namen() == set()


def test_een_toegang_van_een_ander_huis_werkt_niet(wereld, dossier):
    with als(wereld.regisseur):
        Toegang.op_dossier(dossier, rol=wereld.buitenstaander, reden=Reden.UITDRUKKELIJK, van=NU)
    with als(wereld.buitenstaander):
        assert namen() == set()


def test_een_manager_ziet_ook_met_een_toegang_geen_inhoud(wereld, dossier):
    with als(wereld.regisseur):
        Toegang.op_dossier(dossier, rol=wereld.manager, reden=Reden.UITDRUKKELIJK, van=NU)
    with als(wereld.manager):
        assert namen() == set()


def test_wie_uit_dienst_is_komt_er_niet_meer_in(wereld, dossier):
    wereld.regisseur.medewerker.zet_uit_dienst()
    with pytest.raises(rls.RolGeldtNiet), als(wereld.regisseur):
        pass


def test_na_afloop_is_de_context_weg_ook_na_een_fout(wereld, dossier):
    with pytest.raises(ZeroDivisionError), als(wereld.regisseur):
        1 / 0  # noqa: B018 - any error will do
    assert namen() == set()


def test_twee_huizen_om_en_om_op_een_verbinding(wereld, dossier):
    for _ in range(50):
        with als(wereld.regisseur):
            assert len(namen()) == 2
        with als(wereld.buitenstaander):
            assert namen() == set()


def test_schrijven_in_een_deel_dat_je_niet_hebt_kan_niet(wereld, dossier):
    with als(wereld.regisseur):
        kern = Dossierdeel.van(dossier, Deelsoort.KERN)
    with pytest.raises(ProgrammingError, match="row-level security"), als(wereld.collega):
        Betrokkene.voeg_toe(
            kern, rol=Betrokkenerol.KIND, achternaam="Smokkel", eerste_verwerking=VANDAAG
        )


def test_noodtoegang_geeft_vier_uur_en_een_bericht_aan_fg_en_regisseur(wereld, dossier):
    with als(wereld.collega):
        uuid = neem_noodtoegang(
            dossier.nummer,
            toelichting="Betrokkene staat nu bij een school.",
            door=wereld.collega,
            op=NU,
        )
        assert uuid == dossier.uuid
        assert namen() == {"Kaftman", "Kernvrouw"}
    with als(wereld.collega, op=later(hours=3, minutes=59)):
        assert namen() == {"Kaftman", "Kernvrouw"}
    with als(wereld.collega, op=later(hours=4)):
        assert namen() == set()
    for wie in ("fg", "regisseur"):
        with als(wereld.rollen[wie]):
            assert [b.dossiernummer for b in Bericht.objects.all()] == [dossier.nummer]


def test_een_blik_met_noodtoegang_is_gemerkt(wereld, dossier):
    with als(wereld.collega):
        neem_noodtoegang(
            dossier.nummer,
            toelichting="Betrokkene staat nu bij een school.",
            door=wereld.collega,
            op=NU,
        )
        zie_in([Gezien(dossier.pk)], handeling="dossier.bekijken", op=NU)
    assert [(i.rol_id, i.nood) for i in inzagen(wereld, dossier)] == [(wereld.collega.pk, True)]


def test_alleen_de_fg_leest_wie_er_keek(wereld, dossier):
    with als(wereld.regisseur):
        persoon = Betrokkene.objects.get(achternaam="Kaftman")
        zie_in(
            [Gezien(dossier.pk, persoon.pk), Gezien(dossier.pk)],
            handeling="dossier.bekijken",
            op=NU,
        )
    regels = inzagen(wereld, dossier)
    assert {r.betrokkene_id for r in regels} == {persoon.pk, None}
    assert {(r.medewerker_id, r.rolsoort, r.doel, r.spoor) for r in regels} == {
        (wereld.regisseur.medewerker_id, "procesregisseur", "verwerking", "test")
    }
    with pytest.raises(ProgrammingError, match="alleen de FG"), als(wereld.regisseur):
        _lees(dossier)


def test_zonder_context_kan_niemand_inzien(dossier):
    with (
        pytest.raises(ProgrammingError, match="zonder logregel geen gegevens"),
        transaction.atomic(),
    ):
        zie_in([Gezien(dossier.pk)], handeling="dossier.bekijken", op=NU)


@pytest.mark.parametrize("tabel", ["logboek_gebeurtenis", "logboek_inzage"])
@pytest.mark.parametrize("opdracht", ["UPDATE {} SET spoor = ''", "DELETE FROM {}", "TRUNCATE {}"])
def test_het_logboek_kan_alleen_groeien(db, tabel, opdracht):
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(opdracht.format(tabel))


def test_een_gebeurtenis_is_te_lezen_door_wie_het_deel_ziet(wereld, dossier):
    with als(wereld.regisseur):
        leg_vast("dossier.geopend", door=wereld.regisseur, op=NU, bij=dossier)
        assert [g.code for g in tijdlijn(dossier)] == ["dossier.geopend"]
        assert not Gebeurtenis.objects.exists()
    with als(wereld.collega):
        assert tijdlijn(dossier) == []


def test_vernietigen_laat_niets_achter_dan_het_logboek(wereld, dossier):
    with als(wereld.regisseur):
        zie_in([Gezien(dossier.pk)], handeling="dossier.bekijken", op=NU)
        dossier.vernietig(op=NU)
        assert not Dossier.objects.exists()
        assert namen() == set()
    with als(wereld.fg):
        assert not Inzage.objects.exists()


def tijdlijn(dossier: Dossier) -> list[Gebeurtenis]:
    return list(Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [dossier.pk]))


def inzagen(wereld: Wereld, dossier: Dossier) -> list[Inzage]:
    with als(wereld.fg):
        return _lees(dossier)


def _lees(dossier: Dossier) -> list[Inzage]:
    return list(Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [dossier.nummer, NU]))
