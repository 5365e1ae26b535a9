"""One link used twice, a reminder while somebody answers: at the same moment (eisen A1-22)."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak
from spil.kern.fouten import DomeinFout
from spil.terugblik.commands import beantwoord
from spil.terugblik.models import Tevredenheidsantwoord, Tevredenheidslink, Tevredenheidsvraag
from spil.terugblik.tests.opzet import GOED, herinner, sleutels, stel
from tests.wereld import als, later

KEREN = 6


def tegelijk(*daden):
    """What each of them came to: `gelukt`, or the name of the refusal."""
    start = Barrier(len(daden))

    def doe(daad) -> str:
        try:
            start.wait()
            daad()
            return "gelukt"
        except DomeinFout as fout:
            return type(fout).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(len(daden)) as draden:
        return sorted(draden.map(doe, daden))


@pytest.mark.django_db(transaction=True)
def test_wat_tegelijk_gebeurt_telt_een_keer(wereld):
    """Proves A1-22 for a link: asked once, answered once, and no reminder brings a second answer."""
    for keer in range(1, KEREN + 1):
        zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
        laat_ggz_deelnemen(zaak)
        uit = []
        vragen = [lambda zaak=zaak, uit=uit: uit.append(stel(zaak, "ggz"))] * 2
        assert tegelijk(*vragen) == ["NietsGekozen", "gelukt"]
        (sleutel,) = sleutels(uit[0])

        def antwoord(sleutel=sleutel):
            beantwoord(sleutel, GOED, op=later(days=14))

        if keer % 2:
            assert tegelijk(antwoord, antwoord) == ["NietGevonden", "gelukt"]
        else:
            _antwoord_en_herinnering(zaak, antwoord)
        assert Tevredenheidsantwoord.objects.count() == keer
        assert not Tevredenheidslink.objects.onbeantwoord().exists()
    with als(wereld.regisseur):
        assert Tevredenheidsvraag.objects.count() == KEREN


def _antwoord_en_herinnering(zaak, antwoord) -> None:
    """Who answers first leaves nobody to remind; else the old key is void and the new one works."""
    uit = []
    gang = tegelijk(antwoord, lambda: uit.append(herinner(zaak, op=later(days=14))))
    if gang == ["NietGevonden", "gelukt"]:
        (nieuw,) = sleutels(uit[0])
        beantwoord(nieuw, GOED, op=later(days=14))
    else:
        assert gang in (["NiemandTeHerinneren", "gelukt"], ["gelukt", "gelukt"])
