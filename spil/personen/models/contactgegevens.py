from datetime import date

from django.db import models
from django.db.models import F, Q

from spil.kern.historie import met_historie
from spil.personen.models.betrokkene import Betrokkene
from spil.toegang.models import DeelModel, Dossierdeel


@met_historie
class Contactgegevens(DeelModel):
    """Address and telephone of a betrokkene over time; a geheim adres never lies in the kaft."""

    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.PROTECT, related_name="contacten")
    straat_en_nummer = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    woonplaats = models.CharField(max_length=80, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    geheim = models.BooleanField(default=False)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-vanaf", "-id"]
        constraints = [
            models.CheckConstraint(
                name="adres_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        betrokkene: Betrokkene,
        deel: Dossierdeel,
        *,
        vanaf: date,
        straat_en_nummer: str = "",
        postcode: str = "",
        woonplaats: str = "",
        telefoon: str = "",
        geheim: bool = False,
    ) -> "Contactgegevens":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            betrokkene=betrokkene,
            vanaf=vanaf,
            straat_en_nummer=straat_en_nummer,
            postcode=postcode,
            woonplaats=woonplaats,
            telefoon=telefoon,
            geheim=geheim,
        )

    def beeindig(self, *, op: date) -> None:
        self.tot = max(op, self.vanaf)
        self.save(update_fields=["tot"])
