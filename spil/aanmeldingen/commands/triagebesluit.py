"""The decision on a report (WGS art. 2.31 lid 2; BGS art. 2.20 and 1.16 lid 1).

What is not taken up is shielded in the same transaction: the triage team no longer sees it, only
who answers the reporter does, until that is done.
"""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.beslisregels import gekozen_uitkomst, toets_besluit
from spil.aanmeldingen.commands.antwoorden import verstuur_antwoord
from spil.aanmeldingen.fouten import AlBesloten
from spil.aanmeldingen.inhoud import Besluit, Verwijzing
from spil.aanmeldingen.models import (
    Aanmelding,
    Doorgeleiding,
    TriageBeslisser,
    Triagebesluit,
    TriageCriterium,
    Uitkomst,
)
from spil.aanmeldingen.oppakken import pak_op
from spil.aanmeldingen.queries import CONCEPT_TRIAGE, aanmelding_op_slot, vraagt_mandaat
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.gebruikers.models import Rol, Team
from spil.kern.klok import datum
from spil.kern.werkdagen import werkdagen_na
from spil.logboek.schrijven import leg_vast
from spil.toegang.commands import beeindig_alles
from spil.toegang.commands.concept import gooi_concept_weg
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from spil.toegang.queries import vereis

LEESTERMIJN_DAGEN = 21
"""How long an answer waits to be read. The law gives no number of days for destroying what is not
taken up (BGS art. 1.16 lid 1 b), so it is as short as the reporter allows: partners log in about
twice a month, at most 16 days apart; three weeks also covers a missed turn of a few days."""

REFERENTIETERMIJN_DAGEN = 90
STANDAARDANTWOORD = (
    "Uw aanmelding is opgepakt. De procesregisseur neemt contact met u op over het vervolg."
)


@transaction.atomic
def leg_triagebesluit_vast(
    aanmelding_uuid: UUID, besluit: Besluit, *, door: Rol, op: datetime
) -> Triagebesluit:
    """Record what the named deelnemers decided; `door` writes it down.

    Raises NietGevonden, GeenRecht, AlBesloten, BesluitKanNiet.
    """
    aanmelding = aanmelding_op_slot(aanmelding_uuid)
    vereis("triage.besluiten", door=door, op=op, dossier_id=aanmelding.dossier_id)
    if not aanmelding.wacht_op_besluit:
        raise AlBesloten("Over deze aanmelding is al besloten. Vernieuw de pagina.")
    toets_besluit(besluit, aanmelding=aanmelding, op=op)
    rij = _schrijf(aanmelding, besluit, door=door, op=op)
    leg_vast("triage.besloten", door=door, op=op, bij=rij, onderwerp=rij, kenmerk=rij.code)
    _tel(aanmelding, rij, door=door, op=op)
    gooi_concept_weg(CONCEPT_TRIAGE, aanmelding_uuid, door=door)
    if rij.is_opgepakt:
        _pak_op(aanmelding, rij, besluit, door=door, op=op)
    else:
        _wijs_af(aanmelding, rij, besluit, door=door, op=op)
    return rij


def _schrijf(aanmelding: Aanmelding, besluit: Besluit, *, door: Rol, op: datetime) -> Triagebesluit:
    rij = Triagebesluit.leg_vast(
        Dossierdeel.van(aanmelding.dossier, Deelsoort.KERN),
        aanmelding,
        uitkomst=gekozen_uitkomst(besluit, aanmelding.aanpak),
        reden=besluit.reden.strip(),
        wijze=besluit.wijze,
        besloten_op=besluit.besloten_op or datum(op),
        verdeeld=bool(besluit.afwijkend),
        door=door,
        op=op,
    )
    for stem in besluit.stemmen:
        TriageBeslisser.leg_vast(
            rij,
            stem.medewerker,
            beslist=stem.beslist,
            standpunt=stem.standpunt,
            criteria=list(stem.criteria),
            toelichting=stem.toelichting.strip(),
        )
    for criterium, oordeel in besluit.criteria.items():
        TriageCriterium.leg_vast(
            rij,
            criterium=str(criterium),
            voldaan=oordeel.voldaan,
            toelichting=oordeel.toelichting,
        )
    return rij


def _tel(aanmelding: Aanmelding, rij: Triagebesluit, *, door: Rol, op: datetime) -> None:
    tel(
        Feitsoort.TRIAGEBESLUIT,
        huis_id=door.huis_id,
        verwerking_id=aanmelding.dossier.verwerking_id,
        aanpak=aanmelding.dossier.aanpakcode,
        datum=datum(op),
        gemeente_id=aanmelding.gemeente_id,
        organisatiesoort=aanmelding.partner.soort,
        uitkomst=rij.code,
        herkomst=(rij.dossier_id, rij.deel_id),
    )


def _antwoord_uiterlijk(aanmelding: Aanmelding, *, op: datetime) -> date:
    return werkdagen_na(datum(op), aanmelding.dossier.verwerking.antwoordtermijn_werkdagen)


def _pak_op(
    aanmelding: Aanmelding, rij: Triagebesluit, besluit: Besluit, *, door: Rol, op: datetime
) -> None:
    beeindig_alles(aanmelding.dossier, redenen={Reden.GENODIGD}, op=op)
    aanmelding.word_opgepakt(antwoord_uiterlijk=_antwoord_uiterlijk(aanmelding, op=op))
    tekst = besluit.antwoord.strip() or STANDAARDANTWOORD
    verstuur_antwoord(aanmelding, uitkomst=rij.uitkomst, tekst=tekst, door=door, op=op)
    pak_op(aanmelding, rij, door=door, op=op, regisseur=besluit.regisseur)


def _wijs_af(
    aanmelding: Aanmelding, rij: Triagebesluit, besluit: Besluit, *, door: Rol, op: datetime
) -> None:
    uiterlijk = _antwoord_uiterlijk(aanmelding, op=op)
    aanmelding.word_niet_opgepakt(
        Uitkomst(rij.uitkomst).stand,
        antwoord_uiterlijk=uiterlijk,
        vernietigen_uiterlijk=uiterlijk + timedelta(days=LEESTERMIJN_DAGEN),
    )
    if besluit.verwijzing:
        _leg_doorgeleiding_vast(aanmelding, besluit.verwijzing, door=door, op=op)
    aanmelding.dossier.scherm_af(op=op)
    beeindig_alles(aanmelding.dossier, redenen=set(Reden) - {Reden.AANMELDER}, op=op)
    if besluit.antwoord.strip():
        verstuur_antwoord(
            aanmelding, uitkomst=rij.uitkomst, tekst=besluit.antwoord.strip(), door=door, op=op
        )
    else:
        _laat_beantwoorden(aanmelding.dossier, door=door, op=op)


def _laat_beantwoorden(dossier: Dossier, *, door: Rol, op: datetime) -> None:
    """Who decided answers, or the support team when that person is absent; nobody else. What is for
    the burgemeester stays with who holds the mandate."""
    uitleg = "Om de aanmelder antwoord te geven"
    Toegang.op_dossier(dossier, rol=door, reden=Reden.TRIAGE, van=op, toelichting=uitleg)
    if vraagt_mandaat(dossier.versie):
        return
    team = Team.objects.get(huis_id=door.huis_id, taak=Team.Taak.ONDERSTEUNING)
    Toegang.op_dossier(dossier, team=team, reden=Reden.ONDERSTEUNING, van=op, toelichting=uitleg)


def _leg_doorgeleiding_vast(
    aanmelding: Aanmelding, verwijzing: Verwijzing, *, door: Rol, op: datetime
) -> None:
    Doorgeleiding.leg_vast(
        door.huis_id,
        kenmerk=aanmelding.kenmerk,
        ontvanger=verwijzing.ontvanger.strip(),
        soort=verwijzing.soort,
        referentie=verwijzing.referentie.strip().upper(),
        doorgeleid_op=datum(op),
        opvolgen_op=verwijzing.opvolgen_op,
        referentie_weg_op=datum(op) + timedelta(days=REFERENTIETERMIJN_DAGEN),
    )
