from uuid import UUID, uuid4

from django.db import models

from spil.kern.versleuteling import Kluis
from spil.personen.models.betrokkene import Betrokkene
from spil.toegang.models import DeelModel, Dossierdeel


class Bsn(DeelModel):
    """The BSN of a betrokkene (WGS art. 2.29 lid 1), encrypted; found again by a blind index."""

    betrokkene = models.OneToOneField(Betrokkene, on_delete=models.PROTECT, related_name="bsn")
    versleuteld = models.BinaryField()
    blinde_index = models.BinaryField(max_length=16)

    class Meta:
        indexes = [models.Index(fields=["blinde_index"], name="bsn_op_blinde_index")]

    @classmethod
    def leg_vast(
        cls, betrokkene: Betrokkene, deel: Dossierdeel, *, nummer: str, kluis: Kluis
    ) -> "Bsn":
        """`nummer` has passed the eleven-test (spil.personen.bsn)."""
        uuid = uuid4()
        return cls.objects.create(
            uuid=uuid,
            dossier_id=deel.dossier_id,
            deel=deel,
            betrokkene=betrokkene,
            versleuteld=kluis.versleutel(nummer, plaats=_plaats(uuid)),
            blinde_index=kluis.blinde_index(nummer, veld="bsn"),
        )

    def vervang(self, *, nummer: str, kluis: Kluis) -> None:
        """Another number: the former was wrong, and nothing of it is kept."""
        self.versleuteld = kluis.versleutel(nummer, plaats=_plaats(self.uuid))
        self.blinde_index = kluis.blinde_index(nummer, veld="bsn")
        self.save(update_fields=["versleuteld", "blinde_index"])

    def lees(self, kluis: Kluis) -> str:
        """The nine digits. Showing them is an act that is logged."""
        return kluis.ontsleutel(bytes(self.versleuteld), plaats=_plaats(self.uuid))


def _plaats(uuid: UUID) -> str:
    return f"personen_bsn.versleuteld.{uuid}"
