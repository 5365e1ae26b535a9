"""Removing a shipped definition makes exactly its own scenario fail.

Each scenario runs with the catalogue of its own approach alone (conftest.py); so the others do not
need what is removed. That its own one does is shown here; `--diep` really runs each with each.
"""

import inspect
import re
from pathlib import Path

import pytest
from django.db import transaction

from spil.kern.fouten import NietGevonden
from tests.aanpakken.catalogus import CODES, bestandsnaam, met_alleen, scenarios
from tests.aanpakken.toneel import bouw_toneel

EISRIJ = re.compile(r"\b(C\d{1,2}|Top-X)\b")


class Terug(Exception):
    """What a scenario wrote is undone."""


def loopt(code, client):
    """Do the scenarios of this approach end well, all of them or none?"""
    (uitslag,) = {_loopt(test, code, client) for test in scenarios(code)}
    return uitslag


def _loopt(test, code, client):
    """Whatever it did is rolled back."""
    extra = {"client": client} if "client" in inspect.signature(test).parameters else {}
    try:
        with transaction.atomic():
            test(bouw_toneel(), **extra)
            raise Terug
    except Terug:
        return True
    except NietGevonden as fout:
        if f"Er is geen aanpak {code}." not in str(fout):
            raise
        return False


def test_ieder_bestand_hier_is_het_scenario_van_een_meegeleverde_aanpak():
    hier = {pad.stem for pad in Path(__file__).parent.glob("test_*.py")}
    assert hier - {Path(__file__).stem} == {bestandsnaam(code) for code in CODES}


@pytest.mark.parametrize("code", CODES)
def test_ieder_scenario_noemt_de_rij_van_de_eisen(code):
    assert all(EISRIJ.search(test.__doc__ or "") for test in scenarios(code))


@pytest.mark.parametrize("code", CODES)
def test_zonder_haar_definitie_loopt_het_scenario_van_een_aanpak_niet(db, client, code):
    with met_alleen(set(CODES) - {code}):
        assert not loopt(code, client)


@pytest.mark.diep
@pytest.mark.parametrize("weg", CODES)
def test_zonder_een_definitie_valt_precies_haar_eigen_scenario_om(db, client, weg):
    with met_alleen(set(CODES) - {weg}):
        assert [code for code in CODES if not loopt(code, client)] == [weg]
