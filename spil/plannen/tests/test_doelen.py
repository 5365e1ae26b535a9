"""Goals of the common plan."""

from datetime import date

import pytest

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.plannen.commands import leg_resultaat_vast, voeg_doel_toe, wijzig_doel
from spil.plannen.fouten import IntussenGewijzigd, PlanOnvolledig
from spil.plannen.models import Doel
from spil.plannen.queries import plan_van
from spil.plannen.tests.opzet import maak_actie, maak_doel, zaak_met_deelnemers
from tests.wereld import NU, Wereld, als, later


@pytest.fixture
def zaak(wereld: Wereld):
    return zaak_met_deelnemers(wereld)


def test_een_doel_met_zijn_acties_staat_in_het_plan_van_alle_deelnemers(wereld, zaak):
    doel = maak_doel(zaak)
    maak_actie(zaak, doel=doel)
    maak_actie(zaak, voor="huis", omschrijving="Los")
    for wie in ("regisseur", "ondersteuner", "ketenpartner", "behandelaar"):
        with als(wereld.rollen[wie]):
            plan = plan_van(zaak.dossier)
            assert [len(d.acties) for d in plan.doelen] == [1]
            assert [a.omschrijving for a in plan.losse_acties] == ["Los"]
            assert (plan.aantal, plan.aantal_klaar) == (2, 0)
    for wie in ("collega", "officier", "buitenstaander", "manager"):
        with als(wereld.rollen[wie]):
            assert plan_van(zaak.dossier).is_leeg


@pytest.mark.parametrize(
    ("wie", "fout"),
    [
        ("ketenpartner", GeenRecht),
        ("collega", NietGevonden),
        ("officier", NietGevonden),
        ("buitenstaander", NietGevonden),
    ],
)
def test_alleen_wie_de_casus_leidt_voegt_een_doel_toe(wereld, zaak, wie, fout):
    with als(wereld.rollen[wie]) as rol, pytest.raises(fout):
        voeg_doel_toe(zaak.uuid, leefgebied="gezin", omschrijving="Rust", door=rol, op=NU)


def test_wie_een_oude_versie_bewaart_overschrijft_niets(wereld, zaak):
    doel = maak_doel(zaak)
    velden = {"leefgebied": "gezin", "streefdatum": date(2027, 1, 1)}
    with als(wereld.regisseur) as rol:
        wijzig_doel(doel.uuid, versie=1, omschrijving="Eerste", **velden, door=rol, op=NU)
    with als(wereld.ondersteuner) as rol:
        with pytest.raises(IntussenGewijzigd):
            wijzig_doel(doel.uuid, versie=1, omschrijving="Tweede", **velden, door=rol, op=NU)
        assert Doel.objects.get().omschrijving == "Eerste"


def test_een_doel_dat_niet_is_behaald_vraagt_een_toelichting(wereld, zaak):
    doel = maak_doel(zaak)
    with als(wereld.regisseur) as rol:
        with pytest.raises(PlanOnvolledig):
            leg_resultaat_vast(doel.uuid, resultaat="deels", door=rol, op=NU)
        leg_resultaat_vast(
            doel.uuid, resultaat="deels", toelichting="Wachtlijst", door=rol, op=later(days=3)
        )
        assert Doel.objects.get().get_resultaat_display() == "Deels behaald"
