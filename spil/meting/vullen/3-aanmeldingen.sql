-- How each case began: the report of the police, and the decision on it.
CREATE UNLOGGED TABLE meting_aanmelding AS
SELECT z.nr, z.dossier, z.kern, d.deel, d.rol, d.partner, d.medewerker, d.klasse, z.gemeente,
       z.regisseur, z.gestart, z.gestart - interval '6 days' AS ontvangen,
       nextval('aanmeldingen_aanmelding_id_seq') AS id, nextval('aanmeldingen_triagebesluit_id_seq') AS besluit
  FROM meting_zaak z JOIN meting_deelnemer d ON d.nr = z.nr AND d.partnersoort = 'politie';

INSERT INTO aanmeldingen_aanmelding (id, uuid, inzendsleutel, kenmerk, ontvangen_op, besluit_uiterlijk,
    stand, antwoord_uiterlijk, urgentie, reden_spoed, aanleiding, geprobeerd, betrokken_organisaties,
    mag_genoemd, reden_niet_genoemd, geinformeerd, reden_niet_geinformeerd, kwaliteit_verklaard,
    aangemeld_door_id, deel_id, dossier_id, gemeente_id, partner_id, versie_id)
SELECT id, gen_random_uuid(), gen_random_uuid(), 'A' || lpad((nr + 1)::text, 7, '0'), ontvangen,
       ontvangen::date + 14, 'opgepakt', gestart::date + 7, 'gewoon', '',
       'Buren klagen al maanden; de wijkagent komt er elke week.', 'Gesprek met de wijkagent en het wijkteam.',
       'Wijkteam, huisarts', true, '', true, '', true, rol, deel, dossier, gemeente, partner,
       current_setting('meting.versie')::bigint
  FROM meting_aanmelding;

INSERT INTO aanmeldingen_aanmeldingleefgebied (uuid, aanmelding_id, dossier_id, deel_id, leefgebied, toelichting)
SELECT gen_random_uuid(), id, dossier, deel, l.gebied, 'Hierover zijn zorgen.'
  FROM meting_aanmelding CROSS JOIN (VALUES ('huisvesting'), ('financien'), ('gezin')) l (gebied);

INSERT INTO aanmeldingen_aanmeldingcriterium (uuid, aanmelding_id, dossier_id, deel_id, criterium, voldaan, toelichting)
SELECT gen_random_uuid(), id, dossier, deel, c.code, true, 'Blijkt uit de meldingen.'
  FROM meting_aanmelding
 CROSS JOIN (VALUES ('problematiek'), ('leefgebieden'), ('gevolgen'), ('samenwerking')) c (code);

INSERT INTO aanmeldingen_triagebesluit (id, uuid, aanmelding_id, dossier_id, deel_id, uitkomst, code, naam, reden,
    wijze, verdeeld, besloten_op, vastgelegd_op, vastgelegd_door_id)
SELECT besluit, gen_random_uuid(), id, dossier, kern, 'oppakken', 'oppakken', 'Oppakken',
       'Aan alle criteria is voldaan.',
       'overleg', false, gestart::date, gestart, regisseur
  FROM meting_aanmelding;

INSERT INTO aanmeldingen_triagecriterium (uuid, besluit_id, dossier_id, deel_id, criterium, voldaan, toelichting)
SELECT gen_random_uuid(), besluit, dossier, kern, c.code, true, 'Zo oordeelt het overleg.'
  FROM meting_aanmelding
 CROSS JOIN (VALUES ('problematiek'), ('leefgebieden'), ('gevolgen'), ('samenwerking')) c (code);

INSERT INTO aanmeldingen_triagebeslisser (uuid, besluit_id, dossier_id, deel_id, medewerker_id,
    partner_id, klasse, beslist, standpunt, criteria, toelichting)
SELECT gen_random_uuid(), a.besluit, a.dossier, a.kern, d.medewerker, d.partner, d.klasse, true, '', '{}', ''
  FROM meting_aanmelding a JOIN meting_deelnemer d ON d.nr = a.nr AND d.klasse = 'publiek';

INSERT INTO aanmeldingen_antwoord (uuid, aanmelding_id, dossier_id, deel_id, uitkomst, tekst, per_brief, verstuurd_op, verstuurd_door_id)
SELECT gen_random_uuid(), id, dossier, deel, 'oppakken', 'Uw aanmelding is opgepakt.', false, gestart, regisseur
  FROM meting_aanmelding;
