"""How many pairs wait, on a page that is opened all day: only of those is the house asked who could
be one of a pair at all.

What makes two people candidates is a birth date, a sound, a BSN or a postcode that they share, near
enough. Of people in one's own dossiers that is seen without weighing anybody.
"""

from typing import Final

from django.db import migrations

from spil.kern import rls

TE_BEOORDELEN: Final = """
#variable_conflict use_column
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_rollen bigint[] := coalesce(nullif(current_setting('spil.rollen', true), ''), '{}')::bigint[];
    v_teams bigint[] := coalesce(nullif(current_setting('spil.teams', true), ''), '{}')::bigint[];
    v_dossiers bigint[]; v_mensen bigint[];
BEGIN
    v_dossiers := ARRAY(
        SELECT DISTINCT t.dossier_id FROM toegang_toegang t
         WHERE t.heel_dossier AND t.reden = ANY (p_redenen)
           AND t.van <= p_op AND (t.tot IS NULL OR t.tot > p_op)
           AND (t.rol_id = ANY (v_rollen) OR t.team_id = ANY (v_teams)));
    v_mensen := ARRAY(
        SELECT b.id FROM personen_betrokkene b
         WHERE b.deel_id = ANY (v_delen) AND b.dossier_id = ANY (v_dossiers)
           AND (p_betrokkene IS NULL OR b.id = p_betrokkene));
    IF p_betrokkene IS NULL THEN
        v_mensen := ARRAY(
            WITH s AS MATERIALIZED (
                SELECT k.betrokkene_id AS wie, k.klank, k.voorklank, k.geboren, k.jaar,
                       k.dag_en_maand AS dag
                  FROM herkenning_persoonssleutel k WHERE k.betrokkene_id = ANY (v_mensen)
            ), kenmerk (wie, soort, waarde) AS (
                SELECT s.wie, 'dag', s.geboren::text FROM s
                UNION ALL SELECT s.wie, 'dag', (s.geboren + 1)::text FROM s
                UNION ALL SELECT s.wie, 'gedraaid', concat_ws('-', s.jaar,
                    least(s.dag / 100, s.dag % 100), greatest(s.dag / 100, s.dag % 100)) FROM s
                UNION ALL SELECT s.wie, 'jaar', concat_ws(' ', s.jaar, s.klank) FROM s
                UNION ALL SELECT s.wie, 'verjaardag', concat_ws(' ', s.dag, s.klank) FROM s
                UNION ALL SELECT n.betrokkene_id, 'bsn', encode(n.blinde_index, 'hex')
                  FROM personen_bsn n WHERE n.betrokkene_id = ANY (v_mensen)
                UNION ALL SELECT s.wie, 'postcode',
                    concat_ws(' ', replace(c.postcode, ' ', ''), s.voorklank)
                  FROM s JOIN personen_contactgegevens c ON c.betrokkene_id = s.wie
                 WHERE c.tot IS NULL AND NOT c.geheim AND c.postcode <> ''
            )
            SELECT x.wie FROM (
                SELECT k.wie, min(k.wie) OVER w < max(k.wie) OVER w AS gedeeld
                  FROM kenmerk k WINDOW w AS (PARTITION BY k.soort, k.waarde)) x
             WHERE x.gedeeld
            UNION SELECT s.wie FROM s WHERE s.geboren IS NULL);
    END IF;
    RETURN QUERY
    SELECT least(e.id, a.id), greatest(e.id, a.id), bool_or(p.zeker)
      FROM spil_zelfde_paren(v_huis, v_mensen) p
      JOIN personen_betrokkene e ON e.id = p.een
      JOIN personen_betrokkene a ON a.id = p.ander
     WHERE p.ander_deel = ANY (v_delen) AND p.ander_dossier = ANY (v_dossiers)
       AND (e.identiteit_id IS NULL OR e.identiteit_id IS DISTINCT FROM a.identiteit_id)
       AND NOT EXISTS (SELECT FROM herkenning_persoonsoordeel o
                        WHERE o.betrokkene_id = e.id AND o.ander = a.uuid AND o.tot IS NULL)
     GROUP BY 1, 2 ORDER BY 3 DESC, max(p.punten) DESC, 1, 2 LIMIT p_hoogstens;
END
"""


class Migration(migrations.Migration):
    dependencies = [("herkenning", "0009_bij_import")]
    operations = [
        rls.definer_functie(
            "spil_te_beoordelen",
            "p_redenen text[], p_betrokkene bigint, p_hoogstens int, p_op timestamptz",
            "TABLE (een bigint, ander bigint, zeker boolean)",
            TE_BEOORDELEN,
        ),
    ]
