import uuid

import django.db.models.deletion
from django.db import migrations, models

from spil.kern import rls

TABEL = "overleggen_verslagheropening"


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "0005_escalatieladder"),
        ("overleggen", "0010_nazorg"),
        ("toegang", "0019_tafels"),
    ]

    operations = [
        migrations.CreateModel(
            name="Verslagheropening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("reden", models.CharField(max_length=500)),
                ("op", models.DateTimeField()),
                (
                    "deel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossierdeel",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gebruikers.rol",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="toegang.dossier",
                    ),
                ),
                (
                    "punt",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="heropeningen",
                        to="overleggen.agendapunt",
                    ),
                ),
            ],
            options={
                "ordering": ["op", "id"],
                "indexes": [models.Index(fields=["punt"], name="verslagheropening_per_punt")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reden", ""), _negated=True),
                        name="een_verslag_gaat_met_een_reden_weer_open",
                    ),
                ],
            },
        ),
        rls.deel_policy(TABEL),
        rls.deel_hoort_bij_dossier(TABEL),
    ]
