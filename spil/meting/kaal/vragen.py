"""The SQL that finds the rows of each measured page, written by hand: name of the rows, statement.

Parameters come by name from the measured request. A work that writes has one statement without rows.
"""

from typing import Final

Vraag = tuple[str, str]

WERKLIJST: Final[list[Vraag]] = [
    (
        "acties",
        "SELECT a.uuid, d.nummer, a.omschrijving, a.deadline, p.naam AS organisatie,"
        " m.naam AS persoon FROM plannen_actie a"
        " JOIN casussen_casus c ON c.dossier_id = a.dossier_id"
        " JOIN toegang_dossier d ON d.id = a.dossier_id"
        " JOIN partners_partner p ON p.id = a.partner_id"
        " LEFT JOIN gebruikers_rol r ON r.id = a.rol_id"
        " LEFT JOIN gebruikers_medewerker m ON m.id = r.medewerker_id"
        " WHERE c.regisseur_id = %(rol)s AND c.fase <> 'afgesloten' AND a.staat = 'open'"
        " AND a.deadline <= (now() AT TIME ZONE 'Europe/Amsterdam')::date + 60"
        " ORDER BY a.deadline, a.id LIMIT 200",
    ),
    (
        "besprekingen",
        "SELECT d.uuid, d.nummer, g.naam AS gemeente, c.volgende_bespreking FROM casussen_casus c"
        " JOIN toegang_dossier d ON d.id = c.dossier_id"
        " LEFT JOIN huizen_gemeente g ON g.code = c.gemeente_id"
        " WHERE c.regisseur_id = %(rol)s AND c.fase <> 'afgesloten'"
        " AND c.volgende_bespreking <= (now() AT TIME ZONE 'Europe/Amsterdam')::date + 7"
        " ORDER BY c.volgende_bespreking, d.nummer",
    ),
]
DOSSIER: Final[list[Vraag]] = [
    (
        "kop",
        "SELECT d.nummer, v.naam AS aanpak, c.fase, c.ave, m.naam AS regisseur,"
        " c.volgende_bespreking, a.tekst AS aanleiding FROM toegang_dossier d"
        " JOIN verwerkingen_verwerking v ON v.id = d.verwerking_id"
        " JOIN casussen_casus c ON c.dossier_id = d.id"
        " LEFT JOIN gebruikers_rol r ON r.id = c.regisseur_id"
        " LEFT JOIN gebruikers_medewerker m ON m.id = r.medewerker_id"
        " LEFT JOIN casussen_casusaanleiding a ON a.dossier_id = d.id WHERE d.id = %(dossier)s",
    ),
    (
        "mensen",
        "SELECT voornamen, achternaam, rol, geboortedatum FROM personen_betrokkene"
        " WHERE dossier_id = %(dossier)s ORDER BY id",
    ),
    (
        "waarschuwingen",
        "SELECT tekst, herzien_voor FROM casussen_veiligheidswaarschuwing"
        " WHERE dossier_id = %(dossier)s AND beeindigd_op IS NULL",
    ),
    (
        "acties",
        "SELECT a.uuid, a.omschrijving, a.deadline, p.naam AS organisatie, m.naam AS persoon"
        " FROM plannen_actie a JOIN partners_partner p ON p.id = a.partner_id"
        " LEFT JOIN gebruikers_rol r ON r.id = a.rol_id"
        " LEFT JOIN gebruikers_medewerker m ON m.id = r.medewerker_id"
        " WHERE a.dossier_id = %(dossier)s AND a.staat = 'open' ORDER BY a.deadline, a.id",
    ),
    (
        "situatie",
        "SELECT leefgebied, ernst FROM casussen_leefgebiedsituatie WHERE dossier_id = %(dossier)s"
        " ORDER BY op, id",
    ),
    (
        "notities",
        "SELECT j.uuid, j.soort, j.aard, j.tekst, j.bron, j.gebeurd_op, j.geschreven_op,"
        " l.soort AS deelsoort, m.naam AS schrijver, p.naam AS organisatie"
        " FROM stukken_journaalregel j JOIN toegang_dossierdeel l ON l.deel_id = j.deel_id"
        " JOIN gebruikers_rol r ON r.id = j.geschreven_door_id"
        " JOIN gebruikers_medewerker m ON m.id = r.medewerker_id"
        " JOIN partners_partner p ON p.id = m.partner_id"
        " WHERE j.dossier_id = %(dossier)s ORDER BY j.gebeurd_op DESC, j.id DESC LIMIT 6",
    ),
    (
        "deelnemers",
        "SELECT p.naam, string_agg(m.naam, ', ' ORDER BY q.id) AS personen FROM casussen_deelnemer n"
        " JOIN partners_partner p ON p.id = n.partner_id"
        " JOIN casussen_deelnemerpersoon q ON q.deelnemer_id = n.id AND q.tot IS NULL"
        " JOIN gebruikers_rol r ON r.id = q.rol_id"
        " JOIN gebruikers_medewerker m ON m.id = r.medewerker_id"
        " WHERE n.dossier_id = %(dossier)s AND n.tot IS NULL GROUP BY p.naam ORDER BY p.naam",
    ),
]
ZOEKEN: Final[list[Vraag]] = [
    (
        "treffers",
        "SELECT d.uuid, d.nummer, b.voornamen, b.achternaam, b.rol FROM personen_betrokkene b"
        " JOIN toegang_dossier d ON d.id = b.dossier_id"
        " JOIN casussen_casus c ON c.dossier_id = d.id"
        " WHERE c.regisseur_id = %(rol)s AND (d.afgeschermd_op IS NULL OR b.deel_id = d.deel_id)"
        " AND b.zoeksleutel LIKE '%%' || %(naam)s || '%%' ORDER BY b.zoeksleutel, b.id LIMIT 25",
    )
]
ACTIE: Final[list[Vraag]] = [
    (
        "",
        "INSERT INTO plannen_actie (uuid, sleutel, dossier_id, deel_id, partner_id, omschrijving,"
        " hulp_nodig, deadline, staat, resultaat, herinneringen, versie) VALUES (gen_random_uuid(),"
        " gen_random_uuid(), %(dossier)s, %(deel)s, %(partner)s, %(omschrijving)s, '',"
        " %(deadline)s, 'open', '', 0, 1)",
    )
]
TABELLEN: Final[list[Vraag]] = [
    (
        "rijen",
        "SELECT g.naam, array_agg(t.som ORDER BY t.jaar) AS cellen FROM"
        " (SELECT gemeente_id, extract(year FROM datum)::int AS jaar, sum(aantal) AS som"
        " FROM feiten_feit WHERE huis_id = %(huis)s AND soort = 'melding'"
        " AND datum BETWEEN make_date(%(van)s, 1, 1) AND make_date(%(tot)s, 12, 31)"
        " GROUP BY 1, 2) t"
        " LEFT JOIN huizen_gemeente g ON g.code = t.gemeente_id GROUP BY g.naam ORDER BY g.naam",
    )
]
VRAGEN: Final[dict[str, list[Vraag]]] = {
    "werklijst": WERKLIJST,
    "dossier": DOSSIER,
    "zoeken": ZOEKEN,
    "actie": ACTIE,
    "tabellen": TABELLEN,
}
