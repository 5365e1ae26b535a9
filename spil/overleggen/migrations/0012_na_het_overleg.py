"""Who was there, also of items that the reader of the figures does not see; an agreement of a report
that is settled at a later table; and somebody without a login who sends another."""

import django.db.models.deletion
from django.db import migrations, models

from spil.kern import rls

# Of professionals that they came, never for what: who adopts minutes or reads the figures does not see
# the items of other dossiers.
WIE_WAS_ER = """
#variable_conflict use_column
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
BEGIN
    RETURN QUERY
    SELECT k.overleg_id, a.genodigde_id, bool_or(a.is_er)
      FROM overleggen_overleg o
      JOIN overleggen_overlegreeks r ON r.id = o.reeks_id AND r.huis_id = v_huis
      JOIN overleggen_agendaplek k ON k.overleg_id = o.id
      JOIN overleggen_agendapunt p ON p.plek_id = k.id
      JOIN overleggen_aanwezigheid a ON a.punt_id = p.id
     WHERE o.id = ANY (p_overleggen)
     GROUP BY k.overleg_id, a.genodigde_id;
END
"""
# As before (0006), and of who has no login and so cannot say it: somebody of the house.
NEEM_PLAATS_OVER = """
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM overleggen_genodigde n
          JOIN overleggen_genodigde o ON o.id = n.vervangt_id AND o.overleg_id = n.overleg_id
                                     AND o.partner_id = n.partner_id AND o.stand = 'vervangen'
          JOIN overleggen_overleg g ON g.id = o.overleg_id
          JOIN overleggen_overlegreeks k ON k.id = g.reeks_id
          LEFT JOIN gebruikers_rol r ON r.id = o.rol_id
         WHERE n.id = p_nieuw AND o.id = p_oud
           AND (r.medewerker_id = nullif(current_setting('spil.medewerker', true), '')::bigint
                OR (o.rol_id IS NULL AND n.rol_id IS NULL
                    AND k.huis_id = nullif(current_setting('spil.huis', true), '')::bigint
                    AND current_setting('spil.rolsoort', true) IN
                        ('procesregisseur', 'procesondersteuner', 'coordinator', 'triagist'))))
    THEN RAISE EXCEPTION 'alleen wie gevraagd was laat zich vervangen'; END IF;
    WITH weg AS (
        UPDATE overleggen_aanschuiver SET tot = greatest(p_op, van)
         WHERE genodigde_id = p_oud AND tot IS NULL
        RETURNING dossier_id, deel_id, punt_id)
    INSERT INTO overleggen_aanschuiver (uuid, dossier_id, deel_id, punt_id, genodigde_id, van)
    SELECT gen_random_uuid(), dossier_id, deel_id, punt_id, p_nieuw, p_op FROM weg;
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("gebruikers", "0005_escalatieladder"),
        ("overleggen", "0011_heropening"),
    ]

    operations = [
        rls.definer_functie(
            "spil_wie_was_er",
            "p_overleggen bigint[]",
            "TABLE (overleg bigint, genodigde bigint, was_er boolean)",
            WIE_WAS_ER,
        ),
        rls.definer_functie(
            "spil_neem_plaats_over",
            "p_oud bigint, p_nieuw bigint, p_op timestamptz",
            "void",
            NEEM_PLAATS_OVER,
        ),
        migrations.AddField(
            model_name="verslagregel",
            name="stand",
            field=models.CharField(
                blank=True,
                choices=[("afgedaan", "Afgedaan"), ("vervallen", "Vervallen")],
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="verslagregel",
            name="reden",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddField(
            model_name="verslagregel",
            name="beslist_op",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="verslagregel",
            name="beslist_door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gebruikers.rol",
            ),
        ),
        migrations.AddConstraint(
            model_name="verslagregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stand", ""),
                    models.Q(("actie__isnull", True), ("soort", "actie")),
                    _connector="OR",
                ),
                name="alleen_een_afspraak_wordt_afgedaan",
            ),
        ),
        migrations.AddConstraint(
            model_name="verslagregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("beslist_door__isnull", True),
                        ("beslist_op__isnull", True),
                        ("stand", ""),
                    ),
                    models.Q(
                        models.Q(("stand", ""), _negated=True),
                        ("beslist_door__isnull", False),
                        ("beslist_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="afgedane_afspraak_zegt_wie_en_wanneer",
            ),
        ),
        migrations.AddConstraint(
            model_name="verslagregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stand", "vervallen"), models.Q(("reden", ""), _negated=True)),
                    models.Q(models.Q(("stand", "vervallen"), _negated=True), ("reden", "")),
                    _connector="OR",
                ),
                name="vervallen_afspraak_zegt_waarom",
            ),
        ),
    ]
