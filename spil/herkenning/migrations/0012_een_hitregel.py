"""A search by name asks the same hit rule as recognition does: `spil_noem_regie` judges whom may be
told of and writes the look in the log, so what is said of a person elsewhere is decided once."""

from typing import Final

from django.db import migrations

from spil.kern import rls

# By whom somebody is known whose name has all these words, the first of them any of the words.
BEKEND: Final = """
DECLARE
    v_woord text; v_ids bigint[] := '{}'; v_erbij bigint[];
BEGIN
    FOREACH v_woord IN ARRAY p_woorden LOOP
        SELECT coalesce(array_agg(b.id), '{}') INTO v_erbij
          FROM personen_betrokkene b
         WHERE (b.zoeksleutel = v_woord
                OR (b.zoeksleutel >= v_woord || ' ' AND b.zoeksleutel < v_woord || '!'))
           AND string_to_array(b.zoeksleutel, ' ') @> p_woorden;
        v_ids := v_ids || v_erbij;
    END LOOP;
    RETURN QUERY SELECT n.verwerking, n.regisseur FROM spil_noem_regie(v_ids, p_op) n;
END
"""


class Migration(migrations.Migration):
    dependencies = [("herkenning", "0011_alleen_wat_u_ziet"), ("werk", "0001_bekend")]
    operations = [
        rls.definer_functie(
            "spil_bekend",
            "p_woorden text[], p_op timestamptz",
            "TABLE (verwerking text, regisseur text)",
            BEKEND,
        ),
    ]
