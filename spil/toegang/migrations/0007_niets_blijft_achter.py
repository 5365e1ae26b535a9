"""Destroying takes the notices with it, and noodtoegang tells partners nothing.

- A notice holds a dossier number or kenmerk: after destruction only the counts stay (BGS art.
  1.16), so it goes too.
- The event of a noodtoegang lies in the kern: its reason is for the house and the FG, and the kaft
  is read by partners.
- The FG who is told is the FG of today in the Netherlands, not of the day in UTC.

`aanmeldingen_aanmelding` is a table of an app above: PL/pgSQL looks names up when it runs.
"""

from django.db import migrations

from spil.kern import rls

NOODTOEGANG = """
DECLARE
    v_rol bigint := nullif(current_setting('spil.rol', true), '')::bigint;
    v_huis bigint := nullif(current_setting('spil.huis', true), '')::bigint;
    v_medewerker bigint := nullif(current_setting('spil.medewerker', true), '')::bigint;
    v_dag date := (p_op AT TIME ZONE 'Europe/Amsterdam')::date;
    v_dossier bigint; v_uuid uuid; v_kaft bigint; v_kern bigint; v_toegang bigint;
BEGIN
    IF v_rol IS NULL OR current_setting('spil.rolsoort', true) NOT IN
        ('procesregisseur', 'procesondersteuner', 'coordinator', 'triagist')
    THEN RETURN NULL; END IF;
    SELECT d.id, d.uuid, d.deel_id, k.deel_id INTO v_dossier, v_uuid, v_kaft, v_kern
      FROM toegang_dossier d JOIN toegang_dossierdeel k ON k.dossier_id = d.id AND k.soort = 'kern'
     WHERE d.huis_id = v_huis AND d.nummer = p_nummer;
    IF NOT FOUND THEN RETURN NULL; END IF;
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
    RETURN v_uuid;
END
"""

VERNIETIG = """
DECLARE v_tabel text; v_delen bigint[];
BEGIN
    v_delen := coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];
    IF NOT EXISTS (SELECT 1 FROM toegang_dossier WHERE id = p_dossier AND deel_id = ANY (v_delen))
    THEN RAISE EXCEPTION 'dit dossier is niet in de context'; END IF;
    DELETE FROM toegang_bericht b USING gebruikers_medewerker m, toegang_dossier d
     WHERE d.id = p_dossier AND m.id = b.medewerker_id AND m.huis_id = d.huis_id
       AND (b.dossiernummer = d.nummer OR b.dossiernummer IN (
            SELECT a.kenmerk FROM aanmeldingen_aanmelding a WHERE a.dossier_id = p_dossier));
    FOR v_tabel IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relforcerowsecurity
           AND a.attname = 'dossier_id' AND NOT a.attisdropped
           AND c.relname NOT LIKE 'logboek%' AND c.relname <> 'toegang_dossierdeel'
         ORDER BY c.relname LIKE '%event', c.relname
    LOOP
        EXECUTE format('DELETE FROM %I WHERE dossier_id = $1', v_tabel) USING p_dossier;
    END LOOP;
    DELETE FROM toegang_dossierdeel WHERE dossier_id = p_dossier;
    DELETE FROM toegang_dossier WHERE id = p_dossier;
END
"""


class Migration(migrations.Migration):
    dependencies = [("toegang", "0006_oude_concepten")]

    operations = [
        rls.definer_functie(
            "spil_noodtoegang",
            "p_nummer text, p_toelichting text, p_op timestamptz",
            "uuid",
            NOODTOEGANG,
        ),
        rls.definer_functie(
            "spil_vernietig_dossier", "p_dossier bigint, p_op timestamptz", "void", VERNIETIG
        ),
    ]
