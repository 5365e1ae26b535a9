from collections.abc import Iterable
from datetime import date, datetime
from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Exists, OuterRef, Q

from spil.gebruikers.models import Rol
from spil.kern.models import MetUuid
from spil.overleggen.models.genodigde import Genodigde
from spil.overleggen.models.overleg import Overleg


class Verslagvaststelling(MetUuid):
    """The minutes of a meeting were adopted, at the next one of its series. About nobody: what they
    say lies with the items."""

    overleg = models.OneToOneField(Overleg, on_delete=models.PROTECT, related_name="vaststelling")
    in_overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    class Meta:
        triggers = [
            pgtrigger.Trigger(
                name="verslag_wordt_in_een_later_overleg_vastgesteld",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    IF NOT EXISTS (SELECT 1 FROM overleggen_overleg dit, overleggen_overleg later
                                   WHERE dit.id = NEW.overleg_id AND later.id = NEW.in_overleg_id
                                     AND later.reeks_id = dit.reeks_id
                                     AND later.begint > dit.begint) THEN
                        RAISE EXCEPTION 'een verslag wordt vastgesteld in een later overleg van de reeks'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    @classmethod
    def stel_vast(
        cls, overleg: Overleg, *, in_overleg: Overleg, door: Rol, op: datetime
    ) -> "Verslagvaststelling":
        return cls.objects.create(overleg=overleg, in_overleg=in_overleg, door=door, op=op)


class VerslaglezerQuerySet(models.QuerySet["Verslaglezer"]):
    def ongelezen(self) -> Self:
        return self.filter(gelezen_op__isnull=True)

    def voor(self, rol: Rol, *, dag: date) -> Self:
        """That this rol reads: its own, and of a rol that ended before it read, those of the same
        medewerker and those of an organisation for which this rol sits at the table since."""
        zit_er_nu = Genodigde.objects.komend().filter(
            rol=rol,
            partner=OuterRef("namens__partner"),
            overleg__reeks=OuterRef("vaststelling__overleg__reeks"),
            overleg__begint__gte=OuterRef("vaststelling__in_overleg__begint"),
        )
        is_weg = ~Exists(Rol.objects.geldig_op(dag).filter(pk=OuterRef("rol")))
        erft = Q(rol__medewerker=rol.medewerker_id) | Exists(zit_er_nu)
        return self.filter(Q(rol=rol) | (Q(is_weg) & erft))


class Verslaglezer(MetUuid):
    """Who reads that the minutes were adopted, because `namens` was absent: that one, or who came in
    that place since. Ends the `rol` before it read, its successor does (`voor`)."""

    vaststelling = models.ForeignKey(
        Verslagvaststelling, on_delete=models.PROTECT, related_name="lezers"
    )
    namens = models.ForeignKey(Genodigde, on_delete=models.PROTECT, related_name="+")
    rol = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    gelezen_op = models.DateTimeField(null=True, blank=True)

    objects = VerslaglezerQuerySet.as_manager()

    class Meta:
        ordering = ["namens__naam", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["vaststelling", "namens", "rol"], name="verslaglezer_eens_per_afwezige"
            ),
        ]

    @classmethod
    def wijs_aan(
        cls, vaststelling: Verslagvaststelling, paren: Iterable[tuple[Genodigde, int]]
    ) -> None:
        cls.objects.bulk_create(
            cls(vaststelling=vaststelling, namens=namens, rol_id=rol_id) for namens, rol_id in paren
        )

    def lees(self, *, door: Rol, op: datetime) -> None:
        """By who came in the place of `rol` it is theirs from then on."""
        zelfde = Verslaglezer.objects.filter(
            vaststelling=self.vaststelling_id, namens=self.namens_id, rol=door
        )
        if not zelfde.exists():
            self.rol = door
        self.gelezen_op = op
        self.save(update_fields=["rol", "gelezen_op"])
