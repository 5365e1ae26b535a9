"""What the hit rule says of somebody in a dossier that the asker does not see, in one place.

Asked while a person is typed, and of a person who stands in a dossier already. That second question
is logged on both sides: on the asker's side always and in the same words, so that the log of that
dossier does not say whether there was an answer.
"""

from typing import Final

from django.db import migrations

from spil.kern import rls

PERSOON: Final = (
    "p_namen text[], p_klanken text[], p_voornaam text, p_voorklank text, p_voornamen text,"
    " p_geslacht text, p_geboren date, p_postcode text, p_bsn bytea"
)
DOORGEVEN: Final = ", ".join(deel.split()[0] for deel in PERSOON.split(","))
SOORTEN: Final = "text[], text[], text, text, text, text, date, text, bytea"

# Whom everybody with the regie in this house may know of: there is somebody to turn to.
TE_NOEMEN: Final = """
BEGIN
    RETURN ARRAY(
        SELECT b.id FROM personen_betrokkene b
          JOIN toegang_dossier d ON d.id = b.dossier_id AND d.huis_id = p_huis
                                AND d.afgeschermd_op IS NULL
          JOIN verwerkingen_verwerking w ON w.id = d.verwerking_id AND w.hitregel = 'regie_noemen'
          JOIN casussen_casus c ON c.dossier_id = d.id AND c.regisseur_id IS NOT NULL
         WHERE b.id = ANY (p_betrokkenen) AND b.rol = 'hoofdpersoon');
END
"""

NOEM_REGIE: Final = """
#variable_conflict use_column
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_elders bigint[];
BEGIN
    SELECT coalesce(array_agg(b.id), '{}') INTO v_elders
      FROM personen_betrokkene b
      JOIN toegang_dossier d ON d.id = b.dossier_id AND NOT d.deel_id = ANY (v_delen)
     WHERE b.id = ANY (spil_te_noemen(v_huis, p_betrokkenen))
       AND current_setting('spil.rolsoort', true) IN ('procesregisseur', 'coordinator', 'triagist');
    PERFORM spil_zie_in(p_op, 'persoon.bekend', array_agg(b.dossier_id), array_agg(b.id))
       FROM personen_betrokkene b WHERE b.id = ANY (v_elders) HAVING count(*) > 0;
    RETURN QUERY
    SELECT DISTINCT w.naam::text, m.naam::text
      FROM personen_betrokkene b
      JOIN toegang_dossier d ON d.id = b.dossier_id
      JOIN verwerkingen_verwerking w ON w.id = d.verwerking_id
      JOIN casussen_casus c ON c.dossier_id = d.id
      JOIN gebruikers_rol r ON r.id = c.regisseur_id
      JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
     WHERE b.id = ANY (v_elders) ORDER BY 1, 2;
END
"""

HERKEN: Final = f"""
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
    RETURN QUERY
    SELECT e.id, NULL::text, NULL::text FROM unnest(v_eigen) AS e (id)
    UNION ALL SELECT NULL::bigint, n.verwerking, n.regisseur FROM spil_noem_regie(v_elders, p_op) n;
END
"""  # noqa: S608 - constants of this file

# Linked counts as sure; whom somebody judged to be another is left out.
BEKEND_ELDERS: Final = """
#variable_conflict use_column
DECLARE
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_delen bigint[] := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    v_dossier bigint; v_identiteit bigint; v_elders bigint[];
BEGIN
    SELECT b.dossier_id, b.identiteit_id INTO v_dossier, v_identiteit
      FROM personen_betrokkene b WHERE b.id = p_betrokkene AND b.deel_id = ANY (v_delen);
    IF v_dossier IS NULL THEN RETURN; END IF;
    PERFORM spil_zie_in(p_op, 'persoon.elders_gevraagd', ARRAY[v_dossier], ARRAY[p_betrokkene]);
    v_elders := ARRAY(
        SELECT p.ander FROM spil_zelfde_paren(v_huis, ARRAY[p_betrokkene]) p WHERE p.zeker
        UNION SELECT b.id FROM personen_betrokkene b WHERE b.identiteit_id = v_identiteit
        EXCEPT SELECT b.id FROM herkenning_persoonsoordeel o
          JOIN personen_betrokkene b ON b.uuid = o.ander
         WHERE o.betrokkene_id = p_betrokkene AND o.soort = 'niet' AND o.tot IS NULL);
    RETURN QUERY SELECT n.verwerking, n.regisseur FROM spil_noem_regie(v_elders, p_op) n;
END
"""


def _instellen(handtekening: str, wat: str) -> str:
    return f"SET LOCAL ROLE {rls.FUNCTIES};{wat.replace('$', handtekening)}RESET ROLE;"


NIET_VOOR_DE_APP: Final = f"REVOKE ALL ON FUNCTION $ FROM {rls.APP};"
ZONDER_PLANNEN: Final = (
    "ALTER FUNCTION $ SET plan_cache_mode = force_generic_plan;ALTER FUNCTION $ SET jit = off;"
)


class Migration(migrations.Migration):
    dependencies = [("herkenning", "0007_sneller")]
    operations = [
        rls.definer_functie(
            "spil_te_noemen", "p_huis bigint, p_betrokkenen bigint[]", "bigint[]", TE_NOEMEN
        ),
        rls.definer_functie(
            "spil_noem_regie",
            "p_betrokkenen bigint[], p_op timestamptz",
            "TABLE (verwerking text, regisseur text)",
            NOEM_REGIE,
        ),
        rls.definer_functie(
            "spil_herken",
            f"{PERSOON}, p_op timestamptz",
            "TABLE (betrokkene_id bigint, verwerking text, regisseur text)",
            HERKEN,
        ),
        rls.definer_functie(
            "spil_bekend_elders",
            "p_betrokkene bigint, p_op timestamptz",
            "TABLE (verwerking text, regisseur text)",
            BEKEND_ELDERS,
        ),
        migrations.RunSQL(
            _instellen("spil_te_noemen(bigint, bigint[])", NIET_VOOR_DE_APP + ZONDER_PLANNEN)
            + _instellen(
                "spil_noem_regie(bigint[], timestamptz)", NIET_VOOR_DE_APP + ZONDER_PLANNEN
            )
            + _instellen(f"spil_herken({SOORTEN}, timestamptz)", ZONDER_PLANNEN)
            + _instellen("spil_bekend_elders(bigint, timestamptz)", ZONDER_PLANNEN),
            migrations.RunSQL.noop,
        ),
    ]
