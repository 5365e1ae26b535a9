from django.db import migrations

from spil.kern import rls


class Migration(migrations.Migration):
    dependencies = [
        ("overdrachten", "0001_basis"),
        ("toegang", "0002_wie_ziet_wat"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        rls.deel_policy("overdrachten_overdracht"),
        rls.deel_hoort_bij_dossier("overdrachten_overdracht"),
        rls.historie_policy("overdrachten_overdrachtevent"),
        rls.deel_policy("overdrachten_overdrachtstekst"),
        rls.deel_hoort_bij_dossier("overdrachten_overdrachtstekst"),
    ]
