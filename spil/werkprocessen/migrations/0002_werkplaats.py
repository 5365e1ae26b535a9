from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("werkprocessen", "0001_basis")]

    operations = [
        migrations.AddField(
            model_name="werkprocesversie",
            name="teruggestuurd_om",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
    ]
