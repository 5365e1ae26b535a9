from django.db import migrations

from spil.kern import rls


class Migration(migrations.Migration):
    dependencies = [("toegang", "0003_concept")]

    operations = [rls.eigen_policy("toegang_concept")]
