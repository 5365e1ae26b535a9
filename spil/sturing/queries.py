"""The figures of a house. Facts hold no person, so no toegang is needed, only the house."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum
from django.db.models.functions import ExtractYear

from spil.feiten.models import Feit
from spil.huizen.models import Huis, HuisGemeente
from spil.huizen.queries import gemeentelijst
from spil.kern.fouten import NietGevonden
from spil.sturing.indicatoren import (
    ADVIEZEN,
    INDICATOREN,
    Indicator,
    alleen_van,
    van_telling,
    voor_het_huis,
)
from spil.sturing.jaartabel import Jaartabel, Telling, maak_tabel
from spil.sturing.periode import Periode
from spil.werkprocessen.queries import versies_van


def jaartabel(indicator: Indicator, huis: Huis, periode: Periode, *, vandaag: date) -> Jaartabel:
    """One indicator of one house, per year and municipality of today."""
    return jaartabellen([indicator], huis, periode, vandaag=vandaag)[0]


def jaartabellen(
    indicatoren: Iterable[Indicator], huis: Huis, periode: Periode, *, vandaag: date
) -> list[Jaartabel]:
    """The same for several indicators, with facts and municipalities read once."""
    lijst = gemeentelijst()
    van_het_huis = frozenset(
        HuisGemeente.objects.filter(huis=huis).values_list("gemeente_id", flat=True)
    )
    feiten = _feiten(huis, periode)
    return [
        maak_tabel(
            indicator,
            periode,
            (feit.telling for feit in feiten if feit.telt_voor(indicator)),
            van_het_huis=van_het_huis,
            lijst=lijst,
            vandaag=vandaag,
        )
        for indicator in indicatoren
    ]


def indicatoren_van(huis: Huis) -> dict[str, Indicator]:
    """The published ones, advice where the house counts it, then the figures of each approach of
    the house; those that only an earlier version named too. Where two approaches use one code, the
    second has its own name before it. One query."""
    versies = versies_van(huis.pk)
    nu = {versie.code: versie.aanpak.definitie for versie in reversed(versies)}.values()
    gevonden = {code: voor_het_huis(een, nu) for code, een in INDICATOREN.items()}
    if huis.telt_adviezen:
        gevonden[ADVIEZEN.code] = ADVIEZEN
    gedaan = set[tuple[str, str]]()
    for versie in versies:
        definitie = versie.aanpak.definitie
        for telling in definitie.tellingen:
            if (definitie.code, telling.code) in gedaan:
                continue
            gedaan.add((definitie.code, telling.code))
            vrij = telling.code not in gevonden
            code = telling.code if vrij else f"{definitie.code}-{telling.code}"
            gevonden[code] = van_telling(telling, aanpak=definitie, code=code)
    return gevonden


def indicator_van(huis: Huis, code: str) -> Indicator:
    """Raises NietGevonden."""
    indicatoren = indicatoren_van(huis)
    if code not in indicatoren:
        raise NietGevonden(f"Er is geen indicator {code}. Wel: {', '.join(indicatoren)}.")
    return indicatoren[code]


def te_splitsen(indicator: Indicator, huis: Huis) -> list[tuple[str, str]]:
    """Code and name of the approaches that a figure of the whole house can be shown of, one by one;
    none for a figure that is of one approach. One query."""
    if indicator.aanpak:
        return []
    namen = {versie.code: versie.naam for versie in reversed(versies_van(huis.pk))}
    return sorted(namen.items(), key=lambda paar: paar[1].casefold())


def van_aanpak(indicator: Indicator, aanpak: str, keuzes: list[tuple[str, str]]) -> Indicator:
    """Of one approach when it is chosen."""
    return alleen_van(indicator, aanpak, dict(keuzes)[aanpak]) if aanpak else indicator


@dataclass(frozen=True, slots=True)
class Feitgroep:
    """The facts of one kind, year and municipality, counted."""

    soort: str
    aanpak: str
    uitkomst: str
    telling: Telling

    def telt_voor(self, indicator: Indicator) -> bool:
        return (
            self.soort == indicator.feitsoort
            and (indicator.aanpakken is None or self.aanpak in indicator.aanpakken)
            and indicator.uitkomst in {"", self.uitkomst}
        )


def _feiten(huis: Huis, periode: Periode) -> list[Feitgroep]:
    """Counter-facts subtract; `datum` is a calendar day in the Netherlands."""
    rijen = (
        Feit.objects.filter(huis=huis, datum__range=(periode.eerste_dag, periode.laatste_dag))
        .values_list("soort", "aanpak", "uitkomst", ExtractYear("datum"), "gemeente_id")
        .annotate(som=Sum("aantal"))
        .order_by()
    )
    return [
        Feitgroep(soort, aanpak, uitkomst, Telling(jaar, gemeente, som))
        for soort, aanpak, uitkomst, jaar, gemeente, som in rijen
    ]
