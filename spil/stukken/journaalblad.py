"""The entries of a journal as a list shows them: by hand, since a dossier is opened more than
anything else and the ORM took longer to build this query than PostgreSQL to answer it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, LiteralString
from uuid import UUID

from django.db import connection

from spil.stukken.models.journaalregel import Aard, Regelsoort, publiek_voor


@dataclass(frozen=True, slots=True)
class Notitie:
    """One entry. `corrigeert_van` is when the entry was written that this one corrects."""

    uuid: UUID
    soort: str
    aard: str
    tekst: str
    bron: str
    gebeurd_op: date
    geschreven_op: datetime
    schrijver: str
    organisatie: str
    organisatie_id: int
    deelsoort: str
    deelnaam: str | None
    is_gecorrigeerd: bool
    corrigeert_van: datetime | None

    @property
    def soort_naam(self) -> str:
        return str(Regelsoort(self.soort).label)

    @property
    def is_mening(self) -> bool:
        return self.aard == Aard.MENING

    @property
    def publiek(self) -> str:
        """Who reads this entry."""
        return publiek_voor(self.deelsoort, self.deelnaam)


NOTITIES: Final[LiteralString] = """
SELECT j.uuid, j.soort, j.aard, j.tekst, j.bron, j.gebeurd_op, j.geschreven_op,
       m.naam, p.naam, m.partner_id, k.soort, kp.naam,
       EXISTS (SELECT 1 FROM stukken_journaalregel n WHERE n.corrigeert_id = j.id),
       o.geschreven_op
  FROM stukken_journaalregel j
  JOIN gebruikers_rol r ON r.id = j.geschreven_door_id
  JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
  JOIN partners_partner p ON p.id = m.partner_id
  JOIN toegang_dossierdeel k ON k.deel_id = j.deel_id
  LEFT JOIN partners_partner kp ON kp.id = k.partner_id
  LEFT JOIN stukken_journaalregel o ON o.id = j.corrigeert_id
 WHERE j.dossier_id = %(dossier)s AND (%(soort)s = '' OR j.soort = %(soort)s)
 ORDER BY j.gebeurd_op DESC, j.id DESC LIMIT %(aantal)s OFFSET %(begin)s
"""


def notities(dossier_id: int, *, soort: str, begin: int, aantal: int) -> list[Notitie]:
    """Newest first, in one query; `soort` empty for all kinds."""
    keuze: dict[str, Any] = {
        "dossier": dossier_id,
        "soort": soort,
        "begin": begin,
        "aantal": aantal,
    }
    with connection.cursor() as cursor:
        cursor.execute(NOTITIES, keuze)
        return [Notitie(*rij) for rij in cursor.fetchall()]
