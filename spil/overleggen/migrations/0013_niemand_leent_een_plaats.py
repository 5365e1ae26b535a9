"""Who sits at an item is written down in the part of that item, and hears it no longer than the case
and the sheet say. A foreign key is checked past the policies, so without the first of these a row in
a part of one's own could name an item of somebody else, and the rule would open that item."""

from django.db import migrations, models

from spil.kern import rls

BIJ_EEN_PUNT = {
    "overleggen_aanschuiver": "aanschuiver_ligt_bij_zijn_punt",
    "overleggen_aantekening": "aantekening_ligt_bij_haar_punt",
    "overleggen_aanwezigheid": "aanwezigheid_ligt_bij_haar_punt",
    "overleggen_uitvraag": "uitvraag_ligt_bij_haar_punt",
    "overleggen_uittreksel": "uittreksel_ligt_bij_zijn_punt",
    "overleggen_verslagregel": "verslagregel_ligt_bij_haar_punt",
    "overleggen_verslagcorrectie": "verslagcorrectie_ligt_bij_haar_punt",
    "overleggen_verslagheropening": "verslagheropening_ligt_bij_haar_punt",
}

# As in 0003, and besides: the sheet of today has the organisation, and an organisation that left the
# case after it sat down sits there no more.
STEM_TAFEL_AF = """
DECLARE
    v_van timestamptz; v_tot timestamptz; v_gepland boolean; v_oplegger bigint;
BEGIN
    SELECT o.begint - make_interval(hours => 24 * p_vooraf),
           o.eindigt + make_interval(hours => 24 * p_na), o.stand = 'gepland', o.oplegger_id
      INTO v_van, v_tot, v_gepland, v_oplegger
      FROM overleggen_overleg o JOIN overleggen_overlegreeks r ON r.id = o.reeks_id
     WHERE o.id = p_overleg AND r.huis_id = nullif(current_setting('spil.huis', true), '')::bigint;
    IF NOT FOUND THEN RAISE EXCEPTION 'dit overleg is niet van het huis in de context'; END IF;
    WITH punten AS (
        SELECT p.id, p.dossier_id, p.deel_id FROM overleggen_agendaplek k
          JOIN overleggen_agendapunt p ON p.plek_id = k.id
         WHERE k.overleg_id = p_overleg),
    hoort AS (
        SELECT DISTINCT p.dossier_id, p.deel_id, g.rol_id FROM punten p
          JOIN toegang_dossier d ON d.id = p.dossier_id AND d.afgeschermd_op IS NULL
          JOIN overleggen_aanschuiver a
            ON a.punt_id = p.id AND a.deel_id = p.deel_id AND a.tot IS NULL
          JOIN overleggen_genodigde g ON g.id = a.genodigde_id AND g.overleg_id = p_overleg
          JOIN partners_partner q ON q.id = g.partner_id
         WHERE v_gepland AND v_tot > p_op
           AND g.rol_id IS NOT NULL AND g.stand IN ('gevraagd', 'komt')
           AND (q.klasse = 'huis' OR EXISTS (
                SELECT 1 FROM overleggen_opleggerpartij x
                 WHERE x.oplegger_id = v_oplegger AND x.partner_id = q.id
                   AND (g.incidenteel OR x.deelname = 'vast')))
           AND NOT EXISTS (
                SELECT 1 FROM casussen_deelnemer w
                 WHERE w.dossier_id = p.dossier_id AND w.partner_id = q.id AND w.tot >= a.van)),
    blijft AS (
        SELECT t.id, t.deel_id, t.rol_id FROM toegang_toegang t
          JOIN hoort h ON h.deel_id = t.deel_id AND h.rol_id = t.rol_id
         WHERE t.reden = 'aan_tafel' AND t.tot = v_tot
           AND t.van >= v_van AND (t.van = v_van OR t.van <= p_op)),
    eindigt AS (
        UPDATE toegang_toegang t SET tot = greatest(p_op, t.van) FROM punten p
         WHERE t.deel_id = p.deel_id AND t.reden = 'aan_tafel'
           AND (t.tot IS NULL OR t.tot > greatest(p_op, t.van))
           AND t.id NOT IN (SELECT id FROM blijft))
    INSERT INTO toegang_toegang (uuid, dossier_id, deel_id, rol_id, heel_dossier, reden,
                                 toelichting, van, tot)
    SELECT gen_random_uuid(), h.dossier_id, h.deel_id, h.rol_id, false, 'aan_tafel', '',
           greatest(v_van, p_op), v_tot
      FROM hoort h
     WHERE NOT EXISTS (
        SELECT 1 FROM blijft b WHERE b.deel_id = h.deel_id AND b.rol_id = h.rol_id);
END
"""


def ligt_bij_zijn_punt(tabel: str, naam: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"ALTER TABLE {tabel} ADD CONSTRAINT {naam} FOREIGN KEY (punt_id, deel_id)"
        " REFERENCES overleggen_agendapunt (id, deel_id) DEFERRABLE INITIALLY DEFERRED;",
        f"ALTER TABLE {tabel} DROP CONSTRAINT {naam};",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("casussen", "0002_wie_ziet_wat"),
        ("overleggen", "0012_na_het_overleg"),
    ]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE overleggen_agendapunt ADD CONSTRAINT agendapunt_in_deel"
            " UNIQUE (id, deel_id);",
            "ALTER TABLE overleggen_agendapunt DROP CONSTRAINT agendapunt_in_deel;",
        ),
        *[ligt_bij_zijn_punt(tabel, naam) for tabel, naam in BIJ_EEN_PUNT.items()],
        rls.lees_recht("overleggen_opleggerpartij"),
        rls.definer_functie(
            "spil_stem_tafel_af",
            "p_overleg bigint, p_vooraf integer, p_na integer, p_op timestamptz",
            "void",
            STEM_TAFEL_AF,
        ),
        migrations.AddField(
            model_name="zitting",
            name="stap",
            field=models.PositiveIntegerField(default=1),
        ),
    ]
