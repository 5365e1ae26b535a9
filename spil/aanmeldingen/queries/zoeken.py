"""Finding one report, referral or person. Everything here runs inside `namens()`."""

from datetime import datetime
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import Exists, Model, OuterRef
from django.db.models.functions import JSONObject

from spil.aanmeldingen.models import (
    Aanmelding,
    AanmeldingCriterium,
    AanmeldingLeefgebied,
    Antwoord,
    Bijlage,
    Doorgeleiding,
    Standpunt,
    Triagebesluit,
)
from spil.aanmeldingen.queries.navraag import navragen_erbij
from spil.gebruikers.models import Medewerker, Rol, Rolsoort
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.partners.models import Klasse
from spil.toegang.queries import mag


def aanmelding(uuid: UUID) -> Aanmelding:
    """A report in a part that the acting rol holds, with its answer and, for who sees the kern, its
    decision. Raises NietGevonden.

    Not joined to its dossier: the reporter does not see the kaft. Beside it, as JSON, what it says of
    each leefgebied and criterion: the page of the triage has no query to spare.
    """
    gevonden = (
        Aanmelding.objects.met_aanpak()
        .annotate(
            heeft_standpunten=Exists(Standpunt.objects.filter(aanmelding=OuterRef("pk"))),
            navraag_en_antwoord=navragen_erbij(),
        )
        .select_related("partner", "aangemeld_door__medewerker", "gemeente")
        .select_related("antwoord__verstuurd_door__medewerker")
        .select_related("triagebesluit__vastgelegd_door__medewerker")
        .annotate(
            per_leefgebied=_rijen(AanmeldingLeefgebied, "leefgebied", "toelichting"),
            per_criterium=_rijen(AanmeldingCriterium, "criterium", "voldaan", "toelichting"),
        )
        .annotate(meegestuurd=Bijlage.objects.bij_een_aanmelding())
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze aanmelding bestaat niet.")
    return gevonden


def _rijen(soort: type[Model], *velden: str) -> ArraySubquery:
    van_melding = soort._default_manager.filter(aanmelding=OuterRef("pk")).order_by("pk")
    return ArraySubquery(van_melding.values(json=JSONObject(**{veld: veld for veld in velden})))


def aanmelding_op_slot(uuid: UUID) -> Aanmelding:
    """The same, locked until the transaction ends: for a write."""
    gevonden = (
        Aanmelding.objects.met_aanpak()
        .select_for_update(of=("self",))
        .select_related("partner", "aangemeld_door__medewerker")
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze aanmelding bestaat niet.")
    return gevonden


def aanmelding_van_dossier(dossier_id: int, *, door: Rol, op: datetime) -> Aanmelding | None:
    """The report that a dossier began with, for who may read it."""
    if not mag("aanmelding.bekijken", door=door, op=op, dossier_id=dossier_id):
        return None
    return Aanmelding.objects.select_related("partner").filter(dossier=dossier_id).first()


def eerder_verstuurd(sleutel: UUID, *, door: Rol) -> Aanmelding | None:
    """What `door` made of this draft before."""
    return Aanmelding.objects.filter(aangemeld_door=door, inzendsleutel=sleutel).first()


def besluit_van(aanmelding: Aanmelding) -> Triagebesluit | None:
    """The decision, for who sees the kern."""
    return (
        Triagebesluit.objects.select_related("vastgelegd_door__medewerker")
        .filter(aanmelding=aanmelding)
        .first()
    )


def antwoord_van(aanmelding: Aanmelding) -> Antwoord | None:
    return Antwoord.objects.filter(aanmelding=aanmelding).first()


def doorgeleiding(uuid: UUID, *, door: Rol) -> Doorgeleiding:
    """Raises NietGevonden, also for one of another house."""
    gevonden = Doorgeleiding.objects.van_huis(door.huis_id).filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze doorgeleiding bestaat niet.")
    return gevonden


def doorgeleiding_op_slot(uuid: UUID, *, door: Rol) -> Doorgeleiding:
    """The same, locked until the transaction ends: for a write."""
    gevonden = (
        Doorgeleiding.objects.van_huis(door.huis_id).select_for_update().filter(uuid=uuid).first()
    )
    if gevonden is None:
        raise NietGevonden("Deze doorgeleiding bestaat niet.")
    return gevonden


def kan_aan_tafel(*, huis_id: int) -> list[Medewerker]:
    """People of the deelnemers of this house, by organisation: who can decide or advise."""
    return list(
        Medewerker.objects.select_related("partner")
        .filter(
            huis_id=huis_id,
            actief=True,
            partner__klasse__in=[Klasse.PUBLIEK, Klasse.PRIVAAT],
        )
        .order_by("-partner__klasse", "partner__naam", "naam")
    )


def mogelijke_regisseurs(*, huis_id: int, op: datetime) -> list[Rol]:
    return list(
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(
            medewerker__huis_id=huis_id,
            soort__in=[Rolsoort.PROCESREGISSEUR, Rolsoort.COORDINATOR],
        )
        .order_by("medewerker__naam")
    )


def te_vernietigen(*, op: datetime) -> list[int]:
    """Ids of the dossiers of this house that are due; only the system rol may ask."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT spil_aanmeldingen_te_vernietigen(%s)", [op])
        return [rij[0] for rij in cursor.fetchall()]
