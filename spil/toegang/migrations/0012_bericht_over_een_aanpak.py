from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("toegang", "0011_dossier_heeft_een_aanpak")]

    operations = [
        migrations.AlterField(
            model_name="bericht",
            name="soort",
            field=models.CharField(
                choices=[
                    ("noodtoegang", "Er is noodtoegang genomen"),
                    ("antwoord", "Er is een antwoord op uw aanmelding"),
                    ("actie", "U hebt een nieuwe actie"),
                    ("herinnering", "Herinnering aan een actie"),
                    ("rol_gegeven", "Een rol met toegang is gegeven"),
                    ("team_aangevuld", "Iemand is in een team gezet"),
                    ("waarneming_geregeld", "De beheerder regelde een waarneming"),
                    ("login_hersteld", "Een login moet opnieuw worden ingesteld"),
                    ("fg_eindigt", "Een FG kan er niet meer bij"),
                    ("aanpak_voorgelegd", "Een aanpak wacht op een tweede persoon"),
                ],
                max_length=20,
            ),
        ),
    ]
