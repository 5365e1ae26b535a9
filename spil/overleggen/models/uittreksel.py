from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid4

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import MetSleutel
from spil.overleggen.models.agendapunt import Agendapunt
from spil.overleggen.models.geheimhouding import Geheimhouding
from spil.overleggen.models.genodigde import Genodigde
from spil.toegang.models import DeelModel

_NIEUW = "OLD.{0} IS DISTINCT FROM NEW.{0}"
_INHOUD = ("punt_id", "genodigde_id", "geheimhouding_id", "regels", "tekst", "gemaakt_op")


class Uittreksel(DeelModel, MetSleutel):
    """What the chair chose for somebody without an account to take along, of one item (BGS art.
    2.21): lines of the item as they stood, and what the chair wrote. The database refuses one for
    who did not sign. Never changed; a next one can be made."""

    punt = models.ForeignKey(Agendapunt, on_delete=models.PROTECT, related_name="uittreksels")
    genodigde = models.ForeignKey(Genodigde, on_delete=models.PROTECT, related_name="uittreksels")
    geheimhouding = models.ForeignKey(
        Geheimhouding, on_delete=models.PROTECT, related_name="uittreksels"
    )
    regels = ArrayField(models.TextField(), default=list, blank=True)
    tekst = models.TextField(blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")
    uitgereikt_op = models.DateTimeField(null=True, blank=True)
    uitgereikt_door = models.ForeignKey(
        Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-gemaakt_op"]
        constraints = [
            models.CheckConstraint(
                name="uittreksel_zegt_iets", condition=~Q(regels=[]) | ~Q(tekst="")
            ),
            models.CheckConstraint(
                name="uitgereikt_uittreksel_zegt_door_wie",
                condition=Q(uitgereikt_op__isnull=True, uitgereikt_door__isnull=True)
                | Q(uitgereikt_op__isnull=False, uitgereikt_door__isnull=False),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="uittreksel_alleen_voor_wie_ondertekende",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NOT EXISTS (
                        SELECT 1 FROM overleggen_geheimhouding g
                          JOIN overleggen_genodigde gast ON gast.id = g.genodigde_id
                          JOIN overleggen_agendapunt punt ON punt.id = NEW.punt_id
                          JOIN overleggen_agendaplek plek
                            ON plek.id = punt.plek_id AND plek.overleg_id = gast.overleg_id
                         WHERE g.id = NEW.geheimhouding_id AND g.genodigde_id = NEW.genodigde_id
                           AND g.ondertekend_op IS NOT NULL) THEN
                        RAISE EXCEPTION 'een uittreksel is alleen voor wie geheimhouding tekende'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Protect(
                name="gemaakt_uittreksel_blijft",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(" OR ".join(_NIEUW.format(v) for v in _INHOUD)),
            ),
        ]

    @classmethod
    def maak(
        cls,
        punt: Agendapunt,
        geheimhouding: Geheimhouding,
        *,
        regels: Iterable[str],
        tekst: str,
        door: Rol,
        op: datetime,
        sleutel: UUID | None = None,
    ) -> "Uittreksel":
        return cls.objects.create(
            dossier_id=punt.dossier_id,
            deel_id=punt.deel_id,
            punt=punt,
            genodigde_id=geheimhouding.genodigde_id,
            geheimhouding=geheimhouding,
            regels=list(regels),
            tekst=tekst,
            gemaakt_op=op,
            gemaakt_door=door,
            sleutel=sleutel or uuid4(),
        )

    def reik_uit(self, *, door: Rol, op: datetime) -> None:
        self.uitgereikt_op, self.uitgereikt_door = op, door
        self.save(update_fields=["uitgereikt_op", "uitgereikt_door"])
