import csv
from datetime import date
from pathlib import Path

from django.db import migrations

BESTAND = Path(__file__).resolve().parent.parent / "referentie" / "gemeenten.csv"


def laad(apps, schema_editor):
    gemeente = apps.get_model("huizen", "Gemeente")

    def dag(tekst):
        return date.fromisoformat(tekst) if tekst else None

    with BESTAND.open(encoding="utf-8", newline="") as invoer:
        gemeente.objects.bulk_create(
            gemeente(
                code=rij["code"],
                naam=rij["naam"],
                opvolger_code=rij["opvolger_code"],
                ingang=dag(rij["ingang"]),
                einde=dag(rij["einde"]),
            )
            for rij in csv.DictReader(invoer)
        )


class Migration(migrations.Migration):
    """An installation starts with the municipalities as shipped; `gemeenten_laden` renews them."""

    dependencies = [("huizen", "0001_basis")]
    operations = [migrations.RunPython(laad, migrations.RunPython.noop)]
