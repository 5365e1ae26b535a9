"""A dossier that began under an older version of an activity still belongs at its tables."""

import pytest

from spil.beheer.commands.verwerkingen import wijzig_termijnen
from spil.casussen.tests.opzet import maak_zaak
from spil.overleggen.commands import zet_op_agenda
from spil.overleggen.fouten import AgendaNietMogelijk
from spil.overleggen.queries.tafelkeuze import reeksen_voor
from spil.overleggen.tests.agendaopzet import maak_tafel, spreek_af, vind
from spil.verwerkingen.models import Verwerking
from tests.wereld import NU, VANDAAG, als


@pytest.fixture
def zaak(wereld):
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    spreek_af(wereld, zaak)
    return zaak


@pytest.fixture
def nieuw(wereld, zaak):
    """The next version, after the case began."""
    with als(wereld.beheerder) as rol:
        return wijzig_termijnen(
            wereld.verwerking.uuid,
            bewaarjaren=4,
            verlengjaren=1,
            triagetermijn_dagen=7,
            antwoordtermijn_werkdagen=5,
            evaluatietermijn_dagen=60,
            door=rol,
            op=NU,
        )


def zet(wereld, overleg, zaak):
    with als(wereld.regisseur) as rol:
        return zet_op_agenda(overleg.uuid, zaak.uuid, door=rol, op=NU)


def test_een_ouder_dossier_past_aan_een_tafel_onder_de_nieuwe_versie(wereld, zaak, nieuw):
    """What the agenda offers, what it takes, and where somebody can ask for a place agree."""
    overleg = maak_tafel(wereld, verwerking=nieuw)
    (kandidaat,) = vind(wereld, overleg)
    assert kandidaat.dossier == zaak.dossier
    with als(wereld.regisseur) as rol:
        assert reeksen_voor(zaak.dossier, door=rol, op=NU) == [overleg.reeks]
    assert zet(wereld, overleg, zaak).dossier_id == zaak.dossier.pk


def test_een_dossier_van_een_andere_verwerking_past_niet(wereld, zaak, nieuw):
    ander = Verwerking.maak(
        wereld.huis,
        code="anders",
        naam="Anders",
        doel="Iets anders.",
        regime="wgs",
        grondslag="WGS art. 2.26",
        vanaf=VANDAAG,
    )
    overleg = maak_tafel(wereld, verwerking=ander)
    assert vind(wereld, overleg) == []
    with als(wereld.regisseur) as rol:
        assert reeksen_voor(zaak.dossier, door=rol, op=NU) == []
    with pytest.raises(AgendaNietMogelijk, match="andere verwerking"):
        zet(wereld, overleg, zaak)
