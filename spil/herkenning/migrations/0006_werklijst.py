"""Whom somebody of the house could link: pairs of which they hold both sides.

What recognition asks of a whole house becomes a function of its own, which the app cannot call.
"""

from django.db import migrations

from spil.kern import rls

PAREN = """
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT s.betrokkene_id, s.dossier_id, k.betrokkene_id, k.dossier_id, k.deel_id, k.punten,
           k.zeker
      FROM (SELECT x.betrokkene_id, x.dossier_id, array_agg(x.achternaam) AS namen,
                   array_agg(x.klank) AS klanken, x.voornaam, x.voorklank, x.voornamen, x.geslacht,
                   x.geboren
              FROM herkenning_persoonssleutel x
             WHERE x.betrokkene_id = ANY (p_betrokkenen) AND x.huis_id = p_huis
             GROUP BY x.betrokkene_id, x.dossier_id, x.voornaam, x.voorklank, x.voornamen,
                      x.geslacht, x.geboren) s
      LEFT JOIN personen_bsn n ON n.betrokkene_id = s.betrokkene_id
      LEFT JOIN LATERAL (SELECT c.postcode FROM personen_contactgegevens c
                          WHERE c.betrokkene_id = s.betrokkene_id AND c.tot IS NULL AND NOT c.geheim
                          ORDER BY c.id DESC LIMIT 1) p ON true
     CROSS JOIN LATERAL spil_herken_kandidaten(p_huis, s.namen, s.klanken, s.voornaam, s.voorklank,
               s.voornamen, s.geslacht, s.geboren, coalesce(p.postcode, ''), n.blinde_index) k
     WHERE k.betrokkene_id <> s.betrokkene_id;
END
"""

ZELFDE_PERSONEN = """
#variable_conflict use_column
DECLARE v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
BEGIN
    IF v_huis IS NULL OR current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem'
    THEN RETURN; END IF;
    RETURN QUERY
    SELECT p.een, p.een_dossier, p.ander, p.ander_dossier, p.punten, p.zeker
      FROM spil_zelfde_paren(v_huis, p_betrokkenen) p ORDER BY p.een, p.punten DESC, p.ander;
END
"""

TE_BEOORDELEN = """
#variable_conflict use_column
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_rollen bigint[] := coalesce(nullif(current_setting('spil.rollen', true), ''), '{}')::bigint[];
    v_teams bigint[] := coalesce(nullif(current_setting('spil.teams', true), ''), '{}')::bigint[];
    v_dossiers bigint[];
BEGIN
    v_dossiers := ARRAY(
        SELECT DISTINCT t.dossier_id FROM toegang_toegang t
         WHERE t.heel_dossier AND t.reden = ANY (p_redenen)
           AND t.van <= p_op AND (t.tot IS NULL OR t.tot > p_op)
           AND (t.rol_id = ANY (v_rollen) OR t.team_id = ANY (v_teams)));
    RETURN QUERY
    SELECT least(e.id, a.id), greatest(e.id, a.id), bool_or(p.zeker)
      FROM spil_zelfde_paren(v_huis, ARRAY(
               SELECT b.id FROM personen_betrokkene b
                WHERE b.deel_id = ANY (v_delen) AND b.dossier_id = ANY (v_dossiers)
                  AND (p_betrokkene IS NULL OR b.id = p_betrokkene))) p
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
    dependencies = [("herkenning", "0005_identiteit")]
    operations = [
        rls.definer_functie(
            "spil_zelfde_paren",
            "p_huis bigint, p_betrokkenen bigint[]",
            "TABLE (een bigint, een_dossier bigint, ander bigint, ander_dossier bigint,"
            " ander_deel bigint, punten real, zeker boolean)",
            PAREN,
        ),
        migrations.RunSQL(
            f"SET LOCAL ROLE {rls.FUNCTIES};"
            f"REVOKE ALL ON FUNCTION spil_zelfde_paren(bigint, bigint[]) FROM {rls.APP};RESET ROLE;",
            migrations.RunSQL.noop,
        ),
        rls.definer_functie(
            "spil_zelfde_personen",
            "p_betrokkenen bigint[]",
            "TABLE (een bigint, een_dossier bigint, ander bigint, ander_dossier bigint,"
            " punten real, zeker boolean)",
            ZELFDE_PERSONEN,
        ),
        rls.definer_functie(
            "spil_te_beoordelen",
            "p_redenen text[], p_betrokkene bigint, p_hoogstens int, p_op timestamptz",
            "TABLE (een bigint, ander bigint, zeker boolean)",
            TE_BEOORDELEN,
        ),
    ]
