"""A meeting of today with three items: two cases and one about nobody. The supporter takes the
notes; the police sit at the first case only, the OM at none."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from spil.casussen.tests.opzet import Zaak, maak_zaak
from spil.gebruikers.models import Rol
from spil.overleggen.commands import (
    laat_aanschuiven,
    nodig_uit,
    zet_onderwerp_op_agenda,
    zet_op_agenda,
)
from spil.overleggen.commands.aantekening import bewaar_aantekening
from spil.overleggen.commands.zitting import begin_zitting, eindig_zitting, ga_naar_plek
from spil.overleggen.models import Agendapunt, Genodigde, Opleggerpartij, Overleg, Zitting
from spil.overleggen.queries.zitting import stand_van
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from tests.wereld import NU, Wereld, als

UUR = timedelta(hours=1)


@dataclass
class Tafel:
    wereld: Wereld
    overleg: Overleg
    zaken: list[Zaak]
    punten: list[Agendapunt]

    @property
    def uuid(self) -> UUID:
        return self.overleg.uuid

    @property
    def plekken(self):
        return list(self.overleg.plekken.order_by("volgnummer"))

    def begin(self, *, wie="regisseur", op=NU) -> Zitting:
        with als(self.wereld.rollen[wie], op=op) as rol:
            return begin_zitting(self.uuid, door=rol, op=op)

    def naar(self, nummer: int, *, wie="regisseur", op=NU) -> Zitting:
        with als(self.wereld.rollen[wie], op=op) as rol:
            return ga_naar_plek(self.uuid, self.plekken[nummer - 1].uuid, door=rol, op=op)

    def eindig(self, *, op=NU) -> Zitting:
        with als(self.wereld.regisseur, op=op) as rol:
            return eindig_zitting(self.uuid, door=rol, op=op)

    def schrijf(self, tekst: str, versie: int, *, punt=0, wie="ondersteuner", op=NU):
        with als(self.wereld.rollen[wie], op=op) as rol:
            uuid = self.punten[punt].uuid
            return bewaar_aantekening(uuid, tekst=tekst, versie=versie, door=rol, op=op)

    def teller(self) -> int:
        return Zitting.objects.get(overleg=self.overleg).teller

    def stand(self, wie: str) -> str:
        """What the screen of this person asks with."""
        with als(self.wereld.rollen[wie]) as rol:
            return stand_van(self.uuid, door=rol)


def zet_tafel(wereld: Wereld, *, naam: str = "Weegploeg") -> Tafel:
    reeks = maak_rij(wereld, naam=naam)
    oplegger = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
    partijen = {"huis": "vast", "politie": "vast", "om": "vast"}
    Opleggerpartij.zet(oplegger, {wereld.partners[p].pk: hoe for p, hoe in partijen.items()})
    oplegger.stel_vast(door=wereld.manager, op=NU)
    overleg = maak_overleg_rij(reeks, oplegger, na=UUR)
    zaken = [maak_zaak(wereld, regisseur=wereld.regisseur) for _ in range(2)]
    _nodig_uit(wereld, overleg, "huis", "regisseur", functie="voorzitter")
    _nodig_uit(wereld, overleg, "huis", "ondersteuner", functie="notulist")
    _nodig_uit(wereld, overleg, "om", "officier", incidenteel=True)
    politie = _nodig_uit(wereld, overleg, "politie", "ketenpartner", incidenteel=True)
    punten = [
        _zet(wereld.regisseur, overleg, zaak, f"Persoon {nr}") for nr, zaak in enumerate(zaken)
    ]
    with als(wereld.regisseur) as rol:
        laat_aanschuiven(punten[0].uuid, politie.uuid, door=rol, op=NU)
        zet_onderwerp_op_agenda(overleg.uuid, "Rooster", minuten=5, door=rol, op=NU)
    return Tafel(wereld, overleg, zaken, punten)


def _nodig_uit(wereld: Wereld, overleg: Overleg, partner: str, wie: str, **hoe) -> Genodigde:
    with als(wereld.ondersteuner) as door:
        return nodig_uit(
            overleg.uuid,
            partner=wereld.partners[partner],
            rol=wereld.rollen[wie],
            door=door,
            op=NU,
            **hoe,
        )


def _zet(rol: Rol, overleg: Overleg, zaak: Zaak, wie: str) -> Agendapunt:
    with als(rol):
        return zet_op_agenda(
            overleg.uuid, zaak.uuid, wie=wie, vraag="Wat nu?", minuten=10, door=rol, op=NU
        )
