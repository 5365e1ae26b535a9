"""The figures of the satisfaction question: a quarter, from five answers, and nobody to find in them."""

from dataclasses import replace

import pytest
import time_machine

from spil.kern.klok import datum
from spil.terugblik.commands import beantwoord, trek_links_in
from spil.terugblik.fouten import NietsGekozen
from spil.terugblik.kwartaal import kwartaal_van
from spil.terugblik.models import Tevredenheidslink
from spil.terugblik.queries.tevredenheid import cijfers
from spil.terugblik.tests.opzet import GOED, NA_HET_KWARTAAL, herinner, vraag
from tests.inloggen import log_in
from tests.wereld import NU, als, later

pytestmark = pytest.mark.usefixtures("nu")


def _antwoorden(zaak, aantal):
    """Of other cases, of which nothing is left."""
    for nr in range(aantal):
        sleutel = Tevredenheidslink.maak(
            organisatie=f"{nr}",
            dag=datum(NU),
            huis_id=zaak.dossier.huis_id,
            aanpak="com",
            kwartaal=kwartaal_van(datum(NU)),
            soort="deelnemer",
        )
        beantwoord(
            sleutel,
            replace(GOED, samenwerking=nr % 5 + 1, opmerking=f"Regel {9 - nr}"),
            op=NU,
        )


@pytest.mark.parametrize("aantal", [4, 5])
def test_cijfers_verschijnen_vanaf_vijf_antwoorden(client, wereld, zaak, aantal):
    _antwoorden(zaak, aantal)
    vraag(zaak, "politie")
    with als(wereld.regisseur) as rol:
        assert cijfers(door=rol, op=NU) == []
        (kwartaal,) = cijfers(door=rol, op=NA_HET_KWARTAAL)
    assert (kwartaal.gevraagd, kwartaal.beantwoord) == (aantal + 1, aantal)
    if aantal == 4:
        assert (kwartaal.samenwerking, kwartaal.opmerkingen) == (None, ())
    else:
        assert kwartaal.samenwerking == 3
        assert kwartaal.opmerkingen == tuple(f"Regel {n}" for n in (5, 6, 7, 8, 9))
    with time_machine.travel(NA_HET_KWARTAAL, tick=False):
        log_in(client, wereld.manager)
        tekst = client.get("/tevredenheid/").content.decode()
    assert ("minder dan 5 antwoorden" in tekst) == (aantal == 4)


@pytest.mark.parametrize("herinnerd", [False, True])
def test_een_kwartaal_dat_er_staat_verraadt_niet_wie_er_antwoordde(wereld, zaak, herinnerd):
    """Would the count of a shown quarter go down, then this organisation had not answered."""
    politie, _ = vraag(zaak, "politie", "ggz")
    beantwoord(politie, GOED, op=NU)
    if herinnerd:
        herinner(zaak, op=later(days=14))
    with als(wereld.regisseur, op=NA_HET_KWARTAAL) as rol:
        eerst = cijfers(door=rol, op=NA_HET_KWARTAAL)
        for wie in ("ggz", "politie"):
            partners = [wereld.partners[wie]]
            trek_links_in(zaak.uuid, partners, door=rol, op=NA_HET_KWARTAAL)
            with pytest.raises(NietsGekozen):
                vraag(zaak, wie, op=NA_HET_KWARTAAL)
            assert cijfers(door=rol, op=NA_HET_KWARTAAL) == eerst
    assert [(k.gevraagd, k.beantwoord) for k in eerst] == [(2, 1)]


@pytest.mark.parametrize(("aantal", "gezien"), [(4, 0), (5, 5), (9, 5), (10, 10)])
def test_het_lopende_kwartaal_telt_in_vijftallen(client, wereld, zaak, aantal, gezien):
    """A8: the response is counted; who asked one organisation cannot see it answer."""
    _antwoorden(zaak, aantal)
    log_in(client, wereld.manager)
    tekst = client.get("/tevredenheid/").content.decode()
    assert ("lopende kwartaal" in tekst) == bool(gezien)
    assert f"minstens {gezien} antwoorden" in tekst or not gezien


def test_de_manager_komt_vanaf_sturing_bij_de_tevredenheid(client, wereld):
    log_in(client, wereld.manager)
    assert 'href="/tevredenheid/"' in client.get("/sturing/").content.decode()


def test_een_ander_huis_ziet_de_cijfers_niet(wereld, zaak):
    _antwoorden(zaak, 5)
    with als(wereld.buitenstaander) as rol:
        assert cijfers(door=rol, op=NA_HET_KWARTAAL) == []


def test_een_leeg_huis_leest_wat_te_doen(client, wereld):
    log_in(client, wereld.regisseur)
    assert "Er zijn nog geen cijfers" in client.get("/tevredenheid/").content.decode()
