"""The shape of one file: encoding, separator and where each field of the mapping stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from spil.uitwisseling.lezen.codering import Codering, herken_codering
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.lezen.ruwe_records import RuwRecord, lees_ruw

SCHEIDINGSTEKENS: Final = (";", ",", "\t", "|")
_STEEKPROEF: Final = 200


@dataclass(frozen=True, slots=True)
class Bestandsvorm:
    """How to read one file; `plek` gives the position of each field the mapping names."""

    pad: Path
    codering: Codering
    scheidingsteken: str
    kolommen: tuple[str, ...]
    plek: dict[str, int]

    @property
    def bestand(self) -> str:
        return self.pad.name

    def kolom(self, veld: str) -> str:
        return self.kolommen[self.plek[veld]]

    def records(self) -> Iterator[RuwRecord]:
        """The records after the header; empty lines count as a record but hold nothing."""
        return islice(lees_ruw(self.pad, self.codering, self.scheidingsteken), 1, None)

    def niet_gelezen(self) -> list[str]:
        """Columns of the file that no field of the mapping reads."""
        gelezen = set(self.plek.values())
        return [naam for plek, naam in enumerate(self.kolommen) if plek not in gelezen]


def herken_vorm(
    pad: Path,
    kolommen: dict[str, str],
    *,
    codering: Codering | None = None,
    scheidingsteken: str | None = None,
) -> Bestandsvorm:
    """Recognise the file; `kolommen` says for each field how its column is called."""
    herkend = herken_codering(pad, opgegeven=codering)
    tekens = (scheidingsteken,) if scheidingsteken else SCHEIDINGSTEKENS
    koppen = {teken: _kop(pad, herkend, teken) for teken in tekens}
    gezocht = {sleutel(kolom) for kolom in kolommen.values()}
    passend = [teken for teken in tekens if gezocht <= {sleutel(k) for k in koppen[teken]}]
    if not passend:
        raise ExportOnleesbaar(_kolommen_ontbreken(pad.name, koppen, gezocht, kolommen.values()))
    teken = _best_passend(pad, herkend, passend, koppen)
    kop = koppen[teken]
    _weiger_dubbele_kolommen(pad.name, kop)
    plekken = {sleutel(kolom): plek for plek, kolom in enumerate(kop)}
    return Bestandsvorm(
        pad=pad,
        codering=herkend,
        scheidingsteken=teken,
        kolommen=kop,
        plek={veld: plekken[sleutel(kolom)] for veld, kolom in kolommen.items()},
    )


def sleutel(tekst: str) -> str:
    """Columns and values are compared without regard to case and blanks."""
    return " ".join(tekst.split()).casefold()


def _kop(pad: Path, codering: Codering, teken: str) -> tuple[str, ...]:
    eerste = next(lees_ruw(pad, codering, teken), None)
    return () if eerste is None else tuple(naam.strip() for naam in eerste.velden)


def _best_passend(
    pad: Path, codering: Codering, passend: list[str], koppen: dict[str, tuple[str, ...]]
) -> str:
    """Where the header fits more than one separator, the records must point at one of them."""
    if len(passend) == 1:
        return passend[0]
    scores: Counter[str] = Counter()
    for teken in passend:
        steekproef = islice(lees_ruw(pad, codering, teken), 1, _STEEKPROEF)
        scores[teken] = sum(len(record.velden) == len(koppen[teken]) > 1 for record in steekproef)
    (beste, meeste), (_, tweede) = scores.most_common(2)
    if meeste == tweede:
        raise ExportOnleesbaar(
            f"{pad.name}: het scheidingsteken is niet te herkennen. "
            'Zet in het mappingbestand scheidingsteken = ";" (of ",", "\\t", "|").'
        )
    return beste


def _kolommen_ontbreken(
    bestand: str,
    koppen: dict[str, tuple[str, ...]],
    gezocht: set[str],
    namen: Iterable[str],
) -> str:
    kop: Sequence[str] = max(
        koppen.values(), key=lambda kop: (len(gezocht & {sleutel(k) for k in kop}), len(kop))
    )
    aanwezig = {sleutel(kolom) for kolom in kop}
    ontbreekt = [naam for naam in namen if sleutel(naam) not in aanwezig]
    return (
        f"{bestand}: kolom ontbreekt: {', '.join(ontbreekt)}. Gevonden: {', '.join(kop)[:300]}. "
        "Heten de kolommen anders, geef dat dan op in een mappingbestand."
    )


def _weiger_dubbele_kolommen(bestand: str, kop: Sequence[str]) -> None:
    aantallen = Counter(sleutel(kolom) for kolom in kop if kolom)
    dubbel = [kolom for kolom, aantal in aantallen.items() if aantal > 1]
    if dubbel:
        raise ExportOnleesbaar(
            f"{bestand}: deze kolom staat meer dan eens in de kopregel: {', '.join(dubbel)}."
        )
