from django.db import migrations

from spil.kern import rls

TABELLEN = ["plannen_doel", "plannen_actie", "plannen_voortgang"]


class Migration(migrations.Migration):
    dependencies = [
        ("plannen", "0001_basis"),
        ("toegang", "0002_wie_ziet_wat"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        *[rls.deel_policy(tabel) for tabel in TABELLEN],
        *[rls.deel_hoort_bij_dossier(tabel) for tabel in TABELLEN],
        rls.historie_policy("plannen_doelevent"),
        rls.historie_policy("plannen_actieevent"),
    ]
