from collections.abc import Iterable
from datetime import date, datetime

from django.db import models
from django.db.models import Q

from spil.casussen.fasen import fase_naam
from spil.casussen.models.deelnemer import Beslisser
from spil.gebruikers.models import Medewerker, Rol
from spil.toegang.models import DeelModel, Dossierdeel
from spil.werkprocessen.motor import Termijnstand


class Faseovergang(DeelModel):
    """A case came in a phase. In the kaft, as the phase itself; `van` is empty at the start.

    `naam` is what the phase was called then: the approach may have another version since.
    `beslisser` is who decides by the definition: the regisseur, the public deelnemers, or a kind
    of organisation.
    """

    van = models.CharField(max_length=40, blank=True)
    naar = models.CharField(max_length=40)
    naam = models.CharField(max_length=200)
    op = models.DateTimeField()
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    beslisser = models.CharField(max_length=20)
    reden = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["op", "id"]
        indexes = [models.Index(fields=["dossier", "op"], name="faseovergang_per_dossier")]
        constraints = [
            models.CheckConstraint(name="faseovergang_heeft_een_fase", condition=~Q(naar="")),
        ]

    @classmethod
    def leg_vast(
        cls,
        kaft: Dossierdeel,
        *,
        van: str,
        naar: str,
        beslisser: str,
        reden: str = "",
        beslissers: Iterable[Medewerker] = (),
        door: Rol,
        op: datetime,
    ) -> "Faseovergang":
        overgang = cls.objects.create(
            dossier_id=kaft.dossier_id,
            deel=kaft,
            van=van,
            naar=naar,
            naam=fase_naam(kaft.dossier.aanpak, naar),
            op=op,
            door=door,
            beslisser=beslisser,
            reden=reden,
        )
        for medewerker in beslissers:
            FaseBeslisser.objects.create(
                dossier_id=kaft.dossier_id,
                deel=kaft,
                overgang=overgang,
                medewerker=medewerker,
                partner=medewerker.partner,
                klasse=medewerker.partner.klasse,
            )
        return overgang


class FaseBeslisser(Beslisser):
    """Who decided that a case goes to a phase. Under another regime than the WGS a private
    deelnemer may; a derde never does."""

    overgang = models.ForeignKey(Faseovergang, on_delete=models.PROTECT, related_name="beslissers")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="een_derde_beslist_niet_over_een_fase", condition=~Q(klasse="derde")
            ),
        ]


class Casustermijn(DeelModel):
    """A term that runs in this case, as the definition counts it. In the kern: the house guards
    it. Made anew whenever something happens that it counts from."""

    code = models.CharField(max_length=40)
    naam = models.CharField(max_length=200)
    uiterlijk = models.DateField()
    waarschuw_op = models.DateField()

    class Meta:
        ordering = ["uiterlijk", "code"]
        indexes = [models.Index(fields=["deel", "waarschuw_op"], name="termijn_die_waarschuwt")]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "code"], name="termijn_eens_per_casus"),
        ]

    @staticmethod
    def vervang(kern: Dossierdeel, standen: Iterable[Termijnstand]) -> None:
        """These terms run in this case now, and no other."""
        Casustermijn.objects.filter(dossier_id=kern.dossier_id).delete()
        Casustermijn.objects.bulk_create(
            Casustermijn(
                dossier_id=kern.dossier_id,
                deel=kern,
                code=stand.code,
                naam=stand.naam,
                uiterlijk=stand.uiterlijk,
                waarschuw_op=stand.waarschuw_op,
            )
            for stand in standen
        )

    def is_te_laat(self, dag: date) -> bool:
        return dag > self.uiterlijk

    def waarschuwt(self, dag: date) -> bool:
        return dag >= self.waarschuw_op
