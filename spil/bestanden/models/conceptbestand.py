import hashlib
from datetime import datetime
from uuid import uuid4

from django.db import models

from spil.bestanden.models.gegevens import (
    Bestandsgegevens,
    Brokgegevens,
    heeft_een_inhoud,
    versleutelde_brokken,
)
from spil.gebruikers.models import Medewerker
from spil.kern.versleuteling import Kluis
from spil.toegang.models import Concept


class Conceptbestand(Bestandsgegevens):
    """A file that somebody added to what is not sent yet: only its maker has it, its name is
    encrypted too, and it is gone with the draft (the database sees to that)."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    concept = models.ForeignKey(
        Concept, on_delete=models.DO_NOTHING, db_constraint=False, related_name="bestanden"
    )
    naam_versleuteld = models.BinaryField()
    toegevoegd_op = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [heeft_een_inhoud("conceptbestand_heeft_een_inhoud")]

    @classmethod
    def bewaar(
        cls, concept: Concept, *, naam: str, soort: str, inhoud: bytes, kluis: Kluis, op: datetime
    ) -> "Conceptbestand":
        uuid = uuid4()
        bestand = cls.objects.create(
            uuid=uuid,
            medewerker_id=concept.medewerker_id,
            concept=concept,
            naam_versleuteld=kluis.versleutel(naam, plaats=_plaats_van_naam(uuid)),
            soort=soort,
            grootte=len(inhoud),
            sha256=hashlib.sha256(inhoud).hexdigest(),
            toegevoegd_op=op,
        )
        for nummer, versleuteld in versleutelde_brokken(inhoud, uuid, kluis):
            Conceptbrok.objects.create(
                medewerker_id=concept.medewerker_id,
                bestand=bestand,
                nummer=nummer,
                versleuteld=versleuteld,
            )
        return bestand

    def naam(self, kluis: Kluis) -> str:
        return kluis.ontsleutel(bytes(self.naam_versleuteld), plaats=_plaats_van_naam(self.uuid))

    def gooi_weg(self) -> None:
        """With its pieces."""
        self.delete()


class Conceptbrok(Brokgegevens):
    """A piece of it."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    bestand = models.ForeignKey(
        Conceptbestand, on_delete=models.DO_NOTHING, db_constraint=False, related_name="brokken"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["bestand", "nummer"], name="een_brok_per_plek_in_een_conceptbestand"
            ),
        ]


def _plaats_van_naam(uuid: object) -> str:
    return f"bestanden_conceptbestand.naam.{uuid}"
