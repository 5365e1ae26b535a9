"""A version that a house has in use was stored by an earlier Spil, without the keys of today."""

from importlib import import_module
from typing import get_args

import psycopg
import pytest
from psycopg.types.json import Jsonb

from spil.kern.testing import eigenaar_verbinding
from spil.werkprocessen.catalogus import uit_catalogus
from spil.werkprocessen.definitie import Aanpakdefinitie
from spil.werkprocessen.definitie.inhoud import Kerncijfer

MIGRATIE = import_module("spil.werkprocessen.migrations.0004_telt_voor")
# What a version from before such a key reads as: `leeg` when nothing is what it meant then, or the
# migration that says what it meant.
SLEUTELS = {
    **dict.fromkeys(
        (
            "formaat", "code", "naam", "omschrijving", "toelichting", "bronnen", "te_bevestigen",
            "uit", "in_ieder_huis", "eenheid", "reikwijdte", "verwerking", "aanmelden", "criteria",
            "uitkomsten", "fasen", "groepen", "velden", "termijnen", "partijen", "doelen",
            "overleggen", "brieven", "instrumenten", "resultaten", "tellingen", "caseload",
            "capaciteit", "stilstand",
        ),
        "leeg",
    ),
    "telt_voor": "0004_telt_voor",
}  # fmt: skip
# Under the names of the real tables, for this connection alone.
TABELLEN = """
CREATE TEMP TABLE werkprocessen_werkproces (id int, code text);
CREATE TEMP TABLE werkprocessen_werkprocesversie (werkproces_id int, definitie jsonb);
CREATE TRIGGER pgtrigger_geldige_definitie_blijft_61dea
    BEFORE UPDATE ON werkprocessen_werkprocesversie FOR EACH ROW
    EXECUTE FUNCTION public.pgtrigger_geldige_definitie_blijft_61dea();
"""
BEWAARD = (
    (1, "com", {"naam": "Complexe casuïstiek"}),
    (2, "com", {"naam": "Complexe casuïstiek", "telt_voor": []}),
    (3, "isd", {"naam": "ISD"}),
)


def test_een_bewaarde_versie_blijft_tellen_in_de_gepubliceerde_cijfers(db):
    """And what a house chose since stays so, as does every definition that is in force."""
    with eigenaar_verbinding() as eigenaar:
        eigenaar.execute(TABELLEN)
        for nr, code, definitie in BEWAARD:
            eigenaar.execute("INSERT INTO werkprocessen_werkproces VALUES (%s, %s)", (nr, code))
            eigenaar.execute(
                "INSERT INTO werkprocessen_werkprocesversie VALUES (%s, %s)",
                (nr, Jsonb(definitie)),
            )
        for stap in MIGRATIE.STAPPEN:
            eigenaar.execute(stap)
        telt = dict(
            eigenaar.execute(
                "SELECT werkproces_id, definitie -> 'telt_voor' FROM werkprocessen_werkprocesversie"
            ).fetchall()
        )
        with pytest.raises(psycopg.errors.RaiseException, match="Cannot update rows"):
            eigenaar.execute("UPDATE werkprocessen_werkprocesversie SET definitie = '{}'")
        eigenaar.rollback()
    assert telt == {1: uit_catalogus("com").telt_voor, 2: [], 3: None}
    assert telt[1] == list(get_args(Kerncijfer))


def test_wie_een_sleutel_toevoegt_zegt_wat_bewaarde_versies_bedoelden():
    assert set(SLEUTELS) == set(Aanpakdefinitie.model_fields)
