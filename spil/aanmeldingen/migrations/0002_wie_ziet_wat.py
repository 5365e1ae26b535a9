"""Policies, and the two functions for destroying what was not taken up (BGS art. 1.16 lid 1).

The list of what is due crosses dossiers that nobody may see any more; a dossier enters the
context of the system rol only when it is due, and one at a time.
"""

from django.db import migrations

from spil.kern import rls

TABELLEN = [
    "aanmeldingen_aanmelding",
    "aanmeldingen_aanmeldingleefgebied",
    "aanmeldingen_aanmeldingcriterium",
    "aanmeldingen_antwoord",
    "aanmeldingen_triagebesluit",
    "aanmeldingen_triagebeslisser",
    "aanmeldingen_triagecriterium",
]

TE_VERNIETIGEN = """
BEGIN
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem' THEN
        RAISE EXCEPTION 'alleen Spil zelf vernietigt wat niet is opgepakt';
    END IF;
    RETURN QUERY SELECT a.dossier_id FROM aanmeldingen_aanmelding a
      JOIN toegang_dossier d ON d.id = a.dossier_id
       AND d.huis_id = current_setting('spil.huis')::bigint
      LEFT JOIN aanmeldingen_antwoord w ON w.aanmelding_id = a.id
     WHERE a.stand IN ('advies', 'doorgeleid', 'niet_opgepakt')
       AND (a.vernietigen_uiterlijk <= (p_op AT TIME ZONE 'Europe/Amsterdam')::date
            OR w.gelezen_op <= p_op)
     ORDER BY a.dossier_id;
END
"""

NEEM_TER_VERNIETIGING = """
DECLARE v_delen bigint[]; v_deel bigint;
BEGIN
    IF p_dossier NOT IN (SELECT spil_aanmeldingen_te_vernietigen(p_op)) THEN RETURN NULL; END IF;
    PERFORM 1 FROM toegang_dossier WHERE id = p_dossier FOR UPDATE;
    SELECT array_agg(deel_id) INTO v_delen FROM toegang_dossierdeel WHERE dossier_id = p_dossier;
    SELECT deel_id INTO v_deel FROM toegang_dossier WHERE id = p_dossier;
    PERFORM set_config('spil.delen', v_delen::text, true);
    RETURN v_deel;
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("aanmeldingen", "0001_basis"),
        ("toegang", "0002_wie_ziet_wat"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        *[rls.deel_policy(tabel) for tabel in TABELLEN],
        *[rls.deel_hoort_bij_dossier(tabel) for tabel in TABELLEN],
        rls.historie_policy("aanmeldingen_aanmeldingevent"),
        rls.historie_policy("aanmeldingen_antwoordevent"),
        rls.definer_functie(
            "spil_aanmeldingen_te_vernietigen",
            "p_op timestamptz",
            "SETOF bigint",
            TE_VERNIETIGEN,
        ),
        rls.definer_functie(
            "spil_neem_ter_vernietiging",
            "p_dossier bigint, p_op timestamptz",
            "bigint",
            NEEM_TER_VERNIETIGING,
        ),
    ]
