"""Lists of cases, each in one query."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from spil.casussen.fasen import fase_naam
from spil.casussen.models import Casus
from spil.casussen.models.casus import CasusQuerySet
from spil.casussen.queries.dossier import Hoofdpersoon
from spil.casussen.queries.hoofdpersonen import (
    HOOFDPERSONEN,
    Hoofdpersoonsnaam,
    hoofdpersonen_uit,
)
from spil.casussen.queries.termijnen import lopende_termijnen, termijn_uit
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.personen.namen import volledige_naam
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.motor import Aanpak, Stilstandgrenzen, Termijnstand


@dataclass(frozen=True, kw_only=True)
class Casusregel:
    """One line of a list of cases; `termijnen` in the list of an approach only."""

    dossier_id: int
    dossier_uuid: UUID
    nummer: str
    aanpak: str
    fase: str
    fase_naam: str
    ave: int | None
    gemeente: str
    regisseur_naam: str
    gestart_op: datetime
    volgende_bespreking: date | None
    volgende_evaluatie: date | None
    hoofdpersonen: list[Hoofdpersoon] = field(default_factory=list)
    termijnen: list[Termijnstand] = field(default_factory=list)


def zichtbare_casussen(
    *,
    fase: str = "",
    ook_gesloten: bool = False,
    vanaf: int = 0,
    aantal: int | None = None,
) -> list[Casusregel]:
    """The cases that the acting rol may see. One query."""
    casussen = Casus.objects.all() if ook_gesloten else Casus.objects.open()
    return _regels(casussen.filter(fase=fase) if fase else casussen, vanaf=vanaf, aantal=aantal)


def eigen_casussen(*, aanpak: str = "", fase: str = "") -> list[Casusregel]:
    """The running cases of which the acting rol has the regie. One query."""
    casussen = Casus.objects.open().van_mij()
    casussen = casussen.van_aanpak(aanpak) if aanpak else casussen
    return _regels(casussen.filter(fase=fase) if fase else casussen, vanaf=0, aantal=None)


def aantal_zichtbare_casussen(*, fase: str = "") -> int:
    """How many running ones there are in all. One query."""
    casussen = Casus.objects.open()
    return (casussen.filter(fase=fase) if fase else casussen).count()


@dataclass(frozen=True, slots=True)
class Casusmoment:
    """A running case that asks for something: a next moment, a regisseur, a term that warns (the
    first to end, for the house), a warning past its review date (the first)."""

    dossier_id: int
    dossier_uuid: UUID
    nummer: str
    fase: str
    gemeente: str | None
    volgende_bespreking: date | None
    regisseur_id: int | None
    versie: UUID
    termijn: str | None
    uiterlijk: date | None
    waarschuwing: UUID | None
    herzien_voor: date | None
    volgende_evaluatie: date | None
    gestart_op: datetime
    over_wie: list[tuple[int, str]] | None

    @property
    def hoofdpersonen(self) -> list[Hoofdpersoonsnaam]:
        return hoofdpersonen_uit(self.over_wie)

    @property
    def fase_naam(self) -> str:
        return fase_naam(Werkprocesversie.aanpak_van(self.versie), self.fase)

    @property
    def grenzen(self) -> Stilstandgrenzen:
        return Werkprocesversie.aanpak_van(self.versie).stilstand_in(self.fase)


# By hand, as the rest of Mijn werk: see spil/plannen/queries/lijsten.py.
OM_TE_DOEN: Final = f"""
SELECT c.dossier_id, d.uuid, d.nummer, c.fase, g.naam, c.volgende_bespreking, c.regisseur_id,
       v.uuid, t.naam, t.uiterlijk, w.uuid, w.herzien_voor, c.volgende_evaluatie, c.gestart_op,
       {HOOFDPERSONEN.format("c.dossier_id")}
  FROM casussen_casus c
  JOIN toegang_dossier d ON d.id = c.dossier_id
  JOIN werkprocessen_werkprocesversie v ON v.id = d.versie_id
  LEFT JOIN huizen_gemeente g ON g.code = c.gemeente_id
  LEFT JOIN LATERAL (SELECT naam, uiterlijk FROM casussen_casustermijn
                      WHERE dossier_id = c.dossier_id AND waarschuw_op <= %(vandaag)s
                      ORDER BY uiterlijk, code LIMIT 1) t ON true
  LEFT JOIN LATERAL (SELECT uuid, herzien_voor FROM casussen_veiligheidswaarschuwing
                      WHERE dossier_id = c.dossier_id AND beeindigd_op IS NULL
                        AND herzien_voor <= %(vandaag)s
                      ORDER BY herzien_voor, id LIMIT 1) w ON true
 WHERE c.fase <> 'afgesloten'
   AND (c.volgende_bespreking <= %(tot)s OR c.volgende_bespreking IS NULL OR c.regisseur_id IS NULL
        OR t.uiterlijk IS NOT NULL OR w.uuid IS NOT NULL OR c.volgende_evaluatie <= %(tot)s
        OR (c.volgende_evaluatie IS NULL
            AND c.regisseur_id = ANY (current_setting('spil.rollen')::bigint[])))
 ORDER BY c.volgende_bespreking, c.gestart_op, c.id LIMIT %(aantal)s
"""  # noqa: S608 - a constant


def casussen_om_te_doen(*, vandaag: date, tot: date, aantal: int) -> list[Casusmoment]:
    """Running cases that are discussed until `tot`, or for which nothing is planned, or that wait
    for a regisseur, or of which a term warns or a warning must be reviewed. One query."""
    with connection.cursor() as cursor:
        cursor.execute(OM_TE_DOEN, {"vandaag": vandaag, "tot": tot, "aantal": aantal})
        return [Casusmoment(*rij) for rij in cursor.fetchall()]


# One line at least: without a case it holds the versions only.
MET_VERSIES: Final = f"""
SELECT geldig.versies, werk.*
  FROM (SELECT ARRAY(SELECT v.uuid
                       FROM werkprocessen_werkprocesversie v
                       JOIN werkprocessen_werkproces w ON w.id = v.werkproces_id
                      WHERE w.huis_id = %(huis)s AND v.stand = 'geldig'
                      ORDER BY w.code) AS versies) geldig
  LEFT JOIN ({OM_TE_DOEN}) werk ON true
 ORDER BY werk.volgende_bespreking, werk.gestart_op, werk.dossier_id
"""  # noqa: S608 - a constant


def casussen_en_aanpakken(
    huis_id: int, *, vandaag: date, tot: date, aantal: int
) -> tuple[list[Casusmoment], list[Aanpak]]:
    """As casussen_om_te_doen, and the approaches in force in this house. One query together."""
    keuze: dict[str, Any] = {"huis": huis_id, "vandaag": vandaag, "tot": tot, "aantal": aantal}
    with connection.cursor() as cursor:
        cursor.execute(MET_VERSIES, keuze)
        rijen = cursor.fetchall()
    casussen = [Casusmoment(*rij) for _, *rij in rijen if rij[0] is not None]
    return casussen, [Werkprocesversie.aanpak_van(uuid) for uuid in rijen[0][0]]


def casusregels(casussen: CasusQuerySet) -> list[Casusregel]:
    """All of these, with the terms that run. One query."""
    termijnen = ArraySubquery(lopende_termijnen(OuterRef("dossier")))
    rijen = _met_alles(casussen).annotate(termijnen=termijnen)
    return [
        replace(_regel(casus), termijnen=[termijn_uit(json) for json in vars(casus)["termijnen"]])
        for casus in rijen
    ]


def _regels(casussen: CasusQuerySet, *, vanaf: int, aantal: int | None) -> list[Casusregel]:
    rijen = _met_alles(casussen).order_by("volgende_bespreking", "gestart_op", "pk")
    tot = None if aantal is None else vanaf + aantal
    return [_regel(casus) for casus in rijen[vanaf:tot]]


def _met_alles(casussen: CasusQuerySet) -> CasusQuerySet:
    hoofdpersonen = (
        Betrokkene.objects.filter(dossier=OuterRef("dossier"), rol=Betrokkenerol.HOOFDPERSOON)
        .order_by("pk")
        .values(
            json=JSONObject(
                id="pk",
                uuid="uuid",
                voornamen="voornamen",
                tussenvoegsel="tussenvoegsel",
                achternaam="achternaam",
                geboortedatum="geboortedatum",
            )
        )
    )
    return (
        casussen.select_related("dossier__versie", "regisseur__medewerker", "gemeente")
        .defer("dossier__versie__definitie")
        .annotate(over_wie=ArraySubquery(hoofdpersonen))
    )


def _regel(casus: Casus) -> Casusregel:
    return Casusregel(
        dossier_id=casus.dossier_id,
        dossier_uuid=casus.dossier.uuid,
        nummer=casus.dossier.nummer,
        aanpak=casus.dossier.versie.naam,
        fase=casus.fase,
        fase_naam=casus.fase_naam,
        ave=casus.ave,
        gemeente=casus.gemeente.naam if casus.gemeente else "",
        regisseur_naam=casus.regisseur.medewerker.naam if casus.regisseur else "",
        gestart_op=casus.gestart_op,
        volgende_bespreking=casus.volgende_bespreking,
        volgende_evaluatie=casus.volgende_evaluatie,
        hoofdpersonen=[_uit_json(persoon) for persoon in vars(casus)["over_wie"]],
    )


def _uit_json(persoon: dict[str, str]) -> Hoofdpersoon:
    geboren = persoon["geboortedatum"]
    return Hoofdpersoon(
        id=int(persoon["id"]),
        uuid=UUID(persoon["uuid"]),
        naam=volledige_naam(persoon["voornamen"], persoon["tussenvoegsel"], persoon["achternaam"]),
        geboortedatum=date.fromisoformat(geboren) if geboren else None,
    )
