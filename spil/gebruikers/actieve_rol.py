"""Who is acting. Asked at each request, so by hand: the ORM took ten times as long to build this
query as PostgreSQL to answer it."""

from datetime import date
from typing import Final, LiteralString

from django.db import connection

from spil.gebruikers.models import Medewerker, Rol, Rolsoort
from spil.huizen.models import Huis
from spil.kern.handwerk import Rijlezer
from spil.partners.models import Partner

LEZER: Final = Rijlezer(r=Rol, m=Medewerker, h=Huis, p=Partner)
VRAAG: Final[LiteralString] = """
  FROM gebruikers_rol r
  JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
  JOIN huizen_huis h ON h.id = m.huis_id
  JOIN partners_partner p ON p.id = m.partner_id
 WHERE m.gebruiker_id = %(gebruiker)s AND m.actief AND r.soort <> %(systeem)s
   AND r.begin <= %(dag)s AND (r.einde IS NULL OR r.einde > %(dag)s)
   AND (%(gekozen)s::bigint IS NULL OR r.id = %(gekozen)s)
 ORDER BY r.id LIMIT 2
"""
WOORDEN: Final[LiteralString] = (
    "ARRAY(SELECT ARRAY[w.begrip, w.woord] FROM huizen_huiswoord w WHERE w.huis_id = h.id)"
)


def actieve_rol(gebruiker_id: int, *, gekozen: int | None, dag: date) -> Rol | None:
    """The rol that this login chose, or its only one; None when it must choose, or has none.

    With medewerker, house, partner and the own words of the house (`rol.woorden`). One query.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {LEZER.kolommen}, {WOORDEN} {VRAAG}",
            {
                "gebruiker": gebruiker_id,
                "gekozen": gekozen,
                "dag": dag,
                "systeem": Rolsoort.SYSTEEM,
            },
        )
        rijen = cursor.fetchall()
    if len(rijen) != 1:
        return None
    (*waarden, woorden) = rijen[0]
    gelezen = LEZER.lees(waarden)
    rol: Rol = gelezen["r"]
    rol.medewerker = gelezen["m"]
    rol.medewerker.huis = gelezen["h"]
    rol.medewerker.partner = gelezen["p"]
    rol.eigen_woorden = [(begrip, woord) for begrip, woord in woorden]
    return rol
