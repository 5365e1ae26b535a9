"""Terms run from what happens in the case, also when a deelnemer says it."""

from datetime import date, timedelta

import pytest

from spil.casussen.commands import sluit_casus, vul_gegevens_in, wijzig_fase
from spil.casussen.models import Afsluitreden, Casustermijn
from spil.casussen.queries import casussen_om_te_doen, dossierkop, gegevens_van
from spil.casussen.tests.opzet import beantwoord, laat_ggz_deelnemen
from spil.casussen.tests.proefaanpak import maak_proefzaak, neem_proef_in_gebruik
from spil.invullingen.queries import antwoorden_van
from spil.kern.fouten import GeenRecht
from tests.wereld import NU, VANDAAG, als, later


@pytest.fixture
def proef(wereld):
    return maak_proefzaak(wereld, neem_proef_in_gebruik(wereld))


def standen(wereld):
    with als(wereld.regisseur):
        return dict(Casustermijn.objects.values_list("code", "uiterlijk"))


def zet_vrij_op(proef, wie, dag, *, op=NU):
    with als(proef.wereld.rollen[wie], op=op) as rol:
        vul_gegevens_in(proef.uuid, groep="verblijf", antwoorden={"vrij_op": dag}, door=rol, op=op)


def test_een_termijn_loopt_vanaf_de_start(wereld, proef):
    assert standen(wereld) == {"plan": VANDAAG + timedelta(weeks=6)}


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner"])
def test_een_datum_zet_een_termijn_wie_haar_ook_invult(wereld, proef, wie):
    zet_vrij_op(proef, wie, "2027-03-01")
    assert standen(wereld)["poort"] == date(2027, 2, 1)
    zet_vrij_op(proef, "regisseur", "2027-03-08")
    assert standen(wereld)["poort"] == date(2027, 2, 8)
    zet_vrij_op(proef, "ondersteuner", None)
    assert "poort" not in standen(wereld)


def test_na_het_invullen_ziet_een_deelnemer_nog_steeds_geen_kern(wereld, proef):
    with als(wereld.ketenpartner) as partner:
        vul_gegevens_in(
            proef.uuid, groep="verblijf", antwoorden={"vrij_op": "2027-03-01"}, door=partner, op=NU
        )
        assert not Casustermijn.objects.exists()
        assert dossierkop(proef.uuid, op=NU).termijnen == []


def test_een_andere_fase_beeindigt_een_termijn_en_begint_een_andere(wereld, proef):
    beantwoord(proef, "straks", adres=True)
    with als(wereld.regisseur, op=later(days=3)) as regisseur:
        wijzig_fase(
            proef.uuid,
            fase="buiten",
            beslissers=[wereld.officier.medewerker],
            door=regisseur,
            op=later(days=3),
        )
    assert standen(wereld) == {"nazorg": date(2027, 5, 26)}


def test_een_gesloten_casus_heeft_geen_termijnen(wereld, zaak):
    assert set(standen(wereld)) == {"plan_klaar"}
    with als(wereld.regisseur) as regisseur:
        sluit_casus(
            zaak.uuid,
            reden=Afsluitreden.STABIEL,
            evaluatie="Rust.",
            beslissers=[wereld.ketenpartner.medewerker],
            door=regisseur,
            op=NU,
        )
    assert standen(wereld) == {}


def test_een_termijn_die_waarschuwt_staat_in_de_werkvoorraad(wereld, proef):
    zet_vrij_op(proef, "regisseur", (VANDAAG + timedelta(days=40)).isoformat())
    with als(wereld.regisseur):
        (casus,) = casussen_om_te_doen(vandaag=VANDAAG, tot=VANDAAG, aantal=9)
    assert (casus.termijn, casus.uiterlijk) == ("Plek geregeld", VANDAAG + timedelta(days=12))
    with als(wereld.ketenpartner):
        (casus,) = casussen_om_te_doen(vandaag=VANDAAG, tot=VANDAAG, aantal=9)
    assert casus.termijn is None


def test_een_deelnemer_vult_alleen_in_wat_aan_zijn_soort_gevraagd_wordt(wereld, proef):
    with als(wereld.ketenpartner) as partner:
        groepen = gegevens_van(proef.dossier, proef.casus, door=partner).groepen
        assert [(g.groep.code, g.mag_wijzigen) for g in groepen] == [
            ("verblijf", True),
            ("samen", False),
        ]
        with pytest.raises(GeenRecht):
            vul_gegevens_in(
                proef.uuid, groep="samen", antwoorden={"afspraak": "x"}, door=partner, op=NU
            )


def test_een_andere_deelnemer_ziet_de_vraag_en_het_antwoord_niet(wereld, proef):
    zet_vrij_op(proef, "ketenpartner", "2027-03-01")
    laat_ggz_deelnemen(proef)
    with als(wereld.behandelaar) as behandelaar:
        groepen = gegevens_van(proef.dossier, proef.casus, door=behandelaar).groepen
        assert [g.groep.code for g in groepen] == ["samen"]
        assert antwoorden_van(proef.dossier) == {}
