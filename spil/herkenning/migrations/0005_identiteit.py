"""Groups of people who are the same: exactly what the running links say, through whichever chain.

The hub holds no personal data, so who links may move it under people in dossiers further on in the
chain without learning that they exist: the function says nothing.
"""

from django.db import migrations

from spil.kern import rls

TABEL = "herkenning_persoonsoordeel"

# Of who loses the group and of who keeps it, the second finds the old hub free again.
GROEPEER = """
DECLARE
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_start bigint; v_groep bigint[]; v_hub bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('spil_groepeer_identiteit'));
    FOR v_start IN SELECT b.id FROM personen_betrokkene b
                    WHERE b.id = ANY (p_betrokkenen) AND b.deel_id = ANY (v_delen) ORDER BY b.id
    LOOP
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


class Migration(migrations.Migration):
    dependencies = [("herkenning", "0004_oordelen"), ("kern", "0001_rechten")]
    operations = [
        rls.deel_policy(TABEL),
        rls.deel_hoort_bij_dossier(TABEL),
        migrations.RunSQL(
            f"GRANT SELECT, INSERT ON personen_identiteit TO {rls.FUNCTIES};",
            f"REVOKE SELECT, INSERT ON personen_identiteit FROM {rls.FUNCTIES};",
        ),
        rls.definer_functie("spil_groepeer_identiteit", "p_betrokkenen bigint[]", "void", GROEPEER),
    ]
