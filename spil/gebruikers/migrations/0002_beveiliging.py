from django.db import migrations

from spil.kern import rls

BEVEILIGINGSREGELS = """
BEGIN
    IF coalesce(current_setting('spil.rolsoort', true), '') NOT IN ('functioneel_beheerder', 'fg') THEN
        RAISE EXCEPTION 'alleen de functioneel beheerder en de FG lezen dit log';
    END IF;
    RETURN QUERY SELECT b.* FROM gebruikers_beveiligingsregel b
     WHERE b.op >= p_vanaf AND b.gebruiker_id IN (
        SELECT m.gebruiker_id FROM gebruikers_medewerker m
         WHERE m.huis_id = nullif(current_setting('spil.huis', true), '')::bigint)
     ORDER BY b.op DESC, b.id DESC LIMIT p_aantal;
END
"""

# As Django's createcachetable makes it; the app may not make tables.
CACHE = """
CREATE TABLE gebruikers_cache (
    cache_key varchar(255) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX gebruikers_cache_expires ON gebruikers_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("gebruikers", "0001_basis"), ("kern", "0001_rechten")]
    operations = [
        rls.log_policy("gebruikers_beveiligingsregel"),
        rls.lees_recht("gebruikers_medewerker"),
        rls.definer_functie(
            "spil_beveiligingsregels",
            "p_vanaf timestamptz, p_aantal integer",
            "SETOF gebruikers_beveiligingsregel",
            BEVEILIGINGSREGELS,
        ),
        migrations.RunSQL(CACHE, "DROP TABLE gebruikers_cache;"),
    ]
