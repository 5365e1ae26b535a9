from django.db import migrations

from spil.kern import rls


class Migration(migrations.Migration):
    dependencies = [
        ("instrumenten", "0001_basis"),
        ("toegang", "0002_wie_ziet_wat"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        rls.deel_policy("instrumenten_afname"),
        rls.deel_hoort_bij_dossier("instrumenten_afname"),
        rls.historie_policy("instrumenten_afnameevent"),
    ]
