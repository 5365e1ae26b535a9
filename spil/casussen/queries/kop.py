"""The dossier of a header, by hand: no question of Spil is asked more, and the ORM took longer to
build it than PostgreSQL to answer it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, LiteralString, NamedTuple
from uuid import UUID

from django.db import connection

from spil.casussen.models import Casus, CasusAanleiding, Veiligheidswaarschuwing
from spil.casussen.queries.termijnen import termijn_uit
from spil.gebruikers.models import Medewerker, Rol
from spil.huizen.models import Gemeente, Huis
from spil.kern.handwerk import Rijlezer
from spil.toegang.models import Dossier
from spil.toegang.queries import REDENEN_VAN_MIJ
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.motor import Termijnstand

LEZER: Final = Rijlezer(
    d=Dossier,
    h=Huis,
    v=Werkprocesversie,
    c=Casus,
    r=Rol,
    m=Medewerker,
    g=Gemeente,
    a=CasusAanleiding,
    zonder=frozenset({"v.definitie"}),
)
VRAAG: Final[LiteralString] = """
  FROM toegang_dossier d
  JOIN huizen_huis h ON h.id = d.huis_id
  JOIN werkprocessen_werkprocesversie v ON v.id = d.versie_id
  LEFT JOIN casussen_casus c ON c.dossier_id = d.id
  LEFT JOIN gebruikers_rol r ON r.id = c.regisseur_id
  LEFT JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
  LEFT JOIN huizen_gemeente g ON g.code = c.gemeente_id
  LEFT JOIN casussen_casusaanleiding a ON a.dossier_id = d.id
 WHERE d.uuid = %(uuid)s
"""
AANMELDING: Final[LiteralString] = (
    "EXISTS (SELECT 1 FROM aanmeldingen_aanmelding w WHERE w.dossier_id = d.id)"
)
TERMIJNEN: Final[LiteralString] = """
(SELECT json_agg(json_build_object('code', t.code, 'naam', t.naam, 'uiterlijk', t.uiterlijk,
                                   'waarschuw_op', t.waarschuw_op) ORDER BY t.uiterlijk, t.code)
   FROM casussen_casustermijn t WHERE t.dossier_id = d.id)"""
WAARSCHUWINGEN: Final[LiteralString] = """
(SELECT json_agg(json_build_object('uuid', w.uuid, 'soort', w.soort, 'tekst', w.tekst,
                                   'herzien_voor', w.herzien_voor)
                 ORDER BY w.herzien_voor, w.id)
   FROM casussen_veiligheidswaarschuwing w
  WHERE w.dossier_id = d.id AND w.beeindigd_op IS NULL)"""


@dataclass(frozen=True, kw_only=True)
class Waarschuwing:
    """A safety warning that runs, as a header shows it."""

    uuid: UUID
    soort: str
    tekst: str
    herzien_voor: date

    @property
    def soort_naam(self) -> str:
        return str(Veiligheidswaarschuwing.Soort(self.soort).label)


AFGESTEMD: Final[LiteralString] = """
(SELECT json_agg(json_build_array(f.uuid, f.met, x.id, x.nummer, f.reden, f.afgestemd_op,
                                  f.beeindigd_op, f.eindreden) ORDER BY f.afgestemd_op, f.id)
   FROM casussen_afstemming f LEFT JOIN toegang_dossier x ON x.uuid = f.met
  WHERE f.dossier_id = d.id)"""


class Afgestemd(NamedTuple):
    """A case with which the plan is or was aligned, for who holds the kern. `dossier_id` and
    `nummer` are None when the acting rol does not see it."""

    uuid: UUID
    met: UUID
    dossier_id: int | None
    nummer: str | None
    reden: str
    sinds: datetime
    tot: datetime | None
    eindreden: str


@dataclass(frozen=True, kw_only=True)
class Kaft:
    """A dossier with its house, casus, regisseur and municipality, as far as the acting rol sees it."""

    dossier: Dossier
    casus: Casus | None
    aanleiding: str
    heeft_aanmelding: bool
    redenen: frozenset[str]
    termijnen: list[Termijnstand]
    waarschuwingen: list[Waarschuwing]
    afgestemd: list[Afgestemd]


def kaft(dossier_uuid: UUID, *, op: datetime) -> Kaft | None:
    """One query; None when the acting rol does not see this dossier."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {LEZER.kolommen}, {AANMELDING}, {REDENEN_VAN_MIJ.format('d.id')}, {TERMIJNEN},"
            f" {WAARSCHUWINGEN}, {AFGESTEMD} {VRAAG}",
            {"uuid": dossier_uuid, "op": op},
        )
        rij = cursor.fetchone()
    if rij is None:
        return None
    *waarden, heeft_aanmelding, redenen, termijnen, waarschuwingen, afgestemd = rij
    gelezen = LEZER.lees(waarden)
    dossier = _dossier(gelezen)
    return Kaft(
        dossier=dossier,
        casus=gelezen["c"],
        aanleiding=gelezen["a"].tekst if gelezen["a"] else "",
        heeft_aanmelding=heeft_aanmelding,
        redenen=frozenset(redenen),
        termijnen=[termijn_uit(json) for json in termijnen or ()],
        waarschuwingen=[_waarschuwing(json) for json in waarschuwingen or ()],
        afgestemd=[_afgestemd(*json) for json in afgestemd or ()],
    )


def _waarschuwing(json: dict[str, str]) -> Waarschuwing:
    return Waarschuwing(
        uuid=UUID(json["uuid"]),
        soort=json["soort"],
        tekst=json["tekst"],
        herzien_voor=date.fromisoformat(json["herzien_voor"]),
    )


def _afgestemd(uuid: str, met: str, *midden: Any) -> Afgestemd:
    dossier_id, nummer, reden, sinds, tot, eindreden = midden
    return Afgestemd(
        uuid=UUID(uuid),
        met=UUID(met),
        dossier_id=dossier_id,
        nummer=nummer,
        reden=reden,
        sinds=datetime.fromisoformat(sinds),
        tot=datetime.fromisoformat(tot) if tot else None,
        eindreden=eindreden,
    )


def _dossier(gelezen: dict[str, Any]) -> Dossier:
    dossier: Dossier = gelezen["d"]
    dossier.huis = gelezen["h"]
    dossier.versie = gelezen["v"]
    if casus := gelezen["c"]:
        casus.dossier = dossier
        casus.regisseur = gelezen["r"]
        casus.gemeente = gelezen["g"]
        if gelezen["r"]:
            casus.regisseur.medewerker = gelezen["m"]
    return dossier
