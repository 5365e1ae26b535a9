"""What the plan has to say when a case closes, or when a deelnemer leaves."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from spil.casussen.afsluitcontroles import Afsluitvraag
from spil.gebruikers.models import Rol
from spil.partners.models import Partner
from spil.plannen.commands import leg_resultaat_vast
from spil.plannen.models import Actie, Doelresultaat
from spil.plannen.queries import doelen_van, open_acties
from spil.toegang.models import Dossier

VOORVOEGSEL = "doel-"
TOELICHTING = "Vastgelegd bij de afsluiting. Zie de evaluatie."


def open_acties_in_zinnen(dossier: Dossier) -> list[str]:
    """A case does not close while somebody still has something to do."""
    return [
        f"{_zin(actie)} Meld haar gereed of laat haar vervallen." for actie in open_acties(dossier)
    ]


def achterblijvende_acties(dossier: Dossier, partner: Partner) -> list[str]:
    """What a leaving deelnemer would still have to do."""
    return [f"{_zin(a)} Geef haar aan een ander." for a in open_acties(dossier, partner=partner)]


class Doelresultaten:
    """The result of each goal that has none yet is asked at closing (spil.casussen.Bijdrage)."""

    def vragen(self, dossier: Dossier) -> Sequence[Afsluitvraag]:
        return [
            Afsluitvraag(
                sleutel=f"{VOORVOEGSEL}{doel.uuid}",
                vraag=f"Is het doel “{doel.omschrijving}” behaald?",
                keuzes=[(str(waarde), str(label)) for waarde, label in Doelresultaat.choices],
            )
            for doel in doelen_van(dossier)
        ]

    def leg_vast(
        self, dossier: Dossier, antwoorden: Mapping[str, str], *, door: Rol, op: datetime
    ) -> None:
        for sleutel, resultaat in antwoorden.items():
            leg_resultaat_vast(
                UUID(sleutel.removeprefix(VOORVOEGSEL)),
                resultaat=resultaat,
                toelichting="" if resultaat == Doelresultaat.BEHAALD else TOELICHTING,
                door=door,
                op=op,
            )


def _zin(actie: Actie) -> str:
    return (
        f"De actie “{actie.omschrijving}” van {actie.partner.naam}"
        f" ({actie.deadline:%d-%m-%Y}) staat nog open."
    )
