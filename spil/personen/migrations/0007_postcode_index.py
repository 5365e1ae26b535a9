from django.db import migrations, models
from django.db.models import F, Q, Value
from django.db.models.functions import Replace


class Migration(migrations.Migration):
    """Recognition looks people up by postcode; never by a geheim adres."""

    dependencies = [("personen", "0006_ondersteuning_en_stem"), ("toegang", "0012_meer_berichten")]

    operations = [
        migrations.AddIndex(
            model_name="contactgegevens",
            index=models.Index(
                Replace(F("postcode"), Value(" "), Value("")),
                condition=Q(("geheim", False), ("tot__isnull", True))
                & Q(("postcode", ""), _negated=True),
                name="contact_op_lopende_postcode",
            ),
        ),
    ]
