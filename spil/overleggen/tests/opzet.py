"""Series, sheets and meetings, as the tests make them."""

from datetime import date, time, timedelta

from spil.kern.klok import datum
from spil.overleggen.commands import (
    Opleggerinhoud,
    VanWie,
    Wanneer,
    bepaal_partijen,
    bepaal_stroom,
    leg_oplegger_voor,
    maak_reeks,
    plan_overleggen,
    stel_oplegger_op,
    stel_oplegger_vast,
)
from spil.overleggen.models import Oplegger, Opleggerpartij, Overleg, Overlegreeks
from tests.wereld import NU, als

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


def wanneer(**anders):
    basis = {
        "naam": "Weegploeg",
        "ritme": "wekelijks",
        "eerste_dag": DINSDAG,
        "begintijd": time(10),
        "duur_minuten": 90,
        "bij_feestdag": "vervalt",
        "plaats": "Zaal 1",
    }
    return Wanneer(**(basis | anders))


def maak(wereld, *, soort="eigen", gastheer=None, zonder=False, op=NU, codes=None, **anders):
    """A series, by the supporter."""
    verwerking = None if zonder or soort == "bestuurlijk" else wereld.verwerking
    van_wie = VanWie(soort=soort, gastheer=gastheer, verwerking=verwerking)
    with als(wereld.ondersteuner, op=op) as rol:
        return maak_reeks(wanneer(**anders), van_wie, **(codes or {}), door=rol, op=op)


def inhoud(wereld, **anders):
    basis = {
        "eigenaar": wereld.partners["huis"],
        "voorzitter": "Procesregisseur",
        "doel": "Signalen samen wegen.",
        "criteria": "Een signaal dat meer dan één organisatie aangaat.",
        "bewaarmaanden": 12,
        "evaluatie_op": date(2027, 11, 1),
        "grondslag": "WGS art. 2.26",
    }
    return Opleggerinhoud(**(basis | anders))


def stel_op(wereld, reeks, *, op=NU, met=("huis", "politie"), delen=True, **anders):
    """A sheet by the supporter, whole but not yet laid before anybody."""
    w = wereld.partners
    with als(wereld.ondersteuner, op=op) as rol:
        oplegger = stel_oplegger_op(reeks.uuid, inhoud(wereld, **anders), door=rol, op=op)
        bepaal_partijen(oplegger.uuid, {w[p]: VAST for p in met}, door=rol, op=op)
        if delen and reeks.verwerking_id:
            bepaal_stroom(
                oplegger.uuid,
                van=w[met[1]],
                naar=[w[met[0]]],
                categorieen=["politie"],
                door=rol,
                op=op,
            )
    return oplegger


def leg_voor(wereld, oplegger, *, op=NU):
    with als(wereld.ondersteuner, op=op) as rol:
        return leg_oplegger_voor(oplegger.uuid, door=rol, op=op)


def stel_vast(wereld, oplegger, *, op=NU, door="manager"):
    with als(wereld.rollen[door], op=op) as rol:
        return stel_oplegger_vast(oplegger.uuid, door=rol, op=op)


def maak_geldig(wereld, reeks, *, op=NU, **anders):
    """A sheet in force, by two people."""
    oplegger = stel_op(wereld, reeks, op=op, **anders)
    leg_voor(wereld, oplegger, op=op)
    return stel_vast(wereld, oplegger, op=op)


def plan(wereld, reeks, *, tot, op=NU):
    with als(wereld.ondersteuner, op=op) as rol:
        return plan_overleggen(reeks.uuid, tot=tot, door=rol, op=op)


def dagen(reeks, *, stand="gepland"):
    """On which days of November and later the meetings stand."""
    return [datum(o.begint) for o in reeks.overleggen.filter(stand=stand).order_by("begint")]
