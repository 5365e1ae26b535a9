from django.db import migrations

from spil.kern import rls

BEKEND = """
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_woord text; v_ids bigint[] := '{}'; v_extra bigint[];
BEGIN
    IF v_huis IS NULL OR current_setting('spil.rolsoort', true) NOT IN
        ('procesregisseur', 'coordinator', 'triagist')
    THEN RETURN; END IF;
    FOREACH v_woord IN ARRAY p_woorden LOOP
        SELECT coalesce(array_agg(b.id), '{}') INTO v_extra
          FROM personen_betrokkene b
          JOIN toegang_dossier d ON d.id = b.dossier_id AND d.huis_id = v_huis
                                AND d.afgeschermd_op IS NULL AND NOT d.deel_id = ANY (v_delen)
          JOIN verwerkingen_verwerking w ON w.id = d.verwerking_id AND w.hitregel = 'regie_noemen'
          JOIN casussen_casus c ON c.dossier_id = d.id AND c.regisseur_id IS NOT NULL
         WHERE b.rol = 'hoofdpersoon'
           AND (b.zoeksleutel = v_woord
                OR (b.zoeksleutel >= v_woord || ' ' AND b.zoeksleutel < v_woord || '!'))
           AND string_to_array(b.zoeksleutel, ' ') @> p_woorden;
        v_ids := v_ids || v_extra;
    END LOOP;
    PERFORM spil_zie_in(p_op, 'persoon.bekend', array_agg(b.dossier_id), array_agg(b.id))
       FROM personen_betrokkene b WHERE b.id = ANY (v_ids) HAVING count(*) > 0;
    RETURN QUERY
    SELECT DISTINCT w.naam::text, m.naam::text
      FROM personen_betrokkene b
      JOIN toegang_dossier d ON d.id = b.dossier_id
      JOIN verwerkingen_verwerking w ON w.id = d.verwerking_id
      JOIN casussen_casus c ON c.dossier_id = d.id
      JOIN gebruikers_rol r ON r.id = c.regisseur_id
      JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
     WHERE b.id = ANY (v_ids) ORDER BY 1, 2;
END
"""


class Migration(migrations.Migration):
    """Within one verwerking a regisseur who looks for a name learns who has the regie, and no
    more, so that nobody starts twice. The look is logged in here."""

    initial = True
    dependencies = [
        ("casussen", "0002_wie_ziet_wat"),
        ("personen", "0002_wie_ziet_wat"),
        ("toegang", "0002_wie_ziet_wat"),
    ]
    operations = [
        rls.definer_functie(
            "spil_bekend",
            "p_woorden text[], p_op timestamptz",
            "TABLE (verwerking text, regisseur text)",
            BEKEND,
        ),
    ]
