"""Who surely is the same is linked when Spil takes over people: of hundreds nobody would do it.

Only of whom everybody with the regie in the house may know (the hit rule): the half in a dossier
says to its readers that there is another dossier. Whom that leaves out stands on the work list of
whoever holds both. Sure means sure from both sides, and nobody said that they are not the same.
"""

from typing import Final

from django.db import migrations

from spil.kern import rls

# Of who loses the group and of who keeps it, the second finds the old hub free again.
GROEPEER: Final = """
DECLARE v_start bigint; v_groep bigint[]; v_hub bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('spil_groepeer_identiteit'));
    FOR v_start IN SELECT s.id FROM unnest(p_start) AS s (id) ORDER BY s.id LOOP
        WITH RECURSIVE groep AS (
            SELECT v_start AS id
            UNION
            SELECT a.id FROM groep g
              JOIN herkenning_persoonsoordeel o
                ON o.betrokkene_id = g.id AND o.soort = 'zelfde' AND o.tot IS NULL
              JOIN personen_betrokkene a ON a.uuid = o.ander)
        SELECT array_agg(g.id) INTO v_groep FROM groep g;
        v_hub := NULL;
        IF cardinality(v_groep) > 1 THEN
            SELECT min(b.identiteit_id) INTO v_hub FROM personen_betrokkene b
             WHERE b.id = ANY (v_groep) AND NOT EXISTS (
                   SELECT FROM personen_betrokkene x
                    WHERE x.identiteit_id = b.identiteit_id AND NOT x.id = ANY (v_groep));
            IF v_hub IS NULL THEN
                INSERT INTO personen_identiteit (uuid) VALUES (gen_random_uuid())
                RETURNING id INTO v_hub;
            END IF;
        END IF;
        UPDATE personen_betrokkene SET identiteit_id = v_hub
         WHERE id = ANY (v_groep) AND identiteit_id IS DISTINCT FROM v_hub;
    END LOOP;
END
"""

GROEPEER_EIGEN: Final = """
DECLARE
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
BEGIN
    PERFORM spil_groepeer(ARRAY(
        SELECT b.id FROM personen_betrokkene b
         WHERE b.id = ANY (p_betrokkenen) AND b.deel_id = ANY (v_delen)));
END
"""

KOPPEL_ZEKERE: Final = """
#variable_conflict use_column
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_een bigint[]; v_ander bigint[]; v_terug bigint[]; v_naar bigint[]; v_paar record;
BEGIN
    IF v_huis IS NULL OR current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem' THEN
        RAISE EXCEPTION 'alleen Spil zelf koppelt zonder dat iemand beide kanten ziet';
    END IF;
    SELECT array_agg(p.een), array_agg(p.ander) INTO v_een, v_ander
      FROM spil_zelfde_paren(v_huis, spil_te_noemen(v_huis, p_betrokkenen)) p WHERE p.zeker;
    SELECT array_agg(p.een), array_agg(p.ander) INTO v_terug, v_naar
      FROM spil_zelfde_paren(v_huis, spil_te_noemen(v_huis, v_ander)) p WHERE p.zeker;
    FOR v_paar IN
        SELECT DISTINCT least(h.een, h.ander) AS een, greatest(h.een, h.ander) AS ander
          FROM unnest(v_een, v_ander) AS h (een, ander)
          JOIN unnest(v_terug, v_naar) AS t (een, ander) ON t.een = h.ander AND t.ander = h.een
         ORDER BY 1, 2
    LOOP
        CONTINUE WHEN EXISTS (
            SELECT FROM personen_betrokkene e JOIN personen_betrokkene a USING (identiteit_id)
             WHERE e.id = v_paar.een AND a.id = v_paar.ander);
        -- Not of the two alone: of whoever would become the same person.
        CONTINUE WHEN EXISTS (
            SELECT FROM personen_betrokkene e
              JOIN personen_betrokkene x ON x.id = e.id OR x.identiteit_id = e.identiteit_id
              JOIN herkenning_persoonsoordeel o
                ON o.betrokkene_id = x.id AND o.soort = 'niet' AND o.tot IS NULL
              JOIN personen_betrokkene y ON y.uuid = o.ander
              JOIN personen_betrokkene a ON a.id = y.id OR a.identiteit_id = y.identiteit_id
             WHERE e.id = v_paar.een AND a.id = v_paar.ander);
        RETURN QUERY
        INSERT INTO herkenning_persoonsoordeel AS p (uuid, dossier_id, deel_id, betrokkene_id,
            ander, soort, reden, door_id, van, einde_reden)
        SELECT gen_random_uuid(), m.dossier_id, k.deel_id, m.id, x.uuid, 'zelfde', p_reden, r.id,
               p_op, ''
          FROM (VALUES (v_paar.een, v_paar.ander), (v_paar.ander, v_paar.een)) AS w (wie, met)
          JOIN personen_betrokkene m ON m.id = w.wie
          JOIN personen_betrokkene x ON x.id = w.met
          JOIN toegang_dossierdeel k ON k.dossier_id = m.dossier_id AND k.soort = 'kern'
          JOIN gebruikers_rol r ON r.id = p_rol
          JOIN gebruikers_medewerker d ON d.id = r.medewerker_id AND d.huis_id = v_huis
        RETURNING p.id, p.dossier_id, p.deel_id;
        PERFORM spil_groepeer(ARRAY[v_paar.een, v_paar.ander]);
    END LOOP;
END
"""


class Migration(migrations.Migration):
    dependencies = [("herkenning", "0008_hitregel")]
    operations = [
        rls.definer_functie("spil_groepeer", "p_start bigint[]", "void", GROEPEER),
        rls.definer_functie(
            "spil_groepeer_identiteit", "p_betrokkenen bigint[]", "void", GROEPEER_EIGEN
        ),
        rls.definer_functie(
            "spil_koppel_zekere",
            "p_betrokkenen bigint[], p_reden text, p_rol bigint, p_op timestamptz",
            "TABLE (oordeel_id bigint, dossier_id bigint, deel_id bigint)",
            KOPPEL_ZEKERE,
        ),
        migrations.RunSQL(
            f"SET LOCAL ROLE {rls.FUNCTIES};"
            f"REVOKE ALL ON FUNCTION spil_groepeer(bigint[]) FROM {rls.APP};RESET ROLE;",
            migrations.RunSQL.noop,
        ),
    ]
