import hashlib
from datetime import datetime
from uuid import uuid4

from django.conf import settings
from django.db import connection, models
from django.db.models import Q

from spil.bestanden.models.conceptbestand import Conceptbestand
from spil.bestanden.models.gegevens import (
    Bestandsgegevens,
    Brokgegevens,
    heeft_een_inhoud,
    versleutelde_brokken,
)
from spil.gebruikers.models import Rol
from spil.kern.versleuteling import Kluis
from spil.toegang.models import DeelModel, Dossierdeel


class Scanstand(models.TextChoices):
    """What the virus scanner said. Without a word of it a file stays shut, but in a demonstration."""

    WACHT = "wacht", "Wacht op de virusscan"
    SCHOON = "schoon", "Gecontroleerd op virussen"
    BESMET = "besmet", "Bevatte een virus; de inhoud is verwijderd"
    BESCHADIGD = "beschadigd", "Beschadigd"
    NIET_GESCAND = "niet_gescand", "Niet gescand"
    GEMAAKT = "gemaakt", "Door Spil zelf gemaakt"


class Bestand(DeelModel, Bestandsgegevens):
    """A file in one part of a dossier. Never changed: the database refuses an update. Only the scan
    gets a result, and takes away the content of what is infected; the fact stays.

    `kenmerk` is the number that who added it knows the dossier by: of the dossier or of the report.
    """

    naam = models.CharField(max_length=200)
    kenmerk = models.CharField(max_length=20)
    scan = models.CharField(max_length=20, choices=Scanstand.choices)
    gescand_op = models.DateTimeField(null=True)
    toegevoegd_op = models.DateTimeField()
    toegevoegd_door = models.ForeignKey(Rol, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["id"], condition=Q(scan="wacht"), name="bestand_wacht_op_de_scan"),
        ]
        constraints = [
            heeft_een_inhoud("bestand_heeft_een_inhoud"),
            models.CheckConstraint(name="bestand_heeft_een_naam", condition=~Q(naam="")),
            models.CheckConstraint(
                name="een_uitslag_van_de_scan_heeft_een_moment",
                condition=Q(scan__in=["schoon", "besmet", "beschadigd"], gescand_op__isnull=False)
                | Q(scan__in=["wacht", "niet_gescand", "gemaakt"], gescand_op__isnull=True),
            ),
        ]

    @classmethod
    def bewaar(
        cls,
        deel: Dossierdeel,
        *,
        naam: str,
        soort: str,
        inhoud: bytes,
        kenmerk: str,
        kluis: Kluis,
        door: Rol,
        op: datetime,
        scan: Scanstand | None = None,
    ) -> "Bestand":
        """Encrypted piece by piece; nothing of it is written anywhere else."""
        bestand = cls.objects.create(
            uuid=uuid4(),
            dossier_id=deel.dossier_id,
            deel=deel,
            naam=naam,
            soort=soort,
            grootte=len(inhoud),
            sha256=hashlib.sha256(inhoud).hexdigest(),
            kenmerk=kenmerk,
            scan=scan or beginstand(),
            toegevoegd_op=op,
            toegevoegd_door=door,
        )
        for nummer, versleuteld in versleutelde_brokken(inhoud, bestand.uuid, kluis):
            Brok.objects.create(
                dossier_id=deel.dossier_id,
                deel=deel,
                bestand=bestand,
                nummer=nummer,
                versleuteld=versleuteld,
            )
        return bestand

    @classmethod
    def neem_over(
        cls,
        deel: Dossierdeel,
        concept: Conceptbestand,
        *,
        kenmerk: str,
        kluis: Kluis,
        door: Rol,
        op: datetime,
    ) -> "Bestand":
        """What was added to a draft, once that is sent: the pieces as they are."""
        bestand = cls.objects.create(
            uuid=concept.uuid,
            dossier_id=deel.dossier_id,
            deel=deel,
            naam=concept.naam(kluis),
            soort=concept.soort,
            grootte=concept.grootte,
            sha256=concept.sha256,
            kenmerk=kenmerk,
            scan=beginstand(),
            toegevoegd_op=op,
            toegevoegd_door=door,
        )
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO bestanden_brok"
                " (uuid, dossier_id, deel_id, bestand_id, nummer, versleuteld)"
                " SELECT gen_random_uuid(), %s, %s, %s, nummer, versleuteld"
                " FROM bestanden_conceptbrok WHERE bestand_id = %s",
                [deel.dossier_id, deel.pk, bestand.pk, concept.pk],
            )
        return bestand

    @property
    def gaat_open(self) -> bool:
        return self.scan in {Scanstand.SCHOON, Scanstand.GEMAAKT} or (
            self.scan == Scanstand.NIET_GESCAND and settings.DEMO
        )

    @property
    def is_niet_doorzocht(self) -> bool:
        """Did somebody add it, of a kind in which nobody can look for who made it and where?"""
        return self.scan != Scanstand.GEMAAKT and not self.bestandssoort.wordt_doorzocht

    def lees(self, kluis: Kluis) -> list[bytes]:
        """The content, checked. Raises BestandBeschadigd."""
        brokken = self.brokken.order_by("nummer").values_list("nummer", "versleuteld")
        return self.controleer(((n, bytes(v)) for n, v in brokken.iterator(8)), kluis=kluis)

    @staticmethod
    def te_scannen() -> list[int]:
        """Of the house of Spil itself, in dossiers that nobody has opened for it."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT spil_te_scannen()")
            return [rij[0] for rij in cursor.fetchall()]

    @classmethod
    def neem_om_te_scannen(cls, bestand_id: int) -> "Bestand | None":
        """The part of this file enters the context of Spil itself, because it waits; None when
        another worker has it."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT spil_neem_om_te_scannen(%s)", [bestand_id])
            (gelukt,) = cursor.fetchone() or (False,)
        if not gelukt:
            return None
        return cls.objects.select_related("toegevoegd_door").get(pk=bestand_id)

    def geef_uitslag(self, uitslag: Scanstand, *, op: datetime) -> None:
        """Clean: it opens. Infected: shut for all, and its pieces are gone."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT spil_geef_scanuitslag(%s, %s, %s)", [self.pk, uitslag, op])
        self.refresh_from_db(fields=["scan", "gescand_op"])


class Brok(DeelModel, Brokgegevens):
    """A piece of a file, in the same part."""

    bestand = models.ForeignKey(Bestand, on_delete=models.PROTECT, related_name="brokken")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["bestand", "nummer"], name="een_brok_per_plek_in_een_bestand"
            ),
        ]


def beginstand() -> Scanstand:
    """A demonstration without a scanner shows files, and says that nobody looked."""
    return Scanstand.NIET_GESCAND if settings.DEMO and not settings.CLAMD else Scanstand.WACHT
