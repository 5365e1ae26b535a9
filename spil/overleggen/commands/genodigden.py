"""Who is asked for a meeting, and who sits at which item."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.agenda import (
    overleg_met_agenda,
    punt_om_voor_te_bereiden,
    zet_vaste_tafel,
)
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.fouten import UitnodigingNietMogelijk
from spil.overleggen.models import (
    Aanschuiver,
    Agendapunt,
    Deelname,
    Genodigde,
    Genodigdestand,
    Overleg,
    Tafelfunctie,
)
from spil.overleggen.models.genodigde import KOMEN_NIET
from spil.overleggen.queries.agenda import genodigde_van
from spil.overleggen.voorzitten import bezwaar_tegen_voorzitter
from spil.partners.models import Klasse, Partner


@transaction.atomic
def nodig_uit(
    overleg_uuid: UUID,
    *,
    partner: Partner,
    naam: str = "",
    rol: Rol | None = None,
    functie: str = Tafelfunctie.DEELNEMER,
    incidenteel: bool = False,
    vervangt: Genodigde | None = None,
    door: Rol,
    op: datetime,
) -> Genodigde:
    """Somebody of an organisation on the sheet. Who comes for the whole table sits at the items
    that the rule of the table gives, of those that `door` may see; the other items follow when who
    prepares them says so. Raises NietGevonden, GeenRecht, AgendaNietMogelijk,
    UitnodigingNietMogelijk."""
    overleg = overleg_met_agenda(overleg_uuid, door=door, op=op)
    _vereis_partij(overleg, partner, incidenteel=incidenteel)
    _vereis_persoon(overleg, partner, naam=naam, rol=rol)
    if functie != Tafelfunctie.DEELNEMER:
        _vereis_te_leiden(overleg, partner, rol=rol, functie=functie, door=door)
    genodigde = Genodigde.nodig_uit(
        overleg,
        partner=partner,
        naam=(naam.strip() or (rol.medewerker.naam if rol else "")),
        rol=rol,
        functie=functie,
        incidenteel=incidenteel,
        vervangt=vervangt,
    )
    for punt in Agendapunt.objects.filter(plek__overleg=overleg):
        zet_vaste_tafel(punt, [genodigde], op=op)
    stem_toegang_af(overleg, op=op)
    leg_vast("overleg.uitgenodigd", door=door, op=op, onderwerp=genodigde, kenmerk=functie)
    return genodigde


@transaction.atomic
def laat_aanschuiven(
    punt_uuid: UUID, genodigde_uuid: UUID, *, door: Rol, op: datetime
) -> Aanschuiver:
    """This person sits at this item too. Raises NietGevonden, GeenRecht, AgendaNietMogelijk,
    UitnodigingNietMogelijk."""
    punt = punt_om_voor_te_bereiden(punt_uuid, door=door, op=op)
    genodigde = genodigde_van(genodigde_uuid, door=door, om_te_wijzigen=True)
    if genodigde.overleg_id != punt.plek.overleg_id:
        raise UitnodigingNietMogelijk(f"{genodigde.naam} is voor een ander overleg gevraagd.")
    if genodigde.komt_niet:
        raise UitnodigingNietMogelijk(f"{genodigde.naam} komt niet.")
    if punt.aanschuivers.lopend().filter(genodigde=genodigde).exists():
        raise UitnodigingNietMogelijk(f"{genodigde.naam} zit al aan tafel bij dit punt.")
    aanschuiver = Aanschuiver.laat_aanschuiven(punt, genodigde, op=op)
    stem_toegang_af(punt.plek.overleg, op=op)
    leg_vast("agendapunt.aangeschoven", door=door, op=op, bij=punt, onderwerp=aanschuiver)
    return aanschuiver


@transaction.atomic
def haal_weg_bij_punt(punt_uuid: UUID, genodigde_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """This person does not hear this item; gone in the next request. Raises NietGevonden,
    GeenRecht, AgendaNietMogelijk, UitnodigingNietMogelijk."""
    punt = punt_om_voor_te_bereiden(punt_uuid, door=door, op=op)
    aanschuiver = punt.aanschuivers.lopend().filter(genodigde__uuid=genodigde_uuid).first()
    if aanschuiver is None:
        raise UitnodigingNietMogelijk("Deze persoon zit niet aan tafel bij dit punt.")
    aanschuiver.haal_weg(op=op)
    stem_toegang_af(punt.plek.overleg, op=op)
    leg_vast("agendapunt.weggegaan", door=door, op=op, bij=punt, onderwerp=aanschuiver)


@transaction.atomic
def zet_stand(genodigde_uuid: UUID, stand: str, *, door: Rol, op: datetime) -> Genodigde:
    """Comes, or does not: recorded by the house. Who does not come reads nothing of it. Raises
    NietGevonden, GeenRecht, AgendaNietMogelijk, UitnodigingNietMogelijk."""
    genodigde = genodigde_van(genodigde_uuid, door=door)
    overleg = overleg_met_agenda(genodigde.overleg.uuid, door=door, op=op)
    return verwerk_stand(genodigde, overleg, Genodigdestand(stand), door=door, op=op)


def verwerk_stand(
    genodigde: Genodigde, overleg: Overleg, stand: Genodigdestand, *, door: Rol, op: datetime
) -> Genodigde:
    """Raises UitnodigingNietMogelijk."""
    voorzitter = genodigde.functie == Tafelfunctie.VOORZITTER
    if voorzitter and genodigde.komt_niet and stand not in KOMEN_NIET:
        anderen = overleg.genodigden.komend().exclude(pk=genodigde.pk)
        if anderen.filter(functie=Tafelfunctie.VOORZITTER).exists():
            raise UitnodigingNietMogelijk("Er is al een andere voorzitter.")
    genodigde.zet_stand(stand)
    stem_toegang_af(overleg, op=op)
    leg_vast("overleg.uitnodiging_beantwoord", door=door, op=op, onderwerp=genodigde, kenmerk=stand)
    return genodigde


def _vereis_partij(overleg: Overleg, partner: Partner, *, incidenteel: bool) -> None:
    """The sheet says who may sit there, and who only now and then."""
    if partner.huis_id != overleg.reeks.huis_id:
        raise UitnodigingNietMogelijk("Kies een organisatie van uw huis.")
    if partner.klasse == Klasse.HUIS:
        return
    deelname = overleg.oplegger.partijen.filter(partner=partner).values_list("deelname", flat=True)
    if not deelname:
        raise UitnodigingNietMogelijk(
            f"{partner.naam} staat niet op de oplegger van dit overleg. Zet de organisatie daar"
            " eerst op."
        )
    if Deelname.VAST not in deelname and not incidenteel:
        raise UitnodigingNietMogelijk(
            f"{partner.naam} zit volgens de oplegger alleen af en toe aan tafel, voor één punt."
        )


def _vereis_persoon(overleg: Overleg, partner: Partner, *, naam: str, rol: Rol | None) -> None:
    if rol is None and not naam.strip():
        raise UitnodigingNietMogelijk("Kies wie u uitnodigt, of schrijf een naam.")
    if rol is not None and rol.partner_id != partner.pk:
        raise UitnodigingNietMogelijk(f"{rol.medewerker.naam} werkt niet bij {partner.naam}.")
    if rol is not None and partner.klasse == Klasse.DERDE:
        raise UitnodigingNietMogelijk(
            f"{partner.naam} is een derde en krijgt geen toegang tot Spil (BGS art. 2.21)."
        )
    if rol is not None and overleg.genodigden.filter(rol=rol).exists():
        raise UitnodigingNietMogelijk(f"{rol.medewerker.naam} is al uitgenodigd.")


def _vereis_te_leiden(
    overleg: Overleg, partner: Partner, *, rol: Rol | None, functie: str, door: Rol
) -> None:
    if not mag_leiden(overleg, partner, functie):
        raise UitnodigingNietMogelijk("De voorzitter en de notulist zijn van het huis.")
    if functie != Tafelfunctie.VOORZITTER:
        return
    if overleg.genodigden.komend().filter(functie=functie).exists():
        raise UitnodigingNietMogelijk("Er is al een voorzitter.")
    zegt = overleg.oplegger.voorzitter
    if rol and (bezwaar := bezwaar_tegen_voorzitter(zegt, rol, woorden=door.woorden)):
        raise UitnodigingNietMogelijk(bezwaar)


def mag_leiden(overleg: Overleg, partner: Partner, functie: str) -> bool:
    """The house, and at the table of a partner that partner chairs."""
    reeks = overleg.reeks
    gastheer_zit_voor = reeks.is_van_een_gastheer and functie == Tafelfunctie.VOORZITTER
    return partner.klasse == Klasse.HUIS or (gastheer_zit_voor and partner.pk == reeks.gastheer_id)
