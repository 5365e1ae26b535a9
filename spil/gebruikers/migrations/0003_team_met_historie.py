"""Rows of a team end instead of being deleted, so that an old look through a team stays explained;
and a rol fits the class of the organisation, whoever writes it.

Who is in a team now is taken to have been in it since the rol began: nothing tells better.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

SINDS_DE_ROL_BEGON = """
UPDATE gebruikers_teamlid l SET van = r.begin::timestamp AT TIME ZONE 'Europe/Amsterdam'
  FROM gebruikers_rol r WHERE r.id = l.rol_id;
"""
ALLEEN_EINDIGEN = """
REVOKE UPDATE, DELETE ON gebruikers_teamlid FROM spil_app;
GRANT UPDATE (tot) ON gebruikers_teamlid TO spil_app;
"""
WEER_ALLES = "GRANT UPDATE, DELETE ON gebruikers_teamlid TO spil_app;"

# The FG comes from the house or a public deelnemer (WGS art. 1.4 lid 2), the contactpunt from a
# municipality (BGS art. 1.1); private deelnemers take part (WGS art. 2.27 lid 2), derden never log
# in (BGS art. 2.21).
ROL_PAST = """
CREATE FUNCTION rol_past_bij_de_organisatie() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $spil$
DECLARE v_klasse text;
BEGIN
    SELECT p.klasse INTO v_klasse FROM gebruikers_medewerker m
      JOIN partners_partner p ON p.id = m.partner_id WHERE m.id = NEW.medewerker_id;
    IF v_klasse = 'derde'
       OR (v_klasse = 'privaat' AND NEW.soort <> 'ketenpartner')
       OR (v_klasse = 'huis' AND NEW.soort = 'ketenpartner')
       OR (v_klasse = 'publiek' AND NEW.soort IN
           ('procesregisseur', 'procesondersteuner', 'coordinator', 'triagist', 'systeem'))
    THEN
        RAISE EXCEPTION 'een medewerker van een organisatie van klasse % krijgt niet de rol %',
            v_klasse, NEW.soort
            USING ERRCODE = 'check_violation', CONSTRAINT = 'rol_past_bij_de_organisatie';
    END IF;
    RETURN NEW;
END $spil$;
CREATE TRIGGER rol_past_bij_de_organisatie BEFORE INSERT OR UPDATE OF medewerker_id, soort
    ON gebruikers_rol FOR EACH ROW EXECUTE FUNCTION rol_past_bij_de_organisatie();
"""
ROL_PAST_NIET_MEER = """
DROP TRIGGER rol_past_bij_de_organisatie ON gebruikers_rol;
DROP FUNCTION rol_past_bij_de_organisatie();
"""


class Migration(migrations.Migration):
    dependencies = [("gebruikers", "0002_beveiliging"), ("kern", "0001_rechten")]

    operations = [
        migrations.RemoveConstraint(model_name="teamlid", name="rol_eens_per_team"),
        migrations.AddField(
            model_name="teamlid",
            name="van",
            field=models.DateTimeField(default="2000-01-01T00:00:00Z"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="teamlid",
            name="tot",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RunSQL(SINDS_DE_ROL_BEGON, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="teamlid",
            name="rol",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="teamlidmaatschappen",
                to="gebruikers.rol",
            ),
        ),
        migrations.AlterField(
            model_name="teamlid",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="leden",
                to="gebruikers.team",
            ),
        ),
        migrations.AddConstraint(
            model_name="teamlid",
            constraint=models.UniqueConstraint(
                condition=Q(tot__isnull=True),
                fields=("team", "rol"),
                name="rol_eens_tegelijk_in_een_team",
            ),
        ),
        migrations.AddConstraint(
            model_name="teamlid",
            constraint=models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
                name="teamlid_eindigt_niet_voor_begin",
            ),
        ),
        migrations.RunSQL(ALLEEN_EINDIGEN, WEER_ALLES),
        migrations.RunSQL(ROL_PAST, ROL_PAST_NIET_MEER),
        migrations.AlterField(
            model_name="beveiligingsregel",
            name="uitkomst",
            field=models.CharField(
                choices=[
                    ("ingelogd", "Ingelogd"),
                    ("inloggen_mislukt", "Inloggen mislukt"),
                    ("tweede_factor_mislukt", "Tweede stap mislukt"),
                    ("te_vaak", "Te vaak geprobeerd"),
                    ("geblokkeerd", "Login is geblokkeerd"),
                    ("sso_geweigerd", "Single sign-on geweigerd"),
                    ("geen_recht", "Geen recht op deze handeling"),
                    ("niet_gevonden", "Bestaat niet voor deze persoon"),
                    ("uitgelogd", "Uitgelogd"),
                    ("sessie_verlopen", "Sessie verlopen"),
                    ("rol_gegeven", "Een rol met toegang is gegeven"),
                    ("team_aangevuld", "Iemand is in een team gezet"),
                    ("waarneming_geregeld", "De beheerder regelde een waarneming"),
                    ("login_hersteld", "Een login moet opnieuw worden ingesteld"),
                    ("fg_eindigt", "Een FG kan er niet meer bij"),
                ],
                max_length=30,
            ),
        ),
    ]
