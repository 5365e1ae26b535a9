"""The dossier on one page: what the apps below know, side by side."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from spil.casussen import queries as casussen
from spil.casussen.queries import Dossierkop
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.logboek.models import Gebeurtenis
from spil.logboek.schrijven import Gezien
from spil.logboek.verhaal import zinnen
from spil.overdrachten import queries as overdrachten
from spil.plannen import queries as plannen
from spil.plannen.queries import Overzichtsactie
from spil.stukken import queries as stukken
from spil.stukken.queries import Journaalpagina
from spil.toegang import rechten

NOTITIES_OP_OVERZICHT = 5
TIJDLIJN = 200


KNOPPEN = [
    ("actie-nieuw", "Actie", "primary", "plan.maken"),
    ("notitie-nieuw", "Notitie", "secondary", "journaal.schrijven"),
    ("dossier-bespreking", "Plan overleg", "secondary", "casus.bespreking_plannen"),
    ("dossier-afsluiting", "Sluit af", "subtle", "casus.sluiten"),
    ("dossier-agendaverzoek", "Vraag plek op agenda", "subtle", "agenda.verzoeken"),
]


@dataclass(frozen=True, kw_only=True)
class Dossierpagina:
    """The header, and what the acting rol may do here."""

    kop: Dossierkop
    redenen: frozenset[str]
    soort: str

    def mag(self, handeling: str) -> bool:
        """May the acting rol do this in this dossier now?"""
        return rechten.recht(handeling).staat_toe(self.soort, self.redenen)

    @property
    def kan_aanleiding_overnemen(self) -> bool:
        """Nobody wrote why this is a case, and the acting rol may read what the report says."""
        return (
            self.kop.casus is not None
            and self.kop.heeft_aanmelding
            and not self.kop.aanleiding
            and not self.kop.is_gesloten
            and self.mag("aanmelding.bekijken")
            and self.mag("casus.aanleiding_vastleggen")
        )

    @property
    def knoppen(self) -> list[tuple[str, str, str]]:
        """The next acts: URL name, word, kind of button."""
        if self.kop.is_gesloten or self.kop.casus is None:
            heropen = self.kop.is_gesloten and self.mag("casus.heropenen")
            return [("dossier-heropening", "Leg opnieuw voor", "secondary")] if heropen else []
        return [(naam, woord, soort) for naam, woord, soort, wat in KNOPPEN if self.mag(wat)]

    @property
    def gezien(self) -> list[Gezien]:
        """Whom the header identifies."""
        dossier_id = self.kop.dossier.pk
        mensen = [Gezien(dossier_id, persoon.id) for persoon in self.kop.hoofdpersonen]
        return [Gezien(dossier_id), *mensen]


@dataclass(frozen=True, kw_only=True)
class Verhaalregel:
    """One sentence of the time line, with when and who."""

    op: datetime
    zin: str
    soort: str
    medewerker_id: int
    door: str


def dossierpagina(uuid: UUID, *, door: Rol, op: datetime) -> Dossierpagina:
    """Two queries. Raises NietGevonden."""
    kop = casussen.dossierkop(uuid, op=op)
    pagina = Dossierpagina(kop=kop, redenen=kop.redenen, soort=door.soort)
    if not pagina.mag("dossier.bekijken"):
        raise NietGevonden("Dit dossier bestaat niet.")
    return pagina


@dataclass(frozen=True, kw_only=True)
class Organisatiegroep:
    """The open actions of one organisation."""

    naam: str
    acties: list[Overzichtsactie]


class Stap(NamedTuple):
    """What to do next, and where: a URL name that takes the dossier, with the word of its link."""

    zin: str
    naam: str = ""
    woord: str = ""


@dataclass(frozen=True, kw_only=True)
class Overzicht:
    """What somebody who opens the dossier must know first."""

    aanleiding: str
    open_acties: list[Organisatiegroep]
    situatie: list[casussen.Leefgebiedstand]
    notities: Journaalpagina
    deelnemers: list[tuple[str, str]]
    volgende_stap: Stap
    overdrachten: list[Overzichtsactie]


def overzicht(pagina: Dossierpagina, *, op: datetime) -> Overzicht:
    """Four queries."""
    dossier = pagina.kop.dossier
    alles = plannen.overzichtsacties(dossier, ook=[overdrachten.IN_DOSSIER])
    acties = [een for een in alles if een.soort not in overdrachten.SOORTEN]
    lopend = [een for een in alles if een.soort in overdrachten.SOORTEN]
    return Overzicht(
        aanleiding=pagina.kop.aanleiding,
        open_acties=_per_organisatie(acties),
        situatie=casussen.situatie_per_leefgebied(dossier),
        notities=stukken.journaal(dossier, per_pagina=NOTITIES_OP_OVERZICHT),
        deelnemers=casussen.deelnemers_in_het_kort(dossier),
        volgende_stap=_over_te_dragen(pagina, lopend, datum(op))
        or _volgende_stap(pagina, acties, datum(op)),
        overdrachten=lopend,
    )


def _over_te_dragen(
    pagina: Dossierpagina, lopend: list[Overzichtsactie], vandaag: date
) -> Stap | None:
    """Nobody took the case over, so it is still of the house: that comes before all else."""
    blijft = [
        een
        for een in lopend
        if een.soort == overdrachten.GEWEIGERD
        or (een.soort == overdrachten.GEVRAAGD and een.is_te_laat(vandaag))
    ]
    if not blijft or pagina.kop.is_gesloten:
        return None
    wat = "weigerde" if blijft[0].soort == overdrachten.GEWEIGERD else "antwoordde niet op"
    zin = f"{blijft[0].organisatie} {wat} de overdracht: kies wat er nu gebeurt."
    return Stap(zin, "dossier-overdrachten", "Op- en afschalen")


def _per_organisatie(acties: list[Overzichtsactie]) -> list[Organisatiegroep]:
    groepen: dict[str, list[Overzichtsactie]] = {}
    for actie in acties:
        groepen.setdefault(actie.organisatie, []).append(actie)
    return [Organisatiegroep(naam=naam, acties=groep) for naam, groep in groepen.items()]


def _volgende_stap(pagina: Dossierpagina, acties: list[Overzichtsactie], vandaag: date) -> Stap:
    """One sentence about the process, never about the person; a link for who may do it."""
    if pagina.kop.is_gesloten:
        return Stap("Deze casus is gesloten.")
    if pagina.kop.regisseur is None:
        mag = pagina.mag("casus.regisseur_toewijzen")
        zin = "De casus heeft nog geen regisseur."
        return Stap(zin, "dossier-regisseur", "Wijs de regie toe") if mag else Stap(zin)
    te_laat = [actie for actie in acties if actie.is_te_laat(vandaag)]
    if te_laat:
        zin = f"Spreek {te_laat[0].organisatie} aan: {_aantal(len(te_laat))} te laat."
        return Stap(zin, "dossier-plan", "Naar het plan")
    if pagina.kan_aanleiding_overnemen:
        zin = "Zeg de deelnemers waarom dit een casus is."
        return Stap(zin, "dossier-aanleiding", "Beschrijf de aanleiding")
    return _verder(pagina, acties)


def _verder(pagina: Dossierpagina, acties: list[Overzichtsactie]) -> Stap:
    """When nothing is late and everybody knows why they work together."""
    if not acties:
        zin = "Spreek af wie wat doet: er staat geen actie open."
        return Stap(zin, "dossier-plan", "Naar het plan")
    if pagina.kop.volgende_bespreking is None:
        mag = pagina.mag("casus.bespreking_plannen")
        zin = "Er is geen volgend overleg gepland."
        return Stap(zin, "dossier-bespreking", "Plan overleg") if mag else Stap(zin)
    return Stap(f"Volg de acties: de eerste is van {acties[0].organisatie}.")


def _aantal(acties: int) -> str:
    return "één actie is" if acties == 1 else f"{acties} acties zijn"


def tijdlijn(pagina: Dossierpagina) -> list[Verhaalregel]:
    """The domain events in the parts of the acting rol, newest first, as sentences."""
    regels = list(
        Gebeurtenis.objects.raw(
            "SELECT g.*, m.naam AS door_naam FROM spil_tijdlijn(%s) g"
            " JOIN gebruikers_medewerker m ON m.id = g.medewerker_id"
            " ORDER BY g.op DESC, g.id DESC LIMIT %s",
            [pagina.kop.dossier.pk, TIJDLIJN],
        )
    )
    return [
        Verhaalregel(
            op=regel.op,
            zin=zin,
            soort=regel.code.split(".")[0],
            medewerker_id=regel.medewerker_id,
            door=vars(regel)["door_naam"],
        )
        for regel, zin in zip(regels, zinnen(regels), strict=True)
    ]
