from collections.abc import Iterable

from django.db import models

from spil.huizen.models import Huis
from spil.uitwisseling.lezen.records import Weigering
from spil.uitwisseling.models.imports import Import
from spil.uitwisseling.uitkomst import Uitkomst
from spil.uitwisseling.wegen import Eerder, Gewogen

PER_KEER = 1000
LANGSTE_VELD, LANGSTE_REDEN = 200, 400


class ImportRecord(models.Model):
    """What one record of an export became, so that a next import changes nothing again.

    No personal data: `sleutel` and `inhoud` are hashes with the key of the house.
    """

    huis = models.ForeignKey(Huis, on_delete=models.PROTECT, related_name="+")
    imp = models.ForeignKey(Import, on_delete=models.PROTECT, related_name="records")
    tabel = models.CharField(max_length=12)
    bestand = models.CharField(max_length=255)
    record = models.PositiveIntegerField()
    sleutel = models.BinaryField(max_length=16)
    inhoud = models.BinaryField(max_length=16)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices)
    veld = models.CharField(max_length=LANGSTE_VELD, blank=True)
    reden = models.CharField(max_length=LANGSTE_REDEN)
    artikel = models.CharField(max_length=80, blank=True)

    class Meta:
        indexes = [models.Index(fields=["imp", "uitkomst"], name="importrecord_per_uitkomst")]
        constraints = [
            models.UniqueConstraint(
                fields=["huis", "tabel", "sleutel"], name="record_wordt_eens_overgenomen"
            ),
        ]

    @classmethod
    def leg_vast(cls, imp: Import, gewogen: Iterable[Gewogen]) -> None:
        """New lines; one that waited for renewal is replaced."""
        ImportRecord.objects.bulk_create(
            (
                ImportRecord(
                    huis_id=imp.huis_id,
                    imp=imp,
                    tabel=een.tabel,
                    bestand=een.record.bestand,
                    record=een.record.record,
                    sleutel=een.sleutel,
                    inhoud=een.inhoud,
                    uitkomst=een.uitkomst,
                    veld=een.record.veld[:LANGSTE_VELD]
                    if isinstance(een.record, Weigering)
                    else "",
                    reden=een.reden[:LANGSTE_REDEN],
                    artikel=een.artikel,
                )
                for een in gewogen
                if een.is_nieuw
            ),
            batch_size=PER_KEER,
            update_conflicts=True,
            unique_fields=["huis", "tabel", "sleutel"],
            update_fields=["imp", "bestand", "record", "inhoud", "uitkomst", "reden", "artikel"],
        )

    @classmethod
    def eerdere(cls, huis: Huis) -> dict[tuple[str, bytes], Eerder]:
        """All that earlier imports of this house made, by table and key."""
        rijen = cls.objects.filter(huis=huis).values_list("tabel", "sleutel", "inhoud", "uitkomst")
        return {
            (tabel, bytes(sleutel)): Eerder(uitkomst, bytes(inhoud))
            for tabel, sleutel, inhoud, uitkomst in rijen.iterator(chunk_size=PER_KEER)
        }
