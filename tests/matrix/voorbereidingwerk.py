"""What comes before the table, with a mark in every field that somebody types: the police and the OM
are each asked at the item where they sit, answered, improved that, and still owe something."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.overleggen.commands.voorbereiding import (
    beantwoord_uitvraag,
    trek_uitvraag_in,
    vraag_uit,
)
from spil.overleggen.models import Agendapunt, Gegevensstroom, Genodigde, Oplegger, Overleg
from tests.matrix.merken import merk
from tests.matrix.toneel import NUMMERS, Stuk, Toneel
from tests.wereld import NU, VANDAAG, Wereld, als

Velden = dict[str, Any]
Keuze = tuple[UUID, str]
MORGEN = VANDAAG + timedelta(days=1)
TEKST = "Getypt in de matrix."
VAN_HET_HUIS = (
    "regisseur collega ondersteuner coordinator triagist manager fg contactpunt kwaliteit beheerder"
)
DEELT = (
    *(("politie", soort) for soort in ("politie", "toezicht", "proces", "relaties")),
    *(("om", soort) for soort in ("strafrechtelijk", "toezicht", "proces")),
)
AAN = (
    ("eigen", "regisseur", "politie", "ketenpartner", "politie"),
    ("van_collega", "collega", "om", "officier", "strafrechtelijk"),
)


def laat_delen(w: Wereld, oplegger: Oplegger) -> None:
    """What the sheet of this table lets go to the house, and to a guest; before it is adopted."""
    huis, gast = w.partners["huis"].pk, w.partners["corporatie"].pk
    naar_het_huis = [(soort, w.partners[van].pk, huis) for van, soort in DEELT]
    Gegevensstroom.zet(oplegger, [*naar_het_huis, ("woonsituatie", huis, gast)])


def bereid_voor(w: Wereld, meldingen: dict[str, Aanmelding]) -> None:
    for naam, leidt, partner, wie, soort in AAN:
        nr, rol = NUMMERS[naam], w.rollen[leidt]
        with als(rol):
            punt = Agendapunt.objects.get(dossier_id=meldingen[naam].dossier_id)
            wat: Velden = {
                "partner": w.partners[partner],
                "antwoord_voor": MORGEN,
                "door": rol,
                "op": NU,
            }
            eerste = vraag_uit(punt.uuid, categorie=soort, vraag=merk(nr, "besp", "uvvr"), **wat)
            weg = vraag_uit(punt.uuid, categorie="proces", vraag=merk(nr, "besp", "uvwg"), **wat)
            trek_uitvraag_in(weg.uuid, reden=merk(nr, "besp", "uvre"), door=rol, op=NU)
            vraag_uit(punt.uuid, categorie="toezicht", vraag=merk(nr, "besp", "uvop"), **wat)
        for veld in ("uvax", "uvan"):
            with als(w.rollen[wie]) as gevraagd:
                beantwoord_uitvraag(
                    eerste.uuid,
                    staat="gebracht",
                    antwoord=merk(nr, "besp", veld),
                    voorwaarde=merk(nr, "besp", "uvvw"),
                    door=gevraagd,
                    op=NU,
                )


def genodigden(w: Wereld) -> list[Keuze]:
    """Of the police at the table of the house, and somebody at a table of another house."""
    elders = Overleg.objects.get(reeks__huis=w.buitenstaander.medewerker.huis)
    buiten = Genodigde.nodig_uit(
        elders, partner=w.buitenstaander.medewerker.partner, naam="Bestuurder"
    )
    politie = Genodigde.objects.get(rol=w.ketenpartner, overleg__reeks__naam="Casusoverleg")
    return [
        (politie.uuid, f"{VAN_HET_HUIS} ketenpartner officier"),
        (buiten.uuid, "buitenstaander"),
    ]


def _uitvraag(toneel: Toneel, stuk: Stuk) -> Velden:
    return {
        "partner": str(toneel.wereld.partners["politie"].uuid),
        "categorie": "relaties",
        "vraag": TEKST,
        "antwoord_voor": MORGEN.strftime("%d-%m-%Y"),
    }


VAST: dict[str, Velden] = {
    "agendapunt-vraag": {"vraag": TEKST},
    "uitvraag-antwoord": {"staat": "gebracht", "antwoord": TEKST},
    "uitvraag-intrekking": {"reden": TEKST},
}
MET_KEUZE: dict[str, Callable[[Toneel, Stuk], Velden]] = {"uitvraag-nieuw": _uitvraag}
SLAAGT: list[tuple[str, str, str]] = [
    ("agendapunt-vraag", "regisseur", "eigen"),
    ("uitvraag-nieuw", "ondersteuner", "eigen"),
    ("uitvraag-antwoord", "ketenpartner", "eigen"),
    ("uitvraag-intrekking", "collega", "van_collega"),
]
