"""Policies, and what the import may see across dossiers that nobody may see any more.

Only Spil itself (the system rol) may ask which numbers of an export the house has already, and
may take a dossier into its context that an import made, to add a corrected record to it.
"""

from django.db import migrations

from spil.kern import rls

BESTAAND = """
BEGIN
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem' THEN
        RAISE EXCEPTION 'alleen Spil zelf neemt dossiers over';
    END IF;
    RETURN QUERY SELECT d.nummer::text, d.id, (d.geopend_op AT TIME ZONE 'Europe/Amsterdam')::date,
           w.bewaarjaren::int, EXISTS (SELECT 1 FROM logboek_gebeurtenis g
             WHERE g.dossier_id = d.id AND g.code = 'dossier.overgenomen')
      FROM toegang_dossier d JOIN verwerkingen_verwerking w ON w.id = d.verwerking_id
     WHERE d.huis_id = current_setting('spil.huis')::bigint AND d.nummer = ANY (p_nummers);
END
"""

OPEN_OVERGENOMEN = """
DECLARE v_delen bigint[];
BEGIN
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem' THEN
        RAISE EXCEPTION 'alleen Spil zelf neemt dossiers over';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM logboek_gebeurtenis g JOIN toegang_dossier d ON d.id = g.dossier_id
                    WHERE d.id = p_dossier AND g.code = 'dossier.overgenomen'
                      AND d.huis_id = current_setting('spil.huis')::bigint)
    THEN RAISE EXCEPTION 'dit dossier is niet overgenomen'; END IF;
    PERFORM 1 FROM toegang_dossier WHERE id = p_dossier FOR UPDATE;
    SELECT array_agg(deel_id) INTO v_delen FROM toegang_dossierdeel WHERE dossier_id = p_dossier;
    PERFORM set_config('spil.delen', v_delen::text, true);
END
"""

RUIM_OP = """
DECLARE v_imports bigint[];
BEGIN
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem' THEN
        RAISE EXCEPTION 'alleen Spil zelf neemt dossiers over';
    END IF;
    SELECT coalesce(array_agg(id), '{}') INTO v_imports FROM uitwisseling_import
     WHERE huis_id = current_setting('spil.huis')::bigint AND op < p_voor;
    DELETE FROM uitwisseling_aangeboden WHERE imp_id = ANY (v_imports);
    DELETE FROM uitwisseling_geweigerdeinhoud WHERE imp_id = ANY (v_imports);
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("uitwisseling", "0001_basis"),
        ("toegang", "0002_wie_ziet_wat"),
        ("logboek", "0002_alleen_bijschrijven"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        rls.eigen_policy("uitwisseling_aangeboden"),
        rls.eigen_policy("uitwisseling_geweigerdeinhoud"),
        rls.lees_recht("uitwisseling_import"),
        rls.definer_functie(
            "spil_overgenomen_dossiers",
            "p_nummers text[]",
            "TABLE (nummer text, dossier_id bigint, geopend date, bewaarjaren int, overgenomen boolean)",
            BESTAAND,
        ),
        rls.definer_functie(
            "spil_open_overgenomen_dossier", "p_dossier bigint", "void", OPEN_OVERGENOMEN
        ),
        rls.definer_functie("spil_ruim_imports_op", "p_voor timestamptz", "void", RUIM_OP),
    ]
