-- Invented names; the search key is that of spil.personen.namen.
CREATE UNLOGGED TABLE meting_naam AS
SELECT nr - 1 AS nr, voornaam FROM unnest(ARRAY[
    'Joris', 'Fatima', 'Sanne', 'Bram', 'Yara', 'Dewi', 'Kees', 'Anouk', 'Milan', 'Noor', 'Pim',
    'Rosa', 'Teun', 'Imke', 'Sem', 'Lotte', 'Ravi', 'Marit', 'Hugo', 'Esra', 'Gijs', 'Wende',
    'Omar', 'Britt']) WITH ORDINALITY AS v (voornaam, nr);

CREATE UNLOGGED TABLE meting_achternaam AS
SELECT row_number() OVER () - 1 AS nr, a || b AS achternaam
  FROM unnest(ARRAY['Wester', 'Ooster', 'Noorder', 'Zuider', 'Molen', 'Berken', 'Linden', 'Duin',
                    'Heide', 'Kerk', 'Brug', 'Veld', 'Beek', 'Hoeve', 'Polder']) a,
       unnest(ARRAY['man', 'stra', 'huis', 'kamp', 'dijk', 'horst', 'veen', 'laar']) b;

INSERT INTO personen_betrokkene (id, uuid, dossier_id, deel_id, rol, voornamen, tussenvoegsel,
    achternaam, geboortedatum, geslacht, zoeksleutel, eerste_verwerking)
SELECT CASE WHEN b.rol = 'hoofdpersoon' THEN z.hoofdpersoon ELSE nextval('personen_betrokkene_id_seq') END,
       gen_random_uuid(), z.dossier,
       CASE WHEN b.rol = 'slachtoffer' THEN z.gezamenlijk ELSE z.kaft END, b.rol, v.voornaam, '',
       a.achternaam, date '1950-01-01' + (z.nr * 131 + b.nr * 977) % 20000,
       (ARRAY['m', 'v', 'o'])[1 + (z.nr + b.nr) % 3], lower(a.achternaam || ' ' || v.voornaam),
       z.gestart::date
  FROM meting_zaak z
 CROSS JOIN (VALUES (0, 'hoofdpersoon'), (1, 'ouder'), (2, 'slachtoffer')) b (nr, rol)
  JOIN meting_naam v ON v.nr = (z.nr / 3 + b.nr * 5) % 24
  JOIN meting_achternaam a ON a.nr = (z.nr / 2 + z.nr / 7 + CASE b.nr WHEN 2 THEN 31 ELSE 0 END) % 120;

INSERT INTO personen_contactgegevens (uuid, dossier_id, deel_id, betrokkene_id, straat_en_nummer,
    postcode, woonplaats, telefoon, geheim, soort, vanaf)
SELECT gen_random_uuid(), dossier, gezamenlijk, hoofdpersoon, 'Voorbeeldstraat ' || 1 + nr % 200,
       '4800 AA', 'Voorbeeldstad', '06-00000000', false, 'woon', gestart::date
  FROM meting_zaak;

INSERT INTO casussen_casus (uuid, dossier_id, deel_id, fase, ave, gestart_op, volgende_bespreking, volgende_evaluatie,
    gemeente_id, regisseur_id)
SELECT gen_random_uuid(), dossier, kaft,
       CASE WHEN lopend THEN (ARRAY['voorbereiding', 'plan', 'uitvoering', 'uitvoering', 'evaluatie'])[1 + nr % 5]
            ELSE 'afgesloten' END,
       1 + nr % 4, gestart,
       -- Five cases of each regisseur are discussed this week, the others later.
       CASE WHEN lopend THEN nu::date + CASE WHEN volgnr BETWEEN 21 AND 25 THEN volgnr - 20
                                             ELSE 8 + (nr * 13) % 70 END END,
       CASE WHEN lopend THEN nu::date + 30 + (nr * 7) % 60 END,
       gemeente, regisseur
  FROM meting_zaak;

INSERT INTO casussen_regie (uuid, dossier_id, deel_id, rol_id, van, tot)
SELECT gen_random_uuid(), dossier, kaft, regisseur, gestart, gesloten FROM meting_zaak;

INSERT INTO casussen_casusaanleiding (uuid, dossier_id, deel_id, tekst)
SELECT gen_random_uuid(), dossier, gezamenlijk,
       'Overlast in de buurt en zorgen thuis; losse hulp hielp niet. Samen brengen we rust, een eigen plek en werk.'
  FROM meting_zaak;

INSERT INTO casussen_aveniveau (uuid, dossier_id, deel_id, niveau, toelichting, vanaf, door_id)
SELECT gen_random_uuid(), dossier, gezamenlijk, 1 + nr % 4, 'Zo besproken bij de start.', gestart, regisseur
  FROM meting_zaak;

INSERT INTO casussen_veiligheidswaarschuwing (uuid, dossier_id, deel_id, soort, tekst, vanaf, herzien_voor, reden_einde)
SELECT gen_random_uuid(), dossier, kaft, 'bezoek', 'Ga met twee mensen op bezoek.', gestart, nu::date + 30, ''
  FROM meting_zaak WHERE lopend AND nr % 5 = 0;

INSERT INTO casussen_deelnemer (id, uuid, dossier_id, deel_id, partner_id, klasse, van, tot)
SELECT deelnemer, gen_random_uuid(), dossier, kaft, partner, klasse, gestart, gesloten FROM meting_deelnemer;

INSERT INTO casussen_deelnemerpersoon (uuid, dossier_id, deel_id, deelnemer_id, rol_id, van, tot)
SELECT gen_random_uuid(), dossier, kaft, deelnemer, rol, gestart, gesloten FROM meting_deelnemer;

INSERT INTO casussen_deelnemerbeslisser (uuid, dossier_id, deel_id, deelnemer_id, medewerker_id, partner_id, klasse)
SELECT gen_random_uuid(), d.dossier, d.kaft, d.deelnemer, b.medewerker, b.partner, b.klasse
  FROM meting_deelnemer d JOIN meting_deelnemer b ON b.nr = d.nr AND b.klasse = 'publiek';

INSERT INTO casussen_leefgebiedsituatie (uuid, dossier_id, deel_id, leefgebied, ernst, tekst, op, door_id)
SELECT gen_random_uuid(), dossier, gezamenlijk, l.gebied, l.ernst, l.tekst,
       gestart + make_interval(days => l.dag), regisseur
  FROM meting_zaak
 CROSS JOIN (VALUES
       ('huisvesting', 'zorgelijk', 'Woont bij kennissen, steeds ergens anders.', 0),
       ('financien', 'acuut', 'Schulden bij zes schuldeisers, geen overzicht.', 0),
       ('gezin', 'zorgelijk', 'Veel ruzie thuis, de kinderen horen het.', 0),
       ('psychisch', 'kwetsbaar', 'Slaapt slecht en is snel boos.', 0),
       ('huisvesting', 'kwetsbaar', 'Heeft een kamer met begeleiding.', 15),
       ('financien', 'zorgelijk', 'Bewind is aangevraagd.', 15)) l (gebied, ernst, tekst, dag);

INSERT INTO casussen_afsluiting (uuid, dossier_id, deel_id, reden, resultaat, evaluatie, op, door_id)
SELECT gen_random_uuid(), dossier, gezamenlijk, 'stabiel', '', 'De situatie is stabiel genoeg.', gesloten, regisseur
  FROM meting_zaak WHERE NOT lopend;
