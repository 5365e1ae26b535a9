-- The index to everything else: who works here, and the cases with the ids of their parts.
-- A running case belongs to a regisseur; `volgnr` counts the cases of that regisseur from 0.
CREATE UNLOGGED TABLE meting_rol AS
SELECT r.id AS rol, m.id AS medewerker, m.partner_id AS partner, p.klasse, p.soort AS partnersoort,
       r.soort, row_number() OVER w - 1 AS nr, count(*) OVER (PARTITION BY p.soort, r.soort) AS aantal
  FROM gebruikers_rol r
  JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
  JOIN partners_partner p ON p.id = m.partner_id
WINDOW w AS (PARTITION BY p.soort, r.soort ORDER BY r.id);

CREATE UNLOGGED TABLE meting_gemeente AS
SELECT gemeente_id AS code, row_number() OVER (ORDER BY gemeente_id) - 1 AS nr,
       count(*) OVER () AS aantal FROM huizen_huisgemeente;

CREATE UNLOGGED TABLE meting_zaak AS
SELECT z.nr, z.lopend, r.rol AS regisseur, r.medewerker AS regisseur_medewerker,
       (z.nr / r.aantal)::int AS volgnr, g.code AS gemeente,
       nextval('toegang_dossier_id_seq') AS dossier, gen_random_uuid() AS uuid,
       nextval('toegang_dossierdeel_deel_id_seq') AS kaft,
       nextval('toegang_dossierdeel_deel_id_seq') AS kern,
       nextval('toegang_dossierdeel_deel_id_seq') AS gezamenlijk,
       nextval('personen_betrokkene_id_seq') AS hoofdpersoon,
       m.nu - make_interval(days => CASE WHEN z.lopend THEN 20 + (z.nr * 37) % 700
                                         ELSE 400 + (z.nr * 37) % 1700 END) AS gestart,
       CASE WHEN NOT z.lopend THEN m.nu - make_interval(days => (z.nr * 37) % 390) END AS gesloten,
       m.nu
  FROM (SELECT current_setting('meting.nu')::timestamptz AS nu,
               current_setting('meting.casussen')::int AS casussen,
               current_setting('meting.lopend')::int AS lopend) m
 CROSS JOIN LATERAL (SELECT nr, nr < m.lopend AS lopend FROM generate_series(0, m.casussen - 1) nr) z
  JOIN meting_rol r ON r.soort = 'procesregisseur' AND r.nr = z.nr % r.aantal
  JOIN meting_gemeente g ON g.nr = (z.nr * 7) % g.aantal;
ALTER TABLE meting_zaak ADD PRIMARY KEY (nr);

-- Three deelnemers a case: police (who reported), municipality, mental health care.
CREATE UNLOGGED TABLE meting_deelnemer AS
SELECT z.nr, z.dossier, z.kaft, z.gestart, z.gesloten, z.lopend, r.rol, r.medewerker, r.partner,
       r.partnersoort, r.klasse, nextval('toegang_dossierdeel_deel_id_seq') AS deel,
       nextval('casussen_deelnemer_id_seq') AS deelnemer
  FROM meting_zaak z
  JOIN meting_rol r ON r.soort = 'ketenpartner' AND r.partnersoort IN ('politie', 'college', 'ggz')
                   AND r.nr = z.nr % r.aantal;
ANALYZE meting_zaak, meting_deelnemer;

INSERT INTO toegang_dossier (id, uuid, huis_id, verwerking_id, versie_id, deel_id,
                             nummer, geopend_op, afgeschermd_op)
SELECT dossier, uuid, current_setting('meting.huis')::bigint,
       current_setting('meting.verwerking')::bigint, current_setting('meting.versie')::bigint, kaft,
       extract(year FROM gestart) || '-' || lpad((nr + 1)::text, 6, '0'), gestart, gesloten
  FROM meting_zaak;

INSERT INTO toegang_dossierdeel (deel_id, uuid, dossier_id, soort, geopend_op)
SELECT d.id, gen_random_uuid(), z.dossier, d.soort, z.gestart
  FROM meting_zaak z
 CROSS JOIN LATERAL (VALUES (z.kaft, 'kaft'), (z.kern, 'kern'), (z.gezamenlijk, 'gezamenlijk')) d (id, soort);

INSERT INTO toegang_dossierdeel (deel_id, uuid, dossier_id, soort, partner_id, geopend_op)
SELECT deel, gen_random_uuid(), dossier, 'deelnemer', partner, gestart FROM meting_deelnemer;

SET CONSTRAINTS ALL IMMEDIATE;

-- Who sees what: regie, the support team, and each deelnemer its three parts.
INSERT INTO toegang_toegang (uuid, dossier_id, deel_id, rol_id, team_id, heel_dossier, reden, toelichting, van, tot)
SELECT gen_random_uuid(), z.dossier, z.kaft, g.rol, g.team, g.heel, g.reden, '',
       CASE WHEN g.reden = 'laatste_regisseur' THEN z.gesloten ELSE z.gestart END,
       CASE WHEN g.reden <> 'laatste_regisseur' THEN z.gesloten END
  FROM meting_zaak z
 CROSS JOIN LATERAL (VALUES
       (z.regisseur, NULL::bigint, true, 'regie'),
       (NULL, current_setting('meting.ondersteuning')::bigint, true, 'ondersteuning'),
       (z.regisseur, NULL, false, 'laatste_regisseur')) g (rol, team, heel, reden)
 WHERE g.reden <> 'laatste_regisseur' OR NOT z.lopend;

INSERT INTO toegang_toegang (uuid, dossier_id, deel_id, rol_id, heel_dossier, reden, toelichting, van, tot)
SELECT gen_random_uuid(), d.dossier, x.deel, d.rol, false, 'deelnemer', '', d.gestart, d.gesloten
  FROM meting_deelnemer d JOIN meting_zaak z USING (nr)
 CROSS JOIN LATERAL (VALUES (d.kaft), (z.gezamenlijk), (d.deel)) x (deel);
