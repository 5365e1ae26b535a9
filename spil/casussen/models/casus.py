from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL

from spil.casussen.fasen import AFGESLOTEN, fase_naam
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.kern.historie import met_historie
from spil.toegang.models import DeelModel, Dossier, Dossierdeel

AVE_NIVEAUS = (1, 2, 3, 4)


class CasusQuerySet(models.QuerySet["Casus"]):
    def open(self) -> Self:
        return self.exclude(fase=AFGESLOTEN)

    def van_aanpak(self, code: str) -> Self:
        """Under whatever version of it."""
        return self.filter(dossier__versie__werkproces__code=code)

    def van_mij(self) -> Self:
        """Of the acting rol, and of those it stands in for."""
        return self.filter(
            regisseur_id__in=RawSQL("SELECT unnest(current_setting('spil.rollen')::bigint[])", [])
        )


@met_historie
class Casus(DeelModel):
    """The joint work of partners around one person or family. Lies in the kaft: no content.

    `fase` is a code of the approach of the dossier, or `afgesloten`.
    """

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="casus")
    fase = models.CharField(max_length=40)
    regisseur = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ave = models.PositiveSmallIntegerField(null=True, blank=True)
    gemeente = models.ForeignKey(
        Gemeente, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    gestart_op = models.DateTimeField()
    volgende_bespreking = models.DateField(null=True, blank=True)
    volgende_evaluatie = models.DateField(null=True, blank=True)

    objects = CasusQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["regisseur", "fase"], name="casus_per_regisseur"),
        ]
        constraints = [
            models.CheckConstraint(name="casus_heeft_een_fase", condition=~Q(fase="")),
            models.CheckConstraint(
                name="ave_is_1_tot_en_met_4", condition=Q(ave__isnull=True) | Q(ave__range=(1, 4))
            ),
            models.CheckConstraint(
                name="gesloten_casus_wordt_niet_besproken",
                condition=~Q(fase="afgesloten") | Q(volgende_bespreking__isnull=True),
            ),
            models.CheckConstraint(
                name="plan_van_gesloten_casus_wordt_niet_geevalueerd",
                condition=~Q(fase="afgesloten") | Q(volgende_evaluatie__isnull=True),
            ),
        ]

    @classmethod
    def start(
        cls, dossier: Dossier, *, gemeente_id: str | None, ave: int | None = None, op: datetime
    ) -> "Casus":
        return cls.objects.create(
            dossier=dossier,
            deel_id=dossier.deel_id,
            fase=dossier.aanpak.beginfase.code,
            gemeente_id=gemeente_id,
            ave=ave,
            gestart_op=op,
        )

    @property
    def is_gesloten(self) -> bool:
        return self.fase == AFGESLOTEN

    @property
    def fase_naam(self) -> str:
        return fase_naam(self.dossier.aanpak, self.fase)

    def geef_regie(self, rol: Rol, *, op: datetime) -> "Regie":
        """`rol` has the regie from now on; who had it until now, had it."""
        Regie.objects.filter(dossier_id=self.dossier_id, tot__isnull=True).update(tot=op)
        self.regisseur = rol
        self.save(update_fields=["regisseur"])
        return Regie.objects.create(
            dossier_id=self.dossier_id, deel_id=self.deel_id, rol=rol, van=op
        )

    def zet_fase(self, fase: str) -> None:
        self.fase = fase
        self.save(update_fields=["fase"])

    def zet_ave(self, niveau: int) -> None:
        self.ave = niveau
        self.save(update_fields=["ave"])

    def plan_bespreking(self, dag: date | None) -> None:
        self.volgende_bespreking = dag
        self.save(update_fields=["volgende_bespreking"])

    def plan_evaluatie(self, dag: date | None) -> None:
        self.volgende_evaluatie = dag
        self.save(update_fields=["volgende_evaluatie"])

    def sluit(self, *, op: datetime) -> None:
        Regie.objects.filter(dossier_id=self.dossier_id, tot__isnull=True).update(tot=op)
        self.fase, self.volgende_bespreking, self.volgende_evaluatie = AFGESLOTEN, None, None
        self.save(update_fields=["fase", "volgende_bespreking", "volgende_evaluatie"])

    def heropen(self) -> None:
        """It begins again, where every case begins."""
        self.zet_fase(self.dossier.aanpak.beginfase.code)


class Regie(DeelModel):
    """Who had the regie of a case, from when until when."""

    rol = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    van = models.DateTimeField()
    tot = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["van", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(tot__isnull=True), name="een_regisseur_tegelijk"
            ),
            models.CheckConstraint(
                name="regie_eindigt_na_begin", condition=Q(tot__isnull=True) | Q(tot__gte=F("van"))
            ),
        ]


@met_historie
class CasusAanleiding(DeelModel):
    """Why this case, in two lines for all deelnemers. Lies in the gezamenlijk part."""

    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="aanleiding")
    tekst = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="aanleiding_heeft_een_tekst", condition=~Q(tekst="")),
        ]

    @classmethod
    def leg_vast(cls, deel: Dossierdeel, *, tekst: str) -> "CasusAanleiding":
        aanleiding, _ = cls.objects.update_or_create(
            dossier_id=deel.dossier_id, defaults={"deel": deel, "tekst": tekst}
        )
        return aanleiding
