from django.db import models


class Gebeurtenis(models.Model):
    """Something that was done, by whom, when: ids and codes only, never text or names.

    Append-only for the app. Sentences on the time line are made from the rows pointed at, so
    that erasing those leaves nothing behind here.
    """

    op = models.DateTimeField()
    code = models.CharField(max_length=60)
    rol_id = models.BigIntegerField()
    medewerker_id = models.BigIntegerField()
    huis_id = models.BigIntegerField()
    dossier_id = models.BigIntegerField(null=True)
    deel_id = models.BigIntegerField(null=True)
    onderwerp_soort = models.CharField(max_length=60, blank=True)
    onderwerp_id = models.BigIntegerField(null=True)
    kenmerk = models.CharField(max_length=60, blank=True)
    spoor = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["dossier_id", "-op"], name="gebeurtenis_per_dossier"),
            models.Index(fields=["huis_id", "-op"], name="gebeurtenis_per_huis"),
        ]
