"""Before the table: what it is asked, and what each party is asked to bring.

Other parties give information only after a positive toets (WGS art. 2.31 lid 3), so an item without
a running case has a question to the table and no uitvraag. A derde hears nothing beforehand: only
at the table, after signing (BGS art. 2.21).
"""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern import datums
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.agenda import punt_om_voor_te_bereiden
from spil.overleggen.fouten import UitvraagNietMogelijk
from spil.overleggen.models import (
    Agendapunt,
    Datacategorie,
    Overlegstand,
    Uitvraag,
    Uitvraagstaat,
)
from spil.overleggen.models.uitvraag import BEANTWOORD
from spil.overleggen.queries.uitvragen import (
    ontvangers_van,
    te_herinneren,
    te_melden,
    uitvraag_op_slot,
    vereis_eigen,
)
from spil.overleggen.queries.voorbereiding import aan_het_punt, is_opgepakt, stromen_van
from spil.overleggen.rechten.voorbereiding import UITVRAGEN
from spil.overleggen.stroomregels import laatste_dag, mag_brengen
from spil.partners.models import Klasse, Partner
from spil.toegang.models import Bericht
from spil.toegang.queries import vereis

MOET_ERBIJ: Final = {
    Uitvraagstaat.GEBRACHT: "Schrijf wat u meebrengt.",
    Uitvraagstaat.NIET_GEDEELD: "Schrijf welke zwaarwegende reden er is om niet te delen.",
}


@transaction.atomic
def stel_vraag(punt_uuid: UUID, vraag: str, *, door: Rol, op: datetime) -> Agendapunt:
    """What the table must answer at this item. Raises NietGevonden, GeenRecht, AgendaNietMogelijk,
    UitvraagNietMogelijk."""
    punt = _te_bereiden(punt_uuid, door=door, op=op)
    if not vraag.strip():
        raise UitvraagNietMogelijk("Schrijf de vraag aan de tafel.")
    punt.stel_vraag(vraag.strip())
    leg_vast("punt.vraag_gesteld", door=door, op=op, bij=punt, onderwerp=punt)
    return punt


@eenmalig(Uitvraag)
@transaction.atomic
def vraag_uit(
    punt_uuid: UUID,
    *,
    partner: Partner,
    categorie: str,
    vraag: str,
    antwoord_voor: date,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Uitvraag:
    """Ask a party that sits at this item. It gets a notice as soon as it can open the item.

    Raises NietGevonden, GeenRecht, AgendaNietMogelijk, UitvraagNietMogelijk.
    """
    punt = _te_bereiden(punt_uuid, door=door, op=op)
    _vereis_toets(punt)
    vereis(UITVRAGEN, door=door, op=op, dossier_id=punt.dossier_id)
    _vereis_partij(punt, partner, categorie)
    if not vraag.strip():
        raise UitvraagNietMogelijk("Schrijf wat deze partij meebrengt.")
    _vereis_dag(punt, antwoord_voor, op=op)
    _vereis_nog_niet_gevraagd(punt, partner, categorie, sleutel)
    uitvraag = Uitvraag.vraag_uit(
        punt,
        partner=partner,
        categorie=categorie,
        vraag=vraag.strip(),
        antwoord_voor=antwoord_voor,
        door=door,
        op=op,
        sleutel=sleutel,
    )
    leg_vast("uitvraag.gedaan", door=door, op=op, bij=uitvraag, onderwerp=uitvraag)
    meld_uitvragen(door=door, op=op)
    return uitvraag


@transaction.atomic
def beantwoord_uitvraag(
    uitvraag_uuid: UUID,
    *,
    staat: str,
    antwoord: str = "",
    voorwaarde: str = "",
    door: Rol,
    op: datetime,
) -> Uitvraag:
    """By the party that was asked, or by who leads the case and heard it; again to put it right,
    until the meeting is over. Raises NietGevonden, GeenRecht, UitvraagNietMogelijk."""
    uitvraag = uitvraag_op_slot(uitvraag_uuid)
    vereis_eigen(uitvraag, door=door, op=op)
    _vereis_nog_open(uitvraag, op=op)
    if staat not in BEANTWOORD:
        raise UitvraagNietMogelijk("Kies wat u aan tafel brengt.")
    if staat in MOET_ERBIJ and not antwoord.strip():
        raise UitvraagNietMogelijk(MOET_ERBIJ[Uitvraagstaat(staat)])
    code = "uitvraag.beantwoord" if uitvraag.is_open else "uitvraag.verbeterd"
    uitvraag.beantwoord(
        staat,
        antwoord=antwoord.strip(),
        voorwaarde=voorwaarde.strip() if staat == Uitvraagstaat.GEBRACHT else "",
        door=door,
        op=op,
    )
    leg_vast(code, door=door, op=op, bij=uitvraag, onderwerp=uitvraag)
    return uitvraag


@transaction.atomic
def trek_uitvraag_in(uitvraag_uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Uitvraag:
    """No longer asked; the party reads why. Raises NietGevonden, GeenRecht, UitvraagNietMogelijk."""
    uitvraag = uitvraag_op_slot(uitvraag_uuid)
    vereis(UITVRAGEN, door=door, op=op, dossier_id=uitvraag.dossier_id)
    if not uitvraag.is_open:
        raise UitvraagNietMogelijk("Deze vraag is al beantwoord of ingetrokken.")
    if not reden.strip():
        raise UitvraagNietMogelijk("Schrijf waarom dit niet meer nodig is.")
    uitvraag.trek_in(reden.strip())
    leg_vast("uitvraag.ingetrokken", door=door, op=op, bij=uitvraag, onderwerp=uitvraag)
    return uitvraag


@transaction.atomic
def meld_uitvragen(*, door: Rol, op: datetime) -> int:
    """Of what `door` may see: a notice to who was asked, as soon as the item is open to them, and one
    reminder when the answer is due. Says how many questions that was about. One notice to one
    medewerker, however many questions; it names no dossier."""
    nieuw, wacht = te_melden(op=op), te_herinneren(op=op)
    for medewerker_id in ontvangers_van([*nieuw, *wacht], op=op):
        Bericht.stuur(medewerker_id, soort=Bericht.Soort.UITVRAAG, dossiernummer="", op=op)
    Uitvraag.zet_gemeld(nieuw, op=op)
    Uitvraag.zet_herinnerd(wacht, op=op)
    for uitvraag in nieuw:
        leg_vast("uitvraag.gemeld", door=door, op=op, bij=uitvraag, onderwerp=uitvraag)
    for uitvraag in wacht:
        leg_vast("uitvraag.herinnerd", door=door, op=op, bij=uitvraag, onderwerp=uitvraag)
    return len(nieuw) + len(wacht)


def _te_bereiden(punt_uuid: UUID, *, door: Rol, op: datetime) -> Agendapunt:
    punt = punt_om_voor_te_bereiden(punt_uuid, door=door, op=op)
    _vereis_komt_nog(punt, op=op)
    return punt


def _vereis_komt_nog(punt: Agendapunt, *, op: datetime) -> None:
    overleg = punt.plek.overleg
    if overleg.stand == Overlegstand.VERVALLEN:
        raise UitvraagNietMogelijk("Dit overleg is vervallen.")
    if punt.is_afgerond or overleg.eindigt <= op:
        raise UitvraagNietMogelijk("Dit punt is al besproken.")


def _vereis_nog_open(uitvraag: Uitvraag, *, op: datetime) -> None:
    if uitvraag.staat == Uitvraagstaat.INGETROKKEN:
        raise UitvraagNietMogelijk("Deze vraag is ingetrokken. U hoeft niets te doen.")
    _vereis_komt_nog(uitvraag.punt, op=op)


def _vereis_toets(punt: Agendapunt) -> None:
    if not is_opgepakt(punt):
        raise UitvraagNietMogelijk(
            "Hier loopt geen casus. Pas na een positieve toets vraagt u anderen om gegevens (WGS"
            " art. 2.31 lid 3)."
        )


def _vereis_partij(punt: Agendapunt, partner: Partner, categorie: str) -> None:
    if partner.klasse == Klasse.DERDE:
        raise UitvraagNietMogelijk(
            f"{partner.naam} is een derde en hoort vooraf niets over dit punt. Vraag het aan tafel."
        )
    if partner not in aan_het_punt(punt):
        raise UitvraagNietMogelijk(
            f"Van {partner.naam} zit niemand bij dit punt. Laat eerst iemand aanschuiven."
        )
    if categorie not in mag_brengen(stromen_van(punt.plek.overleg.oplegger_id), partner.pk):
        soort = str(Datacategorie(categorie).label).lower()
        raise UitvraagNietMogelijk(
            f"Volgens de oplegger deelt {partner.naam} dit niet aan deze tafel: {soort}."
        )


def _vereis_dag(punt: Agendapunt, antwoord_voor: date, *, op: datetime) -> None:
    uiterlijk = laatste_dag(punt.plek.overleg.begint)
    if not datum(op) <= antwoord_voor <= uiterlijk:
        raise UitvraagNietMogelijk(
            f"Kies een dag vanaf vandaag, tot en met {datums.lang(uiterlijk)}: dan is het overleg."
        )


def _vereis_nog_niet_gevraagd(
    punt: Agendapunt, partner: Partner, categorie: str, sleutel: UUID | None
) -> None:
    """The same form sent twice is left to `eenmalig`."""
    open_vragen = punt.uitvragen.open().filter(partner=partner, categorie=categorie)
    if any(eerder.sleutel != sleutel for eerder in open_vragen):
        raise UitvraagNietMogelijk(
            f"{partner.naam} is dit al gevraagd. Wacht op het antwoord, of trek die vraag eerst in."
        )
