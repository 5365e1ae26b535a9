from django.db import migrations, models
from django.db.models import Q

ONBEKEND = "Nog vast te stellen door het huis"


def vul_protocol(apps, schema_editor):
    apps.get_model("verwerkingen", "Verwerking").objects.filter(protocol="").update(
        protocol=ONBEKEND
    )


class Migration(migrations.Migration):
    dependencies = [
        ("verwerkingen", "0002_protocol"),
    ]

    operations = [
        migrations.RunPython(vul_protocol, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="verwerking",
            name="protocol",
            field=models.CharField(default=ONBEKEND, max_length=120),
        ),
        migrations.AddConstraint(
            model_name="verwerking",
            constraint=models.CheckConstraint(
                name="verwerking_heeft_doel_grondslag_en_protocol",
                condition=~Q(doel="") & ~Q(grondslag="") & ~Q(protocol=""),
            ),
        ),
    ]
