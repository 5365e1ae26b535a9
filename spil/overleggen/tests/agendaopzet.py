"""A meeting, and what needs its table."""

from datetime import timedelta

from spil.casussen.commands import plan_bespreking
from spil.kern.klok import datum
from spil.overleggen.commands import zet_onderwerp_op_agenda
from spil.overleggen.models import Agendapunt
from spil.overleggen.queries.agenda import agenda_van
from spil.overleggen.queries.kandidaten import kandidaten
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from tests.wereld import NU, als

OVER_DRIE_DAGEN = timedelta(days=3)


def maak_tafel(wereld, *, na=OVER_DRIE_DAGEN, nog_een=None, **anders):
    """A planned meeting of 60 minutes, and perhaps the one after it."""
    reeks = maak_rij(wereld, **anders)
    oplegger = maak_oplegger_rij(wereld, reeks)
    overleg = maak_overleg_rij(reeks, oplegger, na=na)
    if nog_een:
        maak_overleg_rij(reeks, oplegger, na=nog_een)
    return overleg


def spreek_af(wereld, zaak, *, na=OVER_DRIE_DAGEN):
    with als(wereld.regisseur) as rol:
        plan_bespreking(zaak.uuid, dag=datum(NU + na), door=rol, op=NU)


def vind(wereld, overleg, *, wie="regisseur", op=NU):
    with als(wereld.rollen[wie], op=op):
        return kandidaten(overleg, op=op)


def op_agenda(wereld, overleg, *, wie="regisseur", op=NU):
    """What stands there, in order: a dossier, a subject, or None for what is not for the reader."""
    with als(wereld.rollen[wie], op=op):
        return [
            regel.punt.dossier.nummer if regel.punt else regel.plek.onderwerp or None
            for regel in agenda_van(overleg)
        ]


def zet_onderwerpen(wereld, overleg, *onderwerpen, minuten=10):
    with als(wereld.ondersteuner) as rol:
        return [
            zet_onderwerp_op_agenda(overleg.uuid, een, minuten=minuten, door=rol, op=NU)
            for een in onderwerpen
        ]


def punt_van(wereld, overleg):
    with als(wereld.regisseur):
        return Agendapunt.objects.select_related("plek").get(plek__overleg=overleg)
