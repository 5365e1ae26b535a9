-- A year of tables and three months ahead, as the sources name them (MZ23 r70-71, JP22 r57-113): for
-- every 2,500 cases one of each. What is past was discussed; agendas are made two weeks ahead.
CREATE UNLOGGED TABLE meting_reeks AS
SELECT t.naam || ' ' || n.nr AS naam, t.ritme, t.dagen, t.punten, t.uur, n.nr, m.nu,
       nextval('overleggen_overlegreeks_id_seq') AS id, nextval('overleggen_oplegger_id_seq') AS oplegger
  FROM (VALUES ('I28-overleg', 'wekelijks', 7, 12, 9), ('Triage', 'wekelijks', 7, 10, 11),
               ('Casusoverleg', 'wekelijks', 7, 8, 13), ('Overleg BIJ', 'tweewekelijks', 14, 8, 14),
               ('Weegploeg', 'maandelijks', 28, 12, 15)) t (naam, ritme, dagen, punten, uur)
 CROSS JOIN (SELECT current_setting('meting.nu')::timestamptz AS nu,
                    greatest(1, current_setting('meting.casussen')::int / 2500) AS aantal) m
 CROSS JOIN LATERAL (SELECT nr FROM generate_series(1, m.aantal) nr) n;

INSERT INTO overleggen_overlegreeks (id, uuid, sleutel, huis_id, naam, soort, verwerking_id, aanpakcode,
    overlegcode, ritme, eerste_dag, begintijd, duur_minuten, bij_feestdag, plaats, videolink,
    in_inrichting, vanaf, reden_einde)
SELECT id, gen_random_uuid(), gen_random_uuid(), current_setting('meting.huis')::bigint, naam, 'eigen',
       current_setting('meting.verwerking')::bigint, '', '', ritme, nu::date - 364,
       make_time(uur, 0, 0), 120, 'vervalt', 'Zaal 1', '', false, nu::date - 364, ''
  FROM meting_reeks;

-- Drawn up by one person and adopted by another; every party shares with every other.
INSERT INTO overleggen_oplegger (id, uuid, sleutel, reeks_id, nummer, stand, eigenaar_id, voorzitter, doel,
    verwerking_id, grondslag, criteria, bewaarmaanden, evaluatie_op, opgesteld_door_id, opgesteld_op,
    teruggestuurd_om)
SELECT r.oplegger, gen_random_uuid(), gen_random_uuid(), r.id, 1, 'concept', o.partner, 'Procesregisseur',
       'Samen afspreken wie wat doet.', current_setting('meting.verwerking')::bigint, 'WGS art. 2.26',
       'Het gaat meer dan één organisatie aan.', 12, r.nu::date + 365, o.medewerker,
       r.nu - interval '370 days', ''
  FROM meting_reeks r JOIN meting_rol o ON o.soort = 'procesondersteuner' AND o.nr = 0;

CREATE UNLOGGED TABLE meting_partij AS
SELECT DISTINCT r.oplegger, p.partner FROM meting_reeks r
  JOIN meting_rol p ON p.soort IN ('procesregisseur', 'ketenpartner');

INSERT INTO overleggen_opleggerpartij (oplegger_id, partner_id, deelname)
SELECT oplegger, partner, 'vast' FROM meting_partij;

INSERT INTO overleggen_gegevensstroom (oplegger_id, categorie, van_id, naar_id)
SELECT v.oplegger, s.wat, v.partner, n.partner
  FROM meting_partij v JOIN meting_partij n ON n.oplegger = v.oplegger AND n.partner <> v.partner
 CROSS JOIN unnest(ARRAY['identificerend', 'proces', 'zorg']) s (wat);

UPDATE overleggen_oplegger o
   SET stand = 'vastgesteld', vastgesteld_op = o.opgesteld_op, vastgesteld_door_id = r.medewerker
  FROM meting_rol r WHERE r.soort = 'procesregisseur' AND r.nr = 0;

CREATE UNLOGGED TABLE meting_overleg AS
SELECT r.id AS reeks, r.oplegger, r.punten, r.nu, d.nr, r.nr * 3 + d.nr AS wie,
       nextval('overleggen_overleg_id_seq') AS id,
       (r.nu::date - 364 + d.nr * r.dagen + make_time(r.uur, 0, 0)) AT TIME ZONE 'Europe/Amsterdam' AS begint
  FROM meting_reeks r
 CROSS JOIN LATERAL (SELECT nr FROM generate_series(0, (364 + 91) / r.dagen) nr) d;

INSERT INTO overleggen_overleg (id, uuid, sleutel, reeks_id, oplegger_id, begint, eindigt, ritmedag, plaats,
    videolink, stand, vervallen_om, versie)
SELECT id, gen_random_uuid(), gen_random_uuid(), reeks, oplegger, begint, begint + interval '2 hours',
       begint::date, 'Zaal 1', '', 'gepland', '', 1
  FROM meting_overleg;

-- A chair, who takes the notes, and one of every organisation; they answered until a week ahead.
CREATE UNLOGGED TABLE meting_genodigde AS
SELECT o.id AS overleg, o.begint, o.nu, r.rol, r.partner,
       nextval('overleggen_genodigde_id_seq') AS id,
       CASE r.soort WHEN 'procesregisseur' THEN 'voorzitter' WHEN 'procesondersteuner' THEN 'notulist'
                    ELSE 'deelnemer' END AS functie
  FROM meting_overleg o
  JOIN meting_rol r ON r.soort IN ('procesregisseur', 'procesondersteuner', 'ketenpartner')
                   AND r.nr = o.wie % r.aantal
 WHERE o.begint < o.nu + interval '30 days';

INSERT INTO overleggen_genodigde (id, uuid, overleg_id, partner_id, rol_id, naam, functie, incidenteel, stand)
SELECT g.id, gen_random_uuid(), g.overleg, g.partner, g.rol, m.naam, g.functie, false,
       CASE WHEN g.begint < g.nu + interval '7 days' THEN 'komt' ELSE 'gevraagd' END
  FROM meting_genodigde g
  JOIN gebruikers_rol r ON r.id = g.rol JOIN gebruikers_medewerker m ON m.id = r.medewerker_id;

-- Running cases take turns.
CREATE UNLOGGED TABLE meting_punt AS
SELECT o.id AS overleg, o.begint, o.nu, p.nr AS volgnummer, z.dossier, z.hoofdpersoon,
       nextval('overleggen_agendaplek_id_seq') AS plek, nextval('overleggen_agendapunt_id_seq') AS id,
       nextval('toegang_dossierdeel_deel_id_seq') AS deel
  FROM meting_overleg o
 CROSS JOIN LATERAL (SELECT current_setting('meting.lopend')::int AS lopend) m
 CROSS JOIN LATERAL (SELECT nr FROM generate_series(1, least(o.punten, m.lopend)) nr) p
  JOIN meting_zaak z ON z.nr = (o.nr * 41 + o.reeks * 17 + p.nr) % m.lopend
 WHERE o.begint < o.nu + interval '14 days';

INSERT INTO toegang_dossierdeel (deel_id, uuid, dossier_id, soort, geopend_op)
SELECT deel, gen_random_uuid(), dossier, 'bespreking', begint - interval '7 days' FROM meting_punt;

INSERT INTO overleggen_agendaplek (id, uuid, overleg_id, volgnummer, minuten, onderwerp)
SELECT plek, gen_random_uuid(), overleg, volgnummer, 10, '' FROM meting_punt;

INSERT INTO overleggen_agendapunt (id, uuid, sleutel, dossier_id, deel_id, plek_id, betrokkene_id, wie,
    aanleiding, vraag, afgerond_op)
SELECT p.id, gen_random_uuid(), gen_random_uuid(), p.dossier, p.deel, p.plek, p.hoofdpersoon, b.achternaam,
       'bespreking', 'Is het plan nog het goede?',
       CASE WHEN p.begint < p.nu - interval '2 hours' THEN p.begint + interval '2 hours' END
  FROM meting_punt p JOIN personen_betrokkene b ON b.id = p.hoofdpersoon;

INSERT INTO overleggen_aanschuiver (uuid, dossier_id, deel_id, punt_id, genodigde_id, van)
SELECT gen_random_uuid(), p.dossier, p.deel, p.id, g.id, p.begint - interval '7 days'
  FROM meting_punt p JOIN meting_genodigde g USING (overleg);

-- Who sits at an item reads it from five days before until fourteen days after (commands/deur.py).
INSERT INTO toegang_toegang (uuid, dossier_id, deel_id, rol_id, heel_dossier, reden, toelichting, van, tot)
SELECT gen_random_uuid(), p.dossier, p.deel, g.rol, false, 'aan_tafel', '',
       p.begint - interval '5 days', p.begint + interval '14 days 2 hours'
  FROM meting_punt p JOIN meting_genodigde g USING (overleg);
