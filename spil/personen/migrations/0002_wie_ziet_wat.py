from django.db import migrations

from spil.kern import rls

TABELLEN = ["personen_betrokkene", "personen_contactgegevens", "personen_bsn"]


class Migration(migrations.Migration):
    dependencies = [
        ("personen", "0001_basis"),
        ("toegang", "0002_wie_ziet_wat"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        *[rls.deel_policy(tabel) for tabel in TABELLEN],
        *[rls.deel_hoort_bij_dossier(tabel) for tabel in TABELLEN],
        rls.historie_policy("personen_betrokkeneevent"),
        rls.historie_policy("personen_contactgegevensevent"),
    ]
