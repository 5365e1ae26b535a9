"""Meetings with people and items, as the tests of invitations make them."""

from datetime import timedelta

from spil.kern.klok import NEDERLAND, datum
from spil.overleggen.commands import Plek, nodig_uit
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.commands.versturen import verstuur_uitnodigingen
from spil.overleggen.models import Aanschuiver, Agendaplek, Agendapunt, Opleggerpartij
from spil.overleggen.queries.bereik import geldige_oplegger
from spil.overleggen.tests.opzet import (
    AF_EN_TOE,
    VAST,
    maak_oplegger_rij,
    maak_overleg_rij,
    maak_rij,
)
from spil.toegang.models import Bericht, Dossier, Dossierdeel
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, als

PARTIJEN = {
    "huis": VAST,
    "politie": VAST,
    "ggz": VAST,
    "om": AF_EN_TOE,
    "corporatie": AF_EN_TOE,
}


def zet_overleg(wereld, *, na, naam="Weegploeg", reeks=None):
    """A meeting of an hour; the OM and the corporatie come for an item only."""
    if reeks is None:
        reeks = maak_rij(wereld, naam=naam)
        oplegger = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
        Opleggerpartij.zet(
            oplegger, {wereld.partners[wie].pk: hoe for wie, hoe in PARTIJEN.items()}
        )
        oplegger.stel_vast(door=wereld.manager, op=NU)
    oplegger = geldige_oplegger(reeks)
    return maak_overleg_rij(reeks, oplegger, na=na)


def zet_punt(wereld, overleg, genodigde):
    """An item at which only this person sits."""
    with als(wereld.regisseur):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=NU)
        punt = Agendapunt.zet(
            Agendaplek.achteraan(overleg, minuten=10),
            Dossierdeel.open_bespreking(dossier.pk, op=NU),
            wie="Wie",
            betrokkene=None,
            aanleiding="handmatig",
            vraag="",
        )
        punt.dossier = dossier
        Aanschuiver.laat_aanschuiven(punt, genodigde, op=NU)
        stem_toegang_af(overleg, op=NU)
    return punt


def morgen_anders(overleg):
    """The next day, at the same time."""
    begint = (overleg.begint + timedelta(days=1)).astimezone(NEDERLAND)
    return Plek(dag=datum(begint), begintijd=begint.time(), duur_minuten=60)


def spil(huis):
    return systeemrol(huis)


def verstuur(wereld, *, op=NU):
    with als(spil(wereld.huis), op=op) as door:
        return verstuur_uitnodigingen(door=door, op=op)


def berichten(wereld, wie):
    """Oldest first."""
    with als(wereld.rollen[wie]):
        return list(
            Bericht.objects.filter(medewerker_id=wereld.rollen[wie].medewerker_id).order_by("pk")
        )


def vraag(wereld, overleg, wie="ketenpartner", **hoe):
    """Asked by the house, for their organisation."""
    rol = wereld.rollen[wie]
    with als(wereld.ondersteuner) as door:
        return nodig_uit(
            overleg.uuid, partner=rol.medewerker.partner, rol=rol, door=door, op=NU, **hoe
        )


def leest(wereld, wie, punt, *, op=NU):
    with als(wereld.rollen[wie], op=op):
        return Agendapunt.objects.filter(pk=punt.pk).exists()
