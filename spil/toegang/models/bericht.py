from datetime import datetime

from django.db import connection, models

from spil.gebruikers.models import Beveiligingsregel, Medewerker, Rol
from spil.kern.models import MetUuid


class Bericht(MetUuid):
    """A notice to one medewerker inside Spil: a kind and a dossier number, never the name of a
    betrokkene. For who watches over access it names the colleague whose rol it is about."""

    class Soort(models.TextChoices):
        NOODTOEGANG = "noodtoegang", "Er is noodtoegang genomen"
        ANTWOORD = "antwoord", "Er is een antwoord op uw aanmelding"
        AANGEHOUDEN = "aangehouden", "Uw aanmelding is aangehouden"
        NAVRAAG = "navraag", "Er is een vraag over uw aanmelding"
        STANDPUNT = "standpunt", "Uw standpunt wordt gevraagd voor de triagetafel"
        NAVRAAG_BEANTWOORD = "navraag_beantwoord", "De aanmelder beantwoordde een vraag"
        MELDING = "melding", "Er is een melding die u met mandaat ontvangt"
        ACTIE = "actie", "U hebt een nieuwe actie"
        HERINNERING = "herinnering", "Herinnering aan een actie"
        ROL_GEGEVEN = "rol_gegeven", "Een rol met toegang is gegeven"
        TEAM_AANGEVULD = "team_aangevuld", "Iemand is in een team gezet"
        WAARNEMING_GEREGELD = "waarneming_geregeld", "De beheerder regelde een waarneming"
        LOGIN_HERSTELD = "login_hersteld", "Een login moet opnieuw worden ingesteld"
        FG_EINDIGT = "fg_eindigt", "Een FG kan er niet meer bij"
        AANPAK_VOORGELEGD = "aanpak_voorgelegd", "Een aanpak wacht op een tweede persoon"
        BESMET = "besmet", "In een bestand zat een virus; de inhoud is verwijderd"
        OVERDRACHT = "overdracht", "Herinnering: neemt u deze casus aan?"
        SAMENWERKING = "samenwerking", "Hoe ging de samenwerking? Uw mening wordt gevraagd"
        SAMENWERKING_NOG = "samenwerking_nog", "Herinnering: hoe ging de samenwerking?"
        OPLEGGER_VOORGELEGD = "oplegger_voorgelegd", "Een oplegger wacht op een tweede persoon"
        OVERLEG_UITNODIGING = "overleg_uitnodiging", "U bent uitgenodigd voor een overleg"
        OVERLEG_GEWIJZIGD = "overleg_gewijzigd", "Een overleg waar u bij zit is gewijzigd"
        OVERLEG_HERINNERING = "overleg_herinnering", "Herinnering aan een overleg"
        UITVRAAG = "uitvraag", "Er wordt iets van u gevraagd voor een overleg"
        VERSLAG = "verslag", "Het verslag van een overleg ligt klaar"
        BESCHADIGD = "beschadigd", "Een bewaard bestand is beschadigd en gaat niet meer open"

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="berichten")
    soort = models.CharField(max_length=20, choices=Soort.choices)
    dossiernummer = models.CharField(max_length=20, blank=True)
    over = models.ForeignKey(Rol, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    op = models.DateTimeField()
    gelezen_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["medewerker", "-op"], name="bericht_per_medewerker")]

    @classmethod
    def stuur(
        cls, medewerker_id: int, *, soort: "Bericht.Soort", dossiernummer: str, op: datetime
    ) -> None:
        """To any medewerker of the own house; only they can read it."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT spil_stuur_bericht(%s, %s, %s, %s)",
                [medewerker_id, soort, dossiernummer, op],
            )

    @classmethod
    def meld_aan_toezicht(
        cls, uitkomst: Beveiligingsregel.Uitkomst, *, over: Rol, door: Rol, op: datetime
    ) -> None:
        """To every FG of the house; also to the managers when it is about an FG or a beheerder, or
        when no FG would read it but those whom it is about."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT spil_meld_aan_toezicht(%s, %s, %s, %s)",
                [cls.Soort(str(uitkomst)), over.pk, door.pk, op],
            )

    @property
    def tekst(self) -> str:
        """What it says, without the number."""
        over = f": {self.over.naam}" if self.over else ""
        return f"{self.get_soort_display()}{over}"

    @property
    def gaat_over_samenwerking(self) -> bool:
        return self.soort in {self.Soort.SAMENWERKING, self.Soort.SAMENWERKING_NOG}

    def lees(self, *, op: datetime) -> None:
        self.gelezen_op = op
        self.save(update_fields=["gelezen_op"])

    @property
    def gaat_over_uitnodiging(self) -> bool:
        """Where it leads is the list of one's own invitations."""
        return self.soort in {
            self.Soort.OVERLEG_UITNODIGING,
            self.Soort.OVERLEG_GEWIJZIGD,
            self.Soort.OVERLEG_HERINNERING,
        }
