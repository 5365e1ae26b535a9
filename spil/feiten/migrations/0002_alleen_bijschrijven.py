from django.db import migrations

from spil.kern import rls


class Migration(migrations.Migration):
    dependencies = [("feiten", "0001_basis"), ("kern", "0001_rechten")]
    operations = [
        rls.deel_policy("feiten_feitherkomst"),
        migrations.RunSQL(
            "REVOKE UPDATE, DELETE ON feiten_feit FROM spil_app;", migrations.RunSQL.noop
        ),
    ]
