"""A report that is taken up becomes a case."""

from datetime import UTC, datetime, timedelta

import pytest

from spil.casussen.commands import (
    Afgesloten,
    draag_regie_over,
    neem_casus_over,
    start_casus,
    wijs_regisseur_toe,
)
from spil.casussen.fouten import CasusBestaatAl, GeenRegisseur, NietAfgenomen
from spil.casussen.models import Casus, Regie
from spil.casussen.tests.opzet import Zaak, maak_zaak, meld, namen
from spil.feiten.models import Feit, Feitsoort
from spil.huizen.models import Gemeente
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.personen.models import Betrokkene
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.toegang.queries import mijn_redenen
from spil.werkprocessen.commands.maak_huis import systeemrol
from spil.werkprocessen.models import Gemeentetaak
from tests.wereld import NU, VANDAAG, Wereld, als, later

TOEN = datetime(2022, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def wachtend(wereld: Wereld) -> Zaak:
    return maak_zaak(wereld, regisseur=None)


def test_bij_de_start_krijgt_de_regisseur_het_dossier_en_eindigt_de_triage(wereld, zaak):
    with als(wereld.regisseur):
        assert mijn_redenen(zaak.dossier.pk, op=NU) == {"regie"}
        assert namen() == {"Voorbeeld", "Gezinsman", "Getroffen"}
        assert [r.rol for r in Regie.objects.all()] == [wereld.regisseur]
    for wie in ("triagist", "collega"):
        with als(wereld.rollen[wie]):
            assert namen() == set()
    with als(wereld.ondersteuner):
        assert mijn_redenen(zaak.dossier.pk, op=NU) == {"ondersteuning"}


def test_hoofdpersoon_en_gezin_komen_op_de_kaft_het_slachtoffer_nooit(wereld, zaak):
    with als(wereld.regisseur):
        delen = {b.achternaam: b.deel.soort for b in Betrokkene.objects.select_related("deel")}
    assert delen == {
        "Voorbeeld": Deelsoort.KAFT,
        "Gezinsman": Deelsoort.KAFT,
        "Getroffen": Deelsoort.GEZAMENLIJK,
    }


def test_de_bewaartermijn_blijft_lopen_vanaf_de_aanmelding(wereld, zaak):
    with als(wereld.regisseur):
        assert {b.eerste_verwerking for b in Betrokkene.objects.all()} == {NU.date()}


def test_de_aanmelder_wordt_deelnemer(wereld, zaak):
    with als(wereld.ketenpartner):
        assert mijn_redenen(zaak.dossier.pk, op=NU) == {"aanmelder", "deelnemer"}
        assert namen() == {"Voorbeeld", "Gezinsman", "Getroffen"}


def test_een_gestarte_casus_telt_een_keer(wereld, zaak):
    feit = Feit.objects.get(soort=Feitsoort.NIEUWE_CASUS)
    assert (feit.gemeente_id, feit.datum, feit.aantal) == ("0758", NU.date(), 1)


def test_een_dossier_heeft_een_casus(wereld, wachtend):
    with als(wereld.triagist), pytest.raises(CasusBestaatAl):
        start_casus(wachtend.dossier, gemeente_id=None, door=wereld.triagist, op=NU)


def test_wie_geen_triage_doet_start_geen_casus(wereld):
    dossier = meld(wereld)
    with als(wereld.coordinator), pytest.raises(NietGevonden):
        start_casus(dossier, gemeente_id=None, door=wereld.coordinator, op=NU)
    with als(wereld.ketenpartner), pytest.raises(GeenRecht):
        start_casus(dossier, gemeente_id=None, door=wereld.ketenpartner, op=NU)


def test_zonder_regisseur_houdt_triage_de_casus_tot_iemand_hem_neemt(wereld, wachtend):
    with als(wereld.collega) as collega:
        assert Casus.objects.open().filter(regisseur=None).count() == 1
        wijs_regisseur_toe(wachtend.uuid, regisseur=collega, door=collega, op=later(hours=1))
    with als(wereld.collega, op=later(hours=1)):
        assert mijn_redenen(wachtend.dossier.pk, op=later(hours=1)) == {"regie"}
    with als(wereld.triagist, op=later(hours=1)):
        assert not Casus.objects.exists()


def test_een_casus_met_regisseur_wordt_niet_nog_eens_toegewezen(wereld, wachtend):
    with als(wereld.triagist) as triagist:
        wijs_regisseur_toe(wachtend.uuid, regisseur=wereld.regisseur, door=triagist, op=NU)
        with pytest.raises((GeenRegisseur, NietGevonden)):
            wijs_regisseur_toe(wachtend.uuid, regisseur=wereld.collega, door=triagist, op=NU)


@pytest.mark.parametrize("wie", ["buitenstaander", "ketenpartner", "manager", "triagist"])
def test_alleen_een_regisseur_van_dit_huis_kan_de_regie_krijgen(wereld, wachtend, wie):
    with als(wereld.triagist) as triagist, pytest.raises(GeenRegisseur):
        wijs_regisseur_toe(wachtend.uuid, regisseur=wereld.rollen[wie], door=triagist, op=NU)


def test_regie_overdragen_sluit_de_vorige_buiten(wereld, zaak):
    with als(wereld.regisseur) as regisseur:
        draag_regie_over(zaak.uuid, aan=wereld.collega, door=regisseur, op=later(days=1))
    with als(wereld.regisseur, op=later(days=1)):
        assert not Casus.objects.exists()
    with als(wereld.collega, op=later(days=1)):
        assert Casus.objects.get().regisseur == wereld.collega
        assert [(r.rol, r.tot) for r in Regie.objects.all()] == [
            (wereld.regisseur, later(days=1)),
            (wereld.collega, None),
        ]


def test_een_partner_draagt_geen_regie_over(wereld, zaak):
    with als(wereld.ketenpartner) as partner, pytest.raises(GeenRecht):
        draag_regie_over(zaak.uuid, aan=wereld.collega, door=partner, op=NU)


@pytest.fixture
def overgenomen(wereld):
    """Take over a case of 2022 in its own dossier; returns the case."""

    def neem(**rest):
        systeem = systeemrol(wereld.huis)
        with als(systeem):
            dossier = Dossier.open_nieuw(wereld.aanpak, op=TOEN, nummer="2022-0007")
            return neem_casus_over(
                dossier,
                fase="uitvoering",
                gemeente_id="0758",
                regisseur=wereld.regisseur,
                gestart_op=TOEN,
                door=systeem,
                op=NU,
                **rest,
            )

    return neem


def test_een_lopende_casus_uit_een_ander_systeem_komt_bij_zijn_regisseur(wereld, overgenomen):
    overgenomen(ave=3, aanleiding="Overlast.")
    with als(wereld.regisseur):
        casus = Casus.objects.select_related("dossier").get()
        assert (casus.fase, casus.ave, casus.dossier.nummer) == ("uitvoering", 3, "2022-0007")
        assert mijn_redenen(casus.dossier_id, op=NU) == {"regie"}
    feit = Feit.objects.get(soort=Feitsoort.NIEUWE_CASUS)
    assert feit.datum == TOEN.date()


def test_een_gesloten_casus_komt_afgeschermd_binnen(wereld, overgenomen):
    einde = TOEN + timedelta(days=90)
    overgenomen(afgesloten=Afgesloten(reden="anders", evaluatie="Onbekend.", op=einde))
    with als(wereld.regisseur):
        casus = Casus.objects.select_related("dossier").get()
        assert (casus.fase, casus.dossier.afgeschermd_op) == ("afgesloten", einde)
        assert mijn_redenen(casus.dossier_id, op=NU) == {"laatste_regisseur"}
        assert list(Dossierdeel.objects.values_list("soort", flat=True)) == ["kaft"]
    with als(wereld.ondersteuner):
        assert not Casus.objects.exists()
    assert Feit.objects.get(soort=Feitsoort.AFSLUITING).datum == einde.date()


def test_een_mens_neemt_geen_casus_over(wereld, zaak):
    with als(wereld.regisseur) as regisseur, pytest.raises(GeenRecht):
        neem_casus_over(
            zaak.dossier,
            fase="plan",
            gemeente_id=None,
            gestart_op=TOEN,
            door=regisseur,
            op=NU,
        )


def test_een_casus_begint_niet_voor_wat_de_gemeente_niet_afneemt(wereld):
    """Proves JP18 r19, whoever starts it."""
    oosterhout = Gemeente.objects.get(code="0826")
    Gemeentetaak.leg_vast(
        wereld.aanpak.werkproces_id, oosterhout, soort="plustaak", vanaf=VANDAAG, besluit=""
    )
    with pytest.raises(NietAfgenomen, match=r"Breda neemt .* niet af"):
        maak_zaak(wereld, regisseur=wereld.regisseur)
