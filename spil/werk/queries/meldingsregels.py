"""The lines of reports on Mijn werk: those to decide on, those one made, those one is asked about."""

from datetime import date
from uuid import UUID

from spil.aanmeldingen import queries as aanmeldingen
from spil.logboek.schrijven import Gezien
from spil.werk.queries.werkregels import Werkregel


def van_aanmelding(melding: aanmeldingen.Wachtend, vandaag: date, *, beslist: bool) -> Werkregel:
    """Who prepares the table and does not decide at it, reads."""
    plek = melding.plek(vandaag)
    return Werkregel(
        nummer=melding.kenmerk,
        wat=f"{'Spoed: aanmelding' if melding.is_spoed else 'Aanmelding'} van {melding.partner}",
        bij=" · ".join(filter(None, (melding.gemeente, plek.tekst if plek else ""))),
        wanneer=melding.besluit_uiterlijk,
        adres_naam="aanmelding",
        uuid=melding.uuid,
        doe="Beoordeel" if beslist else "Lees",
        doe_naam="triage" if beslist else "aanmelding",
        doe_uuid=melding.uuid,
        te_laat=melding.besluit_uiterlijk < vandaag or melding.is_spoed,
        gezien=(Gezien(melding.dossier_id),),
    )


def van_eigen_aanmelding(regel: aanmeldingen.Regel) -> Werkregel:
    """Without a name once the betrokkene lies in a part that the reporter does not hold."""
    melding = regel.aanmelding
    doe, doe_naam, doe_uuid = _beurt_van_melder(regel)
    return Werkregel(
        nummer=melding.kenmerk,
        wat=regel.naam or "Aanmelding",
        bij=f"door {melding.aangemeld_door.medewerker.naam} · {_wat_volgt(regel)}",
        wanneer=regel.vraag_voor or regel.termijn(),
        adres_naam="aanmelding",
        uuid=melding.uuid,
        doe=doe,
        doe_naam=doe_naam,
        doe_uuid=doe_uuid,
        gezien=(Gezien(melding.dossier_id, regel.betrokkene_id),),
    )


def van_gevraagd_standpunt(regel: aanmeldingen.Regel) -> Werkregel:
    """For when: the table, or the decision when no table is planned yet."""
    melding = regel.aanmelding
    return Werkregel(
        nummer=melding.kenmerk,
        wie=regel.naam,
        wat="Geef het standpunt van uw organisatie",
        bij=f"aangemeld door {melding.partner.naam} · {'op tafel' if regel.tafel else 'besluit'}",
        wanneer=regel.tafel or melding.besluit_uiterlijk,
        adres_naam="aanmelding-standpunt",
        uuid=melding.uuid,
        doe="Geef standpunt",
        doe_naam="aanmelding-standpunt",
        doe_uuid=melding.uuid,
        gezien=(Gezien(melding.dossier_id, regel.betrokkene_id),),
    )


def _beurt_van_melder(regel: aanmeldingen.Regel) -> tuple[str, str, UUID | None]:
    """A question of the house, or an answer that nobody read yet."""
    if regel.vraag_aan_melder:
        return "Beantwoord", "aanmelding-navraag-antwoord", regel.navraag
    if regel.is_ongelezen:
        wat = "advies" if regel.aanmelding.stand == "advies" else "antwoord"
        return f"Lees {wat}", "aanmelding", regel.aanmelding.uuid
    return "", "", None


def _wat_volgt(regel: aanmeldingen.Regel) -> str:
    """Whose turn it is, so that a term that passed is not read as the reporter's."""
    if regel.vraag_aan_melder:
        return "het huis heeft een vraag aan u"
    if regel.antwoord:
        return "er is een antwoord"
    return "het huis besluit" if regel.aanmelding.wacht_op_besluit else "het huis antwoordt"
