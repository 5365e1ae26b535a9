"""What counts of a dossier that is not kept; of one that is kept, its own commands count."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.uitwisseling.huisgegevens import Huisgegevens
from spil.uitwisseling.lezen.records import DossierRecord
from spil.uitwisseling.lezen.telfeiten import telfeiten


@dataclass(frozen=True, slots=True)
class _Feit:
    soort: Feitsoort
    datum: date
    gemeente_code: str | None
    organisatiesoort: str = ""
    uitkomst: str = ""


def tel_melding(
    dossier: DossierRecord, gegevens: Huisgegevens, *, herkomst: tuple[int, int] | None
) -> None:
    """The report, on the day it was made."""
    for feit in _feiten(dossier, gegevens):
        if feit.soort == Feitsoort.MELDING:
            _schrijf(feit, dossier, gegevens, herkomst=herkomst)


def tel_alles(
    dossier: DossierRecord, gegevens: Huisgegevens, *, aantal: Literal[1, -1] = 1
) -> None:
    """Report, case and its end, without origin; `aantal=-1` turns an earlier count back."""
    for feit in _feiten(dossier, gegevens):
        _schrijf(feit, dossier, gegevens, herkomst=None, aantal=aantal)


def _feiten(dossier: DossierRecord, gegevens: Huisgegevens) -> Iterator[_Feit]:
    partner = gegevens.partner(dossier.aanmelder_organisatie)
    for feit in telfeiten(dossier, gegevens.gebied):
        soort = Feitsoort(feit.soort)
        organisatie = partner.soort if partner and soort == Feitsoort.MELDING else ""
        yield _Feit(soort, feit.datum, feit.gemeente_code, organisatie)
    einde = dossier.afsluitdatum
    if dossier.start_regie and einde and einde <= gegevens.peildatum:
        yield _Feit(
            Feitsoort.AFSLUITING,
            einde,
            gemeente_van_casus(dossier, gegevens),
            uitkomst=gegevens.mapping.afsluitcode(dossier.afsluitreden),
        )


def gemeente_van_casus(dossier: DossierRecord, gegevens: Huisgegevens) -> str | None:
    """The municipality on the day that the case began; none means *Overig*."""
    dag = dossier.start_regie or gegevens.peildatum
    return gegevens.gebied.code(dossier.gemeente, geschreven_op=dossier.aanmelddatum, dag=dag)


def _schrijf(
    feit: _Feit,
    dossier: DossierRecord,
    gegevens: Huisgegevens,
    *,
    herkomst: tuple[int, int] | None,
    aantal: Literal[1, -1] = 1,
) -> None:
    versie = gegevens.aanpakken[dossier.aanpak]
    tel(
        feit.soort,
        huis_id=gegevens.huis.pk,
        verwerking_id=versie.geldende_verwerking.pk,
        aanpak=versie.code,
        datum=feit.datum,
        gemeente_id=feit.gemeente_code,
        organisatiesoort=feit.organisatiesoort,
        uitkomst=feit.uitkomst,
        herkomst=herkomst,
        aantal=aantal,
    )
