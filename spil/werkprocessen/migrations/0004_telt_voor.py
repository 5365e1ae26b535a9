from django.db import migrations

# What a version in force says stays the same, and so the database refuses to change it; here only
# what was not asked yet is added.
BLIJFT = """
ALTER TABLE werkprocessen_werkprocesversie {} TRIGGER pgtrigger_geldige_definitie_blijft_61dea
"""
VUL_AAN = """
UPDATE werkprocessen_werkprocesversie v
   SET definitie = jsonb_set(v.definitie, '{telt_voor}', '["meldingen", "nieuwe-casussen"]')
  FROM werkprocessen_werkproces w
 WHERE w.id = v.werkproces_id AND w.code = 'com' AND NOT v.definitie ? 'telt_voor'
"""
STAPPEN = [BLIJFT.format("DISABLE"), VUL_AAN, BLIJFT.format("ENABLE")]


class Migration(migrations.Migration):
    """Until now every approach counted in the published figures. A version from before says nothing
    of it and would count nowhere, so the approach of those figures keeps counting, in each of its
    versions. A house that copied it ticks so itself in the werkplaats."""

    dependencies = [("werkprocessen", "0003_gemeentetaak")]

    operations = [migrations.RunSQL(STAPPEN, migrations.RunSQL.noop)]
