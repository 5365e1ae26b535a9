"""The figures of a house. Facts hold no person, so no toegang is needed, only the house."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Sum
from django.db.models.functions import ExtractYear

from spil.feiten.models import Feit
from spil.huizen.models import Huis, HuisGemeente
from spil.huizen.queries import gemeentelijst
from spil.sturing.indicatoren import Indicator
from spil.sturing.jaartabel import Jaartabel, Telling, maak_tabel
from spil.sturing.periode import Periode


def jaartabel(indicator: Indicator, huis: Huis, periode: Periode, *, vandaag: date) -> Jaartabel:
    """One indicator of one house, per year and municipality of today."""
    return jaartabellen([indicator], huis, periode, vandaag=vandaag)[0]


def jaartabellen(
    indicatoren: Iterable[Indicator], huis: Huis, periode: Periode, *, vandaag: date
) -> list[Jaartabel]:
    """The same for several indicators, with the municipalities read once."""
    lijst = gemeentelijst()
    van_het_huis = frozenset(
        HuisGemeente.objects.filter(huis=huis).values_list("gemeente_id", flat=True)
    )
    return [
        maak_tabel(
            indicator,
            periode,
            _tellingen(indicator, huis, periode),
            van_het_huis=van_het_huis,
            lijst=lijst,
            vandaag=vandaag,
        )
        for indicator in indicatoren
    ]


def _tellingen(indicator: Indicator, huis: Huis, periode: Periode) -> Iterator[Telling]:
    """Counter-facts subtract; `datum` is a calendar day in the Netherlands."""
    rijen = (
        Feit.objects.filter(
            huis=huis,
            soort=indicator.feitsoort,
            datum__range=(periode.eerste_dag, periode.laatste_dag),
        )
        .values_list(ExtractYear("datum"), "gemeente_id")
        .annotate(som=Sum("aantal"))
        .order_by()
    )
    return (Telling(*rij) for rij in rijen)
