-- Goals, actions and entries. The first case of each regisseur is the heavy one that is opened in
-- the measurement: 25 open actions and 30 entries. On the work list of a regisseur stand 20 actions
-- (one each in the cases 1 to 20) and the 5 cases that are discussed this week: 25 lines.
CREATE UNLOGGED TABLE meting_doel AS
SELECT nr, dossier, gezamenlijk, nu, d.gebied, d.tekst, nextval('plannen_doel_id_seq') AS id
  FROM meting_zaak
 CROSS JOIN (VALUES ('huisvesting', 'Heeft een eigen plek om te wonen.'),
                    ('financien', 'De schulden zijn geregeld.')) d (gebied, tekst);

INSERT INTO plannen_doel (id, uuid, sleutel, dossier_id, deel_id, leefgebied, behoefte, omschrijving,
    streefdatum, resultaat, toelichting, versie)
SELECT id, gen_random_uuid(), gen_random_uuid(), dossier, gezamenlijk, gebied, '', tekst, nu::date + 120, '', '', 1
  FROM meting_doel;

CREATE UNLOGGED TABLE meting_actie AS
SELECT z.nr, z.dossier, z.gezamenlijk, z.gestart, z.nu, d.id AS doel, x.open,
       nextval('plannen_actie_id_seq') AS id, w.rol, w.partner,
       CASE WHEN x.open AND a.nr = 0 AND z.volgnr BETWEEN 1 AND 20 THEN z.nu::date + 2 * z.volgnr - 4
            WHEN x.open THEN z.nu::date + 61 + (z.nr + a.nr * 7) % 120
            ELSE z.gestart::date + 9 END AS deadline,
       (ARRAY['Belt met de woningcorporatie over een kamer met begeleiding',
              'Vraagt bewind aan en zet de schulden op een rij',
              'Gaat langs op het huisadres en maakt kennis',
              'Regelt een intake bij de behandelaar',
              'Zoekt een leerwerkplek voor drie dagen in de week'])[1 + (z.nr + a.nr) % 5] AS tekst
  FROM meting_zaak z
 CROSS JOIN LATERAL (SELECT nr FROM generate_series(0, CASE WHEN z.lopend AND z.volgnr = 0 THEN 29 ELSE 9 END) nr) a
 CROSS JOIN LATERAL (SELECT z.lopend AND (a.nr < 3 OR (z.volgnr = 0 AND a.nr < 25)) AS open) x
  JOIN meting_doel d ON d.nr = z.nr AND d.gebied = (ARRAY['huisvesting', 'financien'])[1 + a.nr % 2]
  JOIN meting_deelnemer w ON w.nr = z.nr
                         AND w.partnersoort = (ARRAY['politie', 'college', 'ggz'])[1 + (z.nr + a.nr) % 3];

INSERT INTO plannen_actie (id, uuid, sleutel, dossier_id, deel_id, doel_id, partner_id, rol_id,
    omschrijving, hulp_nodig, deadline, staat, resultaat, afgerond_op, aangeraakt_op, herinneringen, versie)
SELECT id, gen_random_uuid(), gen_random_uuid(), dossier, gezamenlijk, doel, partner, rol, tekst, '',
       deadline, CASE WHEN open THEN 'open' ELSE 'gereed' END,
       CASE WHEN open THEN '' ELSE 'Gedaan en doorgegeven.' END,
       CASE WHEN NOT open THEN gestart + interval '9 days' END, nu - interval '3 days', 0,
       CASE WHEN open THEN 1 ELSE 2 END
  FROM meting_actie;

INSERT INTO plannen_actieevent (pgh_created_at, pgh_label, pgh_obj_id, id, uuid, sleutel, omschrijving,
    hulp_nodig, deadline, staat, resultaat, herinneringen, versie, deel_id, dossier_id, partner_id, rol_id, doel_id)
SELECT a.afgerond_op, 'gewijzigd', a.id, a.id, a.uuid, a.sleutel, a.omschrijving, '', a.deadline,
       'open', '', 0, 1, a.deel_id, a.dossier_id, a.partner_id, a.rol_id, a.doel_id
  FROM plannen_actie a WHERE a.staat = 'gereed';

INSERT INTO plannen_voortgang (uuid, sleutel, actie_id, dossier_id, deel_id, door_id, tekst, op)
SELECT gen_random_uuid(), gen_random_uuid(), id, dossier, gezamenlijk, rol,
       'Afspraak gemaakt voor volgende week.', gestart + interval '5 days'
  FROM meting_actie WHERE id % 3 = 0;

INSERT INTO stukken_journaalregel (uuid, sleutel, dossier_id, deel_id, soort, aard, tekst, bron,
    gebeurd_op, geschreven_op, geschreven_door_id)
SELECT gen_random_uuid(), gen_random_uuid(), z.dossier,
       CASE WHEN n.nr % 4 = 3 THEN z.kern ELSE z.gezamenlijk END,
       (ARRAY['contact', 'observatie', 'besluit'])[1 + n.nr % 3], CASE WHEN n.nr % 5 = 4 THEN 'mening' ELSE 'feit' END,
       (ARRAY['Gesproken aan de keukentafel. Wil graag hulp met de post en de schulden, niet met de opvoeding. Moeder was erbij en steunt het plan.',
              'De wijkagent zag dat het rustiger is in het portiek. Twee klachten in drie weken, dat waren er zes.',
              'Afgesproken dat de corporatie de ontruiming opschort zolang de begeleiding loopt. We kijken over zes weken opnieuw.'])[1 + n.nr % 3],
       'Deelnemer aan het overleg', m.op::date, m.op, CASE WHEN n.nr % 4 = 3 THEN z.regisseur ELSE d.rol END
  FROM meting_zaak z
  JOIN meting_deelnemer d ON d.nr = z.nr AND d.partnersoort = 'college'
 CROSS JOIN LATERAL (SELECT nr FROM generate_series(0, CASE WHEN z.lopend AND z.volgnr = 0 THEN 29 ELSE 9 END) nr) n
 CROSS JOIN LATERAL (SELECT least(z.gestart + make_interval(hours => 3 + n.nr * 14), z.nu) AS op) m;
