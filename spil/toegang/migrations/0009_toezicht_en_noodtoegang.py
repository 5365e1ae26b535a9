"""Who watches over access is told, a running noodtoegang is not given twice, and a notice that names
a kenmerk is a look at that dossier too.

`aanmeldingen_aanmelding` is a table of an app above: PL/pgSQL looks names up when it runs.
"""

import django.db.models.deletion
from django.db import migrations, models

from spil.kern import rls

NOODTOEGANG = """
DECLARE
    v_rol bigint := nullif(current_setting('spil.rol', true), '')::bigint;
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_medewerker bigint := nullif(current_setting('spil.medewerker', true), '')::bigint;
    v_dag date := (p_op AT TIME ZONE 'Europe/Amsterdam')::date;
    v_dossier bigint; v_uuid uuid; v_kaft bigint; v_kern bigint; v_toegang bigint;
    v_tot timestamptz;
BEGIN
    IF v_rol IS NULL OR current_setting('spil.rolsoort', true) NOT IN
        ('procesregisseur', 'procesondersteuner', 'coordinator', 'triagist')
    THEN RETURN; END IF;
    -- One at a time: of two requests at once the second finds what the first was given.
    SELECT d.id, d.uuid, d.deel_id, k.deel_id INTO v_dossier, v_uuid, v_kaft, v_kern
      FROM toegang_dossier d JOIN toegang_dossierdeel k ON k.dossier_id = d.id AND k.soort = 'kern'
     WHERE d.huis_id = v_huis AND d.nummer = p_nummer FOR NO KEY UPDATE OF d;
    IF NOT FOUND THEN RETURN; END IF;
    SELECT max(t.tot) INTO v_tot FROM toegang_toegang t
     WHERE t.dossier_id = v_dossier AND t.rol_id = v_rol AND t.reden = 'nood' AND t.tot > p_op;
    IF v_tot IS NOT NULL THEN
        RETURN QUERY SELECT v_uuid, v_tot, true;
        RETURN;
    END IF;
    INSERT INTO toegang_toegang (uuid, dossier_id, deel_id, rol_id, heel_dossier, reden, toelichting, van, tot)
    VALUES (gen_random_uuid(), v_dossier, v_kaft, v_rol, true, 'nood', p_toelichting, p_op,
            p_op + interval '4 hours') RETURNING id INTO v_toegang;
    INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id, deel_id,
        onderwerp_soort, onderwerp_id, kenmerk, spoor)
    VALUES (p_op, 'noodtoegang.genomen', v_rol, v_medewerker, v_huis, v_dossier, v_kern, 'toegang',
            v_toegang, '', coalesce(current_setting('spil.spoor', true), ''));
    INSERT INTO toegang_bericht (uuid, medewerker_id, soort, dossiernummer, op)
    SELECT gen_random_uuid(), x.medewerker_id, 'noodtoegang', p_nummer, p_op FROM (
        SELECT r.medewerker_id FROM gebruikers_rol r
          JOIN gebruikers_medewerker m ON m.id = r.medewerker_id AND m.huis_id = v_huis AND m.actief
         WHERE r.soort = 'fg' AND r.begin <= v_dag AND (r.einde IS NULL OR r.einde > v_dag)
        UNION
        SELECT r.medewerker_id FROM toegang_toegang t JOIN gebruikers_rol r ON r.id = t.rol_id
         WHERE t.dossier_id = v_dossier AND t.reden IN ('regie', 'laatste_regisseur')
           AND (t.tot IS NULL OR t.tot > p_op)) x;
    RETURN QUERY SELECT v_uuid, p_op + interval '4 hours', false;
END
"""

# The FG reads it, unless the only one is whom it is about or who did it; then, and about who
# watches or gives out access, the managers do too.
MELD = """
DECLARE
    v_dag date := (p_op AT TIME ZONE 'Europe/Amsterdam')::date;
    v_huis bigint; v_over bigint; v_door bigint; v_ook_manager boolean;
BEGIN
    SELECT m.huis_id, m.gebruiker_id, r.soort IN ('fg', 'functioneel_beheerder')
      INTO STRICT v_huis, v_over, v_ook_manager
      FROM gebruikers_rol r JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
     WHERE r.id = p_over;
    SELECT m.gebruiker_id INTO STRICT v_door
      FROM gebruikers_rol r JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
     WHERE r.id = p_door;
    INSERT INTO toegang_bericht (uuid, medewerker_id, soort, dossiernummer, over_id, op)
    WITH lezers AS (
        SELECT m.id, m.gebruiker_id, r.soort FROM gebruikers_rol r
          JOIN gebruikers_medewerker m ON m.id = r.medewerker_id AND m.huis_id = v_huis AND m.actief
         WHERE r.soort IN ('fg', 'manager') AND r.begin <= v_dag
           AND (r.einde IS NULL OR r.einde > v_dag))
    SELECT gen_random_uuid(), x.id, p_soort, '', p_over, p_op FROM (
        SELECT DISTINCT l.id FROM lezers l
         WHERE l.soort = 'fg' OR v_ook_manager OR NOT EXISTS (
            SELECT 1 FROM lezers f WHERE f.soort = 'fg'
               AND f.gebruiker_id NOT IN (coalesce(v_over, 0), coalesce(v_door, 0)))) x;
END
"""

BERICHTDOSSIERS = """
BEGIN
    RETURN QUERY SELECT d.id FROM toegang_bericht b
      JOIN toegang_dossier d ON d.nummer = b.dossiernummer
       AND d.huis_id = nullif(current_setting('spil.huis', true), '')::bigint
     WHERE b.uuid = ANY (p_berichten)
       AND b.medewerker_id = nullif(current_setting('spil.medewerker', true), '')::bigint
    UNION SELECT d.id FROM toegang_bericht b
      JOIN aanmeldingen_aanmelding a ON a.kenmerk = b.dossiernummer
      JOIN toegang_dossier d ON d.id = a.dossier_id
       AND d.huis_id = nullif(current_setting('spil.huis', true), '')::bigint
     WHERE b.uuid = ANY (p_berichten)
       AND b.medewerker_id = nullif(current_setting('spil.medewerker', true), '')::bigint;
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0008_team_met_historie"),
        ("gebruikers", "0003_team_met_historie"),
    ]

    operations = [
        migrations.AddField(
            model_name="bericht",
            name="over",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gebruikers.rol",
            ),
        ),
        migrations.AlterField(
            model_name="bericht",
            name="soort",
            field=models.CharField(
                choices=[
                    ("noodtoegang", "Er is noodtoegang genomen"),
                    ("antwoord", "Er is een antwoord op uw aanmelding"),
                    ("actie", "U hebt een nieuwe actie"),
                    ("herinnering", "Herinnering aan een actie"),
                    ("rol_gegeven", "Een rol met toegang is gegeven"),
                    ("team_aangevuld", "Iemand is in een team gezet"),
                    ("waarneming_geregeld", "De beheerder regelde een waarneming"),
                    ("login_hersteld", "Een login moet opnieuw worden ingesteld"),
                    ("fg_eindigt", "Een FG kan er niet meer bij"),
                ],
                max_length=20,
            ),
        ),
        rls.definer_functie(
            "spil_noodtoegang",
            "p_nummer text, p_toelichting text, p_op timestamptz",
            "TABLE(dossier uuid, einde timestamptz, liep_al boolean)",
            NOODTOEGANG,
        ),
        rls.definer_functie(
            "spil_meld_aan_toezicht",
            "p_soort text, p_over bigint, p_door bigint, p_op timestamptz",
            "void",
            MELD,
        ),
        rls.definer_functie(
            "spil_dossiers_van_berichten", "p_berichten uuid[]", "SETOF bigint", BERICHTDOSSIERS
        ),
    ]
