from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from spil.kern.historie import met_historie
from spil.personen.models.identiteit import Identiteit
from spil.personen.namen import volledige_naam, zoeksleutel
from spil.toegang.models import DeelModel, Dossierdeel


class Betrokkenerol(models.TextChoices):
    """The role of a person in a dossier (BGS art. 2.19: only gezin and directe kring)."""

    HOOFDPERSOON = "hoofdpersoon", "Hoofdpersoon"
    PARTNER = "partner", "Partner"
    OUDER = "ouder", "Ouder"
    KIND = "kind", "Kind"
    GEZINSLID = "gezinslid", "Ander gezinslid"
    SLACHTOFFER = "slachtoffer", "Slachtoffer"
    SOCIAAL_CONTACT = "sociaal_contact", "Direct sociaal contact"


class BetrokkeneQuerySet(models.QuerySet["Betrokkene"]):
    def van_dossier(self, dossier_id: int) -> Self:
        return self.filter(dossier_id=dossier_id)

    def hoofdpersonen(self) -> Self:
        return self.filter(rol=Betrokkenerol.HOOFDPERSOON)


@met_historie
class Betrokkene(DeelModel):
    """A person as known in this dossier: name, birth date and role; all else in rows of their own.

    `eerste_verwerking` starts the retention clock (WGS art. 1.8 lid 7): it never moves.
    """

    class Geslacht(models.TextChoices):
        MAN = "m", "Man"
        VROUW = "v", "Vrouw"
        ONBEKEND = "o", "Onbekend"

    identiteit = models.ForeignKey(
        Identiteit, on_delete=models.SET_NULL, null=True, blank=True, related_name="betrokkenen"
    )
    rol = models.CharField(max_length=20, choices=Betrokkenerol.choices)
    voornamen = models.CharField(max_length=120, blank=True)
    tussenvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=120)
    geboortedatum = models.DateField(null=True, blank=True)
    geslacht = models.CharField(max_length=1, choices=Geslacht.choices, default=Geslacht.ONBEKEND)
    zoeksleutel = models.CharField(max_length=260, editable=False)
    eerste_verwerking = models.DateField()

    objects = BetrokkeneQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["dossier"], name="betrokkene_per_dossier"),
            models.Index(fields=["zoeksleutel"], name="betrokkene_op_zoeksleutel"),
        ]
        constraints = [
            models.CheckConstraint(
                name="betrokkene_heeft_een_achternaam", condition=~Q(achternaam="")
            ),
        ]

    @classmethod
    def voeg_toe(
        cls,
        deel: Dossierdeel,
        *,
        rol: str,
        achternaam: str,
        eerste_verwerking: date,
        voornamen: str = "",
        tussenvoegsel: str = "",
        geboortedatum: date | None = None,
        geslacht: str = Geslacht.ONBEKEND,
    ) -> "Betrokkene":
        return cls.objects.create(
            dossier_id=deel.dossier_id,
            deel=deel,
            rol=rol,
            voornamen=voornamen,
            tussenvoegsel=tussenvoegsel,
            achternaam=achternaam,
            geboortedatum=geboortedatum,
            geslacht=geslacht,
            eerste_verwerking=eerste_verwerking,
        )

    def wijzig(
        self,
        *,
        rol: str,
        voornamen: str,
        tussenvoegsel: str,
        achternaam: str,
        geboortedatum: date | None,
        geslacht: str,
    ) -> None:
        """What it was before stays in the history; `eerste_verwerking` never moves."""
        self.rol = rol
        self.voornamen, self.tussenvoegsel = voornamen, tussenvoegsel
        self.achternaam = achternaam
        self.geboortedatum, self.geslacht = geboortedatum, geslacht
        self.save()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.zoeksleutel = zoeksleutel(self.voornamen, self.tussenvoegsel, self.achternaam)
        super().save(*args, **kwargs)

    @property
    def naam(self) -> str:
        """`Joris van den Voorbeeld`."""
        return volledige_naam(self.voornamen, self.tussenvoegsel, self.achternaam)
