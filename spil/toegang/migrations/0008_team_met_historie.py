# ruff: noqa: S608 - the texts put together here are constants of this file
"""A team gives access to who is in it at that moment: now for the context, then for the FG, who
also reads through which team somebody looked."""

from django.db import migrations

from spil.kern import rls

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
     WHERE l.rol_id = ANY (v_rollen) AND l.van <= p_op AND (l.tot IS NULL OR l.tot > p_op);
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

ALLEEN_FG = """
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'fg' THEN
        RAISE EXCEPTION 'alleen de FG leest het logboek';
    END IF;
"""

GELEZEN = """
    INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id,
        onderwerp_soort, kenmerk, spoor)
    SELECT p_op, 'logboek.ingezien', current_setting('spil.rol')::bigint,
           current_setting('spil.medewerker')::bigint, current_setting('spil.huis')::bigint, d.id,
           'inzage', '', coalesce(current_setting('spil.spoor', true), '')
      FROM toegang_dossier d
     WHERE d.huis_id = current_setting('spil.huis')::bigint AND """

INZAGEN = f"""
#variable_conflict use_column
BEGIN
    {ALLEEN_FG}
    {GELEZEN} d.uuid = p_dossier;
    RETURN QUERY
    SELECT i.op, m.naam::text, o.naam::text, i.rolsoort::text, i.betrokkene_id,
           concat_ws(' ', nullif(b.voornamen, ''), nullif(b.tussenvoegsel, ''), b.achternaam),
           i.handeling::text, i.doel::text, i.nood, i.adres::text,
           coalesce(g.redenen, '{{}}'), coalesce(g.voor, '{{}}'), coalesce(g.teams, '{{}}')
      FROM toegang_dossier d
      JOIN logboek_inzage i ON i.dossier_id = d.id
      JOIN gebruikers_medewerker m ON m.id = i.medewerker_id
      JOIN partners_partner o ON o.id = i.partner_id
      LEFT JOIN personen_betrokkene b ON b.id = i.betrokkene_id
      LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT t.reden::text) AS redenen,
               array_agg(DISTINCT r.voor) FILTER (WHERE r.voor IS NOT NULL) AS voor,
               array_agg(DISTINCT tm.naam::text) FILTER (WHERE tm.naam IS NOT NULL) AS teams
          FROM (SELECT i.rol_id AS rol, NULL::text AS voor
                UNION ALL
                SELECT w.voor_id, vm.naam FROM gebruikers_waarneming w
                  JOIN gebruikers_rol vr ON vr.id = w.voor_id AND vr.soort = i.rolsoort
                  JOIN gebruikers_medewerker vm ON vm.id = vr.medewerker_id AND vm.huis_id = d.huis_id
                 WHERE w.door_id = i.rol_id
                   AND (i.op AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN w.van AND w.tot) r
          JOIN toegang_toegang t ON t.dossier_id = d.id AND t.van <= i.op
           AND (t.tot IS NULL OR t.tot > i.op)
           AND (t.rol_id = r.rol OR t.team_id IN
                (SELECT l.team_id FROM gebruikers_teamlid l WHERE l.rol_id = r.rol
                    AND l.van <= i.op AND (l.tot IS NULL OR l.tot > i.op)))
          LEFT JOIN gebruikers_team tm ON tm.id = t.team_id) g ON true
     WHERE d.uuid = p_dossier AND d.huis_id = current_setting('spil.huis')::bigint
       AND i.op >= p_van AND i.op < p_tot
       AND (p_betrokkene IS NULL OR b.uuid = p_betrokkene)
     ORDER BY i.op DESC, i.id DESC
     LIMIT p_aantal OFFSET p_vanaf;
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0007_niets_blijft_achter"),
        ("gebruikers", "0003_team_met_historie"),
    ]

    operations = [
        rls.definer_functie(
            "spil_namens",
            "p_rol bigint, p_op timestamptz, p_doel text, p_adres text, p_spoor text",
            "integer",
            NAMENS,
        ),
        rls.definer_functie(
            "spil_fg_inzagen",
            "p_dossier uuid, p_van timestamptz, p_tot timestamptz, p_betrokkene uuid,"
            " p_vanaf int, p_aantal int, p_op timestamptz",
            "TABLE(op timestamptz, medewerker text, organisatie text, rolsoort text,"
            " betrokkene_id bigint, betrokkene text, handeling text, doel text, nood boolean,"
            " adres text, redenen text[], voor text[], teams text[])",
            INZAGEN,
        ),
    ]
