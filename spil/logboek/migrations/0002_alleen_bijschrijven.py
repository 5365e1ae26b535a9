from django.db import migrations

from spil.kern import rls


class Migration(migrations.Migration):
    dependencies = [("logboek", "0001_basis"), ("kern", "0001_rechten")]
    operations = [
        rls.log_policy("logboek_gebeurtenis"),
        rls.log_policy("logboek_inzage"),
    ]
