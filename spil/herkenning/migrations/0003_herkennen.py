"""Who is the same person: candidates by equality only, scored in here.

Nothing of a row leaves but what the caller may know: the app cannot call the first function at all.
`casussen_casus` is a table of an app above: PL/pgSQL looks names up when it runs.

Points are weights of evidence, tuned on one file and measured on others (docs/snelheid.md). Sure is
`ZEKER` and more with a birth date or a BSN that agrees; `TWIJFEL` and more is for a human to judge.
"""

from typing import Final

from django.db import migrations

from spil.kern import rls

PERSOON: Final = (
    "p_namen text[], p_klanken text[], p_voornaam text, p_voorklank text, p_voornamen text,"
    " p_geslacht text, p_geboren date, p_postcode text, p_bsn bytea"
)
DOORGEVEN: Final = ", ".join(deel.split()[0] for deel in PERSOON.split(","))
ZEKER, TWIJFEL = 12, 6.5
NAAM, BSN, ANDER_BSN, POSTCODE = 5, 10, -12, 2.5

KANDIDATEN = f"""
#variable_conflict use_column
DECLARE
    v_jaar int := extract(year FROM p_geboren);
    v_dag int := extract(day FROM p_geboren);
    v_maand int := extract(month FROM p_geboren);
    v_omgedraaid date := CASE WHEN v_dag <= 12 THEN make_date(v_jaar, v_dag, v_maand) END;
    v_dagen date[] := array_remove(
        ARRAY[p_geboren, v_omgedraaid, p_geboren - 1, p_geboren + 1], NULL);
    v_postcode text := replace(upper(p_postcode), ' ', '');
    v_zelfde_bsn bigint[] := ARRAY(
        SELECT n.betrokkene_id FROM personen_bsn n WHERE n.blinde_index = p_bsn);
BEGIN
    RETURN QUERY
    WITH kandidaat AS MATERIALIZED (
        SELECT k.id FROM herkenning_persoonssleutel k
         WHERE k.huis_id = p_huis AND k.geboren = ANY (v_dagen)
        UNION SELECT k.id FROM herkenning_persoonssleutel k
         WHERE k.huis_id = p_huis AND k.klank = ANY (p_klanken) AND k.jaar = v_jaar
        UNION SELECT k.id FROM herkenning_persoonssleutel k
         WHERE k.huis_id = p_huis AND k.klank = ANY (p_klanken)
           AND k.dag_en_maand = v_maand * 100 + v_dag
        UNION SELECT k.id FROM herkenning_persoonssleutel k
         WHERE k.huis_id = p_huis AND k.klank = ANY (p_klanken) AND k.voorklank = p_voorklank
           AND p_voorklank <> '' AND (p_geboren IS NULL OR k.geboren IS NULL)
        UNION SELECT k.id FROM herkenning_persoonssleutel k
         WHERE k.betrokkene_id = ANY (v_zelfde_bsn) AND k.huis_id = p_huis
        UNION (SELECT k.id FROM personen_contactgegevens c
          JOIN herkenning_persoonssleutel k ON k.betrokkene_id = c.betrokkene_id
         WHERE replace(c.postcode, ' ', '') = v_postcode AND c.postcode <> ''
           AND c.tot IS NULL AND NOT c.geheim
           AND k.huis_id = p_huis AND (k.klank = ANY (p_klanken) OR k.voorklank = p_voorklank)
         LIMIT 200)
    ), deels AS MATERIALIZED (
        SELECT k.*,
               CASE
                    WHEN p_voornaam = '' OR k.voornaam = '' THEN 0
                    WHEN p_voornaam = k.voornaam AND length(p_voornaam) > 1 THEN 4
                    WHEN length(p_voornaam) = 1 OR length(k.voornaam) = 1
                    THEN CASE WHEN left(p_voornaam, 1) = left(k.voornaam, 1) THEN 1.5 ELSE -5 END
                    WHEN v.lev = 1 AND v.kortste >= 4 THEN 3
                    WHEN v.lev = 2 AND v.kortste >= 4 AND length(p_voornaam) = length(k.voornaam)
                     AND translate(p_voornaam, k.voornaam, '') = ''
                     AND translate(k.voornaam, p_voornaam, '') = '' THEN 3
                    WHEN v.lev <= 2 AND p_voorklank = k.voorklank THEN 3
                    WHEN v.kortste >= 3 AND (starts_with(p_voornaam, k.voornaam)
                                          OR starts_with(k.voornaam, p_voornaam)) THEN 2
                    WHEN p_voornaam = ANY (string_to_array(k.voornamen, ' '))
                      OR k.voornaam = ANY (string_to_array(p_voornamen, ' ')) THEN 3
                    WHEN v.lev = 2 AND v.kortste >= 6 THEN 2
                    WHEN p_voornaam = k.achternaam AND k.voornaam = ANY (p_namen) THEN 4
                    WHEN v.lev = 1 AND v.kortste = 3 THEN -2.5
                    WHEN left(p_voornaam, 1) = left(k.voornaam, 1) THEN -3
                    ELSE -8 END AS voor,
               CASE
                    WHEN p_geboren IS NULL OR k.geboren IS NULL THEN 0
                    WHEN k.geboren = p_geboren
                    THEN CASE WHEN k.dag_en_maand IN (101, 701) THEN 2 ELSE 6 END
                    WHEN k.geboren = v_omgedraaid THEN 2
                    WHEN k.jaar = v_jaar AND (k.dag_en_maand IN (101, 701)
                                           OR v_maand * 100 + v_dag IN (101, 701)) THEN 1.5
                    WHEN abs(k.geboren - p_geboren) = 1 THEN 2
                    WHEN k.jaar = v_jaar AND g.maand = v_maand
                     AND (g.dag = (v_dag % 10) * 10 + v_dag / 10
                          OR g.dag / 10 = v_dag / 10 OR g.dag % 10 = v_dag % 10) THEN 2
                    WHEN k.jaar = v_jaar AND g.dag = v_dag
                     AND (g.maand / 10 = v_maand / 10 OR g.maand % 10 = v_maand % 10) THEN 2
                    WHEN g.maand = v_maand AND g.dag = v_dag AND (abs(k.jaar - v_jaar) = 1
                      OR (k.jaar / 100 = v_jaar / 100
                          AND k.jaar % 100 = (v_jaar % 10) * 10 + v_jaar % 100 / 10)) THEN 2
                    WHEN g.maand = v_maand AND g.dag = v_dag AND abs(k.jaar - v_jaar) = 10 THEN 1
                    ELSE -6 END AS dag,
               CASE WHEN 'o' IN (p_geslacht, k.geslacht) THEN 0
                    WHEN k.geslacht = p_geslacht THEN 0.5 ELSE -4 END AS sekse,
               k.betrokkene_id = ANY (v_zelfde_bsn) AS zelfde_bsn
          FROM kandidaat JOIN herkenning_persoonssleutel k ON k.id = kandidaat.id
         CROSS JOIN LATERAL (
                SELECT least(length(p_voornaam), length(k.voornaam)) AS kortste,
                       levenshtein_less_equal(p_voornaam, k.voornaam, 2) AS lev) v
         CROSS JOIN LATERAL (
                SELECT k.dag_en_maand / 100 AS maand, k.dag_en_maand % 100 AS dag) g
    ), vergeleken AS MATERIALIZED (
        -- The family name takes longest: only of whom it can still help.
        SELECT k.betrokkene_id, k.dossier_id, k.deel_id, k.voornaam, k.zelfde_bsn, k.dag,
               k.voor + k.dag + k.sekse +
               (SELECT max(CASE
                    WHEN u.naam = k.achternaam THEN {NAAM}
                    WHEN u.lev = 1 AND u.kortste >= 4 THEN 4
                    WHEN u.lev = 2 AND u.kortste >= 4 AND length(u.naam) = length(k.achternaam)
                     AND translate(u.naam, k.achternaam, '') = ''
                     AND translate(k.achternaam, u.naam, '') = '' THEN 4
                    WHEN u.lev <= 2 AND u.klank = k.klank THEN 3.5
                    WHEN u.lev = 2 AND u.kortste >= 8 THEN 3
                    WHEN u.lev = 1 AND u.kortste = 3 THEN 1
                    WHEN u.naam = k.voornaam AND k.achternaam = p_voornaam THEN 4
                    ELSE -4 END)
                  FROM (SELECT naam, klank, least(length(naam), length(k.achternaam)) AS kortste,
                               levenshtein_less_equal(naam, k.achternaam, 2) AS lev
                          FROM unnest(p_namen, p_klanken) AS p (naam, klank)) u) AS som
          FROM deels k
         WHERE k.voor + k.dag + k.sekse >= {TWIJFEL - POSTCODE - NAAM} OR k.zelfde_bsn
    ), beste AS (
        -- The best of the family names; the two rows below are looked up for few only.
        SELECT DISTINCT ON (v.betrokkene_id) v.* FROM vergeleken v
         WHERE v.som >= {TWIJFEL - POSTCODE} OR v.zelfde_bsn
         ORDER BY v.betrokkene_id, v.som DESC
    ), gewogen AS (
        SELECT b.*, (b.som
               + CASE WHEN b.zelfde_bsn THEN {BSN}
                      WHEN p_bsn IS NOT NULL AND EXISTS (
                           SELECT FROM personen_bsn n WHERE n.betrokkene_id = b.betrokkene_id)
                      THEN {ANDER_BSN} ELSE 0 END
               + CASE WHEN v_postcode <> '' AND EXISTS (
                           SELECT FROM personen_contactgegevens c
                            WHERE c.betrokkene_id = b.betrokkene_id
                              AND replace(c.postcode, ' ', '') = v_postcode
                              AND c.tot IS NULL AND NOT c.geheim)
                      THEN {POSTCODE} ELSE 0 END)::real AS totaal
          FROM beste b
    ), passend AS (SELECT * FROM gewogen WHERE totaal >= {TWIJFEL} OR zelfde_bsn)
    SELECT b.betrokkene_id, b.dossier_id, b.deel_id, b.totaal,
           b.totaal >= {ZEKER} AND (b.dag >= 1.5 OR b.zelfde_bsn)
           -- `J.` may be Jeroen or his twin Joris: an initial that fits two names proves neither.
           AND (b.zelfde_bsn OR length(p_voornaam) <> 1 OR NOT EXISTS (
                SELECT FROM passend x JOIN passend y ON x.betrokkene_id < y.betrokkene_id
                 WHERE least(length(x.voornaam), length(y.voornaam)) > 1
                   AND least(x.totaal, y.totaal) >= {ZEKER}
                   AND levenshtein(x.voornaam, y.voornaam) > 2))
      FROM passend b;
END
"""  # noqa: S608 - constants of this file

HERKEN = f"""
#variable_conflict use_column
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{{}}')::bigint[];
    v_eigen bigint[]; v_elders bigint[];
BEGIN
    SELECT array_agg(k.betrokkene_id ORDER BY k.punten DESC, k.betrokkene_id)
               FILTER (WHERE k.deel_id = ANY (v_delen)),
           array_agg(k.betrokkene_id) FILTER (WHERE k.zeker AND NOT k.deel_id = ANY (v_delen))
      INTO v_eigen, v_elders
      FROM spil_herken_kandidaten(v_huis, {DOORGEVEN}) k;
    SELECT coalesce(array_agg(b.id), '{{}}') INTO v_elders
      FROM personen_betrokkene b
      JOIN toegang_dossier d ON d.id = b.dossier_id AND d.huis_id = v_huis
                            AND d.afgeschermd_op IS NULL AND NOT d.deel_id = ANY (v_delen)
      JOIN verwerkingen_verwerking w ON w.id = d.verwerking_id AND w.hitregel = 'regie_noemen'
      JOIN casussen_casus c ON c.dossier_id = d.id AND c.regisseur_id IS NOT NULL
     WHERE b.id = ANY (v_elders) AND b.rol = 'hoofdpersoon'
       AND current_setting('spil.rolsoort', true) IN ('procesregisseur', 'coordinator', 'triagist');
    PERFORM spil_zie_in(p_op, 'persoon.bekend', array_agg(b.dossier_id), array_agg(b.id))
       FROM personen_betrokkene b WHERE b.id = ANY (v_elders) HAVING count(*) > 0;
    RETURN QUERY
    SELECT e.id, NULL::text, NULL::text FROM unnest(v_eigen) AS e (id)
    UNION ALL
    (SELECT DISTINCT NULL::bigint, w.naam::text, m.naam::text
       FROM personen_betrokkene b
       JOIN toegang_dossier d ON d.id = b.dossier_id
       JOIN verwerkingen_verwerking w ON w.id = d.verwerking_id
       JOIN casussen_casus c ON c.dossier_id = d.id
       JOIN gebruikers_rol r ON r.id = c.regisseur_id
       JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
      WHERE b.id = ANY (v_elders) ORDER BY 2, 3);
END
"""  # noqa: S608 - constants of this file

ZELFDE_PERSONEN = """
#variable_conflict use_column
DECLARE v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
BEGIN
    IF v_huis IS NULL OR current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem'
    THEN RETURN; END IF;
    RETURN QUERY
    SELECT s.betrokkene_id, s.dossier_id, k.betrokkene_id, k.dossier_id, k.punten, k.zeker
      FROM (SELECT x.betrokkene_id, x.dossier_id, array_agg(x.achternaam) AS namen,
                   array_agg(x.klank) AS klanken, x.voornaam, x.voorklank, x.voornamen, x.geslacht,
                   x.geboren
              FROM herkenning_persoonssleutel x
             WHERE x.betrokkene_id = ANY (p_betrokkenen) AND x.huis_id = v_huis
             GROUP BY x.betrokkene_id, x.dossier_id, x.voornaam, x.voorklank, x.voornamen,
                      x.geslacht, x.geboren) s
      LEFT JOIN personen_bsn n ON n.betrokkene_id = s.betrokkene_id
      LEFT JOIN LATERAL (SELECT c.postcode FROM personen_contactgegevens c
                          WHERE c.betrokkene_id = s.betrokkene_id AND c.tot IS NULL AND NOT c.geheim
                          ORDER BY c.id DESC LIMIT 1) p ON true
     CROSS JOIN LATERAL spil_herken_kandidaten(v_huis, s.namen, s.klanken, s.voornaam, s.voorklank,
               s.voornamen, s.geslacht, s.geboren, coalesce(p.postcode, ''), n.blinde_index) k
     WHERE k.betrokkene_id <> s.betrokkene_id
     ORDER BY s.betrokkene_id, k.punten DESC, k.betrokkene_id;
END
"""


def _alleen_van_binnen(handtekening: str) -> migrations.RunSQL:
    """The app may not call this one: it says of anybody whether they are known. Planning it anew
    would take longer than running it."""
    return migrations.RunSQL(
        f"SET LOCAL ROLE {rls.FUNCTIES};"
        f"REVOKE ALL ON FUNCTION {handtekening} FROM {rls.APP};"
        f"ALTER FUNCTION {handtekening} SET plan_cache_mode = force_generic_plan;"
        f"ALTER FUNCTION {handtekening} SET jit = off;RESET ROLE;",
        migrations.RunSQL.noop,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("herkenning", "0002_wie_ziet_wat"),
        ("personen", "0007_postcode_index"),
    ]
    operations = [
        # Trusted: who owns the database may add it, on PostgreSQL 13 and later.
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;", migrations.RunSQL.noop),
        rls.definer_functie(
            "spil_herken_kandidaten",
            f"p_huis bigint, {PERSOON}",
            "TABLE (betrokkene_id bigint, dossier_id bigint, deel_id bigint, punten real,"
            " zeker boolean)",
            KANDIDATEN,
        ),
        _alleen_van_binnen(
            "spil_herken_kandidaten(bigint, text[], text[], text, text, text, text, date, text,"
            " bytea)"
        ),
        rls.definer_functie(
            "spil_herken",
            f"{PERSOON}, p_op timestamptz",
            "TABLE (betrokkene_id bigint, verwerking text, regisseur text)",
            HERKEN,
        ),
        rls.definer_functie(
            "spil_zelfde_personen",
            "p_betrokkenen bigint[]",
            "TABLE (een bigint, een_dossier bigint, ander bigint, ander_dossier bigint,"
            " punten real, zeker boolean)",
            ZELFDE_PERSONEN,
        ),
    ]
