"""A regisseur or a deelnemer asks that a case comes to a table (issue 5, section 3)."""

from uuid import uuid4

import pytest

from spil.casussen.fouten import TekstOntbreekt
from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands import haal_van_agenda
from spil.overleggen.commands.agendamaken import vul_agenda
from spil.overleggen.commands.agendaverzoeken import (
    trek_agendaverzoek_in,
    vraag_plek_op_agenda,
    wijs_agendaverzoek_af,
)
from spil.overleggen.fouten import AgendaverzoekNietMogelijk
from spil.overleggen.models import Agendaverzoek
from spil.overleggen.queries.agendaverzoeken import verzoeken_in
from spil.overleggen.queries.tafelkeuze import reeksen_voor
from spil.overleggen.tests.agendaopzet import maak_tafel, punt_van, vind
from spil.toegang.models import Deelsoort
from tests.wereld import NU, als

pytestmark = pytest.mark.django_db


@pytest.fixture
def zaak(wereld):
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    laat_ggz_deelnemen(zaak)
    return zaak


@pytest.fixture
def overleg(wereld):
    return maak_tafel(wereld)


def doe(wereld, zaak, overleg, *, wie="ketenpartner", vraag="Kan het sneller?", **anders):
    with als(wereld.rollen[wie]) as rol:
        return vraag_plek_op_agenda(
            zaak.uuid, reeks_uuid=overleg.reeks.uuid, vraag=vraag, door=rol, op=NU, **anders
        )


def ziet(wereld, zaak, wie):
    with als(wereld.rollen[wie]):
        return verzoeken_in(zaak.dossier)


def test_een_deelnemer_vraagt_en_alleen_het_huis_leest_mee(wereld, zaak, overleg):
    verzoek = doe(wereld, zaak, overleg)

    for wie in ("regisseur", "ondersteuner", "ketenpartner"):
        assert ziet(wereld, zaak, wie) == [verzoek]
    assert ziet(wereld, zaak, "behandelaar") == []


def test_wat_het_huis_vraagt_leest_geen_deelnemer(wereld, zaak, overleg):
    verzoek = doe(wereld, zaak, overleg, wie="regisseur")

    with als(wereld.regisseur):
        assert Agendaverzoek.objects.get(pk=verzoek.pk).deel.soort == Deelsoort.KERN
    assert ziet(wereld, zaak, "ketenpartner") == []


def test_een_verzoek_staat_bij_wat_de_tafel_nodig_heeft_en_is_met_de_agenda_beantwoord(
    wereld, zaak, overleg
):
    doe(wereld, zaak, overleg)
    (kandidaat,) = vind(wereld, overleg)
    assert "gevraagd door J. Verbeek, Politie" in kandidaat.in_woorden()
    with als(wereld.regisseur) as rol:
        vul_agenda(overleg.uuid, [zaak.uuid], door=rol, op=NU)

    assert [een.stand for een in ziet(wereld, zaak, "ketenpartner")] == ["gezet"]
    assert punt_van(wereld, overleg).vraag == ""


def test_van_de_agenda_gehaald_wacht_een_verzoek_weer(wereld, zaak, overleg):
    doe(wereld, zaak, overleg)
    with als(wereld.regisseur) as rol:
        (punt,) = vul_agenda(overleg.uuid, [zaak.uuid], door=rol, op=NU)
        haal_van_agenda(punt.plek.uuid, door=rol, op=NU)

    assert [een.stand for een in ziet(wereld, zaak, "ketenpartner")] == ["open"]


def test_een_organisatie_vraagt_hetzelfde_een_keer(wereld, zaak, overleg):
    sleutel = uuid4()
    eerste = doe(wereld, zaak, overleg, sleutel=sleutel)
    assert doe(wereld, zaak, overleg, sleutel=sleutel) == eerste
    with pytest.raises(AgendaverzoekNietMogelijk):
        doe(wereld, zaak, overleg)
    doe(wereld, zaak, overleg, wie="regisseur")

    assert len(ziet(wereld, zaak, "regisseur")) == 2


def test_intrekken_doet_wie_het_vroeg(wereld, zaak, overleg):
    verzoek = doe(wereld, zaak, overleg)
    with als(wereld.regisseur) as rol, pytest.raises(AgendaverzoekNietMogelijk):
        trek_agendaverzoek_in(verzoek.uuid, door=rol, op=NU)
    with als(wereld.behandelaar) as rol, pytest.raises(NietGevonden):
        trek_agendaverzoek_in(verzoek.uuid, door=rol, op=NU)
    with als(wereld.ketenpartner) as rol:
        trek_agendaverzoek_in(verzoek.uuid, door=rol, op=NU)

    assert vind(wereld, overleg) == []
    doe(wereld, zaak, overleg)


def test_afwijzen_zegt_waarom_en_wie_het_vroeg_leest_dat(wereld, zaak, overleg):
    verzoek = doe(wereld, zaak, overleg)
    with als(wereld.ketenpartner) as rol, pytest.raises(GeenRecht):
        wijs_agendaverzoek_af(verzoek.uuid, reden="Nee.", door=rol, op=NU)
    with als(wereld.regisseur) as rol:
        with pytest.raises(TekstOntbreekt):
            wijs_agendaverzoek_af(verzoek.uuid, reden=" ", door=rol, op=NU)
        wijs_agendaverzoek_af(verzoek.uuid, reden="Er loopt al een actie.", door=rol, op=NU)
        with pytest.raises(AgendaverzoekNietMogelijk):
            wijs_agendaverzoek_af(verzoek.uuid, reden="Nog eens.", door=rol, op=NU)

    assert [een.antwoord for een in ziet(wereld, zaak, "ketenpartner")] == [
        "Er loopt al een actie."
    ]
    assert vind(wereld, overleg) == []


def test_alleen_een_overleg_waar_de_casus_bij_hoort_en_dat_men_ziet(wereld, zaak, overleg):
    isd = maak_tafel(wereld, naam="ISD", aanpakcode="isd", overlegcode="weging")
    with als(wereld.ketenpartner) as rol:
        assert reeksen_voor(zaak.dossier, door=rol, op=NU) == [overleg.reeks]
    with als(wereld.behandelaar) as rol:
        assert reeksen_voor(zaak.dossier, door=rol, op=NU) == []
    for wie, welk in (("ketenpartner", isd), ("behandelaar", overleg)):
        with pytest.raises(AgendaverzoekNietMogelijk):
            doe(wereld, zaak, welk, wie=wie)


def test_zonder_vraag_is_er_geen_verzoek(wereld, zaak, overleg):
    with pytest.raises(TekstOntbreekt):
        doe(wereld, zaak, overleg, vraag=" ")
