from django.db import migrations

from spil.kern import rls

EIGENLIJKE_DEEL = """
ALTER TABLE toegang_dossier ADD CONSTRAINT kaft_hoort_bij_dossier
    FOREIGN KEY (id, deel_id) REFERENCES toegang_dossierdeel (dossier_id, deel_id)
    DEFERRABLE INITIALLY DEFERRED;
GRANT USAGE ON SEQUENCE toegang_dossier_id_seq, toegang_dossierdeel_deel_id_seq TO spil_functies;
"""

NAMENS = """
DECLARE
    v_dag date := (p_op AT TIME ZONE 'Europe/Amsterdam')::date;
    v_medewerker bigint; v_huis bigint; v_soort text;
    v_rollen bigint[]; v_teams bigint[]; v_delen bigint[] := '{}'; v_nood bigint[] := '{}';
BEGIN
    SELECT m.id, m.huis_id, r.soort INTO v_medewerker, v_huis, v_soort
      FROM gebruikers_rol r JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
     WHERE r.id = p_rol AND m.actief AND r.begin <= v_dag AND (r.einde IS NULL OR r.einde > v_dag);
    IF NOT FOUND THEN
        PERFORM set_config('spil.delen', '', true), set_config('spil.rol', '', true),
                set_config('spil.medewerker', '', true), set_config('spil.huis', '', true),
                set_config('spil.rolsoort', '', true);
        RETURN NULL;
    END IF;
    SELECT array_agg(x) INTO v_rollen FROM (
        SELECT p_rol AS x UNION
        SELECT w.voor_id FROM gebruikers_waarneming w
          JOIN gebruikers_rol r ON r.id = w.voor_id AND r.soort = v_soort
          JOIN gebruikers_medewerker m ON m.id = r.medewerker_id AND m.huis_id = v_huis
         WHERE w.door_id = p_rol AND v_dag BETWEEN w.van AND w.tot) alle;
    SELECT coalesce(array_agg(l.team_id), '{}') INTO v_teams FROM gebruikers_teamlid l
      JOIN gebruikers_team t ON t.id = l.team_id AND t.huis_id = v_huis
     WHERE l.rol_id = ANY (v_rollen);
    IF v_soort NOT IN ('manager', 'functioneel_beheerder', 'fg', 'contactpunt', 'kwaliteitsmedewerker')
    THEN
        WITH mijn AS (
            SELECT dossier_id, deel_id, heel_dossier, reden FROM toegang_toegang
             WHERE rol_id = ANY (v_rollen) AND van <= p_op AND (tot IS NULL OR tot > p_op)
            UNION ALL
            SELECT dossier_id, deel_id, heel_dossier, reden FROM toegang_toegang
             WHERE team_id = ANY (v_teams) AND van <= p_op AND (tot IS NULL OR tot > p_op))
        SELECT coalesce(array_agg(DISTINCT d.deel_id), '{}'),
               coalesce(array_agg(DISTINCT d.dossier_id) FILTER (WHERE mijn.reden = 'nood'), '{}')
          INTO v_delen, v_nood
          FROM mijn JOIN toegang_dossier o ON o.id = mijn.dossier_id AND o.huis_id = v_huis
          JOIN toegang_dossierdeel d ON d.dossier_id = mijn.dossier_id
           AND (mijn.heel_dossier OR d.deel_id = mijn.deel_id);
    END IF;
    PERFORM set_config('spil.delen', v_delen::text, true), set_config('spil.rol', p_rol::text, true),
            set_config('spil.rolsoort', v_soort, true), set_config('spil.rollen', v_rollen::text, true),
            set_config('spil.teams', v_teams::text, true),
            set_config('spil.medewerker', v_medewerker::text, true),
            set_config('spil.huis', v_huis::text, true), set_config('spil.nood', v_nood::text, true),
            set_config('spil.doel', coalesce(p_doel, ''), true),
            set_config('spil.adres', coalesce(p_adres, ''), true),
            set_config('spil.spoor', coalesce(p_spoor, ''), true);
    RETURN (SELECT count(*) FROM toegang_bericht
             WHERE medewerker_id = v_medewerker AND gelezen_op IS NULL);
END
"""

OPEN_DOSSIER = """
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_dossier bigint := nextval('toegang_dossier_id_seq');
    v_kaft bigint; v_deel bigint; v_delen bigint[]; v_soort text;
BEGIN
    IF v_huis IS NULL OR NOT EXISTS (
        SELECT 1 FROM verwerkingen_verwerking WHERE id = p_verwerking AND huis_id = v_huis)
    THEN RAISE EXCEPTION 'zonder context geen dossier'; END IF;
    v_delen := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_kaft := nextval('toegang_dossierdeel_deel_id_seq');
    INSERT INTO toegang_dossier (id, uuid, huis_id, verwerking_id, deel_id, nummer, geopend_op)
    VALUES (v_dossier, p_uuid, v_huis, p_verwerking, v_kaft, p_nummer, p_op);
    INSERT INTO toegang_dossierdeel (deel_id, uuid, dossier_id, soort, geopend_op)
    VALUES (v_kaft, gen_random_uuid(), v_dossier, 'kaft', p_op);
    v_delen := v_delen || v_kaft;
    FOREACH v_soort IN ARRAY ARRAY['kern', 'gezamenlijk'] LOOP
        INSERT INTO toegang_dossierdeel (uuid, dossier_id, soort, geopend_op)
        VALUES (gen_random_uuid(), v_dossier, v_soort, p_op) RETURNING deel_id INTO v_deel;
        v_delen := v_delen || v_deel;
    END LOOP;
    PERFORM set_config('spil.delen', v_delen::text, true);
    RETURN v_dossier;
END
"""

OPEN_DEEL = """
DECLARE
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_deel bigint;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM toegang_dossierdeel d JOIN toegang_dossier o ON o.id = d.dossier_id
                    JOIN partners_partner p ON p.id = p_partner AND p.huis_id = o.huis_id
                   WHERE d.dossier_id = p_dossier AND d.deel_id = ANY (v_delen))
    THEN RAISE EXCEPTION 'dit dossier is niet in de context'; END IF;
    SELECT deel_id INTO v_deel FROM toegang_dossierdeel
     WHERE dossier_id = p_dossier AND partner_id = p_partner;
    IF v_deel IS NULL THEN
        INSERT INTO toegang_dossierdeel (uuid, dossier_id, soort, partner_id, geopend_op)
        VALUES (p_uuid, p_dossier, 'deelnemer', p_partner, p_op) RETURNING deel_id INTO v_deel;
    END IF;
    IF NOT v_deel = ANY (v_delen) THEN
        PERFORM set_config('spil.delen', (v_delen || v_deel)::text, true);
    END IF;
    RETURN v_deel;
END
"""

ZIE_IN = """
DECLARE v_aantal int;
BEGIN
    INSERT INTO logboek_inzage (op, medewerker_id, rol_id, rolsoort, partner_id, huis_id, dossier_id,
        verwerking_id, betrokkene_id, handeling, doel, nood, adres, spoor)
    SELECT p_op, m.id, r.id, r.soort, m.partner_id, m.huis_id, d.id, d.verwerking_id, g.betrokkene,
           p_handeling, current_setting('spil.doel'),
           d.id = ANY (current_setting('spil.nood')::bigint[]),
           current_setting('spil.adres'), current_setting('spil.spoor')
      FROM unnest(p_dossiers, p_betrokkenen) AS g (dossier, betrokkene)
      JOIN toegang_dossier d ON d.id = g.dossier
     CROSS JOIN gebruikers_rol r JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
     WHERE r.id = nullif(current_setting('spil.rol', true), '')::bigint;
    GET DIAGNOSTICS v_aantal = ROW_COUNT;
    IF v_aantal <> cardinality(p_dossiers) THEN
        RAISE EXCEPTION 'zonder logregel geen gegevens';
    END IF;
END
"""

NOODTOEGANG = """
DECLARE
    v_rol bigint := nullif(current_setting('spil.rol', true), '')::bigint;
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_medewerker bigint := nullif(current_setting('spil.medewerker', true), '')::bigint;
    v_dossier bigint; v_uuid uuid; v_kaft bigint; v_toegang bigint;
BEGIN
    IF v_rol IS NULL OR current_setting('spil.rolsoort', true) NOT IN
        ('procesregisseur', 'procesondersteuner', 'coordinator', 'triagist')
    THEN RETURN NULL; END IF;
    SELECT id, uuid, deel_id INTO v_dossier, v_uuid, v_kaft FROM toegang_dossier
     WHERE huis_id = v_huis AND nummer = p_nummer;
    IF NOT FOUND THEN RETURN NULL; END IF;
    INSERT INTO toegang_toegang (uuid, dossier_id, deel_id, rol_id, heel_dossier, reden, toelichting, van, tot)
    VALUES (gen_random_uuid(), v_dossier, v_kaft, v_rol, true, 'nood', p_toelichting, p_op,
            p_op + interval '4 hours') RETURNING id INTO v_toegang;
    INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id, deel_id,
        onderwerp_soort, onderwerp_id, kenmerk, spoor)
    VALUES (p_op, 'noodtoegang.genomen', v_rol, v_medewerker, v_huis, v_dossier, v_kaft, 'toegang',
            v_toegang, '', coalesce(current_setting('spil.spoor', true), ''));
    INSERT INTO toegang_bericht (uuid, medewerker_id, soort, dossiernummer, op)
    SELECT gen_random_uuid(), x.medewerker_id, 'noodtoegang', p_nummer, p_op FROM (
        SELECT r.medewerker_id FROM gebruikers_rol r
          JOIN gebruikers_medewerker m ON m.id = r.medewerker_id AND m.huis_id = v_huis AND m.actief
         WHERE r.soort = 'fg' AND (r.einde IS NULL OR r.einde > p_op::date)
        UNION
        SELECT r.medewerker_id FROM toegang_toegang t JOIN gebruikers_rol r ON r.id = t.rol_id
         WHERE t.dossier_id = v_dossier AND t.reden IN ('regie', 'laatste_regisseur')
           AND (t.tot IS NULL OR t.tot > p_op)) x;
    RETURN v_uuid;
END
"""

STUUR_BERICHT = """
BEGIN
    INSERT INTO toegang_bericht (uuid, medewerker_id, soort, dossiernummer, op)
    SELECT gen_random_uuid(), m.id, p_soort, p_nummer, p_op FROM gebruikers_medewerker m
     WHERE m.id = p_medewerker
       AND m.huis_id = nullif(current_setting('spil.huis', true), '')::bigint;
    IF NOT FOUND THEN RAISE EXCEPTION 'een bericht gaat naar een medewerker van het eigen huis'; END IF;
END
"""

VERNIETIG = """
DECLARE v_tabel text; v_delen bigint[];
BEGIN
    v_delen := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    IF NOT EXISTS (SELECT 1 FROM toegang_dossier WHERE id = p_dossier AND deel_id = ANY (v_delen))
    THEN RAISE EXCEPTION 'dit dossier is niet in de context'; END IF;
    FOR v_tabel IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relforcerowsecurity
           AND a.attname = 'dossier_id' AND NOT a.attisdropped
           AND c.relname NOT LIKE 'logboek%' AND c.relname <> 'toegang_dossierdeel'
         ORDER BY c.relname LIKE '%event', c.relname
    LOOP
        EXECUTE format('DELETE FROM %I WHERE dossier_id = $1', v_tabel) USING p_dossier;
    END LOOP;
    DELETE FROM toegang_dossierdeel WHERE dossier_id = p_dossier;
    DELETE FROM toegang_dossier WHERE id = p_dossier;
END
"""

TIJDLIJN = """
BEGIN
    RETURN QUERY SELECT * FROM logboek_gebeurtenis g WHERE g.dossier_id = p_dossier
        AND g.deel_id = ANY (coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[])
      ORDER BY g.op DESC, g.id DESC;
END
"""

INZAGEN = """
BEGIN
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'fg' THEN
        RAISE EXCEPTION 'alleen de FG leest het logboek';
    END IF;
    INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id,
        onderwerp_soort, kenmerk, spoor)
    SELECT p_op, 'logboek.ingezien', current_setting('spil.rol')::bigint,
           current_setting('spil.medewerker')::bigint, current_setting('spil.huis')::bigint, d.id,
           'inzage', '', coalesce(current_setting('spil.spoor', true), '')
      FROM toegang_dossier d
     WHERE d.nummer = p_nummer AND d.huis_id = current_setting('spil.huis')::bigint;
    RETURN QUERY SELECT i.* FROM logboek_inzage i JOIN toegang_dossier d ON d.id = i.dossier_id
     WHERE d.nummer = p_nummer AND d.huis_id = current_setting('spil.huis')::bigint
     ORDER BY i.op DESC, i.id DESC;
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0001_basis"),
        ("logboek", "0002_alleen_bijschrijven"),
        ("kern", "0001_rechten"),
    ]

    operations = [
        rls.deel_policy("toegang_dossier"),
        rls.deel_policy("toegang_dossierdeel"),
        rls.deel_policy("toegang_toegang"),
        rls.eigen_policy("toegang_bericht"),
        rls.deel_hoort_bij_dossier("toegang_toegang"),
        migrations.RunSQL(EIGENLIJKE_DEEL, migrations.RunSQL.noop),
        rls.lees_recht(
            "huizen_huis",
            "partners_partner",
            "gebruikers_medewerker",
            "gebruikers_rol",
            "gebruikers_team",
            "gebruikers_teamlid",
            "gebruikers_waarneming",
            "verwerkingen_verwerking",
        ),
        rls.definer_functie(
            "spil_namens",
            "p_rol bigint, p_op timestamptz, p_doel text, p_adres text, p_spoor text",
            "integer",
            NAMENS,
        ),
        rls.definer_functie(
            "spil_open_dossier",
            "p_verwerking bigint, p_nummer text, p_uuid uuid, p_op timestamptz",
            "bigint",
            OPEN_DOSSIER,
        ),
        rls.definer_functie(
            "spil_open_deel",
            "p_dossier bigint, p_partner bigint, p_uuid uuid, p_op timestamptz",
            "bigint",
            OPEN_DEEL,
        ),
        rls.definer_functie(
            "spil_zie_in",
            "p_op timestamptz, p_handeling text, p_dossiers bigint[], p_betrokkenen bigint[]",
            "void",
            ZIE_IN,
        ),
        rls.definer_functie(
            "spil_noodtoegang",
            "p_nummer text, p_toelichting text, p_op timestamptz",
            "uuid",
            NOODTOEGANG,
        ),
        rls.definer_functie(
            "spil_stuur_bericht",
            "p_medewerker bigint, p_soort text, p_nummer text, p_op timestamptz",
            "void",
            STUUR_BERICHT,
        ),
        rls.definer_functie(
            "spil_vernietig_dossier", "p_dossier bigint, p_op timestamptz", "void", VERNIETIG
        ),
        rls.definer_functie(
            "spil_tijdlijn", "p_dossier bigint", "SETOF logboek_gebeurtenis", TIJDLIJN
        ),
        rls.definer_functie(
            "spil_inzagen", "p_nummer text, p_op timestamptz", "SETOF logboek_inzage", INZAGEN
        ),
    ]
