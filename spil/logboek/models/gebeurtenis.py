from django.db import models


class Gebeurtenis(models.Model):
    """Something that was done, by whom, when: ids and codes only, never text or names.

    What `leg_vast` does not give (as what, for whom, under which processing, why, from where) the
    database adds from the rol, the dossier and the context of `namens()`. A line is of an act that
    succeeded: it lives and dies with the transaction of that act. Refusals are Beveiligingsregels.

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
    rolsoort = models.CharField(max_length=30, blank=True, db_default="")
    partner_id = models.BigIntegerField(null=True)
    verwerking_id = models.BigIntegerField(null=True)
    doel = models.CharField(max_length=60, blank=True, db_default="")
    adres = models.CharField(max_length=45, blank=True, db_default="")

    class Meta:
        indexes = [
            models.Index(fields=["dossier_id", "-op"], name="gebeurtenis_per_dossier"),
            models.Index(fields=["huis_id", "-op"], name="gebeurtenis_per_huis"),
        ]
