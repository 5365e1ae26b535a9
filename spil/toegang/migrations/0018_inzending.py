import django.db.models.deletion
from django.db import migrations, models

from spil.kern import rls


class Migration(migrations.Migration):
    """A form that is sent twice does its work once."""

    dependencies = [
        ("gebruikers", "0001_basis"),
        ("toegang", "0017_bericht_overdracht"),
    ]

    operations = [
        migrations.CreateModel(
            name="Inzending",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sleutel", models.UUIDField()),
                ("antwoord", models.TextField()),
                ("op", models.DateTimeField()),
                (
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="gebruikers.medewerker",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["medewerker", "op"], name="inzending_per_medewerker")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("medewerker", "sleutel"), name="een_formulier_gaat_een_keer_in"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("antwoord", ""), ("antwoord__startswith", "/"), _connector="OR"
                        ),
                        name="inzending_leidt_naar_een_scherm",
                    ),
                ],
            },
        ),
        rls.eigen_policy("toegang_inzending"),
    ]
