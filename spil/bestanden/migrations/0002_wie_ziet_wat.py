"""Policies; pieces go with what they are of; and the three functions of the virus scan.

Spil itself sees no file, until it takes one that waits: then the part of that one enters its
context. What came in is never changed, so the app may not; only the result of the scan is written.
"""

from django.db import migrations

from spil.kern import rls

EIGEN = ["bestanden_conceptbestand", "bestanden_conceptbrok", "bestanden_uploadteller"]
DEEL = ["bestanden_bestand", "bestanden_brok"]

ALLEEN_SPIL = """
    IF current_setting('spil.rolsoort', true) IS DISTINCT FROM 'systeem' THEN
        RAISE EXCEPTION 'alleen Spil zelf laat bestanden scannen';
    END IF;
"""
TE_SCANNEN = f"""
BEGIN {ALLEEN_SPIL}
    RETURN QUERY SELECT b.id FROM bestanden_bestand b
      JOIN toegang_dossier d ON d.id = b.dossier_id
       AND d.huis_id = current_setting('spil.huis')::bigint
     WHERE b.scan = 'wacht' ORDER BY b.id;
END
"""  # noqa: S608 - text of this file
NEEM = f"""
DECLARE v_deel bigint;
BEGIN {ALLEEN_SPIL}
    SELECT b.deel_id INTO v_deel FROM bestanden_bestand b
      JOIN toegang_dossier d ON d.id = b.dossier_id
       AND d.huis_id = current_setting('spil.huis')::bigint
     WHERE b.id = p_bestand AND b.scan = 'wacht' FOR UPDATE OF b SKIP LOCKED;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM set_config('spil.delen', ARRAY[v_deel]::text, true);
    RETURN true;
END
"""  # noqa: S608 - same
GEEF_UITSLAG = f"""
DECLARE v_delen bigint[];
BEGIN {ALLEEN_SPIL}
    v_delen := coalesce(nullif(current_setting('spil.delen', true), ''), '{{}}')::bigint[];
    UPDATE bestanden_bestand SET scan = p_uitslag, gescand_op = p_op
     WHERE id = p_bestand AND scan = 'wacht' AND deel_id = ANY (v_delen)
       AND p_uitslag IN ('schoon', 'besmet', 'beschadigd');
    IF NOT FOUND THEN RAISE EXCEPTION 'dit bestand wacht niet op een uitslag'; END IF;
    IF p_uitslag = 'besmet' THEN DELETE FROM bestanden_brok WHERE bestand_id = p_bestand; END IF;
END
"""  # noqa: S608 - same


def gaat_mee_met(tabel: str, kolom: str, van: str) -> migrations.RunSQL:
    """The database throws it away together with the row that it belongs to."""
    naam = f"{tabel}_gaat_mee"
    return migrations.RunSQL(
        f"ALTER TABLE {tabel} ADD CONSTRAINT {naam} FOREIGN KEY ({kolom}) REFERENCES {van} (id)"
        " ON DELETE CASCADE;",
        f"ALTER TABLE {tabel} DROP CONSTRAINT {naam};",
    )


def blijft_zoals_het_kwam(tabel: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"REVOKE UPDATE, DELETE ON {tabel} FROM {rls.APP};",
        f"GRANT UPDATE, DELETE ON {tabel} TO {rls.APP};",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("bestanden", "0001_basis"),
        ("toegang", "0014_berichten_over_bestanden"),
        ("kern", "0001_rechten"),
    ]
    operations = [
        *[rls.deel_policy(tabel) for tabel in DEEL],
        *[rls.deel_hoort_bij_dossier(tabel) for tabel in DEEL],
        *[blijft_zoals_het_kwam(tabel) for tabel in DEEL],
        *[rls.eigen_policy(tabel) for tabel in EIGEN],
        gaat_mee_met("bestanden_conceptbestand", "concept_id", "toegang_concept"),
        gaat_mee_met("bestanden_conceptbrok", "bestand_id", "bestanden_conceptbestand"),
        rls.definer_functie("spil_te_scannen", "", "SETOF bigint", TE_SCANNEN),
        rls.definer_functie("spil_neem_om_te_scannen", "p_bestand bigint", "boolean", NEEM),
        rls.definer_functie(
            "spil_geef_scanuitslag",
            "p_bestand bigint, p_uitslag text, p_op timestamptz",
            "void",
            GEEF_UITSLAG,
        ),
    ]
