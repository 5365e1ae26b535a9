from datetime import date, datetime
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import connection, models
from django.db.models import F, Q

from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.kern.models import MetEinde, MetUuid
from spil.werkprocessen.models import PER_AANPAK_EN_GEMEENTE, Werkproces


class MandaatQuerySet(models.QuerySet["Mandaat"]):
    def van_huis(self, huis_id: int) -> Self:
        return self.filter(werkproces__huis_id=huis_id)

    def loopt_op(self, dag: date) -> Self:
        """Of somebody who still works in that rol."""
        van_rol = Q(rol__medewerker__actief=True, rol__begin__lte=dag)
        return self.filter(
            Q(tot__isnull=True) | Q(tot__gt=dag),
            Q(rol__einde__isnull=True) | Q(rol__einde__gt=dag),
            van_rol,
            vanaf__lte=dag,
        )


class Mandaat(MetUuid, MetEinde):
    """A burgemeester lets a procesregisseur of the house receive the reports of an approach about
    who lives in the municipality (JP22 r70); from `vanaf` until `tot`, the first day without.

    `omvat_besluiten`: also decides in the name of the burgemeester. `besluit` is the mandate itself.
    """

    werkproces = models.ForeignKey(Werkproces, on_delete=models.PROTECT, related_name="+")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    rol = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="mandaten")
    omvat_besluiten = models.BooleanField(default=False)
    besluit = models.CharField(max_length=120)

    objects = MandaatQuerySet.as_manager()

    class Meta:
        ordering = ["gemeente__naam", "-vanaf"]
        constraints = [
            models.CheckConstraint(
                name="mandaat_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")),
            ),
            models.CheckConstraint(name="mandaat_heeft_een_besluit", condition=~Q(besluit="")),
            ExclusionConstraint(name="een_mandaat_tegelijk", expressions=PER_AANPAK_EN_GEMEENTE),
        ]

    @classmethod
    def leg_vast(
        cls,
        werkproces_id: int,
        gemeente: Gemeente,
        rol: Rol,
        *,
        omvat_besluiten: bool,
        besluit: str,
        vanaf: date,
    ) -> "Mandaat":
        return cls.objects.create(
            werkproces_id=werkproces_id,
            gemeente=gemeente,
            rol=rol,
            omvat_besluiten=omvat_besluiten,
            besluit=besluit,
            vanaf=vanaf,
        )

    def neem_wachtende_over(self, *, op: datetime) -> list[str]:
        """Reports that wait for a decision go from who had the mandate before to who has it now.
        Returns the kenmerken: who sets up the house sees nothing else of them."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT spil_draag_meldingen_over(%s, %s)", [self.pk, op])
            return [rij[0] for rij in cursor.fetchall()]
