"""The same candidates and the same points, found faster.

A birth date says which others can still count as a slip of it: some thirty. Looking those up by
sound leaves out all who could never come near, of a name that thousands have.
"""

from typing import Final

from django.db import migrations, models

from spil.kern import rls

PERSOON: Final = (
    "p_namen text[], p_klanken text[], p_voornaam text, p_voorklank text, p_voornamen text,"
    " p_geslacht text, p_geboren date, p_postcode text, p_bsn bytea"
)
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
    -- As the points below see it: one digit of the day or the month is right, or the year is off.
    v_versprongen date[] := ARRAY(
        SELECT make_date(v_jaar, v_maand, 1) + d - 1 FROM generate_series(1, 31) d
         WHERE d / 10 = v_dag / 10 OR d % 10 = v_dag % 10 OR d = (v_dag % 10) * 10 + v_dag / 10
        UNION SELECT (p_geboren + make_interval(months => m - v_maand))::date
          FROM generate_series(1, 12) m WHERE m / 10 = v_maand / 10 OR m % 10 = v_maand % 10
        UNION SELECT (p_geboren + make_interval(years => j))::date
          FROM unnest(ARRAY[-10, -1, 1, 10, 9 * (v_jaar % 10 - v_jaar % 100 / 10)]) j
        UNION SELECT make_date(v_jaar, m, 1) FROM unnest(ARRAY[1, 7]) m
        EXCEPT SELECT unnest(v_dagen));
    v_postcode text := replace(upper(p_postcode), ' ', '');
    v_zelfde_bsn bigint[] := ARRAY(
        SELECT n.betrokkene_id FROM personen_bsn n WHERE n.blinde_index = p_bsn);
BEGIN
    RETURN QUERY
    WITH kandidaat AS (
        SELECT k.* FROM herkenning_persoonssleutel k
         WHERE k.huis_id = p_huis AND k.geboren = ANY (v_dagen)
        UNION ALL SELECT k.* FROM herkenning_persoonssleutel k
         WHERE k.huis_id = p_huis AND k.klank = ANY (p_klanken) AND k.geboren = ANY (v_versprongen)
        UNION ALL SELECT k.* FROM herkenning_persoonssleutel k
         WHERE v_dag = 1 AND v_maand IN (1, 7) AND k.huis_id = p_huis AND k.klank = ANY (p_klanken)
           AND k.geboren BETWEEN make_date(v_jaar, 1, 1) AND make_date(v_jaar, 12, 31)
        UNION ALL SELECT k.* FROM herkenning_persoonssleutel k
         WHERE k.huis_id = p_huis AND k.klank = ANY (p_klanken) AND k.voorklank = p_voorklank
           AND p_voorklank <> '' AND k.geboren IS NULL
        UNION ALL SELECT k.* FROM herkenning_persoonssleutel k
         WHERE k.huis_id = p_huis AND k.klank = ANY (p_klanken) AND k.voorklank = p_voorklank
           AND p_voorklank <> '' AND p_geboren IS NULL AND k.geboren IS NOT NULL
        UNION ALL SELECT k.* FROM herkenning_persoonssleutel k
         WHERE k.betrokkene_id = ANY (v_zelfde_bsn) AND k.huis_id = p_huis
        UNION ALL (SELECT k.* FROM personen_contactgegevens c
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
          FROM kandidaat k
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


def _alleen_van_binnen(handtekening: str) -> migrations.RunSQL:
    """The app cannot call it: what it knows leaves through the functions that ask it."""
    return migrations.RunSQL(
        f"SET LOCAL ROLE {rls.FUNCTIES};"
        f"REVOKE ALL ON FUNCTION {handtekening} FROM {rls.APP};RESET ROLE;",
        migrations.RunSQL.noop,
    )


def _zonder_plannen(handtekening: str) -> migrations.RunSQL:
    """Planning it anew for each person would take longer than running it."""
    return migrations.RunSQL(
        f"SET LOCAL ROLE {rls.FUNCTIES};"
        f"ALTER FUNCTION {handtekening} SET plan_cache_mode = force_generic_plan;"
        f"ALTER FUNCTION {handtekening} SET jit = off;RESET ROLE;",
        migrations.RunSQL.noop,
    )


VELDEN: Final = "text[], text[], text, text, text, text, date, text, bytea"


class Migration(migrations.Migration):
    dependencies = [("herkenning", "0006_werklijst")]
    operations = [
        migrations.RemoveIndex("persoonssleutel", "sleutel_op_klank_en_jaar"),
        migrations.RemoveIndex("persoonssleutel", "sleutel_op_klank_en_dag"),
        migrations.RemoveIndex("persoonssleutel", "sleutel_op_twee_klanken"),
        migrations.AddIndex(
            "persoonssleutel",
            models.Index(fields=["huis", "klank", "geboren"], name="sleutel_op_klank_en_geboren"),
        ),
        migrations.AddIndex(
            "persoonssleutel",
            models.Index(
                fields=["huis", "klank", "voorklank", "geboren"], name="sleutel_op_twee_klanken"
            ),
        ),
        rls.definer_functie(
            "spil_herken_kandidaten",
            f"p_huis bigint, {PERSOON}",
            "TABLE (betrokkene_id bigint, dossier_id bigint, deel_id bigint, punten real,"
            " zeker boolean)",
            KANDIDATEN,
        ),
        _alleen_van_binnen(f"spil_herken_kandidaten(bigint, {VELDEN})"),
        _zonder_plannen(f"spil_herken_kandidaten(bigint, {VELDEN})"),
        _zonder_plannen(f"spil_herken({VELDEN}, timestamptz)"),
        _zonder_plannen("spil_zelfde_paren(bigint, bigint[])"),
        _zonder_plannen("spil_zelfde_personen(bigint[])"),
    ]
