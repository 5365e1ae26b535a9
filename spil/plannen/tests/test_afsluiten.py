"""A case does not close while somebody still has something to do, or a goal has no result."""

import pytest

from spil.casussen.afsluitcontroles import afsluitvragen, belemmeringen, restanten
from spil.casussen.commands import sluit_casus
from spil.casussen.fouten import KanNietSluiten
from spil.casussen.models import Afsluitreden
from spil.kern.fouten import NietGevonden
from spil.plannen.commands import laat_vervallen, meld_gereed
from spil.plannen.models import Doel
from spil.plannen.tests.opzet import maak_actie, maak_doel, zaak_met_deelnemers
from tests.wereld import NU, Wereld, als


@pytest.fixture
def zaak(wereld: Wereld):
    return zaak_met_deelnemers(wereld)


def sluit(zaak, antwoorden):
    with als(zaak.wereld.regisseur) as rol:
        sluit_casus(
            zaak.uuid,
            reden=Afsluitreden.STABIEL,
            evaluatie="Het gaat beter.",
            beslissers=[zaak.wereld.ketenpartner.medewerker],
            antwoorden=antwoorden,
            door=rol,
            op=NU,
        )


def test_met_een_open_actie_gaat_de_casus_niet_dicht(wereld, zaak):
    actie = maak_actie(zaak)
    with pytest.raises(KanNietSluiten, match="Huisbezoek brengen"):
        sluit(zaak, {})
    with als(wereld.regisseur) as rol:
        meld_gereed(actie.uuid, door=rol, op=NU)
        assert belemmeringen(zaak.dossier) == []
    sluit(zaak, {})


def test_een_vervallen_actie_houdt_niets_tegen(wereld, zaak):
    actie = maak_actie(zaak)
    with als(wereld.regisseur) as rol:
        laat_vervallen(actie.uuid, reden="Verhuisd", door=rol, op=NU)
        assert belemmeringen(zaak.dossier) == []


def test_bij_het_sluiten_wordt_van_elk_doel_het_resultaat_gevraagd_en_bewaard(wereld, zaak):
    doel = maak_doel(zaak)
    with als(wereld.regisseur):
        vragen = afsluitvragen(zaak.dossier)
        assert [v.sleutel for v in vragen] == [f"doel-{doel.uuid}"]
    with pytest.raises(KanNietSluiten):
        sluit(zaak, {})
    sluit(zaak, {f"doel-{doel.uuid}": "deels"})
    with als(wereld.regisseur):
        assert not Doel.objects.exists()


def test_wie_weggaat_ziet_wat_er_nog_op_zijn_naam_staat(wereld, zaak):
    maak_actie(zaak, voor="ggz")
    with als(wereld.regisseur):
        assert len(restanten(zaak.dossier, wereld.partners["ggz"])) == 1
        assert restanten(zaak.dossier, wereld.partners["politie"]) == []


def test_na_het_sluiten_komt_er_geen_actie_meer_bij(wereld, zaak):
    sluit(zaak, {})
    with pytest.raises(NietGevonden):
        maak_actie(zaak)
