from django.db import migrations, models


class Migration(migrations.Migration):
    """A line says as what, for whom, why and from where (eisen A6-02). Lines of before stay as they
    were: nobody may change them."""

    dependencies = [("logboek", "0002_alleen_bijschrijven")]

    operations = [
        migrations.AddField(
            model_name="gebeurtenis",
            name="rolsoort",
            field=models.CharField(blank=True, db_default="", max_length=30),
        ),
        migrations.AddField(
            model_name="gebeurtenis",
            name="partner_id",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="gebeurtenis",
            name="verwerking_id",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="gebeurtenis",
            name="doel",
            field=models.CharField(blank=True, db_default="", max_length=60),
        ),
        migrations.AddField(
            model_name="gebeurtenis",
            name="adres",
            field=models.CharField(blank=True, db_default="", max_length=45),
        ),
    ]
