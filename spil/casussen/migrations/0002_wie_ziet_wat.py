from django.db import migrations

from spil.kern import rls

TABELLEN = [
    "casussen_casus",
    "casussen_regie",
    "casussen_casusaanleiding",
    "casussen_deelnemer",
    "casussen_deelnemerpersoon",
    "casussen_deelnemerbeslisser",
    "casussen_leefgebiedsituatie",
    "casussen_aveniveau",
    "casussen_veiligheidswaarschuwing",
    "casussen_afsluiting",
    "casussen_afsluitbeslisser",
    "casussen_heropening",
]
HISTORIE = [
    "casussen_casusevent",
    "casussen_casusaanleidingevent",
    "casussen_veiligheidswaarschuwingevent",
]


class Migration(migrations.Migration):
    dependencies = [
        ("casussen", "0001_basis"),
        ("toegang", "0002_wie_ziet_wat"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        *[rls.deel_policy(tabel) for tabel in TABELLEN],
        *[rls.deel_hoort_bij_dossier(tabel) for tabel in TABELLEN],
        *[rls.historie_policy(tabel) for tabel in HISTORIE],
    ]
