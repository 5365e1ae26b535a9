"""Questions about imports, and what an import asks of the house and of earlier imports."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import connection

from spil.casussen.queries import REGIE_SOORTEN
from spil.gebruikers.models import Rol, Team
from spil.huizen.models import Huis
from spil.huizen.queries import gemeentelijst
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.kern.versleuteling import kluis_van
from spil.partners.models import Klasse, Partner
from spil.uitwisseling.huisgegevens import Huisgegevens
from spil.uitwisseling.lezen.mapping import Mapping
from spil.uitwisseling.lezen.telfeiten import Telgebied
from spil.uitwisseling.lezen.vorm import sleutel
from spil.uitwisseling.models import Aangeboden, GeweigerdeInhoud, Import, ImportRecord
from spil.uitwisseling.wegen import BestaandDossier
from spil.werkprocessen.models import Werkprocesversie


def huisgegevens(huis: Huis, mapping: Mapping, *, peildatum: date, op: datetime) -> Huisgegevens:
    dag = datum(op)
    partners = list(Partner.objects.van_huis(huis))
    codes = frozenset(huis.gemeenten.values_list("code", flat=True))
    return Huisgegevens(
        huis=huis,
        mapping=mapping,
        peildatum=peildatum,
        kluis=kluis_van(huis.uuid),
        gebied=Telgebied(gemeentelijst(), codes, dag),
        aanpakken={versie.code: versie for versie in Werkprocesversie.objects.geldig(huis.pk)},
        eigen=next(p for p in partners if p.klasse == Klasse.HUIS),
        triage=Team.objects.get(huis=huis, taak=Team.Taak.TRIAGE),
        partners={sleutel(p.naam): p for p in partners if p.klasse != Klasse.HUIS},
        regisseurs=_regisseurs(huis, dag=dag),
    )


def _regisseurs(huis: Huis, *, dag: date) -> dict[str, Rol]:
    """By name, without names that two colleagues have: then nobody is sure to be meant."""
    rollen = list(
        Rol.objects.met_alles()
        .geldig_op(dag)
        .filter(medewerker__huis=huis, soort__in=REGIE_SOORTEN)
        .order_by("-soort")
    )
    mensen = Counter(
        naam for naam, _ in {(sleutel(r.medewerker.naam), r.medewerker_id) for r in rollen}
    )
    return {
        sleutel(rol.medewerker.naam): rol
        for rol in rollen
        if mensen[sleutel(rol.medewerker.naam)] == 1
    }


def bestaande_dossiers(nummers: Sequence[str]) -> dict[str, BestaandDossier]:
    """Which of these numbers the house has already; only for Spil itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM spil_overgenomen_dossiers(%s)", [list(nummers)])
        return {nummer: BestaandDossier(*rest) for nummer, *rest in cursor.fetchall()}


def imports_van(door: Rol) -> list[Import]:
    return list(Import.objects.van_huis(door.huis_id))


def zoek_import(uuid: UUID, *, door: Rol) -> Import:
    """Raises NietGevonden."""
    gevonden = Import.objects.van_huis(door.huis_id).filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze import bestaat niet.")
    return gevonden


def import_op_slot(uuid: UUID, *, door: Rol) -> Import:
    """Raises NietGevonden."""
    gevonden = (
        Import.objects.select_for_update(of=("self",))
        .select_related("huis", "door__medewerker")
        .filter(huis_id=door.huis_id, uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze import bestaat niet.")
    return gevonden


def aangeboden_bestanden(imp: Import) -> list[Aangeboden]:
    """Empty for everybody but who offered them."""
    return list(Aangeboden.objects.filter(imp=imp).order_by("bestand"))


def geweigerde_inhoud(imp: Import) -> list[GeweigerdeInhoud]:
    """Empty for everybody but who holds the importeur grant."""
    return list(GeweigerdeInhoud.objects.filter(imp=imp))


def bestanden_met_inhoud(imp: Import) -> list[str]:
    """The files of which this rol may download the refused records."""
    rijen = GeweigerdeInhoud.objects.filter(imp=imp).order_by("bestand")
    return list(rijen.values_list("bestand", flat=True).distinct())


def regels_van(imp: Import) -> list[ImportRecord]:
    """What each record became, in the order of the export."""
    return list(ImportRecord.objects.filter(imp=imp).order_by("bestand", "record"))
