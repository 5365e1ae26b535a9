from django.db import models
from django.db.models import Q

from spil.herkenning.sleutels import naamsleutel
from spil.huizen.models import Huis
from spil.personen.models import Betrokkene
from spil.toegang.models import DeelModel


class Persoonssleutel(DeelModel):
    """By which a betrokkene is found again: one row per family name, derived from the betrokkene
    and in the same part. Recognition looks these up by equality only, and scores what it finds."""

    betrokkene = models.ForeignKey(Betrokkene, on_delete=models.CASCADE, related_name="sleutels")
    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    achternaam = models.CharField(max_length=60)
    klank = models.CharField(max_length=24)
    voornaam = models.CharField(max_length=60, blank=True)
    voorklank = models.CharField(max_length=24, blank=True)
    voornamen = models.CharField(max_length=60, blank=True)
    geslacht = models.CharField(max_length=1)
    geboren = models.DateField(null=True, blank=True)
    jaar = models.PositiveSmallIntegerField(null=True, blank=True)
    dag_en_maand = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["betrokkene", "id"]
        indexes = [
            models.Index(fields=["betrokkene"], name="sleutel_per_betrokkene"),
            models.Index(fields=["huis", "geboren"], name="sleutel_op_geboren"),
            models.Index(fields=["huis", "klank", "geboren"], name="sleutel_op_klank_en_geboren"),
            models.Index(
                fields=["huis", "klank", "voorklank", "geboren"], name="sleutel_op_twee_klanken"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="sleutel_heeft_een_achternaam", condition=~Q(achternaam="")
            ),
        ]

    @classmethod
    def schrijf(cls, betrokkene: Betrokkene, *, is_nieuw: bool) -> None:
        """What stood before goes: a key says how the betrokkene is written now, and where."""
        if not is_nieuw:
            cls.objects.filter(betrokkene=betrokkene).delete()
        rijen = cls.rijen(betrokkene, huis_id=betrokkene.deel.dossier.huis_id)
        Persoonssleutel.objects.bulk_create(rijen)

    @classmethod
    def rijen(cls, betrokkene: Betrokkene, *, huis_id: int) -> "list[Persoonssleutel]":
        sleutel = naamsleutel(betrokkene.voornamen, betrokkene.tussenvoegsel, betrokkene.achternaam)
        geboren = betrokkene.geboortedatum
        return [
            cls(
                dossier_id=betrokkene.dossier_id,
                deel_id=betrokkene.deel_id,
                betrokkene=betrokkene,
                huis_id=huis_id,
                achternaam=familienaam.naam,
                klank=familienaam.klank,
                voornaam=sleutel.voornaam,
                voorklank=sleutel.voorklank,
                voornamen=sleutel.voornamen,
                geslacht=betrokkene.geslacht,
                geboren=geboren,
                jaar=geboren.year if geboren else None,
                dag_en_maand=geboren.month * 100 + geboren.day if geboren else None,
            )
            for familienaam in sleutel.familienamen
        ]
