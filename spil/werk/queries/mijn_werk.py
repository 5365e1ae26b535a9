"""The first page: one line an item, what hurts first on top, with the next act (eisen C-01)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from spil.aanmeldingen import queries as aanmeldingen
from spil.casussen import queries as casussen
from spil.casussen.queries import REGIE_SOORTEN, Casusmoment
from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.klok import datum
from spil.kern.tekst import in_een_zin
from spil.logboek.schrijven import Gezien
from spil.plannen import queries as plannen
from spil.plannen.queries import Werkactie
from spil.toegang import rechten
from spil.werkprocessen.queries import aanpakken_van

BINNENKORT = timedelta(days=7)
VER_WEG = timedelta(days=60)
NIEUWS = timedelta(days=21)
MEESTE_ACTIES = 200
MEESTE_CASUSSEN = 300


@dataclass(frozen=True, kw_only=True)
class Werkregel:
    """One thing to do. `doe` is the label of its next act, at the URL `doe_naam`."""

    nummer: str
    wat: str
    bij: str
    wanneer: date | None
    adres_naam: str
    uuid: UUID
    doe: str = ""
    doe_naam: str = ""
    doe_uuid: UUID | None = None
    direct: bool = False
    te_laat: bool = False
    gezien: tuple[Gezien, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Sectie:
    """A heading with its lines. An empty one is not shown, the page says so as a whole."""

    code: str
    titel: str
    regels: list[Werkregel] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        return len(self.regels)


def mijn_werk(rol: Rol, *, op: datetime) -> list[Sectie]:
    """The sections for this rol, those with lines only. At most four queries."""
    vandaag = datum(op)
    acties = plannen.werkvoorraad(rol, tot=vandaag + VER_WEG, aantal=MEESTE_ACTIES)
    secties = (
        _van_partner(rol, acties, vandaag)
        if rol.soort == Rolsoort.KETENPARTNER
        else _van_huis(rol, acties, vandaag)
    )
    return [sectie for sectie in secties if sectie.regels]


def eerste_lijsten(rol: Rol) -> list[tuple[str, str]]:
    """Code and name of the lists that a coordinator begins with. One query for a coordinator."""
    if rol.soort != Rolsoort.COORDINATOR:
        return []
    return [
        (code, aanpak.definitie.caseload.naam)
        for code, aanpak in aanpakken_van(rol.huis_id).items()
        if aanpak.definitie.caseload.eerste_pagina
    ]


def _van_huis(rol: Rol, acties: list[Werkactie], vandaag: date) -> list[Sectie]:
    overleg = rol.woorden["casusoverleg"]
    lopend = casussen.casussen_om_te_doen(
        vandaag=vandaag, tot=vandaag + BINNENKORT, aantal=MEESTE_CASUSSEN
    )
    met_regie = [casus for casus in lopend if casus.regisseur_id]
    dingen = [_actie(actie, vandaag) for actie in acties] + [
        _bespreking(casus, vandaag, overleg.capitalize())
        for casus in met_regie
        if casus.volgende_bespreking and casus.volgende_bespreking <= vandaag + BINNENKORT
    ]
    termijnen = [_termijn(casus, vandaag) for casus in lopend if casus.termijn]
    anderen = [_actie(a, vandaag) for a in acties if not a.van_mij and a.deadline > vandaag]
    van_anderen = {ding.uuid for ding in anderen}
    straks = [
        ding
        for ding in dingen
        if ding.uuid not in van_anderen and not _is_nu(ding, vandaag) and _deze_week(ding, vandaag)
    ]
    zonder_regie = [_zonder_regie(casus, rol) for casus in lopend if not casus.regisseur_id]
    geen_moment = [_geen_moment(c, overleg) for c in met_regie if c.volgende_bespreking is None]
    return [
        *_nu_en_nieuw([*dingen, *termijnen], rol, vandaag),
        Sectie(code="zonder-regie", titel="Wacht op een regisseur", regels=zonder_regie),
        Sectie(code="week", titel="Deze week", regels=_op_volgorde(straks)),
        Sectie(
            code="termijnen",
            titel="Termijnen die aflopen",
            regels=_op_volgorde(ding for ding in termijnen if not _is_nu(ding, vandaag)),
        ),
        Sectie(code="anderen", titel="Wacht op anderen", regels=anderen),
        Sectie(code="geen-moment", titel="Geen volgend moment gepland", regels=geen_moment),
    ]


def _nu_en_nieuw(dingen: list[Werkregel], rol: Rol, vandaag: date) -> list[Sectie]:
    """What hurts now, urgent reports among it, and the other reports."""
    nieuw = aanmeldingen.wachtende_aanmeldingen()
    beslist = rol.soort in rechten.recht("triage.besluiten").rollen
    meldingen = [_aanmelding(melding, vandaag, beslist=beslist) for melding in nieuw]
    nu = [ding for ding in [*dingen, *meldingen] if _is_nu(ding, vandaag)]
    return [
        Sectie(code="vandaag", titel="Vandaag", regels=_op_volgorde(nu)),
        Sectie(
            code="aanmeldingen",
            titel=f"Nieuwe aanmeldingen voor het {rol.woorden['triageoverleg']}",
            regels=[melding for melding in meldingen if not _is_nu(melding, vandaag)],
        ),
    ]


def _van_partner(rol: Rol, acties: list[Werkactie], vandaag: date) -> list[Sectie]:
    mijn = aanmeldingen.mijn_aanmeldingen(door=rol)
    return [
        Sectie(
            code="acties",
            titel="Wat wordt er van u gevraagd",
            regels=_op_volgorde(_actie(actie, vandaag) for actie in acties),
        ),
        Sectie(
            code="aanmeldingen",
            titel="Mijn aanmeldingen",
            regels=[_eigen_aanmelding(r) for r in mijn if _is_nog_van_belang(r, vandaag)],
        ),
    ]


def _actie(actie: Werkactie, vandaag: date) -> Werkregel:
    te_laat = actie.is_te_laat(vandaag)
    eigen = actie.van_mij
    return Werkregel(
        nummer=actie.nummer,
        wat=actie.omschrijving,
        bij="" if eigen else f"bij {actie.eigenaar}",
        wanneer=actie.deadline,
        adres_naam="actie",
        uuid=actie.uuid,
        doe="Gereed" if eigen else "Herinner" if te_laat else "",
        doe_naam="actie-gereed" if eigen else "actie-herinnering",
        doe_uuid=actie.uuid,
        direct=True,
        te_laat=te_laat,
        gezien=(Gezien(actie.dossier_id),),
    )


def _aanmelding(melding: aanmeldingen.Wachtend, vandaag: date, *, beslist: bool) -> Werkregel:
    """Who prepares the table and does not decide at it, reads."""
    return Werkregel(
        nummer=melding.kenmerk,
        wat=f"{'Spoed: aanmelding' if melding.is_spoed else 'Aanmelding'} van {melding.partner}",
        bij=melding.gemeente,
        wanneer=melding.besluit_uiterlijk,
        adres_naam="aanmelding",
        uuid=melding.uuid,
        doe="Beoordeel" if beslist else "Lees",
        doe_naam="triage" if beslist else "aanmelding",
        doe_uuid=melding.uuid,
        te_laat=melding.besluit_uiterlijk < vandaag or melding.is_spoed,
        gezien=(Gezien(melding.dossier_id),),
    )


def _eigen_aanmelding(regel: aanmeldingen.Regel) -> Werkregel:
    """Without a name once the betrokkene lies in a part that the reporter does not hold."""
    melding = regel.aanmelding
    return Werkregel(
        nummer=melding.kenmerk,
        wat=regel.naam or "Aanmelding",
        bij=f"door {melding.aangemeld_door.medewerker.naam} · {_wat_volgt(regel)}",
        wanneer=regel.termijn(),
        adres_naam="aanmelding",
        uuid=melding.uuid,
        gezien=(Gezien(melding.dossier_id, regel.betrokkene_id),),
    )


def _wat_volgt(regel: aanmeldingen.Regel) -> str:
    """Whose turn it is, so that a term that passed is not read as the reporter's."""
    if regel.antwoord:
        return "er is een antwoord"
    return "het huis besluit" if regel.aanmelding.wacht_op_besluit else "het huis antwoordt"


def _is_nog_van_belang(regel: aanmeldingen.Regel, vandaag: date) -> bool:
    """What waits, and what was answered lately; the rest stands on the page of reports."""
    return not regel.antwoord or datum(regel.antwoord.verstuurd_op) > vandaag - NIEUWS


def _bespreking(casus: Casusmoment, vandaag: date, woord: str) -> Werkregel:
    te_laat = casus.volgende_bespreking is not None and casus.volgende_bespreking < vandaag
    return _casus(
        casus,
        wat=f"{woord} is voorbij: plan het volgende" if te_laat else woord,
        doe="Plan overleg" if te_laat else "",
        te_laat=te_laat,
        wanneer=casus.volgende_bespreking,
    )


def _termijn(casus: Casusmoment, vandaag: date) -> Werkregel:
    te_laat = casus.uiterlijk is not None and casus.uiterlijk < vandaag
    wat = f"Termijn: {in_een_zin(casus.termijn or '')}"
    return _casus(casus, wat=wat, doe="", te_laat=te_laat, wanneer=casus.uiterlijk)


def _geen_moment(casus: Casusmoment, woord: str) -> Werkregel:
    return _casus(
        casus, wat=f"Fase {in_een_zin(casus.fase_naam)}, geen {woord} gepland", doe="Plan overleg"
    )


def _zonder_regie(casus: Casusmoment, rol: Rol) -> Werkregel:
    doe = "Neem de regie" if rol.soort in REGIE_SOORTEN else "Wijs regie toe"
    return _casus(
        casus,
        wat="Casus zonder regisseur",
        doe=doe,
        doe_naam="dossier-regisseur",
        wanneer=casus.volgende_bespreking,
    )


def _casus(
    casus: Casusmoment,
    *,
    wat: str,
    doe: str,
    doe_naam: str = "dossier-bespreking",
    te_laat: bool = False,
    wanneer: date | None = None,
) -> Werkregel:
    return Werkregel(
        nummer=casus.nummer,
        wat=wat,
        bij=casus.gemeente or "",
        wanneer=wanneer,
        adres_naam="dossier",
        uuid=casus.dossier_uuid,
        doe=doe,
        doe_naam=doe_naam,
        doe_uuid=casus.dossier_uuid,
        te_laat=te_laat,
        gezien=(Gezien(casus.dossier_id),),
    )


def _is_nu(regel: Werkregel, vandaag: date) -> bool:
    return regel.te_laat or regel.wanneer == vandaag


def _deze_week(regel: Werkregel, vandaag: date) -> bool:
    return regel.wanneer is not None and regel.wanneer <= vandaag + BINNENKORT


def _op_volgorde(regels: Iterable[Werkregel]) -> list[Werkregel]:
    return sorted(regels, key=lambda r: (not r.te_laat, r.wanneer or date.max, r.nummer))


def gezien(secties: list[Sectie]) -> Iterator[Gezien]:
    """Whom this page shows: a dossier number is enough to know somebody by."""
    return (g for sectie in secties for regel in sectie.regels for g in regel.gezien)


def gefilterd(secties: list[Sectie], code: str) -> list[Sectie]:
    """Only the section of that code; all when there is none of that code."""
    return [sectie for sectie in secties if sectie.code == code] or secties
