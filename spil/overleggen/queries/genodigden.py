"""Who can be asked for a meeting, and what that asks of their organisation."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol, Rolsoort
from spil.gebruikers.models.rol import HUISROLLEN
from spil.kern.klok import datum
from spil.overleggen.models import Genodigde, Oplegger, Overleg, Overlegstand
from spil.overleggen.queries.bereik import overleg_van
from spil.partners.models import Klasse, Partner

AAN_TAFEL = HUISROLLEN | {Rolsoort.KETENPARTNER}


@dataclass(frozen=True, kw_only=True)
class Uittenodigen:
    """`mensen` work in Spil, at an organisation that may sit there; `partijen` are those
    organisations, for who has no login."""

    overleg: Overleg
    mensen: list[Rol]
    partijen: list[Partner]
    incidenteel: frozenset[int]
    """Keys of the organisations that come for one item only."""
    voorzitter: str
    """Who chairs by the sheet."""
    heeft_voorzitter: bool


def uit_te_nodigen(uuid: UUID, *, door: Rol, op: datetime) -> Uittenodigen:
    """Raises NietGevonden."""
    overleg = overleg_van(uuid, door=door)
    deelname = _deelname(overleg.oplegger)
    partijen = Partner.objects.filter(huis_id=door.huis_id).doen_mee_op(datum(op))
    huis = partijen.filter(klasse=Klasse.HUIS)
    aan_tafel = list(partijen.filter(pk__in=deelname)) + list(huis.exclude(pk__in=deelname))
    gevraagd = overleg.genodigden.filter(rol__isnull=False).values("rol__medewerker_id")
    mensen = (
        Rol.objects.geldig_op(datum(op))
        .met_alles()
        .filter(soort__in=AAN_TAFEL, medewerker__partner__in=aan_tafel)
        .exclude(medewerker__partner__klasse=Klasse.DERDE)
        .exclude(medewerker_id__in=gevraagd)
        .order_by("medewerker__partner__naam", "medewerker__naam")
    )
    return Uittenodigen(
        overleg=overleg,
        mensen=list(mensen),
        partijen=sorted(aan_tafel, key=lambda partner: partner.naam),
        incidenteel=frozenset(pk for pk, hoe in deelname.items() if hoe == "incidenteel"),
        voorzitter=overleg.oplegger.voorzitter,
        heeft_voorzitter=_heeft_voorzitter(overleg),
    )


def vorige_van(overleg: Overleg) -> Overleg | None:
    """The last one of the series before this one that was not cancelled and had people asked."""
    return (
        overleg.reeks.overleggen.filter(
            stand=Overlegstand.GEPLAND, begint__lt=overleg.begint, genodigden__isnull=False
        )
        .order_by("-begint")
        .first()
    )


def van_de_vorige_keer(uuid: UUID, *, door: Rol, op: datetime) -> list[Genodigde]:
    """Who sat there for the whole table and may be asked again. Raises NietGevonden."""
    overleg = overleg_van(uuid, door=door)
    vorige = vorige_van(overleg)
    if vorige is None:
        return []
    hier = list(overleg.genodigden.values_list("rol__medewerker_id", "naam", "partner_id"))
    medewerkers = {medewerker for medewerker, _, _ in hier if medewerker}
    namen = {(naam, partner) for _, naam, partner in hier}
    vast = [pk for pk, hoe in _deelname(overleg.oplegger).items() if hoe == "vast"]
    werkt = set(Rol.objects.geldig_op(datum(op)).values_list("pk", flat=True))
    return [
        een
        for een in vorige.genodigden.met_alles().filter(incidenteel=False)
        if not (
            een.zonder_login and een.vervangt_id
        )  # who came in somebody's place, came that once
        and (een.partner_id in vast or een.partner.klasse == Klasse.HUIS)
        and (een.rol is None or een.rol.pk in werkt)
        and (een.rol is None or een.rol.medewerker_id not in medewerkers)
        and (een.naam, een.partner_id) not in namen
        and not _voorzitter_is_er_al(een, overleg)
    ]


def _voorzitter_is_er_al(genodigde: Genodigde, overleg: Overleg) -> bool:
    return genodigde.functie == "voorzitter" and _heeft_voorzitter(overleg)


def _heeft_voorzitter(overleg: Overleg) -> bool:
    return overleg.genodigden.komend().filter(functie="voorzitter").exists()


def _deelname(oplegger: Oplegger) -> dict[int, str]:
    return dict(oplegger.partijen.values_list("partner_id", "deelname"))
