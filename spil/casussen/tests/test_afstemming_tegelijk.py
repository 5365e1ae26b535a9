"""Two colleagues align the same two plans at the same moment (eisen A1-22, A7-04)."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Barrier

import pytest
from django.db import connection

from spil.casussen.fouten import AfstemmenKanNiet
from spil.casussen.models import Afstemming
from spil.casussen.tests.opzet import maak_zaak
from spil.casussen.tests.test_afstemming import stem
from tests.wereld import als

KEREN = 8


@pytest.mark.django_db(transaction=True)
def test_van_twee_kanten_tegelijk_afstemmen_geeft_een_afstemming(wereld):
    """Proves A1-22: neither waits for the other for ever, and there is one row on each side."""
    zaken = [maak_zaak(wereld, regisseur=wereld.regisseur) for _ in range(KEREN + 1)]
    for een, ander in pairwise(zaken):
        start = Barrier(2)

        def doe(paar, start=start) -> str:
            try:
                start.wait()
                stem(*paar)
                return "afgestemd"
            except AfstemmenKanNiet:
                return "al afgestemd"
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as draden:
            uitkomsten = sorted(draden.map(doe, [(een, ander), (ander, een)]))
        assert uitkomsten == ["afgestemd", "al afgestemd"]
    with als(wereld.regisseur):
        assert Afstemming.objects.count() == 2 * KEREN
