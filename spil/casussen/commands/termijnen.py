"""The terms of a case, counted again whenever something happens that they count from."""

from datetime import datetime

from django.db import connection

from spil.casussen.models import Casus, Casustermijn
from spil.casussen.queries import momenten_van
from spil.kern import rls
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.werkprocessen.commands import systeemrol
from spil.werkprocessen.motor import termijnstanden

DOEL = "termijnen"


def hertel_termijnen(dossier: Dossier, *, op: datetime) -> None:
    """Part of each act that a term counts from or ends at.

    A deelnemer who answers a question sees neither the kern nor all dates: then Spil itself
    counts, in this transaction.
    """
    kern = Dossierdeel.objects.filter(dossier=dossier, soort=Deelsoort.KERN).first()
    if kern is not None:
        _hertel(dossier, kern)
        return
    with rls.namens(systeemrol(dossier.huis).pk, doel=DOEL, op=op):
        with connection.cursor() as cursor:
            cursor.execute("SELECT spil_neem_voor_termijnen(%s)", [dossier.pk])
        _hertel(dossier, Dossierdeel.van(dossier, Deelsoort.KERN))


def beeindig_termijnen(casus: Casus) -> None:
    """A closed case has none."""
    Casustermijn.vervang(Dossierdeel.van(casus.dossier, Deelsoort.KERN), [])


def _hertel(dossier: Dossier, kern: Dossierdeel) -> None:
    definitie = dossier.aanpak.definitie
    standen = termijnstanden(definitie, momenten_van(dossier)) if definitie.termijnen else []
    Casustermijn.vervang(kern, standen)
