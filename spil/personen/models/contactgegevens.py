from datetime import date
from typing import Final

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Replace

from spil.kern.historie import met_historie
from spil.personen.models.betrokkene import Betrokkene
from spil.toegang.models import DeelModel, Dossierdeel


class Adressoort(models.TextChoices):
    """What somebody is found there for."""

    WOON = "woon", "Woonadres"
    VERBLIJF = "verblijf", "Verblijfplaats"
    POST = "post", "Postadres"
    BRIEF = "brief", "Briefadres"
    DETENTIE = "detentie", "Detentie"
    ZONDER = "zonder", "Zonder vaste woon- of verblijfplaats"
    ONBEKEND = "onbekend", "Adres onbekend"

    @property
    def in_plaats_van(self) -> frozenset["Adressoort"]:
        """What ends when this begins."""
        return WONEN if self in WONEN else frozenset({self})


ZONDER_ADRES: Final = frozenset({Adressoort.ZONDER, Adressoort.ONBEKEND})
WONEN: Final = ZONDER_ADRES | {Adressoort.WOON}


@met_historie
class Contactgegevens(DeelModel):
    """Address and telephone of a betrokkene over time; a geheim adres lies in the kern, never on
    the kaft, and no page shows it but the one that somebody asks for."""

    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.PROTECT, related_name="contacten")
    soort = models.CharField(
        max_length=10, choices=Adressoort.choices, default=Adressoort.WOON, db_default="woon"
    )
    straat_en_nummer = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    woonplaats = models.CharField(max_length=80, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)
    geheim = models.BooleanField(default=False)
    vanaf = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-vanaf", "-id"]
        indexes = [
            models.Index(
                Replace(F("postcode"), Value(" "), Value("")),
                name="contact_op_lopende_postcode",
                condition=Q(tot__isnull=True, geheim=False) & ~Q(postcode=""),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="adres_eindigt_na_begin",
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")),
            ),
            models.CheckConstraint(
                name="zonder_adres_staat_er_geen_adres",
                condition=~Q(soort__in=sorted(ZONDER_ADRES)) | Q(straat_en_nummer="", postcode=""),
            ),
        ]

    @classmethod
    def leg_vast(
        cls,
        betrokkene: Betrokkene,
        deel: Dossierdeel,
        *,
        vanaf: date,
        soort: str = Adressoort.WOON,
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
            soort=soort,
            straat_en_nummer=straat_en_nummer,
            postcode=postcode,
            woonplaats=woonplaats,
            telefoon=telefoon,
            geheim=geheim,
        )

    @property
    def regel(self) -> str:
        """On one line; empty when it is geheim, or when there is no address."""
        delen = (self.straat_en_nummer, self.postcode, self.woonplaats, self.telefoon)
        return "" if self.geheim else " ".join(filter(None, delen))

    def beeindig(self, *, op: date) -> None:
        self.tot = max(op, self.vanaf)
        self.save(update_fields=["tot"])

    def word_geheim(self, deel: Dossierdeel) -> None:
        """What was known to more people is from now on of the house, and masked."""
        self.geheim = True
        self.deel = deel
        self.save(update_fields=["deel", "geheim"])
