"""What a record of an export became."""

from django.db import models


class Uitkomst(models.TextChoices):
    BEWAARD = "bewaard", "Bewaard"
    ALLEEN_GETELD = "alleen_geteld", "Alleen geteld"
    VERLENGING_NODIG = "verlenging_nodig", "Verlenging nodig"
    GEWEIGERD = "geweigerd", "Geweigerd"
