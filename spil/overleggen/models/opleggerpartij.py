from collections.abc import Mapping

import pgtrigger
from django.db import models

from spil.overleggen.models.oplegger import Oplegger
from spil.partners.models import Partner

VASTGESTELD_BLIJFT = pgtrigger.Trigger(
    name="vastgestelde_oplegger_blijft",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("v_oplegger", "bigint")],
    func="""
        IF TG_OP = 'DELETE' THEN v_oplegger := OLD.oplegger_id;
        ELSE v_oplegger := NEW.oplegger_id; END IF;
        IF EXISTS (SELECT 1 FROM overleggen_oplegger o
                   WHERE o.id = v_oplegger AND o.vastgesteld_op IS NOT NULL) THEN
            RAISE EXCEPTION 'een vastgestelde oplegger verandert niet meer'
                USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """,
)
"""On what belongs to a sheet: it is fixed together with it."""


class Deelname(models.TextChoices):
    """Always at the table, or only for an item (BGS 2.21 for a derde)."""

    VAST = "vast", "Vast"
    INCIDENTEEL = "incidenteel", "Af en toe"


class Opleggerpartij(models.Model):
    """An organisation that sits at the table, by one version of the sheet."""

    oplegger = models.ForeignKey(Oplegger, on_delete=models.CASCADE, related_name="partijen")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    deelname = models.CharField(max_length=12, choices=Deelname.choices)

    class Meta:
        ordering = ["-deelname", "partner__naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["oplegger", "partner"], name="partij_eens_per_oplegger"
            ),
        ]
        triggers = [VASTGESTELD_BLIJFT]

    @staticmethod
    def zet(oplegger: Oplegger, deelname: Mapping[int, str]) -> None:
        """These organisations (by key) and no others."""
        oplegger.partijen.all().delete()
        Opleggerpartij.objects.bulk_create(
            Opleggerpartij(oplegger=oplegger, partner_id=partner_id, deelname=hoe)
            for partner_id, hoe in deelname.items()
        )
