from django.db import migrations

from spil.kern import rls

RUIM_OP = """
DECLARE v_aantal integer;
BEGIN
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem' THEN
        RAISE EXCEPTION 'alleen Spil zelf ruimt concepten op';
    END IF;
    DELETE FROM toegang_concept c USING gebruikers_medewerker m
     WHERE m.id = c.medewerker_id AND c.bijgewerkt_op < p_voor
       AND m.huis_id = nullif(current_setting('spil.huis', true), '')::bigint;
    GET DIAGNOSTICS v_aantal = ROW_COUNT;
    RETURN v_aantal;
END
"""


class Migration(migrations.Migration):
    """A draft that nobody goes on with is personal data without a purpose."""

    dependencies = [("toegang", "0005_logboek_en_review")]

    operations = [
        rls.definer_functie("spil_ruim_concepten_op", "p_voor timestamptz", "integer", RUIM_OP),
    ]
