"""Abstract bases without domain."""

from datetime import date
from uuid import uuid4

from django.db import models

from spil.kern.fouten import DomeinFout


class MetUuid(models.Model):
    """A public key for URLs and logs; the bigint key never leaves the system."""

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)

    class Meta:
        abstract = True


class MetEinde(models.Model):
    """Holds from `vanaf` until `tot`, the first day without; without `tot` it goes on."""

    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def loopt_op(self, dag: date) -> bool:
        return self.vanaf <= dag and (self.tot is None or self.tot > dag)

    def eindig(self, *, per: date) -> None:
        """`per` is the first day without."""
        self.tot = per
        self.save(update_fields=["tot"])

    def vereis_te_beeindigen(self, *, per: date, anders: type[DomeinFout]) -> None:
        """Raises `anders` when it ended already, or would end before it began."""
        if self.tot is not None:
            raise anders("Dit is al beëindigd. Vernieuw de pagina.")
        if per <= self.vanaf:
            raise anders("De eerste dag zonder ligt niet na de eerste dag.")
