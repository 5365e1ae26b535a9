from django.db import models


class Leefgebied(models.TextChoices):
    """The life domains on which a situation and a plan are described (facts 4.2: eleven to twelve)."""

    HUISVESTING = "huisvesting", "Wonen"
    FINANCIEN = "financien", "Geld en schulden"
    WERK_OPLEIDING = "werk_opleiding", "Werk, opleiding en dagbesteding"
    GEZIN = "gezin", "Gezin en relaties"
    SOCIAAL_NETWERK = "sociaal_netwerk", "Sociaal netwerk"
    PSYCHISCH = "psychisch", "Psychische gezondheid"
    VERSLAVING = "verslaving", "Middelengebruik en verslaving"
    VERSTANDELIJK = "verstandelijk", "Verstandelijk functioneren"
    LICHAMELIJK = "lichamelijk", "Lichamelijke gezondheid"
    JUSTITIE = "justitie", "Politie en justitie"
    AGRESSIE = "agressie", "Geweld en agressie"
    ZELFZORG = "zelfzorg", "Zelfzorg en dagelijks leven"
