from datetime import datetime

from django.db import connection, models


class Beveiligingsregel(models.Model):
    """One line about getting in or being kept out: codes and ids, never a name or e-mail address.

    Of a grant or a reset the login and the rol are those that it is about; who did it stands in the
    Gebeurtenis of the same moment.

    Append-only for the app; a functioneel beheerder reads those of the own house through a
    function of the database (eisen A6-19).
    """

    class Uitkomst(models.TextChoices):
        INGELOGD = "ingelogd", "Ingelogd"
        INLOGGEN_MISLUKT = "inloggen_mislukt", "Inloggen mislukt"
        TWEEDE_FACTOR_MISLUKT = "tweede_factor_mislukt", "Tweede stap mislukt"
        TE_VAAK = "te_vaak", "Te vaak geprobeerd"
        GEBLOKKEERD = "geblokkeerd", "Login is geblokkeerd"
        SSO_GEWEIGERD = "sso_geweigerd", "Single sign-on geweigerd"
        GEEN_RECHT = "geen_recht", "Geen recht op deze handeling"
        NIET_GEVONDEN = "niet_gevonden", "Bestaat niet voor deze persoon"
        UITGELOGD = "uitgelogd", "Uitgelogd"
        SESSIE_VERLOPEN = "sessie_verlopen", "Sessie verlopen"
        ROL_GEGEVEN = "rol_gegeven", "Een rol met toegang is gegeven"
        TEAM_AANGEVULD = "team_aangevuld", "Iemand is in een team gezet"
        WAARNEMING_GEREGELD = "waarneming_geregeld", "De beheerder regelde een waarneming"
        LOGIN_HERSTELD = "login_hersteld", "Een login moet opnieuw worden ingesteld"
        FG_EINDIGT = "fg_eindigt", "Een FG kan er niet meer bij"

    op = models.DateTimeField()
    uitkomst = models.CharField(max_length=30, choices=Uitkomst.choices)
    gebruiker_id = models.BigIntegerField(null=True)
    rol_id = models.BigIntegerField(null=True)
    route = models.CharField(max_length=80, blank=True)
    adres = models.CharField(max_length=45, blank=True)

    class Meta:
        indexes = [models.Index(fields=["gebruiker_id", "-op"], name="beveiligingsregel_per_login")]

    @classmethod
    def schrijf(
        cls,
        uitkomst: "Beveiligingsregel.Uitkomst",
        *,
        op: datetime,
        adres: str | None = None,
        gebruiker_id: int | None = None,
        rol_id: int | None = None,
        route: str = "",
    ) -> None:
        """Not by the ORM: its RETURNING would need the right to read.

        `adres` is that of the request: a command leaves it out and takes it from the context.
        """
        adres = None if adres is None else adres[:45]
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO gebruikers_beveiligingsregel"
                " (op, uitkomst, gebruiker_id, rol_id, route, adres)"
                " VALUES (%s, %s, %s, %s, %s,"
                " coalesce(%s, current_setting('spil.adres', true), ''))",
                [op, str(uitkomst), gebruiker_id, rol_id, route[:80], adres],
            )
