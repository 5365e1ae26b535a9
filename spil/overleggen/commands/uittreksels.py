"""The chair makes a selected extract for who signed, and hands it over (BGS art. 2.21)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.logboek.schrijven import leg_vast
from spil.overleggen.fouten import UittrekselNietMogelijk
from spil.overleggen.models import Agendapunt, Geheimhouding, Uittreksel
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.geheimhouding import tekenaars
from spil.overleggen.queries.tafel import aan_tafel, uittreksel_van, zit_voor
from spil.overleggen.queries.uittreksels import regelkeuzes
from spil.overleggen.queries.voorbereiding import stromen_van
from spil.overleggen.rechten.tafel import UITTREKSEL
from spil.overleggen.stroomregels import mag_weten
from spil.partners.models import Partner
from spil.toegang.queries import vereis


@eenmalig(Uittreksel)
@transaction.atomic
def maak_uittreksel(
    punt_uuid: UUID,
    genodigde_uuid: UUID,
    *,
    regels: Collection[str],
    tekst: str = "",
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Uittreksel:
    """`regels` are keys of `regelkeuzes`; each stands in it as it is now.

    Raises NietGevonden, GeenRecht, UittrekselNietMogelijk.
    """
    punt = punt_van(punt_uuid, om_te_wijzigen=True)
    vereis(UITTREKSEL, door=door, op=op, dossier_id=punt.dossier_id)
    _vereis_voorzitter(punt, door=door)
    if punt.is_aanmelding:
        raise UittrekselNietMogelijk(
            "Over een aanmelding gaat niets naar een derde: eerst besluit de triage (WGS art. 2.31"
            " lid 3)."
        )
    gekozen = [keuze.tekst for keuze in regelkeuzes(punt) if keuze.sleutel in regels]
    if not gekozen and not tekst.strip():
        raise UittrekselNietMogelijk("Kies wat deze gast mag weten, of schrijf het op.")
    verklaring = _getekend_door(punt, genodigde_uuid, op=op)
    _vereis_mag_weten(punt, verklaring.genodigde.partner)
    uittreksel = Uittreksel.maak(
        punt,
        verklaring,
        regels=gekozen,
        tekst=tekst.strip(),
        door=door,
        op=op,
        sleutel=sleutel,
    )
    leg_vast("uittreksel.gemaakt", door=door, op=op, bij=uittreksel, onderwerp=uittreksel)
    return uittreksel


@transaction.atomic
def reik_uittreksel_uit(uuid: UUID, *, door: Rol, op: datetime) -> Uittreksel:
    """Handed over, on paper. Raises NietGevonden, GeenRecht, UittrekselNietMogelijk."""
    uittreksel = uittreksel_van(uuid, om_te_wijzigen=True)
    vereis(UITTREKSEL, door=door, op=op, dossier_id=uittreksel.dossier_id)
    _vereis_voorzitter(uittreksel.punt, door=door)
    if uittreksel.uitgereikt_op is not None:
        raise UittrekselNietMogelijk("Dit uittreksel is al uitgereikt.")
    uittreksel.reik_uit(door=door, op=op)
    leg_vast("uittreksel.uitgereikt", door=door, op=op, bij=uittreksel, onderwerp=uittreksel)
    return uittreksel


def _vereis_voorzitter(punt: Agendapunt, *, door: Rol) -> None:
    if not zit_voor(punt, door=door):
        raise UittrekselNietMogelijk(
            "Alleen de voorzitter van dit overleg maakt een uittreksel en reikt het uit."
        )


def _vereis_mag_weten(punt: Agendapunt, partner: Partner) -> None:
    """What leaves the table goes where its sheet lets it go."""
    if not mag_weten(stromen_van(punt.plek.overleg.oplegger_id), partner.pk):
        raise UittrekselNietMogelijk(
            f"Volgens de oplegger van dit overleg deelt niemand iets met {partner.naam}. Laat dat eerst"
            " vaststellen in een volgende versie van de oplegger."
        )


def _getekend_door(punt: Agendapunt, genodigde_uuid: UUID, *, op: datetime) -> Geheimhouding:
    for een in tekenaars(aan_tafel(punt), op=op):
        if een.genodigde.uuid == genodigde_uuid:
            if een.verklaring is None or not een.is_getekend:
                raise UittrekselNietMogelijk(
                    f"{een.genodigde.naam} tekende de geheimhoudingsverklaring nog niet."
                )
            return een.verklaring
    raise UittrekselNietMogelijk("Kies een gast die bij dit punt aan tafel zit.")
