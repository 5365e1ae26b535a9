"""Series, sheets and meetings, as the tests make them: through the models, without rights."""

from datetime import date, time, timedelta

from spil.overleggen.models import Oplegger, Opleggerpartij, Overleg, Overlegreeks
from tests.wereld import NU

DINSDAG = date(2026, 11, 24)
VAST, AF_EN_TOE = "vast", "incidenteel"


def maak_rij(wereld, **anders):
    """A series, straight in the database."""
    basis = {
        "naam": "Weegploeg",
        "soort": "eigen",
        "verwerking": wereld.verwerking,
        "ritme": "wekelijks",
        "eerste_dag": DINSDAG,
        "begintijd": time(10),
        "duur_minuten": 90,
    }
    return Overlegreeks.maak(wereld.huis, **(basis | anders))


def maak_oplegger_rij(wereld, reeks, *, vastgesteld=True, **anders):
    """A sheet with the house and the police, adopted by the manager."""
    basis = {
        "eigenaar": wereld.partners["huis"],
        "voorzitter": "Procesregisseur",
        "doel": "Samen wegen.",
        "verwerking": reeks.verwerking,
        "grondslag": "WGS art. 2.26" if reeks.verwerking else "",
        "criteria": "Wat de tafel nodig heeft.",
        "bewaarmaanden": 12,
        "evaluatie_op": date(2027, 11, 1),
    }
    oplegger = Oplegger.begin(reeks, door=wereld.regisseur, op=NU, **(basis | anders))
    Opleggerpartij.zet(
        oplegger, {wereld.partners["huis"].pk: VAST, wereld.partners["politie"].pk: VAST}
    )
    if vastgesteld:
        oplegger.stel_vast(door=wereld.manager, op=NU)
    return oplegger


def maak_overleg_rij(reeks, oplegger, *, na=timedelta(days=1), duur=timedelta(hours=1)):
    return Overleg.plan(
        reeks,
        oplegger=oplegger,
        begint=NU + na,
        eindigt=NU + na + duur,
        plaats="",
        videolink="",
    )
