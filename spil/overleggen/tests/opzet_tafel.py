"""A table with a guest of a derde, as the tests set it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak
from spil.overleggen.commands import laat_aanschuiven, nodig_uit, zet_op_agenda
from spil.overleggen.commands.geheimhouding import onderteken_geheimhouding, vraag_geheimhouding
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.commands.uittreksels import maak_uittreksel
from spil.overleggen.models import (
    Agendapunt,
    Gegevensstroom,
    Genodigde,
    Opleggerpartij,
    Overleg,
)
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from tests.wereld import NU, Wereld, als

GAST = "Q. Zevenhuizen"
VRAAG = "Kan de huur doorlopen?"
VAST, AF_EN_TOE = "vast", "incidenteel"


@dataclass
class Gedekt:
    """A meeting of which S. Oomen is the chair, with one item, and a guest of the corporation."""

    wereld: Wereld
    zaak: Any
    overleg: Overleg
    punt: Agendapunt
    genodigden: dict[str, Genodigde]

    @property
    def gast(self) -> Genodigde:
        return self.genodigden["gast"]


def dek_de_tafel(wereld: Wereld, *, laat_delen: bool = True) -> Gedekt:
    """`laat_delen`: by the sheet the house shares something with the corporation."""
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    laat_ggz_deelnemen(zaak)
    reeks = maak_rij(wereld)
    oplegger = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
    partijen = {"huis": VAST, "politie": VAST, "ggz": VAST, "corporatie": AF_EN_TOE}
    Opleggerpartij.zet(oplegger, {wereld.partners[p].pk: hoe for p, hoe in partijen.items()})
    huis, corporatie = wereld.partners["huis"].pk, wereld.partners["corporatie"].pk
    Gegevensstroom.zet(oplegger, [("woonsituatie", huis, corporatie)] if laat_delen else [])
    oplegger.stel_vast(door=wereld.manager, op=NU)
    overleg = maak_overleg_rij(reeks, oplegger, na=timedelta(hours=1))
    genodigden = {
        "voorzitter": nodig(wereld, overleg, "huis", "regisseur", functie="voorzitter"),
        "notulist": nodig(wereld, overleg, "huis", "ondersteuner", functie="notulist"),
        "politie": nodig(wereld, overleg, "politie", "ketenpartner"),
        "gast": nodig(wereld, overleg, "corporatie", None, naam=GAST, incidenteel=True),
    }
    with als(wereld.regisseur) as rol:
        punt = zet_op_agenda(overleg.uuid, zaak.uuid, vraag=VRAAG, door=rol, op=NU)
        laat_aanschuiven(punt.uuid, genodigden["gast"].uuid, door=rol, op=NU)
    return Gedekt(wereld, zaak, overleg, punt, genodigden)


def nodig(wereld, overleg, partner, wie, **hoe):
    rol_van_gast = wereld.rollen[wie] if wie else None
    with als(wereld.ondersteuner) as rol:
        return nodig_uit(
            overleg.uuid,
            partner=wereld.partners[partner],
            rol=rol_van_gast,
            **hoe,
            door=rol,
            op=NU,
        )


def vraag(tafel: Gedekt, *wie: str, door: str = "ondersteuner", op=NU) -> list[str]:
    """The keys of the links."""
    gasten = [tafel.genodigden[naam] for naam in wie or ("gast",)]
    with als(tafel.wereld.rollen[door], op=op) as rol:
        uit = vraag_geheimhouding(tafel.overleg.uuid, gasten, door=rol, op=op)
    return [sleutel for _, sleutel in uit]


def teken(tafel: Gedekt, *, op=NU) -> None:
    (sleutel,) = vraag(tafel, op=op)
    onderteken_geheimhouding(sleutel, naam=GAST, op=op)


def vink(tafel: Gedekt, *wie: str, door: str = "regisseur", op=NU) -> None:
    gasten = [tafel.genodigden[naam].uuid for naam in wie]
    with als(tafel.wereld.rollen[door], op=op) as rol:
        leg_aanwezigheid_vast(tafel.punt.uuid, gasten, door=rol, op=op)


def uittreksel(tafel: Gedekt, *, door: str = "regisseur", op=NU, **anders: Any):
    velden = {"regels": ["vraag"], "tekst": "Bel ons vóór vrijdag.", **anders}
    with als(tafel.wereld.rollen[door], op=op) as rol:
        return maak_uittreksel(tafel.punt.uuid, tafel.gast.uuid, **velden, door=rol, op=op)
