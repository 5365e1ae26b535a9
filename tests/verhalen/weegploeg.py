"""A weegploeg of twelve items, as it stands when the evening begins: made through the commands, each
item with a mark of its own in every text that is about somebody."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from string import ascii_lowercase

from spil.casussen.commands import laat_deelnemen
from spil.casussen.tests.opzet import Zaak, maak_zaak
from spil.kern.klok import NEDERLAND, datum
from spil.overleggen.commands import (
    Plek,
    bepaal_partijen,
    bepaal_stroom,
    laat_aanschuiven,
    leg_oplegger_voor,
    nodig_uit,
    plan_overleg,
    stel_oplegger_vast,
    zet_op_agenda,
)
from spil.overleggen.models import Agendapunt, Genodigde, Overleg, Overlegreeks
from spil.overleggen.tests.opzet import AF_EN_TOE, VAST, maak, stel_op
from spil.overleggen.tests.tafelopzet import verstuur
from spil.personen.models import Betrokkenerol
from spil.werkprocessen.catalogus import uit_catalogus
from spil.werkprocessen.commands import neem_in_gebruik, systeemrol
from tests.wereld import BEGIN, Wereld, als

AANPAK = "radicalisering"
PUNTEN = range(1, 13)
VAN_DE_GGZ = frozenset({3, 8})
"""At which items the partner sits that may not hear the others."""
VAN_DE_GAST = 5
ZONDER_TWEEDE_ACTIE = frozenset({2, 6, 9, 11})
GAST = "Q. Zevenhuizen"
EERDER = timedelta(days=2)
MERK = re.compile(r"kanarie([a-l])", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Actieregel:
    """As it is typed, and what the plan must hold."""

    wie: str
    wat: str
    dagen: int
    getypt: str


@dataclass
class Weegploeg:
    wereld: Wereld
    overleg: Overleg
    zaken: list[Zaak]
    punten: list[Agendapunt]

    @property
    def dag(self) -> date:
        return datum(self.overleg.begint)

    def punt(self, nummer: int) -> Agendapunt:
        return self.punten[nummer - 1]


def merk(nummer: int) -> str:
    return f"kanarie{ascii_lowercase[nummer - 1]}"


def punten_in(tekst: str) -> set[int]:
    """Of which items a mark stands in it."""
    return {ascii_lowercase.index(letter) + 1 for letter in MERK.findall(tekst.lower())}


def vraag(nummer: int) -> str:
    return f"Gaan wij door met {merk(nummer)}?"


def notitie(nummer: int) -> str:
    return f"Bij {merk(nummer)} is het rustiger in huis."


def besluit(nummer: int) -> str:
    return f"Wij blijven {merk(nummer)} volgen."


def acties(nummer: int) -> list[Actieregel]:
    """Twenty in all, of three organisations."""
    eerste = "ggz" if nummer in VAN_DE_GGZ else "politie"
    bezoekt, belt = f"bezoekt {merk(nummer)} thuis", f"belt de school van {merk(nummer)}"
    regels = [
        Actieregel(
            wie=eerste, wat=bezoekt, dagen=14, getypt=f"- @{eerste} {bezoekt}, over twee weken"
        )
    ]
    if nummer not in ZONDER_TWEEDE_ACTIE:
        regels.append(
            Actieregel(wie="huis", wat=belt, dagen=21, getypt=f"- @huis {belt}, over drie weken")
        )
    return regels


def getypt(nummer: int) -> list[str]:
    """What the note-taker types about an item, line by line."""
    return [
        notitie(nummer),
        f"! {besluit(nummer)}",
        *(actie.getypt for actie in acties(nummer)),
    ]


def gehoord(nummer: int) -> list[str]:
    """What the room reads of it: each line without what says of which kind it is."""
    return [notitie(nummer), besluit(nummer), *(actie.wat for actie in acties(nummer))]


def roep_bijeen(wereld: Wereld, *, op: datetime) -> Weegploeg:
    """At most an hour before it begins; the chair leads the twelve cases."""
    eerder = op - EERDER
    wereld.aanpak = neem_in_gebruik(
        wereld.huis, uit_catalogus(AANPAK), door=systeemrol(wereld.huis), op=BEGIN
    )
    wereld.verwerking = wereld.aanpak.geldende_verwerking
    zaken = [_zaak(wereld, nummer, op=eerder) for nummer in PUNTEN]
    overleg = _plan(wereld, _reeks(wereld, op=eerder), begint=op + timedelta(minutes=50), op=eerder)
    gast = _nodig_uit(wereld, overleg, op=eerder)
    with als(wereld.regisseur, op=eerder) as rol:
        punten = [
            zet_op_agenda(
                overleg.uuid,
                zaak.uuid,
                aanleiding="bespreking",
                vraag=vraag(nummer),
                minuten=10,
                door=rol,
                op=eerder,
            )
            for nummer, zaak in zip(PUNTEN, zaken, strict=True)
        ]
        laat_aanschuiven(punten[VAN_DE_GAST - 1].uuid, gast.uuid, door=rol, op=eerder)
    verstuur(wereld, op=eerder)
    return Weegploeg(wereld, overleg, zaken, punten)


def op_de_minuut(moment: datetime, *, duur: int = 120) -> Plek:
    lokaal = moment.astimezone(NEDERLAND).replace(second=0, microsecond=0)
    return Plek(dag=lokaal.date(), begintijd=lokaal.time(), duur_minuten=duur, plaats="Zaal 1")


def _zaak(wereld: Wereld, nummer: int, *, op: datetime) -> Zaak:
    """Reported by the police; the GGZ takes part in two of them."""
    mensen = [(Betrokkenerol.HOOFDPERSOON, merk(nummer).capitalize())]
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur, op=op, mensen=mensen)
    if nummer in VAN_DE_GGZ:
        with als(wereld.regisseur, op=op) as rol:
            laat_deelnemen(
                zaak.uuid,
                partner=wereld.partners["ggz"],
                personen=[wereld.behandelaar],
                beslissers=[wereld.ketenpartner.medewerker],
                door=rol,
                op=op,
            )
    return zaak


def _reeks(wereld: Wereld, *, op: datetime) -> Overlegreeks:
    """The weegploeg of the approach, since a Monday, with a sheet that two people made."""
    dag = datum(op)
    reeks: Overlegreeks = maak(
        wereld,
        op=op,
        ritme="naar_behoefte",
        eerste_dag=dag - timedelta(days=dag.weekday()),
        codes={"aanpakcode": AANPAK, "overlegcode": "weegploeg"},
    )
    blad = stel_op(
        wereld,
        reeks,
        op=op,
        met=("huis", "politie", "ggz"),
        evaluatie_op=dag + timedelta(days=300),
    )
    hoe = {"huis": VAST, "politie": VAST, "ggz": VAST, "corporatie": AF_EN_TOE}
    with als(wereld.ondersteuner, op=op) as rol:
        bepaal_partijen(
            blad.uuid, {wereld.partners[wie]: soort for wie, soort in hoe.items()}, door=rol, op=op
        )
        bepaal_stroom(
            blad.uuid,
            van=wereld.partners["huis"],
            naar=[wereld.partners["corporatie"]],
            categorieen=["woonsituatie"],
            door=rol,
            op=op,
        )
        leg_oplegger_voor(blad.uuid, door=rol, op=op)
    with als(wereld.manager, op=op) as rol:
        stel_oplegger_vast(blad.uuid, door=rol, op=op)
    return reeks


def _plan(wereld: Wereld, reeks: Overlegreeks, *, begint: datetime, op: datetime) -> Overleg:
    with als(wereld.ondersteuner, op=op) as rol:
        return plan_overleg(reeks.uuid, op_de_minuut(begint), door=rol, op=op)


def _nodig_uit(wereld: Wereld, overleg: Overleg, *, op: datetime) -> Genodigde:
    """Returns the guest, who has no login."""
    met_login = (
        ("huis", "regisseur", "voorzitter"),
        ("huis", "ondersteuner", "notulist"),
        ("politie", "ketenpartner", "deelnemer"),
        ("ggz", "behandelaar", "deelnemer"),
    )
    with als(wereld.ondersteuner, op=op) as door:
        for partner, wie, functie in met_login:
            nodig_uit(
                overleg.uuid,
                partner=wereld.partners[partner],
                rol=wereld.rollen[wie],
                functie=functie,
                door=door,
                op=op,
            )
        return nodig_uit(
            overleg.uuid,
            partner=wereld.partners["corporatie"],
            naam=GAST,
            incidenteel=True,
            door=door,
            op=op,
        )
