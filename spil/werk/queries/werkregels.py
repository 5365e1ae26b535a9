"""The lines of the first page: what an item says, and its next act."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from spil.casussen.queries import REGIE_SOORTEN, Casusmoment, Hoofdpersoonsnaam
from spil.gebruikers.models import Rol
from spil.instrumenten.queries import GEVRAAGD, OPNIEUW
from spil.kern.tekst import in_een_zin
from spil.logboek.schrijven import Gezien
from spil.overdrachten import queries as overdrachten
from spil.plannen.queries import Werkactie
from spil.plannen.stilstand import Voorstel


@dataclass(frozen=True, kw_only=True)
class Werkregel:
    """One thing to do. `doe` is the label of its next act, at the URL `doe_naam`."""

    nummer: str
    wie: str = ""
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


def van_actie(actie: Werkactie, vandaag: date) -> Werkregel:
    if actie.soort in (GEVRAAGD, OPNIEUW):
        return _van_instrument(actie, vandaag)
    if actie.soort in overdrachten.SOORTEN:
        return _van_overdracht(actie, vandaag)
    te_laat = actie.is_te_laat(vandaag)
    doe, doe_naam = ("Gereed", "actie-gereed") if actie.van_mij else _volgende(actie, vandaag)
    return Werkregel(
        nummer=actie.nummer,
        wie=_namen(actie.hoofdpersonen),
        wat=actie.omschrijving,
        bij="" if actie.van_mij else _bij(actie, vandaag),
        wanneer=actie.deadline,
        adres_naam="actie",
        uuid=actie.uuid,
        doe=doe,
        doe_naam=doe_naam,
        doe_uuid=actie.uuid,
        direct=doe_naam != "actie-escalatie",
        te_laat=te_laat,
        gezien=_gezien(actie.dossier_id, actie.hoofdpersonen),
    )


def _van_instrument(actie: Werkactie, vandaag: date) -> Werkregel:
    """Who was asked records a conclusion; who leads the case waits for it, or asks again."""
    opnieuw = actie.soort == OPNIEUW
    beantwoordt = actie.van_mij and not opnieuw
    doe, doe_naam, doe_uuid = "", "", None
    if opnieuw:
        doe, doe_naam, doe_uuid = "Vraag opnieuw", "afname-nieuw", actie.dossier_uuid
    elif beantwoordt:
        doe, doe_naam, doe_uuid = "Leg vast", "afname-uitkomst", actie.uuid
    return Werkregel(
        nummer=actie.nummer,
        wie=_namen(actie.hoofdpersonen),
        wat=f"{'Loopt af' if opnieuw else 'Instrument'}: {in_een_zin(actie.omschrijving)}",
        bij="" if beantwoordt else f"bij {actie.eigenaar}",
        wanneer=actie.deadline,
        adres_naam="dossier-plan",
        uuid=actie.dossier_uuid,
        doe=doe,
        doe_naam=doe_naam,
        doe_uuid=doe_uuid,
        te_laat=actie.is_te_laat(vandaag),
        gezien=_gezien(actie.dossier_id, actie.hoofdpersonen),
    )


def _van_overdracht(actie: Werkactie, vandaag: date) -> Werkregel:
    """The receiver answers; who leads the case gets it moving when nobody does, and asks later how
    it goes. `omschrijving` is the receiver."""
    naam, te_laat = actie.omschrijving, actie.is_te_laat(vandaag)
    bij, wat = "", f"Overdracht aan {naam}"
    doe, doe_naam = "Leg antwoord vast", "overdracht-antwoord"
    if actie.soort == overdrachten.NAVRAGEN:
        wat = f"Nazorg: vraag {naam} hoe het gaat"
        doe, doe_naam = "Leg vast", "overdracht-nazorg"
    elif actie.soort == overdrachten.GEWEIGERD:
        wat, te_laat = f"{naam} weigerde de overdracht", True
        doe, doe_naam = "Kies wat nu", "overdracht"
    elif actie.van_mij:
        wat, doe = "Overdracht: neemt u deze casus aan?", "Antwoord"
    else:
        bij = "geen antwoord" if te_laat else "nog geen antwoord"
        doe, doe_naam = ("Herinner", "overdracht-herinnering") if te_laat else (doe, doe_naam)
    return Werkregel(
        nummer=actie.nummer,
        wie=_namen(actie.hoofdpersonen),
        wat=wat,
        bij=bij,
        wanneer=actie.deadline,
        adres_naam="overdracht",
        uuid=actie.uuid,
        doe=doe,
        doe_naam=doe_naam,
        doe_uuid=actie.uuid,
        te_laat=te_laat,
        gezien=_gezien(actie.dossier_id, actie.hoofdpersonen),
    )


def _volgende(actie: Werkactie, vandaag: date) -> tuple[str, str]:
    """What gets the action of another moving: a word, and the URL of it."""
    stil = actie.stilstand(vandaag)
    if stil is None:
        return ("Herinner" if actie.is_te_laat(vandaag) else ""), "actie-herinnering"
    if stil.voorstel in (Voorstel.ESCALEER, Voorstel.BESPREEK):
        return "Escaleer", "actie-escalatie"
    return ("Herinner" if stil.voorstel == Voorstel.HERINNER else ""), "actie-herinnering"


def _bij(actie: Werkactie, vandaag: date) -> str:
    delen = [f"bij {actie.eigenaar}"]
    stil = actie.stilstand(vandaag)
    if stil is not None and not actie.is_te_laat(vandaag):
        delen.append(stil.reden)
    if actie.herinneringen:
        delen.append(f"{actie.herinneringen} keer herinnerd")
    return ", ".join(delen)


def van_overleg(casus: Casusmoment, vandaag: date, woord: str) -> Werkregel:
    te_laat = casus.volgende_bespreking is not None and casus.volgende_bespreking < vandaag
    return _casus(
        casus,
        wat=f"{woord} is voorbij: plan het volgende" if te_laat else woord,
        doe="Plan overleg" if te_laat else "",
        te_laat=te_laat,
        wanneer=casus.volgende_bespreking,
    )


def van_evaluatie(casus: Casusmoment, vandaag: date) -> Werkregel:
    dag = casus.volgende_evaluatie
    te_laat = dag is not None and dag < vandaag
    wat = "Evaluatie van het plan"
    return _casus(
        casus,
        wat=f"{wat} is voorbij: leg vast wat er is besloten" if te_laat else wat,
        doe="Evalueer" if dag is not None and dag <= vandaag else "",
        doe_naam="evaluatie-nieuw",
        te_laat=te_laat,
        wanneer=dag,
    )


def zonder_evaluatie(casus: Casusmoment) -> Werkregel:
    wat = f"Fase {in_een_zin(casus.fase_naam)}, geen evaluatie van het plan gepland"
    return _casus(casus, wat=wat, doe="Plan evaluatie", doe_naam="dossier-evaluatie")


def van_termijn(casus: Casusmoment, vandaag: date) -> Werkregel:
    te_laat = casus.uiterlijk is not None and casus.uiterlijk < vandaag
    wat = f"Termijn: {in_een_zin(casus.termijn or '')}"
    return _casus(casus, wat=wat, doe="", te_laat=te_laat, wanneer=casus.uiterlijk)


def van_waarschuwing(casus: Casusmoment) -> Werkregel:
    """Not what it says: that stands in the dossier."""
    return _casus(
        casus,
        wat="Veiligheidswaarschuwing herzien",
        doe="Herzie",
        doe_naam="waarschuwing-herziening",
        doe_uuid=casus.waarschuwing,
        te_laat=True,
        wanneer=casus.herzien_voor,
    )


def zonder_moment(casus: Casusmoment, woord: str) -> Werkregel:
    return _casus(
        casus, wat=f"Fase {in_een_zin(casus.fase_naam)}, geen {woord} gepland", doe="Plan overleg"
    )


def zonder_regie(casus: Casusmoment, rol: Rol) -> Werkregel:
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
    doe_uuid: UUID | None = None,
    te_laat: bool = False,
    wanneer: date | None = None,
) -> Werkregel:
    return Werkregel(
        nummer=casus.nummer,
        wie=_namen(casus.hoofdpersonen),
        wat=wat,
        bij=casus.gemeente or "",
        wanneer=wanneer,
        adres_naam="dossier",
        uuid=casus.dossier_uuid,
        doe=doe,
        doe_naam=doe_naam,
        doe_uuid=doe_uuid or casus.dossier_uuid,
        te_laat=te_laat,
        gezien=_gezien(casus.dossier_id, casus.hoofdpersonen),
    )


def _namen(hoofdpersonen: list[Hoofdpersoonsnaam]) -> str:
    return ", ".join(persoon.naam for persoon in hoofdpersonen)


def _gezien(dossier_id: int, hoofdpersonen: list[Hoofdpersoonsnaam]) -> tuple[Gezien, ...]:
    """The number is enough to know somebody by, also when no name stands beside it."""
    mensen = (Gezien(dossier_id, persoon.id) for persoon in hoofdpersonen)
    return (Gezien(dossier_id), *mensen)
