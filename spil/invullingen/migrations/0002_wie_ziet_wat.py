from django.db import migrations

from spil.kern import rls


class Migration(migrations.Migration):
    dependencies = [
        ("invullingen", "0001_basis"),
        ("toegang", "0011_dossier_heeft_een_aanpak"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        rls.deel_policy("invullingen_invulling"),
        rls.deel_hoort_bij_dossier("invullingen_invulling"),
        rls.historie_policy("invullingen_invullingevent"),
    ]
