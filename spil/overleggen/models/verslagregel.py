from datetime import date

from django.db import models
from django.db.models import Q

from spil.overleggen.models.agendapunt import Agendapunt
from spil.overleggen.verslagtekst import Regelsoort
from spil.partners.models import Partner
from spil.plannen.models import Actie
from spil.toegang.models import DeelModel


class Verslagregel(DeelModel):
    """One line of the report of an item, as it was read from what was typed. Lies in the part of
    that item; written when the item is rounded off, and anew when it was opened again since.

    An action of a case points at the `actie` of the plan that it became. Of a report there is no
    plan: there it stays an agreement, here alone.
    """

    punt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="verslagregels")
    volgnummer = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=10, choices=Regelsoort.choices)
    tekst = models.TextField()
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    datum = models.DateField(null=True, blank=True)
    actie = models.OneToOneField(
        Actie, on_delete=models.PROTECT, null=True, blank=True, related_name="verslagregel"
    )

    class Meta:
        ordering = ["punt", "volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["punt", "volgnummer"], name="verslagregel_eens_per_punt"
            ),
            models.CheckConstraint(name="verslagregel_heeft_een_tekst", condition=~Q(tekst="")),
            models.CheckConstraint(
                name="alleen_een_actie_in_een_verslag_is_van_iemand",
                condition=Q(soort="actie") | Q(partner__isnull=True, actie__isnull=True),
            ),
            models.CheckConstraint(
                name="alleen_een_actie_of_de_volgende_keer_heeft_een_dag",
                condition=Q(soort="actie")
                | Q(soort="volgende", datum__isnull=False)
                | (~Q(soort="volgende") & Q(datum__isnull=True)),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        punt: Agendapunt,
        *,
        volgnummer: int,
        soort: str,
        tekst: str,
        partner: Partner | None,
        datum: date | None,
        actie: Actie | None,
    ) -> "Verslagregel":
        return cls.objects.create(
            dossier_id=punt.dossier_id,
            deel_id=punt.deel_id,
            punt=punt,
            volgnummer=volgnummer,
            soort=soort,
            tekst=tekst,
            partner=partner,
            datum=datum,
            actie=actie,
        )

    @classmethod
    def maak_plaats(cls, punt: Agendapunt) -> None:
        """For the report that the item gets instead."""
        cls.objects.filter(punt=punt).delete()
