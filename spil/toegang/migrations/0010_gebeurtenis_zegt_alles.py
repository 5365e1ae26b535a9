"""Every event says as what, for whom, under which processing, why and from where (eisen A6-02),
whoever writes it: Spil or one of the functions of the database."""

from django.db import migrations

from spil.kern import rls

# Without a context (choosing a rol, the command line) the work is managing the system, and lines of
# one transaction still share their trace.
VUL_AAN = """
BEGIN
    SELECT r.soort, m.partner_id INTO NEW.rolsoort, NEW.partner_id
      FROM gebruikers_rol r JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
     WHERE r.id = NEW.rol_id;
    IF NEW.dossier_id IS NOT NULL THEN
        SELECT d.verwerking_id INTO NEW.verwerking_id FROM toegang_dossier d
         WHERE d.id = NEW.dossier_id;
    END IF;
    NEW.doel := coalesce(nullif(current_setting('spil.doel', true), ''), 'beheer');
    NEW.adres := coalesce(current_setting('spil.adres', true), '');
    IF NEW.spoor = '' THEN
        NEW.spoor := 'tx-' || pg_current_xact_id()::text;
    END IF;
    RETURN NEW;
END
"""

# A trigger is made by who may execute its function; nobody else may.
MAAK = """
SET LOCAL ROLE spil_functies;
GRANT EXECUTE ON FUNCTION spil_vul_gebeurtenis_aan() TO spil_owner;
RESET ROLE;
CREATE TRIGGER gebeurtenis_zegt_alles BEFORE INSERT ON logboek_gebeurtenis
    FOR EACH ROW WHEN (NEW.rolsoort = '') EXECUTE FUNCTION spil_vul_gebeurtenis_aan();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0009_toezicht_en_noodtoegang"),
        ("logboek", "0003_regel_zegt_alles"),
    ]

    operations = [
        rls.definer_functie("spil_vul_gebeurtenis_aan", "", "trigger", VUL_AAN),
        migrations.RunSQL(MAAK, "DROP TRIGGER gebeurtenis_zegt_alles ON logboek_gebeurtenis;"),
    ]
