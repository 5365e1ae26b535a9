import django.db.models.deletion
from django.db import migrations, models

from spil.kern import rls

# Both come from the version: who opens a dossier cannot pair it with another verwerking.
OPEN_DOSSIER = """
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_dossier bigint := nextval('toegang_dossier_id_seq');
    v_verwerking bigint;
    v_kaft bigint; v_deel bigint; v_delen bigint[]; v_soort text;
BEGIN
    SELECT v.verwerking_id INTO v_verwerking FROM werkprocessen_werkprocesversie v
      JOIN werkprocessen_werkproces w ON w.id = v.werkproces_id
     WHERE v.id = p_versie AND w.huis_id = v_huis;
    IF v_huis IS NULL OR v_verwerking IS NULL
    THEN RAISE EXCEPTION 'zonder context geen dossier'; END IF;
    v_delen := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_kaft := nextval('toegang_dossierdeel_deel_id_seq');
    INSERT INTO toegang_dossier (id, uuid, huis_id, verwerking_id, versie_id, deel_id, nummer,
                                 geopend_op)
    VALUES (v_dossier, p_uuid, v_huis, v_verwerking, p_versie, v_kaft, p_nummer, p_op);
    INSERT INTO toegang_dossierdeel (deel_id, uuid, dossier_id, soort, geopend_op)
    VALUES (v_kaft, gen_random_uuid(), v_dossier, 'kaft', p_op);
    v_delen := v_delen || v_kaft;
    FOREACH v_soort IN ARRAY ARRAY['kern', 'gezamenlijk'] LOOP
        INSERT INTO toegang_dossierdeel (uuid, dossier_id, soort, geopend_op)
        VALUES (gen_random_uuid(), v_dossier, v_soort, p_op) RETURNING deel_id INTO v_deel;
        v_delen := v_delen || v_deel;
    END LOOP;
    PERFORM set_config('spil.delen', v_delen::text, true);
    RETURN v_dossier;
END
"""


class Migration(migrations.Migration):
    """No dossier without an approach (eisen A11-01). There is no dossier yet that would need one:
    this lands before the first release."""

    dependencies = [
        ("toegang", "0010_gebeurtenis_zegt_alles"),
        ("werkprocessen", "0001_basis"),
    ]
    operations = [
        migrations.AddField(
            model_name="dossier",
            name="versie",
            field=models.ForeignKey(
                default=0,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="werkprocessen.werkprocesversie",
            ),
            preserve_default=False,
        ),
        migrations.RunSQL(
            "ALTER TABLE toegang_dossier"
            " ADD CONSTRAINT dossier_valt_onder_de_verwerking_van_zijn_aanpak"
            " FOREIGN KEY (versie_id, verwerking_id)"
            " REFERENCES werkprocessen_werkprocesversie (id, verwerking_id)"
            " DEFERRABLE INITIALLY DEFERRED;",
            "ALTER TABLE toegang_dossier"
            " DROP CONSTRAINT dossier_valt_onder_de_verwerking_van_zijn_aanpak;",
        ),
        rls.lees_recht("werkprocessen_werkproces", "werkprocessen_werkprocesversie"),
        rls.definer_functie(
            "spil_open_dossier",
            "p_versie bigint, p_nummer text, p_uuid uuid, p_op timestamptz",
            "bigint",
            OPEN_DOSSIER,
        ),
    ]
