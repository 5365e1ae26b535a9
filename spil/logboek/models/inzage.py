from django.db import models


class Inzage(models.Model):
    """One look at one person: who, in which role, for whom, at whom, doing what, why, from where, when.

    Source: WGS art. 1.8 lid 4, BGS art. 1.12; fields as in facts 1.6. Append-only for the app.
    """

    op = models.DateTimeField()
    medewerker_id = models.BigIntegerField()
    rol_id = models.BigIntegerField()
    rolsoort = models.CharField(max_length=30)
    partner_id = models.BigIntegerField()
    huis_id = models.BigIntegerField()
    dossier_id = models.BigIntegerField()
    verwerking_id = models.BigIntegerField()
    betrokkene_id = models.BigIntegerField(null=True)
    handeling = models.CharField(max_length=60)
    doel = models.CharField(max_length=60)
    nood = models.BooleanField(default=False)
    adres = models.CharField(max_length=45, blank=True)
    spoor = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["dossier_id", "-op"], name="inzage_per_dossier"),
            models.Index(fields=["medewerker_id", "-op"], name="inzage_per_medewerker"),
        ]
