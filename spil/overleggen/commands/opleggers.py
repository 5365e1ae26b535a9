"""A sheet is drawn up: what it says, who sits there, and what they share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.overleggen.fouten import OpleggerNietMogelijk
from spil.overleggen.models import (
    Deelname,
    Gegevensstroom,
    Oplegger,
    Opleggerpartij,
    Overlegreeks,
)
from spil.overleggen.models.oplegger import LANGST_BEWAARMAANDEN
from spil.overleggen.opleggerregels import bezwaar_tegen_partijen, bezwaar_tegen_stromen
from spil.overleggen.queries.bereik import geldige_oplegger, oplegger_van, reeks_van
from spil.overleggen.rechten.reeksen import OPSTELLEN
from spil.partners.models import Klasse, Partner
from spil.verwerkingen.models import Verwerking


@dataclass(frozen=True, kw_only=True)
class Opleggerinhoud:
    """What a sheet says beside who sits there and what they share."""

    eigenaar: Partner
    voorzitter: str
    doel: str
    criteria: str
    bewaarmaanden: int
    evaluatie_op: date
    grondslag: str = ""


@eenmalig(Oplegger)
@transaction.atomic
def stel_oplegger_op(
    reeks_uuid: UUID,
    inhoud: Opleggerinhoud,
    *,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Oplegger:
    """A next version in the making; it begins with the parties and streams of the one in force, and
    the first with the house and the host. Raises NietGevonden, GeenRecht, OpleggerNietMogelijk."""
    vereis_rol(OPSTELLEN, door=door)
    reeks = reeks_van(reeks_uuid, door=door, om_te_wijzigen=True)
    if reeks.tot is not None and reeks.tot <= datum(op):
        raise OpleggerNietMogelijk("Deze reeks is beëindigd.")
    if reeks.opleggers.in_bewerking().exists():
        raise OpleggerNietMogelijk("Er is al een oplegger in bewerking. Werk die bij.")
    verwerking = _verwerking_nu(reeks, op=op)
    _controleer(inhoud, verwerking, door=door, op=op)
    vorige = geldige_oplegger(reeks)
    oplegger = Oplegger.begin(
        reeks,
        door=door,
        op=op,
        sleutel=sleutel,
        **_velden(inhoud, verwerking),
    )
    _begin_met(oplegger, vorige)
    leg_vast("oplegger.opgesteld", door=door, op=op, onderwerp=oplegger)
    return oplegger


@transaction.atomic
def herschrijf_oplegger(uuid: UUID, inhoud: Opleggerinhoud, *, door: Rol, op: datetime) -> Oplegger:
    """Raises NietGevonden, GeenRecht, OpleggerNietMogelijk."""
    oplegger = te_schrijven(uuid, door=door)
    verwerking = _verwerking_nu(oplegger.reeks, op=op)
    _controleer(inhoud, verwerking, door=door, op=op)
    oplegger.herschrijf(door=door, op=op, **_velden(inhoud, verwerking))
    leg_vast("oplegger.herschreven", door=door, op=op, onderwerp=oplegger)
    return oplegger


@transaction.atomic
def bepaal_partijen(
    uuid: UUID, deelname: Mapping[Partner, str], *, door: Rol, op: datetime
) -> Oplegger:
    """These organisations and no others; what went to or came from another goes with it. Raises
    NietGevonden, GeenRecht, OpleggerNietMogelijk."""
    oplegger = te_schrijven(uuid, door=door)
    if any(partner.huis_id != door.huis_id for partner in deelname):
        raise OpleggerNietMogelijk("Kies organisaties die met uw huis werken.")
    if bezwaar := bezwaar_tegen_partijen(deelname, regime=oplegger.regime):
        raise OpleggerNietMogelijk(bezwaar)
    sleutels = {partner.pk: hoe for partner, hoe in deelname.items()}
    Opleggerpartij.zet(oplegger, sleutels)
    Gegevensstroom.zet(
        oplegger,
        [
            stroom.als_rij
            for stroom in oplegger.stromen.all()
            if {stroom.van_id, stroom.naar_id} <= sleutels.keys()
        ],
    )
    oplegger.teken_op(door=door, op=op)
    leg_vast("oplegger.partijen_bepaald", door=door, op=op, onderwerp=oplegger)
    return oplegger


@transaction.atomic
def bepaal_stroom(
    uuid: UUID,
    *,
    van: Partner,
    naar: Iterable[Partner],
    categorieen: Iterable[str],
    door: Rol,
    op: datetime,
) -> Oplegger:
    """What `van` shares with each of `naar`, instead of what stood there; no categories: nothing.
    Raises NietGevonden, GeenRecht, OpleggerNietMogelijk."""
    oplegger = te_schrijven(uuid, door=door)
    ontvangers, wat = list(naar), list(categorieen)
    aan_tafel = {partij.partner_id for partij in oplegger.partijen.all()}
    if not {van.pk, *(partner.pk for partner in ontvangers)} <= aan_tafel:
        raise OpleggerNietMogelijk("Alleen partijen van dit overleg delen gegevens met elkaar.")
    if bezwaar := bezwaar_tegen_stromen(wat, regime=oplegger.regime):
        raise OpleggerNietMogelijk(bezwaar)
    andere = {partner.pk for partner in ontvangers} - {van.pk}
    blijft = [
        stroom.als_rij
        for stroom in oplegger.stromen.all()
        if stroom.van_id != van.pk or stroom.naar_id not in andere
    ]
    nieuw = [(categorie, van.pk, partner) for categorie in wat for partner in andere]
    Gegevensstroom.zet(oplegger, [*blijft, *nieuw])
    oplegger.teken_op(door=door, op=op)
    leg_vast("oplegger.gegevens_bepaald", door=door, op=op, onderwerp=oplegger)
    return oplegger


def te_schrijven(uuid: UUID, *, door: Rol) -> Oplegger:
    """Raises NietGevonden, GeenRecht, OpleggerNietMogelijk."""
    vereis_rol(OPSTELLEN, door=door)
    oplegger = oplegger_van(uuid, door=door, om_te_wijzigen=True)
    if not oplegger.is_te_schrijven:
        raise OpleggerNietMogelijk(
            "Deze oplegger is voorgelegd of vastgesteld en verandert niet meer. Een wijziging is een"
            " volgende versie."
        )
    return oplegger


def _verwerking_nu(reeks: Overlegreeks, *, op: datetime) -> Verwerking | None:
    """The version of the activity that holds today."""
    if reeks.verwerking is None:
        return None
    nu = Verwerking.objects.geldig_op(datum(op)).filter(
        huis_id=reeks.huis_id, code=reeks.verwerking.code
    )
    return nu.first() or reeks.verwerking


def _velden(inhoud: Opleggerinhoud, verwerking: Verwerking | None) -> dict[str, object]:
    grondslag = inhoud.grondslag if verwerking else ""
    return {**vars(inhoud), "grondslag": grondslag, "verwerking": verwerking}


def _begin_met(oplegger: Oplegger, vorige: Oplegger | None) -> None:
    """What held until now, or else the house and the host."""
    if vorige is None:
        gastheer = oplegger.reeks.gastheer_id
        eigen = Partner.objects.get(huis_id=oplegger.reeks.huis_id, klasse=Klasse.HUIS)
        Opleggerpartij.zet(
            oplegger, dict.fromkeys([eigen.pk, *([gastheer] if gastheer else [])], Deelname.VAST)
        )
        return
    Opleggerpartij.zet(
        oplegger, {partij.partner_id: partij.deelname for partij in vorige.partijen.all()}
    )
    Gegevensstroom.zet(oplegger, [stroom.als_rij for stroom in vorige.stromen.all()])


def _controleer(
    inhoud: Opleggerinhoud, verwerking: Verwerking | None, *, door: Rol, op: datetime
) -> None:
    if inhoud.eigenaar.huis_id != door.huis_id:
        raise OpleggerNietMogelijk("Kies een organisatie die met uw huis werkt.")
    if not all(tekst.strip() for tekst in (inhoud.voorzitter, inhoud.doel, inhoud.criteria)):
        raise OpleggerNietMogelijk(
            "Schrijf wie voorzit, waarvoor het overleg is en wat op de agenda mag."
        )
    if verwerking and not inhoud.grondslag.strip():
        raise OpleggerNietMogelijk("Schrijf op welke grondslag gegevens worden gedeeld.")
    if not 1 <= inhoud.bewaarmaanden <= LANGST_BEWAARMAANDEN:
        raise OpleggerNietMogelijk(
            f"Het verslag blijft 1 tot {LANGST_BEWAARMAANDEN} maanden bewaard."
        )
    if inhoud.evaluatie_op <= datum(op):
        raise OpleggerNietMogelijk("Kies voor de evaluatie een dag die nog komt.")
