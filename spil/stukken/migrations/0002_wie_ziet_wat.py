from django.db import migrations

from spil.kern import rls

TABEL = "stukken_journaalregel"


class Migration(migrations.Migration):
    dependencies = [
        ("stukken", "0001_basis"),
        ("toegang", "0002_wie_ziet_wat"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        rls.deel_policy(TABEL),
        rls.deel_hoort_bij_dossier(TABEL),
        # A correction is a new entry: what was written stays as it was written.
        migrations.RunSQL(
            f"REVOKE UPDATE, DELETE ON {TABEL} FROM {rls.APP};",
            f"GRANT UPDATE, DELETE ON {TABEL} TO {rls.APP};",
        ),
    ]
