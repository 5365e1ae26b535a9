from datetime import date, timedelta
from typing import Final, Self

from django.db import models
from django.db.models import F, Q

from spil.terugblik.models.tevredenheid import GELDIGHEID
from spil.toegang.models import DeelModel, Dossierdeel

HERINNEREN_NA: Final = timedelta(days=14)
HERINNEREN_TOT: Final = timedelta(days=28)
LAATSTE_DAG: Final = HERINNEREN_TOT + GELDIGHEID
"""After so many days no link of a question works any more, reminded or not."""


class TevredenheidsvraagQuerySet(models.QuerySet["Tevredenheidsvraag"]):
    def van_dossier(self, dossier_id: int) -> Self:
        return self.filter(dossier_id=dossier_id)

    def die_loopt_op(self, dag: date) -> Self:
        return self.filter(gevraagd_op__gte=dag - LAATSTE_DAG)


class Tevredenheidsvraag(DeelModel):
    """That an organisation was asked, and reminded once; never whether it answered.

    Lies on the kaft: the last regisseur still asks when the case is closed. `organisatie` is the
    code of the link, no name: who reported is not for all deelnemers. `met_bericht`: it reached
    people inside Spil, and the house saw no link.
    """

    organisatie = models.CharField(max_length=64)
    gevraagd_op = models.DateField()
    herinnerd_op = models.DateField(null=True, blank=True)
    met_bericht = models.BooleanField()

    objects = TevredenheidsvraagQuerySet.as_manager()

    class Meta:
        ordering = ["gevraagd_op", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "organisatie"], name="organisatie_eens_gevraagd_per_dossier"
            ),
            models.CheckConstraint(
                name="herinnering_komt_na_de_vraag",
                condition=Q(herinnerd_op__isnull=True) | Q(herinnerd_op__gt=F("gevraagd_op")),
            ),
        ]

    @classmethod
    def stel(
        cls, kaft: Dossierdeel, *, organisatie: str, met_bericht: bool, dag: date
    ) -> "Tevredenheidsvraag":
        return cls.objects.create(
            dossier_id=kaft.dossier_id,
            deel=kaft,
            organisatie=organisatie,
            met_bericht=met_bericht,
            gevraagd_op=dag,
        )

    @property
    def herinneren_vanaf(self) -> date:
        return self.gevraagd_op + HERINNEREN_NA

    @property
    def herinneren_tot(self) -> date:
        return self.gevraagd_op + HERINNEREN_TOT

    def telt_op(self, dag: date) -> bool:
        """Its first term is over. Sooner the house hears nothing: a count that goes up tells that
        the organisation that was called just now has answered."""
        return self.herinneren_vanaf <= dag

    def kan_herinnerd_op(self, dag: date) -> bool:
        return self.herinnerd_op is None and self.herinneren_vanaf <= dag <= self.herinneren_tot

    def herinner(self, *, met_bericht: bool, dag: date) -> None:
        self.herinnerd_op, self.met_bericht = dag, met_bericht
        self.save(update_fields=["herinnerd_op", "met_bericht"])

    def trek_in(self) -> None:
        self.delete()
