"""For which municipalities a house carries out an approach."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from spil.huizen.models import Gemeente, HuisGemeente
from spil.kern.datums import lang
from spil.werkprocessen.models import Gemeentetaak, Versiestand, Werkprocesversie

NIET_GBA = "(Niet GBA)"


@dataclass(frozen=True)
class Werkgebied:
    """Of one approach on one day. `eigen` is the territory of the house, `andere` the rest of the
    country when the approach reaches beyond it. `afgenomen` is None when the house wrote down for
    no municipality at all that it takes this approach: then each one does."""

    naam: str
    dag: date
    eigen: tuple[Gemeente, ...]
    andere: tuple[Gemeente, ...]
    afgenomen: frozenset[str] | None

    def bezwaar(self, gemeente: Gemeente) -> str:
        """Why nobody can be reported who lives there; empty when nothing is in the way."""
        if gemeente not in self.eigen and gemeente not in self.andere:
            return (
                f"Voor ‘{self.naam}’ werkt dit huis niet in {gemeente.naam}. Meld aan bij het huis "
                "dat voor deze gemeente werkt."
            )
        return zin_niet_afgenomen(self.naam, gemeente, self.dag, self.afgenomen)


def zin_niet_afgenomen(
    naam: str, gemeente: Gemeente, dag: date, afgenomen: Collection[str] | None
) -> str:
    """Empty when the municipality takes this approach on that day."""
    if afgenomen is None or gemeente.pk in afgenomen:
        return ""
    return (
        f"{gemeente.naam} neemt ‘{naam}’ op {lang(dag)} niet af bij dit huis. Vraag de manager van "
        "het huis of dit kan: daarvoor is een afspraak met deze gemeente nodig."
    )


def werkgebied_van(versie: Werkprocesversie, *, dag: date) -> Werkgebied:
    """Two queries, and a third when the approach reaches beyond the house."""
    eigen = gemeenten_op(versie.werkproces.huis_id, dag=dag)
    ruimer = versie.aanpak.definitie.reikwijdte == "ruimer"
    return Werkgebied(
        naam=versie.naam,
        dag=dag,
        eigen=tuple(eigen),
        andere=tuple(andere_gemeenten(eigen, dag=dag)) if ruimer else (),
        afgenomen=afgenomen_op(versie.werkproces_id, dag=dag),
    )


def niet_afgenomen(versie: Werkprocesversie, gemeente_id: str | None, *, dag: date) -> str:
    """Why this municipality does not take this approach on that day; empty when it does, and when
    the municipality is not known. At most two queries."""
    if gemeente_id is None:
        return ""
    afgenomen = afgenomen_op(versie.werkproces_id, dag=dag)
    if afgenomen is None or gemeente_id in afgenomen:
        return ""
    gemeente = Gemeente.objects.get(pk=gemeente_id)
    return zin_niet_afgenomen(versie.naam, gemeente, dag, afgenomen)


def afgenomen_op(werkproces_id: int, *, dag: date) -> frozenset[str] | None:
    """The codes of the municipalities that take it; None when that was never written down."""
    rijen = list(Gemeentetaak.objects.filter(werkproces_id=werkproces_id))
    return frozenset(rij.gemeente_id for rij in rijen if rij.loopt_op(dag)) if rijen else None


def gemeenten_op(huis_id: int, *, dag: date) -> list[Gemeente]:
    """Those that the house works for on that day, by name."""
    loopt = HuisGemeente.objects.filter(huis_id=huis_id).filter(
        Q(begin__isnull=True) | Q(begin__lte=dag), Q(einde__isnull=True) | Q(einde__gt=dag)
    )
    return list(Gemeente.objects.filter(pk__in=loopt.values("gemeente_id")).order_by("naam"))


def andere_gemeenten(eigen: Collection[Gemeente], *, dag: date) -> list[Gemeente]:
    """All others of that day."""
    rest = Gemeente.objects.van_nu(dag).exclude(naam__endswith=NIET_GBA)
    return list(rest.exclude(pk__in=[gemeente.pk for gemeente in eigen]).order_by("naam"))


def gemeentetaken_van(huis_id: int) -> list[Gemeentetaak]:
    """All rows of the house, those of before too: by approach, municipality and day."""
    return list(Gemeentetaak.objects.van_huis(huis_id).select_related("werkproces", "gemeente"))


def aanpakken_om_af_te_nemen(huis_id: int) -> list[Werkprocesversie]:
    """The approaches of the house in their version of now, also those that take no new reports."""
    return list(
        Werkprocesversie.objects.filter(werkproces__huis_id=huis_id, stand=Versiestand.GELDIG)
        .select_related("werkproces")
        .defer("definitie")
        .order_by("werkproces__code")
    )
