"""The context of one request never reaches the next, on one connection."""

import contextlib
import os
import random
import threading

import pytest
from django.db import DatabaseError, connection, transaction

from spil.kern import rls
from tests.matrix import oog
from tests.matrix.test_sql import delen_volgens_verhouding
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import Vrager
from tests.wereld import als

pytestmark = pytest.mark.matrix
TENANTEN = ("regisseur", "buitenstaander")


def zichtbaar() -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT deel_id FROM personen_betrokkene")
        return {rij[0] for rij in cursor.fetchall()}


def instellingen() -> set[str]:
    """What is left of a context on this connection."""
    with connection.cursor() as cursor:
        namen = [f"spil.{naam}" for naam in rls.INSTELLINGEN]
        cursor.execute("SELECT current_setting(n, true) FROM unnest(%s::text[]) n", [namen])
        return {rij[0] for rij in cursor.fetchall()} - {None, ""}


def door_elkaar(toneel: Toneel, aantal: int) -> None:
    """Requests of two houses in a fixed random order, every one on the same backend."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    met_mensen = {deel for _, _, deel in oog.sleutels("personen_betrokkene", "id")}
    delen = {w: delen_volgens_verhouding(toneel, w) & met_mensen for w in TENANTEN}
    assert all(delen.values())
    assert not delen["regisseur"] & delen["buitenstaander"]
    dobbelsteen = random.Random(20261123)  # noqa: S311 - an order, no secret
    for _ in range(aantal):
        wie = dobbelsteen.choice(TENANTEN)
        with als(toneel.rollen[wie]):
            assert zichtbaar() == delen[wie]
            if dobbelsteen.random() < 0.2:
                transaction.set_rollback(True)
        assert zichtbaar() == set()
        assert instellingen() == set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        assert cursor.fetchone() == (pid,)


def test_twee_huizen_door_elkaar_op_een_verbinding(toneel):
    """Proves A1-10, A1-09: before, after rollback, on a reused connection."""
    door_elkaar(toneel, 300)


@pytest.mark.diep
def test_twee_huizen_tienduizend_keer_door_elkaar(toneel):
    """Proves A1-10 with the number that it states."""
    door_elkaar(toneel, 10_000)


def test_bladzijden_van_twee_huizen_door_elkaar(toneel):
    """Proves A1-10 through the whole stack: each page of each house holds its own marks only."""
    vragers = {wie: Vrager(toneel, wie) for wie in TENANTEN}
    for nr in range(40):
        wie = TENANTEN[nr % 2]
        merken = vragers[wie].vraag("GET", "/casussen/").merken
        assert merken, wie
        assert {m.dossier == 3 for m in merken} == {wie == "buitenstaander"}
        assert instellingen() == set()


@pytest.mark.parametrize("opdracht", ["SELECT 1/0", "SELECT niets", "ROLLBACK"])
def test_een_fout_midden_in_een_verzoek_laat_geen_context_achter(toneel, opdracht):
    """Proves A1-10: errors of the database, and a transaction that was thrown away from below."""
    with contextlib.suppress(DatabaseError), als(toneel.rollen["regisseur"]):
        assert zichtbaar()
        with connection.cursor() as cursor:
            cursor.execute(opdracht)
    assert zichtbaar() == set()
    assert instellingen() == set()


def test_een_binnenste_rol_geeft_de_buitenste_terug(toneel):
    """Proves A1-10: acting for another inside a transaction does not widen the first."""
    with als(toneel.rollen["regisseur"]):
        eigen = zichtbaar()
        with als(toneel.rollen["buitenstaander"]):
            assert not zichtbaar() & eigen
        assert zichtbaar() == eigen


def test_een_andere_draad_begint_leeg(toneel):
    """Proves A1-09: another connection has no context of ours."""
    gezien: list[set[int]] = []

    def kijk() -> None:
        gezien.append(zichtbaar())
        connection.close()

    with als(toneel.rollen["regisseur"]):
        draad = threading.Thread(target=kijk)
        draad.start()
        draad.join()
    assert gezien == [set()], os.getpid()
