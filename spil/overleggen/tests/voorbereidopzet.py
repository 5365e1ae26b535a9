"""A table with one case and one report on the agenda, as the tests of the preparation set it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from spil.casussen.tests.opzet import maak_zaak, meld
from spil.overleggen.commands import laat_aanschuiven, nodig_uit, zet_op_agenda
from spil.overleggen.commands.voorbereiding import beantwoord_uitvraag, vraag_uit
from spil.overleggen.models import (
    Agendapunt,
    Gegevensstroom,
    Genodigde,
    Opleggerpartij,
    Overleg,
    Uitvraag,
)
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from spil.toegang.models import Dossier
from tests.wereld import NU, VANDAAG, Wereld, als

VRAAG = "Welke meldingen zijn er sinds de zomer?"
ANTWOORD = "Drie meldingen van overlast, geen aangifte."
VAST = {"huis": "vast", "politie": "vast", "om": "vast", "ggz": "vast", "corporatie": "incidenteel"}
DEELT = (
    ("politie", "politie", "om"),
    ("ggz", "zorg", "politie"),
    ("corporatie", "woonsituatie", "om"),
)
AANSCHUIVERS = ("officier", "behandelaar", "Woonconsulent")


@dataclass
class Tafel:
    """`punt` is the case, at which everybody sits but the municipality; `melding` the report."""

    wereld: Wereld
    overleg: Overleg
    punt: Agendapunt
    melding: Agendapunt


def maak_tafel(wereld: Wereld, *, na: timedelta = timedelta(days=1)) -> Tafel:
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    reeks = maak_rij(wereld)
    oplegger = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
    partners = wereld.partners
    Opleggerpartij.zet(oplegger, {partners[naam].pk: hoe for naam, hoe in VAST.items()})
    Gegevensstroom.zet(
        oplegger, [(wat, partners[van].pk, partners[naar].pk) for van, wat, naar in DEELT]
    )
    oplegger.stel_vast(door=wereld.manager, op=NU)
    overleg = maak_overleg_rij(reeks, oplegger, na=na)
    genodigden = {
        "ketenpartner": _nodig_uit(wereld, overleg, "ketenpartner"),
        "officier": _nodig_uit(wereld, overleg, "officier"),
        "behandelaar": _nodig_uit(wereld, overleg, "behandelaar"),
        "Woonconsulent": _nodig_derde_uit(wereld, overleg),
    }
    punt = zet(wereld, overleg, zaak.dossier, wie="regisseur")
    for naam in AANSCHUIVERS:
        with als(wereld.regisseur) as rol:
            laat_aanschuiven(punt.uuid, genodigden[naam].uuid, door=rol, op=NU)
    melding = zet(wereld, overleg, meld(wereld), wie="triagist")
    return Tafel(wereld, overleg, punt, melding)


def zet(wereld: Wereld, overleg: Overleg, dossier: Dossier, *, wie: str) -> Agendapunt:
    with als(wereld.rollen[wie]) as rol:
        return zet_op_agenda(overleg.uuid, dossier.uuid, door=rol, op=NU)


def vraag(
    tafel: Tafel,
    *,
    punt: Agendapunt | None = None,
    aan: str = "politie",
    categorie: str = "politie",
    antwoord_voor: date = VANDAAG,
    door: str = "regisseur",
    **anders: Any,
) -> Uitvraag:
    with als(tafel.wereld.rollen[door]) as rol:
        return vraag_uit(
            (punt or tafel.punt).uuid,
            partner=tafel.wereld.partners[aan],
            categorie=categorie,
            vraag=VRAAG,
            antwoord_voor=antwoord_voor,
            door=rol,
            op=NU,
            **anders,
        )


def vraag_zonder_bericht(tafel: Tafel) -> Uitvraag:
    """Straight in the database, as one that was asked before the item opened."""
    return Uitvraag.vraag_uit(
        tafel.punt,
        partner=tafel.wereld.partners["politie"],
        categorie="politie",
        vraag=VRAAG,
        antwoord_voor=VANDAAG,
        door=tafel.wereld.regisseur,
        op=NU,
    )


def antwoord(
    tafel: Tafel,
    uitvraag: Uitvraag,
    *,
    wie: str = "ketenpartner",
    staat: str = "gebracht",
    tekst: str = ANTWOORD,
    op: datetime = NU,
    **anders: Any,
) -> Uitvraag:
    with als(tafel.wereld.rollen[wie], op=op) as rol:
        return beantwoord_uitvraag(
            uitvraag.uuid, staat=staat, antwoord=tekst, door=rol, op=op, **anders
        )


def _nodig_uit(wereld: Wereld, overleg: Overleg, wie: str) -> Genodigde:
    gevraagd = wereld.rollen[wie]
    with als(wereld.ondersteuner) as rol:
        return nodig_uit(
            overleg.uuid, partner=gevraagd.medewerker.partner, rol=gevraagd, door=rol, op=NU
        )


def _nodig_derde_uit(wereld: Wereld, overleg: Overleg) -> Genodigde:
    with als(wereld.ondersteuner) as rol:
        return nodig_uit(
            overleg.uuid,
            partner=wereld.partners["corporatie"],
            naam="Woonconsulent",
            incidenteel=True,
            door=rol,
            op=NU,
        )
