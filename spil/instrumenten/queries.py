"""Questions about risk instruments. What comes back is what the acting rol may see: an afname lies
in the part of the deelnemer that was asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.db.models.expressions import RawSQL

from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.instrumenten.fouten import NietTeVragen
from spil.instrumenten.models import Afname, Afnamestaat
from spil.instrumenten.models.afname import ANTWOORD_BINNEN, LOOPT_AF_BINNEN
from spil.kern.fouten import NietGevonden
from spil.kern.versleuteling import Kluis, kluis_van
from spil.partners.models import Klasse, Partner
from spil.plannen.queries import Eigenaar, mogelijke_eigenaars
from spil.toegang.models import Dossier
from spil.toegang.queries import vereis
from spil.werkprocessen.definitie.inhoud import Instrument
from spil.werkprocessen.queries import aanpakken_van

# So long after its last day an outcome that nobody renewed is still pointed out.
VERLOPEN_TOT: Final = timedelta(days=14)
VRAGEN, VASTLEGGEN = "afname.vragen", "afname.vastleggen"
# What a line of Mijn werk is about: asked and not answered, or to be asked again.
GEVRAAGD, OPNIEUW = "instrument-gevraagd", "instrument-opnieuw"
# The same as afnamen_om_te_doen, for plannen.werkvoorraad(): by hand, as all of that page. Who has the
# regie waits for what was asked, and asks again what ends; its last day is the one before.
WERK: Final = f"""
SELECT CASE a.staat WHEN 'gevraagd' THEN '{GEVRAAGD}' ELSE '{OPNIEUW}' END, a.id, a.uuid,
       a.dossier_id, a.naam,
       CASE a.staat WHEN 'gevraagd'
            THEN (a.gevraagd_op AT TIME ZONE 'Europe/Amsterdam')::date + {ANTWOORD_BINNEN.days}
            ELSE a.geldig_tot - 1 END,
       a.partner_id, a.rol_id, a.staat = 'afgenomen' OR NOT %(huis)s
  FROM (SELECT current_setting('spil.rollen')::bigint[] AS rollen) ik
 CROSS JOIN instrumenten_afname a
  LEFT JOIN casussen_casus c ON %(huis)s AND c.dossier_id = a.dossier_id
       AND c.fase <> 'afgesloten' AND c.regisseur_id = ANY (ik.rollen)
 WHERE (a.staat = 'gevraagd'
        AND (c.id IS NOT NULL
             OR (NOT %(huis)s AND a.partner_id = %(partner)s
                 AND (a.rol_id IS NULL OR a.rol_id = ANY (ik.rollen)))))
    OR (a.staat = 'afgenomen' AND c.id IS NOT NULL
        AND a.geldig_tot > %(vandaag)s::date - {VERLOPEN_TOT.days}
        AND a.geldig_tot <= %(vandaag)s::date + {LOOPT_AF_BINNEN.days}
        AND NOT EXISTS (SELECT 1 FROM instrumenten_afname n
                         WHERE n.deel_id = a.deel_id AND n.instrument = a.instrument AND n.id > a.id
                           AND n.staat <> 'ingetrokken'))
"""  # noqa: S608 - constants


@dataclass(frozen=True, kw_only=True)
class Afnameregel:
    """One line of the dossier; `conclusie` is empty as long as there is none."""

    afname: Afname
    conclusie: str
    blijft_uit: bool
    loopt_af: bool
    is_verlopen: bool

    @property
    def is_ingetrokken(self) -> bool:
        return self.afname.staat == Afnamestaat.INGETROKKEN


@dataclass(frozen=True, kw_only=True)
class Instrumentenblok:
    """What the plan says of instruments: what was asked, holds or must be asked again, and what is
    over."""

    catalogus: Sequence[Instrument]
    nu: list[Afnameregel]
    voorbij: list[Afnameregel]


def instrumenten_van_huis(huis_id: int) -> list[tuple[str, Sequence[Instrument]]]:
    """Name of the approach → what it knows, of each approach with an instrument. One query."""
    gevonden = (aanpak.definitie for aanpak in aanpakken_van(huis_id).values())
    return [(een.naam, een.instrumenten) for een in gevonden if een.instrumenten]


def instrumentenblok(dossier: Dossier, *, dag: date) -> Instrumentenblok:
    """Two queries."""
    afnamen = Afname.objects.filter(dossier=dossier).select_related("partner", "rol__medewerker")
    sleutels = kluis_van(dossier.huis.uuid)
    regels = [_regel(afname, dag, sleutels) for afname in afnamen.order_by("gevraagd_op", "pk")]
    laatste = {(r.afname.deel_id, r.afname.instrument): r for r in regels if not r.is_ingetrokken}
    nu = [r for r in regels if not r.is_verlopen or r in laatste.values()]
    nu = [r for r in nu if not r.is_ingetrokken]
    return Instrumentenblok(
        catalogus=dossier.aanpak.definitie.instrumenten,
        nu=sorted(nu, key=_volgorde),
        voorbij=[r for r in regels if r not in nu],
    )


def _regel(afname: Afname, dag: date, kluis: Kluis | None = None) -> Afnameregel:
    return Afnameregel(
        afname=afname,
        conclusie=afname.lees_conclusie(kluis) if kluis else "",
        blijft_uit=afname.blijft_uit(dag),
        loopt_af=afname.loopt_af(dag),
        is_verlopen=afname.is_verlopen(dag),
    )


def _volgorde(regel: Afnameregel) -> tuple[bool, bool, bool, bool]:
    """What stays out first, then what ended or ends, then what was asked."""
    return (
        not regel.blijft_uit,
        not regel.is_verlopen,
        not regel.loopt_af,
        not regel.afname.is_gevraagd,
    )


def gevraagde_afnamen(dossier: Dossier, *, partner: Partner | None = None) -> list[Afname]:
    """What nobody answered yet: all, or of one organisation."""
    gevraagd = Afname.objects.gevraagd().filter(dossier=dossier).select_related("partner")
    return list(gevraagd.filter(partner=partner) if partner else gevraagd)


def te_vragen_aan(dossier: Dossier, *, op: datetime) -> list[Eigenaar]:
    """The running deelnemers with their people; the house takes no instruments."""
    mogelijk = mogelijke_eigenaars(dossier, op=op)
    return [een for een in mogelijk if een.partner.klasse != Klasse.HUIS]


def instrument_van(dossier: Dossier, code: str) -> Instrument:
    """Raises NietTeVragen."""
    for instrument in dossier.aanpak.definitie.instrumenten:
        if instrument.code == code:
            return instrument
    raise NietTeVragen("Kies een instrument dat deze aanpak kent.")


def afname_voor(handeling: str, uuid: UUID, *, door: Rol, op: datetime) -> Afname:
    """An afname, for who may do the act. Raises NietGevonden, GeenRecht."""
    afname = _zoek(uuid)
    vereis(handeling, door=door, op=op, dossier_id=afname.dossier_id)
    vereis_eigen(afname, door=door, op=op)
    return afname


def conclusie_van(afname: Afname, *, door: Rol) -> str:
    """Empty as long as there is none."""
    return afname.lees_conclusie(kluis_van(door.medewerker.huis.uuid))


def afname_op_slot(uuid: UUID) -> Afname:
    """Its dossier is locked already. Raises NietGevonden."""
    afname = Afname.objects.select_for_update(of=("self",), no_key=True).met_alles()
    return _eerste(afname.filter(uuid=uuid).first())


def dossier_van(uuid: UUID) -> UUID:
    """Of an afname that the acting rol sees. Raises NietGevonden."""
    return _zoek(uuid).dossier.uuid


def vereis_eigen(afname: Afname, *, door: Rol, op: datetime) -> None:
    """An organisation speaks for itself; who leads the case may write for all. Raises GeenRecht."""
    if afname.partner_id != door.partner_id:
        vereis(VRAGEN, door=door, op=op, dossier_id=afname.dossier_id)


def afnamen_om_te_doen(rol: Rol, *, dag: date) -> list[Afnameregel]:
    """Of a deelnemer what it is asked; of who has the regie what to follow. One query; no
    conclusion is read."""
    afnamen = _om_te_volgen(dag) if rol.is_huisrol else _gevraagd_aan(rol)
    return sorted((_regel(afname, dag) for afname in afnamen), key=_volgorde)


def _gevraagd_aan(rol: Rol) -> Iterable[Afname]:
    """This person, or its organisation when no person is named."""
    # The rollen of the context: the own one, and those for whom this rol stands in.
    mijn = Q(rol_id__in=RawSQL("SELECT unnest(current_setting('spil.rollen')::bigint[])", []))
    eigen = Afname.objects.gevraagd().met_alles().filter(partner_id=rol.partner_id)
    return eigen.filter(mijn | Q(rol__isnull=True)).order_by("gevraagd_op", "pk")


def _om_te_volgen(dag: date) -> Iterable[Afname]:
    """In the cases of this regisseur: what stays out, and what ends or ended while nobody asked
    for it again."""
    opnieuw = Afname.objects.filter(
        deel=OuterRef("deel"), instrument=OuterRef("instrument"), pk__gt=OuterRef("pk")
    ).exclude(staat=Afnamestaat.INGETROKKEN)
    blijft_uit = Q(staat=Afnamestaat.GEVRAAGD, gevraagd_op__date__lt=dag - ANTWOORD_BINNEN)
    loopt_af = Q(geldig_tot__gt=dag - VERLOPEN_TOT, geldig_tot__lte=dag + LOOPT_AF_BINNEN)
    mijn_casussen = Casus.objects.open().van_mij().values("dossier_id")
    return (
        Afname.objects.met_alles()
        .filter(blijft_uit | loopt_af & ~Exists(opnieuw), dossier_id__in=mijn_casussen)
        .order_by("gevraagd_op", "pk")
    )


def _zoek(uuid: UUID) -> Afname:
    return _eerste(Afname.objects.met_alles().filter(uuid=uuid).first())


def _eerste(afname: Afname | None) -> Afname:
    if afname is None:
        raise NietGevonden("Deze vraag om een instrument bestaat niet.")
    return afname
