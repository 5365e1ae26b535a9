from typing import Any

from django.db import migrations

from spil.herkenning.sleutels import naamsleutel
from spil.kern import rls

TABEL = "herkenning_persoonssleutel"
BESTAAND = """
SELECT b.id, b.dossier_id, b.deel_id, d.huis_id, b.voornamen, b.tussenvoegsel, b.achternaam,
       b.geslacht, b.geboortedatum
  FROM personen_betrokkene b JOIN toegang_dossier d ON d.id = b.dossier_id
"""
SCHRIJF = f"""
INSERT INTO {TABEL} (uuid, dossier_id, deel_id, betrokkene_id, huis_id, achternaam, klank, voornaam,
    voorklank, voornamen, geslacht, geboren, jaar, dag_en_maand)
VALUES (gen_random_uuid(), %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s::date,
    extract(year FROM %s::date),
    extract(month FROM %s::date) * 100 + extract(day FROM %s::date))
"""  # noqa: S608 - a name from this file


def schrijf_sleutels(apps: Any, schema_editor: Any) -> None:
    """Of who was there before. As the role of the definer functions: the owner sees nobody."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {rls.FUNCTIES}")
        cursor.execute(BESTAAND)
        for pk, dossier, deel, huis, *naam, geslacht, geboren in cursor.fetchall():
            sleutel = naamsleutel(*naam)
            for familie in sleutel.familienamen:
                wie = [dossier, deel, pk, huis, familie.naam, familie.klank]
                voor = [sleutel.voornaam, sleutel.voorklank, sleutel.voornamen]
                cursor.execute(SCHRIJF, [*wie, *voor, geslacht, *[geboren] * 4])
        cursor.execute("RESET ROLE")


class Migration(migrations.Migration):
    dependencies = [
        ("herkenning", "0001_basis"),
        ("personen", "0002_wie_ziet_wat"),
        ("toegang", "0002_wie_ziet_wat"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        rls.deel_policy(TABEL),
        rls.deel_hoort_bij_dossier(TABEL),
        migrations.RunPython(schrijf_sleutels, migrations.RunPython.noop),
    ]
