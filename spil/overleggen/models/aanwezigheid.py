from collections.abc import Iterable
from datetime import datetime

from django.db import models

from spil.gebruikers.models import Rol
from spil.overleggen.models.agendapunt import Agendapunt
from spil.overleggen.models.genodigde import Genodigde
from spil.toegang.models import DeelModel


class Aanwezigheid(DeelModel):
    """Who was in the room while one item was spoken of, and who sat at it and was not there
    (missie B3). Read by who sits at the item."""

    punt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="aanwezigheden")
    genodigde = models.ForeignKey(Genodigde, on_delete=models.PROTECT, related_name="aanwezigheden")
    is_er = models.BooleanField()
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["punt", "genodigde"], name="aanwezigheid_eens_per_punt"
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        punt: Agendapunt,
        wel: Iterable[Genodigde],
        niet: Iterable[Genodigde],
        *,
        door: Rol,
        op: datetime,
    ) -> None:
        """What was ticked before makes way."""
        rijen = [
            cls(
                dossier_id=punt.dossier_id,
                deel_id=punt.deel_id,
                punt=punt,
                genodigde=genodigde,
                is_er=is_er,
                op=op,
                door=door,
            )
            for is_er, genodigden in ((True, wel), (False, niet))
            for genodigde in genodigden
        ]
        Aanwezigheid.objects.bulk_create(
            rijen,
            update_conflicts=True,
            unique_fields=["punt", "genodigde"],
            update_fields=["is_er", "op", "door"],
        )
