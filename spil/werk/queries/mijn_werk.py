"""The first page: one line an item, what hurts first on top, with the next act (eisen C-01)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from spil.aanmeldingen import queries as aanmeldingen
from spil.casussen import queries as casussen
from spil.casussen.queries import Casusmoment
from spil.gebruikers.models import Rol, Rolsoort
from spil.instrumenten import queries as instrumenten
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.overdrachten import queries as overdrachten
from spil.plannen import queries as plannen
from spil.plannen.queries import Werkactie
from spil.plannen.stilstand import van_evaluatie
from spil.toegang import rechten
from spil.werk.queries import meldingsregels, werkregels
from spil.werk.queries.werkregels import Werkregel

BINNENKORT = timedelta(days=7)
VER_WEG = timedelta(days=60)
NIEUWS = timedelta(days=21)
MEESTE_ACTIES = 200
MEESTE_CASUSSEN = 300


@dataclass(frozen=True, kw_only=True)
class Sectie:
    """A heading with its lines. An empty one is not shown, the page says so as a whole."""

    code: str
    titel: str
    regels: list[Werkregel] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        return len(self.regels)


@dataclass(frozen=True, kw_only=True)
class Werkblad:
    """The sections for a rol, those with lines only; `lijsten`: code and name of the lists that a
    coordinator begins with."""

    secties: list[Sectie]
    lijsten: list[tuple[str, str]]


def mijn_werk(rol: Rol, *, op: datetime) -> Werkblad:
    """At most three queries."""
    vandaag = datum(op)
    ook = [instrumenten.WERK, overdrachten.WERK]
    acties = plannen.werkvoorraad(
        rol, vandaag=vandaag, tot=vandaag + VER_WEG, aantal=MEESTE_ACTIES, ook=ook
    )
    lijsten: list[tuple[str, str]] = []
    if rol.soort == Rolsoort.KETENPARTNER:
        secties = _van_partner(rol, acties, op)
    else:
        lopend, lijsten = _lopend(rol, vandaag)
        secties = _van_huis(rol, acties, lopend, vandaag)
    return Werkblad(secties=[sectie for sectie in secties if sectie.regels], lijsten=lijsten)


def _lopend(rol: Rol, vandaag: date) -> tuple[list[Casusmoment], list[tuple[str, str]]]:
    """The cases that ask for something, and the lists that a coordinator begins with."""
    tot = vandaag + BINNENKORT
    if rol.soort != Rolsoort.COORDINATOR:
        return casussen.casussen_om_te_doen(vandaag=vandaag, tot=tot, aantal=MEESTE_CASUSSEN), []
    lopend, aanpakken = casussen.casussen_en_aanpakken(
        rol.huis_id, vandaag=vandaag, tot=tot, aantal=MEESTE_CASUSSEN
    )
    definities = [aanpak.definitie for aanpak in aanpakken]
    return lopend, [(d.code, d.caseload.naam) for d in definities if d.caseload.eerste_pagina]


def _van_huis(
    rol: Rol, acties: list[Werkactie], lopend: list[Casusmoment], vandaag: date
) -> list[Sectie]:
    overleg = rol.woorden["casusoverleg"]
    met_regie = [casus for casus in lopend if casus.regisseur_id]
    dingen = _dingen(acties, met_regie, vandaag, overleg)
    termijnen = [werkregels.van_termijn(casus, vandaag) for casus in lopend if casus.termijn]
    anderen = [
        werkregels.van_actie(a, vandaag) for a in acties if not a.van_mij and a.deadline > vandaag
    ]
    van_anderen = set(anderen)
    straks = [
        ding
        for ding in dingen
        if ding not in van_anderen and not _is_nu(ding, vandaag) and _deze_week(ding, vandaag)
    ]
    zonder_regie = [
        werkregels.zonder_regie(casus, rol) for casus in lopend if not casus.regisseur_id
    ]
    geen_moment = [
        werkregels.zonder_moment(c, overleg)
        for c in met_regie
        if c.volgende_bespreking is None and c.volgende_evaluatie is None
    ]
    geen_moment += [
        werkregels.zonder_evaluatie(c) for c in met_regie if _mist_evaluatie(c, rol, vandaag)
    ]
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


def _dingen(
    acties: list[Werkactie], met_regie: list[Casusmoment], vandaag: date, overleg: str
) -> list[Werkregel]:
    """What has a day of its own: actions, the next overleg, a warning to review."""
    return [
        *(werkregels.van_actie(actie, vandaag) for actie in acties),
        *(
            werkregels.van_overleg(casus, vandaag, overleg.capitalize())
            for casus in met_regie
            if casus.volgende_bespreking and casus.volgende_bespreking <= vandaag + BINNENKORT
        ),
        *(
            werkregels.van_evaluatie(casus, vandaag)
            for casus in met_regie
            if casus.volgende_evaluatie and casus.volgende_evaluatie <= vandaag + BINNENKORT
        ),
        *(werkregels.van_waarschuwing(casus) for casus in met_regie if casus.waarschuwing),
    ]


def _mist_evaluatie(casus: Casusmoment, rol: Rol, vandaag: date) -> bool:
    """An own case that is discussed still, but whose plan nobody will evaluate."""
    if casus.volgende_evaluatie is not None or casus.volgende_bespreking is None:
        return False
    gestart = datum(casus.gestart_op)
    eigen = casus.regisseur_id == rol.pk
    return eigen and van_evaluatie(None, gestart, casus.grenzen, vandaag) is not None


def _nu_en_nieuw(dingen: list[Werkregel], rol: Rol, vandaag: date) -> list[Sectie]:
    """What hurts now, urgent reports among it, and the other reports."""
    nieuw = aanmeldingen.wachtende_aanmeldingen(vandaag=vandaag)
    beslist = rol.soort in rechten.recht("triage.besluiten").rollen
    meldingen = [
        meldingsregels.van_aanmelding(melding, vandaag, beslist=beslist) for melding in nieuw
    ]
    nu = [ding for ding in [*dingen, *meldingen] if _is_nu(ding, vandaag)]
    return [
        Sectie(code="vandaag", titel="Vandaag", regels=_op_volgorde(nu)),
        Sectie(
            code="aanmeldingen",
            titel=f"Nieuwe aanmeldingen voor het {rol.woorden['triageoverleg']}",
            regels=[melding for melding in meldingen if not _is_nu(melding, vandaag)],
        ),
    ]


def _van_partner(rol: Rol, acties: list[Werkactie], op: datetime) -> list[Sectie]:
    vandaag, mijn = datum(op), aanmeldingen.van_mij(door=rol, op=op)
    return [
        Sectie(
            code="acties",
            titel="Wat wordt er van u gevraagd",
            regels=_op_volgorde(werkregels.van_actie(actie, vandaag) for actie in acties),
        ),
        Sectie(
            code="standpunten",
            titel="Uw standpunt voor de triagetafel",
            regels=[meldingsregels.van_gevraagd_standpunt(r) for r in mijn.nog_te_geven],
        ),
        Sectie(
            code="aanmeldingen",
            titel="Mijn aanmeldingen",
            regels=[
                meldingsregels.van_eigen_aanmelding(r)
                for r in mijn.gemeld
                if _is_nog_van_belang(r, vandaag)
            ],
        ),
    ]


def _is_nog_van_belang(regel: aanmeldingen.Regel, vandaag: date) -> bool:
    """What waits, and what was answered lately; the rest stands on the page of reports."""
    return not regel.antwoord or datum(regel.antwoord.verstuurd_op) > vandaag - NIEUWS


def _is_nu(regel: Werkregel, vandaag: date) -> bool:
    return regel.te_laat or regel.wanneer == vandaag


def _deze_week(regel: Werkregel, vandaag: date) -> bool:
    return regel.wanneer is not None and regel.wanneer <= vandaag + BINNENKORT


def _op_volgorde(regels: Iterable[Werkregel]) -> list[Werkregel]:
    return sorted(regels, key=lambda r: (not r.te_laat, r.wanneer or date.max, r.nummer))


def gezien(secties: list[Sectie]) -> Iterator[Gezien]:
    """Whom this page shows: a dossier number is enough to know somebody by."""
    return (g for sectie in secties for regel in sectie.regels for g in regel.gezien)


def gefilterd(secties: list[Sectie], code: str, *, te_laat: bool) -> list[Sectie]:
    """Only the section of that code; all when there is none of that code. `te_laat`: only those
    lines."""
    gekozen = [sectie for sectie in secties if sectie.code == code] or secties
    if not te_laat:
        return gekozen
    over = [replace(s, regels=[r for r in s.regels if r.te_laat]) for s in gekozen]
    return [sectie for sectie in over if sectie.regels]


def aantal_te_laat(secties: list[Sectie]) -> int:
    return sum(regel.te_laat for sectie in secties for regel in sectie.regels)
