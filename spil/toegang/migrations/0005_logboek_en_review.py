# ruff: noqa: S608 - the texts put together here are constants of this file
"""Functions for the FG (reading the log is itself logged, eisen A6-14) and for notices.

They read personen_betrokkene, a table of an app above: PL/pgSQL looks names up when it runs.
"""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from spil.kern import rls

ALLEEN_FG = """
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'fg' THEN
        RAISE EXCEPTION 'alleen de FG leest het logboek';
    END IF;
"""

GELEZEN = """
    INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id,
        onderwerp_soort, kenmerk, spoor)
    SELECT p_op, 'logboek.ingezien', current_setting('spil.rol')::bigint,
           current_setting('spil.medewerker')::bigint, current_setting('spil.huis')::bigint, d.id,
           'inzage', '', coalesce(current_setting('spil.spoor', true), '')
      FROM toegang_dossier d
     WHERE d.huis_id = current_setting('spil.huis')::bigint AND """

ZOEK_DOSSIER = f"""
BEGIN
    {ALLEEN_FG}
    RETURN (SELECT d.uuid FROM toegang_dossier d
             WHERE d.huis_id = current_setting('spil.huis')::bigint AND d.nummer = p_nummer);
END
"""

PERSONEN = f"""
#variable_conflict use_column
BEGIN
    {ALLEEN_FG}
    RETURN QUERY
    SELECT d.id, d.nummer::text, b.id, b.uuid,
           concat_ws(' ', nullif(b.voornamen, ''), nullif(b.tussenvoegsel, ''), b.achternaam),
           coalesce(b.rol, '')::text, coalesce(k.blikken, 0), coalesce(k.kijkers, 0), k.laatste,
           coalesce(k.nood, false)
      FROM toegang_dossier d
     CROSS JOIN LATERAL (
        SELECT b.id, b.uuid, b.voornamen, b.tussenvoegsel, b.achternaam, b.rol
          FROM personen_betrokkene b WHERE b.dossier_id = d.id
        UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL) b
      LEFT JOIN LATERAL (
        SELECT count(*) AS blikken, count(DISTINCT i.medewerker_id) AS kijkers,
               max(i.op) AS laatste, bool_or(i.nood) AS nood
          FROM logboek_inzage i
         WHERE i.dossier_id = d.id AND i.betrokkene_id IS NOT DISTINCT FROM b.id
           AND i.op >= p_van AND i.op < p_tot) k ON true
     WHERE d.uuid = p_dossier AND d.huis_id = current_setting('spil.huis')::bigint
     ORDER BY b.id NULLS LAST;
END
"""

INZAGEN = f"""
#variable_conflict use_column
BEGIN
    {ALLEEN_FG}
    {GELEZEN} d.uuid = p_dossier;
    RETURN QUERY
    SELECT i.op, m.naam::text, o.naam::text, i.rolsoort::text, i.betrokkene_id,
           concat_ws(' ', nullif(b.voornamen, ''), nullif(b.tussenvoegsel, ''), b.achternaam),
           i.handeling::text, i.doel::text, i.nood, i.adres::text,
           coalesce(g.redenen, '{{}}'), coalesce(g.voor, '{{}}')
      FROM toegang_dossier d
      JOIN logboek_inzage i ON i.dossier_id = d.id
      JOIN gebruikers_medewerker m ON m.id = i.medewerker_id
      JOIN partners_partner o ON o.id = i.partner_id
      LEFT JOIN personen_betrokkene b ON b.id = i.betrokkene_id
      LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT t.reden::text) AS redenen,
               array_agg(DISTINCT r.voor) FILTER (WHERE r.voor IS NOT NULL) AS voor
          FROM (SELECT i.rol_id AS rol, NULL::text AS voor
                UNION ALL
                SELECT w.voor_id, vm.naam FROM gebruikers_waarneming w
                  JOIN gebruikers_rol vr ON vr.id = w.voor_id AND vr.soort = i.rolsoort
                  JOIN gebruikers_medewerker vm ON vm.id = vr.medewerker_id AND vm.huis_id = d.huis_id
                 WHERE w.door_id = i.rol_id
                   AND (i.op AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN w.van AND w.tot) r
          JOIN toegang_toegang t ON t.dossier_id = d.id AND t.van <= i.op
           AND (t.tot IS NULL OR t.tot > i.op)
           AND (t.rol_id = r.rol OR t.team_id IN
                (SELECT l.team_id FROM gebruikers_teamlid l WHERE l.rol_id = r.rol))) g ON true
     WHERE d.uuid = p_dossier AND d.huis_id = current_setting('spil.huis')::bigint
       AND i.op >= p_van AND i.op < p_tot
       AND (p_betrokkene IS NULL OR b.uuid = p_betrokkene)
     ORDER BY i.op DESC, i.id DESC
     LIMIT p_aantal OFFSET p_vanaf;
END
"""

ZOEK_PERSOON = f"""
#variable_conflict use_column
BEGIN
    {ALLEEN_FG}
    RETURN QUERY
    WITH gevonden AS (
        SELECT d.id AS dossier, d.uuid AS dossier_uuid, d.nummer, b.id, b.uuid, b.voornamen,
               b.tussenvoegsel, b.achternaam, b.geboortedatum
          FROM personen_betrokkene b JOIN toegang_dossier d ON d.id = b.dossier_id
         WHERE d.huis_id = current_setting('spil.huis')::bigint
           AND ' ' || b.zoeksleutel LIKE ALL (p_patronen)
         ORDER BY b.zoeksleutel, d.nummer LIMIT p_aantal),
    gelogd AS (
        INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id,
            onderwerp_soort, onderwerp_id, kenmerk, spoor)
        SELECT p_op, 'logboek.gezocht', current_setting('spil.rol')::bigint,
               current_setting('spil.medewerker')::bigint, current_setting('spil.huis')::bigint,
               dossier, 'betrokkene', id, '', coalesce(current_setting('spil.spoor', true), '')
          FROM gevonden)
    SELECT dossier, dossier_uuid, nummer::text, id, uuid,
           concat_ws(' ', nullif(voornamen, ''), nullif(tussenvoegsel, ''), achternaam),
           extract(year FROM geboortedatum)::int
      FROM gevonden;
END
"""

NOODTOEGANGEN = f"""
#variable_conflict use_column
BEGIN
    {ALLEEN_FG}
    {GELEZEN} d.id IN (SELECT t.dossier_id FROM toegang_toegang t
                        WHERE t.reden = 'nood' AND t.van >= p_van AND t.van < p_tot);
    RETURN QUERY
    SELECT d.id, d.uuid, d.nummer::text, t.van, t.tot, t.toelichting::text, m.naam::text,
           r.soort::text,
           (SELECT count(*) FROM logboek_inzage i
             WHERE i.dossier_id = d.id AND i.rol_id = t.rol_id AND i.op >= t.van AND i.op < t.tot)
      FROM toegang_toegang t
      JOIN toegang_dossier d ON d.id = t.dossier_id
       AND d.huis_id = current_setting('spil.huis')::bigint
      JOIN gebruikers_rol r ON r.id = t.rol_id
      JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
     WHERE t.reden = 'nood' AND t.van >= p_van AND t.van < p_tot
     ORDER BY t.van DESC, t.id DESC;
END
"""

LEZINGEN = f"""
#variable_conflict use_column
BEGIN
    {ALLEEN_FG}
    RETURN QUERY
    SELECT g.op, g.code::text, m.naam::text, d.id, coalesce(d.nummer, '')::text
      FROM logboek_gebeurtenis g
      JOIN gebruikers_medewerker m ON m.id = g.medewerker_id
      LEFT JOIN toegang_dossier d ON d.id = g.dossier_id
     WHERE g.huis_id = current_setting('spil.huis')::bigint AND g.code LIKE 'logboek.%'
       AND g.op >= p_van AND g.op < p_tot
     ORDER BY g.op DESC, g.id DESC LIMIT p_aantal;
END
"""

BERICHTDOSSIERS = """
BEGIN
    RETURN QUERY SELECT DISTINCT d.id FROM toegang_bericht b
      JOIN toegang_dossier d ON d.nummer = b.dossiernummer
       AND d.huis_id = nullif(current_setting('spil.huis', true), '')::bigint
     WHERE b.uuid = ANY (p_berichten)
       AND b.medewerker_id = nullif(current_setting('spil.medewerker', true), '')::bigint;
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0004_concept_is_eigen"),
        ("gebruikers", "0001_basis"),
        ("huizen", "0001_basis"),
    ]

    operations = [
        migrations.CreateModel(
            name="AutorisatieReview",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("op", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gebruikers.rol",
                    ),
                ),
                (
                    "huis",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="huizen.huis",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["huis", "-op"], name="autorisatiereview_per_huis")]
            },
        ),
        rls.definer_functie("spil_fg_dossier", "p_nummer text", "uuid", ZOEK_DOSSIER),
        rls.definer_functie(
            "spil_fg_personen",
            "p_dossier uuid, p_van timestamptz, p_tot timestamptz",
            "TABLE(dossier_id bigint, nummer text, betrokkene_id bigint, betrokkene_uuid uuid,"
            " naam text, rol text, blikken bigint, kijkers bigint, laatste timestamptz,"
            " nood boolean)",
            PERSONEN,
        ),
        rls.definer_functie(
            "spil_fg_inzagen",
            "p_dossier uuid, p_van timestamptz, p_tot timestamptz, p_betrokkene uuid,"
            " p_vanaf int, p_aantal int, p_op timestamptz",
            "TABLE(op timestamptz, medewerker text, organisatie text, rolsoort text,"
            " betrokkene_id bigint, betrokkene text, handeling text, doel text, nood boolean,"
            " adres text, redenen text[], voor text[])",
            INZAGEN,
        ),
        rls.definer_functie(
            "spil_fg_zoek_persoon",
            "p_patronen text[], p_aantal int, p_op timestamptz",
            "TABLE(dossier_id bigint, dossier_uuid uuid, nummer text, betrokkene_id bigint,"
            " betrokkene_uuid uuid, naam text, geboortejaar int)",
            ZOEK_PERSOON,
        ),
        rls.definer_functie(
            "spil_fg_noodtoegangen",
            "p_van timestamptz, p_tot timestamptz, p_op timestamptz",
            "TABLE(dossier_id bigint, dossier_uuid uuid, nummer text, van timestamptz,"
            " tot timestamptz, toelichting text, medewerker text, rolsoort text, blikken bigint)",
            NOODTOEGANGEN,
        ),
        rls.definer_functie(
            "spil_fg_lezingen",
            "p_van timestamptz, p_tot timestamptz, p_aantal int",
            "TABLE(op timestamptz, code text, medewerker text, dossier_id bigint, nummer text)",
            LEZINGEN,
        ),
        rls.definer_functie(
            "spil_dossiers_van_berichten", "p_berichten uuid[]", "SETOF bigint", BERICHTDOSSIERS
        ),
    ]
