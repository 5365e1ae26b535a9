"""The plan on paper, for the house as a whole or for one organisation only its own part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from spil.casussen import queries as casussen
from spil.casussen.models import Deelnemer
from spil.instrumenten.queries import Afnameregel, instrumentenblok
from spil.kern.fouten import NietGevonden
from spil.partners.models import Partner
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.plannen import queries as plannen
from spil.plannen.models import Actie, Genoemde
from spil.plannen.queries import Leefgebiedplan
from spil.toegang.models import Dossier, Reden, Toegang


@dataclass(frozen=True, kw_only=True)
class Planafdruk:
    """What stands on paper."""

    hoofdpersonen: list[Betrokkene]
    leefgebieden: list[Leefgebiedplan]
    losse_acties: list[Actie]
    afnamen: Sequence[Afnameregel]
    genoemden: Sequence[Genoemde]

    @property
    def is_leeg(self) -> bool:
        return not (self.leefgebieden or self.losse_acties or self.afnamen)


def plan_op_papier(dossier: Dossier, *, voor: Partner | None, dag: date) -> Planafdruk:
    """What lies in the parts of the context; of the common plan, `voor` reads its own part."""
    plan = plannen.plan_van(dossier)
    if voor is not None:
        plan = plannen.plan_voor(plan, voor)
    mensen = Betrokkene.objects.van_dossier(dossier.pk).filter(rol=Betrokkenerol.HOOFDPERSOON)
    situatie = casussen.situatie_per_leefgebied(dossier)
    return Planafdruk(
        hoofdpersonen=list(mensen),
        leefgebieden=plannen.plan_per_leefgebied(plan, situatie),
        losse_acties=plan.losse_acties,
        afnamen=instrumentenblok(dossier, dag=dag).nu,
        genoemden=plan.genoemden,
    )


def lopende_deelnemers(dossier: Dossier) -> list[Deelnemer]:
    """For whom a print of their own can be made. One query."""
    lopend = Deelnemer.objects.lopend().van_dossier(dossier.pk)
    return list(lopend.select_related("partner").order_by("partner__naam"))


def deelnemer_met_delen(uuid: UUID, *, op: datetime) -> tuple[Deelnemer, list[int]]:
    """A deelnemer with the parts that its people hold now; none when nobody of it works on the
    case. One query. Raises NietGevonden."""
    delen = Toegang.objects.geldig_op(op).filter(
        dossier=OuterRef("dossier"),
        rol__medewerker__partner=OuterRef("partner"),
        reden=Reden.DEELNEMER,
    )
    gevonden = (
        Deelnemer.objects.select_related("partner", "dossier__huis", "dossier__versie")
        .annotate(delen=ArraySubquery(delen.values("deel_id").distinct()))
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze deelnemer bestaat niet.")
    return gevonden, vars(gevonden)["delen"]
