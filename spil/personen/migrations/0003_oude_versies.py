from django.db import migrations

from spil.kern import rls

# Not by rls.definer_functie: who makes a trigger must own its function at that moment, and nobody
# needs the right to call it.
FUNCTIE = """
CREATE FUNCTION spil_oude_versies_naar_kern() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $spil$
BEGIN
    EXECUTE format(
        'UPDATE %I SET deel_id = (SELECT k.deel_id FROM toegang_dossierdeel k'
        ' WHERE k.dossier_id = $1 AND k.soort = ''kern'') WHERE pgh_obj_id = $2',
        TG_TABLE_NAME || 'event') USING NEW.dossier_id, NEW.id;
    RETURN NULL;
END
$spil$;
REVOKE ALL ON FUNCTION spil_oude_versies_naar_kern() FROM PUBLIC;
"""
NAAR_FUNCTIES = f"""
GRANT CREATE ON SCHEMA public TO {rls.FUNCTIES};
ALTER FUNCTION spil_oude_versies_naar_kern() OWNER TO {rls.FUNCTIES};
REVOKE CREATE ON SCHEMA public FROM {rls.FUNCTIES};
"""


def _bij_verhuizing(tabel: str) -> str:
    # By name after the trigger of pghistory, so that the version of this change comes along.
    return (
        f"GRANT UPDATE (deel_id) ON {tabel}event TO {rls.FUNCTIES};"
        f"CREATE TRIGGER spil_verhuisd AFTER UPDATE OF deel_id ON {tabel} FOR EACH ROW"
        " WHEN (OLD.deel_id IS DISTINCT FROM NEW.deel_id)"
        " EXECUTE FUNCTION spil_oude_versies_naar_kern();"
    )


class Migration(migrations.Migration):
    """A person who leaves the kaft (who turns out to be a victim) leaves it altogether: the former
    versions go to the kern, which only the house team holds. Left where they were, the old readers
    would keep them; taken along, the new readers would get what was never for them."""

    dependencies = [("personen", "0002_wie_ziet_wat"), ("toegang", "0007_niets_blijft_achter")]
    operations = [
        migrations.RunSQL(
            FUNCTIE
            + _bij_verhuizing("personen_betrokkene")
            + _bij_verhuizing("personen_contactgegevens")
            + NAAR_FUNCTIES,
            "DROP FUNCTION spil_oude_versies_naar_kern() CASCADE;",
        ),
    ]
