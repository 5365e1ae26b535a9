"""Who may receive reports for a burgemeester."""

from datetime import date, datetime
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding, Mandaat
from spil.gebruikers.models import Rol, Rolsoort
from spil.huizen.models import Gemeente
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.werkgebied import (
    aanpakken_om_af_te_nemen,
    andere_gemeenten,
    gemeenten_op,
)

MANDAATHOUDERS = frozenset({Rolsoort.PROCESREGISSEUR})


def vraagt_mandaat(versie: Werkprocesversie) -> bool:
    """Are reports of this approach for the burgemeester?"""
    return versie.aanpak.definitie.aanmelden.mandaat


def mandaat_voor(versie: Werkprocesversie, gemeente_id: str | None, *, dag: date) -> Mandaat | None:
    """The one that runs that day, with who holds it."""
    return (
        Mandaat.objects.loopt_op(dag)
        .select_related("rol__medewerker", "gemeente")
        .filter(werkproces_id=versie.werkproces_id, gemeente_id=gemeente_id)
        .first()
    )


def mandaat_bij(aanmelding: Aanmelding, *, op: datetime) -> Mandaat | None:
    """Who may receive this report now; no query when its approach asks for no mandate."""
    if not vraagt_mandaat(aanmelding.versie):
        return None
    return mandaat_voor(aanmelding.versie, aanmelding.gemeente_id, dag=datum(op))


def gemandateerde_gemeenten(versie: Werkprocesversie, *, dag: date) -> frozenset[str] | None:
    """Codes of the municipalities whose burgemeester gave a mandate; None when none is needed."""
    if not vraagt_mandaat(versie):
        return None
    lopend = Mandaat.objects.loopt_op(dag).filter(werkproces_id=versie.werkproces_id)
    return frozenset(lopend.values_list("gemeente_id", flat=True))


def mandaten_van(*, door: Rol, op: datetime) -> list[tuple[Mandaat, str, bool]]:
    """The whole register: each with the name of its approach, and whether it runs now."""
    namen = {v.werkproces_id: v.naam for v in aanpakken_om_af_te_nemen(door.huis_id)}
    alle = Mandaat.objects.van_huis(door.huis_id)
    lopend = set(alle.loopt_op(datum(op)).values_list("pk", flat=True))
    return [
        (rij, namen.get(rij.werkproces_id, rij.werkproces.code), rij.pk in lopend)
        for rij in alle.select_related("gemeente", "werkproces", "rol__medewerker")
    ]


def mandaat(uuid: UUID, *, door: Rol) -> Mandaat:
    """Raises NietGevonden."""
    gevonden = (
        Mandaat.objects.van_huis(door.huis_id)
        .select_for_update(of=("self",))
        .select_related("gemeente", "rol__medewerker")
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Dit mandaat bestaat niet in uw huis.")
    return gevonden


def aanpakken_met_mandaat(*, door: Rol) -> list[Werkprocesversie]:
    return [v for v in aanpakken_om_af_te_nemen(door.huis_id) if vraagt_mandaat(v)]


def mogelijke_mandaathouders(*, door: Rol, op: datetime) -> list[Rol]:
    """The procesregisseurs of the house."""
    rollen = Rol.objects.met_alles().geldig_op(datum(op)).filter(soort__in=MANDAATHOUDERS)
    return list(rollen.filter(medewerker__huis_id=door.huis_id).order_by("medewerker__naam"))


def gemeenten_voor_mandaat(*, door: Rol, op: datetime) -> list[Gemeente]:
    """Those of the house first; others when an approach with a mandate reaches beyond it."""
    dag = datum(op)
    eigen = gemeenten_op(door.huis_id, dag=dag)
    ruimer = any(
        v.aanpak.definitie.reikwijdte == "ruimer" for v in aanpakken_met_mandaat(door=door)
    )
    return [*eigen, *(andere_gemeenten(eigen, dag=dag) if ruimer else [])]
