from typing import Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from spil.gebruikers.models import Rol
from spil.kern.models import MetUuid
from spil.overleggen.models.opleggerpartij import Deelname
from spil.overleggen.models.overleg import Overleg
from spil.partners.models import Klasse, Partner


class Tafelfunctie(models.TextChoices):
    VOORZITTER = "voorzitter", "Voorzitter"
    NOTULIST = "notulist", "Notulist"
    DEELNEMER = "deelnemer", "Deelnemer"


class Genodigdestand(models.TextChoices):
    GEVRAAGD = "gevraagd", "Gevraagd"
    KOMT = "komt", "Komt"
    KOMT_NIET = "komt_niet", "Komt niet"
    VERVANGEN = "vervangen", "Laat zich vervangen"


KOMEN_NIET = (Genodigdestand.KOMT_NIET, Genodigdestand.VERVANGEN)
LEIDT = (Tafelfunctie.VOORZITTER, Tafelfunctie.NOTULIST)

PARTIJ_VAN_DE_OPLEGGER = """
IF NOT EXISTS (
    SELECT 1 FROM overleggen_overleg o
      JOIN overleggen_overlegreeks r ON r.id = o.reeks_id
      JOIN partners_partner p ON p.id = NEW.partner_id AND p.huis_id = r.huis_id
     WHERE o.id = NEW.overleg_id AND (p.klasse = 'huis' OR EXISTS (
           SELECT 1 FROM overleggen_opleggerpartij x
            WHERE x.oplegger_id = o.oplegger_id AND x.partner_id = p.id
              AND (NEW.incidenteel OR x.deelname = 'vast')))
) THEN
    RAISE check_violation USING MESSAGE = 'aan tafel zitten de partijen van de oplegger';
END IF;
IF NEW.rol_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM gebruikers_rol l JOIN gebruikers_medewerker m ON m.id = l.medewerker_id
      JOIN partners_partner p ON p.id = m.partner_id
     WHERE l.id = NEW.rol_id AND p.id = NEW.partner_id AND p.klasse <> 'derde'
) THEN
    RAISE check_violation USING MESSAGE = 'een derde krijgt geen toegang tot Spil (BGS art. 2.21)';
END IF;
RETURN NEW;
"""


class GenodigdeQuerySet(models.QuerySet["Genodigde"]):
    def komend(self) -> Self:
        """Who was asked and did not say no."""
        return self.exclude(stand__in=KOMEN_NIET)

    def met_alles(self) -> Self:
        return self.select_related(
            "partner", "rol__medewerker", "overleg", "geheimhouding", "vervangt"
        )


class Genodigde(MetUuid):
    """A professional who is asked for one meeting, for an organisation on its sheet. With `rol`
    somebody who works in Spil; a derde never does (BGS art. 2.21).

    `incidenteel`: for the items named (`Aanschuiver`), never for the whole table.
    """

    overleg = models.ForeignKey(Overleg, on_delete=models.PROTECT, related_name="genodigden")
    partner = models.ForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    rol = models.ForeignKey(Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    naam = models.CharField(max_length=120)
    functie = models.CharField(
        max_length=10, choices=Tafelfunctie.choices, default=Tafelfunctie.DEELNEMER
    )
    incidenteel = models.BooleanField(default=False)
    stand = models.CharField(
        max_length=10, choices=Genodigdestand.choices, default=Genodigdestand.GEVRAAGD
    )
    vervangt = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="vervangers"
    )

    objects = GenodigdeQuerySet.as_manager()

    class Meta:
        ordering = ["functie", "partner__naam", "naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["overleg", "rol"],
                condition=Q(rol__isnull=False),
                name="genodigde_eens_per_overleg",
            ),
            models.UniqueConstraint(
                fields=["overleg"],
                condition=Q(functie="voorzitter") & ~Q(stand__in=["komt_niet", "vervangen"]),
                name="een_voorzitter_per_overleg",
            ),
            models.CheckConstraint(name="genodigde_heeft_een_naam", condition=~Q(naam="")),
            models.CheckConstraint(
                name="niemand_vervangt_zichzelf",
                condition=Q(vervangt__isnull=True) | ~Q(vervangt=F("id")),
            ),
            models.CheckConstraint(
                name="wie_de_tafel_leidt_zit_er_de_hele_tijd",
                condition=Q(functie="deelnemer") | Q(incidenteel=False),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="genodigde_is_partij_van_de_oplegger",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert
                | pgtrigger.UpdateOf("overleg_id", "partner_id", "rol_id", "incidenteel"),  # type: ignore[no-untyped-call]
                func=PARTIJ_VAN_DE_OPLEGGER,
            ),
        ]

    @classmethod
    def nodig_uit(
        cls,
        overleg: Overleg,
        *,
        partner: Partner,
        naam: str,
        rol: Rol | None = None,
        functie: str = Tafelfunctie.DEELNEMER,
        incidenteel: bool = False,
        vervangt: "Genodigde | None" = None,
    ) -> "Genodigde":
        return cls.objects.create(
            overleg=overleg,
            partner=partner,
            naam=naam,
            rol=rol,
            functie=functie,
            incidenteel=incidenteel,
            vervangt=vervangt,
        )

    @property
    def leidt(self) -> bool:
        """Chairs or takes the notes: at the table for all of it."""
        return self.functie in LEIDT

    @property
    def tekent(self) -> bool:
        """A derde, and whoever comes for an item alone without an account (BGS art. 2.21, JP18 r32)."""
        return self.rol_id is None and (self.incidenteel or self.partner.klasse == Klasse.DERDE)

    @property
    def moet_nog_tekenen(self) -> bool:
        """Before hearing anything."""
        verklaring = getattr(self, "geheimhouding", None)
        return self.tekent and (verklaring is None or not verklaring.is_ondertekend)

    def staat_op_de_oplegger(self) -> bool:
        """By the sheet that is in force now, which may be another than when they were asked."""
        if self.partner.klasse == Klasse.HUIS:
            return True
        partijen = self.overleg.oplegger.partijen.filter(partner_id=self.partner_id)
        return (partijen if self.incidenteel else partijen.filter(deelname=Deelname.VAST)).exists()

    @property
    def zonder_login(self) -> bool:
        """Sits there and reads nothing in Spil."""
        return self.rol_id is None

    @property
    def bijschrift(self) -> str:
        """What a list says after the name: `zonder login, voor J. Verbeek`."""
        login = "zonder login" if self.zonder_login else ""
        voor = f"voor {self.vervangt.naam}" if self.vervangt else ""
        return ", ".join(filter(None, (login, voor)))

    @property
    def vervanger_mag_zonder_login(self) -> bool:
        """Of the house somebody with a login comes, and who leads the table works in Spil."""
        return self.partner.klasse != Klasse.HUIS and not self.leidt

    @property
    def komt_niet(self) -> bool:
        return self.stand in KOMEN_NIET

    def zet_stand(self, stand: str) -> None:
        self.stand = stand
        self.save(update_fields=["stand"])
