-- What happened, who looked, and what was counted. The benchmark's facts have no acts behind them:
-- nothing of this database outlives the measurement.
INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id, deel_id,
    onderwerp_soort, onderwerp_id, kenmerk, spoor, rolsoort, partner_id, verwerking_id, doel, adres)
SELECT g.*, r.soort, m.partner_id, current_setting('meting.verwerking')::bigint, 'verwerking', '192.0.2.1'
  FROM (
SELECT a.gestart, 'actie.toegevoegd', z.regisseur AS rol, z.regisseur_medewerker, h.huis, a.dossier,
       a.gezamenlijk, 'actie', a.id, '', md5(a.id::text)
  FROM meting_actie a JOIN meting_zaak z USING (nr)
 CROSS JOIN (SELECT current_setting('meting.huis')::bigint AS huis) h
UNION ALL
SELECT j.geschreven_op, 'journaal.geschreven', j.geschreven_door_id, r.medewerker_id,
       current_setting('meting.huis')::bigint, j.dossier_id, j.deel_id, 'journaalregel', j.id, j.soort, md5(j.uuid::text)
  FROM stukken_journaalregel j JOIN gebruikers_rol r ON r.id = j.geschreven_door_id
UNION ALL
SELECT z.gestart, 'casus.gestart', z.regisseur, z.regisseur_medewerker,
       current_setting('meting.huis')::bigint, z.dossier, z.kaft, 'casus', z.nr, '', md5(z.uuid::text)
  FROM meting_zaak z) g
  JOIN gebruikers_rol r ON r.id = g.rol
  JOIN gebruikers_medewerker m ON m.id = r.medewerker_id;

INSERT INTO logboek_inzage (op, medewerker_id, rol_id, rolsoort, partner_id, huis_id, dossier_id,
    verwerking_id, betrokkene_id, handeling, doel, nood, adres, spoor)
SELECT z.gestart + make_interval(hours => i * 5), z.regisseur_medewerker, z.regisseur, 'procesregisseur',
       p.partner, current_setting('meting.huis')::bigint, z.dossier,
       current_setting('meting.verwerking')::bigint, CASE WHEN i % 2 = 0 THEN z.hoofdpersoon END,
       'dossier.bekijken', 'verwerking', false, '192.0.2.1', md5((z.nr * 100 + i)::text)
  FROM meting_zaak z
  JOIN meting_rol p ON p.rol = z.regisseur
 CROSS JOIN generate_series(1, 60) i;

CREATE UNLOGGED TABLE meting_feit AS
SELECT nextval('feiten_feit_id_seq') AS id, z.dossier, z.kaft AS deel, z.gemeente, f.soort, f.dag,
       f.organisatie, f.uitkomst
  FROM meting_zaak z
 CROSS JOIN LATERAL (VALUES
       ('melding', z.gestart::date - 6, 'politie', ''), ('triagebesluit', z.gestart::date, '', 'oppakken'),
       ('nieuwe_casus', z.gestart::date, '', ''), ('afsluiting', z.gesloten::date, '', 'stabiel'),
       -- Reports that were not taken up: only the count is left.
       ('melding', z.gestart::date - 3, 'college', ''), ('triagebesluit', z.gestart::date, '', 'advies'))
       f (soort, dag, organisatie, uitkomst)
 WHERE f.dag IS NOT NULL;

INSERT INTO feiten_feit (id, soort, datum, organisatiesoort, uitkomst, aantal, gemeente_id, huis_id, verwerking_id,
                         aanpak)
SELECT id, soort, dag, organisatie, uitkomst, 1, gemeente, current_setting('meting.huis')::bigint,
       current_setting('meting.verwerking')::bigint, current_setting('meting.aanpak')
  FROM meting_feit;

INSERT INTO feiten_feitherkomst (feit_id, dossier_id, deel_id)
SELECT id, dossier, deel FROM meting_feit WHERE organisatie <> 'college' AND uitkomst <> 'advies';
