"""About whom a line of a list is, inside a query written by hand."""

from typing import Final, LiteralString, NamedTuple


class Hoofdpersoonsnaam(NamedTuple):
    id: int
    naam: str


# `{}` is the column of the dossier. None when there is none, or none in a part that is held.
HOOFDPERSONEN: Final[LiteralString] = """
(SELECT json_agg(json_build_array(b.id,
                 concat_ws(' ', nullif(b.voornamen, ''), nullif(b.tussenvoegsel, ''), b.achternaam))
                 ORDER BY b.id)
   FROM personen_betrokkene b WHERE b.dossier_id = {} AND b.rol = 'hoofdpersoon')"""


def hoofdpersonen_uit(json: list[tuple[int, str]] | None) -> list[Hoofdpersoonsnaam]:
    return [Hoofdpersoonsnaam(*persoon) for persoon in json or ()]
