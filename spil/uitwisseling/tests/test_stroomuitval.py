"""The process dies in the middle (kill -9): the house is as it was, and a next run does it all."""

import os
import signal

import pytest
from django.db import connections

from spil.feiten.models import Feit
from spil.uitwisseling.commands import Aanbod, neem_map_over
from spil.uitwisseling.lezen.mapping import lees_mapping
from spil.uitwisseling.models import Import, ImportRecord
from spil.uitwisseling.tests.overname import PEILDATUM, dossierregel, neem_over, zichtbaar
from spil.uitwisseling.tests.voorbeeld import maak_export
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, als, bouw_wereld


@pytest.mark.django_db(transaction=True)
def test_na_kill_9_halverwege_is_er_niets_half(tmp_path):
    wereld = bouw_wereld()
    maak_export(tmp_path, dossiers=[dossierregel(f"D{n}") for n in range(6)])
    connections.close_all()
    kind = os.fork()
    if kind == 0:
        _neem_over_en_sterf(wereld, tmp_path)
    assert os.WTERMSIG(os.waitpid(kind, 0)[1]) == signal.SIGKILL
    for model in (Feit, Import, ImportRecord):
        assert not model.objects.exists()
    assert zichtbaar(wereld.triagist) == set()
    assert neem_over(wereld, tmp_path).ingelezen == {"dossiers.csv": 6}
    assert len(zichtbaar(wereld.triagist)) == 6


def _neem_over_en_sterf(wereld, map_):
    """In the child: it has connections of its own, and never comes back."""

    def sterf(gedaan: int, _totaal: int) -> None:
        if gedaan == 3:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        spil = systeemrol(wereld.huis)
        aanbod = Aanbod(map_=map_, huis=wereld.huis, mapping=lees_mapping(), peildatum=PEILDATUM)
        with als(spil):
            neem_map_over(aanbod, voortgang=sterf, door=spil, op=NU)
    finally:
        os._exit(1)
