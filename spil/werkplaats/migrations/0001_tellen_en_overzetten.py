# ruff: noqa: S608 - the texts put together here are constants of this file
"""What the workshop may know and do about cases that nobody in it sees: how many there are in each
phase of a version, which questions were ever answered, and moving all of them to another version.

Each function stays within the house of the context. It returns counts and codes, never a case.
"""

from django.db import migrations

from spil.kern import rls

ALLEEN_LEZERS = """
    IF coalesce(current_setting('spil.rolsoort', true), '')
       NOT IN ('functioneel_beheerder', 'manager', 'fg') THEN
        RAISE EXCEPTION 'deze rol ziet geen tellingen van aanpakken';
    END IF;
"""

CASUSSEN = f"""
#variable_conflict use_column
BEGIN
    {ALLEEN_LEZERS}
    RETURN QUERY SELECT d.versie_id, c.fase::text, count(*)
      FROM toegang_dossier d JOIN casussen_casus c ON c.dossier_id = d.id
     WHERE d.huis_id = current_setting('spil.huis')::bigint
       AND d.afgeschermd_op IS NULL AND c.fase <> 'afgesloten'
     GROUP BY d.versie_id, c.fase;
END
"""

INGEVULD = f"""
#variable_conflict use_column
BEGIN
    {ALLEEN_LEZERS}
    RETURN QUERY
    WITH rijen AS (
        SELECT v.werkproces_id, i.dossier_id, i.groep, i.antwoorden,
               length(i.geheim) > 0 AS heeft_geheim
          FROM invullingen_invulling i JOIN toegang_dossier d ON d.id = i.dossier_id
          JOIN werkprocessen_werkprocesversie v ON v.id = d.versie_id
         WHERE d.huis_id = current_setting('spil.huis')::bigint AND i.vergissing_op IS NULL)
    SELECT r.werkproces_id, a.key, count(DISTINCT r.dossier_id)
      FROM rijen r CROSS JOIN LATERAL jsonb_each(r.antwoorden) a
     WHERE a.value NOT IN ('null', '""', '[]')
     GROUP BY r.werkproces_id, a.key
    UNION ALL
    SELECT r.werkproces_id, 'groep:' || r.groep, count(DISTINCT r.dossier_id)
      FROM rijen r WHERE r.heeft_geheim GROUP BY r.werkproces_id, r.groep
    UNION ALL
    SELECT v.werkproces_id, '', count(*)
      FROM toegang_dossier d JOIN werkprocessen_werkprocesversie v ON v.id = d.versie_id
     WHERE d.huis_id = current_setting('spil.huis')::bigint GROUP BY v.werkproces_id;
END
"""

# A case that cannot go on in the new version stops the whole act.
ZET_OVER = """
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_werkproces bigint; v_verwerking bigint; v_fasen jsonb; v_dossiers bigint[];
    v_casus record; v_naar text;
BEGIN
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'functioneel_beheerder' THEN
        RAISE EXCEPTION 'alleen de functioneel beheerder zet casussen over';
    END IF;
    SELECT v.werkproces_id, v.verwerking_id, v.definitie -> 'fasen'
      INTO v_werkproces, v_verwerking, v_fasen
      FROM werkprocessen_werkprocesversie v JOIN werkprocessen_werkproces w ON w.id = v.werkproces_id
     WHERE v.id = p_versie AND w.huis_id = v_huis AND v.stand = 'geldig';
    IF NOT FOUND THEN RAISE EXCEPTION 'deze versie geldt niet in dit huis'; END IF;
    v_dossiers := '{}';
    FOR v_casus IN
        SELECT d.id, d.deel_id, c.id AS casus_id, c.fase
          FROM toegang_dossier d JOIN casussen_casus c ON c.dossier_id = d.id
          JOIN werkprocessen_werkprocesversie v ON v.id = d.versie_id
         WHERE v.werkproces_id = v_werkproces AND d.versie_id <> p_versie
           AND d.huis_id = v_huis AND d.afgeschermd_op IS NULL AND c.fase <> 'afgesloten'
         ORDER BY d.id FOR UPDATE OF d, c
    LOOP
        v_naar := coalesce(p_fasen ->> v_casus.fase, v_casus.fase);
        IF NOT EXISTS (SELECT 1 FROM jsonb_array_elements(v_fasen) f WHERE f ->> 'code' = v_naar)
        THEN RAISE EXCEPTION 'fase % bestaat niet in de nieuwe versie', v_naar; END IF;
        UPDATE toegang_dossier SET versie_id = p_versie, verwerking_id = v_verwerking
         WHERE id = v_casus.id;
        IF v_naar <> v_casus.fase THEN
            UPDATE casussen_casus SET fase = v_naar WHERE id = v_casus.casus_id;
            INSERT INTO casussen_faseovergang (uuid, dossier_id, deel_id, van, naar, naam, op, door_id,
                beslisser, reden)
            SELECT gen_random_uuid(), v_casus.id, v_casus.deel_id, v_casus.fase, v_naar, f ->> 'naam',
                   p_op, current_setting('spil.rol')::bigint, 'regisseur',
                   'Overgezet naar een nieuwe versie van de aanpak.'
              FROM jsonb_array_elements(v_fasen) f WHERE f ->> 'code' = v_naar;
        END IF;
        INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id, deel_id,
            onderwerp_soort, onderwerp_id, kenmerk, spoor)
        VALUES (p_op, 'casus.overgezet', current_setting('spil.rol')::bigint,
            current_setting('spil.medewerker')::bigint, v_huis, v_casus.id, v_casus.deel_id,
            'casus', v_casus.casus_id, v_naar, coalesce(current_setting('spil.spoor', true), ''));
        v_dossiers := v_dossiers || v_casus.id;
    END LOOP;
    RETURN v_dossiers;
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("werkprocessen", "0002_werkplaats"),
        ("toegang", "0011_dossier_heeft_een_aanpak"),
        ("logboek", "0002_alleen_bijschrijven"),
        ("casussen", "0003_aanpak"),
        ("invullingen", "0003_meermaals"),
    ]
    operations = [
        rls.definer_functie(
            "spil_casussen_per_versie",
            "",
            "TABLE (versie bigint, fase text, aantal bigint)",
            CASUSSEN,
        ),
        rls.definer_functie(
            "spil_ingevulde_vragen",
            "",
            "TABLE (werkproces bigint, vraag text, aantal bigint)",
            INGEVULD,
        ),
        rls.definer_functie(
            "spil_zet_casussen_over",
            "p_versie bigint, p_fasen jsonb, p_op timestamptz",
            "bigint[]",
            ZET_OVER,
        ),
    ]
